import { gradeKey, pointKey } from '../model/costing.ts';
import { mulDiv } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import {
  addCost,
  costDifference,
  costShare,
  isRounding,
  NO_COST,
  type Part,
  type PlaceCost,
  type sumParts,
} from './places.ts';

export const BRIDGE_LABELS = [
  'deleted',
  'created',
  'transferred-out',
  'transferred-in',
  'regraded',
  'point',
  'fte',
  'other',
] as const;
export type BridgeLabel = (typeof BRIDGE_LABELS)[number];

/** One line of the cost reconciliation: signed money, to − from, of so many posts. */
export interface BridgeLine extends PlaceCost {
  readonly label: BridgeLabel;
  readonly posts: number;
}

/**
 * The cost reconciliation (COST-9): its lines add up to exactly the difference between the two structures. A kept post
 * stands whole in the first line that fits: regraded, point or salary, FTE, other (basis, pay table, on-cost rate).
 */
export class Bridge {
  private readonly sums = new Map<BridgeLabel, BridgeLine>();
  private readonly holderPoints: boolean;
  /** What splitting and stacking moved by rounding alone: POST-4 makes no line of it. */
  private rounding = NO_COST;

  /** `holderPoints`: either side is costed by its holders' actual points, so that those are a change of point too. */
  constructor(holderPoints: boolean) {
    this.holderPoints = holderPoints;
  }

  leave(label: BridgeLabel, posts: number, cost: PlaceCost): void {
    this.add(label, posts, { salary: 0 - cost.salary, onCosts: 0 - cost.onCosts, total: 0 - cost.total });
  }

  arrive(label: BridgeLabel, posts: number, cost: PlaceCost): void {
    this.add(label, posts, cost);
  }

  /** The kept places of a lineage; nothing where their cost did not move. */
  keep(
    oldParts: readonly Part[],
    newParts: readonly Part[],
    kept: number,
    a: ReturnType<typeof sumParts>,
    b: ReturnType<typeof sumParts>,
  ): void {
    const leaving = costShare(a.cost, a.places - kept, a.places);
    const arriving = costShare(b.cost, b.places - kept, b.places);
    // What stays is the rest, so that nothing is lost between two roundings.
    const before = kept === a.places ? a.cost : costDifference(leaving, a.cost);
    const after = kept === b.places ? b.cost : costDifference(arriving, b.cost);
    const cost = costDifference(before, after);
    if (isRounding(cost)) {
      this.rounding = addCost(this.rounding, cost);
      return;
    }
    const keptFte = (fte: number, places: number) => (places === 0 ? fte : mulDiv(fte, kept, places));
    const sameFte = keptFte(a.fte, a.places) === keptFte(b.fte, b.places);
    this.add(keptLabel(oldParts, newParts, sameFte, this.holderPoints), kept, cost);
  }

  /** A box that stands on both sides with as many posts. */
  keepBox(
    a: Post,
    b: Post,
    from: { places: number; fte: number; cost: PlaceCost },
    to: { fte: number; cost: PlaceCost },
  ): void {
    this.add(
      keptLabel([{ post: a }], [{ post: b }], from.fte === to.fte, this.holderPoints),
      from.places,
      costDifference(from.cost, to.cost),
    );
  }

  /** Lines that have posts, in the order of the report. */
  lines(): BridgeLine[] {
    const lines = BRIDGE_LABELS.flatMap((label) => this.sums.get(label) ?? []);
    if (lines.length === 0 && isRounding(this.rounding)) return [];
    // The last line takes it along, so that the sum stays exact.
    const last = lines.pop() ?? { label: 'other', posts: 0, ...NO_COST };
    return [...lines, { ...last, ...addCost(last, this.rounding) }];
  }

  private add(label: BridgeLabel, posts: number, cost: PlaceCost): void {
    const sum = this.sums.get(label);
    this.sums.set(label, {
      label,
      posts: (sum?.posts ?? 0) + posts,
      salary: (sum?.salary ?? 0) + cost.salary,
      onCosts: (sum?.onCosts ?? 0) + cost.onCosts,
      total: (sum?.total ?? 0) + cost.total,
    });
  }
}

type BoxOf = Pick<Part, 'post'>;

/** The first line that fits a kept post. */
export function keptLabel(
  oldParts: readonly BoxOf[],
  newParts: readonly BoxOf[],
  sameFte: boolean,
  holderPoints: boolean,
): BridgeLabel {
  let label: BridgeLabel = sameFte ? 'other' : 'fte';
  for (const part of newParts) {
    const twin = oldParts.find((other) => other.post.id === part.post.id) ?? (oldParts[0] as BoxOf);
    const [p, q] = [twin.post, part.post];
    if (gradeKey(p.grade) !== gradeKey(q.grade)) return 'regraded';
    const points = (post: typeof p) => post.holders.map((holder) => pointKey(holder.point ?? '')).join(';');
    const moved = pointKey(p.point) !== pointKey(q.point) || p.salary !== q.salary;
    if (moved || (holderPoints && points(p) !== points(q))) label = 'point';
  }
  return label;
}
