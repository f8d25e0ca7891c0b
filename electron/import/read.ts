import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { openArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import {
  FileFault,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_IMPORT_BYTES,
  MAX_ROWS,
  MAX_TEXT,
  MAX_UNPACKED_BYTES,
} from './limits.ts';
import { readSheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** Every packed file begins with these; and every old Office file, which is also what a password makes of a new one. */
const PACKED = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a table file (CSV with any delimiter, or XLSX) into rows of text and the line that each row starts on. What the
 * columns mean is for the engine. `sheet`: a sheet's name; the first one when it is left out. The cost is bounded and in
 * proportion to the file (limits.ts); a window reads through `readInThread`, which can be stopped as well.
 */
export async function readRows(fileName: string, bytes: Uint8Array, sheet?: string): Promise<Result<ReadRows>> {
  if (bytes.length === 0) return refuse('empty-file', `"${fileName}" is empty. Nothing was imported.`);
  if (bytes.length > MAX_IMPORT_BYTES)
    return refuse('too-large', `"${fileName}" is larger than 64 MB. Split it, or save it without pictures.`);
  try {
    if (startsWith(bytes, PACKED)) return await readXlsx(fileName, bytes, sheet);
    if (startsWith(bytes, OLD_OFFICE))
      return refuse(
        'old-workbook',
        `"${fileName}" is a workbook of the old .xls kind, or has a password. Save it as .xlsx without a password, or as CSV.`,
      );
    const read = readCsv(fileName, bytes);
    if (read.ok && read.value.rows.length > MAX_ROWS) throw new FileFault('rows');
    if (read.ok && read.value.rows.some((row) => row.length > MAX_COLUMNS)) throw new FileFault('columns');
    return read;
  } catch (error) {
    if (error instanceof FileFault) return faultOf(fileName, error.fault);
    throw error;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

async function readXlsx(fileName: string, bytes: Uint8Array, sheet: string | undefined): Promise<Result<ReadRows>> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const chosen = workbook?.sheets.find((each) => sheet === undefined || each.name === sheet);
  const sheets = workbook?.sheets.map((each) => each.name) ?? [];
  if (!workbook || sheets.length === 0) throw new FileFault('broken');
  if (!chosen)
    return refuse('no-sheet', `"${fileName}" has no sheet called "${sheet ?? ''}". Its sheets: ${sheets.join(', ')}.`);
  const { rows, ...marks } = await readSheet(archive, chosen.part, workbook);
  return ok({ lines: rows.map((_, i) => i + 1), rows, sheets, ...marks });
}

const many = (number: number) => number.toLocaleString('en-GB');

/** Why a file was given up, and what to do about it. */
function faultOf(fileName: string, fault: FileFault['fault']) {
  const tooLarge = (what: string, advice: string) =>
    refuse('too-large', `"${fileName}" has more than ${what}. ${advice}`);
  switch (fault) {
    case 'broken':
      return refuse(
        'not-a-table',
        `"${fileName}" could not be read as an XLSX workbook. Nothing was imported; save it again as .xlsx, or as CSV.`,
      );
    case 'unpacked':
      return refuse(
        'too-large',
        `"${fileName}" unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB. Nothing was imported; save the one sheet as CSV.`,
      );
    case 'cells':
      return tooLarge(`${many(MAX_CELLS)} cells`, 'Leave out the rows and columns that are not needed.');
    case 'rows':
      return tooLarge(`${many(MAX_ROWS)} rows`, 'Split it.');
    case 'columns':
      return tooLarge(`${many(MAX_COLUMNS)} columns`, 'Leave out those that are not needed.');
    case 'text':
      return tooLarge(`${many(MAX_TEXT)} characters`, 'Leave out the columns that are not needed.');
  }
}
