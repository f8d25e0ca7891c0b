import fc from 'fast-check';
import { type Boxes, buildTree } from '../../shared/layout/boxes.ts';
import type { Layout } from '../../shared/layout/layout.ts';

/** Random structures: any shape from chain to star, several roots, assistants, folded boxes, every branch kind, folded into columns or not. */
export const structures: fc.Arbitrary<Boxes> = fc
  .tuple(
    fc.array(
      fc.record({
        manager: fc.double({ min: 0, max: 0.999, noNaN: true }),
        root: fc.boolean(),
        rare: fc.integer({ min: 0, max: 19 }),
        kind: fc.integer({ min: 0, max: 9 }),
        folded: fc.boolean(),
        head: fc.boolean(),
        width: fc.integer({ min: 40, max: 320 }),
        height: fc.integer({ min: 20, max: 180 }),
      }),
      { minLength: 1, maxLength: 90, size: 'max' },
    ),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
  )
  .map(([rows, shape, folded]) => {
    const parent = Int32Array.from(rows, (row, i) => {
      if (i === 0 || (row.root && row.rare === 19)) return -1;
      // shape 0 any box, 1 deep, 2 broad, 3 in between
      const reach = [i, 3, Math.ceil(i / 8), Math.ceil(i / 2)][shape]!;
      const pick = Math.floor(row.manager * Math.min(reach, i));
      return shape === 1 ? i - 1 - pick : pick;
    });
    return {
      ...buildTree(parent),
      width: Float64Array.from(rows, (row) => row.width + (row.rare === 3 ? 0.5 : 0)),
      height: Float64Array.from(rows, (row) => row.height),
      assistant: Uint8Array.from(rows, (row) => (row.rare === 1 ? 1 : 0)),
      collapsed: Uint8Array.from(rows, (row) => (row.rare === 2 ? 1 : 0)),
      kind: Uint8Array.from(rows, (row) => (row.kind < 5 ? row.kind : 0)),
      ...(folded && {
        fold: {
          managers: Uint8Array.from([...rows, rows[0]!], (row) => (row.folded ? 1 : 0)),
          heads: Uint8Array.from(rows, (row) => (row.head ? 1 : 0)),
        },
      }),
    };
  });

/** The same boxes without folded ones, for what must hold of every post. */
export function unfolded(boxes: Boxes): Boxes {
  return { ...boxes, collapsed: new Uint8Array(boxes.n) };
}

/** First pair of boxes closer than they may be (an upright sweep), or undefined. */
export function tooClose(layout: Layout, apartX = 0, apartY = 0): string | undefined {
  const { x, y, width, height } = layout;
  const order = Array.from(layout.order).sort((a, b) => y[a]! - y[b]! || x[a]! - x[b]!);
  // Boxes whose band (height and gap) reaches the sweep, kept by left edge in buckets.
  const size = 512;
  const buckets = new Map<number, number[]>();
  for (const v of order) {
    const from = Math.floor((x[v]! - apartX) / size);
    const to = Math.floor((x[v]! + width[v]! + apartX) / size);
    for (let bucket = from; bucket <= to; bucket++) {
      const here = (buckets.get(bucket) ?? []).filter((u) => y[u]! + height[u]! + apartY > y[v]!);
      for (const u of here) {
        if (x[u]! < x[v]! + width[v]! + apartX && x[v]! < x[u]! + width[u]! + apartX) {
          return `${u} at ${x[u]},${y[u]} ${width[u]}x${height[u]} and ${v} at ${x[v]},${y[v]} ${width[v]}x${height[v]}`;
        }
      }
      here.push(v);
      buckets.set(bucket, here);
    }
  }
  return undefined;
}

/** Cards of 200 by 100 px, each under the one that `parent` names. */
export function cards(parent: readonly number[], more: Partial<Boxes> = {}): Boxes {
  const n = parent.length;
  return {
    ...buildTree(Int32Array.from(parent)),
    width: new Float64Array(n).fill(200),
    height: new Float64Array(n).fill(100),
    ...more,
  };
}
