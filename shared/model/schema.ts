import * as v from 'valibot';
import { MAX_CUSTOM, MAX_CUSTOM_NAME } from './customFields.ts';
import { isIsoDay } from './days.ts';
import {
  type AnyRecord,
  BASES,
  BLANK_POST,
  BRANCH_LAYOUTS,
  GRADE_STATUSES,
  POST_KINDS,
  type Post,
  STRUCTURE_KINDS,
} from './records.ts';
import { isRow, isSetting } from './settingFits.ts';

/** Longest text of a cell, and of notes (IMPORT-2, `too-long`). */
export const MAX_TEXT = 500;
export const MAX_NOTES = 5_000;
/** Largest values that a single box may carry, so that sums of a whole council stay exact. */
export const MAX_FTE = 100_000 * 10_000;
export const MAX_QUANTITY = 100_000;
export const MAX_MONEY = 100_000_000 * 100_000;

const customName = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_CUSTOM_NAME));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const whole = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));
const money = v.pipe(v.number(), v.safeInteger(), v.minValue(-MAX_MONEY), v.maxValue(MAX_MONEY));
const day = v.nullable(v.pipe(v.string(), v.check(isIsoDay, 'must be a date')));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(1_000));

const holderSchema = v.strictObject({
  person: id,
  fte: v.nullable(whole(MAX_FTE)),
  basis: v.nullable(v.picklist(BASES)),
  point: v.nullable(text),
  substantive: v.boolean(),
  absent: v.exactOptional(v.literal(true)),
});

export const postSchema = v.strictObject({
  type: v.literal('post'),
  structure: id,
  id,
  lineage: id,
  stacked: list(v.strictObject({ lineage: id, ref: id, places: whole(MAX_QUANTITY) })),
  ref: id,
  managerId: v.nullable(id),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: v.picklist(POST_KINDS),
  title: text,
  unit: text,
  secondTitle: text,
  secondUnit: text,
  directorate: text,
  grade: text,
  gradeStatus: v.nullable(v.picklist(GRADE_STATUSES)),
  point: text,
  salary: v.nullable(money),
  fte: whole(MAX_FTE),
  quantity: v.nullable(whole(MAX_QUANTITY)),
  basis: v.picklist(BASES),
  endDate: day,
  dayRate: v.nullable(money),
  days: v.nullable(whole(100_000_000)),
  employer: text,
  establishment: text,
  funding: list(v.strictObject({ source: text, percent: whole(1_000_000) })),
  costCentre: text,
  workArea: text,
  role: text,
  inScope: v.boolean(),
  tupe: v.boolean(),
  heldVacant: v.boolean(),
  designations: list(v.strictObject({ name: text, from: day, to: day })),
  chiefOfficer: v.boolean(),
  assistant: v.boolean(),
  levelLabel: text,
  functions: list(text),
  allowances: list(v.strictObject({ label: text, amount: money })),
  transferredFrom: text,
  transferredTo: text,
  replacedBy: list(text),
  phase: text,
  effectiveDate: day,
  custom: v.pipe(v.array(v.strictObject({ name: customName, value: text })), v.maxLength(MAX_CUSTOM)),
  accountableTo: list(v.strictObject({ to: id, caption: text, condition: text })),
  notes: v.pipe(v.string(), v.maxLength(MAX_NOTES)),
  colour: text,
  layout: v.picklist(BRANCH_LAYOUTS),
  deleted: v.boolean(),
  missing: v.boolean(),
  occupancyRecorded: v.boolean(),
  holders: v.pipe(v.array(holderSchema), v.maxLength(10_000)),
});

const personSchema = v.strictObject({
  type: v.literal('person'),
  id,
  name: text,
  age: v.nullable(whole(150)),
  ageOrOver: v.boolean(),
  serviceYears: v.nullable(whole(100)),
  serviceHere: v.exactOptional(v.nullable(whole(100))),
  priority: v.boolean(),
  // Files that were written before this field was there have no such key.
  pensionStrain: v.optional(v.nullable(whole(MAX_MONEY))),
});

const structureSchema = v.strictObject({
  type: v.literal('structure'),
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  kind: v.picklist(STRUCTURE_KINDS),
  forkedFrom: v.nullable(id),
  order: v.pipe(v.number(), v.finite()),
  frozen: v.boolean(),
});

const documentSchema = v.strictObject({ type: v.literal('document'), title: text });
const STRANGE = 'holds a value that Spanwise does not write';
const settingSchema = v.pipe(
  v.strictObject({ type: v.literal('setting'), key: v.string(), value: v.unknown() }),
  v.check((record) => isSetting(record), STRANGE),
);
const rowSchema = v.pipe(
  v.strictObject({
    type: v.literal('row'),
    table: v.string(),
    id: v.pipe(v.string(), v.maxLength(10_000)),
    order: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    value: v.unknown(),
  }),
  v.check((record) => isRow(record), STRANGE),
);

/** Any record of a document, as it may arrive from another process or a file. */
export const recordSchema = v.variant('type', [
  postSchema,
  personSchema,
  structureSchema,
  documentSchema,
  settingSchema,
  rowSchema,
]);

export const patchSchema = v.strictObject({
  added: v.array(recordSchema),
  updated: v.array(v.strictTuple([recordSchema, recordSchema])),
  removed: v.array(recordSchema),
  said: v.optional(v.array(recordSchema)),
});

/** Read by key; an interface has no index of its own. */
const BLANK = BLANK_POST as unknown as Record<string, unknown>;

/** A record as compact JSON: a post leaves out every field that has its blank value. */
export function encodeRecord(record: AnyRecord): string {
  if (record.type !== 'post') return JSON.stringify(record);
  const out: Record<string, unknown> = { type: 'post' };
  for (const [key, value] of Object.entries(record)) {
    const blank = BLANK[key];
    if (value !== blank && !(Array.isArray(value) && value.length === 0 && Array.isArray(blank))) out[key] = value;
  }
  return JSON.stringify(out);
}

/** The record that `encodeRecord` wrote. */
export function decodeRecord(json: string): AnyRecord {
  return fillRecord(JSON.parse(json) as AnyRecord);
}

/** A parsed compact record with its blank fields filled in. */
export function fillRecord(record: AnyRecord): AnyRecord {
  return record.type === 'post' ? ({ ...BLANK_POST, ...record } as Post) : record;
}
