import { headingKey } from './headings.ts';

/** Files of other tools and directories: their headings stand for columns of the own template. */
export const FOREIGN_FORMATS = ['orgplus', 'orgchart', 'organimi', 'orgpublisher', 'visio', 'scim'] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** Names of people, whole or in parts: they find managers that are given by name, and are not kept (POST-5). */
export const NAME_FIELDS = ['Name', 'First Name', 'Last Name'] as const;

/** Headings of the file for each column of the own template, the likeliest first. */
type Headings = Readonly<Record<string, readonly string[]>>;

interface ForeignMap {
  /** Columns that name a row, with the columns that say whom it reports to in the same terms: the first pair that is there. */
  readonly links: readonly { readonly id: readonly string[]; readonly manager: readonly string[] }[];
  readonly fields: Headings;
  /** A heading (or a pair) that gives the format away. */
  readonly signs: readonly (readonly string[])[];
}

const COMMON: Headings = {
  'Job Title': ['Job Title', 'Title', 'Position Title', 'Position Name', 'Position'],
  Team: ['Department', 'Department Name', 'Team', 'Business Unit', 'Unit'],
  Directorate: ['Division', 'Directorate', 'Organisation', 'Organization', 'Company'],
  'Cost Centre': ['Cost Centre', 'Cost Center', 'Cost Centre Code'],
  Grade: ['Grade', 'Pay Grade', 'Job Grade', 'Grade Level', 'Level'],
  Point: ['SCP', 'Spinal Column Point', 'Pay Point'],
  Salary: ['Salary', 'Annual Salary', 'Base Salary', 'Annual Base Pay'],
  FTE: ['FTE', 'Full Time Equivalent'],
  Notes: ['Notes', 'Comments'],
  Assistant: ['IsAssistant', 'Is Assistant', 'Assistant'],
  Name: ['Name', 'Full Name', 'Employee Name', 'Display Name'],
  'First Name': ['First Name', 'Given Name', 'Forename'],
  'Last Name': ['Last Name', 'Family Name', 'Surname'],
};

const PERSON = ['Person ID', 'Personnel ID', 'Employee ID', 'Unique ID', 'ID'];
const SUPERVISOR = ['Supervisor ID', 'Manager ID', 'Reports To', 'Reports To ID', 'Supervisor', 'Manager'];
const POSITION = ['Position ID', 'Position Number', 'Position Code'];
const ABOVE = [
  'Reports To Position ID',
  'Reports To Position',
  'Supervisor Position ID',
  'Manager Position ID',
  'Parent Position ID',
];
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const enterprise = (name: string) => [name, `${ENTERPRISE}:${name}`, `${ENTERPRISE}.${name}`];

/**
 * What the tools' own guides say: OrgPlus (Position, Reports_To, IsAssistant; RealTime: Person ID, Supervisor ID,
 * AltReportsTo), OrgChart (PersonID, SupervisorID, or position-driven), Organimi (Unique ID, Manager ID, Firstname, Role
 * Title; before: ID, Boss ID, Dottedids), OrgPublisher (Parent Box ID, Box ID, Box Title, Record Type in that order;
 * then the person's name and Job Title, and fields of one's own, one of which may be a Position ID), Visio's
 * organisation chart wizard (Unique_ID, Name, Reports_To, Master_Shape), SCIM 2.0 (RFC 7643, with its enterprise user).
 */
