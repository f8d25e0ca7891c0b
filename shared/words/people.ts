import { day } from '../model/days.ts';
import { UNKNOWN_WORDS, type Unknown } from './figures.ts';

/**
 * Words about people, the same in the window, in packs, in letters and on the command line. Nobody is named to a
 * contested place before selection, nor as left out (IMPACT-12).
 */

export const BY_SELECTION = 'Decided by selection';
export const NO_PLACE_YET = 'No place identified yet';

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
export function toBePlacedWords({ people, withTransfers }: { people: number; withTransfers: number }): string {
  const count = (n: number) => n.toLocaleString('en-GB');
  const moving = withTransfers === 0 ? '' : `, ${count(withTransfers)} of them with posts transferred out`;
  return `${count(people)} to be placed${moving}`;
}

/** "free from 1 April 2027" where somebody leaves the places by then; '' where they are free. */
export function freeWords({ freeFrom }: { readonly freeFrom: string | null }): string {
  return freeFrom === null ? '' : `free from ${day(freeFrom)}`;
}
