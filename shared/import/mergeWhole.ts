import { findLoops } from '../combine/loops.ts';
import { type Post, type PostId, stands } from '../model/records.ts';
import { MERGE_FIELDS } from './mergeFields.ts';
import type { ConflictWhy, MergeLog } from './mergeLog.ts';

/** Fields that say where a box stands. */
const PLACE: readonly (keyof Post)[] = ['managerId'];
const STANDING: readonly (keyof Post)[] = ['deleted', 'missing', 'transferredTo'];
const SINGLE: readonly (keyof Post)[] = ['quantity', 'kind', ...STANDING];

/**
 * Takes back what would break the structure, though each side alone was whole: a loop of moves made here and there
 * (POST-1), and reports below a box of several posts (POST-4). What was edited here stays; what the file said is listed.
 */
export function keepWhole(
  posts: Map<PostId, Post>,
  ours: ReadonlyMap<PostId, Post>,
  refOf: (id: PostId) => string,
  log: MergeLog,
): void {
  // Every round gives a value of the file back, so that the rounds end.
  for (;;) {
    const loops = findLoops(new Map([...posts.values()].map(({ id, managerId }) => [id, managerId])));
    for (const loop of loops) {
      const moved = loop.filter((id) => ours.has(id) && ours.get(id)?.managerId !== posts.get(id)?.managerId);
      if (moved.length === 0) throw new Error('A loop of nothing but posts as they were');
      for (const id of moved) giveBack(id, PLACE, 'loop');
    }
    if (loops.length > 0) continue;
    const crowds = findCrowds(posts);
    if (crowds.length === 0) return;
    for (const { box, below } of crowds) if (!giveBack(box.id, SINGLE, 'several-posts')) disperse(box, below);
  }

  function disperse(box: Post, below: readonly PostId[]): void {
    for (const id of below) {
      if (giveBack(id, [...PLACE, ...STANDING], 'several-posts')) continue;
      const report = posts.get(id) as Post;
      posts.set(id, { ...report, managerId: box.managerId });
      const words = {
        ours: box.managerId === null ? 'nobody (at the top)' : refOf(box.managerId),
        theirs: refOf(box.id),
      };
      log.conflict(
        {
          ...nameOf(report),
          ...words,
          field: 'Reports To',
          base: null,
          why: 'several-posts',
          key: `${id}/Reports To`,
        },
        true,
      );
    }
  }

  function giveBack(id: PostId, keys: readonly (keyof Post)[], why: ConflictWhy): boolean {
    const [now, before] = [posts.get(id), ours.get(id)];
    if (!now || !before || keys.every((key) => now[key] === before[key])) return false;
    posts.set(id, { ...now, ...Object.fromEntries(keys.map((key) => [key, before[key]])) });
    for (const { field, keys: of, text } of MERGE_FIELDS) {
      if (!of.some((key) => keys.includes(key) && now[key] !== before[key])) continue;
      log.withdraw(id, field);
      const words = { ours: text(before, refOf), theirs: text(now, refOf) };
      log.conflict({ ...nameOf(before), ...words, field, base: null, why, key: `${id}/${field}` }, true);
    }
    return true;
  }
}

const nameOf = ({ id, ref, title }: Post) => ({ post: id, ref, title });

/** Boxes of several posts that somebody would report to, with those reports. */
function findCrowds(posts: ReadonlyMap<PostId, Post>): { box: Post; below: PostId[] }[] {
  const several = new Map<PostId, PostId[]>();
  for (const post of posts.values())
    if (post.kind === 'post' && post.quantity !== 1 && stands(post)) several.set(post.id, []);
  for (const post of posts.values())
    if (post.managerId !== null && stands(post)) several.get(post.managerId)?.push(post.id);
  return [...several].flatMap(([id, below]) => (below.length > 0 ? [{ box: posts.get(id) as Post, below }] : []));
}
