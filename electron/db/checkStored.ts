import * as v from 'valibot';
import { type AnyRecord, BLANK_POST } from '../../shared/model/records.ts';
import { fillRecord, MAX_FTE, MAX_TEXT, postSchema, recordSchema } from '../../shared/model/schema.ts';
import { PARTS } from '../../shared/model/settingsRegistry.ts';

type Check = (value: unknown) => boolean;

const plainText: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
const identity: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 600;
const bool: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_FTE;

const holder = postSchema.entries.holders.pipe[0].item.entries;
const holders: Check = (value) => Array.isArray(value) && value.length <= 10_000 && value.every(isHolder);

function isHolder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const away = Object.hasOwn(value, 'absent');
  if (Object.keys(value).length !== (away ? 6 : 5)) return false;
  const { person, fte, basis, point, substantive, absent } = value as Record<string, unknown>;
  return (
    identity(person) &&
    (fte === null || count(fte)) &&
    (basis === null || v.is(holder.basis, basis)) &&
    (point === null || plainText(point)) &&
    bool(substantive) &&
    (!away || absent === true)
  );
}

/** Fields whose schema is more than "text of at most 500 characters" although their blank value is text. */
const SPECIAL_TEXT = new Set(['kind', 'basis', 'layout', 'notes', 'type']);
const REQUIRED = ['structure', 'id', 'lineage', 'ref', 'order'] as const;

/**
 * A check for each field of a post. A document of 10,000 posts is opened in the time of parsing it, so the plain fields
 * take a short cut that means the same as their schema (a test compares the two); the others go through the schema.
 */
const FIELD_CHECKS = new Map<string, Check>(
  Object.entries(postSchema.entries).map(([key, schema]) => {
    const blank: unknown = (BLANK_POST as unknown as Record<string, unknown>)[key];
    if (key === 'structure' || key === 'id' || key === 'lineage' || key === 'ref') return [key, identity];
    if (key === 'managerId') return [key, (value) => value === null || identity(value)];
    if (key === 'fte') return [key, count];
    if (key === 'holders') return [key, holders];
    if (typeof blank === 'boolean') return [key, bool];
    if (typeof blank === 'string' && !SPECIAL_TEXT.has(key)) return [key, plainText];
    return [key, (value) => v.is(schema, value)];
  }),
);

/** True when a parsed compact record (of a file that anybody may have written) fits the schema of its type. */
export function checkStored(record: unknown): record is AnyRecord {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  if (!('type' in record) || record.type !== 'post') return v.is(recordSchema, record);
  for (const key of REQUIRED) if (!Object.hasOwn(record, key)) return false;
  for (const key of Object.keys(record)) {
    const check = FIELD_CHECKS.get(key);
    if (!check?.((record as Record<string, unknown>)[key])) return false;
  }
  return true;
}

/**
 * True for a record that does not fit, but only because it holds what this version does not know yet: a kind of record, a
 * setting or a field. Whoever adds one of these need not raise the schema version for an older Spanwise to say
 * "written by a newer Spanwise" and not "damaged".
 */
export function isFromNewer(record: unknown): boolean {
  if (typeof record !== 'object' || record === null || !('type' in record)) return false;
  const parsed = v.safeParse(recordSchema, fillRecord(record as AnyRecord));
  if (parsed.success) return false;
  return parsed.issues.every(
    (issue) => isUnknown(issue) || isUnknownSetting(record as Partial<Record<string, unknown>>),
  );
}

/** A field or a kind of record that no schema here names. */
function isUnknown({ type, expected, path, input }: v.BaseIssue<unknown>): boolean {
  if (type === 'strict_object') return expected === 'never';
  return type === 'variant' && path?.at(-1)?.key === 'type' && typeof input === 'string';
}

/** A setting or row that no declaration here names, or one that has a field more. */
function isUnknownSetting({ type, key, table, value }: Partial<Record<string, unknown>>): boolean {
  const path = type === 'setting' ? key : type === 'row' ? table : null;
  if (typeof path !== 'string') return false;
  const part = PARTS.get(path);
  if (part === undefined) return /^[a-z][A-Za-z.]{0,99}$/.test(path);
  const parsed = v.safeParse(part.kind === 'single' || type === 'setting' ? part.schema : part.row, value);
  return !parsed.success && parsed.issues.every(isUnknown);
}
