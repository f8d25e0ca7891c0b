import { type AnyRecord, isSettingsRecord, type Post, recordKey } from '../model/records.ts';
import { withRecords } from '../model/settingRecords.ts';
import { type DocumentState, emptyStructure, type StructureState } from '../model/state.ts';

/** An invertible difference between two states of a document. Each record stands in at most one of the three lists. */
export interface Patch {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly (readonly [from: AnyRecord, to: AnyRecord])[];
  readonly removed: readonly AnyRecord[];
  /**
   * Posts and people as a file said them where what was here stayed (IMPORT-4): the next merge knows by them what has
   * been decided. They change nothing. There, though empty, where a merge did not know what earlier files said.
   */
  readonly said?: readonly AnyRecord[] | undefined;
}

export const EMPTY_PATCH: Patch = { added: [], updated: [], removed: [] };

/** True when there is nothing to keep: no change, and nothing that a file said. */
export function isEmpty(patch: Patch): boolean {
  const { added, updated, removed, said } = patch;
  return added.length === 0 && updated.length === 0 && removed.length === 0 && said === undefined;
}

/** The patch that undoes `patch`. */
export function reversePatch(patch: Patch): Patch {
  return {
    added: patch.removed,
    updated: patch.updated.map(([from, to]) => [to, from] as const),
    removed: patch.added,
  };
}

/** One patch with the effect of the given patches one after the other. */
export function squashPatches(patches: readonly Patch[]): Patch {
  const changes = new Map<string, { from: AnyRecord | null; to: AnyRecord | null }>();
  const note = (from: AnyRecord | null, to: AnyRecord | null) => {
    const key = recordKey((from ?? to) as AnyRecord);
    const known = changes.get(key);
    if (known) known.to = to;
    else changes.set(key, { from, to });
  };
  for (const patch of patches) {
    for (const record of patch.removed) note(record, null);
    for (const [from, to] of patch.updated) note(from, to);
    for (const record of patch.added) note(null, record);
  }
  const added: AnyRecord[] = [];
  const updated: [AnyRecord, AnyRecord][] = [];
  const removed: AnyRecord[] = [];
  for (const { from, to } of changes.values()) {
    if (from && to) {
      if (from !== to) updated.push([from, to]);
    } else if (to) added.push(to);
    else if (from) removed.push(from);
  }
  return { added, updated, removed };
}

/**
 * Applies a patch to the state, in place. The patch must fit (see `checkPatch`); one that does not is a bug and throws
 * before or while applying, so callers check patches from outside first.
 */
export function applyPatch(state: DocumentState, patch: Patch): void {
  for (const record of patch.added)
    if (record.type === 'structure') state.structures.set(record.id, emptyStructure(record));
  for (const record of patch.removed) if (record.type === 'post') removePost(structureOf(state, record), record);
  for (const [from, to] of patch.updated) {
    if (to.type === 'post' && from.type === 'post') replacePost(structureOf(state, to), from, to);
    else putRecord(state, to);
  }
  addPosts(state, patch.added);
  for (const record of patch.added) if (record.type !== 'post' && record.type !== 'structure') putRecord(state, record);
  for (const record of patch.removed) {
    if (record.type === 'structure') state.structures.delete(record.id);
    else if (record.type === 'person') state.people.delete(record.id);
  }
  applySettings(state, patch);
}

/** All at once: settings are put together again where they changed, and keep their identity where they did not. */
function applySettings(state: DocumentState, patch: Patch): void {
  const put = [...patch.updated.map(([, to]) => to), ...patch.added].filter(isSettingsRecord);
  const gone = patch.removed.filter(isSettingsRecord);
  if (put.length + gone.length === 0) return;
  state.document = { ...state.document, settings: withRecords(state.document.settings, put, gone) };
}

function putRecord(state: DocumentState, record: AnyRecord): void {
  if (record.type === 'document') state.document = { ...state.document, title: record.title };
  else if (record.type === 'person') state.people.set(record.id, record);
  else if (record.type === 'structure') {
    const structure = state.structures.get(record.id);
    if (!structure) throw new Error(`No structure ${record.id}`);
    structure.record = record;
  }
}

function structureOf(state: DocumentState, post: Post): StructureState {
  const structure = state.structures.get(post.structure);
  if (!structure) throw new Error(`No structure ${post.structure}`);
  return structure;
}

/** Sibling order: by sort key, then by id, so that it never depends on the order of edits. */
export function bySiblingOrder(a: Post, b: Post): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function addPosts(state: DocumentState, added: readonly AnyRecord[]): void {
  const unsorted = new Map<StructureState, Set<string | null>>();
  const many = added.length > 8;
  for (const record of added) {
    if (record.type !== 'post') continue;
    const structure = structureOf(state, record);
    structure.posts.set(record.id, record);
    structure.byRef.set(record.ref, record.id);
    if (!many) insertChild(structure, record);
    else {
      let siblings = structure.children.get(record.managerId);
      if (!siblings) structure.children.set(record.managerId, (siblings = []));
      siblings.push(record.id);
      let managers = unsorted.get(structure);
      if (!managers) unsorted.set(structure, (managers = new Set()));
      managers.add(record.managerId);
    }
  }
  for (const [structure, managers] of unsorted) {
    for (const manager of managers) {
      structure.children
        .get(manager)
        ?.sort((a, b) => bySiblingOrder(structure.posts.get(a) as Post, structure.posts.get(b) as Post));
    }
  }
}

function insertChild(structure: StructureState, post: Post): void {
  const siblings = structure.children.get(post.managerId);
  if (!siblings) {
    structure.children.set(post.managerId, [post.id]);
    return;
  }
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bySiblingOrder(structure.posts.get(siblings[middle] as string) as Post, post) < 0) low = middle + 1;
    else high = middle;
  }
  siblings.splice(low, 0, post.id);
}

function removeChild(structure: StructureState, post: Post): void {
  const siblings = structure.children.get(post.managerId);
  const at = siblings?.indexOf(post.id) ?? -1;
  if (!siblings || at < 0) throw new Error(`Box ${post.id} is not where the patch says`);
  if (siblings.length === 1) structure.children.delete(post.managerId);
  else siblings.splice(at, 1);
}

function removePost(structure: StructureState, post: Post): void {
  removeChild(structure, post);
  structure.posts.delete(post.id);
  if (structure.byRef.get(post.ref) === post.id) structure.byRef.delete(post.ref);
}

function replacePost(structure: StructureState, from: Post, to: Post): void {
  const moved = from.managerId !== to.managerId || from.order !== to.order;
  if (moved) removeChild(structure, from);
  structure.posts.set(to.id, to);
  if (from.ref !== to.ref) {
    if (structure.byRef.get(from.ref) === from.id) structure.byRef.delete(from.ref);
    structure.byRef.set(to.ref, to.id);
  }
  if (moved) insertChild(structure, to);
}
