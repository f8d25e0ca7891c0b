import Papa from 'papaparse';
import { guardFormula, unguardFormula } from '../../../shared/import/formula.ts';

/** Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes round either. */

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Text that would run as a formula elsewhere leaves behind an apostrophe (EXPORT-9), and comes back without. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  const safe = NUMBER.test(text) ? text : guardFormula(text);
  return /["\t\r\n]/.test(safe) ? quoted(safe) : safe;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A cell that begins with a quote: one in quotes whole, or (the second kind) with quotes of its own: "A" list. */
const QUOTES = /(?<=^|[\t\n])(?:("[^"]*(?:""[^"]*)*")(?=[\t\n]|$)|"[^\t\n]*)/g;

/**
 * The rows of copied text, for every table that takes a block: the list, settings, budget and report. The line end after
 * the last row does not start another. Quotes that are the text's own stay: `"Have your say" event, 12 May`.
 */
export function parseTsv(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (lines === '') return [['']];
  const plain = lines.replace(QUOTES, (found, whole?: string) => whole ?? quoted(found));
  return Papa.parse<string[]>(plain, { delimiter: '\t', newline: '\n' }).data.map((row) => row.map(unguardFormula));
}
