import type { Settings } from '../model/settings.ts';

/**
 * Whom a paper is for (EXPORT-6, EXPORT-10, EXPORT-11). `open` goes to the public and stays there; `exempt` to members in
 * private, by a paragraph of Schedule 12A; `working` to those who work on the document, and to nobody else.
 */
export const AUDIENCES = ['open', 'exempt', 'working'] as const;
export type Audience = (typeof AUDIENCES)[number];

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

/** The one threshold of a document (EXPORT-10); a file that says less than 3 is held to 3. */
export function discloseUnder({ discloseUnder: own }: Settings): number {
  return Math.max(3, own ?? DISCLOSE_UNDER);
}
