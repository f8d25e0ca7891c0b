import { shownCell } from './oddCells.ts';

/** What can be wrong with a row of an imported file; each has one proposed repair (IMPORT-2). */
export const PROBLEM_CODES = [
  'duplicate-reference',
  'unknown-manager',
  'loop',
  'no-root',
  'not-a-number',
  'negative',
  'empty-reference',
  'too-long',
  'bad-date',
  'funding-not-100',
  'unknown-value',
  'eliminated',
  'error-cell',
  'no-value',
  'extra-cell',
  'duplicate-heading',
  'no-holder-reference',
  'vacancy-word',
  'total-row',
  'no-title',
  'hours-as-fte',
  'hidden-row',
  'self-manager',
  'ambiguous-manager',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a problem refuses the file until somebody accepts its repair, or is only noted with what was done. */
export type Weight = 'refuses' | 'notes';

const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-holder-reference',
  'vacancy-word',
  'total-row',
  'no-title',
  'hours-as-fte',
  'hidden-row',
  'extra-cell',
  'duplicate-heading',
  'eliminated',
]);

export const weightOf = (problem: ProblemCode): Weight => (NOTES.has(problem) ? 'notes' : 'refuses');

/** A bad cell: where it is, what it holds, and what the repair does (or would do, where the file was refused). */
export interface ImportProblem {
  /** Line of the file; the heading is usually 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly problem: ProblemCode;
  readonly action: string;
  readonly weight: Weight;
}

export const ROOT_ACTION = 'becomes a root';
export const LEFT_OUT = 'the row is left out';
export const EMPTY_CELL = 'the cell is left empty';
/** A cell without a value of its own, in a row that continues a post (--from, --merge). */
export const KEEPS = 'keeps what the post had';

/** The repair of a bad cell, in words. */
export function cellAction(problem: ProblemCode, limit: number): string {
  if (problem === 'too-long') return `cut at ${limit.toLocaleString('en-GB')} characters`;
  if (problem === 'funding-not-100') return 'the split is left empty';
  return EMPTY_CELL;
}

/** What a bad cell is called in a sentence of refusal: 'is not a number'. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  'duplicate-reference': 'is used twice',
  'unknown-manager': 'is not a post of this structure',
  loop: 'would make a loop',
  'no-root': 'leaves nobody at the top',
  'not-a-number': 'is not a number that fits here',
  negative: 'must not be negative',
  'empty-reference': 'is empty',
  'too-long': 'is too long',
  'bad-date': 'is not a date like 2027-04-01',
  'funding-not-100': 'does not add up to 100%',
  'unknown-value': 'is not a value that this column knows',
  eliminated: 'is eliminated',
  'error-cell': 'is an error of the spreadsheet, or a number that it cut short',
  'no-value': 'is a formula that was saved without its value',
  'extra-cell': 'stands beyond the last heading',
  'duplicate-heading': 'is a heading for the second time',
  'no-holder-reference': 'is a person without a number',
  'vacancy-word': 'is a word, not a person',
  'total-row': 'is a total or a line of the report, not a post',
  'no-title': 'is a post without a title',
  'hours-as-fte': 'are hours, not FTE',
  'hidden-row': 'stands in a hidden row',
  'self-manager': 'is the post itself',
  'ambiguous-manager': 'could be several posts',
};

/** The most of a value that a report repeats: a hostile cell must not make the report as large as the file. */
const MAX_SHOWN = 500;

/** A reference that is spelt otherwise in the file than here: "12" is "00012". */
export interface Respelling {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly is: string;
}

/** Collects the problems of one file, each on its line. */
export class ProblemLog {
  /** Bad cells whose row is used once they are repaired; they refuse the file until then. */
  readonly repairable: ImportProblem[] = [];
  /** Rows that are left out even with repairs. */
  readonly leftOut: ImportProblem[] = [];
  /** What was noticed and dealt with, without asking (IMPORT-5). */
  readonly noted: ImportProblem[] = [];
  /** Spellings that were reconciled with what is there (IMPORT-6). */
  readonly respellings: Respelling[] = [];
  #refusing = 0;

  /** Whether anything refuses the file unless its repairs are accepted. */
  get refuses(): boolean {
    return this.#refusing > 0;
  }

  repair(row: number, column: string, value: string, problem: ProblemCode, action: string): void {
    const found = this.#found(row, column, value, problem, action);
    (found.weight === 'notes' ? this.noted : this.repairable).push(found);
  }

  leaveOut(row: number, column: string, value: string, problem: ProblemCode): void {
    const found = this.#found(row, column, value, problem, LEFT_OUT);
    if (found.weight === 'notes') this.noted.push(found);
    this.leftOut.push(found);
  }

  /** A row that somebody chose to leave out, by a problem of it: it refuses nothing. */
  leaveOutByChoice(row: number, why: ImportProblem): void {
    this.leftOut.push({ ...why, row, action: LEFT_OUT });
  }

  respelt(row: number, column: string, value: string, is: string): void {
    this.respellings.push({ row, column, value: value.slice(0, MAX_SHOWN), is });
  }

  #found(row: number, column: string, value: string, problem: ProblemCode, action: string): ImportProblem {
    const weight = weightOf(problem);
    if (weight === 'refuses') this.#refusing++;
    return { row, column, value: shownCell(value).slice(0, MAX_SHOWN), problem, action, weight };
  }
}

/** Problems in the order of the file's lines; on one line, in the order in which they were found. */
export function byRow(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => a.row - b.row);
}
