import type { LedgerRow } from './ledger.ts';
import {
  type AnyRecord,
  counts,
  type DocumentRecord,
  type Person,
  type PersonId,
  type Post,
  type PostId,
  type RecordName,
  type Structure,
  type StructureId,
} from './records.ts';
import { recordsIn, rowIn } from './settingRecords.ts';
import type { Settings } from './settings.ts';

/** One structure in memory: its boxes, and indexes kept in step by `shared/patch`. */
export interface StructureState {
  record: Structure;
  readonly posts: Map<PostId, Post>;
  /** Boxes below each box (null: roots), in sibling order, deleted ones included. */
  readonly children: Map<PostId | null, PostId[]>;
  readonly byRef: Map<string, PostId>;
}

/** Title and settings, as they are read. Both are stored as records; what an edit does not change keeps its identity. */
export interface DocumentView {
  readonly type: 'document';
  readonly title: string;
  readonly settings: Settings;
}

/** A whole document in memory. Records are immutable; the maps change only through `applyPatch`. */
export interface DocumentState {
  document: DocumentView;
  readonly structures: Map<StructureId, StructureState>;
  readonly people: Map<PersonId, Person>;
  /** What is noted and never undone (DOC-16); patches do not reach it. */
  ledger: readonly LedgerRow[];
}

export function emptyDocument(title: string): DocumentState {
  return { document: { type: 'document', title, settings: {} }, structures: new Map(), people: new Map(), ledger: [] };
}

/** The record of the document itself. */
export function documentRecord({ document }: DocumentState): DocumentRecord {
  return { type: 'document', title: document.title };
}

/** Reads records of a document by their names. */
export function lookupIn(state: DocumentState): (name: RecordName) => AnyRecord | undefined {
  return ([type, within, id]) => {
    switch (type) {
      case 'document':
        return documentRecord(state);
      case 'setting':
        return recordsIn(state.document.settings).settings.get(id);
      case 'row':
        return rowIn(state.document.settings, within, id);
      case 'person':
        return state.people.get(id);
      case 'structure':
        return state.structures.get(id)?.record;
      case 'post':
        return state.structures.get(within)?.posts.get(id);
    }
  };
}

export function emptyStructure(record: Structure): StructureState {
  return { record, posts: new Map(), children: new Map(), byRef: new Map() };
}

const NONE: readonly PostId[] = [];

/** Ids of the boxes directly below `id` (null: the roots), in order, deleted ones included. */
export function childIds(structure: StructureState, id: PostId | null): readonly PostId[] {
  return structure.children.get(id) ?? NONE;
}

/** Boxes directly below `id`, in order, deleted ones included. */
export function childPosts(structure: StructureState, id: PostId | null): Post[] {
  return childIds(structure, id).map((child) => postOf(structure, child));
}

/** The box with this id; an unknown id is a bug. */
export function postOf(structure: StructureState, id: PostId): Post {
  const post = structure.posts.get(id);
  if (!post) throw new Error(`No box ${id} in structure ${structure.record.id}`);
  return post;
}

/** The nearest post above that is part of the figures: the line manager (POST-3). Null for a root. */
export function lineManager(structure: StructureState, post: Post): Post | null {
  let at = post.managerId;
  while (at !== null) {
    const manager = postOf(structure, at);
    if (counts(manager)) return manager;
    at = manager.managerId;
  }
  return null;
}

/** Every box of the branch, the box itself first, each manager before its reports, siblings in order. No recursion. */
export function branchIds(structure: StructureState, id: PostId): PostId[] {
  const out: PostId[] = [];
  const stack: PostId[] = [id];
  while (stack.length > 0) {
    const at = stack.pop() as PostId;
    out.push(at);
    const below = childIds(structure, at);
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i] as PostId);
  }
  return out;
}

/** All boxes of the structure in tree order. */
export function treeOrder(structure: StructureState): PostId[] {
  return childIds(structure, null).flatMap((root) => branchIds(structure, root));
}

/** True when `id` is `ancestor` itself or stands below it. */
export function isWithin(structure: StructureState, id: PostId | null, ancestor: PostId): boolean {
  for (let at = id; at !== null; at = postOf(structure, at).managerId) if (at === ancestor) return true;
  return false;
}

/** The structure with that id. An id that the document lacks is a bug: what comes from outside is looked up before. */
export function structureOf(state: DocumentState, id: StructureId): StructureState {
  const structure = state.structures.get(id);
  if (!structure) throw new Error(`No structure ${id}`);
  return structure;
}

/** The structure called `name` (any letter case), or undefined. */
export function structureByName(state: DocumentState, name: string): StructureState | undefined {
  const key = name.trim().toLowerCase();
  for (const structure of state.structures.values())
    if (structure.record.name.trim().toLowerCase() === key) return structure;
  return undefined;
}

/** The name that the structure of today goes by. */
export const CURRENT_NAME = 'Current';

/** Current: the structure of that kind, else the one of that name; undefined when there is none. */
export function currentStructure(state: DocumentState): StructureState | undefined {
  for (const structure of state.structures.values()) if (structure.record.kind === 'current') return structure;
  return structureByName(state, CURRENT_NAME);
}

/** Structures in the order in which they are listed. */
export function listStructures(state: DocumentState): StructureState[] {
  return [...state.structures.values()].sort(
    (a, b) => a.record.order - b.record.order || (a.record.id < b.record.id ? -1 : 1),
  );
}
