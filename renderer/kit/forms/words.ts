import { REFUSAL_WORDS } from '../../../shared/words/refusals.ts';
import { count } from '../words/screenFormat.ts';

const NOT_PASTED = 'Nothing was pasted.';

/** Words of small tables that are typed in, and why what was typed or pasted was not taken. */
export const gridWords = {
  /** `why` goes on after the field's name: "must be a whole number." */
  wrong: (label: string, why: string) => `${label} ${why} ${REFUSAL_WORDS.unchanged}`,
  needed: (label: string) => `${label} is needed. Remove the row to take it away.`,
  pastedIncomplete: `A pasted row lacks a column that is needed. ${NOT_PASTED}`,
  pastedWrong: (row: number, label: string, cell: string, why: string) =>
    `Row ${row}, ${label}: “${cell}” ${why} ${NOT_PASTED}`,
  pastedMany: (most: number) => `That is more than ${count(most)} rows. ${NOT_PASTED}`,
  row: (n: number) => `row ${n}`,
  newRow: 'new row',
  cell: (label: string, row: string) => `${label}, ${row}`,
  remove: (name: string) => `Remove ${name}`,
} as const;

/** Why a typed value was not taken, after the name of its field. */
export const readWords = {
  long: (most: number) => `is longer than ${count(most)} characters. Shorten it.`,
  amount: 'must be an amount, like 48,500 or (1,200).',
  negative: 'must not be negative.',
  percent: 'must be a percentage, like 23.5.',
  whole: 'must be a whole number.',
  date: 'must be a date, like 1 April 2027.',
  year: 'must be a financial year, like 2027/28.',
  yes: 'must be yes or no.',
  manyPosts: (most: number) => `names more than ${count(most)} posts.`,
  longRef: (most: number) => `has a Post ID longer than ${count(most)} characters.`,
} as const;
