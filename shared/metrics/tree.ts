import type { PersonId } from '../model/records.ts';
import { ROW, SUM } from './boxRow.ts';

/** Slot of the whole structure: the parent of every root. */
export const TOP = 0;

type PersonCounts = Map<PersonId, number>;

/**
 * The sums of a tree on typed arrays, updated along the chain of managers above a change. Slots are numbers; a slot that
 * is not attached keeps the sums of its own branch.
 */
export class FigureTree {
  parent: Int32Array;
  counting: Uint8Array;
  height: Int32Array;
  maxSpan: Int32Array;
  /** What each box adds itself, and what its branch adds up to; ROW numbers a slot. */
  own: Float64Array;
  sums: Float64Array;
  /** People of the branch who have several boxes in the structure, with how many of them are in the branch. */
  shared: (PersonCounts | null)[] = [];
  private places: Float64Array;
  /** Posts one line below, by quantity; a box outside the figures passes its reach up. */
  private reach: Float64Array;
  private ownShared: (readonly PersonId[] | null)[] = [];
  private first: Int32Array;
  private next: Int32Array;
  private prev: Int32Array;
  private size = 1;
  private readonly freed: number[] = [];
  /** Depths that were asked for since the last change of shape: asking for all of a long chain walks it once. */
  private readonly depths = new Map<number, number>();

  constructor(capacity = 64) {
    const n = Math.max(64, capacity + 16);
    this.parent = new Int32Array(n).fill(-1);
    this.first = new Int32Array(n).fill(-1);
    this.next = new Int32Array(n).fill(-1);
    this.prev = new Int32Array(n).fill(-1);
    this.counting = new Uint8Array(n);
    this.height = new Int32Array(n);
    this.maxSpan = new Int32Array(n);
    this.places = new Float64Array(n);
    this.reach = new Float64Array(n);
    this.own = new Float64Array(n * ROW);
    this.sums = new Float64Array(n * ROW);
  }

  /** A new slot with nothing in it, not attached. */
  add(): number {
    const reused = this.freed.pop();
    if (reused !== undefined) return reused;
    if (this.size === this.parent.length) this.grow();
    return this.size++;
  }

  /** Gives back a slot that is detached; what was below it has been detached or freed as well. */
  free(slot: number): void {
    this.depths.clear();
    this.parent[slot] = this.first[slot] = this.next[slot] = this.prev[slot] = -1;
    this.counting[slot] = this.height[slot] = this.maxSpan[slot] = 0;
    this.places[slot] = this.reach[slot] = 0;
    this.own.fill(0, slot * ROW, slot * ROW + ROW);
    this.sums.fill(0, slot * ROW, slot * ROW + ROW);
    this.shared[slot] = null;
    this.ownShared[slot] = null;
    this.freed.push(slot);
  }

  /** Posts one line below a post; 0 for a box outside the figures. */
  span(slot: number): number {
    return this.counting[slot] === 1 ? (this.reach[slot] as number) : 0;
  }

  /** Posts one line below a box that is not in the figures itself. */
  passedUp(slot: number): number {
    return this.reach[slot] as number;
  }

  /**
   * Height of the whole when some branches are left out. Only the chains above them can become lower: each box there
   * looks at the boxes below it, leaving those branches out.
   */
  heightWithout(left: ReadonlySet<number>): number {
    const lowered = new Map<number, number>();
    const depths = new Map<number, number>();
    for (const slot of left) {
      const path: number[] = [];
      for (let at = this.parent[slot] as number; at >= 0; at = this.parent[at] as number) path.push(at);
      for (const [i, at] of path.entries()) depths.set(at, path.length - i);
    }
    for (const [at] of [...depths].sort((a, b) => b[1] - a[1])) {
      let tallest = 0;
      for (let child = this.first[at] as number; child >= 0; child = this.next[child] as number) {
        if (!left.has(child)) tallest = Math.max(tallest, lowered.get(child) ?? (this.height[child] as number));
      }
      lowered.set(at, tallest + (this.counting[at] as number));
    }
    return lowered.get(TOP) ?? (this.height[TOP] as number);
  }

  /** Posts from the root down to this slot, itself included if it counts. */
  depth(slot: number): number {
    const path: number[] = [];
    let depth = 0;
    for (let at = slot; at > TOP; at = this.parent[at] as number) {
      const known = this.depths.get(at);
      if (known !== undefined) {
        depth = known;
        break;
      }
      path.push(at);
    }
    for (const at of path.reverse()) this.depths.set(at, (depth += this.counting[at] as number));
    return depth;
  }

