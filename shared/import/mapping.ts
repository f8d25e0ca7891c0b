import { ALIAS_FIELDS } from './aliases.ts';
import { BOX_COLUMNS } from './columns.ts';
import { customHeading, customNameIn } from './customColumns.ts';
import { type ImportFormat, REQUIRED } from './detect.ts';
import { FOREIGN_FORMATS, type ForeignFormat, guessForeign, NAME_FIELDS } from './foreignMaps.ts';
import { guessColumns } from './guess.ts';
import { headingKey, headingPositions } from './headings.ts';
import { HOLDER_COLUMNS } from './holderColumns.ts';
import { JUNIOR } from './junior.ts';
import type { Mapping } from './mappingType.ts';
import { findColumns, SENIOR } from './organogram.ts';
import { SYSTEMS, type SystemFormat, systemColumns } from './systems.ts';
import type { FileRows, Table } from './table.ts';

export type { Mapping } from './mappingType.ts';

export interface MappingField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
}

const OWN_FIELDS = [...BOX_COLUMNS, ...HOLDER_COLUMNS].map(({ heading }) => heading);
/** Columns that find people and are not kept. */
const FINDERS = ['First Name', 'Last Name', ...ALIAS_FIELDS];

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
  const required: readonly string[] = ['Reports To', 'Job Title'];
  const field = (key: string) => ({ key, label: key, required: required.includes(key) });
  const [id, reportsTo, title, ...rest] = OWN_FIELDS;
  const people =
    isForeign(format) || format === 'vsdx' || format === 'ad' || format === 'entra' ? ['Name', ...FINDERS] : FINDERS;
  // A post without a number of its own is found again by who is in it and what it is called.
  return [id, reportsTo, title, ...people, ...rest].map((key) => field(key as string));
}

const isForeign = (format: ImportFormat): format is ForeignFormat =>
  (FOREIGN_FORMATS as readonly string[]).includes(format);
const isSystem = (format: ImportFormat): format is SystemFormat => (SYSTEMS as readonly string[]).includes(format);

/** Fields that a list of the own template may have under other headings: what names, numbers and measures posts. */
const BESIDE_OWN: ReadonlySet<string> = new Set([
  'Holder ID',
  'Holder Name',
  'First Name',
  'Last Name',
  'Holder FTE',
  'FTE',
  'Quantity',
  'Salary',
  'Grade',
  'Point',
  'Team',
  'Directorate',
  'Cost Centre',
  'Basis',
  'End Date',
  'Age',
  'Service Years',
  ...ALIAS_FIELDS,
]);

/** Fields that no tool has a name of its own for. */
const BESIDE_FOREIGN: ReadonlySet<string> = new Set([
  'Basis',
  'End Date',
  'Point',
  'Age',
  'Service Years',
  ...ALIAS_FIELDS,
]);

/** The mapping that headings and the rows below them speak for. */
export function guessMapping(format: ImportFormat, headings: readonly string[], body: FileRows['rows']): Mapping {
  const positions = headingPositions(headings);
  if (format === 'organogram-senior') return defined(findColumns(positions, SENIOR));
  if (format === 'organogram-junior') return defined(findColumns(positions, JUNIOR));
  if (isForeign(format) || format === 'vsdx') {
    const known = guessForeign(format === 'vsdx' ? 'visio' : format, positions);
    return guessColumns(headings, body, known, BESIDE_FOREIGN);
  }
  if (isSystem(format)) return guessColumns(headings, body, systemColumns(format, positions));
  const custom = Object.fromEntries(
    headings
      .flatMap((heading, at) => {
        const name = customNameIn(heading);
        return name === null ? [] : [[customHeading(name), at]];
      })
      .reverse(),
  );
  const own = defined(Object.fromEntries(OWN_FIELDS.map((heading) => [heading, positions.get(headingKey(heading))])));
  const exact = REQUIRED.every((heading) => own[heading] !== undefined);
  return guessColumns(headings, body, { ...own, ...custom }, exact ? BESIDE_OWN : undefined);
}

const defined = (columns: Readonly<Record<string, number | undefined>>): Mapping =>
  Object.fromEntries(Object.entries(columns).flatMap(([key, at]) => (at === undefined ? [] : [[key, at]])));

/** Labels of the fields that the format needs and the mapping does not fill. */
export function missingFields(format: ImportFormat, mapping: Mapping): string[] {
  const absent = mappingFields(format).flatMap(({ key, label, required }) =>
    required && mapping[key] === undefined ? [label] : [],
  );
  const organogram = format.startsWith('organogram');
  return organogram || namesRows(mapping) ? absent : ['Post ID (or who is in the post)', ...absent];
}

/** Whether anything tells the rows apart: a number of the post, or of the person in it, or a name. */
const namesRows = (mapping: Mapping) =>
  ['Post ID', 'Holder ID', 'Holder Name', ...NAME_FIELDS, ...ALIAS_FIELDS].some(
    (field) => mapping[field] !== undefined,
  );

/** The table with its columns under the names that the format's reader looks for. */
export function mappedTable(format: ImportFormat, table: Table, mapping: Mapping): Table {
  const heads: Readonly<Record<string, readonly string[]>> =
    format === 'organogram-senior' ? SENIOR : format === 'organogram-junior' ? JUNIOR : {};
  const positions = new Map(
    Object.entries(mapping).map(([field, at]) => [heads[field]?.[0] ?? headingKey(field), at] as const),
  );
  return { ...table, positions };
}
