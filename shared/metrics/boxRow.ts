import { boxCost, holderFtes, type ThresholdLeft } from '../cost/cost.ts';
import type { Costing } from '../model/costing.ts';
import { vacantPlaces } from '../model/occupancy.ts';
import { counts, type Post } from '../model/records.ts';

/**
 * Positions of the summed figures in a box's row of numbers. One flat row a box keeps the incremental engine to a few
 * additions for each manager above an edit.
 */
export const SUM = {
  posts: 0,
  fte: 1,
  peopleFte: 2,
  vacantPosts: 3,
  vacantFte: 4,
  heldPosts: 5,
  unrecordedPosts: 6,
  postsWithoutCost: 7,
  salary: 8,
  onCosts: 9,
  ni: 10,
  pension: 11,
  levy: 12,
  allowances: 13,
  agency: 14,
  /** People whose only box in the structure this is; people with several boxes are counted apart. */
  people: 15,
  managers: 16,
  spanTotal: 17,
} as const;

/** How many numbers a row has. */
export const ROW = 18;

/**
 * Writes what a box itself adds to every total above it into `row` at `offset`: posts, FTE, occupancy (FIG-1) and cost.
 * People, managers and spans depend on other boxes and are left to the caller.
 */
export function writeOwn(row: Float64Array, offset: number, post: Post, costing: Costing, left: ThresholdLeft): void {
  row.fill(0, offset, offset + ROW);
  if (!counts(post)) return;
  const places = post.quantity ?? 0;
  const held = holderFtes(post).reduce((sum, fte) => sum + fte, 0);
  row[offset + SUM.posts] = places;
  row[offset + SUM.fte] = post.fte;
  row[offset + SUM.peopleFte] = held;
  if (post.occupancyRecorded) {
    const vacant = vacantPlaces(post);
    row[offset + SUM.vacantPosts] = vacant;
    row[offset + SUM.vacantFte] = Math.max(0, post.fte - held);
    if (post.heldVacant) row[offset + SUM.heldPosts] = vacant;
  } else row[offset + SUM.unrecordedPosts] = places;
  const cost = boxCost(post, costing, left);
  row[offset + SUM.postsWithoutCost] = cost.withoutCost;
  row[offset + SUM.salary] = cost.salary;
  row[offset + SUM.onCosts] = cost.onCosts;
  row[offset + SUM.ni] = cost.ni;
  row[offset + SUM.pension] = cost.pension;
  row[offset + SUM.levy] = cost.levy;
  row[offset + SUM.allowances] = cost.allowances;
  row[offset + SUM.agency] = cost.agency;
}