  /** Sets whether a box is in the figures and how many posts it stands for. */
  setCounting(slot: number, counting: boolean, places: number): void {
    const before = this.contribution(slot);
    const flag = counting ? 1 : 0;
    const switched = this.counting[slot] !== flag;
    if (switched) this.depths.clear();
    this.counting[slot] = flag;
    this.places[slot] = places;
    if (switched) this.spanChanged(slot);
    const parent = this.parent[slot] as number;
    if (parent >= 0) this.addReach(parent, this.contribution(slot) - before);
    if (switched) this.refreshShape(slot, true);
  }

  /** Replaces what a box adds itself (managers and spans are kept by the tree). */
  setOwn(slot: number, row: Float64Array, sharedPeople: readonly PersonId[] | null, people: number): void {
    const { own, sums, parent } = this;
    const base = slot * ROW;
    row[SUM.people] = people;
    row[SUM.managers] = own[base + SUM.managers] as number;
    row[SUM.spanTotal] = own[base + SUM.spanTotal] as number;
    let differs = false;
    for (let k = 0; k < ROW; k++) {
      const delta = (row[k] as number) - (own[base + k] as number);
      if (delta !== 0) differs = true;
      own[base + k] = row[k] as number;
      row[k] = delta;
    }
    if (differs) {
      for (let at = slot; at >= 0; at = parent[at] as number) {
        const to = at * ROW;
        for (let k = 0; k < ROW; k++) (sums[to + k] as number) += row[k] as number;
      }
    }
    const before = this.ownShared[slot] ?? null;
    if (before !== null || sharedPeople !== null) {
      if (before) this.addPeople(slot, new Map(before.map((p) => [p, 1])), -1);
      if (sharedPeople) this.addPeople(slot, new Map(sharedPeople.map((p) => [p, 1])), 1);
      this.ownShared[slot] = sharedPeople;
    }
  }

  attach(slot: number, parent: number): void {
    const head = this.first[parent] as number;
    this.next[slot] = head;
    this.prev[slot] = -1;
    if (head >= 0) this.prev[head] = slot;
    this.first[parent] = slot;
    this.depths.clear();
    this.parent[slot] = parent;
    this.addBranch(slot, parent, 1);
    this.addReach(parent, this.contribution(slot));
    this.raiseShape(parent, this.height[slot] as number, this.maxSpan[slot] as number);
  }

  /** Takes a branch out of its place; does nothing when it has none. */
  detach(slot: number): void {
    const parent = this.parent[slot] as number;
    if (parent < 0) return;
    const before = this.prev[slot] as number;
    const after = this.next[slot] as number;
    if (before >= 0) this.next[before] = after;
    else this.first[parent] = after;
    if (after >= 0) this.prev[after] = before;
    this.next[slot] = this.prev[slot] = -1;
    this.depths.clear();
    this.parent[slot] = -1;
    this.addBranch(slot, parent, -1);
    this.addReach(parent, -this.contribution(slot));
    if (this.shapeDependsOn(slot, parent)) this.refreshShape(parent);
  }

  /** True when the parent's greatest height or span may be this branch's. */
  private shapeDependsOn(slot: number, parent: number): boolean {
    const below = (this.height[parent] as number) - (this.counting[parent] as number);
    return (this.height[slot] as number) >= below || (this.maxSpan[slot] as number) >= (this.maxSpan[parent] as number);
  }

  private contribution(slot: number): number {
    return (this.counting[slot] === 1 ? this.places[slot] : this.reach[slot]) as number;
  }

  private addBranch(slot: number, parent: number, sign: number): void {
    const { sums } = this;
    const from = slot * ROW;
    for (let at = parent; at >= 0; at = this.parent[at] as number) {
      const to = at * ROW;
      for (let k = 0; k < ROW; k++) (sums[to + k] as number) += sign * (sums[from + k] as number);
    }
    const people = this.shared[slot];
    if (people && people.size > 0) this.addPeople(parent, people, sign);
  }

