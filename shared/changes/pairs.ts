import { type Post, type PostId, stands } from '../model/records.ts';
import type { Bridge } from './bridge.ts';
import type { ChangeFlag, PlaceCounts, PostChange, SideOfPost } from './change.ts';
import { flagsOf, managerOf } from './classify.ts';
import { boxCostOf, type Part, type Side } from './places.ts';

/**
 * Boxes that stand on both sides as themselves, with as many posts, neither split nor stacked anywhere: nearly all of
 * a council. They are compared one to one, which is what keeps a comparison of 10,000 posts within a frame or two.
 */
export class PlainPairs {
  private readonly from: Side;
  private readonly to: Side;
  /** Lineages that are split or stacked on either side. */
  private readonly mixed = new Set<string>();

  constructor(from: Side, to: Side) {
    this.from = from;
    this.to = to;
    for (const side of [from, to]) {
      for (const post of side.structure.posts.values()) {
        if (post.lineage === post.id && post.stacked.length === 0) continue;
        this.mixed.add(post.lineage).add(post.id);
        for (const stacked of post.stacked) this.mixed.add(stacked.lineage);
      }
    }
  }

  /** The same box on the other side, or null when it needs a closer look. */
  twinOf(id: PostId): Post | null {
    const post = this.from.structure.posts.get(id) as Post;
    const twin = this.to.structure.posts.get(id);
    return twin && this.plain(post, twin) ? twin : null;
  }

  /** True for a box of the new side that is some old box's twin. */
  isTwin(id: PostId): boolean {
    const post = this.from.structure.posts.get(id);
    return post !== undefined && this.plain(post, this.to.structure.posts.get(id) as Post);
  }

  private plain(a: Post, b: Post): boolean {
    if (a.kind !== 'post' || b.kind !== 'post' || a.quantity !== b.quantity || !stands(a) || !stands(b)) return false;
    return this.mixed.size === 0 || !this.mixed.has(a.id);
  }
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

/** The change of a box that stands on both sides. */
export function pairChange(a: Post, b: Post, from: Side, to: Side, bridge: Bridge): PostChange {
  const source = sideOfBox(from, a);
  const target = sideOfBox(to, b);
  let flags = NO_FLAGS;
  const moved = managerLineage(from, a) !== managerLineage(to, b);
  if (moved || !sameForFlags(a, b)) {
    const part = (post: Post, side: SideOfPost, manager: string | null): Part => ({
      ...side,
      post,
      vacant: 0,
      manager,
    });
    flags = flagsOf(
      [part(a, source, managerLineage(from, a))],
      [part(b, target, managerLineage(to, b))],
      { ...source, vacant: 0 },
      { ...target, vacant: 0 },
    );
  }
  const [c, d] = [source.cost, target.cost];
  if (c.total !== d.total || c.salary !== d.salary || c.onCosts !== d.onCosts) {
    bridge.keepBox(a, b, source, target);
    if (flags.length === 0 && a.basis === b.basis && c.total !== d.total) flags = COST_DRIFT;
  }
  const amended = a.basis !== b.basis || (flags.length > 0 && flags !== COST_DRIFT);
  return {
    id: b.ref,
    lineage: a.lineage,
    action: amended ? 'amended' : 'unchanged',
    flags,
    from: source,
    to: target,
    replacedBy: b.replacedBy.length > 0 ? b.replacedBy : a.replacedBy,
    places: kept(source.places),
  };
}

function sideOfBox(side: Side, post: Post): SideOfPost {
  return {
    post,
    places: post.quantity ?? 0,
    fte: post.fte,
    cost: boxCostOf(side, post.id),
    managerRef: managerOf(side, post),
  };
}

function managerLineage(side: Side, post: Post): string | null {
  let at = post.managerId;
  while (at !== null) {
    const manager = side.structure.posts.get(at) as Post;
    if (manager.kind === 'post' && stands(manager)) return manager.lineage;
    at = manager.managerId;
  }
  return null;
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
