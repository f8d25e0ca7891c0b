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
import { keptChange } from './kept.ts';
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
  const stays = both ? keptChange(oldParts, newParts, kept) : null;
  const places: PlaceCounts = {
    kept,
    moved: stays?.moved ?? 0,
    changed: stays?.changed ?? 0,
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
  if (stays) {
    const resized = a.places !== b.places;
    flags = resized ? FLAGS.filter((flag) => flag === 'quantity' || stays.flags.includes(flag)) : [...stays.flags];
    const amended = flags.length > 0 || stays.basis;
    if (!amended && a.cost.total !== b.cost.total && !isRounding(costDifference(a.cost, b.cost)))
      flags = ['cost-drift'];
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
