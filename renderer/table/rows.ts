import { type Post, type PostId, stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState, treeOrder } from '../../shared/model/state.ts';
import { shownBelow } from '../posts/shownBelow.ts';

export interface TableRow {
  readonly post: Post;
  /** Depth in the tree, from 1; 1 everywhere in a sorted list. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Null: nothing to fold, or folding has no meaning (sorted, filtered). */
  readonly folded: boolean | null;
  /** Does not match the filter: it stands there to show where the matches are. */
  readonly context: boolean;
}

export interface RowsAsked {
  readonly structure: StructureState;
  readonly collapsed: ReadonlySet<PostId>;
  /** Deleted and transferred boxes too, in their old places. */
  readonly gone: boolean;
  /** Null: all. */
  readonly match: ((post: Post) => boolean) | null;
  /** Order of a sorted list; null: the tree's. */
  readonly rank: ReadonlyMap<PostId, number> | null;
}

export interface Rows {
  readonly rows: readonly TableRow[];
  /** Boxes that match the filter, folded ones included. */
  readonly matched: number;
  readonly total: number;
}

/** The rows of the list in order. No recursion: a chain may be thousands deep. */
export function tableRows(asked: RowsAsked): Rows {
  const { structure, gone, match, rank } = asked;
  const all = treeOrder(structure)
    .map((id) => postOf(structure, id))
    .filter((post) => gone || stands(post));
  const matching = match ? all.filter(match) : all;
  const counted = { matched: matching.length, total: all.length };
  if (rank) return { ...counted, rows: sortedRows(matching, rank) };
  return { ...counted, rows: treeRows(asked, match ? new Set(matching.map((post) => post.id)) : null) };
}

/** Boxes that are newer than the order come last, until it is sorted again. */
function sortedRows(posts: readonly Post[], rank: ReadonlyMap<PostId, number>): TableRow[] {
  const place = (post: Post) => rank.get(post.id) ?? Number.MAX_SAFE_INTEGER;
  return [...posts]
    .sort((a, b) => place(a) - place(b))
    .map((post, i) => ({ post, level: 1, position: i + 1, siblings: posts.length, folded: null, context: false }));
}

function treeRows({ structure, collapsed, gone }: RowsAsked, matching: ReadonlySet<PostId> | null): TableRow[] {
  const kept = matching ? withManagers(structure, matching) : null;
  const below = (id: PostId | null): Post[] => {
    const posts = gone ? childIds(structure, id).map((child) => postOf(structure, child)) : shownBelow(structure, id);
    return kept ? posts.filter((post) => kept.has(post.id)) : posts;
  };
  const rows: TableRow[] = [];
  const stack: TableRow[] = [];
  const push = (posts: readonly Post[], level: number) => {
    for (let i = posts.length - 1; i >= 0; i--) {
      const post = posts[i] as Post;
      const context = matching !== null && !matching.has(post.id);
      stack.push({ post, level, position: i + 1, siblings: posts.length, folded: null, context });
    }
  };
  push(below(null), 1);
  for (let row = stack.pop(); row; row = stack.pop()) {
    const posts = childIds(structure, row.post.id).length > 0 ? below(row.post.id) : [];
    // What a filter found is never hidden in a folded branch.
    const folded = posts.length > 0 && matching === null ? collapsed.has(row.post.id) : null;
    rows.push(folded === null ? row : { ...row, folded });
    if (folded !== true) push(posts, row.level + 1);
  }
  return rows;
}

function withManagers(structure: StructureState, matching: ReadonlySet<PostId>): Set<PostId> {
  const kept = new Set<PostId>();
  for (const id of matching) {
    for (let at: PostId | null = id; at !== null && !kept.has(at); at = postOf(structure, at).managerId) kept.add(at);
  }
  return kept;
}

/** Every box with reports at `levels` or deeper, to be folded so that so many levels show. */
export function foldedFrom(structure: StructureState, levels: number): PostId[] {
  const depth = new Map<PostId, number>();
  const folded: PostId[] = [];
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    const above = post.managerId === null ? 0 : (depth.get(post.managerId) ?? 0);
    const level = stands(post) ? above + 1 : above;
    depth.set(id, level);
    if (level >= levels && childIds(structure, id).length > 0) folded.push(id);
  }
  return folded;
}
