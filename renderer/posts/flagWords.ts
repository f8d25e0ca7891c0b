import { EXCLUSION_WORDS } from '../../shared/words/values.ts';
import { FIELD_WORDS } from '../kit/words/postWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';

/** Flags of a card: a word, and the whole story for its tooltip. */
export const flagWords = {
  missing: 'Missing',
  missingHint: 'Missing: in Current, and not in this proposal. It counts as deleted.',
  deletedHint: 'Deleted in this proposal',
  newHint: 'New: not in Current',
  movedFrom: (manager: string) => `Moved from ${manager}`,
  changedHint: 'Changed since Current',
  resized: (from: number, to: number) => `${count(from)} → ${plural(to, 'post')}`,
  resizedHint: (from: number, to: number) => `${plural(from, 'post')} in Current, ${count(to)} here`,
  statutory: (duty: string) => `Statutory: ${duty}`,
  dotted: 'Dotted line',
  withCondition: (caption: string, condition: string) => `${caption} (${condition})`,
  held: 'Held',
  until: (basis: string, month: string) => `${basis} to ${month}`,
  tupe: 'TUPE',
  tupeHint: FIELD_WORDS.tupe,
  outOfScope: EXCLUSION_WORDS.outOfScope,
} as const;
