import { guardFormula, unguardFormula } from '../../../shared/import/formula.ts';

/** Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes round either. */

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Text that would run as a formula elsewhere leaves behind an apostrophe (EXPORT-9), and comes back without. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  const safe = NUMBER.test(text) ? text : guardFormula(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? closeOf(text, at) : -1;
    const end = quoted < 0 ? endOfCell(text, at) : quoted + 1;
    const raw = quoted < 0 ? text.slice(at, end) : text.slice(at + 1, quoted).replaceAll('""', '"');
    (rows.at(-1) as string[]).push(unguardFormula(raw));
    if (end >= text.length) break;
    if (text[end] === '\t') at = end + 1;
    else {
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
      // The line end after the last row does not start another.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Place of the quote that closes the cell; −1 where the quotes are the text's own ("A" list). */
function closeOf(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === '\t' || next === '\n' || next === '\r' ? at : -1;
  }
  return -1;
}
