import { ask } from '../store/documents.ts';
import { get } from '../store/state.ts';
import { setView } from '../store/store.ts';
import { addOtherFile } from './sources.ts';
import { useCompare } from './state.ts';
import { compareWords } from './words.ts';

/** Shows the open document beside its own file as it is on disk now (DOC-4). */
export async function compareWithFile(): Promise<void> {
  const { doc, activeStructure, saveState } = get();
  if (doc === null || activeStructure === null) return;
  const answer = await ask('document.readOwn', { doc });
  if (!answer) return;
  const name = (saveState?.path ?? '').replace(/^.*[\\/]/, '').replace(/\.spanwise$/i, '');
  addOtherFile(compareWords.fileOnDisk(name), answer, (ref) => {
    useCompare.setState({ chosen: [ref, activeStructure] });
    setView('compare');
  });
}
