import { fillingOf } from '../model/occupancy.ts';
import type { Person, PersonId, Post } from '../model/records.ts';
import { plain } from '../words/plain.ts';

/** Who is in a box, in words. */
export interface Occupancy {
  /** '' where nobody recorded it (POST-7) and for boxes that are not posts. */
  readonly short: string;
  /** As `short`, with the names of several holders. */
  readonly full: string;
  readonly vacant: boolean;
}

/** Names in words; `open` leaves out who the holders are and says only whether a post is filled. */
export function occupancyOf(post: Post, people: ReadonlyMap<PersonId, Person>, open: boolean): Occupancy {
  const { state, places, vacant: empty } = fillingOf(post);
  if (state === 'none' || state === 'unrecorded') return { short: '', full: '', vacant: false };
  const holders = [...new Set(post.holders.map((holder) => holder.person))];
  const held = post.heldVacant ? ', held' : '';
  if (holders.length === 0) {
    const words = places > 1 ? `${places} vacant${held}` : `Vacant${held}`;
    return { short: words, full: words, vacant: true };
  }
  const names = open ? '' : holders.map((id) => plain(people.get(id)?.name ?? '') || plain(id)).join(', ');
  if (places > 1) {
    const filled = `${holders.length} filled`;
    const rest = empty > 0 ? `, ${empty} vacant${held}` : '';
    return {
      short: filled + rest,
      full: names === '' ? filled + rest : `${filled} (${names})${rest}`,
      vacant: empty > 0,
    };
  }
  const share = holders.length > 1 ? ' (job share)' : '';
  const words = names === '' ? `Filled${share}` : names + share;
  return { short: words, full: words, vacant: false };
}
