import { headingKey } from './headings.ts';
import { cellOf, type Table } from './table.ts';

/** Files of other tools and directories: their headings mapped to the own template's; rows are then read as its rows. */
export const FOREIGN_FORMATS = ['orgplus', 'orgchart', 'organimi', 'orgpublisher', 'visio', 'scim'] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

interface ForeignMap {
  /** Headings of the row's own reference; '' in rows is made up. The first that the file has is used. */
  readonly id: readonly string[];
  readonly manager: readonly string[];
  readonly title: readonly string[];
  /** Name of the person, whole or in parts; it finds managers that are given by name and is not kept (POST-5). */
  readonly name: readonly (readonly string[])[];
  /** More columns: own heading, their headings. */
  readonly more: Readonly<Record<string, readonly string[]>>;
}

const COMMON: Readonly<Record<string, readonly string[]>> = {
  Team: ['Department', 'Department Name', 'Team', 'Business Unit'],
  Directorate: ['Division', 'Directorate', 'Organisation', 'Organization'],
  'Cost Centre': ['Cost Centre', 'Cost Center', 'costCenter'],
  Grade: ['Grade', 'Pay Grade', 'Job Grade', 'Level'],
  Salary: ['Salary', 'Annual Salary', 'Base Salary'],
  FTE: ['FTE', 'Full Time Equivalent'],
  Notes: ['Notes', 'Comments'],
};

const NAME = [['Name', 'Full Name', 'Employee Name', 'displayName', 'name.formatted']];

