// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Arrangement, HANG, PLACE } from './arrange.ts';
import type { Boxes } from './boxes.ts';
import { newOutline, placeRow } from './contour.ts';
import type { Down } from './down.ts';
import type { LayoutOptions } from './layout.ts';

/** Left edges, in whole px. */
export interface Across {
  readonly x: Int32Array;
  readonly dx: Int32Array;
  /** The chart's outermost edges. */
  readonly left: number;
  readonly right: number;
}

/** Settles every box's left edge: upwards, each manager places its reports' branches side by side; then downwards. */
export function settleAcross(
  boxes: Boxes,
  plan: Arrangement,
  width: Int32Array,
  height: Int32Array,
  down: Down,
  options: LayoutOptions,
): Across {
  const { n, parent, start, kids, collapsed } = boxes;
  const { order, place, hang, assisted } = plan;
  const { y, reportsTop, tall } = down;
  const { gapX, gapY, indent } = options;
  const inset = indent >> 1;
  const dx = new Int32Array(n + 1);
  // The branch's outermost edges, against its own box's left.
  const left = new Int32Array(n + 1);
  const right = new Int32Array(n + 1);
  const row = new Int32Array(n + 1);
  const outline = newOutline(n + 1);
  const { segmentLeft, segmentRight, bottom, nextLeft, nextRight, stepLeft, stepRight } = outline;
  const { tailLeft, tailRight, tailLeftX, tailRightX } = outline;

  for (let q = order.length - 1; q >= 0; q--) {
    const v = order[q]!;
    const own = width[v]!;
    segmentRight[v] = own;
    bottom[v] = y[v]! + height[v]! + gapY;
    tailLeft[v] = v;
    tailRight[v] = v;
    tailRightX[v] = own;
    right[v] = own;
    const first = start[v]!;
    const end = start[v + 1]!;
    if (first === end || (v < n && collapsed?.[v] === 1)) continue;

    // `above` is the lowest piece of the outline so far, reaching from aboveLeft to aboveRight.
    let above = v;
    let aboveLeft = 0;
    let aboveRight = own;
    const hanging = hang[v]! !== HANG.none;
    if (assisted[v] === 1 || hanging) {
      bottom[v] = y[v]! + height[v]! + gapY;
      above = n + 1 + v;
      if (assisted[v] === 1) placeAssistants(v, first, end);
      if (hanging) placeList(v, first, end);
      aboveLeft = left[v]!;
      aboveRight = right[v]!;
      nextLeft[v] = above;
      nextRight[v] = above;
      stepLeft[v] = aboveLeft;
      stepRight[v] = aboveRight - own;
      bottom[v] = y[v]! + height[v]! + (assisted[v] === 1 ? gapY >> 1 : gapY);
      bottom[above] = y[v]! + (hanging ? tall[v]! + gapY : reportsTop[v]!);
      tailLeft[v] = above;
      tailRight[v] = above;
      tailLeftX[v] = aboveLeft;
      tailRightX[v] = aboveRight;
    }
    if (!hanging) {
      const size = gatherRow(first, end);
      if (size > 0) joinRow(v, size, above, aboveLeft, aboveRight);
    }
  }

  const origin = -dx[kids[start[n]!] ?? n]!;
  dx[n] = origin;
  const x = new Int32Array(n + 1);
  x[n] = origin;
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]!;
    x[v] = x[manager < 0 ? n : manager]! + dx[v]!;
    if (manager < 0) dx[v] = x[v]!;
  }
  return { x, dx, left: left[n]! + origin, right: right[n]! + origin };

  /** The row's items: a branch, or a column of leaves that its head stands for, spine included. */
  function gatherRow(first: number, end: number): number {
    let size = 0;
    let head = -1;
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      const how = place[c]!;
      if (how > PLACE.columnNext) continue;
      if (how === PLACE.columnNext) {
        if (width[c]! > segmentRight[head]!) {
          segmentRight[head] = width[c]!;
          tailRightX[head] = width[c]!;
          right[head] = width[c]!;
        }
        bottom[head] = bottom[c]!;
        continue;
      }
      if (how === PLACE.columnHead) {
        head = c;
        segmentLeft[c] = -indent;
        tailLeftX[c] = -indent;
        left[c] = -indent;
      }
      row[size++] = c;
    }
    return size;
  }

  /** Places the row, centres the manager over it and hangs the row's outline under the manager's. */
  function joinRow(v: number, size: number, above: number, aboveLeft: number, aboveRight: number): void {
    placeRow(outline, row, size, dx, gapX, v);
    const head = row[0]!;
    const last = row[size - 1]!;
    const back = (dx[last]! + segmentRight[last]! - width[v]!) >> 1;
    let leftmost = left[v]!;
    let rightmost = right[v]!;
    for (let i = 0; i < size; i++) {
      const c = row[i]!;
      const at = dx[c]! - back;
      dx[c] = at;
      if (at + left[c]! < leftmost) leftmost = at + left[c]!;
      if (at + right[c]! > rightmost) rightmost = at + right[c]!;
    }
    left[v] = leftmost;
    right[v] = rightmost;
    let column = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const c = kids[k]!;
      if (place[c] === PLACE.columnHead) column = dx[c]!;
      else if (place[c] === PLACE.columnNext) dx[c] = column;
    }
    nextLeft[above] = head;
    stepLeft[above] = dx[head]! + segmentLeft[head]! - aboveLeft;
    nextRight[above] = last;
    stepRight[above] = dx[last]! + segmentRight[last]! - aboveRight;
    if (above === v) bottom[v] = y[v]! + reportsTop[v]!;
    tailLeftX[v] = tailLeftX[v]! - back;
    tailRightX[v] = tailRightX[v]! - back;
  }

  /** Hanging branches keep to their side of the spine as solid blocks. */
  function placeList(v: number, first: number, end: number): void {
    const how = hang[v]!;
    const own = width[v]!;
    const spine = how === HANG.right ? inset : how === HANG.left ? own - inset : own >> 1;
    beside(v, first, end, spine, PLACE.hangLeft, PLACE.hangRight);
  }

  function placeAssistants(v: number, first: number, end: number): void {
    beside(v, first, end, width[v]! >> 1, PLACE.assistantLeft, PLACE.assistantRight);
  }

  function beside(v: number, first: number, end: number, spine: number, onLeft: number, onRight: number): void {
    let leftmost = Math.min(left[v]!, spine - inset);
    let rightmost = Math.max(right[v]!, spine + inset);
    for (let k = first; k < end; k++) {
      const c = kids[k]!;
      if (place[c] === onRight) dx[c] = spine + inset - left[c]!;
      else if (place[c] === onLeft) dx[c] = spine - inset - right[c]!;
      else continue;
      leftmost = Math.min(leftmost, dx[c]! + left[c]!);
      rightmost = Math.max(rightmost, dx[c]! + right[c]!);
    }
    left[v] = leftmost;
    right[v] = rightmost;
  }
}
