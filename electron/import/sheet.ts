import type { MergedCells } from '../../shared/ipc/contract.ts';
import type { Archive } from './archive.ts';
import { shownNumber } from './cellFormat.ts';
import { FileFault, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { isOn, plainText, type Workbook } from './workbook.ts';
import { type Attributes, readXml } from './xml.ts';

/** A sheet as text, with what its text alone does not say. Rows and columns count from 0, all rows are equally long. */
export interface Sheet {
  readonly rows: string[][];
  /** Cells with a formula whose result the program that wrote the file did not keep: row, column. */
  readonly noValue: readonly (readonly [number, number])[];
  /** Rows that are hidden, by hand or by a filter. */
  readonly hidden: readonly number[];
  /** Cells that are merged into one: the text stands in the first. */
  readonly merged: readonly MergedCells[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  text: string;
}

/** Reads one sheet. Cells without a text or a formula (formatted ones) are not there. Throws a `FileFault`. */
export async function readSheet(archive: Archive, part: string, workbook: Workbook): Promise<Sheet> {
  const grid = new Grid();
  const hidden = new Set<number>();
  const noValue: [number, number][] = [];
  const merged: MergedCells[] = [];
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let [taking, inReading] = [false, false];
  await readXml(archive.read(part), {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : wholeNumber(attributes.r) - 1;
          column = -1;
          if (isOn(attributes.hidden) && row < MAX_ROWS) hidden.add(row);
          break;
        case 'c': {
          const place = attributes.r === undefined ? { row, column: column + 1 } : placeOf(attributes.r);
          if (place.row !== row) throw new FileFault('broken');
          column = place.column;
          cell = newCell(place, attributes);
          break;
        }
        case 'f':
          if (cell) cell.formula = true;
          break;
        case 'v':
        case 't':
          taking = cell !== null && !inReading;
          break;
        case 'rPh':
          inReading = true;
          break;
        case 'mergeCell':
          if (merged.length >= MAX_ROWS) throw new FileFault('rows');
          merged.push(blockOf(attributes.ref ?? ''));
      }
    },
    text(piece) {
      if (taking && cell) cell.text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell) {
        if (cell.formula && cell.text === '' && cell.type !== 'str') noValue.push([cell.row, cell.column]);
        grid.put(cell.row, cell.column, textOf(cell, workbook), cell.formula);
        cell = null;
      }
    },
  });
  const rows = grid.rows();
  return { rows, noValue, hidden: [...hidden].filter((at) => at < rows.length), merged };
}

function newCell({ row, column }: { row: number; column: number }, { t = 'n', s = '' }: Attributes): Cell {
  return { row, column, type: t, style: s === '' ? 0 : wholeNumber(s), formula: false, text: '' };
}

/** Truth as a word, days and masks as the sheet shows them; an error as its own word ("#N/A"). */
function textOf({ type, style, text }: Cell, { texts, formats, from1904 }: Workbook): string {
  switch (type) {
    case 's': {
      if (text === '') return '';
      const shared = texts[wholeNumber(text.trim())];
      if (shared === undefined) throw new FileFault('broken');
      return shared;
    }
    case 'n':
      return shownNumber(text, formats[style] ?? { kind: 'number' }, from1904);
    case 'b':
      return text === '' ? '' : isOn(text) ? 'yes' : 'no';
    case 'd':
      return text.slice(0, 10);
    default:
      return plainText(text);
  }
}

/** Cells where they belong, and the limits while they come: a cell far out would lay out every cell up to there. */
class Grid {
  readonly #rows: string[][] = [];
  #columns = 0;
  #text = 0;

  put(row: number, column: number, text: string, always: boolean): void {
    if (text === '' && !always) return;
    if (row < 0) throw new FileFault('broken');
    if (row >= MAX_ROWS) throw new FileFault('rows');
    if (column >= MAX_COLUMNS) throw new FileFault('columns');
    while (this.#rows.length <= row) this.#rows.push([]);
    this.#columns = Math.max(this.#columns, column + 1);
    if (this.#rows.length * this.#columns > MAX_CELLS) throw new FileFault('cells');
    if ((this.#text += text.length) > MAX_TEXT) throw new FileFault('text');
    const cells = this.#rows[row] as string[];
    // Two cells of one place: which one a reader shows is anybody's guess.
    if (cells[column]) throw new FileFault('broken');
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  rows(): string[][] {
    for (const cells of this.#rows) while (cells.length < this.#columns) cells.push('');
    return this.#rows;
  }
}

/** "AB12" as row 11, column 27. */
function placeOf(reference: string): { row: number; column: number } {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) throw new FileFault('broken');
  const letters = found[1] as string;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** "A1:C1" as where it starts and how many rows and columns it has. */
function blockOf(reference: string): MergedCells {
  const [start = '', end = start] = reference.split(':', 2);
  const [from, to] = [placeOf(start), placeOf(end)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new FileFault('broken');
  return Number(text);
}
