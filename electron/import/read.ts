import { ok, type Result, refuse } from '../../shared/errors.ts';
import { fileRowsOf } from '../../shared/import/fileRows.ts';
import { lookAt } from '../../shared/import/look.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { openArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { readDrawing } from './drawing.ts';
import { readJson } from './json.ts';
import {
  FileFault,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_IMPORT_BYTES,
  MAX_ROWS,
  MAX_TEXT,
  MAX_UNPACKED_BYTES,
} from './limits.ts';
import { otherKind, otherPacked, otherText } from './otherKinds.ts';
import type { ReadOptions } from './readOptions.ts';
import { readSheet } from './sheet.ts';
import { textOf } from './textOf.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/** Every packed file begins with these. */
const PACKED = [0x50, 0x4b];

/**
 * Reads a table file (CSV with any delimiter, XLSX, a list in JSON, a Visio drawing) into rows of text and the line that
 * each row starts on. What the columns mean is for the engine. Of a workbook the sheet that is asked for, else the first
 * that holds a list of posts, else the first. The cost is bounded and in proportion to the file (limits.ts); a window
 * reads through `readInThread`, which can be stopped as well.
 */
export async function readRows(
  fileName: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<ReadRows>> {
  if (bytes.length === 0) return refuse('empty-file', `"${fileName}" is empty. Nothing was imported.`);
  if (bytes.length > MAX_IMPORT_BYTES)
    return refuse('too-large', `"${fileName}" is larger than 64 MB. Split it, or save it without pictures.`);
  try {
    if (PACKED.every((byte, i) => bytes[i] === byte)) return await readPacked(fileName, bytes, options);
    const other = otherKind(fileName, bytes);
    if (other) return other;
    const decoded = textOf(bytes, options.encoding);
    const page = otherText(fileName, decoded.text);
    if (page) return page;
    const read = readJson(fileName, decoded.text) ?? readCsv(fileName, decoded, options.delimiter);
    if (read.ok && read.value.rows.length > MAX_ROWS) throw new FileFault('rows');
    if (read.ok && read.value.rows.some((row) => row.length > MAX_COLUMNS)) throw new FileFault('columns');
    return read;
  } catch (error) {
    if (error instanceof FileFault) return faultOf(fileName, error.fault);
    throw error;
  }
}

async function readPacked(fileName: string, bytes: Uint8Array, { sheet }: ReadOptions): Promise<Result<ReadRows>> {
  const archive = await openArchive(bytes);
  const other = otherPacked(fileName, archive);
  if (other) return other;
  if (archive.has('visio/document.xml')) return readDrawing(fileName, archive);
  const workbook = await readWorkbook(archive);
  const sheets = workbook?.sheets.map((each) => each.name) ?? [];
  if (!workbook || sheets.length === 0) throw new FileFault('broken');
  const asked =
    workbook.sheets.find((each) => each.name === sheet) ??
    workbook.sheets.find((each) => each.name.toLowerCase() === sheet?.toLowerCase());
  if (sheet !== undefined && !asked)
    return refuse('no-sheet', `"${fileName}" has no sheet called "${sheet}". Its sheets: ${sheets.join(', ')}.`);
  const read = async (each: Workbook['sheets'][number]): Promise<ReadRows> => {
    const { rows, ...marks } = await readSheet(archive, each.part, workbook);
    return { lines: rows.map((_, i) => i + 1), rows, sheets, sheet: each.name, ...marks };
  };
  if (asked) return ok(await read(asked));
  // Sheets that are hidden are looked at last: they hold lists for the others.
  const order = [...workbook.sheets.filter(({ hidden }) => !hidden), ...workbook.sheets.filter(({ hidden }) => hidden)];
  let first: ReadRows | null = null;
  for (const each of order.slice(0, MOST_SHEETS)) {
    const rows = await read(each);
    first ??= rows;
    if (lookAt(fileRowsOf(rows))?.format != null) return ok(rows);
  }
  return ok(first as ReadRows);
}

/** Sheets that are looked through for a list of posts. */
const MOST_SHEETS = 20;

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
