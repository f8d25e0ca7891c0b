// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Boxes, BRANCH_KINDS, type Fold } from './boxes.ts';
import { layOut } from './layout.ts';
import { DEFAULTS, type LayoutOptions } from './options.ts';
import { Shapes } from './shapes.ts';

/** The window or the sheet that a chart is to fill, in the px of the layout at full size. */
export interface RoomToFill {
  readonly width: number;
  readonly height: number;
}

const [AUTO, STANDARD, HANG_LEFT, HANG_RIGHT, HANG_BOTH] = BRANCH_KINDS.map((_, code) => code);

/**
 * Chooses for every manager in how many columns its reports stand, so that the whole chart is seen as large as the room
 * allows: a row of branches (as many columns as reports), a hanging list (one), or anything between.
 *
 * Upwards, every branch keeps a few shapes, wide and low to narrow and high, that no other beats in both; downwards, the
 * one that fills the room decides. Widths are those of blocks, so a chart may come out a little narrower, never wider.
 * A branch kind that the user chose stays. Linear, with a constant of about a hundred for each box.
 *
 * Example: a manager of eight teams of six in a room of 820 × 600 gets two rows of four columns, not a strip of eight.
 */
export function foldFor(boxes: Boxes, room: RoomToFill, options: Partial<LayoutOptions> = {}): Fold {
  const settings = { ...DEFAULTS, ...options };
  // A wide and low room may be filled best by rows that stay rows.
  let best: Tried = { fold: flat(boxes.n), zoom: zoomIn(room, layOut(boxes, settings).bounds) };
  for (const [shapes, tries] of boxes.n > LARGE ? DETAIL.slice(0, 1) : DETAIL) {
    const tried = new Folding(boxes, settings, shapes, tries).towards(room);
    if (tried.zoom > best.zoom) best = tried;
  }
  return best.fold;
}

/** No branch folded: how a chart is drawn whose rows are to stay rows. */
export function flat(n: number): Fold {
  return { managers: new Uint8Array(n + 1), heads: new Uint8Array(n) };
}

/**
 * How many shapes are kept of a branch and limits tried for it. More is not always better, as shapes are thinned on the
 * way up, so charts that are quickly laid out try all of these.
 */
const DETAIL = [
  [24, 24],
  [16, 12],
  [12, 6],
  [40, 48],
] as const;
/** Charts with more boxes are folded once. */
const LARGE = 3_000;

/** Shapes of the whole chart that are laid out before one is taken. */
const LIKELY = 10;

/** How large a chart is seen that is fitted into a room. */
export function zoomIn(room: RoomToFill, { width, height }: { width: number; height: number }): number {
  return Math.min(room.width / width, room.height / height);
}

/** One way to stand: how many columns, and the limit that each report's own shape keeps to. */
interface Way {
  readonly columns: number;
  /** Widest that a report's branch may be; for a row, the highest. */
  readonly limit: number;
}

interface Tried {
  readonly fold: Fold;
  readonly zoom: number;
}

class Folding {
  private readonly tries: number;
  private readonly shapes: Shapes;
  /** Managers before their reports; n is the paper. */
  private readonly order: Int32Array;
  private readonly boxes: Boxes;
  private readonly options: LayoutOptions;
  /** Reports of the box at hand, and the width and height that each has in the way that is tried. */
  private readonly reports: Int32Array;
  private readonly wide: Float64Array;
  private readonly high: Float64Array;

  constructor(boxes: Boxes, options: LayoutOptions, shapes: number, tries: number) {
    this.tries = tries;
    this.boxes = boxes;
    this.options = options;
    this.shapes = new Shapes(boxes.n + 1, shapes);
    this.order = shownOrder(boxes);
    this.reports = new Int32Array(boxes.n);
    this.wide = new Float64Array(boxes.n);
    this.high = new Float64Array(boxes.n);
  }

