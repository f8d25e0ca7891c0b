import { type Post, stands } from '../model/records.ts';
import { type StructureState, treeOrder } from '../model/state.ts';

/** What became of one function (CHANGE-10): the posts that have it on each side, as boxes. */
export interface FunctionMove {
  readonly name: string;
  readonly from: readonly Post[];
  readonly to: readonly Post[];
  /** Lost: nobody has it any more. Found: nobody had it. Moved: it went from post to post. Same: it stays where it was. */
  readonly kind: 'lost' | 'found' | 'moved' | 'same';
}

/**
 * Functions of two structures, in the order of the first: what stays, moved from post to post, lost its home or found one.
 * A function is the same where its name is, whatever its letter case. Posts are the same by lineage.
 */
export function functionMoves(from: StructureState, to: StructureState): FunctionMove[] {
  const [before, after] = [homesOf(from), homesOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const lineages = (home: typeof was) => [...new Set(home?.posts.map((post) => post.lineage) ?? [])].sort().join(';');
    const same = lineages(was) === lineages(is);
    return {
      name: (is ?? was)?.name ?? key,
      from: was?.posts ?? [],
      to: is?.posts ?? [],
      kind: !is ? 'lost' : !was ? 'found' : same ? 'same' : 'moved',
    };
  });
}

function homesOf(structure: StructureState): Map<string, { readonly name: string; readonly posts: Post[] }> {
  const homes = new Map<string, { readonly name: string; readonly posts: Post[] }>();
  for (const id of treeOrder(structure)) {
    const post = structure.posts.get(id) as Post;
    if (!stands(post)) continue;
    for (const name of post.functions) {
      const key = name.trim().toLowerCase();
      const home = homes.get(key);
      if (home) home.posts.push(post);
      else homes.set(key, { name: name.trim(), posts: [post] });
    }
  }
  return homes;
}
