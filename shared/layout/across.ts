// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Arrangement, HANG, PLACE } from './arrange.ts';
import type { Boxes } from './boxes.ts';
import { borrowOutline, type Outline, placeRow } from './contour.ts';
import type { Down } from './down.ts';
import type { LayoutOptions } from './options.ts';
import type { Room } from './room.ts';

/** Left edges, in whole px. */
export interface Across {
  readonly x: Int32Array;
  readonly dx: Int32Array;
  /** From the spine of a box's column to its left; of boxes in columns alone. */
  readonly lead: Int32Array;
  /** The chart's outermost edges. */
  readonly left: number;
  readonly right: number;
}

/** What the steps below share. Plain functions over it are measurably faster here than closures. */
interface Work {
  readonly boxes: Boxes;
  readonly plan: Arrangement;
  readonly width: Int32Array;
  readonly gap: number;
  readonly indent: number;
  readonly dx: Int32Array;
  readonly lead: Int32Array;
  readonly down: Down;
  readonly gapY: number;
  readonly outline: Outline;
}

/** Settles every box's left edge: upwards, each manager places its reports' branches side by side; then downwards. */
export function settleAcross(
  boxes: Boxes,
  plan: Arrangement,
  width: Int32Array,
  height: Int32Array,
  down: Down,
  options: LayoutOptions,
  room: Room,
): Across {
  const { n, parent, start, kids } = boxes;
  const { order, place, open, hang, assisted } = plan;
  const { y, reportsTop, tall } = down;
  const { gapX, gapY, indent } = options;
  const dx = room.take();
  const outline = borrowOutline(n + 1);
  const lead = room.take();
  const work: Work = { boxes, plan, width, gap: gapX, indent, dx, lead, down, gapY, outline };
  const { segmentLeft, segmentRight, bottom, nextLeft, nextRight, stepLeft, stepRight, left, right } = outline;
  const { tailLeft, tailRight, tailLeftX, tailRightX } = outline;

  for (let q = order.length - 1; q >= 0; q--) {
    const v = order[q]!;
    const own = width[v]!;
    left[v] = 0;
    right[v] = own;
    if (open[v] === 0) {
      if (place[v]! >= PLACE.hangRight) continue; // its manager needs no outline of it
      segmentLeft[v] = 0;
      segmentRight[v] = own;
      bottom[v] = y[v]! + height[v]! + gapY;
      nextLeft[v] = -1;
      nextRight[v] = -1;
      tailLeft[v] = v;
      tailRight[v] = v;
      tailLeftX[v] = 0;
      tailRightX[v] = own;
      continue;
    }
    segmentLeft[v] = 0;
    segmentRight[v] = own;
    // `above` is the lowest piece of the outline so far, reaching from aboveLeft to aboveRight.
    let above = v;
    let aboveLeft = 0;
    let aboveRight = own;
    const hanging = hang[v] !== HANG.none;
    if (hanging || assisted[v] === 1) {
      if (assisted[v] === 1) placeBeside(work, v, own >> 1, PLACE.assistantLeft, PLACE.assistantRight);
      if (hanging) placeBeside(work, v, spineIn(hang[v]!, own, indent >> 1), PLACE.hangLeft, PLACE.hangRight);
      above = n + 1 + v;
      aboveLeft = left[v]!;
      aboveRight = right[v]!;
      nextLeft[v] = above;
      nextRight[v] = above;
      stepLeft[v] = aboveLeft;
      stepRight[v] = aboveRight - own;
      bottom[v] = y[v]! + height[v]! + (assisted[v] === 1 ? gapY >> 1 : gapY);
      bottom[above] = y[v]! + (hanging ? tall[v]! + gapY : reportsTop[v]!);
    } else {
      bottom[v] = y[v]! + reportsTop[v]!;
    }
    const only = kids[start[v]!]!;
    if (start[v + 1]! - start[v]! === 1 && place[only] === PLACE.row) {
      // One-to-one lines are common and chains can be long: no row to make.
      const at = (own - width[only]!) >> 1;
      dx[only] = at;
      if (at + left[only]! < 0) left[v] = at + left[only]!;
      if (at + right[only]! > own) right[v] = at + right[only]!;
      nextLeft[v] = only;
      nextRight[v] = only;
      stepLeft[v] = at;
      stepRight[v] = at + width[only]! - own;
      tailLeft[v] = tailLeft[only]!;
      tailRight[v] = tailRight[only]!;
      tailLeftX[v] = at + tailLeftX[only]!;
      tailRightX[v] = at + tailRightX[only]!;
      continue;
    }
    const size = hanging ? 0 : placeReports(work, v);
    if (size === 0) {
      nextLeft[above] = -1;
      nextRight[above] = -1;
      tailLeft[v] = above;
      tailRight[v] = above;
      tailLeftX[v] = aboveLeft;
      tailRightX[v] = aboveRight;
      continue;
    }
    const head = outline.row[0]!;
    const last = outline.row[size - 1]!;
    nextLeft[above] = head;
    nextRight[above] = last;
    stepLeft[above] = dx[head]! + segmentLeft[head]! - aboveLeft;
    stepRight[above] = dx[last]! + segmentRight[last]! - aboveRight;
  }

  const origin = start[n] === start[n + 1] ? 0 : -dx[kids[start[n]!]!]!;
  const x = room.take();
  x[n] = origin;
  for (let q = 1; q < order.length; q++) {
    const v = order[q]!;
    const manager = parent[v]!;
    if (manager < 0) dx[v] = dx[v]! + origin;
    x[v] = manager < 0 ? dx[v]! : x[manager]! + dx[v]!;
  }
  return { x, dx, lead, left: left[n]! + origin, right: right[n]! + origin };
}

