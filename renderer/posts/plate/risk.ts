import { movePosts } from '../../../shared/commands/index.ts';
import { isRead } from '../../../shared/impact/reads.ts';
import type { PostId, StructureId } from '../../../shared/model/records.ts';
import { comparedWith } from '../../store/pair.ts';
import { documentState, impactNow, useApp } from '../../store/store.ts';
import { plateWords } from './words.ts';

/**
 * What a move would do to the people at risk, in words; null where there is nothing to say: no comparison, nobody
 * recorded, or people figures are hidden. A move changes a place and an order alone, which staff impact does not read:
 * that is asked of the impact itself, so it holds if it ever reads more.
 */
export function riskOf(structure: StructureId, move: { ids: readonly PostId[]; to: PostId | null }): string | null {
  const state = documentState();
  const before = comparedWith();
  const after = state.structures.get(structure);
  if (!before || !after || useApp.getState().hidePeople) return null;
  if (!hasPeople(before.posts) || !hasPeople(after.posts)) return null;
  const moved = movePosts(state, { structure, ...move });
  if (!moved.ok) return null;
  const touches = moved.value.patch.updated.some(
    ([from, to]) => from.type === 'post' && to.type === 'post' && isRead(from, to),
  );
  if (touches) return plateWords.atRiskLater;
  return plateWords.atRiskStays(impactNow(before.record.id, structure)?.atRisk ?? null);
}

function hasPeople(posts: ReadonlyMap<PostId, { readonly holders: readonly unknown[] }>): boolean {
  for (const post of posts.values()) if (post.holders.length > 0) return true;
  return false;
}