  towards(room: RoomToFill): Tried {
    const { n } = this.boxes;
    for (let q = this.order.length - 1; q >= 0; q--) this.shape(this.order[q]!);
    let best: Tried = { fold: flat(n), zoom: 0 };
    // A row of branches comes out narrower than its blocks, so the likeliest shapes are laid out and compared.
    for (const s of this.shapes.fitting(n, room).slice(0, LIKELY)) {
      const fold = this.take(s);
      const zoom = zoomIn(room, layOut({ ...this.boxes, fold }, this.options).bounds);
      if (zoom > best.zoom) best = { fold, zoom };
    }
    return best;
  }

  /** The fold that gives the whole chart its shape s. */
  private take(s: number): Fold {
    const { n } = this.boxes;
    const fold = flat(n);
    const chosen = new Int32Array(n + 1);
    chosen[n] = s;
    for (const v of this.order) {
      const size = this.reportsOf(v);
      if (size === 0) continue;
      const way = this.shapes.way(v, chosen[v]!);
      for (let i = 0; i < size; i++) chosen[this.reports[i]!] = this.pick(this.reports[i]!, way, size);
      if (!this.isFree(v)) continue;
      fold.managers[v] = 1;
      this.measure(size, way);
      this.deal(size, way.columns, (i) => {
        fold.heads[this.reports[i]!] = 1;
      });
    }
    return fold;
  }

  private isFree(v: number): boolean {
    return v === this.boxes.n || (this.boxes.kind?.[v] ?? AUTO) === AUTO;
  }

