import { ok, type Result, refuse } from '../errors.ts';
import { type AnyRecord, isSettingsRecord, type Post, recordKey, recordName, stands } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { overfull } from '../model/settingFits.ts';
import { childIds, type DocumentState, lookupIn, type StructureState } from '../model/state.ts';
import { applyPatch, type Patch, reversePatch } from './patch.ts';

/**
 * Applies a patch that came from outside (another process, a file) after checking that it fits this state and leaves
 * every structure whole: known managers, no loop (POST-1), one box per reference, no reports below a box of several
 * posts (POST-4), nothing changed in a frozen version (which may go as a whole). On refusal the state is as it was.
 */
export function tryPatch(state: DocumentState, patch: Patch): Result<null> {
  const misfit = findMisfit(state, patch);
  if (misfit !== null) return refuse('patch-misfit', misfit);
  applyPatch(state, patch);
  const fault = findFault(state, patch);
  if (fault !== null) {
    applyPatch(state, reversePatch(patch));
    return refuse(fault.code, fault.message);
  }
  return ok(null);
}

const STALE = 'The change was made on an older state of the document. It was not kept; reload and make it again.';

/** A patch says of each record once what becomes of it. */
const TWICE = 'The change names a record twice. It was not kept; reload and make it again.';

function findMisfit(state: DocumentState, patch: Patch): string | null {
  const named = [...patch.added, ...patch.removed, ...patch.updated.map(([from]) => from)].map(recordKey);
  if (new Set(named).size !== named.length) return TWICE;
  const lookup = lookupIn(state);
  const stored = (record: AnyRecord) => lookup(recordName(record));
  const addedStructures = structureIds(patch.added);
  const removedStructures = structureIds(patch.removed);
  const changes = [...patch.added, ...patch.removed, ...patch.updated.map(([from]) => from)];
  for (const record of changes) {
    if (record.type !== 'post') continue;
    const structure = state.structures.get(record.structure);
    if (!structure && !addedStructures.has(record.structure)) return STALE;
    if (structure?.record.frozen && !removedStructures.has(record.structure))
      return `"${structure.record.name}" is a frozen version. Fork it to change it.`;
  }
  for (const record of patch.added) if (record.type === 'document' || stored(record)) return STALE;
  for (const record of patch.removed)
    if (record.type === 'document' || !sameRecord(stored(record), record)) return STALE;
  for (const [from, to] of patch.updated) {
    if (recordKey(from) !== recordKey(to) || !sameRecord(stored(from), from)) return STALE;
  }
  return null;
}

function structureIds(records: readonly AnyRecord[]): Set<string> {
  return new Set(records.flatMap((record) => (record.type === 'structure' ? [record.id] : [])));
}

type Fault = { code: string; message: string };

function findFault(state: DocumentState, patch: Patch): Fault | null {
  const touched = new Map<StructureState, Post[]>();
  const gone = new Map<StructureState, Post[]>();
  const note = (map: Map<StructureState, Post[]>, record: AnyRecord) => {
    const structure = record.type === 'post' ? state.structures.get(record.structure) : undefined;
    if (record.type !== 'post' || !structure) return;
    const list = map.get(structure);
    if (list) list.push(record);
    else map.set(structure, [record]);
  };
  for (const record of patch.added) note(touched, record);
  for (const [, to] of patch.updated) note(touched, to);
  for (const record of patch.removed) note(gone, record);
  for (const [structure, posts] of gone) {
    const orphaned = posts.find((post) => !structure.posts.has(post.id) && childIds(structure, post.id).length > 0);
    if (orphaned) return { code: 'orphans', message: `"${orphaned.title}" still has reports. Move them first.` };
  }
  for (const [structure, posts] of touched) {
    const fault = findPostFault(structure, posts) ?? findLoop(structure, posts);
    if (fault) return fault;
  }
  for (const record of patch.removed) {
    if (record.type === 'structure' && state.structures.has(record.id)) return { code: 'patch-misfit', message: STALE };
  }
  return findOverfull(state, patch);
}

/** Rows arrive one by one; only together they show that a table has more than the settings file takes. */
function findOverfull(state: DocumentState, patch: Patch): Fault | null {
  const put = [...patch.added, ...patch.updated.map(([, to]) => to)].filter(isSettingsRecord);
  const paths = new Set(put.flatMap((record) => (record.type === 'row' ? [record.table] : [])));
  const path = overfull(state.document.settings, paths);
  return path === null ? null : { code: 'settings-invalid', message: `Settings: ${path} would hold too much.` };
}

function findPostFault(structure: StructureState, posts: readonly Post[]): Fault | null {
  for (const post of posts) {
    if (post.managerId !== null && !structure.posts.has(post.managerId)) {
      return { code: 'unknown-manager', message: `The manager of "${post.title}" is not in this structure.` };
    }
    if (structure.byRef.get(post.ref) !== post.id) {
      return {
        code: 'duplicate-reference',
        message: `The Post ID ${post.ref} is used twice. Give each post its own.`,
      };
    }
    const manager = post.managerId === null ? undefined : structure.posts.get(post.managerId);
    for (const box of manager ? [post, manager] : [post]) {
      if (box.kind !== 'post' || box.quantity === 1 || !stands(box)) continue;
      if (childIds(structure, box.id).some((id) => stands(structure.posts.get(id) as Post))) {
        return {
          code: 'quantity-with-reports',
          message: `"${box.title}" stands for several posts and cannot have reports. Split it into single posts first.`,
        };
      }
    }
    if (new Set(post.holders.map((holder) => holder.person)).size !== post.holders.length) {
      return { code: 'holder-twice', message: `Somebody is named twice in "${post.title}". Name each person once.` };
    }
    const total = post.funding.reduce((sum, share) => sum + share.percent, 0);
    if (post.funding.length > 0 && total !== 1_000_000) {
      return {
        code: 'funding-not-100',
        message: `The funding of "${post.title}" adds up to ${total / 10_000}%. Make it 100%.`,
      };
    }
  }
  return null;
}

/** Walks up from each touched box; a box is walked at most once over all. */
function findLoop(structure: StructureState, posts: readonly Post[]): Fault | null {
  const safe = new Set<string>();
  for (const post of posts) {
    const walk = new Set<string>();
    let at: string | null = post.id;
    while (at !== null && !safe.has(at)) {
      if (walk.has(at))
        return { code: 'loop', message: `This would make a loop: "${post.title}" would report to itself.` };
      walk.add(at);
      at = structure.posts.get(at)?.managerId ?? null;
    }
    for (const id of walk) safe.add(id);
  }
  return null;
}
