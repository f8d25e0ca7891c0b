// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import type { Layout } from './layout.ts';

/** Rectangles that share one parent in the index. */
const FAN = 16;

/**
 * Finds rectangles in a window, or at a point, among many thousands. A packed tree of bounding rectangles over a sequence
 * that is already neighbourly (a chart's reading order), so building needs no sorting: linear.
 */
export class SpatialIndex {
  private readonly ids: Int32Array;
  /** left, top, right, bottom of every entry, then of every group of FAN entries, of every group of groups … */
  private readonly rects: Float64Array;
  /** Where each storey begins in rects (in entries); the last is the end. */
  private readonly storeys: number[];
  private found: Int32Array;
  private count = 0;

  /**
   * @param ids what to answer with, in a neighbourly order
   * @param rectOf writes left, top, right, bottom of an id into `out` from `at`
   */
  constructor(ids: Int32Array, rectOf: (id: number, out: Float64Array, at: number) => void) {
    this.ids = ids;
    this.found = new Int32Array(64);
    this.storeys = [0];
    let total = 0;
    for (let size = ids.length; size > 0; size = size === 1 ? 0 : Math.ceil(size / FAN)) {
      total += size;
      this.storeys.push(total);
    }
    const rects = new Float64Array(total * 4);
    this.rects = rects;
    for (let i = 0; i < ids.length; i++) rectOf(ids[i]!, rects, i * 4);
    for (let storey = 1; storey < this.storeys.length - 1; storey++) {
      const below = this.storeys[storey - 1]!;
      const from = this.storeys[storey]!;
      for (let i = below; i < from; i++) {
        const to = (from + Math.floor((i - below) / FAN)) * 4;
        const fresh = (i - below) % FAN === 0;
        const at = i * 4;
        if (fresh || rects[at]! < rects[to]!) rects[to] = rects[at]!;
        if (fresh || rects[at + 1]! < rects[to + 1]!) rects[to + 1] = rects[at + 1]!;
        if (fresh || rects[at + 2]! > rects[to + 2]!) rects[to + 2] = rects[at + 2]!;
        if (fresh || rects[at + 3]! > rects[to + 3]!) rects[to + 3] = rects[at + 3]!;
      }
    }
  }

  /** Ids of all rectangles that touch the window, in the sequence's order. */
  visible(x0: number, y0: number, x1: number, y1: number): Int32Array {
    this.count = 0;
    const top = this.storeys.length - 2;
    if (top >= 0) this.search(top, 0, x0, y0, x1, y1);
    return this.found.slice(0, this.count);
  }

  /** The id of the rectangle at a point (edges included), the last in order if there are several, or -1. */
  hit(x: number, y: number): number {
    const at = this.visible(x, y, x, y);
    return at.length === 0 ? -1 : at[at.length - 1]!;
  }

  /** Storeys are few (five for a million boxes), so calling itself is safe here. */
  private search(storey: number, entry: number, x0: number, y0: number, x1: number, y1: number): void {
    const { rects } = this;
    const at = (this.storeys[storey]! + entry) * 4;
    const left = rects[at]!;
    const top = rects[at + 1]!;
    const right = rects[at + 2]!;
    const bottom = rects[at + 3]!;
    if (left > x1 || right < x0 || top > y1 || bottom < y0) return;
    if (storey === 0 || (left >= x0 && right <= x1 && top >= y0 && bottom <= y1)) {
      this.takeAll(storey, entry);
      return;
    }
    const below = this.storeys[storey]! - this.storeys[storey - 1]!;
    const end = Math.min((entry + 1) * FAN, below);
    for (let i = entry * FAN; i < end; i++) this.search(storey - 1, i, x0, y0, x1, y1);
  }

  /** A group wholly in the window is taken without looking at each. */
  private takeAll(storey: number, entry: number): void {
    const span = FAN ** storey;
    const from = entry * span;
    const to = Math.min(from + span, this.ids.length);
    if (this.count + to - from > this.found.length) {
      const more = new Int32Array(Math.max(this.found.length * 2, this.count + to - from));
      more.set(this.found);
      this.found = more;
    }
    this.found.set(this.ids.subarray(from, to), this.count);
    this.count += to - from;
  }
}

/** Index of the boxes of a chart. */
export function indexBoxes(layout: Layout): SpatialIndex {
  const { x, y, width, height } = layout;
  return new SpatialIndex(layout.order, (v, out, at) => {
    out[at] = x[v]!;
    out[at + 1] = y[v]!;
    out[at + 2] = x[v]! + width[v]!;
    out[at + 3] = y[v]! + height[v]!;
  });
}

/**
 * Index of the managers whose reporting lines may be in view (a bus can cross a window that holds no box of its own). Lines
 * run between a manager and its reports, and no further to their sides than a spine stands; they need not be drawn to be
 * found.
 */
export function indexLines(layout: Layout): SpatialIndex {
  const { boxes, order, shown, x, y, width, height, options } = layout;
  const { start, kids } = boxes;
  const spine = options.indent >> 1;
  const managers = new Int32Array(order.length);
  let count = 0;
  for (let q = 0; q < order.length; q++) {
    const v = order[q]!;
    if (start[v] !== start[v + 1] && shown[kids[start[v]!]!] === 1) managers[count++] = v;
  }
  return new SpatialIndex(managers.subarray(0, count), (v, out, at) => {
    let x0 = x[v]!;
    let y0 = y[v]!;
    let x1 = x0 + width[v]!;
    let y1 = y0 + height[v]!;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const c = kids[k]!;
      if (x[c]! < x0) x0 = x[c]!;
      if (y[c]! < y0) y0 = y[c]!;
      if (x[c]! + width[c]! > x1) x1 = x[c]! + width[c]!;
      if (y[c]! + height[c]! > y1) y1 = y[c]! + height[c]!;
    }
    out[at] = x0 - spine;
    out[at + 1] = y0;
    out[at + 2] = x1 + spine;
    out[at + 3] = y1;
  });
}
