// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { buildTree } from '../../shared/layout/boxes.ts';
import { layOut } from '../../shared/layout/layout.ts';
import { DEFAULTS } from '../../shared/layout/options.ts';
import { type Generated, generate, type Shape } from './generate.ts';
import { type Placed, tidy } from './peers/tidy.ts';

/** One structure, timed: medians in ms, widths in px. Ratios compare within one run, as absolute times drift. */
export interface LayoutTiming {
  readonly shape: Shape;
  readonly posts: number;
  readonly ours: number;
  readonly tidy: number;
  /** Missing where d3-flextree is not installed or overflows the stack. */
  readonly flextree?: number;
  readonly ourWidth: number;
  readonly tidyWidth: number;
  readonly ourHeight: number;
  readonly tidyHeight: number;
  /** PERF-P3: at most 3. */
  readonly toTidy: number;
  /** PERF-P3: at least 20 at 10,000. */
  readonly flextreeToOurs?: number;
}

/** Times the chart's layout (tree building included) beside the plain tidy layout and, where installed, d3-flextree. */
export async function benchLayout(sizes: readonly number[] = [60, 1_000, 10_000, 50_000]): Promise<LayoutTiming[]> {
  const flextree = await findFlextree();
  const results: LayoutTiming[] = [];
  for (const shape of ['council', 'chain', 'star'] as const) {
    for (const posts of sizes) {
      if (shape !== 'council' && posts < 1_000) continue;
      results.push(timeOne(shape, posts, flextree));
    }
  }
  return results;
}

function timeOne(shape: Shape, posts: number, flextree: Flextree | undefined): LayoutTiming {
  const made = generate(posts, shape);
  const { gapX, gapY } = DEFAULTS;
  const out: Placed = { x: new Float64Array(posts), y: new Float64Array(posts) };
  const runs = posts > 20_000 ? 15 : 41;
  const times = medians(runs, Math.max(1, Math.floor(2_000 / posts)), [
    () => layOut({ ...buildTree(made.parent), width: made.width, height: made.height }),
    () => tidy(made.parent, made.width, made.height, gapX, gapY, out),
  ]);
  const [ours, plain] = times as [number, number];
  const { bounds } = layOut({ ...buildTree(made.parent), width: made.width, height: made.height });
  const size = extent(made, out);
  const theirs = flextree === undefined || shape === 'chain' ? undefined : timeFlextree(flextree, made);
  return {
    shape,
    posts,
    ours,
    tidy: plain,
    ...(theirs === undefined ? {} : { flextree: theirs, flextreeToOurs: theirs / ours }),
    ourWidth: bounds.width,
    tidyWidth: size.width,
    ourHeight: bounds.height,
    tidyHeight: size.height,
    toTidy: ours / plain,
  };
}

/** Medians of several functions, run in turn so that a busy moment of the machine meets them all; small work in batches. */
function medians(runs: number, batch: number, work: readonly (() => unknown)[]): number[] {
  const times = work.map(() => [] as number[]);
  const warm = Math.max(5, runs >> 1);
  for (let run = -warm; run < runs; run++) {
    for (let i = 0; i < work.length; i++) {
      const begin = performance.now();
      for (let again = 0; again < batch; again++) work[i]!();
      if (run >= 0) times[i]!.push((performance.now() - begin) / batch);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]!);
}

function extent(made: Generated, placed: Placed): { width: number; height: number } {
  let left = Infinity;
  let right = -Infinity;
  let bottom = 0;
  for (let v = 0; v < made.parent.length; v++) {
    left = Math.min(left, placed.x[v]! - made.width[v]! / 2);
    right = Math.max(right, placed.x[v]! + made.width[v]! / 2);
    bottom = Math.max(bottom, placed.y[v]! + made.height[v]!);
  }
  return { width: Math.round(right - left), height: Math.round(bottom) };
}

interface Nested {
  readonly size: [number, number];
  readonly children: Nested[];
}
type Run = (tree: unknown) => unknown;
type Flextree = (options: { spacing: number; nodeSize: (node: { data: Nested }) => [number, number] }) => Run & {
  hierarchy: (data: Nested) => unknown;
};

/** The peers have their own package.json: `npm ci --prefix build/bench` brings them. */
async function findFlextree(): Promise<Flextree | undefined> {
  const name = 'd3-flextree';
  try {
    return ((await import(name)) as { flextree: Flextree }).flextree;
  } catch {
    return undefined;
  }
}

function timeFlextree(flextree: Flextree, made: Generated): number | undefined {
  const nodes: Nested[] = Array.from(made.parent, (_, v) => ({
    size: [made.width[v]! + DEFAULTS.gapX, made.height[v]! + DEFAULTS.gapY],
    children: [],
  }));
  for (let v = 1; v < nodes.length; v++) nodes[made.parent[v]!]!.children.push(nodes[v]!);
  const layout = flextree({ spacing: 0, nodeSize: (node) => node.data.size });
  try {
    const tree = layout.hierarchy(nodes[0]!);
    return medians(nodes.length > 5_000 ? 3 : 9, 1, [() => layout(tree)])[0];
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number);
  for (const row of await benchLayout(sizes.length > 0 ? sizes : undefined)) {
    const parts = [
      `${row.shape} ${row.posts}`.padEnd(14),
      `ours ${row.ours.toFixed(3)} ms`,
      `tidy ${row.tidy.toFixed(3)} ms`,
      `ratio ${row.toTidy.toFixed(2)}`,
      row.flextree === undefined ? '' : `flextree ${row.flextree.toFixed(1)} ms (${row.flextreeToOurs?.toFixed(0)} x)`,
      `width ${row.ourWidth} : ${row.tidyWidth}`,
      `height ${row.ourHeight} : ${row.tidyHeight}`,
    ];
    process.stdout.write(`${parts.filter((part) => part !== '').join('  ')}\n`);
  }
}
