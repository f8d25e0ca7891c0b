// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

/**
 * The yardstick of PERF-P3: a plain linear tidy layout (van der Ploeg's, for boxes of different size) on typed arrays, with
 * nothing the product needs besides: no stacking, hanging, assistants, folding, layers or whole px. Memory is kept between
 * calls, as a yardstick should. Its walk along contours is much like the engine's and stands here all the same: a
 * yardstick that imported what it measures would grow and shrink with it.
 */
export interface Placed {
  /** Middle and top of each box. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Memory {
  readonly size: number;
  readonly ints: Int32Array[];
  readonly floats: Float64Array[];
}

let memory: Memory | undefined;

function borrow(n: number): Memory {
  if (memory === undefined || memory.size < n + 2) {
    const size = n + 2;
    memory = {
      size,
      ints: Array.from({ length: 10 }, () => new Int32Array(size)),
      floats: Array.from({ length: 10 }, () => new Float64Array(size)),
    };
  }
  return memory;
}

export function tidy(
  parent: Int32Array,
  width: Float64Array,
  height: Float64Array,
  gapX: number,
  gapY: number,
  out?: Placed,
): Placed {
  const n = parent.length;
  const x = out?.x ?? new Float64Array(n);
  const y = out?.y ?? new Float64Array(n);
  const { ints, floats } = borrow(n);
  const [start, kids, order, nextLeft, nextRight, tailLeft, tailRight, lowItem, fill, stack] = ints as Ints;
  const [rel, bottom, jumpLeft, jumpRight, tailLeftX, tailRightX, lowBottom, slope, drop, place] = floats as Floats;

  start.fill(0, 0, n + 2);
  slope.fill(0, 0, n + 1);
  drop.fill(0, 0, n + 1);
  nextLeft.fill(-1, 0, n);
  nextRight.fill(-1, 0, n);
  let root = 0;
  for (let v = 0; v < n; v++) {
    if (parent[v]! < 0) root = v;
    else start[parent[v]! + 1] = start[parent[v]! + 1]! + 1;
  }
  for (let v = 0; v < n; v++) start[v + 1] = start[v + 1]! + start[v]!;
  for (let v = 0; v < n; v++) fill[v] = start[v]!;
  for (let v = 0; v < n; v++) {
    const p = parent[v]!;
    if (p < 0) continue;
    kids[fill[p]!] = v;
    fill[p] = fill[p]! + 1;
  }

  let count = 0;
  let top = 0;
  stack[top++] = root;
  y[root] = 0;
  while (top > 0) {
    const v = stack[--top]!;
    order[count++] = v;
    const end = y[v]! + height[v]! + gapY;
    bottom[v] = end;
    for (let k = start[v + 1]! - 1; k >= start[v]!; k--) {
      const c = kids[k]!;
      y[c] = end;
      stack[top++] = c;
    }
  }

  for (let q = count - 1; q >= 0; q--) {
    const v = order[q]!;
    const first = start[v]!;
    const size = start[v + 1]! - first;
    tailLeft[v] = v;
    tailRight[v] = v;
    tailLeftX[v] = -width[v]! / 2;
    tailRightX[v] = width[v]! / 2;
    if (size === 0) continue;

    let before = kids[first]!;
    let endLeft = tailLeft[before]!;
    let endLeftX = tailLeftX[before]!;
    let endRight = tailRight[before]!;
    let endRightX = tailRightX[before]!;
    let lowest = 0;
    let shared = false;
    place[0] = 0;
    lowItem[0] = 0;
    lowBottom[0] = bottom[endLeft]!;
    for (let i = 1; i < size; i++) {
      const c = kids[first + i]!;
      let r = before;
      let l = c;
      let rx = place[i - 1]! + width[r]! / 2;
      let lx = -width[c]! / 2;
      let at = rx + gapX - lx;
      let low = lowest;
      for (;;) {
        const rEnd = bottom[r]!;
        const lEnd = bottom[l]!;
        if (rEnd <= lEnd) {
          rx += jumpRight[r]!;
          r = nextRight[r]!;
        }
        if (lEnd <= rEnd) {
          lx += jumpLeft[l]!;
          l = nextLeft[l]!;
        }
        if (r < 0 || l < 0) break;
        const need = rx + gapX - lx;
        if (need <= at) continue;
        while (low > 0 && bottom[r]! > lowBottom[low]!) low--;
        const from = lowItem[low]!;
        if (i - from > 1) {
          const each = (need - at) / (i - from);
          slope[from + 1] = slope[from + 1]! + each;
          slope[i] = slope[i]! - each;
          drop[i] = drop[i]! + each * (i - from - 1);
          shared = true;
        }
        at = need;
      }
      place[i] = at;
      if (l >= 0) {
        nextLeft[endLeft] = l;
        jumpLeft[endLeft] = at + lx - endLeftX;
        endLeft = tailLeft[c]!;
        endLeftX = at + tailLeftX[c]!;
      }
      if (r >= 0) {
        nextRight[tailRight[c]!] = r;
        jumpRight[tailRight[c]!] = rx - at - tailRightX[c]!;
      } else {
        endRight = tailRight[c]!;
        endRightX = at + tailRightX[c]!;
      }
      const reach = bottom[tailLeft[c]!]!;
      while (lowest >= 0 && lowBottom[lowest]! <= reach) lowest--;
      lowest++;
      lowBottom[lowest] = reach;
      lowItem[lowest] = i;
      before = c;
    }
    if (shared) {
      let grow = 0;
      let by = 0;
      for (let i = 1; i < size; i++) {
        grow += slope[i]!;
        by += grow - drop[i]!;
        slope[i] = 0;
        drop[i] = 0;
        place[i] = place[i]! + by;
      }
    }
    const head = kids[first]!;
    const middle = (place[size - 1]! + width[before]! / 2 - width[head]! / 2) / 2;
    for (let i = 0; i < size; i++) rel[kids[first + i]!] = place[i]! - middle;
    nextLeft[v] = head;
    jumpLeft[v] = rel[head]! - width[head]! / 2 + width[v]! / 2;
    nextRight[v] = before;
    jumpRight[v] = rel[before]! + width[before]! / 2 - width[v]! / 2;
    tailLeft[v] = endLeft;
    tailLeftX[v] = endLeftX - middle;
    tailRight[v] = endRight;
    tailRightX[v] = endRightX - middle;
  }
  x[root] = 0;
  for (let q = 1; q < count; q++) {
    const v = order[q]!;
    x[v] = x[parent[v]!]! + rel[v]!;
  }
  return { x, y };
}

type Ten<T> = [T, T, T, T, T, T, T, T, T, T];
type Ints = Ten<Int32Array>;
type Floats = Ten<Float64Array>;
