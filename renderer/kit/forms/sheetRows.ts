import { parseTsv } from './clipboardCells.ts';
import type { Read } from './readTyped.ts';
import { sheetWords } from './words.ts';

/** A table that is typed in: what a column reads and shows, rows that are moved, and pasting from a spreadsheet. No page here. */

export interface SheetColumn {
  readonly label: string;
  readonly read: (typed: string) => Read;
  /** A stored value as it is shown and edited. */
  readonly show: (value: string) => string;
  /** What its cells are edited with; several lines of text where nothing is said. */
  readonly kind?: 'text' | 'line' | 'check';
  /** Its part of the width, in tenths. */
  readonly share: number;
  readonly number?: boolean;
  /** Set to the right, as numbers are. */
  readonly end?: boolean;
  /** A row without it is not stored yet. */
  readonly required?: boolean;
  /** Shown faintly in an empty cell: what counts where nothing is entered. */
  readonly empty?: (row: SheetRow) => string;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
  /** Worked out from the rest of the table: shown, never stored; a pasted block may have it, and it is passed over. */
  readonly computed?: (at: number) => string;
  /** Said below a cell about what is stored in it. */
  readonly about?: (value: string) => string | null;
}

export type SheetRow = readonly (string | null)[];

export type Pasted =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly message: string };

/** Most rows that a grid takes: more belongs into an imported file. */
export const MOST_ROWS = 2_000;

/**
 * The rows after pasting at a cell, beyond the last row too. One cell that cannot be read refuses the whole, by row and
 * column. A first line that reads in no numeric column is a heading and is passed over.
 */
export function pasteInto(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  at: { readonly row: number; readonly column: number },
  text: string,
): Pasted {
  let cells = parseTsv(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (cells.length > 1 && isHeading(columns, at.column, cells[0] as string[])) cells = cells.slice(1);
  const out = rows.map((row) => [...row]);
  for (const [i, line] of cells.entries()) {
    const row = (out[at.row + i] ??= columns.map(() => null));
    for (const [j, cell] of line.entries()) {
      const column = columns[at.column + j];
      if (!column) break;
      // A cell of one line takes what a spreadsheet broke into several.
      const read = column.read(column.kind === 'line' ? cell.replace(/\s*\n\s*/g, ' ').trim() : cell.trim());
      if (!read.ok) return { ok: false, message: sheetWords.pastedWrong(i + 1, column.label, cell, read.message) };
      row[at.column + j] = read.value;
    }
  }
  if (out.length > MOST_ROWS) return { ok: false, message: sheetWords.pastedMany(MOST_ROWS) };
  return { ok: true, rows: out };
}

function isHeading(columns: readonly SheetColumn[], first: number, cells: readonly string[]): boolean {
  const numeric = cells.flatMap((cell, j) => {
    const column = columns[first + j];
    return column?.number && cell !== '' ? [column.read(cell).ok] : [];
  });
  return numeric.length > 0 && numeric.every((good) => !good);
}

/** True when a row has all that it needs to be stored. */
export function isComplete(columns: readonly SheetColumn[], row: SheetRow): boolean {
  return columns.every((column, i) => !column.required || (row[i] ?? null) !== null);
}

export const isBlank = (row: SheetRow) => row.every((cell) => cell === null);

/** A row with the others in their order, one place up (-1) or down (1); the same rows where there is no such place. */
export function moveRow(rows: readonly SheetRow[], at: number, by: -1 | 1): readonly SheetRow[] {
  const to = at + by;
  const row = rows[at];
  if (!row || to < 0 || to >= rows.length) return rows;
  const out = rows.filter((_, i) => i !== at);
  out.splice(to, 0, row);
  return out;
}
