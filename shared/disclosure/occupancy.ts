import { fillingOf, isContested } from '../model/occupancy.ts';
import type { PersonId, Post } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { crowdedWords } from '../words/people.ts';
import { plain } from '../words/plain.ts';
import type { Disclosure } from './disclosure.ts';

/** Who is in a box, in words. */
export interface Occupancy {
  /** '' where nobody recorded it (POST-7) and for boxes that are not posts. */
  readonly short: string;
  /** As `short`, with the names of several holders. */
  readonly full: string;
  readonly vacant: boolean;
}

const NONE: Occupancy = { short: '', full: '', vacant: false };

/**
 * Who is in a box. An open paper says which places are vacant and nothing of those that are not: "2 filled" and "job
 * share" are small numbers of people.
 */
export function occupancyOf(post: Post, document: DocumentState, told: Disclosure): Occupancy {
  const filling = fillingOf(post);
  const { state, places, vacant: empty } = filling;
  if (state === 'none' || state === 'unrecorded') return NONE;
  const holders = [...new Set(post.holders.map((holder) => holder.person))];
  const held = post.heldVacant ? ', held' : '';
  if (told.open && (empty <= 0 || !told.vacancies(post.structure))) return NONE;
  if (holders.length === 0 || told.open) {
    const words = places > 1 ? `${empty} vacant${held}` : `Vacant${held}`;
    return { short: words, full: words, vacant: true };
  }
  if (isContested(post, document)) {
    const words = crowdedWords(filling, true);
    return { short: words, full: words, vacant: false };
  }
  const known = holders
    .map((id) => plain(document.people.get(id)?.name ?? '') || (madeUp(id) ? '' : plain(id)))
    .filter(Boolean);
  const names = known.join(', ');
  if (places > 1) {
    const filled = holders.length > places ? crowdedWords(filling, false) : `${holders.length} filled`;
    const rest = empty > 0 ? `, ${empty} vacant${held}` : '';
    return { short: filled + rest, full: `${filled}${names === '' ? '' : ` (${names})`}${rest}`, vacant: empty > 0 };
  }
  const words = (names || 'Filled') + (holders.length > 1 ? ' (job share)' : '');
  return { short: words, full: words, vacant: false };
}

/** A reference that an import made up for a holder without one: an id of our own, which means nothing to a reader. */
const madeUp = (id: PersonId) => /^(?:s-.+|[0-9a-f-]{16,}|[\w-]{20,})-(?:U\d+-)?H\d+$/.test(id);
