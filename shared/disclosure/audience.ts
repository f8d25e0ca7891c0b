import { AUDIENCES, type Audience } from '../model/exportKinds.ts';
import type { Settings } from '../model/settings.ts';

export { AUDIENCES, type Audience };

/** What a request may say; the older words stay: `--public` and `--part open` are `--audience open`. */
export interface AudienceAsked {
  readonly audience?: Audience | undefined;
  readonly part?: 'open' | 'exempt' | null | undefined;
  readonly public?: boolean | undefined;
}

/** One audience, or null where two of the words contradict each other. Nothing said is a working copy. */
export function audienceOf(asked: AudienceAsked): Audience | null {
  const said = new Set<Audience>();
  if (asked.audience !== undefined) said.add(asked.audience);
  if (asked.part != null) said.add(asked.part);
  if (asked.public === true) said.add('open');
  if (said.size > 1) return null;
  const [only] = said;
  return only ?? 'working';
}

/** Fewer people than this are never told as a number, nor as what a sum of money is made of. */
export const DISCLOSE_UNDER = 5;

/** The one threshold of a document (EXPORT-10), which older files set for the equality table; never less than 3. */
export function discloseUnder({ discloseUnder: own, pack }: Settings): number {
  return Math.max(3, own ?? pack?.equality?.suppressUnder ?? DISCLOSE_UNDER);
}
