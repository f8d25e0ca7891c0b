import type { Warning } from '../../disclosure/freeText.ts';
import type { Withheld } from '../../disclosure/withheld.ts';
import { count, day } from '../../words/printFormat.ts';
import { sheet } from './paper.ts';
import type { Block, Column, Report, Stamp, Table } from './report.ts';
import { stampLine } from './stamp.ts';

/** Rows for CSV, workbooks and printed tables alike: numbers stay numbers, everything else is text. */
export interface DataSheet {
  /** Name of the sheet in a workbook; at most 31 characters. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataCell[])[];
}

export interface DataColumn {
  readonly heading: string;
  readonly kind: 'text' | 'count' | 'fte' | 'money';
}

/** A number as it is (pounds, not pence), text, or null for what is not known. A formula is for workbooks alone. */
export type DataCell = string | number | null | { readonly formula: string };

/** Sheets with what a reader must know about them. */
export interface DataBook {
  readonly sheets: readonly DataSheet[];
  readonly stamp: Stamp;
  readonly notes: readonly string[];
  readonly withheld?: readonly Withheld[];
  readonly warnings?: readonly Warning[];
  /** What each sheet says at its head; '' or absent for a published one (EXPORT-11). */
  readonly marking?: string;
}

/** The stamp as rows: label and text. */
export function stampRows(stamp: Stamp): (readonly [string, string])[] {
  return [
    ['Document', stamp.document],
    ['Structure', stamp.structure],
    ['Version', stamp.version ?? 'Working draft'],
    ['Revision', String(stamp.revision)],
    ['Date', day(stamp.date)],
    ['Salary basis', stamp.salaryBasis],
  ];
}

/** Name of a column of a spreadsheet: 0 is A, 26 is AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** A row below `rows` that adds their columns of figures up; the first cell says so. */
export function sumRow(columns: readonly DataColumn[], rows: number, label: string): DataCell[] {
  return columns.map(({ kind }, i): DataCell => {
    if (i === 0) return label;
    return kind === 'text' || rows === 0 ? null : { formula: `SUM(${columnName(i)}2:${columnName(i)}${rows + 1})` };
  });
}

/** The sheets as printed tables, with the stamp and the notes. */
export function bookReport(book: DataBook, title: string, open: boolean): Report {
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: title },
    { type: 'paragraph', text: stampLine(book.stamp), small: true },
  ];
  for (const [i, sheet] of book.sheets.entries()) {
    blocks.push({ type: 'heading', level: 2, text: sheet.name }, printedTable(sheet, `Table ${i + 1}: ${sheet.name}`));
  }
  for (const text of book.notes) blocks.push({ type: 'paragraph', text, small: true });
  return { title, language: 'en-GB', stamp: book.stamp, open, blocks, paper: sheet('a4', true) };
}

/** Columns as wide as what is in them asks for; those that nothing is in are left out. */
function printedTable(sheet: DataSheet, caption: string): Table {
  const cells = sheet.rows.map((row) => sheet.columns.map(({ kind }, i) => printed(row[i] ?? null, kind)));
  const longest = sheet.columns.map(({ heading }, i) =>
    cells.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), heading.length / 2),
  );
  const kept = sheet.columns.map((_, i) => i === 0 || cells.some((row) => row[i] !== ''));
  const wanted = longest.map((length) => Math.min(3, 0.4 + length / 16));
  const all = wanted.reduce((sum, share, i) => (kept[i] ? sum + share : sum), 0);
  return {
    type: 'table',
    caption,
    columns: sheet.columns
      .map(
        ({ heading, kind }, i): Column => ({
          text: heading,
          align: kind === 'text' ? 'left' : 'right',
          share: ((wanted[i] as number) * 10) / all,
        }),
      )
      .filter((_, i) => kept[i]),
    rows: cells.map((row) => ({ cells: row.filter((_, i) => kept[i]) })),
    note: '',
  };
}

function printed(cell: DataCell, kind?: DataColumn['kind']): string {
  if (cell === null || typeof cell === 'object') return '';
  if (typeof cell === 'string') return cell;
  return kind === 'fte' ? String(cell) : count(cell);
}
