import { decimalText } from '../model/fixed.ts';
import type { Holder, Person, Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { NOTES, POST_COLUMNS } from './columns.ts';
import { linksText } from './lists.ts';

export type Draft = { -readonly [K in keyof Post]: Post[K] };

/** What people merge of a box: one column of the own template each, with the keys of the record behind it. */
export interface MergeField {
  /** Heading of the own template. */
  readonly field: string;
  readonly keys: readonly (keyof Post)[];
  /** The value as a cell; `refOf` names other boxes. */
  readonly text: (post: Post, refOf: (id: string) => string) => string;
}

const KEYS: Readonly<Record<string, readonly (keyof Post)[]>> = {
  'Job Title': ['title'],
  Kind: ['kind'],
  Team: ['unit'],
  Directorate: ['directorate'],
  Grade: ['grade', 'gradeStatus'],
  Point: ['point'],
  Salary: ['salary'],
  FTE: ['fte'],
  Quantity: ['quantity'],
  Basis: ['basis'],
  'End Date': ['endDate'],
  'Day Rate': ['dayRate'],
  Days: ['days'],
  Employer: ['employer'],
  Funding: ['funding'],
  'Cost Centre': ['costCentre'],
  'In Scope': ['inScope'],
  TUPE: ['tupe'],
  'Held Vacant': ['heldVacant'],
  'Transferred From': ['transferredFrom'],
  'Transferred To': ['transferredTo'],
  'Replaced By': ['replacedBy'],
  Phase: ['phase'],
  'Effective Date': ['effectiveDate'],
  Functions: ['functions'],
  'Chief Officer': ['chiefOfficer'],
  Designations: ['designations'],
  Assistant: ['assistant'],
  'Level Label': ['levelLabel'],
  Allowance: ['allowances'],
  Notes: ['notes'],
};

/** No column of these looks at the structure. */
const NOWHERE = { posts: new Map() } as unknown as StructureState;

export const MERGE_FIELDS: readonly MergeField[] = [
  {
    field: 'Reports To',
    keys: ['managerId'],
    text: (post, refOf) => (post.managerId === null ? 'nobody (at the top)' : refOf(post.managerId)),
  },
  ...[...POST_COLUMNS, NOTES].flatMap(({ heading, format }): MergeField[] => {
    const keys = KEYS[heading];
    return keys ? [{ field: heading, keys, text: (post) => format(post, NOWHERE) }] : [];
  }),
  { field: 'Work Area', keys: ['workArea'], text: (post) => post.workArea },
  { field: 'Role', keys: ['role'], text: (post) => post.role },
  {
    field: 'Accountable To',
    keys: ['accountableTo'],
    text: (post, refOf) => linksText(post.accountableTo.map((link) => ({ ...link, ref: refOf(link.to) }))),
  },
  {
    field: 'Deleted',
    keys: ['deleted', 'missing'],
    text: (post) => (post.deleted ? (post.missing ? 'missing from the file' : 'yes') : 'no'),
  },
  {
    field: 'Occupancy',
    keys: ['occupancyRecorded'],
    text: (post) => (post.occupancyRecorded ? 'recorded' : 'unrecorded'),
  },
];

/** A holder as a cell: what is known of the assignment. */
export function holderText(holder: Holder | undefined): string {
  if (!holder) return 'not in this post';
  const { person, fte, basis, point, substantive } = holder;
  const rest = [
    fte === null ? '' : `${decimalText(fte, 4)} FTE`,
    basis ?? '',
    point === null ? '' : `point ${point}`,
    substantive ? '' : 'not substantive',
  ].filter((text) => text !== '');
  return rest.length === 0 ? person : `${person} (${rest.join(', ')})`;
}

/** What a file may say of a person. */
export interface PersonField {
  readonly field: string;
  readonly keys: readonly (keyof Person)[];
  /** The file says nothing of it. */
  readonly isBlank: (person: Person) => boolean;
  readonly text: (person: Person) => string;
}

export const PERSON_FIELDS: readonly PersonField[] = [
  { field: 'Holder Name', keys: ['name'], isBlank: ({ name }) => name === '', text: ({ name }) => name },
  {
    field: 'Age',
    keys: ['age', 'ageOrOver'],
    isBlank: ({ age }) => age === null,
    text: ({ age, ageOrOver }) => (age === null ? '' : `${age}${ageOrOver ? ' or over' : ''}`),
  },
  {
    field: 'Service Years',
    keys: ['serviceYears'],
    isBlank: ({ serviceYears }) => serviceYears === null,
    text: ({ serviceYears }) => (serviceYears === null ? '' : String(serviceYears)),
  },
];
