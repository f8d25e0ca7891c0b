import type { Comparison, PostChange, SideOfPost } from '../changes/change.ts';
import { type Alignment, lineageOf } from './align.ts';

export const CHANGE_KINDS = ['created', 'deleted', 'amended', 'moved', 'transferred', 'cost'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A post that differs in at least one of the structures that are compared with the first. */
export interface ChangeRow {
  readonly lineage: string;
  /** What it is called: in the first structure where it stands there, else in the first that has it. */
  readonly side: SideOfPost;
  readonly kinds: ReadonlySet<ChangeKind>;
  /** One for each comparison; null where that structure has it unchanged, or neither has it. */
  readonly changes: readonly (PostChange | null)[];
  /** Places that it stands for in the totals. */
  readonly places: number;
}

/** What kinds of change a reader would call it. A new line manager alone is a move, not an amendment. */
export function kindsOf({ action, flags }: PostChange): ChangeKind[] {
  switch (action) {
    case 'created':
      return ['created'];
    case 'deleted':
    case 'deleted-vacant':
      return ['deleted'];
    case 'transferred-in':
    case 'transferred-out':
      return ['transferred'];
    case 'unchanged':
      return flags.length > 0 ? ['cost'] : [];
    case 'amended': {
      const moved = flags.includes('re-parented');
      const only = moved && flags.length === 1;
      return [...(moved ? ['moved' as const] : []), ...(only ? [] : ['amended' as const])];
    }
  }
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
  return {
    lineage,
    side,
    changes,
    kinds: new Set(some.flatMap(kindsOf)),
    places: Math.max(...some.map((change) => Math.max(change.from?.places ?? 0, change.to?.places ?? 0))),
  };
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
