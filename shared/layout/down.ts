// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Arrangement, HANG, PLACE } from './arrange.ts';
import type { Boxes } from './boxes.ts';
import type { LayoutOptions } from './options.ts';
import type { Room } from './room.ts';

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
export function settleDown(
  boxes: Boxes,
  plan: Arrangement,
  height: Int32Array,
  options: LayoutOptions,
  room: Room,
): Down {
  const { parent } = boxes;
  const { order, open, hang, assisted } = plan;
  const { gapY, stackGap } = options;
  const y = room.take();
  const dy = room.take();
  const reportsTop = room.take();
  const tall = room.take();
  const work: Work = { boxes, plan, gapY, stackGap, dy, tall };

  for (let q = order.length - 1; q > 0; q--) {
    const v = order[q]!;
    const own = height[v]!;
    if (open[v] === 0) {
      tall[v] = own;
      continue;
    }
    const bottom = assisted[v] === 1 ? settleAssistants(work, v, own + (gapY >> 1)) : own;
    const top = bottom + gapY;
    reportsTop[v] = top;
    tall[v] = Math.max(bottom, hang[v] === HANG.none ? settleRow(work, v, top) : settleList(work, v, top));
  }
  settleRow(work, boxes.n, 0);
  if (options.layers !== 'off') alignLayers(boxes, plan, reportsTop, dy, tall);
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]!;
    y[v] = manager >= 0 ? y[manager]! + dy[v]! : dy[v]!;
  }
  return { y, dy, reportsTop, tall };
}

/** What the steps below share. Each takes the top of what it settles and returns its bottom, against the manager's top. */
interface Work {
  readonly boxes: Boxes;
  readonly plan: Arrangement;
  readonly gapY: number;
  readonly stackGap: number;
  readonly dy: Int32Array;
  readonly tall: Int32Array;
}

function settleRow({ boxes, plan, gapY, stackGap, dy, tall }: Work, v: number, top: number): number {
  const { start, kids } = boxes;
  const { place, open } = plan;
  const end = start[v + 1]!;
  let bottom = 0;
  let cursor = top;
  let branch = false;
  for (let k = start[v]!; k < end; k++) {
    const c = kids[k]!;
    const how = place[c]!;
    if (how > PLACE.columnNext) continue;
    if (how !== PLACE.columnNext) cursor = top;
    else cursor += branch || open[c] === 1 ? gapY : stackGap;
    dy[c] = cursor;
    cursor += tall[c]!;
    if (cursor > bottom) bottom = cursor;
    branch = open[c] === 1;
  }
  return bottom;
}

function settleList({ boxes, plan, gapY, stackGap, dy, tall }: Work, v: number, top: number): number {
  const { start, kids } = boxes;
  const { place, open } = plan;
  const end = start[v + 1]!;
  let bottom = top;
  let cursor = top;
  let before = -1;
  let branch = false;
  for (let k = start[v]!; k < end; k++) {
    const c = kids[k]!;
    const how = place[c]!;
    if (how > PLACE.hangLeft) continue;
    // A box right of the spine stands level with the one before it on the left.
    const level = how === PLACE.hangRight && before === PLACE.hangLeft;
    // Below a branch more room than in a list: what comes next must not look like the last of its reports.
    if (before >= 0 && !level) cursor = bottom + (branch || open[c] === 1 ? gapY : stackGap);
    dy[c] = cursor;
    if (cursor + tall[c]! > bottom) bottom = cursor + tall[c]!;
    branch = open[c] === 1 || (level && branch);
    before = how;
  }
  return bottom;
}

function settleAssistants({ boxes, plan, stackGap, dy, tall }: Work, v: number, top: number): number {
  const { start, kids } = boxes;
  const { place } = plan;
  let bottom = top;
  let cursor = top;
  let seen = 0;
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const c = kids[k]!;
    if (place[c]! < PLACE.assistantRight) continue;
    if (place[c] === PLACE.assistantLeft && seen > 0) cursor = bottom + stackGap;
    seen++;
    dy[c] = cursor;
    bottom = Math.max(bottom, cursor + tall[c]!);
  }
  return bottom;
}

/** Lowers rows and lists so that all of one depth start where the lowest of them would. Below a list all runs free. */
function alignLayers(boxes: Boxes, plan: Arrangement, reportsTop: Int32Array, dy: Int32Array, tall: Int32Array): void {
  const { n, parent, start, kids } = boxes;
  const { order, open, place, hang, depth } = plan;
  const aligned = new Uint8Array(n + 1);
  const drop = new Int32Array(n + 2);
  aligned[n] = 1;
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]! < 0 ? n : parent[v]!;
    if (aligned[manager] === 1 && hang[manager] === HANG.none && place[v] === PLACE.row) aligned[v] = 1;
    if (aligned[v] === 1 && open[v] === 1 && reportsTop[v]! > drop[depth[v]!]!) drop[depth[v]!] = reportsTop[v]!;
  }
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    if (aligned[v] === 0 || open[v] === 0) continue;
    const by = drop[depth[v]!]! - reportsTop[v]!;
    reportsTop[v] = drop[depth[v]!]!;
    if (hang[v] !== HANG.none) tall[v] = tall[v]! + by; // only lists are asked for their height later
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      if (place[kids[k]!]! <= PLACE.hangLeft) dy[kids[k]!] = dy[kids[k]!]! + by;
    }
  }
}
