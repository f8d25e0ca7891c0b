import { type FieldFlag, isNo, keysWith, type No, type PostFieldFacts } from './fieldFacts.ts';
import type { Post } from './records.ts';

/**
 * Every field of a post, described once: schema and blank value apart (the compiler asks for those), all that has to know
 * a field reads it here. To add one, see README.md in this room.
 */

type Facts = Omit<PostFieldFacts, 'label' | 'word' | 'column' | 'merged'>;

/** Where a box is and which it is: commands of their own change it, and copies get a new one. */
const IDENTITY: Facts = {
  carried: 'no: a copy is another post',
  searched: 'no: nobody types it',
  typed: 'no: nobody types it',
  printed: 'no: nobody types it',
  flag: 'no: it is how the two sides are matched',
  impact: 'no: it says nothing of people',
  open: 'withheld',
};

/** What the job is. */
const JOB: Facts = {
  carried: 'yes',
  searched: 'no: a value of a short list or a number',
  typed: 'no: a value of a short list or a number',
  printed: 'no: a value of a short list or a number',
  flag: 'no: CHANGE-1 has no flag for it',
  impact: 'no: it says nothing of people',
  open: 'withheld',
};

/** The same in words that somebody typed. */
const JOB_IN_WORDS: Facts = {
  ...JOB,
  searched: 'yes',
  typed: 'yes',
  printed: 'no: no export prints it',
};

const WORKED_OUT = { column: 'no: it is worked out', merged: 'no: it is worked out' } as const;

const named = (label: string, word: string, column = label) => ({ label, word, column, merged: column });

/** What anyone may be told of a post: its title, where it stands and what it is graded. */
const TOLD = { open: 'public' } as const;
const IMPACT = { impact: 'yes' } as const;

