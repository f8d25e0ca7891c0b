import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { workbookFault } from './workbookCheck.ts';
import { unpackedSize } from './zip.ts';

export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** A workbook is a packed file: this is what its parts may unpack to. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 1_000;
/** Far more than a council's establishment; laying out more takes longer than anybody waits. */
export const MAX_CELLS = 8_000_000;

/**
 * Reads a table file (CSV with any delimiter, or XLSX) into rows of text and the line that each row starts on. What the
 * columns mean is for the engine. `sheet`: a sheet's name; the first one when it is left out.
 */
export async function readRows(fileName: string, bytes: Uint8Array, sheet?: string): Promise<Result<ReadRows>> {
  if (bytes.length === 0) return refuse('empty-file', `"${fileName}" is empty. Nothing was imported.`);
  if (bytes.length > MAX_IMPORT_BYTES)
    return refuse('too-large', `"${fileName}" is larger than 64 MB. Split it, or save it without pictures.`);
  const read = startsWith(bytes, [0x50, 0x4b]) ? await readXlsx(fileName, bytes, sheet) : readCsv(fileName, bytes);
  if (!read.ok) return read;
  const { rows } = read.value;
  if (rows.length > MAX_ROWS)
    return refuse('too-large', `"${fileName}" has more than ${MAX_ROWS.toLocaleString('en-GB')} rows. Split it.`);
  if (rows.some((row) => row.length > MAX_COLUMNS))
    return refuse(
      'too-large',
      `"${fileName}" has more than ${MAX_COLUMNS} columns. Leave out those that are not needed.`,
    );
  return read;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function readCsv(fileName: string, bytes: Uint8Array): Result<ReadRows> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse(
      'old-workbook',
      `"${fileName}" is a workbook of the old .xls kind, or has a password. Save it as .xlsx without a password, or as CSV.`,
    );
  }
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
  if (hasMoreThan(text, [delimiter, '\n', '"'], MAX_CELLS)) return tooManyCells(fileName);
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

function tooManyCells(fileName: string) {
  return refuse(
    'too-large',
    `"${fileName}" has more than ${MAX_CELLS.toLocaleString('en-GB')} cells. Leave out the rows and columns that are not needed.`,
  );
}

const USUAL = [',', ';', '\t', '|'];
const SELDOM = ['^', '~', '\u001f', '\u001e', ':'];

/** The delimiter that the heading uses most, outside quoted cells; the usual ones first. */
function guessDelimiter(text: string): string {
  const heading = /^\n*((?:"(?:[^"]|"")*"|[^\n"])*)/.exec(text.slice(0, 100_000))?.[1] ?? '';
  const plain = heading.replace(/"(?:[^"]|"")*"/g, '');
  for (const candidates of [USUAL, SELDOM]) {
    const counts = candidates.map((delimiter) => plain.split(delimiter).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return candidates[counts.indexOf(most)] as string;
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
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readXlsx(fileName: string, bytes: Uint8Array, sheet: string | undefined): Promise<Result<ReadRows>> {
  const size = unpackedSize(bytes);
  if (size === null) return unreadable(fileName);
  if (size > MAX_UNPACKED_BYTES)
    return refuse(
      'too-large',
      `"${fileName}" unpacks to more than 512 MB. Nothing was imported; save the one sheet as CSV.`,
    );
  const fault = workbookFault(bytes, MAX_CELLS);
  if (fault !== null) return fault === 'too-large' ? tooManyCells(fileName) : unreadable(fileName);
  let workbook: Awaited<ReturnType<typeof readWorkbook<string>>>;
  try {
    // Numbers arrive as their text in the file, so that nothing is rounded on the way.
    workbook = await readWorkbook(bufferOf(bytes), { parseNumber: (text) => text, trim: false });
  } catch {
    // Whatever the library stumbles over: the file came from somewhere else.
    return unreadable(fileName);
  }
  const sheets = workbook.map((each) => each.sheet);
  const chosen = sheet === undefined ? workbook[0] : workbook.find((each) => each.sheet === sheet);
  if (!chosen)
    return refuse('no-sheet', `"${fileName}" has no sheet called "${sheet ?? ''}". Its sheets: ${sheets.join(', ')}.`);
  const rows = chosen.data.map((row) => row.map(cellText));
  return ok({ lines: rows.map((_, i) => i + 1), rows, sheets });
}

/** The library's stream reader waits for ever on some broken archives; given all bytes, it reads or refuses. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function unreadable(fileName: string) {
  return refuse(
    'not-a-table',
    `"${fileName}" could not be read as an XLSX workbook. Nothing was imported; save it again as .xlsx, or as CSV.`,
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const text = String(cell);
  return NUMBER_TAIL.test(text) ? plainNumber(text) : text;
}

/** Only what a spreadsheet writes for a number that it cannot hold exactly: "0.30000000000000004", "1.0E-2". */
const NUMBER_TAIL = /^-?\d+(\.\d{9,})?([eE][+-]?\d+)?$/;

/** The number as the spreadsheet shows it: 15 significant digits, without an exponent. Whole numbers stay text. */
function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(Number(text).toPrecision(15));
  return Number.isFinite(value)
    ? value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 10 })
    : text;
}
