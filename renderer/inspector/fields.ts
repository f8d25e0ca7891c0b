import type { PostFields } from '../../shared/commands/index.ts';
import { BASES, GRADE_STATUSES, POST_KINDS, type Post } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { GRADE_STATUS_WORDS, KIND_WORDS } from '../app/words.ts';
import { type Read, readers, show } from './values.ts';

interface Common {
  readonly key: keyof PostFields & string;
  readonly label: string;
  readonly hint?: string;
  /** Two fields share a row. */
  readonly half?: boolean;
}

export interface TextField extends Common {
  readonly type: 'text' | 'long';
  readonly text: (post: Post) => string;
  /** What was typed as a change, or a sentence that says why not. */
  readonly read: (typed: string) => Read<PostFields>;
  /** Values used elsewhere in the structure are offered. */
  readonly suggest?: (post: Post) => string;
}

export interface ChoiceField extends Common {
  readonly type: 'choice';
  readonly options: readonly (readonly [value: string, label: string])[];
}

export interface CheckField extends Common {
  readonly type: 'check';
}

export type Field = TextField | ChoiceField | CheckField;

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly open?: boolean;
}

type TextKey = { [K in keyof PostFields]-?: Post[K] extends string ? K : never }[keyof PostFields] & string;

/** A plain text of the post; `suggest` offers what other posts have there. */
function text(
  key: TextKey,
  label: string,
  more: { half?: boolean; hint?: string; suggest?: boolean; long?: boolean } = {},
): TextField {
  return {
    key,
    label,
    type: more.long ? 'long' : 'text',
    text: (post) => post[key] as string,
    read: (typed) => ({ ok: true, value: { [key]: typed } }),
    ...(more.half ? { half: true } : {}),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
    ...(more.suggest ? { suggest: (post: Post) => post[key] as string } : {}),
  };
}

const options = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  values.map((value) => [value, labels[value]] as const);

const check = (key: CheckField['key'], label: string): CheckField => ({ key, label, type: 'check' });

const kind: ChoiceField = {
  key: 'kind',
  label: 'Kind',
  type: 'choice',
  half: true,
  options: options(POST_KINDS, KIND_WORDS),
};

const forPosts: readonly FieldGroup[] = [
  {
    title: 'Details',
    fields: [
      text('title', 'Title', { suggest: true }),
      text('grade', 'Grade', { half: true, suggest: true }),
      text('point', 'Pay point', { half: true }),
      { key: 'fte', label: 'FTE', type: 'text', half: true, text: show.fte, read: readers.fte },
      {
        key: 'quantity',
        label: 'Posts in the box',
        type: 'text',
        half: true,
        text: show.quantity,
        read: readers.quantity,
      },
      { key: 'basis', label: 'Basis', type: 'choice', half: true, options: options(BASES, BASIS_WORDS) },
      {
        key: 'endDate',
        label: 'End date',
        type: 'text',
        half: true,
        text: show.day('endDate'),
        read: readers.day('endDate'),
      },
      text('unit', 'Team', { suggest: true }),
    ],
  },
  {
    title: 'Identity and place',
    fields: [
      text('ref', 'Reference', { half: true }),
      kind,
      text('directorate', 'Directorate', { suggest: true }),
      text('workArea', 'Work area', { suggest: true, hint: 'Stays when the post moves' }),
      text('role', 'Role', { suggest: true, hint: 'The job description; stays when the title changes' }),
      text('employer', 'Employer', { half: true, suggest: true, hint: 'Empty: the council' }),
      text('levelLabel', 'Level label', { half: true }),
    ],
  },
  {
    title: 'Pay and money',
    fields: [
      {
        key: 'salary',
        label: 'Own salary (full time)',
        type: 'text',
        half: true,
        hint: 'Wins over grade and point',
        text: show.money('salary'),
        read: readers.money('salary'),
      },
      {
        key: 'gradeStatus',
        label: 'Grade is',
        type: 'choice',
        half: true,
        options: [['', 'Not stated'], ...options(GRADE_STATUSES, GRADE_STATUS_WORDS)],
      },
      {
        key: 'dayRate',
        label: 'Agency day rate',
        type: 'text',
        half: true,
        text: show.money('dayRate'),
        read: readers.money('dayRate'),
      },
      { key: 'days', label: 'Days a year', type: 'text', half: true, text: show.days, read: readers.days },
      text('costCentre', 'Cost centre', { half: true, suggest: true }),
      {
        key: 'funding',
        label: 'Funding',
        type: 'text',
        hint: 'Council 60; NHS 40',
        text: show.funding,
        read: readers.funding,
      },
      {
        key: 'allowances',
        label: 'Allowances',
        type: 'text',
        hint: 'Weekend working 1,200; Standby 500',
        text: show.allowances,
        read: readers.allowances,
      },
    ],
  },
  {
    title: 'Status',
    fields: [
      check('inScope', 'In scope of the restructure'),
      check('heldVacant', 'Held vacant'),
      check('tupe', 'On the TUPE list'),
      check('chiefOfficer', 'Chief Officer'),
      check('assistant', 'Assistant'),
      {
        key: 'designations',
        label: 'Statutory roles',
        type: 'text',
        hint: 'Monitoring Officer; DCS',
        text: show.designations,
        read: readers.designations,
      },
      {
        key: 'functions',
        label: 'Functions',
        type: 'text',
        hint: 'Parking; Highways',
        text: show.list('functions'),
        read: readers.list('functions'),
      },
    ],
  },
  {
    title: 'Change',
    fields: [
      text('transferredTo', 'Transferred to', { half: true, hint: 'Leaves the figures' }),
      text('transferredFrom', 'Transferred from', { half: true }),
      {
        key: 'replacedBy',
        label: 'Replaced by (references)',
        type: 'text',
        text: show.list('replacedBy'),
        read: readers.list('replacedBy'),
      },
      text('phase', 'Phase', { half: true, suggest: true }),
      {
        key: 'effectiveDate',
        label: 'Effective date',
        type: 'text',
        half: true,
        text: show.day('effectiveDate'),
        read: readers.day('effectiveDate'),
      },
    ],
  },
  { title: 'Notes', fields: [text('notes', 'Notes', { long: true })] },
];

/** A team or an outside body has a place in the tree and words, nothing that counts. */
const forPlaces: readonly FieldGroup[] = [
  {
    title: 'Details',
    fields: [
      text('title', 'Title'),
      kind,
      text('ref', 'Reference', { half: true }),
      text('unit', 'Team', { suggest: true }),
    ],
  },
  { title: 'Notes', fields: [text('notes', 'Notes', { long: true })] },
];

export function groupsOf(post: Post): readonly FieldGroup[] {
  return post.kind === 'post' ? forPosts : forPlaces;
}