export const FOREIGN: Readonly<Record<ForeignFormat, ForeignMap>> = {
  orgplus: {
    id: ['Unique ID', 'Position ID', 'Record ID', 'Employee ID', 'ID'],
    manager: ['Reports To', 'Reports To ID', 'Manager ID', 'Parent ID'],
    title: ['Title', 'Position Title', 'Job Title'],
    name: NAME,
    more: COMMON,
  },
  orgchart: {
    id: ['Position ID', 'Personnel ID', 'Employee ID', 'ID'],
    manager: [
      'Supervisor Position ID',
      'Reports To Position ID',
      'Supervisor ID',
      'Manager ID',
      'Reports To',
      'Supervisor',
    ],
    title: ['Title', 'Job Title', 'Position Title', 'Position'],
    name: [...NAME, ['First Name'], ['Last Name']],
    more: COMMON,
  },
  organimi: {
    id: ['Unique ID', 'ID', 'Role ID'],
    manager: ['Manager ID', 'Boss ID', 'Parent Role ID'],
    title: ['Role Title', 'Role Name', 'Role', 'Title', 'Job Title'],
    name: [
      ['First Name', 'Firstname'],
      ['Last Name', 'Lastname'],
    ],
    more: { ...COMMON, 'Accountable To': ['Dottedids', 'Dotted IDs'] },
  },
  orgpublisher: {
    id: ['Position ID', 'Position Number', 'Box ID', 'Employee ID', 'ID'],
    manager: [
      'Reports To Position',
      'Reports To Position ID',
      'Parent Position ID',
      'Supervisor ID',
      'Manager ID',
      'Reports To',
    ],
    title: ['Position Title', 'Job Title', 'Title'],
    name: [...NAME, ['First Name'], ['Last Name']],
    more: COMMON,
  },
  visio: {
    id: ['Unique_ID', 'Employee ID', 'ID'],
    manager: ['Reports_To', 'Manager'],
    title: ['Title', 'Job Title', 'Position'],
    name: NAME,
    more: COMMON,
  },
  scim: {
    id: ['employeeNumber', 'externalId', 'id', 'userName'],
    manager: [
      'manager.value',
      'manager',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager',
    ],
    title: ['title'],
    name: [...NAME, ['name.givenName', 'givenName'], ['name.familyName', 'familyName']],
    more: {
      ...COMMON,
      Team: ['department', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department'],
      Directorate: ['division', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division'],
      'Cost Centre': ['costCenter', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter'],
    },
  },
};

type Positions = ReadonlyMap<string, number>;

function find(positions: Positions, headings: readonly string[] | undefined): number | undefined {
  for (const heading of headings ?? []) {
    const at = positions.get(headingKey(heading));
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Whether a file with these headings can be read in this format: someone to report, someone to report to, a title. */
export function fitsForeign(format: ForeignFormat, positions: Positions): boolean {
  const map = FOREIGN[format];
  const named = map.name.some((headings) => find(positions, headings) !== undefined);
  const identified = find(positions, map.id) !== undefined || named;
  return identified && find(positions, map.manager) !== undefined && find(positions, map.title) !== undefined;
}

/** Headings that give a format away, most particular first. */
const SIGNS: readonly (readonly [ForeignFormat, string])[] = [
  ['scim', 'userName'],
  ['scim', 'employeeNumber'],
  ['visio', 'Master_Shape'],
  ['organimi', 'Boss ID'],
  ['organimi', 'Role Title'],
  ['organimi', 'Dottedids'],
  ['orgpublisher', 'Reports To Position'],
  ['orgpublisher', 'Box ID'],
  ['orgchart', 'Supervisor ID'],
  ['orgchart', 'Supervisor Position ID'],
];

/** The foreign format that the headings speak for, or null. */
export function detectForeign(positions: Positions): ForeignFormat | null {
  for (const [format, sign] of SIGNS) {
    if (positions.has(headingKey(sign)) && fitsForeign(format, positions)) return format;
  }
  return (
    (['orgplus', 'visio', 'orgchart', 'organimi', 'orgpublisher', 'scim'] as const).find((f) =>
      fitsForeign(f, positions),
    ) ?? null
  );
}

/**
 * The file as a table of the own template. People become pseudonyms (the row's reference); managers given by name are
 * found by name when exactly one row has it. "Vacant" or no name is a vacancy.
 */
export function foreignTable(format: ForeignFormat, table: Table): Table {
  const map = FOREIGN[format];
  const id = find(table.positions, map.id);
  const manager = find(table.positions, map.manager);
  const title = find(table.positions, map.title);
  const names = map.name.flatMap((headings) => find(table.positions, headings) ?? []);
  const more = Object.entries(map.more).flatMap(([heading, theirs]) => {
    const at = find(table.positions, theirs);
    return at === undefined ? [] : [{ heading, at }];
  });
  const body = table.rows.slice(table.heading + 1);
  const nameOf = (row: readonly string[]) => [...new Set(names.map((at) => cellOf(row, at)))].join(' ').trim();
  const refs = references(body, id);
  const byName = uniqueNames(body.map(nameOf), refs);
  const known = new Set(refs);
  const headings = [
    'Post ID',
    'Reports To',
    'Job Title',
    ...more.map((m) => m.heading),
    ...(names.length > 0 ? ['Holder ID'] : []),
  ];
  const rows = body.map((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const ref = refs[i] as string;
    const reportsTo = cellOf(row, manager);
    const found = known.has(reportsTo) ? reportsTo : (byName.get(reportsTo.toLowerCase()) ?? reportsTo);
    const name = nameOf(row);
    const vacant = name === '' || headingKey(name) === 'vacant';
    const holder = names.length > 0 ? [vacant || ref === '' ? '' : `H-${ref}`] : [];
    const rest = more.map(({ heading, at }) =>
      heading === 'Accountable To' ? cellOf(row, at).replaceAll(':', ';') : cellOf(row, at),
    );
    return [ref, found, cellOf(row, title), ...rest, ...holder];
  });
  return {
    rows: [headings, ...rows],
    lines: [
      table.lines[table.heading] ?? 1,
      ...body.map((_, i) => table.lines[table.heading + 1 + i] ?? table.heading + 2 + i),
    ],
    heading: 0,
    positions: new Map(headings.map((heading, at) => [headingKey(heading), at])),
  };
}

/** The file's references; without such a column, the rows are numbered. */
function references(body: readonly (readonly string[])[], id: number | undefined): string[] {
  return body.map((row, i) => (id === undefined ? `R${i + 1}` : cellOf(row, id)));
}

function uniqueNames(names: readonly string[], refs: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [i, name] of names.entries()) {
    const key = name.toLowerCase();
    if (key === '' || refs[i] === '') continue;
    if (found.has(key)) twice.add(key);
    found.set(key, refs[i] as string);
  }
  for (const key of twice) found.delete(key);
  return found;
}
