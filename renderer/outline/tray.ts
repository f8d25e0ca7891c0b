import type { Comparison } from '../../shared/changes/compare.ts';
import type { Post, PostId } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { trayPosts } from './rows.ts';

/** A line of the tray. */
export interface TrayRow {
  readonly key: string;
  /** The box: gone, or standing with fewer posts than it had. */
  readonly post: Post;
  /** Posts that went; 0 for a team or an outside body. */
  readonly posts: number;
  /** Of so many, where the box still stands. */
  readonly of: number | null;
}

export interface Tray {
  readonly rows: readonly TrayRow[];
  /** Posts, as the comparison with Current counts them (FIG-8). */
  readonly posts: number;
}

/**
 * What the tray of a structure holds (DOC-13): boxes that left it, and posts that went from boxes that stand, each of
 * which can be brought back. Beside Current it counts what the comparison counts; Current's own tray counts its boxes.
 * @param leftAt when each box left in this session, the newest highest; boxes that left before have none
 */
export function trayOf(
  structure: StructureState,
  comparison: Comparison | null,
  leftAt: ReadonlyMap<PostId, number> = new Map(),
): Tray {
  const gone = trayPosts(structure).map((post): TrayRow => {
    const posts = post.kind === 'post' ? (post.quantity ?? 0) : 0;
    return { key: post.id, post, posts, of: null };
  });
  const fewer = (comparison?.posts ?? []).flatMap((change): TrayRow[] => {
    const { from, to, places } = change;
    const went = places.deleted + places.deletedVacant + places.transferredOut;
    const post = to ? structure.posts.get(to.post.id) : undefined;
    return from && post && went > 0 ? [{ key: `${post.id} fewer`, post, posts: went, of: from.places }] : [];
  });
  const rows = [...gone, ...fewer].sort(
    (a, b) =>
      (leftAt.get(b.post.id) ?? 0) - (leftAt.get(a.post.id) ?? 0) || a.post.title.localeCompare(b.post.title, 'en-GB'),
  );
  const posts = comparison
    ? comparison.kinds.deleted + comparison.kinds.transferredOut
    : gone.reduce((sum, row) => sum + row.posts, 0);
  return { rows, posts };
}
