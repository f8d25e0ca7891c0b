import type { Post } from '../model/records.ts';
import type { Bridge } from './bridge.ts';
import type { ChangeFlag, PlaceCounts, PostChange, SideOfPost } from './change.ts';
import { flagsOfBox, sameForFlags } from './kept.ts';
import type { Side } from './places.ts';

const NO_FLAGS: readonly ChangeFlag[] = [];
const COST_DRIFT: readonly ChangeFlag[] = ['cost-drift'];
const keptPlaces = new Map<string, Map<number, PlaceCounts>>();

/** Counts of a box whose places all stay; shared, because nearly every box has the same. */
function kept(n: number, how: 'same' | 'moved' | 'changed'): PlaceCounts {
  let known = keptPlaces.get(how);
  if (!known) keptPlaces.set(how, (known = new Map()));
  let counts = known.get(n);
  if (!counts)
    known.set(
      n,
      (counts = {
        kept: n,
        moved: how === 'moved' ? n : 0,
        changed: how === 'changed' ? n : 0,
        created: 0,
        deleted: 0,
        deletedVacant: 0,
        transferredIn: 0,
        transferredOut: 0,
      }),
    );
  return counts;
}

/** The change of a box that stands on both sides, by its slots. */
export function pairChange(from: Side, i: number, to: Side, j: number, bridge: Bridge): PostChange {
  const old = from.engine;
  const now = to.engine;
  const a = old.boxAt(i) as Post;
  const b = now.boxAt(j) as Post;
  const wasBelow = old.boxAt(old.lineManagerAt(i));
  const isBelow = now.boxAt(now.lineManagerAt(j));
  const sameCost = old.sameCost(i, now, j);
  const places = a.quantity ?? 0;
  // One object for both sides of nearly every box: ten thousand fewer for the collector to carry.
  const cost = old.costAt(i);
  const before: SideOfPost = { post: a, places, fte: a.fte, cost, managerRef: wasBelow === null ? null : wasBelow.ref };
  const after: SideOfPost = {
    post: b,
    places,
    fte: b.fte,
    cost: sameCost ? cost : now.costAt(j),
    managerRef: isBelow === null ? null : isBelow.ref,
  };
  const was = wasBelow === null ? null : wasBelow.lineage;
  const is = isBelow === null ? null : isBelow.lineage;
  let flags =
    was !== is || !sameForFlags(a, b) ? flagsOfBox({ ...before, manager: was }, { ...after, manager: is }) : NO_FLAGS;
  if (!sameCost) {
    bridge.keepBox(a, b, before, after);
    if (flags.length === 0 && a.basis === b.basis && cost.total !== after.cost.total) flags = COST_DRIFT;
  }
  const amended = a.basis !== b.basis || (flags.length > 0 && flags !== COST_DRIFT);
  return {
    id: b.ref,
    lineage: a.lineage,
    action: amended ? 'amended' : 'unchanged',
    flags,
    from: before,
    to: after,
    replacedBy: b.replacedBy.length > 0 ? b.replacedBy : a.replacedBy,
    places: kept(places, !amended ? 'same' : was !== is ? 'moved' : 'changed'),
  };
}