  /** Puts the reports laid out below v, assistants left out, into `reports`; answers how many. */
  private reportsOf(v: number): number {
    const { n, start, kids, assistant, collapsed } = this.boxes;
    if (v < n && collapsed?.[v] === 1) return 0;
    let size = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const c = kids[k]!;
      if (assistant?.[c] !== 1) this.reports[size++] = c;
    }
    return size;
  }

  /** Works out the shapes of a branch from those of the branches below it. */
  private shape(v: number): void {
    const { n, width, height } = this.boxes;
    const own = v === n ? 0 : Math.ceil(width[v]!);
    const top = v === n ? 0 : Math.ceil(height[v]!) + this.assistants(v);
    const size = this.reportsOf(v);
    if (size === 0) {
      this.shapes.only(v, own, top);
      return;
    }
    const gap = v === n ? 0 : this.options.gapY;
    this.shapes.begin();
    for (const way of this.ways(v, size)) {
      this.measure(size, way);
      const { wide, high } = this.block(v, size, way);
      this.shapes.offer(Math.max(own, wide), top + gap + high, way.columns, way.limit);
    }
    this.shapes.keep(v);
  }

  private *ways(v: number, size: number): Iterable<Way> {
    const { n, kind } = this.boxes;
    const chosen = v === n ? AUTO : (kind?.[v] ?? AUTO);
    if (chosen !== STANDARD) {
      for (const limit of this.limits(size, (c, s) => this.shapes.width(c, s), true)) {
        if (chosen === HANG_LEFT || chosen === HANG_RIGHT) yield { columns: 1, limit };
        else if (chosen === HANG_BOTH) yield { columns: Math.min(2, size), limit };
        else for (let columns = 1; columns < size; columns += columns < 6 ? 1 : columns >> 2) yield { columns, limit };
      }
    }
    if (chosen !== AUTO && chosen !== STANDARD) return;
    for (const limit of this.limits(size, (c, s) => this.shapes.height(c, s), false)) yield { columns: size, limit };
  }

  /** Limits worth trying for the widths (or heights) of the reports' branches: those that some shape just keeps to. */
  private limits(size: number, measure: (c: number, s: number) => number, narrowFirst: boolean): number[] {
    const found = new Set<number>();
    let least = 0;
    for (let i = 0; i < size; i++) {
      const c = this.reports[i]!;
      const count = this.shapes.count(c);
      least = Math.max(least, measure(c, narrowFirst ? 0 : count - 1));
      for (let s = 0; s < count; s++) found.add(measure(c, s));
    }
    const sorted = [...found].filter((value) => value >= least).sort((x, y) => x - y);
    if (sorted.length <= this.tries) return sorted;
    return Array.from(
      { length: this.tries },
      (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (this.tries - 1))]!,
    );
  }

  private pick(c: number, { columns, limit }: Way, size: number): number {
    return columns === size && size > 1 ? this.shapes.narrowest(c, limit) : this.shapes.lowest(c, limit);
  }

  private measure(size: number, way: Way): void {
    for (let i = 0; i < size; i++) {
      const c = this.reports[i]!;
      const s = this.pick(c, way, size);
      this.wide[i] = this.shapes.width(c, s);
      this.high[i] = this.shapes.height(c, s) + this.below(c);
    }
  }

  /** The gap under a report in its column: a branch has more than a post alone. */
  private below(c: number): number {
    return this.shapes.isBranch(c) ? this.options.gapY : this.options.stackGap;
  }

  /** Width and height of the reports measured last, dealt into columns. */
  private block(v: number, size: number, { columns }: Way): { wide: number; high: number } {
    const { gapX, indent } = this.options;
    let wide = -gapX;
    let high = 0;
    let widest = 0;
    let tall = 0;
    let members = 0;
    const close = () => {
      if (members === 0) return;
      // One box alone in its column stands in the row and needs no spine; a single list hangs under its manager.
      wide += widest + gapX + (members > 1 || (columns === 1 && v !== this.boxes.n) ? indent : 0);
      if (tall > high) high = tall;
    };
    let next = 0;
    const heads = this.headsOf(size, columns);
    for (let i = 0; i < size; i++) {
      if (next < heads.length && heads[next] === i) {
        close();
        next++;
        widest = 0;
        tall = 0;
        members = 0;
      }
      if (this.wide[i]! > widest) widest = this.wide[i]!;
      tall += this.high[i]!;
      members++;
    }
    close();
    return { wide, high };
  }

  private readonly dealt: number[] = [];

  private headsOf(size: number, columns: number): readonly number[] {
    this.dealt.length = 0;
    this.deal(size, columns, (i) => this.dealt.push(i));
    return this.dealt;
  }

  /** Deals the reports, in their order, into at most so many columns of nearly one height; `begins` hears where each starts. */
  private deal(size: number, columns: number, begins: (i: number) => void): void {
    if (columns >= size) {
      for (let i = 0; i < size; i++) begins(i);
      return;
    }
    let total = 0;
    let most = 0;
    for (let i = 0; i < size; i++) {
      total += this.high[i]!;
      if (this.high[i]! > most) most = this.high[i]!;
    }
    let target = Math.max(most, total / columns);
    while (this.columnsAt(size, target) > columns) target *= 1.03;
    let tall = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      if (tall + this.high[i]! > target) {
        begins(i);
        tall = 0;
      }
      tall += this.high[i]!;
    }
  }

  private columnsAt(size: number, target: number): number {
    let columns = 1;
    let tall = 0;
    for (let i = 0; i < size; i++) {
      if (tall + this.high[i]! > target && tall > 0) {
        columns++;
        tall = 0;
      }
      tall += this.high[i]!;
    }
    return columns;
  }

  /** Height of the assistants between a manager and its reports. */
  private assistants(v: number): number {
    const { start, kids, assistant, collapsed } = this.boxes;
    if (assistant === undefined || collapsed?.[v] === 1) return 0;
    let tall = 0;
    let left = 0;
    let seen = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const c = kids[k]!;
      if (assistant[c] !== 1) continue;
      const own = this.shapes.height(c, 0) + this.options.stackGap;
      if (seen++ % 2 === 0) {
        left = own;
        tall += own;
      } else if (own > left) tall += own - left;
    }
    return seen === 0 ? 0 : tall + (this.options.gapY >> 1);
  }
}

function shownOrder({ n, start, kids, collapsed }: Boxes): Int32Array {
  const order = new Int32Array(n + 1);
  let count = 0;
  const waiting = new Int32Array(n + 1);
  let top = 0;
  waiting[top++] = n;
  while (top > 0) {
    const v = waiting[--top]!;
    order[count++] = v;
    if (v < n && collapsed?.[v] === 1) continue;
    for (let k = start[v + 1]! - 1; k >= start[v]!; k--) waiting[top++] = kids[k]!;
  }
  return order.subarray(0, count);
}
