import * as v from 'valibot';
import { type AnyRecord, BLANK_POST } from '../../shared/model/records.ts';
import { MAX_FTE, MAX_TEXT, postSchema, recordSchema } from '../../shared/model/schema.ts';

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
