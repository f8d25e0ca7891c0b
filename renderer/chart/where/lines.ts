/** A manager's reporting lines with their corners rounded: straight pieces, and bends about a corner point. */
export interface SoftLines {
  /** x1, y1, x2, y2 … */
  readonly straight: readonly number[];
  /** from x, y; corner x, y; to x, y … */
  readonly bends: readonly number[];
}

export const CORNER = 4;

/**
 * The lines of one manager (x1, y1, x2, y2 …) with every corner rounded where exactly one level and one upright line end together. Where a third meets them it is a
 * junction and stays square.
 */
export function softened(segments: Int32Array, radius = CORNER): SoftLines {
  const ends = new Map<string, number>();
  for (let i = 0; i < segments.length; i += 2) {
    const key = `${segments[i]},${segments[i + 1]}`;
    ends.set(key, (ends.get(key) ?? 0) + 1);
  }
  const straight: number[] = [];
  const corners = new Map<string, number[]>();
  for (let i = 0; i < segments.length; i += 4) {
    let [x1, y1, x2, y2] = segments.subarray(i, i + 4) as unknown as [number, number, number, number];
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    const r = Math.min(radius, length / 2);
    const ux = Math.sign(x2 - x1) * r;
    const uy = Math.sign(y2 - y1) * r;
    const first = `${x1},${y1}`;
    const second = `${x2},${y2}`;
    if (ends.get(first) === 2) {
      const corner = corners.get(first) ?? [];
      corners.set(first, [...corner, x1 + ux, y1 + uy]);
      x1 += ux;
      y1 += uy;
    }
    if (ends.get(second) === 2) {
      const corner = corners.get(second) ?? [];
      corners.set(second, [...corner, x2 - ux, y2 - uy]);
      x2 -= ux;
      y2 -= uy;
    }
    straight.push(x1, y1, x2, y2);
  }
  const bends: number[] = [];
  for (const [key, [ax, ay, bx, by]] of corners) {
    const [cx, cy] = key.split(',').map(Number);
    bends.push(ax as number, ay as number, cx as number, cy as number, bx as number, by as number);
  }
  return { straight, bends };
}

/** A dotted line between two cards: from the nearer side of one to the nearer side of the other, bowing outwards. */
export interface DottedLine {
  readonly from: readonly [number, number];
  readonly control: readonly [number, number, number, number];
  readonly to: readonly [number, number];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function dottedLine(a: Box, b: Box): DottedLine {
  const side = b.x + b.width / 2 >= a.x + a.width / 2 ? 1 : -1;
  const overlap = Math.abs(b.x + b.width / 2 - a.x - a.width / 2) < (a.width + b.width) / 2 + 16;
  const x1 = side > 0 ? a.x + a.width : a.x;
  // Boxes above one another are joined on the same side, so that the line does not run through them.
  const sameSide = overlap ? side : -side;
  const x2 = sameSide > 0 ? b.x + b.width : b.x;
  const y1 = a.y + a.height / 2;
  const y2 = b.y + b.height / 2;
  const bow = Math.min(160, Math.max(32, Math.hypot(x2 - x1, y2 - y1) / 3));
  const c1 = x1 + side * bow;
  const c2 = x2 + sameSide * bow;
  return {
    from: [x1, y1],
    control: [c1, y1, c2, y2],
    to: [x2, y2],
  };
}

/** A point of a dotted line, 0 at its start and 1 at its end. */
export function pointOn({ from, control: c, to }: DottedLine, t: number): [number, number] {
  const u = 1 - t;
  const [a, b, d, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [a * from[0] + b * c[0] + d * c[2] + e * to[0], a * from[1] + b * c[1] + d * c[3] + e * to[1]];
}

/** Nearest to the middle of the line first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88];

/** Where a caption of this size stands on its line without being hidden by a card; null where it cannot. */
export function captionPlace(
  line: DottedLine,
  width: number,
  height: number,
  isFree: (x: number, y: number, width: number, height: number) => boolean,
): [number, number] | null {
  for (const t of PLACES) {
    const [x, y] = pointOn(line, t);
    if (isFree(x - width / 2, y - height / 2, width, height)) return [x, y];
  }
  return null;
}
