import type { ImportProblem, ProblemLog } from './problems.ts';

/** Rows of text as a reader found them, with the line of the file that each starts on. */
export interface FileRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Indexes of rows that a workbook hides, by hand or by a filter: they are noted and left out (IMPORT-5). */
  readonly hidden?: readonly number[] | undefined;
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

/** Headings are looked for in the first rows: spreadsheets often begin with a title, and reports with a page of them. */
export const HEADING_ROWS = 40;

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
  each: (row: readonly string[], line: number, index: number) => void,
): Generator<number, number> {
  let count = 0;
  const hidden = new Set(table.hidden);
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    if (i % BATCH === 0) yield i / table.rows.length;
    if (isBlankRow(row)) continue;
    count++;
    const line = table.lines[i] ?? i + 1;
    const why = table.leaveOut?.get(line);
    if (why) log.leaveOutByChoice(line, why);
    else if (hidden.has(i)) {
      const at = row.findIndex((cell) => cell.trim() !== '');
      log.leaveOut(line, headingAt(table, at), (row[at] ?? '').trim(), 'hidden-row');
    } else each(row, line, i);
  }
  return count;
}

/** What the file calls a column; one without a heading is called by its number. */
export function headingAt(table: Pick<Table, 'rows' | 'heading'>, at: number): string {
  const heading = (table.rows[table.heading]?.[at] ?? '').replace(/\s+/g, ' ').trim();
  return heading === '' ? `(column ${at + 1})` : heading;
}
