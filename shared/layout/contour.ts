// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

/**
 * The left and right outlines of branches: lists of pieces, from a branch's top downwards. Piece v is box v itself (or the
 * column it heads); piece m + v is what stands between v and its row (assistants), or what hangs from it.
 * A piece knows the step across to the next, so a branch moves without touching its outline.
 */
export interface Outline {
  /** Edges of a branch's top piece, against its box's left. */
  readonly segmentLeft: Int32Array;
  readonly segmentRight: Int32Array;
  /** Where a piece ends, the gap below it included. */
  readonly bottom: Int32Array;
  /** The next piece down, -1 at the end, and how far its edge is to the right of this one's. */
  readonly nextLeft: Int32Array;
  readonly nextRight: Int32Array;
  readonly stepLeft: Int32Array;
  readonly stepRight: Int32Array;
  /** A branch's lowest pieces and their edges, against its box's left. */
  readonly tailLeft: Int32Array;
  readonly tailRight: Int32Array;
  readonly tailLeftX: Int32Array;
  readonly tailRightX: Int32Array;
  /** A branch's outermost edges, against its box's left. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The branches that stand side by side, for placeRow. */
  readonly row: Int32Array;
  /** For placeRow only: which items reach lowest, and how space is shared out. */
  readonly lowBottom: Int32Array;
  readonly lowItem: Int32Array;
  readonly slope: Float64Array;
  readonly drop: Float64Array;
}

/** Kept between layouts: asking for so much memory each time costs as much as the layout. Holds nothing that is read again. */
let kept: Outline | undefined;

/** Room for boxes 0..m-1. Its contents are left over from before (slope and drop are 0); one user at a time. */
export function borrowOutline(m: number): Outline {
  if (kept === undefined || kept.row.length < m) kept = newOutline(m);
  return kept;
}

function newOutline(m: number): Outline {
  return {
    segmentLeft: new Int32Array(m),
    segmentRight: new Int32Array(m),
    bottom: new Int32Array(2 * m),
    nextLeft: new Int32Array(2 * m),
    nextRight: new Int32Array(2 * m),
    stepLeft: new Int32Array(2 * m),
    stepRight: new Int32Array(2 * m),
    tailLeft: new Int32Array(m),
    tailRight: new Int32Array(m),
    tailLeftX: new Int32Array(m),
    tailRightX: new Int32Array(m),
    left: new Int32Array(m),
    right: new Int32Array(m),
    row: new Int32Array(m),
    lowBottom: new Int32Array(m),
    lowItem: new Int32Array(m),
    slope: new Float64Array(m),
    drop: new Float64Array(m),
  };
}

/** Sharing out in 1/1024 px keeps every sum exact, so the result does not depend on the order of adding. */
const FINE = 1024;

/**
 * Places branches row[0] … row[size - 1] side by side, as close as their outlines allow, the first at 0, and writes their
 * places to dx and the lowest pieces of the whole row to tail…[into]. Each step down an outline hides a piece for good,
 * hence linear over the whole chart (van der Ploeg 2014, on lists of pieces instead of boxes).
 */
export function placeRow(o: Outline, size: number, dx: Int32Array, gap: number, into: number): void {
  const { row } = o;
  const { segmentLeft, segmentRight, bottom, nextLeft, nextRight, stepLeft, stepRight } = o;
  const { tailLeft, tailRight, tailLeftX, tailRightX, lowBottom, lowItem, slope, drop } = o;
  let previous = row[0]!;
  let endLeft = tailLeft[previous]!;
  let endLeftX = tailLeftX[previous]!;
  let endRight = tailRight[previous]!;
  let endRightX = tailRightX[previous]!;
  dx[previous] = 0;
  if (size === 1) {
    tailLeft[into] = endLeft;
    tailLeftX[into] = endLeftX;
    tailRight[into] = endRight;
    tailRightX[into] = endRightX;
    return;
  }
  lowBottom[0] = bottom[endLeft]!;
  lowItem[0] = 0;
  let lowest = 0;
  let shared = false;

  for (let i = 1; i < size; i++) {
    const c = row[i]!;
    let r = previous;
    let l = c;
    let rx = dx[previous]! + segmentRight[previous]!;
    let lx = segmentLeft[c]!;
    let x = rx + gap - lx;
    let low = lowest;
    for (;;) {
      const rEnd = bottom[r]!;
      const lEnd = bottom[l]!;
      if (rEnd <= lEnd) {
        rx += stepRight[r]!;
        r = nextRight[r]!;
      }
      if (lEnd <= rEnd) {
        lx += stepLeft[l]!;
        l = nextLeft[l]!;
      }
      if (r < 0 || l < 0) break;
      const need = rx + gap - lx;
      if (need <= x) continue;
      const end = bottom[r]!;
      while (low > 0 && end > lowBottom[low]!) low--;
      const from = lowItem[low]!;
      const between = i - from;
      if (between > 1) {
        // Pushed by a branch further left: those in between share the room evenly.
        const each = Math.floor(((need - x) * FINE) / between) / FINE;
        slope[from + 1] = slope[from + 1]! + each;
        slope[i] = slope[i]! - each;
        drop[i] = drop[i]! + each * (between - 1);
        shared = true;
      }
      x = need;
    }
    dx[c] = x;
    if (l >= 0) {
      // Lower than all before it: its outline goes on below theirs on the left.
      nextLeft[endLeft] = l;
      stepLeft[endLeft] = x + lx - endLeftX;
      endLeft = tailLeft[c]!;
      endLeftX = x + tailLeftX[c]!;
    }
    if (r >= 0) {
      nextRight[tailRight[c]!] = r;
      stepRight[tailRight[c]!] = rx - (x + tailRightX[c]!);
    } else {
      endRight = tailRight[c]!;
      endRightX = x + tailRightX[c]!;
    }
    const reach = bottom[tailLeft[c]!]!;
    while (lowest >= 0 && lowBottom[lowest]! <= reach) lowest--;
    lowest++;
    lowBottom[lowest] = reach;
    lowItem[lowest] = i;
    previous = c;
  }
  tailLeft[into] = endLeft;
  tailLeftX[into] = endLeftX;
  tailRight[into] = endRight;
  tailRightX[into] = endRightX;
  if (shared) shareOut(o, size, dx);
}

function shareOut(o: Outline, size: number, dx: Int32Array): void {
  const { row, slope, drop } = o;
  let grow = 0;
  let by = 0;
  for (let i = 1; i < size; i++) {
    grow += slope[i]!;
    by += grow - drop[i]!;
    slope[i] = 0;
    drop[i] = 0;
    dx[row[i]!] = dx[row[i]!]! + Math.floor(by);
  }
}
