import { type Post, type PostId, stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';
import { shownBelow } from '../posts/shownBelow.ts';

export interface Row {
  readonly post: Post;
  /** Depth in the outline, from 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly hasReports: boolean;
}

/** Whether there is any; most often the first child answers. */
function showsBelow(structure: StructureState, id: PostId): boolean {
  const first = childIds(structure, id)[0];
  if (first === undefined) return false;
  return stands(postOf(structure, first)) || shownBelow(structure, id).length > 0;
}

/** The outline's rows in order, without those in folded branches. No recursion: a chain may be thousands deep. */
export function outlineRows(structure: StructureState, collapsed: ReadonlySet<PostId>): Row[] {
  const rows: Row[] = [];
  const stack: Row[] = [];
  const push = (id: PostId | null, level: number) => {
    const below = shownBelow(structure, id);
    for (let i = below.length - 1; i >= 0; i--) {
      const post = below[i] as Post;
      const hasReports = showsBelow(structure, post.id);
      stack.push({ post, level, position: i + 1, siblings: below.length, hasReports });
    }
  };
  push(null, 1);
  for (let row = stack.pop(); row; row = stack.pop()) {
    rows.push(row);
    if (row.hasReports && !collapsed.has(row.post.id)) push(row.post.id, row.level + 1);
  }
  return rows;
}

/** What the tray holds: posts that left the structure and can be brought back. */
export function trayPosts(structure: StructureState): Post[] {
  return [...structure.posts.values()]
    .filter((post) => !stands(post))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
