import { type Post, type PostId, stands } from '../model/records.ts';
import type { Bridge } from './bridge.ts';
import type { ChangeFlag, PlaceCounts, PostChange, SideOfPost } from './change.ts';
import { flagsOf } from './classify.ts';
import type { Part, PlaceCost, Side } from './places.ts';
import type { Walk } from './walk.ts';

/** Which boxes stand on both sides as themselves: for each box of the old walk the number of its twin in the new one, or −1. */
export interface Twins {
  readonly ofOld: Int32Array;
  /** 1 for a box of the new walk that is some old box's twin. */
  readonly isTwin: Uint8Array;
}

/**
 * Pairs boxes that stand on both sides as themselves, with as many posts, neither split nor stacked anywhere: nearly all
 * of a council. They are compared one to one, which is what keeps a comparison of 10,000 posts within a frame.
 */
export function pairUp(from: Walk, to: Walk): Twins {
  const mixed = mixedLineages([from, to]);
  const ofOld = new Int32Array(from.posts.length).fill(-1);
  const isTwin = new Uint8Array(to.posts.length);
  // A proposal keeps most of the order of what it was forked from, so that the next box is nearly always the twin.
  let next = 0;
  let places: ReadonlyMap<PostId, number> | null = null;
  for (let i = 0; i < ofOld.length; i++) {
    const post = from.posts[i] as Post;
    let at = next;
    if (to.posts[at]?.id !== post.id) {
      places ??= new Map(to.posts.map((other, place) => [other.id, place]));
      at = places.get(post.id) ?? -1;
      if (at < 0) continue;
    }
    next = at + 1;
    if (!isPlain(post, to.posts[at] as Post) || (mixed.size > 0 && mixed.has(post.id))) continue;
    ofOld[i] = at;
    isTwin[at] = 1;
  }
  return { ofOld, isTwin };
}

/** Lineages that are split or stacked on either side. */
function mixedLineages(walks: readonly Walk[]): Set<string> {
  const lineages = new Set<string>();
  for (const post of walks.flatMap((walk) => walk.mixed)) {
    lineages.add(post.lineage).add(post.id);
    for (const stacked of post.stacked) lineages.add(stacked.lineage);
  }
  return lineages;
}

function isPlain(a: Post, b: Post): boolean {
  return a.kind === 'post' && b.kind === 'post' && a.quantity === b.quantity && stands(a) && stands(b);
}

const NO_FLAGS: readonly ChangeFlag[] = [];
const COST_DRIFT: readonly ChangeFlag[] = ['cost-drift'];
const keptPlaces = new Map<number, PlaceCounts>();

function kept(n: number): PlaceCounts {
  let counts = keptPlaces.get(n);
  if (!counts)
    keptPlaces.set(
      n,
      (counts = { kept: n, created: 0, deleted: 0, deletedVacant: 0, transferredIn: 0, transferredOut: 0 }),
    );
  return counts;
}

/** One box of a walk, with what a comparison asks of it. */
interface Standing {
  readonly post: Post;
  readonly manager: Post | null;
  readonly side: SideOfPost;
}

function standing(walk: Walk, at: number, cost: PlaceCost): Standing {
  const post = walk.posts[at] as Post;
  const manager = walk.managers[at] as Post | null;
  return {
    post,
    manager,
    side: { post, places: post.quantity ?? 0, fte: post.fte, cost, managerRef: manager?.ref ?? null },
  };
}

/** The change of a box that stands on both sides: number `i` of the old walk and number `j` of the new one. */
export function pairChange(
  from: Side,
  old: Walk,
  i: number,
  to: Side,
  now: Walk,
  j: number,
  bridge: Bridge,
): PostChange {
  const c = from.engine.costAt(old.slots[i] as number);
  const d = to.engine.costAt(now.slots[j] as number);
  const sameCost = c.total === d.total && c.salary === d.salary && c.onCosts === d.onCosts;
  const before = standing(old, i, c);
  // One object for both sides of nearly every box: ten thousand fewer for the collector to carry.
  const after = standing(now, j, sameCost ? c : d);
  const [a, b] = [before.post, after.post];
  const moved = before.manager?.lineage !== after.manager?.lineage;
  let flags = moved || !sameForFlags(a, b) ? flagsOfPair(before, after) : NO_FLAGS;
  if (!sameCost) {
    bridge.keepBox(a, b, before.side, after.side);
    if (flags.length === 0 && a.basis === b.basis && c.total !== d.total) flags = COST_DRIFT;
  }
  const amended = a.basis !== b.basis || (flags.length > 0 && flags !== COST_DRIFT);
  return {
    id: b.ref,
    lineage: a.lineage,
    action: amended ? 'amended' : 'unchanged',
    flags,
    from: before.side,
    to: after.side,
    replacedBy: b.replacedBy.length > 0 ? b.replacedBy : a.replacedBy,
    places: kept(before.side.places),
  };
}

function flagsOfPair(before: Standing, after: Standing): ChangeFlag[] {
  const part = ({ post, side, manager }: Standing): Part => ({
    ...side,
    post,
    vacant: 0,
    manager: manager?.lineage ?? null,
  });
  return flagsOf([part(before)], [part(after)], { ...before.side, vacant: 0 }, { ...after.side, vacant: 0 });
}

/** A quick look that says when no flag can be raised; lists that are not the same object get the slow look. */
function sameForFlags(a: Post, b: Post): boolean {
  return (
    a.title === b.title &&
    a.grade === b.grade &&
    a.role === b.role &&
    a.basis === b.basis &&
    a.employer === b.employer &&
    a.heldVacant === b.heldVacant &&
    a.fte === b.fte &&
    (a.designations === b.designations || (a.designations.length === 0 && b.designations.length === 0)) &&
    (a.functions === b.functions || (a.functions.length === 0 && b.functions.length === 0))
  );
}
