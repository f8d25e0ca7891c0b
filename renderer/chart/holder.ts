import type { Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { hasHolderRow } from './size.ts';
import { FILLED } from './words.ts';

/** What is in a post, for the row with the ring. */
export type HolderKind = 'filled' | 'vacant' | 'part' | 'held' | 'agency' | 'none';

/** What the row says: who is in it, or that nobody is. */
export function holderOf(state: DocumentState, post: Post, hidePeople: boolean): readonly [HolderKind, string] {
  if (!hasHolderRow(post)) return ['none', ''];
  const places = post.quantity ?? Math.max(1, post.holders.length);
  const held = new Set(post.holders.map((holder) => holder.person)).size;
  if (held === 0) {
    const word = post.heldVacant ? 'Held vacant' : 'Vacant';
    return [post.heldVacant ? 'held' : 'vacant', places > 1 ? `${places} ${word.toLowerCase()}` : word];
  }
  if (held < places) return ['part', `${held} filled, ${places - held} ${post.heldVacant ? 'held' : 'vacant'}`];
  const kind = post.basis === 'agency' ? 'agency' : 'filled';
  if (places > 1) return [kind, `${held} filled`];
  const first = post.holders[0]?.person ?? '';
  if (hidePeople) return [kind, FILLED];
  const name = state.people.get(first)?.name || first;
  return [kind, held > 1 ? `${name} + ${held - 1}` : name];
}
