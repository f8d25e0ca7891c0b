import type { Post, PostId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import type { Group } from './places.ts';

type Side = 'from' | 'to';

/** Lineages that a box has places of: its own and those that were stacked into it. */
export function linesOf(post: Post): readonly string[] {
  return post.stacked.length === 0 ? [post.lineage] : [post.lineage, ...post.stacked.map((stacked) => stacked.lineage)];
}

/** Which boxes of the two structures share a lineage. */
export class Lineages {
  private readonly boxes = { from: new Map<string, PostId[]>(), to: new Map<string, PostId[]>() };

  add(side: Side, post: Post): void {
    for (const line of linesOf(post)) {
      const ids = this.boxes[side].get(line);
      if (!ids) this.boxes[side].set(line, [post.id]);
      else if (!ids.includes(post.id)) ids.push(post.id);
    }
  }

  remove(side: Side, post: Post): void {
    for (const line of linesOf(post)) {
      const ids = this.boxes[side].get(line);
      const at = ids?.indexOf(post.id) ?? -1;
      if (!ids || at < 0) continue;
      if (ids.length === 1) this.boxes[side].delete(line);
      else ids.splice(at, 1);
    }
  }

  /** The boxes connected with a lineage: several boxes of one lineage after a split, several lineages after a stack. */
  group(line: string, from: StructureState, to: StructureState): Group {
    const before = this.boxesOf('from', line, from);
    const after = this.boxesOf('to', line, to);
    if (before.every(isPlain) && after.every(isPlain)) return { key: line, from: inOrder(before), to: inOrder(after) };
    const lines = new Set([line]);
    const found = { from: new Set<Post>(), to: new Set<Post>() };
    // A set that grows while it is walked: each lineage once.
    for (const at of lines) {
      for (const post of this.boxesOf('from', at, from)) found.from.add(post);
      for (const post of this.boxesOf('to', at, to)) found.to.add(post);
      for (const post of [...found.from, ...found.to]) for (const other of linesOf(post)) lines.add(other);
    }
    return { key: [...lines].sort()[0] as string, from: inOrder([...found.from]), to: inOrder([...found.to]) };
  }

  private boxesOf(side: Side, line: string, structure: StructureState): Post[] {
    return (this.boxes[side].get(line) ?? []).map((id) => structure.posts.get(id) as Post);
  }
}

const isPlain = (post: Post) => post.stacked.length === 0;

/** By Post ID, so that no result depends on the order of edits. */
function inOrder(posts: Post[]): Post[] {
  return posts.length < 2 ? posts : posts.sort(byRef);
}

export function byRef(a: Post, b: Post): number {
  if (a.ref !== b.ref) return a.ref < b.ref ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
