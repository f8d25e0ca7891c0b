import { ok, type Result, refuse } from '../errors.ts';
import { type Post, type PostId, type StructureId, stands } from '../model/records.ts';
import {
  branchIds,
  childIds,
  currentStructure,
  type DocumentState,
  isWithin,
  postOf,
  type StructureState,
} from '../model/state.ts';
import { boxName, type Edit, editable, findPost, patchOf } from './edit.ts';
import { withLinksMended } from './links.ts';
import { keysAt } from './order.ts';
import { hasStandingReports, mayHaveReports } from './posts.ts';

/**
 * Deletes a post (CHANGE-4). One that exists in Current, or in the structure that this one was forked from, is marked
 * deleted and stays in the tray; one that only the proposal has is removed. Its reports move up, go to another post,
 * or are deleted with it.
 */
export function deletePost(
  state: DocumentState,
  args: { structure: StructureId; id: PostId; reports: Reports },
): Result<Edit> {
  return leave(state, args, null);
}

/**
 * Marks a post as transferred out (CHANGE-9): it leaves the figures, keeps its holders and its place in the tray. Its
 * reports move up, go to another post, or are transferred with it.
 * @param args.to where it goes: a service or an employer, in words
 */
export function transferPost(
  state: DocumentState,
  args: { structure: StructureId; id: PostId; to: string; reports: Reports },
): Result<Edit> {
  const to = args.to.trim();
  if (to === '') return refuse('empty-reference', 'Say where the post goes: a service or an employer.');
  return leave(state, args, to);
}

/** What becomes of the reports of a post that leaves. */
export type Reports = 'up' | 'branch' | { readonly to: PostId };

/** A post leaves: deleted, or transferred to somewhere. */
function leave(
  state: DocumentState,
  args: { structure: StructureId; id: PostId; reports: Reports },
  transferredTo: string | null,
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  const target = findPost(structure, args.id);
  if (!target.ok) return target;
  const post = target.value;
  if (post.deleted) return refuse('deleted', `"${boxName(post)}" is already deleted.`);
  const branch = args.reports === 'branch';
  const going = branch ? branchIds(structure, post.id) : [post.id];
  let heir: PostId | null = post.managerId;
  if (typeof args.reports === 'object') {
    const to = findPost(structure, args.reports.to);
    if (!to.ok) return to;
    if (isWithin(structure, to.value.id, post.id)) {
      return refuse(
        'loop',
        `The reports cannot move to ${boxName(to.value)}, which is in the branch of the post that goes.`,
      );
    }
    const allowed = mayHaveReports(to.value);
    if (!allowed.ok && hasStandingReports(structure, post.id)) return allowed;
    heir = to.value.id;
  }
  const changes = new Map<PostId, readonly [Post, Post]>();
  const gone = new Set<PostId>();
  const known = knownElsewhere(state, structure);
  for (const id of going) {
    const each = postOf(structure, id);
    if (id !== post.id && !stands(each)) continue;
    if (transferredTo !== null) changes.set(id, [each, { ...each, transferredTo }]);
    else if (known(each)) changes.set(id, [each, { ...each, deleted: true, missing: false }]);
    else gone.add(id);
  }
  if (branch) {
    // Deleted boxes that are remembered but stood below one that is not: they go to the nearest box that stays.
    for (const id of going) {
      const managerId = postOf(structure, id).managerId;
      if (!gone.has(id) && managerId !== null && gone.has(managerId))
        rehome(structure, [id], nearestKept(structure, managerId, gone), undefined, changes);
    }
  } else {
    const leaving = childIds(structure, post.id).filter((id) => gone.has(post.id) || stands(postOf(structure, id)));
    const siblings = childIds(structure, post.managerId);
    rehome(structure, leaving, heir, heir === post.managerId ? siblings.indexOf(post.id) + 1 : undefined, changes);
  }
  return ok({
    patch: withLinksMended(
      structure,
      patchOf({ updated: [...changes.values()], removed: [...gone].map((id) => postOf(structure, id)) }),
    ),
    label: `${transferredTo === null ? 'Deleted' : 'Transferred'} ${boxName(post)}${branch && going.length > 1 ? ' and the branch below' : ''}${transferredTo === null ? '' : ` to ${transferredTo}`}`,
    structure: structure.record.id,
    focus: heir,
  });
}

