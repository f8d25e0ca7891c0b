import type { Read } from './readTyped.ts';
import { gridWords } from './words.ts';

/** A small editable table: what a column reads and shows, and pasting from a spreadsheet. No page here. */

export interface GridColumn {
  readonly label: string;
  readonly read: (typed: string) => Read;
  /** A stored value as it is shown and edited. */
  readonly show: (value: string) => string;
  readonly number?: boolean;
  /** Of its fields, in pixels; what fits an amount where nothing is said. */
  readonly width?: number;
  /** A row without it is not stored yet. */
  readonly required?: boolean;
  /** Shown faintly in an empty cell: what counts where nothing is entered. */
  readonly empty?: (row: GridRow) => string;
}

export type GridRow = readonly (string | null)[];

/** Cells of copied text: tabs between cells, a line a row; what a spreadsheet quotes is unquoted. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length) {
    let cell: string;
    if (source[at] === '"') {
      const match = /"((?:[^"]|"")*)"?/y;
      match.lastIndex = at;
      const quoted = match.exec(source);
      cell = (quoted?.[1] ?? '').replaceAll('""', '"').replaceAll('\n', ' ');
      at += quoted?.[0].length ?? 1;
      const rest = /[^\t\n]*/y;
      rest.lastIndex = at;
      at += rest.exec(source)?.[0].length ?? 0;
    } else {
      const plain = /[^\t\n]*/y;
      plain.lastIndex = at;
      cell = plain.exec(source)?.[0] ?? '';
      at += cell.length;
    }
    (rows.at(-1) as string[]).push(cell.trim());
    if (at >= source.length) break;
    if (source[at] === '\n') rows.push([]);
    at++;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

export type Pasted =
  | { readonly ok: true; readonly rows: readonly GridRow[] }
  | { readonly ok: false; readonly message: string };

/** Most rows that a grid takes: more belongs into an imported file. */
export const MOST_ROWS = 2_000;

/**
 * The rows after pasting at a cell, beyond the last row too. One cell that cannot be read refuses the whole, by row and
 * column. A first line that reads in no numeric column is a heading and is passed over.
 */
export function pasteInto(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  at: { readonly row: number; readonly column: number },
  text: string,
): Pasted {
  let cells = pastedCells(text);
  if (cells.length > 1 && isHeading(columns, at.column, cells[0] as string[])) cells = cells.slice(1);
  const out = rows.map((row) => [...row]);
  for (const [i, line] of cells.entries()) {
    const row = (out[at.row + i] ??= columns.map(() => null));
    for (const [j, cell] of line.entries()) {
      const column = columns[at.column + j];
      if (!column) break;
      const read = column.read(cell);
      if (!read.ok) return { ok: false, message: gridWords.pastedWrong(i + 1, column.label, cell, read.message) };
      row[at.column + j] = read.value;
    }
  }
  if (out.length > MOST_ROWS) return { ok: false, message: gridWords.pastedMany(MOST_ROWS) };
  return { ok: true, rows: out };
}

function isHeading(columns: readonly GridColumn[], first: number, cells: readonly string[]): boolean {
  const numeric = cells.flatMap((cell, j) => {
    const column = columns[first + j];
    return column?.number && cell !== '' ? [column.read(cell).ok] : [];
  });
  return numeric.length > 0 && numeric.every((good) => !good);
}

/** True when a row has all that it needs to be stored. */
export function isComplete(columns: readonly GridColumn[], row: GridRow): boolean {
  return columns.every((column, i) => !column.required || (row[i] ?? null) !== null);
}

export const isBlank = (row: GridRow) => row.every((cell) => cell === null);
