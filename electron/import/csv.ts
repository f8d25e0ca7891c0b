import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { guessDelimiter } from './delimiter.ts';
import { FileFault, MAX_CELLS } from './limits.ts';
import { looseRows } from './looseCsv.ts';
import type { DecodedText } from './textOf.ts';

/** Reads a text of delimited rows. Throws a `FileFault` beyond the limits; `fileName` is for the sentences. */
export function readCsv(fileName: string, { text: whole, encoding }: DecodedText, asked?: string): Result<ReadRows> {
  let text = whole;
  if (text.includes('\0'))
    return refuse('not-a-table', `"${fileName}" is neither a CSV file nor an XLSX workbook. Nothing was imported.`);
  // One kind of line end, so that a stray one of another kind is neither a character of a cell nor a lost row.
  const newline = endsLinesInCrLf(text) ? '\r\n' : '\n';
  if (newline === '\n' && text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  // Excel's own way of naming the delimiter in the file.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const first = named ? 2 : 1;
  if (named) text = text.slice(named[0].length);
  const delimiter = asked ?? named?.[1] ?? guessDelimiter(text);
  if (hasMoreThan(text, [delimiter, '\n', '"'], MAX_CELLS)) throw new FileFault('cells');
  const parsed = Papa.parse<string[]>(text, { newline, delimiter });
  let rows = parsed.data;
  let lines = text.includes('"') ? startLines(rows, first) : rows.map((_, i) => first + i);
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes) {
    const loose = looseRows(text.replaceAll('\r\n', '\n'), delimiter);
    if (loose === null) {
      const line = lines[Math.min(quotes.row ?? 0, lines.length - 1)] ?? first;
      return refuse(
        'bad-quotes',
        `"${fileName}" has a quotation mark that is not closed in the row of line ${line}, so cells cannot be told apart. Correct it there.`,
      );
    }
    rows = loose.rows;
    lines = loose.lines.map((line) => line + first - 1);
  }
  while (rows.at(-1)?.every((cell) => cell === '')) {
    rows.pop();
    lines.pop();
  }
  return ok({ lines, rows, sheets: [], delimiter, encoding });
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
