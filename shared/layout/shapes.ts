// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

/** Shapes so much longer than wide (or the other way round) are kept only where there is no other. */
const EXTREME = 25;

interface Offer {
  readonly wide: number;
  readonly high: number;
  readonly columns: number;
  readonly limit: number;
}

/**
 * A few shapes of each branch, narrow and high first, wide and low last; each is lower than all narrower ones. With a
 * shape stands what made it: in how many columns, and the limit that the branches below keep to.
 */
export class Shapes {
  private readonly counts: Uint8Array;
  private readonly widths: Float64Array;
  private readonly heights: Float64Array;
  private readonly columnsOf: Int32Array;
  private readonly limits: Float64Array;
  /** 1 where something stands below. */
  private readonly branches: Uint8Array;
  private offers: Offer[] = [];

  /** Shapes kept of one branch. */
  private readonly most: number;

  constructor(n: number, most: number) {
    this.most = most;
    this.counts = new Uint8Array(n);
    this.widths = new Float64Array(n * this.most);
    this.heights = new Float64Array(n * this.most);
    this.columnsOf = new Int32Array(n * this.most);
    this.limits = new Float64Array(n * this.most);
    this.branches = new Uint8Array(n);
  }

  count(v: number): number {
    return this.counts[v]!;
  }

  width(v: number, s: number): number {
    return this.widths[v * this.most + s]!;
  }

  height(v: number, s: number): number {
    return this.heights[v * this.most + s]!;
  }

  way(v: number, s: number): { columns: number; limit: number } {
    return { columns: this.columnsOf[v * this.most + s]!, limit: this.limits[v * this.most + s]! };
  }

  isBranch(v: number): boolean {
    return this.branches[v] === 1;
  }

  /** The one shape of a box with nothing below. */
  only(v: number, wide: number, high: number): void {
    this.counts[v] = 1;
    this.widths[v * this.most] = wide;
    this.heights[v * this.most] = high;
  }

  begin(): void {
    this.offers = [];
  }

  offer(wide: number, high: number, columns: number, limit: number): void {
    this.offers.push({ wide, high, columns, limit });
  }

  /** Keeps of what was offered the shapes that none beats in both ways, thinned from narrow to wide. */
  keep(v: number): void {
    const sorted = this.offers.sort((a, b) => a.wide - b.wide || a.high - b.high);
    const best: typeof sorted = [];
    for (const each of sorted) if (best.length === 0 || each.high < best.at(-1)!.high) best.push(each);
    const usable = best.filter(({ wide, high }) => wide < EXTREME * high && high < EXTREME * wide);
    const kept = thinned(usable.length > 0 ? usable : best, this.most);
    this.counts[v] = kept.length;
    this.branches[v] = 1;
    for (const [s, { wide, high, columns, limit }] of kept.entries()) {
      const at = v * this.most + s;
      this.widths[at] = wide;
      this.heights[at] = high;
      this.columnsOf[at] = columns;
      this.limits[at] = limit;
    }
  }

  /** The lowest shape no wider than a limit; the narrowest where all are wider. */
  lowest(v: number, limit: number): number {
    let s = this.counts[v]! - 1;
    while (s > 0 && this.width(v, s) > limit) s--;
    return s;
  }

  /** The narrowest shape no higher than a limit; the lowest where all are higher. */
  narrowest(v: number, limit: number): number {
    let s = 0;
    while (s < this.counts[v]! - 1 && this.height(v, s) > limit) s++;
    return s;
  }

  /** The shapes, those first that are seen largest when they are fitted into a room. */
  fitting(v: number, room: { readonly width: number; readonly height: number }): number[] {
    const zoom = (s: number) => Math.min(room.width / this.width(v, s), room.height / this.height(v, s));
    return Array.from({ length: this.counts[v]! }, (_, s) => s).sort((a, b) => zoom(b) - zoom(a));
  }
}

/** Of shapes from narrow to wide, one for each step of their proportions: the one that takes least paper. */
function thinned(best: readonly Offer[], most: number): readonly Offer[] {
  if (best.length <= most) return best;
  const aspect = ({ wide, high }: Offer) => Math.log(wide / high);
  const from = aspect(best[0]!);
  const step = (aspect(best.at(-1)!) - from) / most + 1e-9;
  const kept: Offer[] = [];
  let bucket = -1;
  for (const each of best) {
    const own = Math.floor((aspect(each) - from) / step);
    if (own !== bucket) kept.push(each);
    else if (each.wide * each.high < kept.at(-1)!.wide * kept.at(-1)!.high) kept[kept.length - 1] = each;
    bucket = own;
  }
  return kept;
}
