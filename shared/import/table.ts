import { headingPositions } from './headings.ts';

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

/** Calls `each` for every row below the headings that is not blank; answers how many there are. */
export function eachRow(table: Table, each: (row: readonly string[], line: number) => void): number {
  let count = 0;
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    if (isBlankRow(row)) continue;
    count++;
    each(row, table.lines[i] ?? i + 1);
  }
  return count;
}
