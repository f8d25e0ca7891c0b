import type { Result } from '../errors.ts';
import {
  type CustomField,
  customFieldNamed,
  customKey,
  customValue,
  MAX_CUSTOM,
  tooManyOwn,
  withCustom,
} from '../model/customFields.ts';
import { decimalText, parseDecimal } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import { MAX_TEXT } from '../model/schema.ts';
import type { DocumentState } from '../model/state.ts';
import type { PostColumn } from './columns.ts';
import type { Mapping } from './mappingType.ts';
import { cut, type Parsed, readDate } from './values.ts';

/** Columns of the document's own fields (POST-10): "Custom: Welsh level". */

const CUSTOM = /^\s*custom\s*:\s*(\S.*?)\s*$/is;

/** The name of the field that a heading speaks of; null for any other heading. */
export function customNameIn(heading: string): string | null {
  return CUSTOM.exec(heading)?.[1] ?? null;
}

export const customHeading = (name: string): string => `Custom: ${name}`;

/** A cell of a field as it is kept: "1,200" is 1200, "1 April 2027" is 2027-04-01, "B" the choice "b". */
function readValue(field: CustomField | undefined, cell: string): Parsed<string> {
  if (field?.kind === 'number') {
    const value = parseDecimal(cell.replace(/(\d),(?=\d{3})/g, '$1'), 4);
    return value === null ? { ok: false, problem: 'not-a-number' } : { ok: true, value: decimalText(value, 4) };
  }
  if (field?.kind === 'date') return readDate(cell);
  if (field?.kind === 'choice') {
    const choice = field.choices?.find((each) => customKey(each) === customKey(cell));
    return choice === undefined ? { ok: false, problem: 'unknown-value' } : { ok: true, value: choice };
  }
  return { ok: true, value: cut(cell, MAX_TEXT) };
}

/** The column of one field; `field` is its definition, without which any text fits. */
export function customColumn(name: string, field: CustomField | undefined): PostColumn {
  const called = field?.name ?? name;
  const put = (value: string) => [{ name: called, value }];
  return {
    heading: customHeading(called),
    limit: MAX_TEXT,
    keeps: false,
    read: (box, cell) => {
      const parsed = readValue(field, cell);
      box.post.custom = withCustom(box.post.custom ?? [], put(parsed.ok ? parsed.value : ''));
      return parsed.ok ? (cell.length > MAX_TEXT ? 'too-long' : null) : parsed.problem;
    },
    clear: (box) => {
      box.post.custom = withCustom(box.post.custom ?? [], put(''));
    },
    format: (post) => customValue(post.custom, called),
  };
}

/** The document's own fields: those that it defines, then names that posts have values under (text). In that order. */
export function customFieldsOf(state: DocumentState): CustomField[] {
  const fields: CustomField[] = [];
  const known = new Set<string>();
  for (const field of state.document.settings.customFields ?? []) {
    if (!known.has(customKey(field.name))) fields.push(field);
    known.add(customKey(field.name));
  }
  for (const { posts } of state.structures.values())
    for (const post of posts.values())
      for (const { name } of post.custom) {
        const key = customKey(name);
        if (!known.has(key)) fields.push({ name, kind: 'text' });
        known.add(key);
      }
  return fields;
}

/** The columns of own fields that are read from a file: "Custom: Welsh level" of its mapping; the first of two equal ones. */
export function customColumnsIn(
  mapping: Mapping,
  fields: readonly CustomField[],
): { column: PostColumn; at: number }[] {
  const found = new Map<string, { column: PostColumn; at: number }>();
  for (const [field, at] of Object.entries(mapping)) {
    const name = customNameIn(field);
    if (name === null || found.has(customKey(name))) continue;
    found.set(customKey(name), { column: customColumn(name, customFieldNamed(fields, name)), at });
  }
  return [...found.values()];
}

/** Columns for every own field that one of these posts has a value of. */
export function customColumnsUsed(posts: Iterable<Post>): PostColumn[] {
  const names = new Map<string, string>();
  for (const { custom } of posts) for (const { name } of custom) names.set(customKey(name), name);
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => customColumn(name, undefined));
}

/** Refuses a file whose own fields, with those that the document has, are more than a document can have. */
export function tooManyOwnFields(state: DocumentState, mapping: Mapping): Result<never> | null {
  const own = customFieldsOf(state);
  const keys = new Set([...own.map(({ name }) => customKey(name))]);
  for (const { column } of customColumnsIn(mapping, own)) keys.add(customKey(customNameIn(column.heading) ?? ''));
  return keys.size <= MAX_CUSTOM ? null : tooManyOwn(keys.size);
}
