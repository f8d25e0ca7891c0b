import { type Post, type PostId, stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';
/** Boxes shown directly below one; what a deleted or transferred box still carries moves up to its place. */
export function shownBelow(structure: StructureState, id: PostId | null): Post[] {
  const out: Post[] = [];
  for (const child of childIds(structure, id)) {
    const post = postOf(structure, child);
    if (stands(post)) out.push(post);
    else collect(structure, child, out);
  }
  return out;
}

/** The nearest boxes below a gone one that stand, in order. No recursion: a chain of gone boxes may be long. */
export function collect(structure: StructureState, gone: PostId, out: Post[]): void {
  const stack = childIds(structure, gone).toReversed();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const post = postOf(structure, id);
    if (stands(post)) out.push(post);
    else stack.push(...childIds(structure, id).toReversed());
  }
}
