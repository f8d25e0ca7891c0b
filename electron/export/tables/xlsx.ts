import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { FiguresTables } from '../../../shared/report/figuresReport.ts';
import type { Stamp } from '../../../shared/report/page/report.ts';
import { type DataBook, type DataCell, type DataColumn, stampRows } from '../../../shared/report/page/sheets.ts';

/** Columns of the own template that hold numbers; everything else is text, even where it looks like a number. */
const NUMBERS = new Set([
  'Salary',
  'FTE',
  'Quantity',
  'Day Rate',
  'Days',
  'Allowance',
  'Holder FTE',
  'Age',
  'Service Years',
]);
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const MOST_WIDTH = 48;

/** Rows of posts as a workbook that imports again: the template on the first sheet, the stamp on the second. */
export function postsWorkbook(rows: readonly (readonly string[])[], stamp: Stamp, marking = ''): Promise<Uint8Array> {
  const [headings = [], ...posts] = rows;
  return workbook('Posts', headings, postsData(headings, posts), aboutRows(stamp, noteOf(marking)), marking);
}

function postsData(headings: readonly string[], posts: readonly (readonly string[])[]): SheetData {
  const numeric = headings.map((heading) => NUMBERS.has(heading));
  return posts.map((row) => row.map((text, i) => (numeric[i] ? numberCell(text) : textCell(text))));
}

/** The figures as a workbook: numbers, not printed texts. */
export function figuresWorkbook(tables: FiguresTables, stamp: Stamp, marking = ''): Promise<Uint8Array> {
  const establishment = tables.establishment.map((row) => [
    textCell(row.label),
    ...row.values.map((v) => numberCell(v)),
  ]);
  const money = '#,##0;(#,##0)';
  const cost = tables.cost.map((row) => [
    textCell(`${row.label} (£)`, row.total),
    ...row.values.map((value) => numberCell(value, money, row.total)),
  ]);
  return workbook(
    'Figures',
    ['Figure', ...tables.headings],
    [...establishment, ...cost],
    aboutRows(stamp, [...noteOf(marking), ...tables.notes]),
    marking,
  );
}

const FORMATS: Readonly<Record<DataColumn['kind'], string | undefined>> = {
  text: undefined,
  count: '#,##0;(#,##0)',
  fte: '#,##0.####;(#,##0.####)',
  money: '#,##0;(#,##0)',
};

/**
 * Sheets of data as a workbook, what a reader must know first. `posts` are rows of the own template, as a sheet that
 * imports again.
 */
export function bookWorkbook(book: DataBook, posts?: readonly (readonly string[])[]): Promise<Uint8Array> {
  const marking = book.marking ?? '';
  const about = {
    data: aboutRows(book.stamp, [...noteOf(marking), ...book.notes]),
    sheet: 'About',
    columns: [{ width: 16 }, { width: 100 }],
  };
  const sheets = book.sheets.map((sheet) => {
    const data = sheet.rows.map((row) => {
      const total =
        typeof row[0] === 'string' && row.some((cell) => isFormula(cell, 'SUM(')) && row === sheet.rows.at(-1);
      return row.map((cell, i) => dataCell(cell, FORMATS[sheet.columns[i]?.kind ?? 'text'], total));
    });
    return sheetOf(
      sheet.name,
      sheet.columns.map(({ heading }) => heading),
      data,
    );
  });
  if (posts) {
    const [headings = [], ...rows] = posts;
    sheets.push(sheetOf('Posts', headings, postsData(headings, rows)));
  }
  return written([about, ...sheets], marking);
}

function isFormula(cell: DataCell | undefined, start: string): boolean {
  return typeof cell === 'object' && cell !== null && cell.formula.startsWith(start);
}

function dataCell(cell: DataCell, format: string | undefined, bold: boolean): Cell {
  const style = { ...(format ? { format } : {}), ...(bold ? { fontWeight: 'bold' as const } : {}) };
  if (cell === null) return null;
  if (typeof cell === 'string') return { ...textCell(cell, bold), ...(cell.length > MOST_WIDTH ? { wrap: true } : {}) };
  if (typeof cell === 'number') return { value: cell, type: Number, ...style };
  return { value: cell.formula, type: 'Formula', ...style };
}

function workbook(
  name: string,
  headings: readonly string[],
  data: SheetData,
  about: SheetData,
  marking: string,
): Promise<Uint8Array> {
  const sheets = [
    sheetOf(name, headings, data),
    { data: about, sheet: 'About', columns: [{ width: 16 }, { width: 100 }] },
  ];
  return written(sheets, marking);
}

const noteOf = (marking: string) => (marking === '' ? [] : [marking]);

/** A workbook; each sheet of one that is not published says so in its header, which is printed on every page (EXPORT-11). */
function written(sheets: Parameters<typeof writeXlsxFile>[0], marking: string): Promise<Uint8Array> {
  const header = `<headerFooter><oddHeader>&amp;C${xml(marking)}</oddHeader></headerFooter>`;
  const features =
    marking === '' ? [] : [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert: () => header } } } }];
  return writeXlsxFile(sheets as never, { fontFamily: 'Calibri', fontSize: 11, features } as never).toBuffer();
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function sheetOf(name: string, headings: readonly string[], data: SheetData) {
  const head = headings.map((text) => ({ ...textCell(text, true), backgroundColor: '#eef1f4' }));
  const rows = [head, ...data];
  const columns = headings.map((_, i) => ({ width: widthOf(rows.map((row) => row[i])) }));
  return { data: rows, sheet: name, columns, stickyRowsCount: 1 };
}

function aboutRows(stamp: Stamp, notes: readonly string[]): SheetData {
  const rows = [...stampRows(stamp), ...notes.map((note) => ['Note', note])];
  return rows.map(([label, text]) => [textCell(label as string, true), { ...textCell(text as string), wrap: true }]);
}

/** Always a string cell, which no spreadsheet runs (EXPORT-9); characters that XML cannot hold are left out. */
function textCell(text: string, bold = false) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what it is for
  const value = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return { value, type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) };
}

function numberCell(text: string, format?: string, bold = false) {
  if (!PLAIN_NUMBER.test(text)) return textCell(text, bold);
  const style = { ...(format ? { format } : {}), ...(bold ? { fontWeight: 'bold' as const } : {}) };
  return { value: Number(text), type: Number, ...style };
}

function widthOf(cells: readonly (Cell | undefined)[]): number {
  const long = cells.map((cell) => String((cell as { value?: unknown } | undefined)?.value ?? '').length);
  return Math.min(MOST_WIDTH, 3 + long.reduce((most, length) => Math.max(most, length), 6));
}
