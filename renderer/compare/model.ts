import { useMemo } from 'react';
import { type Comparison, compareStructures, type PostChange } from '../../shared/changes/compare.ts';
import { type AlignedBox, type Alignment, align, boxKeys, lineageOf } from '../../shared/compare/align.ts';
import { type ChangeRow, changeRows } from '../../shared/compare/changeRows.ts';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import { type ToBePlaced, toBePlaced } from '../../shared/metrics/toBePlaced.ts';
import { comparisonNow, useApp, useImpact } from '../store/store.ts';
import { engineOf, type Source, sourceOf, useOtherFiles } from './sources.ts';
import { useCompare } from './state.ts';

/** Everything that the view shows of the structures it compares, new with each edit. */
export interface Compared {
  readonly sources: readonly Source[];
  /** The first structure with each of the others, in order. */
  readonly comparisons: readonly Comparison[];
  /** What became of each lineage, for each pane; none for the first. */
  readonly changes: readonly ReadonlyMap<string, PostChange>[];
  /** Of each other structure: who of the first is still to be placed in it (FIG-7). */
  readonly left: readonly (ToBePlaced | null)[];
  readonly rows: readonly ChangeRow[];
  /** Everything unfolded. */
  readonly whole: Alignment;
}

export function useCompared(refs: readonly string[]): Compared | null {
  const version = useApp((store) => store.version);
  const files = useOtherFiles();
  const wanted = refs.join('\n');
  return useMemo(() => {
    // The document changes in place, and files come and go: both say when to look again.
    void version;
    void files;
    const sources = wanted.split('\n').flatMap((ref) => sourceOf(ref) ?? []);
    return sources.length < 2 ? null : compared(sources);
  }, [wanted, version, files]);
}

export function compared(sources: readonly Source[]): Compared {
  const [base, ...others] = sources as [Source, ...Source[]];
  const comparisons = others.map((other) => {
    const comparison = comparisonOf(base, other);
    // Structures of another file are named with it, wherever a name is printed.
    return {
      ...comparison,
      from: { ...comparison.from, name: base.name },
      to: { ...comparison.to, name: other.name },
    };
  });
  const whole = align(sources.map((source) => source.structure));
  return {
    sources,
    comparisons,
    changes: [new Map(), ...comparisons.map(({ posts }) => new Map(posts.map((post) => [post.lineage, post])))],
    left: others.map((other) => toBePlaced(base.structure, other.structure)),
    rows: changeRows(comparisons, whole),
    whole,
  };
}

/** Of the open document the comparison that legend and tray count with; with another file one of its own. */
function comparisonOf(base: Source, other: Source): Comparison {
  const own = base.file || other.file ? null : comparisonNow(base.id, other.id);
  if (own) return own;
  return compareStructures(base.state, base.id, other.state, other.id, { from: engineOf(base), to: engineOf(other) });
}

/** The rows that are in view: what is folded is left out. */
export function useAligned({ sources, whole }: Compared): Alignment {
  const folded = useCompare((store) => store.folded);
  return useMemo(
    () =>
      folded.size === 0
        ? whole
        : align(
            sources.map((source) => source.structure),
            folded,
          ),
    [sources, whole, folded],
  );
}

/** Staff impact from the first structure to each other; null where it cannot be worked out: other files, no people. */
export function useImpacts({ sources }: Compared): (ImpactResult | null)[] {
  const [base, ...others] = sources;
  const id = (at: number) => {
    const other = others[at];
    return base && !base.file && other && !other.file ? other.id : null;
  };
  const from = base && !base.file ? base.id : null;
  // Always three hooks: at most three options stand beside the first structure.
  const all = [useImpact(from, id(0)), useImpact(from, id(1)), useImpact(from, id(2))];
  const people = base && !base.file ? engineOf(base).totals().people : 0;
  return others.map((_, at) => {
    const result = people === 0 ? null : (all[at]?.result ?? null);
    return result?.unknown === null ? result : null;
  });
}

/** Keys of the posts above a post, in every pane: what must be unfolded to see it. */
export function above({ sources }: Pick<Compared, 'sources'>, lineage: string): Set<string> {
  const out = new Set<string>();
  for (const { structure } of sources) {
    const keys = boxKeys(structure);
    for (const post of structure.posts.values()) {
      if (post.lineage !== lineage) continue;
      for (let at = post.managerId; at !== null; at = structure.posts.get(at)?.managerId ?? null) {
        const key = keys.get(at);
        if (key !== undefined) out.add(key);
      }
    }
  }
  return out;
}

/** Keys of branches in which nothing differs: folding them leaves the changes and what stands above them. */
export function unchangedBranches({ rows, whole }: Compared): Set<string> {
  const changed = new Set(rows.map((row) => row.lineage));
  // In tree order the last manager at each depth is the manager of what follows.
  const keep = new Set<string>();
  const managers = new Set<string>();
  for (const { boxes } of whole.panes) {
    const path: AlignedBox[] = [];
    for (const box of boxes) {
      path.length = box.depth;
      path.push(box);
      if (box.manages) managers.add(box.key);
      if (changed.has(lineageOf(box.key))) for (const manager of path.slice(0, -1)) keep.add(manager.key);
    }
  }
  // A deleted post stands in the first pane alone, a created one in another: both were walked above.
  return new Set([...managers].filter((key) => !keep.has(key)));
}
