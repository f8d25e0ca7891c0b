import {
  CHANGE_KINDS,
  type ChangeKind,
  type Comparison,
  kindsOf,
  type PostChange,
  type SideOfPost,
} from '../changes/change.ts';
import { type Alignment, lineageOf } from './align.ts';

/** Kinds of the list: those that are counted everywhere, and posts of which only the cost differs. */
export const ROW_KINDS = [...CHANGE_KINDS, 'cost'] as const;
export type RowKind = ChangeKind | 'cost';

/** A post that differs in at least one of the structures that are compared with the first. */
export interface ChangeRow {
  readonly lineage: string;
  /** What it is called: in the first structure where it stands there, else in the first that has it. */
  readonly side: SideOfPost;
  readonly kinds: ReadonlySet<RowKind>;
  /** One for each comparison; null where that structure has it unchanged, or neither has it. */
  readonly changes: readonly (PostChange | null)[];
}

/** How many places of a post are of each kind of the list; a post of which only the cost differs counts as that. */
function countsOf(change: PostChange): Record<RowKind, number> {
  const cost = change.flags.includes('cost-drift') ? change.places.kept : 0;
  return { ...kindsOf(change), cost };
}

/**
 * The changes of several comparisons with one structure as one list: each post once, in the order in which the aligned
 * panes show them, so that walking the list walks the panes.
 */
export function changeRows(comparisons: readonly Comparison[], alignment: Alignment): ChangeRow[] {
  const found = new Map<string, (PostChange | null)[]>();
  for (const [i, { posts }] of comparisons.entries()) {
    for (const change of posts) {
      if (change.action === 'unchanged' && change.flags.length === 0) continue;
      const known = found.get(change.lineage);
      if (known) known[i] = change;
      else
        found.set(
          change.lineage,
          comparisons.map((_, k) => (k === i ? change : null)),
        );
    }
  }
  const order = new Map<string, number>();
  // Where the first pane has it; a post that it lacks, where it is seen first.
  for (const { rowOf } of alignment.panes)
    for (const [key, row] of rowOf) if (!order.has(lineageOf(key))) order.set(lineageOf(key), row);
  const place = (lineage: string) => order.get(lineage) ?? alignment.keys.length;
  return [...found]
    .map(([lineage, changes]) => changeRow(lineage, changes))
    .sort((a, b) => place(a.lineage) - place(b.lineage));
}

function changeRow(lineage: string, changes: readonly (PostChange | null)[]): ChangeRow {
  const some = changes.filter((change) => change !== null);
  const side = (some.find((change) => change.from)?.from ?? some.find((change) => change.to)?.to) as SideOfPost;
  const each = some.map(countsOf);
  // A box whose number of posts is not stated has no places, and is listed nevertheless.
  const kinds = new Set([
    ...ROW_KINDS.filter((kind) => each.some((count) => count[kind] > 0)),
    ...some.flatMap(unstatedKind),
  ]);
  return { lineage, side, changes, kinds };
}

/** Places of a row that are of these kinds; of several options the one that has most, as a post is listed once. */
export function placesIn(row: ChangeRow, kinds: Iterable<RowKind> = CHANGE_KINDS): number {
  const wanted = [...kinds];
  return row.changes.reduce((most, change) => {
    if (!change) return most;
    const count = countsOf(change);
    return Math.max(
      most,
      wanted.reduce((sum, kind) => sum + count[kind], 0),
    );
  }, 0);
}

/** The kind of a box that stands for an unstated number of posts; none for any other. */
function unstatedKind({ action, flags, from, to }: PostChange): RowKind[] {
  if ((from?.places ?? 0) + (to?.places ?? 0) > 0) return [];
  switch (action) {
    case 'created':
      return ['created'];
    case 'deleted':
    case 'deleted-vacant':
      return ['deleted'];
    case 'transferred-in':
      return ['transferredIn'];
    case 'transferred-out':
      return ['transferredOut'];
    case 'amended':
      return [flags.includes('re-parented') ? 'moved' : 'changed'];
    case 'unchanged':
      return ['cost'];
  }
}

/** True where every word of the search stands in the post's title, reference, grade, team or work area, on any side. */
export function matchesSearch(row: ChangeRow, search: string): boolean {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const text = row.changes
    .flatMap((change) => [change?.from, change?.to])
    .flatMap((side) =>
      side ? [side.post.title, side.post.ref, side.post.grade, side.post.unit, side.post.workArea] : [],
    )
    .join('\n')
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
}
