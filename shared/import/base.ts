import type { Person, PersonId, Post, PostId, StructureId } from '../model/records.ts';
import type { Patch } from '../patch/patch.ts';

/** What the last import said of a structure: its boxes and people, as they came. */
export interface ImportBase {
  readonly posts: ReadonlyMap<PostId, Post>;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** An edit that still counts (not undone), as history keeps it. */
export interface KeptEdit {
  readonly revision: number;
  readonly structure: string | null;
  readonly label: string;
}

const IMPORT = /^Imported .* into /s;
const MERGE = /^Updated .* from /s;

const JUNIOR = /^Added junior posts of .* to /s;
const NEWER_JUNIOR = /^Newer junior posts of .* in /s;

/** Edits that say what a file said, by what history calls them. */
export const isImport = ({ label }: KeptEdit): boolean => IMPORT.test(label);
export const isMerge = ({ label }: KeptEdit): boolean => MERGE.test(label);

/** Where the base of a structure begins, and which edits bring it up to date. */
export interface BaseRoute {
  /** The state after this revision holds what the file said… */
  readonly revision: number;
  /** …in this structure: the one itself, or the one that it was forked from. */
  readonly structure: StructureId;
  /** Revisions of merges since, oldest first. */
  readonly merges: readonly number[];
  /** The route begins with a merge that knew of no import: what the file said otherwise is in its patch. */
  readonly fromMerge: boolean;
}

/**
 * Finds what the last import said in the history: it is kept nowhere else, so that nothing has to be kept in step and
 * erasing somebody from history erases them here. `forkedFrom` names the origin of a structure that was not imported
 * itself, and `saysAll` a merge that noted all that it did not take. Null: history does not say (a copy for others, a
 * sample, a structure drawn by hand, and no merge since).
 */
export function findBase(
  edits: readonly KeptEdit[],
  structure: StructureId,
  forkedFrom: (revision: number, structure: StructureId) => StructureId | null,
  saysAll: (revision: number) => boolean,
): BaseRoute | null {
  const merges: number[] = [];
  let mergedInto: StructureId = structure;
  let at: StructureId = structure;
  for (let i = edits.length - 1; i >= 0; i--) {
    const edit = edits[i] as KeptEdit;
    if (edit.structure !== at) continue;
    if (isImport(edit)) return { revision: edit.revision, structure: at, merges: merges.reverse(), fromMerge: false };
    if (isMerge(edit)) {
      merges.push(edit.revision);
      mergedInto = at;
    } else {
      const origin = forkedFrom(edit.revision, at);
      if (origin !== null) at = origin;
    }
  }
  // The oldest merge had no import before it.
  const revision = merges.pop();
  if (revision === undefined || !saysAll(revision)) return null;
  return { revision, structure: mergedInto, merges: merges.reverse(), fromMerge: true };
}

/** The base after a merge: what the merge took from the file and what the file said otherwise, over what was known before. */
export function afterMerge(base: ImportBase, patch: Patch, structure: StructureId): ImportBase {
  const posts = new Map(base.posts);
  const people = new Map(base.people);
  for (const record of patch.added) {
    if (record.type === 'post' && record.structure === structure) posts.set(record.id, record);
    if (record.type === 'person') people.set(record.id, record);
  }
  for (const [from, to] of patch.updated) {
    if (to.type === 'post' && from.type === 'post' && to.structure === structure) {
      const before = posts.get(to.id);
      // A box that somebody had made here and the file now has, too: what was taken of the file is all that is known.
      if (before) posts.set(to.id, changed(before, from, to));
    } else if (to.type === 'person' && from.type === 'person') {
      const before = people.get(to.id);
      people.set(to.id, before ? changed(before, from, to) : to);
    }
  }
  return asSaid({ posts, people }, patch, structure);
}

/** The base with every record that a merge did not take as the file said it. */
export function asSaid(base: ImportBase, { said = [] }: Patch, structure: StructureId): ImportBase {
  if (said.length === 0) return base;
  const posts = new Map(base.posts);
  const people = new Map(base.people);
  for (const record of said) {
    if (record.type === 'post' && record.structure === structure) posts.set(record.id, record);
    else if (record.type === 'person') people.set(record.id, record);
  }
  return { posts, people };
}

/** `record` with every field that `from` and `to` differ in as `to` has it. */
function changed<T extends Post | Person>(record: T, from: T, to: T): T {
  const out = { ...record };
  for (const key of Object.keys(to) as (keyof T)[]) if (from[key] !== to[key]) out[key] = to[key];
  return out;
}

/** A box that a file of junior posts made: its reference is a senior post's with a number, "0036-J1". */
export const isGroup = ({ id }: Pick<Post, 'id'>): boolean => /(?:^|-)J\d+$/.test(id);

/** Edits that brought junior posts into a structure, or into the one that it was forked from, oldest first. */
export function groupEdits(
  edits: readonly KeptEdit[],
  structure: StructureId,
  forkedFrom: (revision: number, structure: StructureId) => StructureId | null,
): { readonly revision: number; readonly structure: StructureId }[] {
  const found: { revision: number; structure: StructureId }[] = [];
  let at = structure;
  for (const { revision, structure: about, label } of edits.toReversed()) {
    if (about !== at) continue;
    if (JUNIOR.test(label) || NEWER_JUNIOR.test(label)) found.push({ revision, structure: at });
    at = forkedFrom(revision, at) ?? at;
  }
  return found.reverse();
}

/** What the files of junior posts said, after one more of these edits. */
export function groupsAfter(
  groups: ReadonlyMap<PostId, Post>,
  { added, updated, said = [] }: Patch,
  structure: StructureId,
): Map<PostId, Post> {
  const out = new Map(groups);
  // A structure that was made with the step has copies of those that were there, as somebody may have edited them.
  for (const record of added)
    if (record.type === 'post' && record.structure === structure && isGroup(record) && !groups.has(record.id))
      out.set(record.id, record);
  for (const [from, to] of updated) {
    const before = out.get(to.type === 'post' && to.structure === structure ? to.id : '');
    if (before && from.type === 'post' && to.type === 'post') out.set(to.id, changed(before, from, to));
  }
  for (const record of said) if (record.type === 'post' && record.structure === structure) out.set(record.id, record);
  return out;
}
