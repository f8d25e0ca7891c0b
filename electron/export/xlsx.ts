import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { FiguresTables } from '../../shared/report/figuresReport.ts';
import type { Stamp } from '../../shared/report/report.ts';
import { day } from '../../shared/report/words.ts';

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
export function postsWorkbook(rows: readonly (readonly string[])[], stamp: Stamp): Promise<Uint8Array> {
  const [headings = [], ...posts] = rows;
  const numeric = headings.map((heading) => NUMBERS.has(heading));
  const data = posts.map((row) => row.map((text, i) => (numeric[i] ? numberCell(text) : textCell(text))));
  return workbook('Posts', headings, data, aboutRows(stamp, []));
}

/** The figures as a workbook: numbers, not printed texts. */
export function figuresWorkbook(tables: FiguresTables, stamp: Stamp): Promise<Uint8Array> {
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
    aboutRows(stamp, tables.notes),
  );
}

function workbook(name: string, headings: readonly string[], data: SheetData, about: SheetData): Promise<Uint8Array> {
  const head = headings.map((text) => ({ ...textCell(text, true), backgroundColor: '#eef1f4' }));
  const rows = [head, ...data];
  const columns = headings.map((_, i) => ({ width: widthOf(rows.map((row) => row[i])) }));
  const sheets = [
    { data: rows, sheet: name, columns, stickyRowsCount: 1 },
    { data: about, sheet: 'About', columns: [{ width: 16 }, { width: 100 }] },
  ];
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function aboutRows(stamp: Stamp, notes: readonly string[]): SheetData {
  const rows = [
    ['Document', stamp.document],
    ['Structure', stamp.structure],
    ['Version', stamp.version ?? 'Working draft'],
    ['Revision', String(stamp.revision)],
    ['Date', day(stamp.date)],
    ['Salary basis', stamp.salaryBasis],
    ...notes.map((note) => ['Note', note]),
  ];
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
