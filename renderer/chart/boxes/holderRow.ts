import { fillingOf, isContested } from '../../../shared/model/occupancy.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { crowdedWords } from '../../../shared/words/people.ts';
import { STATUS_WORDS } from '../../kit/words/postWords.ts';
import { cardWords } from './words.ts';

/** What is in a post, for the row with the ring. */
export type HolderKind = 'filled' | 'vacant' | 'part' | 'held' | 'agency' | 'none';

/** A reference that the import made up because the file names nobody: the structure, and a number in the file. */
function isMadeUp(state: DocumentState, person: string): boolean {
  const structure = /^(.+?)(?:-U\d+)?-H\d+$/.exec(person)?.[1];
  return structure !== undefined && state.structures.has(structure);
}

/** What the row says: who is in it, or that nobody is. */
export function holderOf(state: DocumentState, post: Post, hidePeople: boolean): readonly [HolderKind, string] {
  const { state: filled, held, places, vacant } = fillingOf(post);
  if (filled === 'none' || filled === 'unrecorded') return ['none', ''];
  if (filled === 'vacant') {
    const word = post.heldVacant ? STATUS_WORDS.heldVacant : STATUS_WORDS.vacant;
    return [post.heldVacant ? 'held' : 'vacant', places > 1 ? cardWords.empty(places, post.heldVacant) : word];
  }
  if (filled === 'part') return ['part', cardWords.partFilled(held, vacant, post.heldVacant)];
  const kind = post.basis === 'agency' ? 'agency' : 'filled';
  if (!hidePeople && isContested(post, state)) return [kind, crowdedWords({ held, places }, true)];
  if (places > 1) return [kind, held > places ? crowdedWords({ held, places }, false) : cardWords.allFilled(held)];
  const first = post.holders[0]?.person ?? '';
  if (hidePeople) return [kind, STATUS_WORDS.filled];
  const known = state.people.get(first)?.name ?? '';
  if (known === '' && isMadeUp(state, first)) return [kind, STATUS_WORDS.filled];
  const name = known || first;
  return [kind, held > 1 ? `${name} + ${held - 1}` : name];
}
