// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Boxes, BRANCH_KINDS } from './boxes.ts';
import type { LayoutOptions } from './options.ts';
import type { Room } from './room.ts';

/** How a box stands to its manager. */
export const PLACE = {
  /** In the row below its manager, with its own branch under it. Roots too. */
  row: 0,
  /** First of a column (of leaves, or of branches that were folded) that stands in the row. */
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
  /** 1 where something below the box is laid out. */
  readonly open: Uint8Array;
  readonly hang: Uint8Array;
  /** 1 where the box has at least one assistant laid out. */
  readonly assisted: Uint8Array;
}

/** Decides for every manager how its reports stand: in a row, hanging, or leaves gathered into columns. */
export function arrange(
  boxes: Boxes,
  width: Int32Array,
  height: Int32Array,
  options: LayoutOptions,
  room: Room,
): Arrangement {
  const { n, start, kids, assistant, collapsed, kind } = boxes;
  const order = room.take();
  const shown = new Uint8Array(n);
  const depth = room.take();
  const place = new Uint8Array(n + 1);
  const hang = new Uint8Array(n + 1);
  const assisted = new Uint8Array(n + 1);
  const open = new Uint8Array(n + 1);
  for (let v = 0; v <= n; v++) {
    if (start[v] !== start[v + 1] && (v === n || collapsed?.[v] !== 1)) open[v] = 1;
  }

  // The boxes still to visit wait at the far end of `order`: there are never more than there is room.
  let count = 0;
  let top = n;
  order[top] = n;
  depth[n] = -1;
  while (top <= n) {
    const v = order[top++]!;
    order[count++] = v;
    if (open[v] === 0) continue;
    const below = depth[v]! + 1;
    const first = start[v]!;
    for (let k = start[v + 1]! - 1; k >= first; k--) {
      const c = kids[k]!;
      order[--top] = c;
      shown[c] = 1;
      depth[c] = below;
    }
  }

  const work: Work = { boxes, width, height, options, open, place, hang };
  const fold = options.layers === 'off' ? boxes.fold : undefined;
  if (fold?.managers[n] === 1) dealColumns(work, n, fold.heads);
  for (let q = 1; q < count; q++) {
    const v = order[q]!;
    if (open[v] === 0) continue;
    if (assistant !== undefined && placeAssistants(work, v, assistant)) assisted[v] = 1;
    const code = options.layers === 'all' ? STANDARD : kind === undefined ? AUTO : kind[v];
    if (code === STANDARD) continue;
    if (code === AUTO && fold?.managers[v] === 1) dealColumns(work, v, fold.heads);
    else if (code === AUTO) gatherLeaves(work, v);
    else hangAll(work, v, code === HANG_LEFT ? HANG.left : code === HANG_RIGHT ? HANG.right : HANG.both);
  }
  return { order: order.subarray(0, count), shown, depth, place, open, hang, assisted };
}

/** What the steps below share. */
interface Work {
  readonly boxes: Boxes;
  readonly width: Int32Array;
  readonly height: Int32Array;
  readonly options: LayoutOptions;
  readonly open: Uint8Array;
  readonly place: Uint8Array;
  readonly hang: Uint8Array;
}

/** Assistants stand in pairs, left then right of the stem. */
function placeAssistants({ boxes, place }: Work, v: number, assistant: Uint8Array): boolean {
  const { start, kids } = boxes;
  let seen = 0;
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const c = kids[k]!;
    if (assistant[c] === 1) place[c] = seen++ % 2 === 0 ? PLACE.assistantLeft : PLACE.assistantRight;
  }
  return seen > 0;
}

function hangAll({ boxes, place, hang }: Work, v: number, side: number): void {
  const { start, kids, assistant } = boxes;
  let seen = 0;
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const c = kids[k]!;
    if (assistant?.[c] === 1) continue;
    const leftOfSpine = side === HANG.left || (side === HANG.both && seen % 2 === 0);
    place[c] = leftOfSpine ? PLACE.hangLeft : PLACE.hangRight;
    seen++;
  }
  if (seen > 0) hang[v] = side;
}

/** Reports stand in the columns that a fold gave them; a box alone in its column stands in the row. */
function dealColumns(work: Work, v: number, heads: Uint8Array): void {
  const { start, kids, assistant } = work.boxes;
  const { place } = work;
  let columns = 0;
  let before = -1;
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const c = kids[k]!;
    if (assistant?.[c] === 1) continue;
    if (before < 0 || heads[c] === 1) {
      columns++;
      place[c] = PLACE.row;
    } else {
      if (place[before] === PLACE.row) place[before] = PLACE.columnHead;
      place[c] = PLACE.columnNext;
    }
    before = c;
  }
  // One list is all there is: it hangs straight from the manager.
  if (columns === 1 && place[before] === PLACE.columnNext && v < work.boxes.n) hangAll(work, v, HANG.right);
}

/** Leaves that are neighbours stack into columns; the rest stand in the row, so sibling order stays as it is. */
function gatherLeaves(work: Work, v: number): void {
  const { boxes, width, height, options, open, place } = work;
  const { start, kids, assistant } = boxes;
  const end = start[v + 1]!;
  let runs = 0;
  let columns = 0;
  for (let k = start[v]!; k < end; ) {
    let size = 0;
    let widest = 0;
    let tall = 0;
    let to = k;
    for (; to < end; to++) {
      const c = kids[to]!;
      if (assistant?.[c] === 1) continue;
      if (open[c] === 1) break;
      size++;
      tall += height[c]! + options.stackGap;
      if (width[c]! > widest) widest = width[c]!;
    }
    if (size > 0) runs++;
    if (size > 1) {
      const rows = rowsFor(size, widest, tall / size, options);
      columns += Math.ceil(size / rows);
      let row = 0;
      for (let i = k; i < to; i++) {
        const c = kids[i]!;
        if (assistant?.[c] === 1) continue;
        place[c] = row === 0 ? PLACE.columnHead : PLACE.columnNext;
        if (++row === rows) row = 0;
      }
    }
    // What ended the run is a manager, or the end.
    if (to < end) runs++;
    k = to + 1;
  }
  // One list is all there is: it hangs straight from the manager.
  if (runs === 1 && columns === 1) hangAll(work, v, HANG.right);
}

/** Length of each column for `size` leaves: short lists first, then a block of about `aspect` wide to 1 high. */
function rowsFor(size: number, widest: number, pitch: number, options: LayoutOptions): number {
  const square = Math.sqrt((size * (widest + options.indent + options.gapX)) / (pitch * options.aspect));
  const limit = Math.max(options.maxRows, Math.ceil(square));
  const columns = Math.ceil(size / limit);
  return Math.ceil(size / columns);
}
