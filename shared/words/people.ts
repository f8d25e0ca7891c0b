import type { Figures } from '../metrics/figures.ts';
import type { ToBePlaced } from '../metrics/toBePlaced.ts';
import { day } from '../model/days.ts';
import { fteNumber } from '../model/fixed.ts';
import { UNKNOWN_WORDS, type Unknown } from './figures.ts';

/**
 * Words about people, the same in the window, in packs, in letters and on the command line. Nobody is named to a
 * contested place before selection, nor as left out (IMPACT-12).
 */

export const BY_SELECTION = 'Decided by selection';
export const NO_PLACE_YET = 'No place identified yet';

/** Who is in a box with more people than places: a fact of today, or what selection has yet to decide. */
export function crowdedWords({ held, places }: { held: number; places: number }, contested: boolean): string {
  const many = (n: number, one: string, more: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;
  return contested
    ? `${BY_SELECTION}: ${many(held, 'person', 'people')} for ${many(places, 'place', 'places')}`
    : `${many(held, 'person', 'people')} in ${many(places, 'post', 'posts')}`;
}

/** What stands in a column of places for a person: their place by name, that selection decides, or that there is none yet. */
export function placeWords(
  person: { readonly bySelection: boolean; readonly toPost: string | null },
  title: (post: string) => string,
): string {
  if (person.bySelection) return BY_SELECTION;
  return person.toPost === null ? NO_PLACE_YET : title(person.toPost);
}

/** "at least " before a figure of people where some posts have no holders recorded (IMPACT-13). */
export function atLeast(result: { readonly unrecordedPosts: number }): string {
  return result.unrecordedPosts > 0 ? 'at least ' : '';
}

/** What is said in place of every figure of people that is not known; null where they are known. */
export function unknownWords(result: { readonly unknown: Unknown | null }): string | null {
  return result.unknown === null ? null : UNKNOWN_WORDS[result.unknown];
}

/** "9 to be placed", and who of them goes with a transferred post: who holds no post here yet (FIG-7), never a fall. */
export function toBePlacedWords({ people, withTransfers }: Pick<ToBePlaced, 'people' | 'withTransfers'>): string {
  const count = (n: number) => n.toLocaleString('en-GB');
  const moving = withTransfers === 0 ? '' : `, ${count(withTransfers)} of them with posts transferred out`;
  return `${count(people)} to be placed${moving}`;
}

/** Where nobody has recorded who is in a structure's posts, nothing may be said of its people or vacancies (POST-7). */
export const NOT_RECORDED = 'not recorded';

/** False for a structure that has posts and says of none of them who holds it. */
export function peopleRecorded({ people, vacantPosts, unrecordedPosts }: Figures): boolean {
  return people > 0 || vacantPosts > 0 || unrecordedPosts === 0;
}

/**
 * What a column of changes says beside people and beside their FTE, in place of a fall that only says that nobody has
 * been placed yet: "9 to be placed, 2 new" and "8.5 to be placed". Null where the plain difference is true.
 */
export function peopleChange(left: ToBePlaced | null): { readonly people: string; readonly fte: string } | null {
  if (left === null) return { people: 'not known', fte: 'not known' };
  if (left.people === 0) return null;
  const fresh = left.newcomers === 0 ? '' : `, ${left.newcomers.toLocaleString('en-GB')} new`;
  return {
    people: `${left.people.toLocaleString('en-GB')} to be placed${fresh}`,
    fte: `${fteNumber(left.fte).toLocaleString('en-GB', { maximumFractionDigits: 4 })} to be placed`,
  };
}

/** "free from 1 April 2027" where somebody leaves the places by then; '' where they are free. */
export function freeWords({ freeFrom }: { readonly freeFrom: string | null }): string {
  return freeFrom === null ? '' : `free from ${day(freeFrom)}`;
}
