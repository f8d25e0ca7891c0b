// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { spineIn } from './across.ts';
import { HANG, PLACE } from './arrange.ts';
import type { Layout } from './layout.ts';

/**
 * Reporting lines as data, so that canvas, SVG and PDF draw the same. All are upright or level, in whole px.
 * A row hangs from a level bus half-way up its gap; a list hangs from an upright spine; assistants touch the stem.
 */
export interface Lines {
  /** x1, y1, x2, y2 of each segment, no part twice. */
  readonly segments: Int32Array;
  /** The lines from box v to its reports are segments start[v] to start[v + 1] - 1. */
  readonly start: Int32Array;
}

/** All reporting lines of a chart, by manager. Linear. */
export function allLines(layout: Layout): Lines {
  const { n } = layout.boxes;
  const sink = new Sink(4 * (3 * layout.order.length + 4));
  const start = new Int32Array(n + 1);
  for (let v = 0; v < n; v++) {
    start[v] = sink.length >> 2;
    if (layout.shown[v] === 1) drawBranch(layout, v, sink);
  }
  start[n] = sink.length >> 2;
  return { segments: sink.values.slice(0, sink.length), start };
}

/** The lines from one manager to its reports, as x1, y1, x2, y2 …; empty where it has none laid out. */
export function branchLines(layout: Layout, manager: number): Int32Array {
  const { start } = layout.boxes;
  if (layout.shown[manager] !== 1) return new Int32Array(0);
  const sink = new Sink(4 * (3 * (start[manager + 1]! - start[manager]!) + 4));
  drawBranch(layout, manager, sink);
  return sink.values.slice(0, sink.length);
}

/** One box's own line, from its manager's edge to its edge, as x, y …: for a line that is lit up, or corners rounded. */
export function lineTo(layout: Layout, box: number): number[] {
  const { boxes, x, y, width, height, place, hang } = layout;
  const manager = boxes.parent[box]!;
  if (manager < 0 || layout.shown[box] !== 1) return [];
  const how = place[box]!;
  const stem = middle(layout, manager);
  const foot = y[manager]! + height[manager]!;
  const level = y[box]! + (height[box]! >> 1);
  const side = isLeftOf(how) ? x[box]! + width[box]! : x[box]!;
  if (how >= PLACE.assistantRight) return [stem, foot, stem, level, side, level];
  const bus = busOf(layout, manager);
  if (how === PLACE.row) {
    const to = attachAt(layout, box, stem);
    const top = y[box]!;
    return to === stem ? [stem, foot, stem, top] : [stem, foot, stem, bus, to, bus, to, top];
  }
  const spine = hang[manager] === HANG.none ? x[box]! - layout.lead[box]! : spineOf(layout, manager);
  if (spine === stem || startsAtSpine(layout, manager)) return [spine, foot, spine, level, side, level];
  return [stem, foot, stem, bus, spine, bus, spine, level, side, level];
}

/** Every drawing of a manager's lines ends up here, a segment at a time. */
class Sink {
  length = 0;
  values: Int32Array;

  constructor(size: number) {
    this.values = new Int32Array(size);
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    if (this.length + 4 > this.values.length) {
      const more = new Int32Array(this.values.length * 2 + 4);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = x1;
    this.values[this.length++] = y1;
    this.values[this.length++] = x2;
    this.values[this.length++] = y2;
  }
}

/** Above every box: a chart that was laid out about a post has places above 0 too. */
const NOWHERE = -0x8000_0000;

function drawBranch(layout: Layout, v: number, sink: Sink): void {
  const { boxes, x, y, width, height, place, hang } = layout;
  const { start, kids } = boxes;
  const first = start[v]!;
  const end = start[v + 1]!;
  if (first === end || boxes.collapsed?.[v] === 1) return;

  const stem = middle(layout, v);
  const foot = y[v]! + height[v]!;
  const bus = busOf(layout, v);
  const hanging = hang[v] !== HANG.none;
  const straight = startsAtSpine(layout, v);
  let spine = hanging ? spineOf(layout, v) : 0;
  let spineEnd = NOWHERE;
  let stemEnd = foot;
  let busLeft = stem;
  let busRight = stem;
  let reports = false;

  for (let k = first; k < end; k++) {
    const c = kids[k]!;
    const how = place[c]!;
    const level = y[c]! + (height[c]! >> 1);
    if (how >= PLACE.assistantRight) {
      stemEnd = Math.max(stemEnd, level);
      sink.line(stem, level, isLeftOf(how) ? x[c]! + width[c]! : x[c]!, level);
      continue;
    }
    reports = true;
    if (how === PLACE.row) {
      const to = attachAt(layout, c, stem);
      sink.line(to, bus, to, y[c]!);
      busLeft = Math.min(busLeft, to);
      busRight = Math.max(busRight, to);
      continue;
    }
    if (how === PLACE.columnHead) {
      if (spineEnd > NOWHERE) sink.line(spine, bus, spine, spineEnd);
      spine = x[c]! - layout.lead[c]!;
      spineEnd = NOWHERE;
    }
    busLeft = Math.min(busLeft, spine);
    busRight = Math.max(busRight, spine);
    // Of a pair, the taller box may be the one before.
    spineEnd = Math.max(spineEnd, level);
    sink.line(spine, level, isLeftOf(how) ? x[c]! + width[c]! : x[c]!, level);
  }

  if (spineEnd > NOWHERE) sink.line(spine, straight ? foot : bus, spine, spineEnd);
  if (reports && !straight) {
    sink.line(stem, foot, stem, bus);
    if (busLeft < busRight) sink.line(busLeft, bus, busRight, bus);
  } else if (stemEnd > foot) {
    sink.line(stem, foot, stem, stemEnd);
  }
}

function isLeftOf(how: number): boolean {
  return how === PLACE.hangLeft || how === PLACE.assistantLeft;
}

/** The stem leaves a box at the middle of its foot. */
function middle(layout: Layout, v: number): number {
  return layout.x[v]! + (layout.width[v]! >> 1);
}

/** Half-way up the gap over the reports. */
function busOf(layout: Layout, manager: number): number {
  return layout.y[manager]! + layout.reportsTop[manager]! - (layout.options.gapY >> 1);
}

function inset(layout: Layout): number {
  return layout.options.indent >> 1;
}

function spineOf(layout: Layout, manager: number): number {
  return layout.x[manager]! + spineIn(layout.hang[manager]!, layout.width[manager]!, inset(layout));
}

/** Without assistants in the way a spine runs straight from the manager's foot. */
function startsAtSpine(layout: Layout, manager: number): boolean {
  return layout.hang[manager] !== HANG.none && !layout.assisted[manager];
}

/** Where a line meets the top of a box in a row; a step of one px, from rounding, is not drawn. */
function attachAt(layout: Layout, box: number, stem: number): number {
  const to = middle(layout, box);
  return Math.abs(to - stem) <= 1 ? stem : to;
}
