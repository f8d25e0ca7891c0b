// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Result, refuse } from '../errors.ts';
import type { Boxes } from './boxes.ts';
import { type Layout, layOut } from './layout.ts';
import type { LayoutOptions } from './options.ts';
import { type Head, type Part, Piece } from './piece.ts';

/** The room for a chart on one page, and how small it may be drawn. */
export interface Paper {
  /** In pt, margins, heading and legend already taken off. */
  readonly width: number;
  readonly height: number;
  /** pt for each px of the layout. Least: 8 / the smallest text of a card in px, so that no text goes below 8 pt. */
  readonly minScale: number;
  /** No page is drawn larger; usually 0.75, a card's own size. */
  readonly maxScale: number;
}

/** A chart page. Boxes have numbers of their own here, because each page is laid out anew. */
export interface Page {
  /** From 1, in reading order: a manager's continuation comes after the page with its card. */
  readonly number: number;
  /** Box of the whole chart for each box of the page. */
  readonly boxes: Int32Array;
  /** The page's layout, in px; multiply by `scale` for pt. Its bounds fit the paper. */
  readonly layout: Layout;
  readonly scale: number;
  /** Boxes of the page that only refer back to their card: draw as a stub, "from page m". Every other box is a full card. */
  readonly stubs: readonly Stub[];
}

export interface Stub {
  /** The box's number on this page. */
  readonly box: number;
  /** The page with its full card. */
  readonly fromPage: number;
}

export interface Pages {
  readonly pages: readonly Page[];
  /** Page of each box's one full card; 0 if the box is not laid out. */
  readonly pageOf: Int32Array;
  /** Managers whose reports go on elsewhere, and on which pages: "continued on page n". */
  readonly continuedOn: ReadonlyMap<number, readonly number[]>;
}

/** Columns are tried this long, the longest first, until a piece fits its page. */
const COLUMN_LENGTHS = [8, 5, 3, 2, 1];

/**
 * Splits a chart over pages (EXPORT-2). Works upwards, cutting at a manager only where its branch would not fit on one
 * page with what is around it: so pages are full and few. Every box laid out has its full card on exactly one page.
 * Refuses only where a card and its manager's stub do not fit on the paper at the least scale.
 */
export function splitPages(boxes: Boxes, paper: Paper, options: Partial<LayoutOptions> = {}): Result<Pages> {
  const whole = layOut(boxes, options);
  const splitter = new Splitter(boxes, whole, paper, options);
  return splitter.run();
}

/** What goes on a page, before it has a number. */
interface Cut extends Head {
  readonly stub: boolean;
}

class Splitter {
  private readonly boxes: Boxes;
  private readonly whole: Layout;
  private readonly paper: Paper;
  private readonly options: Partial<LayoutOptions>;
  private readonly piece: Piece;
  private readonly cuts: Cut[] = [];
  /** How much of the paper the piece below a box takes, in its worse direction: the heaviest is cut first. */
  private readonly weight: Float64Array;

  constructor(boxes: Boxes, whole: Layout, paper: Paper, options: Partial<LayoutOptions>) {
    this.boxes = boxes;
    this.whole = whole;
    this.paper = paper;
    this.options = options;
    this.piece = new Piece(boxes);
    this.weight = new Float64Array(boxes.n + 1);
  }

  run(): Result<Pages> {
    const { order } = this.whole;
    const { start, n } = this.boxes;
    for (let q = order.length - 1; q >= 0; q--) {
      const v = order[q]!;
      if (this.piece.isOpen(v) && !this.settle(v)) return tooSmall();
      if (!this.cardFits(v)) return tooSmall();
    }
    // The roots hang from the paper: as many to a page as fit.
    if (order.length > 0 && !this.cutInParts(n, start[n]!, start[n + 1]!)) return tooSmall();
    return { ok: true, value: this.number() };
  }

  /** Makes the piece below v fit on a page: whole, or with the heaviest reports' branches cut off, or cut in parts. */
  private settle(v: number): boolean {
    const first = this.boxes.start[v]!;
    const end = this.boxes.start[v + 1]!;
    if (this.fits(v, first, end)) return true;
    const heavy = Array.from(this.boxes.kids.subarray(first, end))
      .filter((c) => this.piece.isOpen(c))
      .sort((a, b) => this.weight[b]! - this.weight[a]!);
    // The fewest cuts that do: more cuts never take more room.
    let enough = heavy.length + 1;
    let few = 1;
    while (few < enough) {
      const cuts = (few + enough) >> 1;
      for (let i = 0; i < heavy.length; i++) this.piece.setOpen(heavy[i]!, i >= cuts);
      if (this.fits(v, first, end)) enough = cuts;
      else few = cuts + 1;
    }
    if (enough <= heavy.length) {
      for (let i = 0; i < heavy.length; i++) this.piece.setOpen(heavy[i]!, i >= enough);
      for (let i = 0; i < enough; i++) this.cut(heavy[i]!);
      return this.fits(v, first, end);
    }
    for (const c of heavy) this.piece.setOpen(c, true);
    return this.cutInParts(v, first, end);
  }

  /** The branch of c goes to a page of its own, where c heads it as a stub. */
  private cut(c: number): void {
    this.cuts.push({ box: c, first: this.boxes.start[c]!, end: this.boxes.start[c + 1]!, stub: true });
    this.piece.setOpen(c, false);
  }

