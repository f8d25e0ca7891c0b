import { BOX_COLUMNS } from './columns.ts';
import { detectFormat, type ImportFormat, REQUIRED } from './detect.ts';
import { FOREIGN, type ForeignFormat, findHeading, guessForeign, isComplete, NAME_FIELDS } from './foreignMaps.ts';
import { headingKey } from './headings.ts';
import { HOLDER_COLUMNS } from './holderColumns.ts';
import { JUNIOR } from './junior.ts';
import { findColumns, SENIOR } from './organogram.ts';
import { type FileRows, findTable, isBlankRow, type Table } from './table.ts';

/** Which column of the file (by its number from 0) each field is read from; a field that is not named is not in the file. */
export type Mapping = Readonly<Record<string, number>>;

export interface MappingField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
}

const OWN_FIELDS = [...BOX_COLUMNS, ...HOLDER_COLUMNS].map(({ heading }) => heading);

const SENIOR_LABELS: Readonly<Record<keyof typeof SENIOR, string>> = {
  ref: 'Post ID',
  name: 'Name (Vacant, Eliminated)',
  grade: 'Grade',
  title: 'Job title',
  function: 'Job or team function',
  organisation: 'Organisation',
  unit: 'Unit',
  manager: 'Reports to',
  fte: 'FTE',
  floor: 'Pay floor',
  ceiling: 'Pay ceiling',
  notes: 'Notes',
};

const JUNIOR_LABELS: Readonly<Record<keyof typeof JUNIOR, string>> = {
  manager: 'Reporting senior post',
  title: 'Generic job title',
  grade: 'Grade',
  floor: 'Pay scale minimum',
  ceiling: 'Pay scale maximum',
  fte: 'Number of posts in FTE',
  organisation: 'Organisation',
  unit: 'Unit',
};

const labelled = (labels: Readonly<Record<string, string>>, required: readonly string[]): MappingField[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label, required: required.includes(key) }));

/** The fields that a file of this format may fill, in the order in which they are shown. */
export function mappingFields(format: ImportFormat): readonly MappingField[] {
  if (format === 'organogram-senior') return labelled(SENIOR_LABELS, ['ref', 'title', 'manager']);
  if (format === 'organogram-junior') return labelled(JUNIOR_LABELS, ['manager', 'title', 'fte']);
  const own = OWN_FIELDS.map((key) => ({ key, label: key, required: (REQUIRED as readonly string[]).includes(key) }));
  if (format === 'own') return own;
  // A row of a directory may be known by its name alone.
  const [id, ...rest] = own as [MappingField, ...MappingField[]];
  return [{ ...id, required: false }, ...NAME_FIELDS.map((key) => ({ key, label: key, required: false })), ...rest];
}

/** The mapping that the headings speak for. */
export function guessMapping(format: ImportFormat, positions: ReadonlyMap<string, number>): Mapping {
  if (format === 'organogram-senior') return defined(findColumns(positions, SENIOR));
  if (format === 'organogram-junior') return defined(findColumns(positions, JUNIOR));
  if (format !== 'own') return guessForeign(format as ForeignFormat, positions);
  return defined(Object.fromEntries(OWN_FIELDS.map((heading) => [heading, positions.get(headingKey(heading))])));
}

/** For a file of no known kind: own headings first, then any heading that any tool uses for the field. */
export function guessAnything(positions: ReadonlyMap<string, number>): Mapping {
  const found: Record<string, number> = { ...guessMapping('own', positions) };
  const taken = new Set(Object.values(found));
  for (const { links, fields } of Object.values(FOREIGN)) {
    const wanted: [string, readonly string[]][] = [
      ['Post ID', links.flatMap(({ id }) => id)],
      ['Reports To', links.flatMap(({ manager }) => manager)],
      ...Object.entries(fields),
    ];
    for (const [field, headings] of wanted) {
      const at = findHeading(positions, headings);
      if (at === undefined || found[field] !== undefined || taken.has(at) || !OWN_FIELDS.includes(field)) continue;
      found[field] = at;
      taken.add(at);
    }
  }
  return found;
}

const defined = (columns: Readonly<Record<string, number | undefined>>): Mapping =>
  Object.fromEntries(Object.entries(columns).flatMap(([key, at]) => (at === undefined ? [] : [[key, at]])));

/** Labels of the fields that the format needs and the mapping does not fill. */
export function missingFields(format: ImportFormat, mapping: Mapping): string[] {
  const absent = mappingFields(format).flatMap(({ key, label, required }) =>
    required && mapping[key] === undefined ? [label] : [],
  );
  const foreign = format !== 'own' && !format.startsWith('organogram');
  if (foreign && absent.length === 0 && !isComplete(mapping)) return ['Post ID or Name'];
  return absent;
}

/** The table with its columns under the names that the format's reader looks for. */
export function mappedTable(format: ImportFormat, table: Table, mapping: Mapping): Table {
  const heads: Readonly<Record<string, readonly string[]>> =
    format === 'organogram-senior' ? SENIOR : format === 'organogram-junior' ? JUNIOR : {};
  const positions = new Map(
    Object.entries(mapping).map(([field, at]) => [heads[field]?.[0] ?? headingKey(field), at] as const),
  );
  return { ...table, positions };
}

/** What a file looks like before anybody decides what it is. */
export interface FileLook {
  /** The format that the headings speak for; null: none that we know. */
  readonly format: ImportFormat | null;
  /** Index of the heading row. */
  readonly heading: number;
  readonly headings: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** Rows below the headings that hold anything. */
  readonly rows: number;
}

/** Looks at a file: its headings, what format they speak for, how much is below them. Null: the file is empty. */
export function lookAt(file: FileRows): FileLook | null {
  const table = findTable(file, (positions) => detectFormat(positions) !== null);
  if (table === null) return null;
  let rows = 0;
  for (let i = table.heading + 1; i < file.rows.length; i++) if (!isBlankRow(file.rows[i] as string[])) rows++;
  const { heading, positions } = table;
  return { format: detectFormat(positions), heading, headings: file.rows[heading] ?? [], positions, rows };
}