export const POST_FIELDS = {
  type: { label: 'Record', word: 'kind of record', ...WORKED_OUT, ...IDENTITY },
  structure: { label: 'Structure', word: 'structure', ...WORKED_OUT, ...IDENTITY },
  id: { label: 'Identity', word: 'identity', ...WORKED_OUT, ...IDENTITY },
  lineage: { label: 'Lineage', word: 'lineage', ...WORKED_OUT, ...IDENTITY, ...IMPACT },
  stacked: { label: 'Stacked', word: 'stacked places', ...WORKED_OUT, ...IDENTITY, ...IMPACT },
  order: { label: 'Order', word: 'order', ...WORKED_OUT, ...IDENTITY },
  ref: {
    ...named('Post ID', 'Post ID'),
    ...IDENTITY,
    merged: 'no: rows are matched by it',
    searched: 'yes',
    ...IMPACT,
    ...TOLD,
  },
  managerId: {
    ...named('Reports to', 'manager', 'Reports To'),
    ...IDENTITY,
    carried: 'no: by its place in what is copied',
    flag: 're-parented',
    ...TOLD,
  },
  kind: { ...named('Kind', 'kind'), ...JOB, ...IMPACT, ...TOLD },
  title: {
    ...named('Title', 'title', 'Job Title'),
    ...JOB_IN_WORDS,
    printed: 'yes',
    flag: 'retitled',
    ...IMPACT,
    ...TOLD,
  },
  unit: { ...named('Team', 'team'), ...JOB_IN_WORDS, printed: 'yes', ...TOLD },
  secondTitle: { ...named('Title (Welsh)', 'second title', 'Job Title (cy)'), ...JOB_IN_WORDS, ...TOLD },
  secondUnit: { ...named('Team (Welsh)', 'second team', 'Team (cy)'), ...JOB_IN_WORDS, ...TOLD },
  directorate: { ...named('Directorate', 'directorate'), ...JOB_IN_WORDS, printed: 'yes', ...TOLD },
  grade: { ...named('Grade', 'grade'), ...JOB, searched: 'yes', flag: 'regraded', ...IMPACT, ...TOLD },
  gradeStatus: { ...named('Grade is', 'status of the grade', 'Grade'), ...JOB, ...TOLD },
  point: { ...named('Pay point', 'pay point', 'Point'), ...JOB },
  salary: { ...named('Own salary', 'salary', 'Salary'), ...JOB },
  fte: { ...named('FTE', 'FTE'), ...JOB, flag: 'fte', ...IMPACT, ...TOLD },
  quantity: { ...named('Posts', 'number of posts', 'Quantity'), ...JOB, flag: 'quantity', ...IMPACT, ...TOLD },
  basis: { ...named('Basis', 'basis'), ...JOB, flag: 'made-permanent', ...IMPACT, ...TOLD },
  endDate: { ...named('End date', 'end date', 'End Date'), ...JOB, ...IMPACT, ...TOLD },
  dayRate: { ...named('Day rate', 'day rate', 'Day Rate'), ...JOB },
  days: { ...named('Days a year', 'days a year', 'Days'), ...JOB, ...TOLD },
  employer: { ...named('Employer', 'employer'), ...JOB_IN_WORDS, printed: 'yes', flag: 'employer', ...IMPACT, ...TOLD },
  establishment: { ...named('Establishment', 'establishment'), ...JOB_IN_WORDS, ...IMPACT },
  funding: { ...named('Funding', 'funding'), ...JOB, typed: 'yes', ...TOLD },
  costCentre: { ...named('Cost centre', 'cost centre', 'Cost Centre'), ...JOB_IN_WORDS, ...TOLD },
  workArea: { ...named('Work area', 'work area', 'Work Area'), ...JOB_IN_WORDS, ...IMPACT, ...TOLD },
  role: { ...named('Role', 'role'), ...JOB_IN_WORDS, flag: 'role', ...IMPACT, ...TOLD },
  inScope: { ...named('In scope', 'scope', 'In Scope'), ...JOB, ...IMPACT, ...TOLD },
  tupe: { ...named('On the TUPE list', 'TUPE list', 'TUPE'), ...JOB, ...IMPACT, ...TOLD },
  heldVacant: {
    ...named('Held vacant', 'held vacant', 'Held Vacant'),
    ...JOB,
    carried: 'no: a copy is a post to be filled',
    flag: 'held',
    ...IMPACT,
    ...TOLD,
  },
  designations: {
    ...named('Statutory roles', 'statutory roles', 'Designations'),
    ...JOB_IN_WORDS,
    carried: "no: a role is one post's alone",
    printed: 'yes',
    flag: 'designation',
    ...TOLD,
  },
  chiefOfficer: { ...named('Chief Officer', 'Chief Officer'), ...JOB, ...TOLD },
  assistant: { ...named('Assistant', 'assistant'), ...JOB, ...TOLD },
  levelLabel: { ...named('Level label', 'level label', 'Level Label'), ...JOB_IN_WORDS, ...TOLD },
  functions: { ...named('Functions', 'functions'), ...JOB_IN_WORDS, printed: 'yes', flag: 'functions', ...TOLD },
  allowances: { ...named('Allowances', 'allowances', 'Allowance'), ...JOB, typed: 'yes' },
  transferredFrom: {
    ...named('Transferred from', 'transfer', 'Transferred From'),
    ...JOB_IN_WORDS,
    carried: 'no: a copy comes from nowhere',
    printed: 'yes',
    ...IMPACT,
    ...TOLD,
  },
  transferredTo: {
    ...named('Transferred to', 'transfer', 'Transferred To'),
    ...JOB_IN_WORDS,
    carried: 'no: what is gone is not copied',
    printed: 'yes',
    ...IMPACT,
    ...TOLD,
  },
  replacedBy: {
    ...named('Replaced by', 'replacement', 'Replaced By'),
    ...JOB,
    carried: 'no: nothing replaces a copy',
    printed: 'yes',
    ...TOLD,
  },
  phase: { ...named('Phase', 'phase'), ...JOB_IN_WORDS, printed: 'yes', ...TOLD },
  effectiveDate: { ...named('Effective date', 'effective date', 'Effective Date'), ...JOB, ...TOLD },
  custom: {
    label: 'Own fields',
    word: 'own fields',
    column: 'Custom: NAME',
    merged: 'no: each of them by its own name',
    ...JOB_IN_WORDS,
  },
  accountableTo: {
    ...named('Accountable to', 'dotted lines', 'Accountable To'),
    ...JOB,
    carried: 'no: by place, within what is copied',
    typed: 'yes',
    printed: 'yes',
    ...TOLD,
  },
  notes: { ...named('Notes', 'notes'), ...JOB_IN_WORDS, carried: 'no: notes may speak of people' },
  colour: {
    ...named('Colour', 'colour'),
    column: 'no: a mark of the screen',
    merged: 'no: a mark of the screen',
    ...JOB,
  },
  layout: {
    ...named('Layout', 'layout'),
    column: 'no: how the chart is drawn',
    merged: 'no: how the chart is drawn',
    ...JOB,
  },
  deleted: {
    ...named('Deleted', 'deletion'),
    ...IDENTITY,
    carried: 'no: what is gone is not copied',
    ...IMPACT,
    ...TOLD,
  },
  missing: {
    ...named('Left out by an import', 'left out by an import', 'Deleted'),
    ...IDENTITY,
    carried: 'no: what is gone is not copied',
    ...TOLD,
  },
  occupancyRecorded: {
    ...named('Occupancy', 'occupancy', 'Holder ID'),
    merged: 'Occupancy',
    ...JOB,
    impact: 'yes',
  },
  holders: {
    ...named('Post-holders', 'post-holders', 'Holder ID'),
    merged: 'Holder',
    ...JOB,
    carried: 'no: never who does the job',
    searched: 'yes',
    impact: 'yes',
  },
} as const satisfies { readonly [K in keyof Post]-?: PostFieldFacts };

type Table = typeof POST_FIELDS;
export type PostKey = keyof Table;

/** Keys whose answer to a question is not "no: …", as a type: what the compiler knows of a list. */
export type PostKeysWith<Q extends keyof PostFieldFacts> = {
  [K in PostKey]: Table[K][Q] extends No ? never : K;
}[PostKey];

/** The fields that answer yes to a question, in the order above. */
export function postKeysWith<Q extends keyof PostFieldFacts>(question: Q): readonly PostKeysWith<Q>[] {
  return keysWith(POST_FIELDS, question) as PostKeysWith<Q>[];
}

/** The fields that an open paper may tell. */
export const PUBLIC_KEYS: readonly PostKey[] = (Object.keys(POST_FIELDS) as PostKey[]).filter(
  (key) => POST_FIELDS[key].open === 'public',
);

/** How a sentence calls a field: never by its internal key. */
export const fieldWord = (key: PostKey): string => POST_FIELDS[key].word;

/** Keys that raise a flag, with the flag. */
export const FLAGGED: readonly (readonly [PostKey, FieldFlag])[] = (Object.keys(POST_FIELDS) as PostKey[]).flatMap(
  (key) => {
    const flag: FieldFlag | No = POST_FIELDS[key].flag;
    return isNo(flag) ? [] : [[key, flag as FieldFlag] as const];
  },
);

/** The words of a field: what the list searches, exports print and erasing looks through. Never who holds the post. */
export function textsOf(post: Post, key: PostKey): string[] {
  if (key === 'holders') return [];
  if (key === 'accountableTo') return post.accountableTo.flatMap(({ caption, condition }) => [caption, condition]);
  const value: unknown = post[key];
  return value === '' ? [] : strings(value);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
