import { announce, reveal, setActive, setView } from '../store/store.ts';
import type { Compared } from './model.ts';
import type { Place } from './state.ts';
import { compareWords } from './words.ts';

/** Shows the post of a place in the chart, where its pane's structure has it and is of this document. */
export function openInChart({ sources, whole }: Compared, { key, pane }: Place): void {
  const [source, id] = [sources[pane], whole.panes[pane]?.ids.get(key)];
  if (!source) return;
  if (source.file || id === undefined) {
    announce(source.file ? compareWords.panes.otherFile : compareWords.panes.noSuchPost(source.name));
    return;
  }
  setView('chart');
  setActive(source.id);
  reveal(id);
}
