import { compareStructures } from '../../shared/changes/compare.ts';
import { forkStructure, movePosts } from '../../shared/commands/index.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresFromScratch } from '../../shared/metrics/scratch.ts';
import type { Post, PostId } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch, type Patch } from '../../shared/patch/patch.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { generate } from './generate.ts';
import { atMost, type BenchLine, median, timeTogether } from './measure.ts';
import { compareFloor, TypedFloor } from './peers/floor.ts';

/** Moves that keep the shape: a post goes to another manager on its manager's layer. */
function moves(parent: Int32Array, count: number): [number, number][] {
  const depth = new Int32Array(parent.length);
  const byDepth = new Map<number, number[]>();
  const manages = new Set(parent);
  for (let i = 0; i < parent.length; i++) {
    const above = parent[i] as number;
    depth[i] = above < 0 ? 0 : (depth[above] as number) + 1;
    if (manages.has(i)) byDepth.set(depth[i] as number, [...(byDepth.get(depth[i] as number) ?? []), i]);
  }
  const out: [number, number][] = [];
  let seed = 12_345;
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;
  while (out.length < count) {
    const box = 1 + Math.floor(random() * (parent.length - 1));
    const peers = byDepth.get(depth[parent[box] as number] as number) ?? [];
    const to = peers[Math.floor(random() * peers.length)];
    if (to !== undefined && to !== box) out.push([box, to]);
  }
  return out;
}

/** One edit's figures: what the live engine takes after the patch, beside the typed floor and the pass from scratch. */
function timeMoves(n: number): { live: number; floor: number; scratch: number } {
  const state = benchDocument(n);
  const engine = new FiguresEngine(state, BENCH_STRUCTURE);
  const { parent } = generate(n, 'council');
  const floor = new TypedFloor(parent);
  const live: number[] = [];
  const floors: number[] = [];
  const plan = moves(parent, 2_400);
  for (const [i, [box, to]] of plan.entries()) {
    const edit = movePosts(state, { structure: BENCH_STRUCTURE, ids: [`P${box}`], to: `P${to}` });
    if (!edit.ok) continue;
    applyPatch(state, edit.value.patch);
    const start = performance.now();
    engine.apply(edit.value.patch);
    engine.totals();
    const middle = performance.now();
    floor.move(box, to);
    const end = performance.now();
    if (i < 400) continue;
    live.push(middle - start);
    floors.push(end - middle);
  }
  const [scratch] = timeTogether([() => figuresFromScratch(state, BENCH_STRUCTURE)], { rounds: 7 });
  return { live: median(live), floor: median(floors), scratch: scratch as number };
}

export function benchFigures(): BenchLine[] {
  const small = timeMoves(1_000);
  const large = timeMoves(10_000);
  const line = (
    what: string,
    ms: number,
    floorMs: number,
    limit: string,
    met: (ratio: number) => boolean,
  ): BenchLine => {
    const ratio = ms / floorMs;
    return { target: 'P1', what, ms, floorMs, ratio, limit, met: met(ratio) };
  };
  return [
    line('figures of one move at 10,000, beside the typed floor', large.live, large.floor, '≤ 30', (r) => r <= 30),
    line('figures of one move, 10,000 beside 1,000', large.live, small.live, '≤ 1.5', (r) => r <= 1.5),
    line('figures from scratch at 10,000, beside one move', large.scratch, large.live, '≥ 1000', (r) => r >= 1_000),
  ];
}

const COMPARED = [
  'title',
  'grade',
  'point',
  'salary',
  'fte',
  'quantity',
  'basis',
  'managerId',
  'role',
  'employer',
  'heldVacant',
  'unit',
] as const;

function editedFork(n: number): { state: DocumentState; option: string } {
  const state = benchDocument(n);
  let next = 0;
  const fork = forkStructure(state, { from: BENCH_STRUCTURE, name: 'Option A' }, () => `new-${next++}`);
  if (!fork.ok) throw new Error(fork.refusal.message);
  applyPatch(state, fork.value.patch);
  const option = fork.value.structure as string;
  const posts = state.structures.get(option)?.posts as Map<PostId, Post>;
  const updated: Patch['updated'] = [...posts.values()]
    .filter((_, i) => i > 0 && i % 20 === 0)
    .map((post) => [post, { ...post, grade: 'G99', salary: (post.salary ?? 0) + 100_000_000 }] as const);
  applyPatch(state, { added: [], updated, removed: [] });
  return { state, option };
}

/** The floor's own work on two structures of n posts, of which one in twenty differs. */
export function compareFloorOf(n: number): () => void {
  return floorBetween(editedFork(n));
}

function floorBetween({ state, option }: ReturnType<typeof editedFork>): () => void {
  const before = [...(state.structures.get(BENCH_STRUCTURE)?.posts.values() ?? [])];
  const after = [...(state.structures.get(option)?.posts.values() ?? [])];
  const changed = Uint8Array.from(after, (_, i) => (i > 0 && i % 20 === 0 ? 1 : 0));
  return () => compareFloor(before, after, changed, COMPARED);
}

export function benchCompare(n = 10_000): BenchLine[] {
  const fork = editedFork(n);
  const { state, option } = fork;
  const engines = { from: new FiguresEngine(state, BENCH_STRUCTURE), to: new FiguresEngine(state, option) };
  const [ours, floor] = timeTogether(
    [() => compareStructures(state, BENCH_STRUCTURE, state, option, engines), floorBetween(fork)],
    { rounds: 31, warm: 10 },
  ) as [number, number];
  return [atMost('P8', `compare two structures of ${n.toLocaleString('en-GB')}`, ours, floor, 10)];
}
