import { gradeKey } from '../model/costing.ts';
import type { Post, PostId } from '../model/records.ts';
import type { Bridge } from './bridge.ts';
import {
  type ChangeAction,
  type ChangeFlag,
  FLAGS,
  type PlaceCounts,
  type PostChange,
  type SideOfPost,
} from './change.ts';
import { costDifference, costShare, isRounding, type Part, type PlaceGroup, type Side, sumParts } from './places.ts';

function describe(side: Side, parts: readonly Part[]): SideOfPost | null {
  const first = parts[0];
  if (!first) return null;
  const { places, fte, cost } = sumParts(parts);
  const managerId = managerOf(side, first.post);
  return { post: first.post, places, fte, cost, managerRef: managerId };
}

/** Post ID of the line manager; null for a root. */
export function managerOf(side: Side, post: Post): string | null {
  let at: PostId | null = post.managerId;
  while (at !== null) {
    const manager = side.structure.posts.get(at) as Post;
    if (manager.kind === 'post' && !manager.deleted && manager.transferredTo === '') return manager.ref;
    at = manager.managerId;
  }
  return null;
}

/** What became of the places of one lineage, with its lines in the bridge; null where neither side has it. */
export function classifyLineage(
  lineage: string,
  old: PlaceGroup | undefined,
  now: PlaceGroup | undefined,
  from: Side,
  to: Side,
  bridge: Bridge,
): PostChange | null {
  const oldParts = old?.standing ?? [];
  const newParts = now?.standing ?? [];
  if (oldParts.length === 0 && newParts.length === 0) return null;
  const a = sumParts(oldParts);
  const b = sumParts(newParts);
  const both = oldParts.length > 0 && newParts.length > 0;
  const kept = both ? Math.min(a.places, b.places) : 0;
  const leaving = a.places - kept;
  const transferredOut = Math.min(leaving, sumParts(now?.transferred ?? []).places);
  const deletedAll = leaving - transferredOut;
  const deletedVacant = Math.min(deletedAll, a.vacant);
  const arriving = b.places - kept;
  const transferredIn = newParts.some((part) => part.post.transferredFrom !== '') && !both ? arriving : 0;
  const places: PlaceCounts = {
    kept,
    created: arriving - transferredIn,
    deleted: deletedAll - deletedVacant,
    deletedVacant,
    transferredIn,
    transferredOut,
  };
  const outright = !both && oldParts.length > 0 && a.places === 0;
  if (outright) bridge.leave(now?.transferred.length ? 'transferred-out' : 'deleted', 0, a.cost);
  else if (deletedAll > 0) bridge.leave('deleted', deletedAll, costShare(a.cost, deletedAll, a.places));
  if (transferredOut > 0) {
    // Two roundings of one amount must not lose a unit: the transferred share is what deleting leaves.
    const both = costShare(a.cost, leaving, a.places);
    const deleted = deletedAll > 0 ? costShare(a.cost, deletedAll, a.places) : { salary: 0, onCosts: 0, total: 0 };
    bridge.leave('transferred-out', transferredOut, {
      salary: both.salary - deleted.salary,
      onCosts: both.onCosts - deleted.onCosts,
      total: both.total - deleted.total,
    });
  }
  if (transferredIn > 0) bridge.arrive('transferred-in', transferredIn, b.cost);
  else if (arriving > 0 || (!both && newParts.length > 0))
    bridge.arrive('created', arriving, costShare(b.cost, arriving, b.places));
  const source = describe(from, oldParts);
  const target = describe(to, newParts);
  const gone = describe(to, [...(now?.transferred ?? []), ...(now?.deleted ?? [])]);
  let flags: ChangeFlag[] = [];
  let action: ChangeAction;
  if (both) {
    flags = flagsOf(oldParts, newParts, a, b);
    const sameBasis = newParts.every((part) => oldParts.some((other) => other.post.basis === part.post.basis));
    if (
      flags.length === 0 &&
      sameBasis &&
      a.places === b.places &&
      a.cost.total !== b.cost.total &&
      !isRounding(costDifference(a.cost, b.cost))
    )
      flags = ['cost-drift'];
    const amended = a.places !== b.places || !sameBasis || flags.some((flag) => flag !== 'cost-drift');
    action = amended ? 'amended' : 'unchanged';
    bridge.keep(oldParts, newParts, kept, a, b);
  } else if (oldParts.length === 0) action = transferredIn > 0 ? 'transferred-in' : 'created';
  else if (transferredOut > 0 && deletedAll === 0) action = 'transferred-out';
  else if (now?.transferred.length && a.places === 0) action = 'transferred-out';
  else action = a.places > 0 && deletedVacant === deletedAll ? 'deleted-vacant' : 'deleted';
  // A box that only shrinks may say what replaces the places that go, as a deleted one does.
  const replacedBy = [target, gone, source].find((side) => side?.post.replacedBy.length)?.post.replacedBy ?? [];
  const id = (target ?? gone ?? source)?.post.ref ?? lineage;
  return {
    id: stackedRef(id, lineage, oldParts, newParts),
    lineage,
    action,
    flags,
    from: source,
    to: target,
    replacedBy,
    places,
  };
}

/** A lineage that is only stacked into another's box is named by its own reference. */
function stackedRef(id: string, lineage: string, oldParts: readonly Part[], newParts: readonly Part[]): string {
  const own = [...newParts, ...oldParts].find((part) => part.post.lineage === lineage);
  if (own) return own.post.ref;
  for (const part of newParts)
    for (const stacked of part.post.stacked) if (stacked.lineage === lineage) return stacked.ref;
  return id;
}

type Sum = ReturnType<typeof sumParts>;

/** Flags of kept places: each box of the new side beside its twin, or the first box of the old side. */
export function flagsOf(oldParts: readonly Part[], newParts: readonly Part[], a: Sum, b: Sum): ChangeFlag[] {
  const flags = new Set<ChangeFlag>();
  for (const part of newParts) {
    const twin = oldParts.find((other) => other.post.id === part.post.id) ?? (oldParts[0] as Part);
    const [p, q] = [twin.post, part.post];
    if (p.title !== q.title) flags.add('retitled');
    if (p.grade !== q.grade && gradeKey(p.grade) !== gradeKey(q.grade)) flags.add('regraded');
    if (p.role !== q.role) flags.add('role');
    if (twin.manager !== part.manager) flags.add('re-parented');
    if (p.basis !== 'permanent' && q.basis === 'permanent') flags.add('made-permanent');
    if (
      p.designations !== q.designations &&
      !sameNames(
        p.designations.map((d) => d.name),
        q.designations.map((d) => d.name),
      )
    ) {
      flags.add('designation');
    }
    if (p.employer !== q.employer) flags.add('employer');
    if (p.heldVacant !== q.heldVacant) flags.add('held');
    if (p.functions !== q.functions && !sameNames(p.functions, q.functions)) flags.add('functions');
  }
  if (a.fte !== b.fte) flags.add('fte');
  return FLAGS.filter((flag) => flags.has(flag));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = [...b].sort();
  return [...a].sort().every((name, i) => name === sorted[i]);
}
