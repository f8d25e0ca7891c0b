import { counts, type Post, type PostId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
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
  readonly slots: Int32Array;
}

export function walkOf(side: Side): Walk {
  const { posts, managers } = inTreeOrder(side.structure);
  return { posts, managers, slots: side.engine.slotsOf(posts) };
}

/** Each manager before its reports, siblings in order; a stack instead of recursion, because chains of 10,000 exist. */
function inTreeOrder({ posts: byId, children }: StructureState): Pick<Walk, 'posts' | 'managers'> {
  const posts: Post[] = [];
  const managers: (Post | null)[] = [];
  const waiting: PostId[] = [];
  const above: (Post | null)[] = [];
  const wait = (below: readonly PostId[] | undefined, manager: Post | null) => {
    if (below === undefined) return;
    for (let i = below.length - 1; i >= 0; i--) {
      waiting.push(below[i] as PostId);
      above.push(manager);
    }
  };
  wait(children.get(null), null);
  while (waiting.length > 0) {
    const post = byId.get(waiting.pop() as PostId) as Post;
    const manager = above.pop() as Post | null;
    posts.push(post);
    managers.push(manager);
    wait(children.get(post.id), counts(post) ? post : manager);
  }
  return { posts, managers };
}
