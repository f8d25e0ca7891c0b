import { decimalText } from '../model/fixed.ts';
import { POST_FIELDS, postKeysWith } from '../model/postFields.ts';
import type { Holder, Person, Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { BOX_COLUMNS } from './columns.ts';
import { linksText } from './lists.ts';

/** What people merge of a box: one column of the own template each, with the keys of the record behind it. */
export interface MergeField {
  /** Heading of the own template. */
  readonly field: string;
  readonly keys: readonly (keyof Post)[];
  /** The value as a cell; `refOf` names other boxes. */
  readonly text: (post: Post, refOf: (id: string) => string) => string;
}

type Words = MergeField['text'];

/** No column of these looks at the structure. */
const NOWHERE = { posts: new Map() } as unknown as StructureState;

/** Headings whose cell names other boxes, or would leave open what a person has to decide. */
const IN_WORDS: Readonly<Record<string, Words>> = {
  'Reports To': (post, refOf) => (post.managerId === null ? 'nobody (at the top)' : refOf(post.managerId)),
  'Work Area': (post) => post.workArea,
  Role: (post) => post.role,
  'Accountable To': (post, refOf) => linksText(post.accountableTo.map((link) => ({ ...link, ref: refOf(link.to) }))),
  Deleted: (post) => (post.deleted ? (post.missing ? 'missing from the file' : 'yes') : 'no'),
  Occupancy: (post) => (post.occupancyRecorded ? 'recorded' : 'unrecorded'),
};

function textOf(field: string): Words {
  const words = IN_WORDS[field];
  if (words) return words;
  const column = BOX_COLUMNS.find(({ heading }) => heading === field);
  if (!column) throw new Error(`No column ${field} to merge`);
  return (post) => column.format(post, NOWHERE, new Map());
}

/** Every merged field once, with the keys that say they belong to it. Holders are merged one by one (mergePosts.ts). */
export const MERGE_FIELDS: readonly MergeField[] = (() => {
  const keys = new Map<string, (keyof Post)[]>();
  for (const key of postKeysWith('merged')) {
    const { merged } = POST_FIELDS[key];
    if (key !== 'holders') keys.set(merged, [...(keys.get(merged) ?? []), key]);
  }
  return [...keys].map(([field, of]) => ({ field, keys: of, text: textOf(field) }));
})();

/** A holder as a cell: what is known of the assignment. */
export function holderText(holder: Holder | undefined): string {
  if (!holder) return 'not in this post';
  const { person, fte, basis, point, substantive, absent } = holder;
  const rest = [
    fte === null ? '' : `${decimalText(fte, 4)} FTE`,
    basis ?? '',
    point === null ? '' : `point ${point}`,
    substantive ? '' : 'not substantive',
    absent ? 'absent' : '',
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
  {
    field: 'Service Here',
    keys: ['serviceHere'],
    isBlank: ({ serviceHere }) => serviceHere == null,
    text: ({ serviceHere }) => String(serviceHere ?? ''),
  },
];
