import { REFUSAL_WORDS } from '../../../shared/words/refusals.ts';
import { count, plural } from '../words/screenFormat.ts';

const NOT_PASTED = 'Nothing was pasted.';

const lower = (label: string) => `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Words of small tables that are typed in, and why what was typed or pasted was not taken. */
export const sheetWords = {
  /** `why` goes on after the field's name: "must be a whole number." */
  wrong: (label: string, why: string) => `${label} ${why} ${REFUSAL_WORDS.unchanged}`,
  needed: (label: string) => `${label} is needed. Remove the row to take it away.`,
  pastedIncomplete: `A pasted row lacks a column that is needed. ${NOT_PASTED}`,
  pastedWrong: (row: number, label: string, cell: string, why: string) =>
    `Row ${row}, ${label}: “${cell}” ${why} ${NOT_PASTED}`,
  pastedMany: (most: number) => `That is more than ${count(most)} rows. ${NOT_PASTED}`,
  row: (n: number) => `row ${n}`,
  cell: (label: string, row: string) => `${label}, ${row}`,
  tools: 'Move and delete',
  up: (name: string) => `Move up ${name}`,
  down: (name: string) => `Move down ${name}`,
  delete: (name: string) => `Delete ${name}`,
  add: (one: string) => `Add ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`,
  newRow: (one: string) => `new ${one}`,
  deleted: (name: string) => `Deleted “${name}”. `,
  saidPasted: (label: string, rows: number) => `Pasted. ${label}: ${plural(rows, 'row')}.`,
  saidMoved: (name: string, place: number, of: number) => `${name}: now row ${place} of ${of}.`,
  saidDeleted: (name: string) => `Deleted ${name}. Undo brings it back.`,
  steps: {
    changed: (label: string) => `Changed ${lower(label)}`,
    added: (label: string) => `Added to ${lower(label)}`,
    pasted: (label: string) => `Pasted into ${lower(label)}`,
    moved: (label: string) => `Moved a row of ${lower(label)}`,
    deleted: (name: string, label: string) => `Deleted “${name}” from ${lower(label)}`,
  },
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
