// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

import { Room } from './room.ts';

/** How a manager's reports are drawn: CHART-3's layouts per branch. The place in this list is the code in `Boxes.kind`. */
export const BRANCH_KINDS = ['auto', 'standard', 'hang-left', 'hang-right', 'hang-both'] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

/** The number that stands for a branch kind in `Boxes.kind`. */
export function kindCode(kind: BranchKind): number {
  return BRANCH_KINDS.indexOf(kind);
}

/** Who reports to whom, by box number 0..n-1, free of the model. */
export interface Tree {
  readonly n: number;
  /** Manager of each box, -1 for a root. */
  readonly parent: Int32Array;
  /** Reports of box v, in sibling order, are kids[start[v]] to kids[start[v + 1] - 1]; row n holds the roots. Length n + 2. */
  readonly start: Int32Array;
  readonly kids: Int32Array;
}

/**
 * Which branches stand in columns, chosen for a room (`foldFor`). A column starts at each head; the reports after it, up to
 * the next head, stand below it with their branches as blocks. Managers that are not folded stand as their kind says.
 */
export interface Fold {
  /** 1 where a manager's reports stand in columns; entry n is the paper above the roots. */
  readonly managers: Uint8Array;
  /** 1 where a box starts a column. */
  readonly heads: Uint8Array;
}

/** What the layout needs to know of each box. Sizes in px; missing flags mean 0 for every box. */
export interface Boxes extends Tree {
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** 1 = drawn beside the stem, between its manager and the manager's reports. */
  readonly assistant?: Uint8Array;
  /** 1 = nothing below this box is laid out. */
  readonly collapsed?: Uint8Array;
  /** Code of a BranchKind, see `kindCode`. */
  readonly kind?: Uint8Array;
  /** Columns that were chosen for a room; used where nothing is aligned. */
  readonly fold?: Fold;
}

/**
 * Builds the tree from each box's manager.
 * @param parent manager of each box, -1 for a root
 * @param order every box once; siblings (and roots) keep the order they have here. Missing: by box number.
 *
 * Linear. Boxes in a loop hang from no root, so they are simply not laid out: the model refuses loops, not the drawing.
 */
export function buildTree(parent: Int32Array, order?: Int32Array): Tree {
  const n = parent.length;
  const room = new Room(3, n + 2);
  const start = room.take();
  const next = room.take();
  const kids = room.take().subarray(0, n);
  // next[row + 1] first counts, then becomes the place of the row's next report.
  for (let v = 0; v < n; v++) next[rowOf(parent[v]!, n) + 1]!++;
  for (let row = 1; row < n + 2; row++) start[row] = next[row]! + start[row - 1]!;
  next.set(start);
  for (let i = 0; i < n; i++) {
    const v = order === undefined ? i : order[i]!;
    kids[next[rowOf(parent[v]!, n)]!++] = v;
  }
  return { n, parent, start, kids };
}

function rowOf(manager: number, n: number): number {
  return manager < 0 ? n : manager;
}
