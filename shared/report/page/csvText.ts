import { guardFormula } from '../../import/formula.ts';

/**
 * Rows as CSV (RFC 4180): comma, CRLF, and a byte order mark, without which Excel takes UTF-8 for the local code page.
 * Cells with a semicolon or tab are quoted too, so that no spreadsheet's own delimiter can part them.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * The rows of a file that is not published, with its marking as one more heading: no page stands above a CSV, and a line
 * above the headings would be taken for them (EXPORT-11).
 */
export function markedRows(rows: readonly (readonly string[])[], marking: string): readonly (readonly string[])[] {
  const [headings, ...rest] = rows;
  return marking === '' || !headings ? rows : [[...headings, guardFormula(marking)], ...rest];
}

/** NUL is left out: a file that holds it is no table to any program, to our own import neither. */
function csvCell(raw: string): string {
  const text = raw.replaceAll('\0', '');
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
