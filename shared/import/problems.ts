/** What can be wrong with a row of an imported file (cli.md); each has one proposed repair (IMPORT-2). */
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
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A bad cell: where it is, what it holds, and what the repair does (or would do, where the file was refused). */
export interface ImportProblem {
  /** Line of the file; the heading is usually 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly problem: ProblemCode;
  readonly action: string;
}

export const ROOT_ACTION = 'becomes a root';
export const LEFT_OUT = 'the row is left out';

/** The repair of a bad cell, in words. */
export function cellAction(problem: ProblemCode, limit: number): string {
  if (problem === 'too-long') return `cut at ${limit.toLocaleString('en-GB')} characters`;
  if (problem === 'funding-not-100') return 'the split is left empty';
  return 'the cell is left empty';
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
};

/** The most of a value that a report repeats: a hostile cell must not make the report as large as the file. */
const MAX_SHOWN = 500;

/** Collects the problems of one file, each on its line. */
export class ProblemLog {
  /** Bad cells whose row is used once they are repaired. */
  readonly repairable: ImportProblem[] = [];
  /** Rows that are left out even with repairs. */
  readonly leftOut: ImportProblem[] = [];

  repair(row: number, column: string, value: string, problem: ProblemCode, action: string): void {
    this.repairable.push({ row, column, value: value.slice(0, MAX_SHOWN), problem, action });
  }

  leaveOut(row: number, column: string, value: string, problem: ProblemCode): void {
    this.leftOut.push({ row, column, value: value.slice(0, MAX_SHOWN), problem, action: LEFT_OUT });
  }
}

/** Problems in the order of the file's lines; on one line, in the order in which they were found. */
export function byRow(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => a.row - b.row);
}