function nearestKept(structure: StructureState, from: PostId, gone: ReadonlySet<PostId>): PostId | null {
  let at: PostId | null = from;
  while (at !== null && gone.has(at)) at = postOf(structure, at).managerId;
  return at;
}

/** Gives boxes a new manager, in order, on top of changes that they may already have. */
function rehome(
  structure: StructureState,
  ids: readonly PostId[],
  manager: PostId | null,
  index: number | undefined,
  changes: Map<PostId, readonly [Post, Post]>,
): void {
  const keys = keysAt(structure, manager, index, ids.length);
  for (const [i, id] of ids.entries()) {
    const from = postOf(structure, id);
    changes.set(id, [from, { ...(changes.get(id)?.[1] ?? from), managerId: manager, order: keys[i] as string }]);
  }
}

/**
 * Which deleted posts must be remembered: those whose lineage Current, or the structure that this one came from, has
 * too. Current remembers what another structure has as well, and what carries people or money; a structure that came from
 * nowhere remembers every one.
 */
export function knownElsewhere(state: DocumentState, structure: StructureState): (post: Post) => boolean {
  const current = currentStructure(state);
  const { forkedFrom } = structure.record;
  if (forkedFrom === null && current === undefined) return () => true;
  if (current === structure) {
    const others = [...state.structures.values()].filter((other) => other !== structure);
    const found = lineagesOf(others);
    // A post typed by mistake goes for good; one that carries people or money was no mistake (DOC-13).
    return (post) => carries(post) || has(found, post);
  }
  const source = forkedFrom === null ? undefined : state.structures.get(forkedFrom);
  const found = lineagesOf([current, source].filter((other) => other !== undefined));
  return (post) => has(found, post);
}

/** Whether anything is known of a post beyond its place and name. */
function carries({ holders, salary, point, costCentre, tupe, designations, notes }: Post): boolean {
  const texts = [point, costCentre, notes].some((text) => text !== '');
  return holders.length > 0 || salary !== null || texts || tupe || designations.length > 0;
}

function lineagesOf(structures: readonly StructureState[]): ReadonlySet<string> {
  const lineages = new Set<string>();
  for (const { posts } of structures)
    for (const post of posts.values()) {
      if (post.deleted) continue;
      lineages.add(post.lineage);
      for (const stacked of post.stacked) lineages.add(stacked.lineage);
    }
  return lineages;
}

const has = (lineages: ReadonlySet<string>, post: Post) =>
  lineages.has(post.lineage) || post.stacked.some((stacked) => lineages.has(stacked.lineage));

/** Brings a deleted or transferred-out post back to its place. */
export function restorePost(state: DocumentState, args: { structure: StructureId; id: PostId }): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const target = findPost(found.value, args.id);
  if (!target.ok) return target;
  const from = target.value;
  if (stands(from)) return refuse('not-deleted', `"${boxName(from)}" is not deleted.`);
  const structure = found.value;
  let managerId = from.managerId;
  while (managerId !== null && !stands(postOf(structure, managerId)))
    managerId = postOf(structure, managerId).managerId;
  const manager = managerId === null ? null : postOf(structure, managerId);
  if (manager) {
    const allowed = mayHaveReports(manager);
    if (!allowed.ok) return allowed;
  }
  const moved =
    managerId === from.managerId ? {} : { managerId, order: keysAt(structure, managerId, undefined, 1)[0] as string };
  const to: Post = { ...from, ...moved, deleted: false, missing: false, transferredTo: '' };
  return ok({
    patch: patchOf({ updated: [[from, to]] }),
    label: `Restored ${boxName(from)}`,
    structure: structure.record.id,
    focus: from.id,
  });
}
