import type { FiguresEngine } from '../metrics/engine.ts';
import { divRound, type Fte, type Money, mulDiv, POUND } from '../model/fixed.ts';
import { vacantPlaces } from '../model/occupancy.ts';
import { counts, type Post, type PostId } from '../model/records.ts';
import { type DocumentState, lineManager, type StructureState } from '../model/state.ts';

/** One structure of a comparison: where it lives and its live figures. */
export interface Side {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly engine: FiguresEngine;
}

/** Cost components that a comparison carries. Unset on-costs are 0 here. */
export interface PlaceCost {
  readonly salary: Money;
  readonly onCosts: Money;
  readonly total: Money;
}

/** Places of one lineage in one box: a split box is one of several parts, a stacked box is a part of several lineages. */
export interface Part {
  readonly post: Post;
  readonly places: number;
  /** Places nobody holds, where occupancy is recorded. */
  readonly vacant: number;
  readonly fte: Fte;
  readonly cost: PlaceCost;
  /** Lineage of the line manager; null for a root. */
  readonly manager: string | null;
}

/** All places of a lineage in a structure, by what became of them. */
export interface PlaceGroup {
  readonly standing: Part[];
  readonly transferred: Part[];
  readonly deleted: Part[];
}

export const NO_COST: PlaceCost = { salary: 0, onCosts: 0, total: 0 };

/** Every lineage of a structure with its places, in tree order (CHANGE-1). Team boxes and outside bodies have none. */
export function placesByLineage(side: Side, order: readonly PostId[]): Map<string, PlaceGroup> {
  const groups = new Map<string, PlaceGroup>();
  for (const id of order) {
    const post = side.structure.posts.get(id) as Post;
    if (post.kind !== 'post') continue;
    for (const [lineage, part] of partsOf(side, post)) {
      let group = groups.get(lineage);
      if (!group) groups.set(lineage, (group = { standing: [], transferred: [], deleted: [] }));
      (post.deleted ? group.deleted : post.transferredTo === '' ? group.standing : group.transferred).push(part);
    }
  }
  return groups;
}

function partsOf(side: Side, post: Post): [string, Part][] {
  const manager = lineManager(side.structure, post)?.lineage ?? null;
  const cost = counts(post) ? side.engine.boxCost(post.id) : NO_COST;
  const places = post.quantity ?? 0;
  if (post.stacked.length === 0) {
    return [[post.lineage, { post, places, vacant: vacantPlaces(post), fte: post.fte, cost, manager }]];
  }
  const out: [string, Part][] = [];
  const stackedPlaces = post.stacked.reduce((sum, stacked) => sum + stacked.places, 0);
  let at = 0;
  const take = (lineage: string, n: number) => {
    const upTo = (value: number, i: number) => mulDiv(value, i, Math.max(1, places));
    const share = (value: number) => upTo(value, at + n) - upTo(value, at);
    // Places are held in order, so the last ones are the vacant ones.
    const held = Math.min(Math.max(post.holders.length - at, 0), n);
    out.push([
      lineage,
      {
        post,
        places: n,
        vacant: post.occupancyRecorded ? n - held : 0,
        fte: share(post.fte),
        cost: { salary: share(cost.salary), onCosts: share(cost.onCosts), total: share(cost.total) },
        manager,
      },
    ]);
    at += n;
  };
  if (places > stackedPlaces) take(post.lineage, places - stackedPlaces);
  for (const stacked of post.stacked) take(stacked.lineage, Math.min(stacked.places, places - at));
  return out;
}

/**
 * A stacked box costs what its posts do together; whose place costs how much of it is not known any more. Where the
 * other side has the same places at the same cost in all, each place costs what it does there: stacking moves no money
 * (POST-4, CHANGE-1).
 */
export function settleStacks(groups: ReadonlyMap<string, PlaceGroup>, others: ReadonlyMap<string, PlaceGroup>): void {
  const stacks = new Map<PostId, { standing: Part[]; there: ReturnType<typeof sumParts> | null }[]>();
  for (const [lineage, { standing }] of groups) {
    const [part] = standing;
    if (!part || part.post.stacked.length === 0) continue;
    const there = sumParts(others.get(lineage)?.standing ?? []);
    const same = standing.length === 1 && there.places === part.places;
    const stack = stacks.get(part.post.id) ?? [];
    stack.push({ standing, there: same ? there : null });
    stacks.set(part.post.id, stack);
  }
  for (const stack of stacks.values()) {
    const here = sumParts(stack.map(({ standing }) => standing[0] as Part));
    const all = stack.reduce((sum, { there }) => addCost(sum, there?.cost ?? NO_COST), NO_COST);
    // Boxes round apart: the first place takes what that moves, so that no unit is lost.
    let rest = costDifference(all, here.cost);
    if (stack.some(({ there }) => there === null) || !isRounding(rest)) continue;
    for (const { standing, there } of stack) {
      standing[0] = { ...(standing[0] as Part), cost: addCost(there?.cost ?? NO_COST, rest) };
      rest = NO_COST;
    }
  }
}

export const addCost = (a: PlaceCost, b: PlaceCost): PlaceCost => ({
  salary: a.salary + b.salary,
  onCosts: a.onCosts + b.onCosts,
  total: a.total + b.total,
});

/** Adds parts up: places, vacant places, FTE and cost of one lineage. */
export function sumParts(parts: readonly Part[]): { places: number; vacant: number; fte: Fte; cost: PlaceCost } {
  let places = 0;
  let vacant = 0;
  let fte = 0;
  let salary = 0;
  let onCosts = 0;
  let total = 0;
  for (const part of parts) {
    places += part.places;
    vacant += part.vacant;
    fte += part.fte;
    salary += part.cost.salary;
    onCosts += part.cost.onCosts;
    total += part.cost.total;
  }
  return { places, vacant, fte, cost: { salary, onCosts, total } };
}

/** The share of a cost that `part` of `whole` places carry. */
export function costShare(cost: PlaceCost, part: number, whole: number): PlaceCost {
  if (part === whole) return cost;
  if (whole === 0) return NO_COST;
  return {
    salary: mulDiv(cost.salary, part, whole),
    onCosts: mulDiv(cost.onCosts, part, whole),
    total: mulDiv(cost.total, part, whole),
  };
}

/** Less than half a penny each: what boxes that round apart may differ by when a box is split, and nothing that prints. */
export function isRounding({ salary, onCosts, total }: PlaceCost): boolean {
  return [salary, onCosts, total].every((amount) => divRound(amount, PENNY) === 0);
}

const PENNY = POUND / 100;

export function costDifference(from: PlaceCost, to: PlaceCost): PlaceCost {
  return { salary: to.salary - from.salary, onCosts: to.onCosts - from.onCosts, total: to.total - from.total };
}
