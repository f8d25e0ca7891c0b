// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Boxes, BRANCH_KINDS } from './boxes.ts';
import type { LayoutOptions } from './layout.ts';

/** How a box stands to its manager. */
export const PLACE = {
  /** In the row below its manager, with its own branch under it. Roots too. */
  row: 0,
  /** First of a column of leaves that stands in the row. */
  columnHead: 1,
  /** Further down the column of the head before it. */
  columnNext: 2,
  /** Right or left of the manager's spine. */
  hangRight: 3,
  hangLeft: 4,
  /** Right or left of the stem, between the manager and the reports. */
  assistantRight: 5,
  assistantLeft: 6,
} as const;

/** Where a manager's spine runs: none (a row), near its left side (boxes to the right), near its right side, or its middle. */
export const HANG = { none: 0, right: 1, left: 2, both: 3 } as const;

/** Kinds as codes, in the order of BRANCH_KINDS. */
const [AUTO, STANDARD, HANG_LEFT, HANG_RIGHT] = BRANCH_KINDS.map((_, code) => code);

/** Who stands how, before any coordinate. Box n is the paper above the roots. */
export interface Arrangement {
  /** Boxes laid out, the paper first, managers before reports, left to right. */
  readonly order: Int32Array;
  readonly shown: Uint8Array;
  readonly depth: Int32Array;
  readonly place: Uint8Array;
  readonly hang: Uint8Array;
  /** 1 where the box has at least one assistant laid out. */
  readonly assisted: Uint8Array;
}

/** Decides for every manager how its reports stand: in a row, hanging, or leaves gathered into columns. */
export function arrange(boxes: Boxes, width: Int32Array, height: Int32Array, options: LayoutOptions): Arrangement {
  const { n, start, kids, assistant, collapsed, kind } = boxes;
  const order = new Int32Array(n + 1);
  const shown = new Uint8Array(n);
  const depth = new Int32Array(n + 1);
  const place = new Uint8Array(n + 1);
  const hang = new Uint8Array(n + 1);
  const assisted = new Uint8Array(n + 1);
  const stack = new Int32Array(n + 1);
  let count = 0;
  let top = 0;
  stack[top++] = n;
  depth[n] = -1;

  while (top > 0) {
    const v = stack[--top]!;
    order[count++] = v;
    const first = start[v]!;
    const end = start[v + 1]!;
    if (first === end || (v < n && collapsed?.[v] === 1)) continue;
    const below = depth[v]! + 1;
    for (let k = end - 1; k >= first; k--) {
      const c = kids[k]!;
      stack[top++] = c;
      shown[c] = 1;
      depth[c] = below;
    }
    if (v === n) continue;
    if (assistant !== undefined && placeAssistants(first, end)) assisted[v] = 1;
    placeReports(v, first, end);
  }
  return { order: order.subarray(0, count), shown, depth, place, hang, assisted };

  /** Assistants stand in pairs, left then right of the stem. */
  function placeAssistants(first: number, end: number): boolean {
    let seen = 0;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      if (assistant![c] === 1) place[c] = seen++ % 2 === 0 ? PLACE.assistantLeft : PLACE.assistantRight;
    }
    return seen > 0;
  }

  function placeReports(v: number, first: number, end: number): void {
    const code = options.layers === 'all' ? STANDARD : (kind?.[v] ?? AUTO);
    if (code === STANDARD) return;
    if (code === AUTO) gatherLeaves(v, first, end);
    else hangAll(v, first, end, code === HANG_LEFT ? HANG.left : code === HANG_RIGHT ? HANG.right : HANG.both);
  }

  function hangAll(v: number, first: number, end: number, side: number): void {
    let seen = 0;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      if (assistant?.[c] === 1) continue;
      const leftOfSpine = side === HANG.left || (side === HANG.both && seen % 2 === 0);
      place[c] = leftOfSpine ? PLACE.hangLeft : PLACE.hangRight;
      seen++;
    }
    if (seen > 0) hang[v] = side;
  }

  /** Leaves that are neighbours stack into columns; the rest stand in the row, so sibling order stays as it is. */
  function gatherLeaves(v: number, first: number, end: number): void {
    let runs = 0;
    let columns = 0;
    let k = first;
    while (k < end) {
      if (!isLeaf(kids[k]!)) {
        if (assistant?.[kids[k]!] !== 1) runs++;
        k++;
        continue;
      }
      let size = 0;
      let widest = 0;
      let tall = 0;
      let to = k;
      for (; to < end; to++) {
        const c = kids[to]!;
        if (assistant?.[c] === 1) continue;
        if (!isLeaf(c)) break;
        size++;
        tall += height[c]! + options.stackGap;
        if (width[c]! > widest) widest = width[c]!;
      }
      runs++;
      if (size > 1) {
        const rows = rowsFor(size, widest, tall / size, options);
        columns += Math.ceil(size / rows);
        let row = 0;
        for (let i = k; i < to; i++) {
          const c = kids[i]!;
          if (assistant?.[c] === 1) continue;
          place[c] = row === 0 ? PLACE.columnHead : PLACE.columnNext;
          row = (row + 1) % rows;
        }
      }
      k = to;
    }
    // One list is all there is: it hangs straight from the manager.
    if (runs === 1 && columns === 1) hangAll(v, first, end, HANG.right);
  }

  function isLeaf(c: number): boolean {
    return (start[c] === start[c + 1] || collapsed?.[c] === 1) && assistant?.[c] !== 1;
  }
}

/** Length of each column for `size` leaves: short lists first, then a block of about `aspect` wide to 1 high. */
function rowsFor(size: number, widest: number, pitch: number, options: LayoutOptions): number {
  const square = Math.sqrt((size * (widest + options.indent + options.gapX)) / (pitch * options.aspect));
  const limit = Math.max(options.maxRows, Math.ceil(square));
  const columns = Math.ceil(size / limit);
  return Math.ceil(size / columns);
}
