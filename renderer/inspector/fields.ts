import type { PostFields } from '../../shared/commands/index.ts';
import { customHeading } from '../../shared/import/customColumns.ts';
import { type CustomField, customValue } from '../../shared/model/customFields.ts';
import { isIsoDay } from '../../shared/model/days.ts';
import { BASES, GRADE_STATUSES, POST_KINDS, type Post } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { GRADE_STATUS_WORDS, KIND_WORDS } from '../kit/words/commonWords.ts';
import { FIELD_WORDS } from '../kit/words/postWords.ts';
import { day } from '../kit/words/screenFormat.ts';
import { type Read, readers, show } from './values.ts';
import { inspectorWords } from './words.ts';

interface Common {
  readonly key: keyof PostFields & string;
  readonly label: string;
  readonly hint?: string;
  /** Tells fields apart that share a key: the document's own ones. */
  readonly id?: string;
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
  /** Where the value is not that of the key itself. */
  readonly own?: { readonly value: (post: Post) => string; readonly set: (chosen: string) => PostFields };
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

type TextKey = { [K in keyof PostFields]-?: Post[K] extends string ? K : never }[keyof PostFields] &
  string &
  keyof typeof FIELD_WORDS;

/** A plain text of the post; `suggest` offers what other posts have there. */
function text(
  key: TextKey,
  more: { half?: boolean; hint?: string; suggest?: boolean; long?: boolean } = {},
): TextField {
  return {
    key,
    label: FIELD_WORDS[key],
    type: more.long ? 'long' : 'text',
    text: (post) => post[key] as string,
    read: (typed) => ({ ok: true, value: { [key]: typed } }),
    ...(more.half ? { half: true } : {}),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
    ...(more.suggest ? { suggest: (post: Post) => post[key] as string } : {}),
  };
}

const { groups: titles, fields: more, hints } = inspectorWords;

const options = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  values.map((value) => [value, labels[value]] as const);

const check = (key: CheckField['key'], label: string): CheckField => ({ key, label, type: 'check' });

const kind: ChoiceField = {
  key: 'kind',
  label: FIELD_WORDS.kind,
  type: 'choice',
  half: true,
  options: options(POST_KINDS, KIND_WORDS),
};

const forPosts: readonly FieldGroup[] = [
  {
    title: titles.details,
    fields: [
      text('title', { suggest: true }),
      text('grade', { half: true, suggest: true }),
      text('point', { half: true }),
      { key: 'fte', label: FIELD_WORDS.fte, type: 'text', half: true, text: show.fte, read: readers.fte },
      {
        key: 'quantity',
        label: more.quantity,
        type: 'text',
        half: true,
        text: show.quantity,
        read: readers.quantity,
      },
      { key: 'basis', label: FIELD_WORDS.basis, type: 'choice', half: true, options: options(BASES, BASIS_WORDS) },
      {
        key: 'endDate',
        label: FIELD_WORDS.endDate,
        type: 'text',
        half: true,
        text: show.day('endDate'),
        read: readers.day('endDate'),
      },
      text('unit', { suggest: true }),
    ],
  },
  {
    title: titles.place,
    fields: [
      text('ref', { half: true }),
      kind,
      text('directorate', { suggest: true }),
      text('workArea', { suggest: true, hint: hints.workArea }),
      text('role', { suggest: true, hint: hints.role }),
      text('employer', { half: true, suggest: true, hint: hints.employer }),
      text('establishment', { half: true, suggest: true, hint: hints.establishment }),
      text('levelLabel', { half: true }),
    ],
  },
  {
    title: titles.pay,
    fields: [
      {
        key: 'salary',
        label: more.salary,
        type: 'text',
        half: true,
        hint: hints.salary,
        text: show.money('salary'),
        read: readers.money('salary'),
      },
      {
        key: 'gradeStatus',
        label: more.gradeStatus,
        type: 'choice',
        half: true,
        options: [['', inspectorWords.notStated], ...options(GRADE_STATUSES, GRADE_STATUS_WORDS)],
      },
      {
        key: 'dayRate',
        label: more.dayRate,
        type: 'text',
        half: true,
        text: show.money('dayRate'),
        read: readers.money('dayRate'),
      },
      { key: 'days', label: more.days, type: 'text', half: true, text: show.days, read: readers.days },
      text('costCentre', { half: true, suggest: true }),
      {
        key: 'funding',
        label: FIELD_WORDS.funding,
        type: 'text',
        hint: hints.funding,
        text: show.funding,
        read: readers.funding,
      },
      {
        key: 'allowances',
        label: FIELD_WORDS.allowances,
        type: 'text',
        hint: hints.allowances,
        text: show.allowances,
        read: readers.allowances,
      },
    ],
  },
  {
    title: titles.status,
    fields: [
      check('inScope', more.inScope),
      check('heldVacant', FIELD_WORDS.heldVacant),
      check('tupe', FIELD_WORDS.tupe),
      check('chiefOfficer', FIELD_WORDS.chiefOfficer),
      check('assistant', FIELD_WORDS.assistant),
      {
        key: 'designations',
        label: more.designations,
        type: 'text',
        hint: hints.designations,
        text: show.designations,
        read: readers.designations,
      },
      {
        key: 'functions',
        label: FIELD_WORDS.functions,
        type: 'text',
        hint: hints.functions,
        text: show.list('functions'),
        read: readers.list('functions'),
      },
    ],
  },
  {
    title: titles.change,
    fields: [
      text('transferredTo', { half: true, hint: hints.transferredTo }),
      text('transferredFrom', { half: true }),
      {
        key: 'replacedBy',
        label: more.replacedBy,
        type: 'text',
        text: show.list('replacedBy'),
        read: readers.list('replacedBy'),
      },
      text('phase', { half: true, suggest: true }),
      {
        key: 'effectiveDate',
        label: FIELD_WORDS.effectiveDate,
        type: 'text',
        half: true,
        text: show.day('effectiveDate'),
        read: readers.day('effectiveDate'),
      },
    ],
  },
  { title: titles.notes, fields: [text('notes', { long: true })] },
];

/** A team or an outside body has a place in the tree and words, nothing that counts. */
const forPlaces: readonly FieldGroup[] = [
  {
    title: titles.details,
    fields: [text('title'), kind, text('ref', { half: true }), text('unit', { suggest: true })],
  },
  { title: titles.notes, fields: [text('notes', { long: true })] },
];

/** One of the document's own fields (POST-10). */
function ownField(field: CustomField): Field {
  const common = { key: 'custom', id: customHeading(field.name), label: field.name, half: true } as const;
  const value = (post: Post) => customValue(post.custom, field.name);
  const set = (chosen: string) => ({ custom: [{ name: field.name, value: chosen }] });
  if (field.kind === 'choice') {
    const choices = (field.choices ?? []).map((each) => [each, each] as const);
    return { ...common, type: 'choice', options: [['', inspectorWords.notStated], ...choices], own: { value, set } };
  }
  const shown = (post: Post) => (field.kind === 'date' && isIsoDay(value(post)) ? day(value(post)) : value(post));
  return { ...common, type: 'text', text: shown, read: readers.own(field), suggest: value };
}

/** The fields of a post in their groups; `own` are the document's own, which stand together. */
export function groupsOf(post: Post, own: readonly CustomField[] = []): readonly FieldGroup[] {
  const groups = post.kind === 'post' ? forPosts : forPlaces;
  return own.length === 0 ? groups : [...groups, { title: titles.own, fields: own.map(ownField) }];
}

/** Names a field among the others of a post. */
export const idOf = (field: Field): string => field.id ?? field.key;

/** The option of a choice that a post has; '' for none. */
export const chosenIn = (field: ChoiceField, post: Post): string =>
  field.own ? field.own.value(post) : String(post[field.key] ?? '');

/** An option as a change. */
export const choose = (field: ChoiceField, chosen: string): PostFields =>
  field.own ? field.own.set(chosen) : { [field.key]: chosen === '' ? null : chosen };
