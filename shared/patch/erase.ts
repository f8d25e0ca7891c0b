import { postKeysWith } from '../model/postFields.ts';
import type { AnyRecord, Person, PersonId, Post } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { PARTS } from '../model/settingsRegistry.ts';
import type { Patch } from './patch.ts';

/** Who is taken out of a document, and how they may be called in it (EXPORT-8). */
export interface Erasure {
  readonly person: PersonId;
  /** Every name that the document or its history ever gave them. */
  readonly names: readonly string[];
  /** The reference of the unnamed holder that stays in their posts; null: nobody stays. */
  readonly standIn: PersonId | null;
}

/** What stands in a sentence where the person was. Never longer than what it replaces, so that every limit still holds. */
const ERASED = '[erased]';
const FREE_TEXT = postKeysWith('typed');

/**
 * The record without the person; null when it was the person's own. The same record always becomes the same, so a
 * history whose patches are all treated so still fits together, forwards and backwards.
 */
export function eraseFromRecord(record: AnyRecord, erasure: Erasure): AnyRecord | null {
  switch (record.type) {
    case 'post':
      return eraseFromPost(record, erasure);
    case 'person':
      if (record.id !== erasure.person) return record;
      return erasure.standIn === null ? null : standIn(erasure.standIn);
    case 'structure': {
      const name = eraseFromText(record.name, erasure);
      return name === record.name ? record : { ...record, name };
    }
    case 'document': {
      const title = eraseFromText(record.title, erasure);
      return title === record.title ? record : { ...record, title };
    }
    case 'setting': {
      const value = inside(record.value, erasure);
      return sameRecord(record.value, value) ? record : { ...record, value };
    }
    case 'row': {
      if (isAbout(record.value, erasure.person)) return null;
      const value = inside(record.value, erasure);
      // Some settings are kept by a structure's name, which may be theirs.
      const id = PARTS.get(record.table)?.kind === 'map' ? eraseFromText(record.id, erasure) : record.id;
      return id === record.id && sameRecord(record.value, value) ? record : { ...record, id, value };
    }
  }
}

/** The patch between two states from which the person was taken. */
export function eraseFromPatch(patch: Patch, erasure: Erasure): Patch {
  const list = (records: readonly AnyRecord[]) =>
    records.flatMap((record) => {
      const left = eraseFromRecord(record, erasure);
      return left === null ? [] : [left];
    });
  const added = list(patch.added);
  const removed = list(patch.removed);
  const updated = patch.updated.flatMap(([from, to]) => {
    const [a, b] = [eraseFromRecord(from, erasure), eraseFromRecord(to, erasure)];
    // A row that was about them, or became so, is only there on the other side.
    if (a === null && b !== null) added.push(b);
    if (b === null && a !== null) removed.push(a);
    return a === null || b === null || sameRecord(a, b) ? [] : [[a, b] as const];
  });
  const { said } = patch;
  return { added, updated, removed, ...(said && { said: list(said) }) };
}

function recordsOf({ added, updated, removed, said = [] }: Patch): AnyRecord[] {
  return [...added, ...removed, ...updated.flat(), ...said];
}

/** True when the patch says anything about the person by their reference. */
export function concerns(patch: Patch, person: PersonId): boolean {
  return recordsOf(patch).some(
    (record) =>
      (record.type === 'person' && record.id === person) ||
      (record.type === 'post' && record.holders.some((holder) => holder.person === person)) ||
      (record.type === 'row' && isAbout(record.value, person)),
  );
}

/** The names of the person that a patch holds. */
export function namesIn(patch: Patch, person: PersonId): string[] {
  return recordsOf(patch).flatMap((record) =>
    record.type === 'person' && record.id === person && record.name !== '' ? [record.name] : [],
  );
}

/**
 * A sentence without the person's full names. A single word may be anything ("Grace" is a road, too), so names of one
 * word are left, unless `all` says that the sentence is about the person; then their reference goes as well.
 */
export function eraseFromText(text: string, { names, person }: Erasure, all = false): string {
  let out = text;
  for (const word of all ? [...names, person] : names.filter((name) => /\S\s+\S/.test(name.trim()))) {
    const plain = word.trim();
    if (plain === '' || !out.toLowerCase().includes(plain.toLowerCase())) continue;
    const literal = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
    out = out.replace(pattern, plain.length >= ERASED.length ? ERASED : '–');
  }
  return out;
}

function standIn(id: PersonId): Person {
  return { type: 'person', id, name: '', age: null, ageOrOver: false, serviceYears: null, priority: false };
}

function eraseFromPost(post: Post, erasure: Erasure): Post {
  let out = post;
  if (post.holders.some((holder) => holder.person === erasure.person)) {
    const holders = post.holders.flatMap((holder) => {
      if (holder.person !== erasure.person) return [holder];
      // Their own pay point is theirs.
      return erasure.standIn === null ? [] : [{ ...holder, person: erasure.standIn, point: null }];
    });
    out = { ...out, holders };
  }
  for (const field of FREE_TEXT) {
    const to = inside(post[field], erasure);
    if (!sameRecord(post[field], to)) out = { ...out, [field]: to };
  }
  return out;
}

/** A plain value with the person's names out of its texts, and without entries that are about the person. */
function inside(value: unknown, erasure: Erasure): unknown {
  if (typeof value === 'string') return eraseFromText(value, erasure);
  if (Array.isArray(value)) {
    return value.filter((item) => !isAbout(item, erasure.person)).map((item) => inside(item, erasure));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [eraseFromText(key, erasure), inside(item, erasure)]),
  );
}

function isAbout(item: unknown, person: PersonId): boolean {
  return typeof item === 'object' && item !== null && 'person' in item && item.person === person;
}
