// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

import { settleAcross } from './across.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { Boxes } from './boxes.ts';
import { type Down, settleDown } from './down.ts';
import { DEFAULTS, type LayoutOptions } from './options.ts';
import { Room } from './room.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart laid out. All figures are whole px: x is a box's left, y its top; the first root stands at 0, 0.
 *
 * Stable: dx and dy depend on nothing outside the manager's own branch (layers 'off'), so an edit changes them only for
 * the reports of the managers above the edited box; every other branch moves as one piece or not at all.
 */
export interface Layout {
  readonly boxes: Boxes;
  readonly options: LayoutOptions;
  /** Boxes laid out, managers before their reports, left to right: the reading order. */
  readonly order: Int32Array;
  /** 1 where the box is laid out (not below a collapsed one). x, y of the others mean nothing. */
  readonly shown: Uint8Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Sizes, rounded up to whole px. */
  readonly width: Int32Array;
  readonly height: Int32Array;
  /** Left and top against the manager's left and top; a root's against 0, 0. */
  readonly dx: Int32Array;
  readonly dy: Int32Array;
  /** 0 for roots. */
  readonly depth: Int32Array;
  /** How the box stands to its manager: a code of PLACE. */
  readonly place: Uint8Array;
  /** How a manager's reports hang: a code of HANG. */
  readonly hang: Uint8Array;
  /** From the spine of a box's column to its left; of boxes in columns alone. */
  readonly lead: Int32Array;
  /** 1 where a box has an assistant laid out: its stem runs down the middle. */
  readonly assisted: Uint8Array;
  /** From a manager's top down to the top of its row or list of reports. */
  readonly reportsTop: Int32Array;
  readonly bounds: Bounds;
}

/** Whole-number arrays that one layout takes: sizes, order, depth, heights and edges. */
const ARRAYS = 11;

/** Lays out all boxes below the roots. Linear time, no recursion; the same input gives the same output. */
export function layOut(boxes: Boxes, options: Partial<LayoutOptions> = {}): Layout {
  const settings = wholePixels({ ...DEFAULTS, ...options });
  const room = new Room(ARRAYS, boxes.n + 1);
  const width = roundedUp(boxes.width, room.take());
  const height = roundedUp(boxes.height, room.take());
  const plan = arrange(boxes, width, height, settings, room);
  const down = settleDown(boxes, plan, height, settings, room);
  const across = settleAcross(boxes, plan, width, height, down, settings, room);
  return {
    boxes,
    options: settings,
    order: plan.order.subarray(1),
    shown: plan.shown,
    x: across.x,
    y: down.y,
    width,
    height,
    dx: across.dx,
    dy: down.dy,
    depth: plan.depth,
    place: plan.place,
    hang: plan.hang,
    lead: across.lead,
    assisted: plan.assisted,
    reportsTop: down.reportsTop,
    bounds: boundsOf(plan, height, down, across.left, across.right),
  };
}

/** The same chart, moved so that `box` has its left and top at x, y: keeps what the user looks at where it was. */
export function anchored(layout: Layout, box: number, x: number, y: number): Layout {
  const byX = Math.round(x - layout.x[box]!);
  const byY = Math.round(y - layout.y[box]!);
  const { bounds } = layout;
  return {
    ...layout,
    x: shifted(layout.x, byX),
    y: shifted(layout.y, byY),
    bounds: { ...bounds, x: bounds.x + byX, y: bounds.y + byY },
  };
}

/** A plain loop: `map` would call a function for every box. */
function shifted(values: Int32Array, by: number): Int32Array {
  const out = values.slice();
  for (let v = 0; v < out.length; v++) out[v]! += by;
  return out;
}

function wholePixels(options: LayoutOptions): LayoutOptions {
  return {
    ...options,
    gapX: Math.ceil(options.gapX),
    gapY: Math.ceil(options.gapY),
    stackGap: Math.ceil(options.stackGap),
    indent: Math.ceil(options.indent / 2) * 2,
    maxRows: Math.max(1, Math.floor(options.maxRows)),
  };
}

/** One entry more than there are boxes: the last is the paper above the roots, which has no size. */
function roundedUp(sizes: Float64Array, whole: Int32Array): Int32Array {
  for (let v = 0; v < whole.length - 1; v++) whole[v] = Math.ceil(sizes[v]!);
  return whole;
}

function boundsOf(plan: Arrangement, height: Int32Array, down: Down, left: number, right: number): Bounds {
  let bottom = 0;
  for (let q = 1; q < plan.order.length; q++) {
    const v = plan.order[q]!;
    const end = down.y[v]! + height[v]!;
    if (end > bottom) bottom = end;
  }
  return { x: left, y: 0, width: right - left, height: bottom };
}
