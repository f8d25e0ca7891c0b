import { guardFormula } from '../../../shared/import/formula.ts';
import { csvText, markedRows } from '../../../shared/report/page/csvText.ts';
import { type DataBook, type DataCell, stampRows } from '../../../shared/report/page/sheets.ts';

/**
 * Sheets of data as CSV: the first from the first row on, as any program reads it; below it, after a blank row each, the
 * others, the stamp and the notes. No text can run as a formula (EXPORT-9).
 */
export function bookCsv({ sheets, stamp, notes, marking = '' }: DataBook): string {
  const rows: string[][] = [];
  for (const [i, sheet] of sheets.entries()) {
    if (i > 0) rows.push([], [guardFormula(sheet.name)]);
    rows.push(sheet.columns.map(({ heading }) => guardFormula(heading)));
    for (const row of sheet.rows) rows.push(row.map(textOf));
  }
  rows.push([]);
  for (const [label, text] of stampRows(stamp)) rows.push([label, guardFormula(text)]);
  for (const note of notes) rows.push(['Note', guardFormula(note)]);
  return csvText(markedRows(rows, marking));
}

function textOf(cell: DataCell): string {
  if (cell === null || typeof cell === 'object') return '';
  return typeof cell === 'number' ? String(cell) : guardFormula(cell);
}
