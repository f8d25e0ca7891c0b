import { writeFileSync } from 'node:fs';
import { documentBytes } from '../../../electron/documents/session.ts';
import { forkStructure } from '../../../shared/commands/index.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { BENCH_STRUCTURE, benchDocument, generatePosts } from '../document.ts';
import { generate } from '../generate.ts';
import type { Columns } from './wire.ts';

/** A post of the lowest layer and the colleague beside it: to report to that one makes a layer more. */
export interface Pair {
  readonly box: number;
  readonly beside: number;
}

export const MOVER = 'Bench mover';

export function pairOf(n: number): Pair {
  const { parent } = generate(n);
  const depth = new Int32Array(n);
  for (let v = 1; v < n; v++) depth[v] = (depth[parent[v] as number] as number) + 1;
  const deepest = Math.max(...new Set(depth));
  const box = depth.findIndex((each, v) => each === deepest && v > 1 && parent[v] === parent[v - 1]);
  return { box, beside: box - 1 };
}

/** Writes a document with one structure, and with a proposal made from it if one is to be worked on. */
export function writeDocument(path: string, n: number, { proposal = false } = {}): void {
  const state = benchDocument(n);
  const structure = state.structures.get(BENCH_STRUCTURE);
  const post = structure?.posts.get(`P${pairOf(n).box}`);
  if (!post) throw new Error('The structure has no such post.');
  applyPatch(state, { added: [], updated: [[post, { ...post, title: MOVER }]], removed: [] });
  if (proposal) {
    const fork = forkStructure(state, { from: BENCH_STRUCTURE, name: 'Proposal' }, () => 's2');
    if (!fork.ok) throw new Error(fork.refusal.message);
    applyPatch(state, fork.value.patch);
  }
  writeFileSync(path, documentBytes(state));
}

/** The same structure for the peers. */
export function columnsOf(n: number): Columns {
  const { parent, width, height } = generate(n);
  const posts = generatePosts(n, 'council');
  return {
    parent: [...parent],
    width: [...width],
    height: [...height],
    title: posts.map((post) => post.title),
    grade: posts.map((post) => post.grade),
    unit: posts.map((post) => post.unit),
    person: posts.map((post) => post.holders[0]?.person ?? ''),
    salary: posts.map((post) => post.salary ?? 0),
  };
}
