import type { PostId } from '../../../shared/model/records.ts';
import { currentChart } from '../../kit/window/onScreen.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { announce, documentState, useApp } from '../../store/store.ts';
import { useLook } from './look.ts';
import { chartWords } from './words.ts';

/** Draws the branch of a post alone, or (null) the whole chart again. Only the view changes: figures stay those of the whole. */
export function showBranch(id: PostId | null): void {
  const was = useLook.getState().branch;
  const { activeStructure } = useApp.getState();
  const post = documentState()
    .structures.get(activeStructure ?? '')
    ?.posts.get(id ?? '');
  if (id !== null && !post) return;
  useLook.setState({ branch: id });
  announce(post ? chartWords.branchShown(titleOf(post)) : chartWords.wholeShown);
  if (id !== null) currentChart()?.fit();
  else if (was !== null) currentChart()?.show(was, false);
}
