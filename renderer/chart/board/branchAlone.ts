import type { PostId } from '../../../shared/model/records.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { announce, documentState, useApp } from '../../store/store.ts';
import { useLook } from './look.ts';
import { chartWords } from './words.ts';

/** Chooses the branch of a post, or (null) the whole, and says so; false where the post is not in the structure shown. */
export function chooseBranch(id: PostId | null): boolean {
  const { activeStructure } = useApp.getState();
  const post = documentState()
    .structures.get(activeStructure ?? '')
    ?.posts.get(id ?? '');
  if (id !== null && !post) return false;
  useLook.setState({ branch: id });
  announce(post ? chartWords.branchShown(titleOf(post)) : chartWords.wholeShown);
  return true;
}
