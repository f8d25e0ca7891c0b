// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Arrangement, HANG, PLACE } from './arrange.ts';
import type { Boxes } from './boxes.ts';
import type { LayoutOptions } from './layout.ts';

/** Heights: all in whole px. */
export interface Down {
  readonly y: Int32Array;
  readonly dy: Int32Array;
  /** From a manager's top to the top of its reports. */
  readonly reportsTop: Int32Array;
  /** From a box's top to the bottom of all below it (before layer alignment). */
  readonly tall: Int32Array;
}

/** Settles every box's top: first upwards (how tall is each branch), then downwards. */
export function settleDown(boxes: Boxes, plan: Arrangement, height: Int32Array, options: LayoutOptions): Down {
  const { n, parent, start, kids, collapsed } = boxes;
  const { order, place, hang, assisted } = plan;
  const { gapY, stackGap } = options;
  const y = new Int32Array(n + 1);
  const dy = new Int32Array(n + 1);
  const reportsTop = new Int32Array(n + 1);
  const tall = new Int32Array(n + 1);

  for (let q = order.length - 1; q > 0; q--) {
    const v = order[q]!;
    const first = start[v]!;
    const end = start[v + 1]!;
    const own = height[v]!;
    tall[v] = own;
    if (first === end || collapsed?.[v] === 1) continue;
    let bottom = own;
    if (assisted[v] === 1) bottom = settleAssistants(first, end, own + (gapY >> 1));
    const top = bottom + gapY;
    reportsTop[v] = top;
    tall[v] = Math.max(bottom, hang[v] === HANG.none ? settleRow(first, end, top) : settleList(first, end, top));
  }
  if (options.layers !== 'off') alignLayers(boxes, plan, reportsTop, dy);
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]!;
    if (manager >= 0) y[v] = y[manager]! + dy[v]!;
  }
  return { y, dy, reportsTop, tall };

  function settleRow(first: number, end: number, top: number): number {
    let bottom = 0;
    let cursor = top;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      const how = place[c]!;
      if (how > PLACE.columnNext) continue;
      if (how !== PLACE.columnNext) cursor = top;
      dy[c] = cursor;
      cursor += tall[c]!;
      if (cursor > bottom) bottom = cursor;
      cursor += stackGap;
    }
    return bottom;
  }

  function settleList(first: number, end: number, top: number): number {
    let bottom = top;
    let cursor = top;
    let before = -1;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      const how = place[c]!;
      if (how > PLACE.hangLeft) continue;
      // A box right of the spine stands level with the one before it on the left.
      if (before >= 0 && !(how === PLACE.hangRight && place[before] === PLACE.hangLeft)) cursor = bottom + stackGap;
      dy[c] = cursor;
      bottom = Math.max(bottom, cursor + tall[c]!);
      before = c;
    }
    return bottom;
  }

  function settleAssistants(first: number, end: number, top: number): number {
    let bottom = top;
    let cursor = top;
    let seen = 0;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      if (place[c]! < PLACE.assistantRight) continue;
      if (place[c] === PLACE.assistantLeft && seen > 0) cursor = bottom + stackGap;
      seen++;
      dy[c] = cursor;
      bottom = Math.max(bottom, cursor + tall[c]!);
    }
    return bottom;
  }
}

/** Lowers the rows so that every row of one depth starts where the lowest of them would. */
function alignLayers(boxes: Boxes, plan: Arrangement, reportsTop: Int32Array, dy: Int32Array): void {
  const { n, parent, start, kids, collapsed } = boxes;
  const { order, place, hang, depth } = plan;
  const aligned = new Uint8Array(n + 1);
  const drop = new Int32Array(n + 2);
  aligned[n] = 1;
  const hasRow = (v: number) =>
    aligned[v] === 1 && hang[v] === HANG.none && start[v] !== start[v + 1] && collapsed?.[v] !== 1;
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]! < 0 ? n : parent[v]!;
    if (aligned[manager] === 1 && hang[manager] === HANG.none && place[v] === PLACE.row) aligned[v] = 1;
    if (hasRow(v) && reportsTop[v]! > drop[depth[v]!]!) drop[depth[v]!] = reportsTop[v]!;
  }
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    if (!hasRow(v)) continue;
    const by = drop[depth[v]!]! - reportsTop[v]!;
    reportsTop[v] = drop[depth[v]!]!;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      if (place[kids[k]!]! <= PLACE.columnNext) dy[kids[k]!] = dy[kids[k]!]! + by;
    }
  }
}
