import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { FileFault, MAX_CELLS } from './limits.ts';

/** Reads a text of delimited rows. Throws a `FileFault` beyond the limits; `fileName` is for the sentences. */
export function readCsv(fileName: string, bytes: Uint8Array): Result<ReadRows> {
  let text = decodeText(bytes);
  if (text.includes('\0'))
    return refuse('not-a-table', `"${fileName}" is neither a CSV file nor an XLSX workbook. Nothing was imported.`);
  // One kind of line end, so that a stray one of another kind is neither a character of a cell nor a lost row.
  const newline = endsLinesInCrLf(text) ? '\r\n' : '\n';
  if (newline === '\n' && text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  // Excel's own way of naming the delimiter in the file.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const first = named ? 2 : 1;
  if (named) text = text.slice(named[0].length);
  const delimiter = named?.[1] ?? guessDelimiter(text);
  if (hasMoreThan(text, [delimiter, '\n', '"'], MAX_CELLS)) throw new FileFault('cells');
  const parsed = Papa.parse<string[]>(text, { newline, delimiter });
  const rows = parsed.data;
  const lines = text.includes('"') ? startLines(rows, first) : rows.map((_, i) => first + i);
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes) {
    const line = lines[Math.min(quotes.row ?? 0, lines.length - 1)] ?? first;
    return refuse(
      'bad-quotes',
      `"${fileName}" has a quotation mark that is not closed in the row of line ${line}, so cells cannot be told apart. Correct it there.`,
    );
  }
  while (rows.at(-1)?.every((cell) => cell === '')) {
    rows.pop();
    lines.pop();
  }
  return ok({ lines, rows, sheets: [] });
}

/** Whether every line ends in CR LF and no cell is quoted: then nothing has to be copied to have one kind of line end. */
function endsLinesInCrLf(text: string): boolean {
  if (!text.includes('\r') || text.includes('"')) return false;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== 13) return false;
    lines++;
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) lines--;
  return lines === 0;
}

/** Whether these signs occur more than `most` times in all: what a parser would have to do is known before it starts. */
function hasMoreThan(text: string, signs: readonly string[], most: number): boolean {
  if (text.length <= most) return false;
  let found = 0;
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (++found > most) return true;
  return false;
}

const USUAL = [',', ';', '\t', '|'];
const SELDOM = ['^', '~', '\u001f', '\u001e', ':'];

/** A heading line is no longer than this; a text without a line end is not looked through for one. */
const LONGEST_HEADING = 100_000;

/** The delimiter that the first line uses most, outside quoted cells; the usual ones first. */
function guessDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let [quoted, begun] = [false, false];
  for (let i = 0; i < text.length && i < LONGEST_HEADING; i++) {
    const sign = text[i] as string;
    if (sign === '\n' && !quoted) {
      if (begun) break;
      continue;
    }
    begun = true;
    if (sign === '"') quoted = !quoted;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  for (const candidates of [USUAL, SELDOM]) {
    const most = Math.max(...candidates.map((delimiter) => counts.get(delimiter) ?? 0));
    if (most > 0) return candidates.find((delimiter) => counts.get(delimiter) === most) as string;
  }
  return ',';
}

/** The line that each row starts on: a quoted cell takes as many lines as it has line ends. */
function startLines(rows: readonly (readonly string[])[], first: number): number[] {
  let line = first;
  return rows.map((row) => {
    const start = line;
    line++;
    for (const cell of row) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
    return start;
  });
}

/** UTF-8 or UTF-16 by their marks, UTF-8 when it is valid, else Windows-1252, which any bytes are. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
