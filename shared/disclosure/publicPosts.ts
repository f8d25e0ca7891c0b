import { PUBLIC_KEYS } from '../model/postFields.ts';
import { BLANK_POST, type Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';

/**
 * A structure for publication, for formats that list every field: no notes, and nothing that says what one person is
 * paid (own salary, pay point, day rate and allowances of boxes with one place). Holders are for the writer to leave out.
 */
export function publicCopy(structure: StructureState): StructureState {
  const posts = new Map([...structure.posts].map(([id, post]) => [id, publicPost(post)]));
  return { ...structure, posts };
}

function publicPost(post: Post): Post {
  const holders = new Set(post.holders.map((holder) => holder.person)).size;
  const single = post.quantity === null || post.quantity <= 1 || holders === 1;
  const pay = single ? { salary: null, point: '', dayRate: null, allowances: [] } : {};
  // What nobody has declared public is as blank as in a post of which nothing is known.
  const told = Object.fromEntries(PUBLIC_KEYS.map((key) => [key, post[key]]));
  const { type, structure, id, lineage, order, point, salary, dayRate, allowances } = post;
  const kept = { type, structure, id, lineage, order, point, salary, dayRate, allowances };
  return { ...BLANK_POST, ...kept, ...told, ...pay, ref: post.ref };
}
