import { detectFormat, type ImportFormat } from './detect.ts';
import { FIELD_NAMES } from './fieldNames.ts';
import { FOREIGN_FORMATS, type ForeignFormat, fitsForeign } from './foreignMaps.ts';
import { headingKey, headingPositions } from './headings.ts';
import { isJunior } from './junior.ts';
import { guessMapping, missingFields } from './mapping.ts';
import type { Mapping } from './mappingType.ts';
import { isSenior } from './organogram.ts';
import { type FileRows, HEADING_ROWS, isBlankRow } from './table.ts';

/** What a file looks like before anybody decides what it is. */
export interface FileLook {
  /** The format that the file speaks for; null: no list of posts that we know, until somebody says which column is what. */
  readonly format: ImportFormat | null;
  /** Index of the heading row. */
  readonly heading: number;
  readonly headings: readonly string[];
  /** Where each field is most likely read from. */
  readonly mapping: Mapping;
  /** Rows below the headings that hold anything. */
  readonly rows: number;
}

interface Wish {
  /** The format that somebody chose. */
  readonly format?: ImportFormat | undefined;
  /** Index of the heading row that somebody chose. */
  readonly heading?: number | undefined;
}

/**
 * Looks at a file: where its headings are, what format they speak for, which column is which field. Headings are looked
 * for in the first rows, below whatever title a report has. Null: the file is empty.
 */
export function lookAt(file: FileRows, wish: Wish = {}): FileLook | null {
  const heading = wish.heading ?? headingRow(file, wish.format);
  if (heading === null) return null;
  const headings = file.rows[heading] ?? [];
  const body = file.rows.slice(heading + 1);
  const positions = headingPositions(headings);
  const { format, mapping } = bestOf(wish.format, detectFormat(positions) ?? 'own', headings, body);
  const rows = body.filter((row) => !isBlankRow(row)).length;
  const known = wish.format !== undefined || missingFields(format, mapping).length === 0;
  return { format: known ? format : null, heading, headings, mapping, rows };
}

/**
 * The format with its columns. A sign of a charting tool ("Position ID" beside "Manager Position ID") may stand in any
 * council's list: where a list's own guess reads more of the columns, it is that list.
 */
function bestOf(
  wished: ImportFormat | undefined,
  found: ImportFormat,
  headings: readonly string[],
  body: FileRows['rows'],
): { format: ImportFormat; mapping: Mapping } {
  const format = wished ?? found;
  const mapping = guessMapping(format, headings, body);
  if (wished !== undefined || !CHARTING.has(format)) return { format, mapping };
  const own = guessMapping('own', headings, body);
  const [ours, theirs] = [Object.keys(own).length, Object.keys(mapping).length];
  // Where both read as many, the tool's own pair of position columns in a file with columns that the tool has not is a list's.
  const foreign = headings.some((heading, at) => heading.trim() !== '' && !Object.values(mapping).includes(at));
  const positions = headingPositions(headings);
  const pair = positions.has(headingKey('Position ID')) && !positions.has(headingKey('Supervisor ID'));
  const more = (ours > theirs || (ours === theirs && pair && foreign)) && missingFields('own', own).length === 0;
  return more ? { format: 'own', mapping: own } : { format, mapping };
}

const CHARTING: ReadonlySet<ImportFormat> = new Set<ImportFormat>(['orgchart', 'organimi', 'orgpublisher']);

/** The row of headings: the first that gives a format away, else the one in which most cells are called like a field. */
function headingRow({ rows }: FileRows, wanted: ImportFormat | undefined): number | null {
  const most = Math.min(rows.length, HEADING_ROWS);
  let best: { at: number; fields: number } | null = null;
  let first: number | null = null;
  for (let at = 0; at < most; at++) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) continue;
    first ??= at;
    if (isHeadings(row, wanted)) return at;
    const fields = fieldsNamed(row);
    if (fields > 1 && fields > (best?.fields ?? 0)) best = { at, fields };
  }
  return best?.at ?? first;
}

function isHeadings(row: readonly string[], wanted: ImportFormat | undefined): boolean {
  const positions = headingPositions(row);
  if (wanted === 'organogram-senior') return isSenior(positions);
  if (wanted === 'organogram-junior') return isJunior(positions);
  if (wanted !== undefined && (FOREIGN_FORMATS as readonly string[]).includes(wanted))
    return fitsForeign(wanted as ForeignFormat, positions);
  // A single sign of a system may stand in a title above the headings.
  return detectFormat(positions) !== null && positions.size > 2;
}

const NAMES: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat());

/** How many cells of a row are called like a field of a list. */
function fieldsNamed(row: readonly string[]): number {
  const keys = new Set(row.map((cell) => (cell.length > 60 ? '' : headingKey(cell))));
  return [...keys].filter((key) => NAMES.has(key)).length;
}
