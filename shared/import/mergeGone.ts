import type { Post, PostId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import type { ImportBase } from './base.ts';
import { MergeLog } from './mergeLog.ts';
import { mergePost } from './mergePosts.ts';

/** A box that was removed here: it stays away, unless the file changed it and somebody wants it back. */
export function wantsBack(base: Post, theirs: Post, refOf: (id: PostId) => string, log: MergeLog): boolean {
  const differences = new MergeLog(new Map());
  mergePost({ base, ours: base, theirs }, refOf, differences);
  const name = { post: base.id, ref: base.ref, title: theirs.title, field: 'Post' };
  if (differences.arrived.length === 0) {
    log.kept.push({ ...name, from: 'in the structure', to: 'removed here' });
    return false;
  }
  const changed = differences.arrived.map(({ field, to }) => `${field}: ${to}`).join('; ');
  const side = log.conflict({
    ...name,
    key: `${base.id}/Post`,
    base: 'in the structure',
    ours: 'removed here',
    theirs: `changed in the file (${changed.slice(0, 300)})`,
    why: 'both-changed',
  });
  return side === 'theirs';
}

/** Boxes that the file has no more: deleted and missing until confirmed (CHANGE-5); one that was edited here is asked about. */
export function leaveGone(
  named: ReadonlySet<PostId>,
  ours: StructureState,
  base: ImportBase | null,
  { posts, said }: { readonly posts: Map<PostId, Post>; readonly said: Map<PostId, Post> },
  log: MergeLog,
): void {
  for (const mine of ours.posts.values()) {
    if (named.has(mine.id) || mine.deleted) continue;
    const was = base?.posts.get(mine.id);
    // Made here.
    if (base !== null && !was) continue;
    const name = { post: mine.id, ref: mine.ref, title: mine.title, field: 'Post' };
    if (was?.deleted) {
      log.kept.push({ ...name, from: 'not in the last file either', to: 'in the structure' });
      continue;
    }
    const edits = new MergeLog(new Map());
    if (was) mergePost({ base: was, ours: mine, theirs: was }, (id) => id, edits);
    if (base === null || edits.kept.length > 0) {
      const side = log.conflict({
        ...name,
        key: `${mine.id}/Post`,
        base: base === null ? null : 'in the structure',
        ours:
          edits.kept.length > 0
            ? `edited here (${edits.kept.map(({ field }) => field).join(', ')})`
            : 'in the structure',
        theirs: 'not in the file any more',
        why: base === null ? 'no-base' : 'gone-there',
      });
      if (side === 'ours') {
        said.set(mine.id, { ...(was ?? mine), deleted: true, missing: true });
        continue;
      }
    }
    posts.set(mine.id, { ...mine, deleted: true, missing: true });
    log.gone.push(mine.ref);
  }
}