  private addPeople(slot: number, people: PersonCounts, sign: number): void {
    for (let at = slot; at >= 0; at = this.parent[at] as number) {
      const counts = this.shared[at] ?? new Map<PersonId, number>();
      for (const [person, n] of people) {
        const left = (counts.get(person) ?? 0) + sign * n;
        if (left === 0) counts.delete(person);
        else counts.set(person, left);
      }
      this.shared[at] = counts.size === 0 ? null : counts;
    }
  }

  /** Reports gained or lost one line below; boxes outside the figures pass it up to the nearest post. */
  private addReach(slot: number, delta: number): void {
    if (delta === 0) return;
    for (let at = slot; at >= 0; at = this.parent[at] as number) {
      (this.reach[at] as number) += delta;
      if (this.counting[at] === 1) {
        const before = this.span(at) - delta;
        this.spanChanged(at);
        if (delta > 0) this.raiseShape(at, 0, 0);
        else if (before === this.maxSpan[at]) this.refreshShape(at);
        return;
      }
    }
  }

  /** Brings a post's own "managers" and "span" in line with its reach, and the sums above it. */
  private spanChanged(slot: number): void {
    const { own, sums } = this;
    const span = this.span(slot);
    const manages = span >= 1 ? 1 : 0;
    const base = slot * ROW;
    const moreManagers = manages - (own[base + SUM.managers] as number);
    const moreSpan = span - (own[base + SUM.spanTotal] as number);
    if (moreManagers === 0 && moreSpan === 0) return;
    own[base + SUM.managers] = manages;
    own[base + SUM.spanTotal] = span;
    for (let at = slot; at >= 0; at = this.parent[at] as number) {
      (sums[at * ROW + SUM.managers] as number) += moreManagers;
      (sums[at * ROW + SUM.spanTotal] as number) += moreSpan;
    }
  }

  /** A branch came in below `slot`, or its own span grew: heights and spans can only grow. No scan. */
  private raiseShape(slot: number, branchHeight: number, branchSpan: number): void {
    const { height, maxSpan, counting } = this;
    let tall = branchHeight;
    let wide = branchSpan;
    for (let at = slot; at >= 0; at = this.parent[at] as number) {
      tall += counting[at] as number;
      wide = Math.max(wide, this.span(at));
      if (tall <= (height[at] as number) && wide <= (maxSpan[at] as number)) return;
      height[at] = tall = Math.max(tall, height[at] as number);
      maxSpan[at] = wide = Math.max(wide, maxSpan[at] as number);
    }
  }

  /**
   * Something below or at `slot` may have become lower or narrower: looks again at the boxes below, upwards until
   * nothing changes. Unless `mayGrow`, the look ends as soon as the old values are found again.
   */
  private refreshShape(slot: number, mayGrow = false): void {
    const { height, maxSpan, counting, first, next } = this;
    for (let at = slot; at >= 0; at = this.parent[at] as number) {
      const oldSpan = maxSpan[at] as number;
      const oldTallest = (height[at] as number) - (counting[at] as number);
      let tallest = 0;
      let widest = this.span(at);
      for (let child = first[at] as number; child >= 0; child = next[child] as number) {
        if ((height[child] as number) > tallest) tallest = height[child] as number;
        if ((maxSpan[child] as number) > widest) widest = maxSpan[child] as number;
        if (!mayGrow && tallest === oldTallest && widest === oldSpan) return;
      }
      const tall = tallest + (counting[at] as number);
      if (tall === height[at] && widest === oldSpan) return;
      height[at] = tall;
      maxSpan[at] = widest;
    }
  }

  private grow(): void {
    const n = this.parent.length * 2;
    const ints = (old: Int32Array, blank: number) => {
      const out = new Int32Array(n).fill(blank);
      out.set(old);
      return out;
    };
    const floats = (old: Float64Array, width: number) => {
      const out = new Float64Array(n * width);
      out.set(old);
      return out;
    };
    this.parent = ints(this.parent, -1);
    this.first = ints(this.first, -1);
    this.next = ints(this.next, -1);
    this.prev = ints(this.prev, -1);
    this.height = ints(this.height, 0);
    this.maxSpan = ints(this.maxSpan, 0);
    const counting = new Uint8Array(n);
    counting.set(this.counting);
    this.counting = counting;
    this.places = floats(this.places, 1);
    this.reach = floats(this.reach, 1);
    this.own = floats(this.own, ROW);
    this.sums = floats(this.sums, ROW);
  }
}
