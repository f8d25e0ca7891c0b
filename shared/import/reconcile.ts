import { counts, type Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';

/** Posts and FTE of one cost centre on both sides. */
export interface CostCentreLine {
  /** '' holds the posts without one. */
  readonly costCentre: string;
  readonly current: { readonly posts: number; readonly fte: number };
  readonly file: { readonly posts: number; readonly fte: number };
}

/** A file beside Current (IMPORT-2): by post number and by cost centre. */
export interface Reconciliation {
  /** References on both sides. */
  readonly matched: readonly string[];
  /** References that only the file has, and that only Current has. */
  readonly fresh: readonly string[];
  readonly missing: readonly string[];
  /** Cost centres, those that differ first. */
  readonly costCentres: readonly CostCentreLine[];
}

/** Compares what an import would make with Current: boxes that count by their reference, posts and FTE by cost centre. */
export function reconcile(file: StructureState, current: StructureState): Reconciliation {
  const refs = (structure: StructureState) =>
    new Set([...structure.posts.values()].filter(counts).map((post) => post.ref));
  const [there, here] = [refs(file), refs(current)];
  const lines = new Map<string, { current: Sum; file: Sum }>();
  for (const [side, structure] of [
    ['current', current],
    ['file', file],
  ] as const) {
    for (const post of structure.posts.values()) {
      if (!counts(post)) continue;
      const key = post.costCentre.trim();
      let line = lines.get(key);
      if (!line) lines.set(key, (line = { current: { posts: 0, fte: 0 }, file: { posts: 0, fte: 0 } }));
      add(line[side], post);
    }
  }
  return {
    matched: [...there].filter((ref) => here.has(ref)),
    fresh: [...there].filter((ref) => !here.has(ref)),
    missing: [...here].filter((ref) => !there.has(ref)),
    costCentres: [...lines]
      .map(([costCentre, line]) => ({ costCentre, ...line }))
      .sort((a, b) => Number(differs(b)) - Number(differs(a)) || (a.costCentre < b.costCentre ? -1 : 1)),
  };
}

interface Sum {
  posts: number;
  fte: number;
}

function add(sum: Sum, post: Post): void {
  sum.posts += post.quantity ?? 0;
  sum.fte += post.fte;
}

const differs = ({ current, file }: CostCentreLine) => current.posts !== file.posts || current.fte !== file.fte;