  /** Not even with every branch cut off does v's row fit: its reports are dealt to several pages, in order. */
  private cutInParts(v: number, first: number, end: number): boolean {
    const { kids, parent, n } = this.boxes;
    for (let from = first; from < end; ) {
      let fit = from;
      let tooMany = end + 1;
      for (let step = 1; fit + 1 < tooMany; ) {
        const to = Math.min(fit + step, tooMany - 1);
        if (this.fits(v, from, to)) {
          fit = to;
          step *= 2;
        } else {
          tooMany = to;
          step = Math.max(1, (tooMany - fit) >> 1);
        }
      }
      if (fit === from) {
        const c = kids[from]!;
        if (!this.piece.isOpen(c)) return false;
        this.cut(c);
        continue;
      }
      // A root has no other page for its card than its first part's.
      const stub = v < n && (parent[v]! >= 0 || from > first);
      const cut: Cut = { box: v, first: from, end: fit, stub };
      if (this.piece.below([cut]).ids.length > 0) this.cuts.push(cut);
      from = fit;
    }
    if (v === n) return true;
    this.piece.setOpen(v, false);
    // A root in parts has its card on a page already: the paper must not show it again.
    if (parent[v]! < 0) this.piece.skip(v);
    return true;
  }

  private cardFits(v: number): boolean {
    const { width, height, minScale } = this.paper;
    return this.whole.width[v]! * minScale <= width && this.whole.height[v]! * minScale <= height;
  }

  private fits(v: number, first: number, end: number): boolean {
    const layout = this.layOut(this.piece.below([{ box: v, first, end }]).boxes);
    if (layout === undefined) return false;
    this.weight[v] = this.load(layout);
    return true;
  }

  /** How much of the paper a layout takes at the least scale, in its worse direction: 1 is all. */
  private load(layout: Layout): number {
    const { width, height, minScale } = this.paper;
    return Math.max((layout.bounds.width * minScale) / width, (layout.bounds.height * minScale) / height);
  }

  /** Lays the piece out with columns as long as the page allows; undefined if no length will do. */
  private layOut(boxes: Boxes): Layout | undefined {
    let columns = false;
    for (const maxRows of COLUMN_LENGTHS) {
      const layout = this.withColumns(boxes, maxRows);
      if (this.load(layout) <= 1) return layout;
      columns ||= layout.place.some((how) => how > 0);
      // Shorter columns make a piece wider: no help where it is too wide already, nor where there are none.
      if (!columns || layout.bounds.width * this.paper.minScale > this.paper.width) return undefined;
    }
    return undefined;
  }

  /** Of the layouts that fit, the one that can be drawn largest. */
  private clearest(boxes: Boxes): Layout {
    const layouts = COLUMN_LENGTHS.map((maxRows) => this.withColumns(boxes, maxRows));
    return layouts.reduce((best, layout) => (this.load(layout) < this.load(best) ? layout : best));
  }

  /** Columns never longer than asked for, even for very many leaves: a page cannot be stretched. */
  private withColumns(boxes: Boxes, maxRows: number): Layout {
    return layOut(boxes, { ...this.options, maxRows, aspect: Number.POSITIVE_INFINITY });
  }

  /** Continuations that follow each other share a page where they fit side by side, but never with the card they go on from. */
  private gather(cuts: readonly Cut[]): Cut[][] {
    const groups: Cut[][] = [];
    let ids = new Set<number>();
    for (const cut of cuts) {
      const group = groups.at(-1);
      const mayJoin = group?.[0]?.stub === true && cut.stub && !ids.has(cut.box);
      const joined = mayJoin ? this.piece.below([...group, cut]) : undefined;
      if (group !== undefined && joined !== undefined && this.layOut(joined.boxes) !== undefined) {
        group.push(cut);
        ids = new Set(joined.ids);
      } else {
        groups.push([cut]);
        ids = new Set(this.piece.below([cut]).ids);
      }
    }
    return groups;
  }

  private number(): Pages {
    const { n, kids } = this.boxes;
    const rank = new Int32Array(n + 1);
    this.whole.order.forEach((v, i) => {
      rank[v] = i + 1;
    });
    // The paper's pages come where their first root does.
    const place = (cut: Cut) => rank[cut.box < n ? cut.box : kids[cut.first]!]!;
    const cuts = this.cuts.toSorted((a, b) => place(a) - place(b) || a.first - b.first);
    const pageOf = new Int32Array(n);
    const continuedOn = new Map<number, number[]>();
    const pages = this.gather(cuts).map((group, i): Page => {
      const number = i + 1;
      const part = this.piece.below(group);
      const layout = this.clearest(part.boxes);
      const stubs = group[0]!.stub ? stubsOf(part, pageOf) : [];
      for (const { box } of stubs) {
        const manager = part.ids[box]!;
        continuedOn.set(manager, [...(continuedOn.get(manager) ?? []), number]);
      }
      const stubbed = new Set(stubs.map((stub) => stub.box));
      for (let k = 0; k < part.ids.length; k++) if (!stubbed.has(k)) pageOf[part.ids[k]!] = number;
      return { number, boxes: part.ids, layout, scale: this.scaleFor(layout), stubs };
    });
    return { pages, pageOf, continuedOn };
  }

  private scaleFor({ bounds }: Layout): number {
    const { width, height, minScale, maxScale } = this.paper;
    return Math.max(minScale, Math.min(maxScale, width / bounds.width, height / bounds.height));
  }
}

/** On a continuation every head is a stub; its card is on an earlier page, which has its number by now. */
function stubsOf({ boxes, ids }: Part, pageOf: Int32Array): Stub[] {
  return [...boxes.kids.subarray(boxes.start[boxes.n], boxes.n)].map((box) => ({ box, fromPage: pageOf[ids[box]!]! }));
}

function tooSmall(): Result<Pages> {
  return refuse(
    'page-too-small',
    'The page is too small to show a post with its manager in readable text: choose a larger page or smaller margins.',
  );
}
