import { counts, type Post, type PostId } from '../model/records.ts';
import { childIds } from '../model/state.ts';
import type { Side } from './places.ts';

/**
 * A structure laid out for comparing: boxes in tree order, each with its line manager and its place in the figures. Made
 * in one walk, because looking each of them up by id again and again is what a comparison of 10,000 posts would wait for.
 */
export interface Walk {
  readonly posts: readonly Post[];
  /** The nearest post above that is part of the figures; null for a root. */
  readonly managers: readonly (Post | null)[];
  /** Slots in the side's engine. */
  readonly slots: readonly number[];
  /** Boxes that were split off another or have others stacked in them. */
  readonly mixed: readonly Post[];
}

/** Each manager before its reports, siblings in order; a stack instead of recursion, because chains of 10,000 exist. */
export function walkOf({ structure, engine }: Side): Walk {
  const posts: Post[] = [];
  const managers: (Post | null)[] = [];
  const slots: number[] = [];
  const mixed: Post[] = [];
  const waiting: PostId[] = [];
  const above: (Post | null)[] = [];
  const wait = (id: PostId | null, manager: Post | null) => {
    const below = childIds(structure, id);
    for (let i = below.length - 1; i >= 0; i--) {
      waiting.push(below[i] as PostId);
      above.push(manager);
    }
  };
  wait(null, null);
  let slot = 0;
  while (waiting.length > 0) {
    slot = engine.slotAfter(slot, waiting.pop() as PostId);
    const post = engine.boxAt(slot);
    const manager = above.pop() as Post | null;
    posts.push(post);
    managers.push(manager);
    slots.push(slot);
    if (post.lineage !== post.id || post.stacked.length > 0) mixed.push(post);
    if (!engine.isLeaf(slot)) wait(post.id, counts(post) ? post : manager);
  }
  return { posts, managers, slots, mixed };
}