export const FOREIGN: Readonly<Record<ForeignFormat, ForeignMap>> = {
  orgplus: {
    links: [
      { id: POSITION, manager: ABOVE },
      { id: ['Position', 'Record ID', ...PERSON, ...POSITION], manager: ['Reports To', 'Parent ID', ...SUPERVISOR] },
    ],
    fields: {
      ...COMMON,
      'Job Title': ['Title', 'Job Title', 'Position Title'],
      'Accountable To': ['AltReportsTo', 'Alternate Reports To'],
    },
    signs: [['AltReportsTo'], ['Position', 'Reports To'], ['Person ID', 'Full Name'], ['Record ID', 'Reports To']],
  },
  orgchart: {
    links: [
      { id: POSITION, manager: [...ABOVE, 'Position Supervisor ID'] },
      { id: PERSON, manager: SUPERVISOR },
      { id: POSITION, manager: SUPERVISOR },
    ],
    fields: { ...COMMON, 'Job Title': ['Title', 'Job Title', 'Position Title', 'Position'] },
    signs: [['Supervisor ID'], ...ABOVE.map((heading) => ['Position ID', heading])],
  },
  organimi: {
    links: [
      { id: ['Unique ID', 'ID', 'Role ID'], manager: ['Manager ID', 'Boss ID', 'Parent Role ID'] },
      { id: PERSON, manager: SUPERVISOR },
    ],
    fields: {
      ...COMMON,
      'Job Title': ['Role Title', 'Role Name', 'Role', 'Title', 'Job Title'],
      'Accountable To': ['Dottedids', 'Dotted IDs', 'Dotted Line Manager ID'],
    },
    signs: [['Boss ID'], ['Dottedids'], ['Role Title', 'Manager ID'], ['Unique ID', 'Manager ID']],
  },
  orgpublisher: {
    links: [
      { id: ['Box ID'], manager: ['Parent Box ID'] },
      { id: POSITION, manager: ABOVE },
      { id: [...POSITION, ...PERSON], manager: SUPERVISOR },
    ],
    fields: {
      ...COMMON,
      'Job Title': ['Job Title', 'Position Title', 'Title', 'Position', 'Box Title'],
      Team: ['Box Title', 'Department', 'Department Name'],
      Kind: ['Record Type', 'Position Type'],
      Name: ['Person Name', ...(COMMON.Name as readonly string[])],
    },
    signs: [['Box ID'], ['Reports To Position', 'Employee Name']],
  },
  visio: {
    links: [
      { id: ['Unique_ID', 'Employee ID', 'ID'], manager: ['Reports_To', 'Manager'] },
      { id: PERSON, manager: SUPERVISOR },
    ],
    fields: { ...COMMON, 'Job Title': ['Title', 'Job Title', 'Position'] },
    signs: [['Master_Shape'], ['Unique_ID', 'Reports_To'], ['Name', 'Reports_To', 'Telephone']],
  },
  scim: {
    links: [
      {
        id: [...enterprise('employeeNumber'), 'externalId', 'id', 'userName'],
        manager: [...enterprise('manager.value'), ...enterprise('manager'), 'managerId'],
      },
    ],
    fields: {
      ...COMMON,
      'Job Title': ['title'],
      Name: ['displayName', 'name.formatted', 'Name'],
      'First Name': ['name.givenName', 'givenName'],
      'Last Name': ['name.familyName', 'familyName'],
      Team: enterprise('department'),
      Directorate: [...enterprise('division'), ...enterprise('organization')],
      'Cost Centre': enterprise('costCenter'),
    },
    signs: [['userName'], [`${ENTERPRISE}:employeeNumber`], ['employeeNumber'], ['manager.value']],
  },
};

/** Other columns of the row's own that a manager may be named by: `manager.value` of SCIM is the user's id. */
export const OTHER_IDS: readonly string[] = [
  'id',
  'externalId',
  ...enterprise('employeeNumber'),
  'userName',
  'Person ID',
  'Employee ID',
];

type Positions = ReadonlyMap<string, number>;

/** Column of the first heading that the file has. */
export function findHeading(positions: Positions, headings: readonly string[] | undefined): number | undefined {
  for (const heading of headings ?? []) {
    const at = positions.get(headingKey(heading));
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Columns of the file by column of the own template, guessed from its headings. */
export function guessForeign(format: ForeignFormat, positions: Positions): Record<string, number> {
  const { links, fields } = FOREIGN[format];
  const found: Record<string, number> = {};
  const put = (field: string, at: number | undefined) => {
    if (at !== undefined) found[field] = at;
  };
  const link =
    links.find(
      ({ id, manager }) => findHeading(positions, id) !== undefined && findHeading(positions, manager) !== undefined,
    ) ?? links.find(({ manager }) => findHeading(positions, manager) !== undefined);
  put('Post ID', findHeading(positions, link?.id));
  put('Reports To', findHeading(positions, link?.manager));
  // Where rows are positions, the number of a person is the holder's own reference.
  const person = findHeading(positions, PERSON);
  const post = found['Post ID'];
  if (post !== undefined && person !== post && findHeading(positions, POSITION) === post) put('Holder ID', person);
  for (const [field, headings] of Object.entries(fields)) {
    const free = headings.filter((heading) => {
      const at = positions.get(headingKey(heading));
      // The column that names the row is not also its title ("Position" of OrgPlus), nor a team its own title.
      return at !== found['Post ID'] && (field !== 'Team' || at !== found['Job Title']);
    });
    put(field, findHeading(positions, free));
  }
  return found;
}

/** Whether a file with these headings can be read in this format: someone to report, someone to report to, a title. */
export function fitsForeign(format: ForeignFormat, positions: Positions): boolean {
  return isComplete(guessForeign(format, positions));
}

/** A mapping that says who a row is, whom it reports to and what it does. */
export function isComplete(mapping: Readonly<Record<string, number>>): boolean {
  const named = mapping['Post ID'] !== undefined || NAME_FIELDS.some((field) => mapping[field] !== undefined);
  return named && mapping['Reports To'] !== undefined && mapping['Job Title'] !== undefined;
}

/** Order in which signs are looked for: the most particular first. */
const BY_SIGN: readonly ForeignFormat[] = ['scim', 'visio', 'organimi', 'orgpublisher', 'orgplus', 'orgchart'];

/** The foreign format that the headings give away, or null. */
export function detectForeign(positions: Positions): ForeignFormat | null {
  const has = (heading: string) => positions.has(headingKey(heading));
  return BY_SIGN.find((f) => FOREIGN[f].signs.some((sign) => sign.every(has)) && fitsForeign(f, positions)) ?? null;
}
