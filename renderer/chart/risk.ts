import { movePosts } from '../../shared/commands/index.ts';
import { isRead } from '../../shared/impact/reads.ts';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { documentState, useApp } from '../store/store.ts';
import { comparedWith } from './shown.ts';

/** Above this many posts a drop says nothing about people. */
const MOST_POSTS = 2_000;

/**
 * How many more people a move would put at risk; null where that is not known at once. A move changes a place and an
 * order alone, which staff impact does not read: that is asked of the impact itself, so it holds if it ever reads more.
 */
export function riskOf(structure: StructureId, move: { ids: readonly PostId[]; to: PostId | null }): number | null {
  const state = documentState();
  const before = comparedWith();
  const after = state.structures.get(structure);
  if (!before || !after || useApp.getState().hidePeople) return null;
  if (before.posts.size > MOST_POSTS || after.posts.size > MOST_POSTS) return null;
  if (!hasPeople(before.posts) || !hasPeople(after.posts)) return null;
  const moved = movePosts(state, { structure, ...move });
  if (!moved.ok) return null;
  const touches = moved.value.patch.updated.some(
    ([from, to]) => from.type === 'post' && to.type === 'post' && isRead(from, to),
  );
  return touches ? null : 0;
}

function hasPeople(posts: ReadonlyMap<PostId, { readonly holders: readonly unknown[] }>): boolean {
  for (const post of posts.values()) if (post.holders.length > 0) return true;
  return false;
}
