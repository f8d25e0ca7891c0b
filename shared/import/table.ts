import { headingPositions } from './headings.ts';
import { type ImportProblem, LEFT_OUT, type ProblemLog } from './problems.ts';

/** Rows of text as a reader found them, with the line of the file that each starts on. */
export interface FileRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** A file whose headings are known. */
export interface Table extends FileRows {
  /** Index of the heading row. */
  readonly heading: number;
  /** Column of each heading, by key. */
  readonly positions: ReadonlyMap<string, number>;
  /** Lines whose row somebody chose to leave out, with the problem that made them. */
  readonly leaveOut?: ReadonlyMap<number, ImportProblem>;
}

/** Headings are looked for in the first rows: spreadsheets often begin with a title. */
const HEADING_ROWS = 10;

/** The first row that `fits` accepts as headings; without one, the first row that holds anything. Null: an empty file. */
export function findTable(file: FileRows, fits: (positions: ReadonlyMap<string, number>) => boolean): Table | null {
  let first: Table | null = null;
  for (let heading = 0; heading < Math.min(file.rows.length, HEADING_ROWS); heading++) {
    const positions = headingPositions(file.rows[heading] ?? []);
    if (positions.size === 0) continue;
    const table = { ...file, heading, positions };
    if (fits(positions)) return table;
    first ??= table;
  }
  return first;
}

export function isBlankRow(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Text of a cell without spaces around it; a short row ends in blanks. */
export function cellOf(row: readonly string[], at: number | undefined): string {
  return at === undefined ? '' : (row[at] ?? '').trim();
}

/** Rows between two reports of progress: a few milliseconds of work. */
const BATCH = 1_000;

/**
 * Calls `each` for every row below the headings that is neither blank nor left out by choice; answers how many rows are
 * not blank. It stops now and then to say how far it is (0 to 1), so that a window stays awake over a large file.
 */
export function* eachRow(
  table: Table,
  log: ProblemLog,
  each: (row: readonly string[], line: number) => void,
): Generator<number, number> {
  let count = 0;
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    if (i % BATCH === 0) yield i / table.rows.length;
    if (isBlankRow(row)) continue;
    count++;
    const line = table.lines[i] ?? i + 1;
    const why = table.leaveOut?.get(line);
    if (why) log.leftOut.push({ ...why, row: line, action: LEFT_OUT });
    else each(row, line);
  }
  return count;
}
