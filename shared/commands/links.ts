import type { AnyRecord, Post, PostId } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import type { StructureState } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';

/**
 * The patch with the dotted lines of its structure mended: one that leads to a box which the patch removes goes too, or
 * leads to the box that takes the place of it. An export would else name a post that nobody finds.
 * @param heir who takes the place of a removed box; null where nobody does
 */
export function withLinksMended(
  structure: StructureState,
  patch: Patch,
  heir: (gone: PostId) => PostId | null = () => null,
): Patch {
  const gone = new Set(patch.removed.flatMap((record) => (record.type === 'post' ? [record.id] : [])));
  if (gone.size === 0) return patch;
  const mended = (record: AnyRecord) => (record.type === 'post' ? mend(record, gone, heir) : record);
  const touched = new Set(patch.updated.map(([, to]) => (to.type === 'post' ? to.id : null)));
  const others = [...structure.posts.values()].flatMap((post) => {
    if (gone.has(post.id) || touched.has(post.id)) return [];
    const next = mend(post, gone, heir);
    return next === post ? [] : [[post, next] as const];
  });
  return {
    ...patch,
    added: patch.added.map(mended),
    updated: [...patch.updated.map(([from, to]) => [from, mended(to)] as const), ...others].filter(
      ([from, to]) => !sameRecord(from, to),
    ),
  };
}

function mend(post: Post, gone: ReadonlySet<PostId>, heir: (gone: PostId) => PostId | null): Post {
  if (!post.accountableTo.some((link) => gone.has(link.to))) return post;
  const seen = new Set<PostId>();
  const accountableTo = post.accountableTo.flatMap((link) => {
    const to = gone.has(link.to) ? heir(link.to) : link.to;
    if (to === null || to === post.id || seen.has(to)) return [];
    seen.add(to);
    return [{ ...link, to }];
  });
  return { ...post, accountableTo };
}