/** Where the spine runs, against the manager's left. */
export function spineIn(how: number, own: number, inset: number): number {
  return how === HANG.right ? inset : how === HANG.left ? own - inset : own >> 1;
}

/** Boxes on either side of a spine or stem keep to their side, each with its branch as one solid block. */
function placeBeside(work: Work, v: number, spine: number, onLeft: number, onRight: number): void {
  const { dx, plan, boxes, outline } = work;
  const { place } = plan;
  const { start, kids } = boxes;
  const { left, right } = outline;
  const inset = work.indent >> 1;
  const end = start[v + 1]!;
  let leftmost = Math.min(left[v]!, spine - inset);
  let rightmost = Math.max(right[v]!, spine + inset);
  for (let k = start[v]!; k < end; k++) {
    const c = kids[k]!;
    const how = place[c]!;
    if (how === onRight) {
      const at = spine + inset - left[c]!;
      dx[c] = at;
      if (at + right[c]! > rightmost) rightmost = at + right[c]!;
    } else if (how === onLeft) {
      const at = spine - inset - right[c]!;
      dx[c] = at;
      if (at + left[c]! < leftmost) leftmost = at + left[c]!;
    }
  }
  left[v] = leftmost;
  right[v] = rightmost;
}

/** Where a branch ends, the gap below it included. */
function footOf({ down, gapY }: Work, v: number): number {
  return down.y[v]! + down.tall[v]! + gapY;
}

/** Gives a branch the outline of a block: nothing of what is inside shows. */
function asBlock(o: Outline, v: number, left: number, right: number, foot: number): void {
  o.left[v] = left;
  o.right[v] = right;
  o.segmentLeft[v] = left;
  o.segmentRight[v] = right;
  o.bottom[v] = foot;
  o.nextLeft[v] = -1;
  o.nextRight[v] = -1;
  o.tailLeft[v] = v;
  o.tailRight[v] = v;
  o.tailLeftX[v] = left;
  o.tailRightX[v] = right;
}

/** Places a manager's row and centres the manager over it. Returns the number of items, which are in outline.row. */
function placeReports(work: Work, v: number): number {
  const { boxes, plan, width, dx, lead, outline } = work;
  const { start, kids } = boxes;
  const { place } = plan;
  const { left, right, row, segmentRight, tailLeftX, tailRightX } = outline;
  const first = start[v]!;
  const end = start[v + 1]!;
  let size = 0;
  let head = -1;
  let columns = false;
  for (let k = first; k < end; k++) {
    const c = kids[k]!;
    const how = place[c]!;
    if (how === PLACE.row) {
      row[size++] = c;
    } else if (how === PLACE.columnHead) {
      // The head stands for its column, spine included, as one block.
      head = c;
      columns = true;
      row[size++] = c;
      lead[c] = (work.indent >> 1) - left[c]!;
      left[c] = left[c]! - work.indent;
      asBlock(outline, c, left[c]!, right[c]!, footOf(work, c));
    } else if (how === PLACE.columnNext) {
      lead[c] = (work.indent >> 1) - left[c]!;
      // All blocks of a column begin at one edge, which is where their lines come from.
      const edge = right[c]! + lead[c]! - lead[head]!;
      asBlock(outline, head, left[head]!, Math.max(right[head]!, edge), footOf(work, c));
    }
  }
  if (size === 0) return 0;

  placeRow(outline, size, dx, work.gap, v);
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
  tailLeftX[v] = tailLeftX[v]! - back;
  tailRightX[v] = tailRightX[v]! - back;
  if (!columns) return size;
  let column = 0;
  for (let k = first; k < end; k++) {
    const c = kids[k]!;
    if (place[c] === PLACE.columnHead) column = dx[c]! - lead[c]!;
    else if (place[c] === PLACE.columnNext) dx[c] = column + lead[c]!;
  }
  return size;
}
