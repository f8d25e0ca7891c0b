import { refuse } from '../errors.ts';
import type { CUSTOM_FIELD_KINDS } from './placeSettings.ts';
import type { CustomValue } from './records.ts';

/** Fields that a document defines for itself (POST-10), for example the Welsh level of a post. */

/** Most fields of its own that a document can have, and the longest name of one (the setting `customFields`). */
export const MAX_CUSTOM = 20;
export const MAX_CUSTOM_NAME = 500;

export type CustomKind = (typeof CUSTOM_FIELD_KINDS)[number];

/** One definition. `choices` belong to the kind "choice". */
export interface CustomField {
  readonly name: string;
  readonly kind: CustomKind;
  readonly choices?: readonly string[] | undefined;
}

/** Names are the same whatever their letter case and outer spaces. */
export const customKey = (text: string): string => text.trim().toLowerCase();

/** The definition of that name, or undefined. */
export function customFieldNamed(fields: readonly CustomField[], called: string): CustomField | undefined {
  const key = customKey(called);
  return fields.find((field) => customKey(field.name) === key);
}

/** What a post has in one of the document's fields; '' where it has nothing. */
export function customValue(values: readonly CustomValue[], called: string): string {
  const key = customKey(called);
  return values.find((each) => customKey(each.name) === key)?.value ?? '';
}

/**
 * The values with some of them set: those not named stay, an empty one goes. Always in the order of their names, so that
 * the same values are the same list. `values` itself where nothing changes.
 */
export function withCustom(values: readonly CustomValue[], set: readonly CustomValue[]): readonly CustomValue[] {
  if (set.every((each) => customValue(values, each.name) === each.value)) return values;
  const byKey = new Map(values.map((each) => [customKey(each.name), each]));
  for (const { name: called, value } of set) {
    const key = customKey(called);
    if (value === '') byKey.delete(key);
    else byKey.set(key, { name: byKey.get(key)?.name ?? called.trim(), value });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

export const tooManyOwn = (fields: number) =>
  refuse(
    'too-many',
    `A document can have ${MAX_CUSTOM} fields of its own, and these would be ${fields}. Leave some out. Nothing was changed.`,
  );
