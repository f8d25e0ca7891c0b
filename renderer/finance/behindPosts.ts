import type { Post, StructureId } from '../../shared/model/records.ts';
import { documentState, figuresOf } from '../store/store.ts';
import { type BehindPost, behindGroup, behindWhere, type GroupedBy } from './groups.ts';
import { financeWords } from './words.ts';

/** The posts behind a figure of the open document, looked up when the figure is pressed. */

export function detailOf(post: Post, posts = post.quantity ?? 0): string {
  const all = post.quantity ?? 0;
  const size = posts < all ? financeWords.behind.some(posts, all) : financeWords.behind.size(all, post.fte);
  return [post.grade, size, post.unit].filter((part) => part !== '').join(' · ');
}

export function behindAll(structure: StructureId, only: (post: Post) => boolean = () => true): BehindPost[] {
  return behindWhere(documentState(), structure, figuresOf(structure), detailOf, (post, total) =>
    only(post) ? total : null,
  );
}

/** Posts that add nothing because nobody said what they cost. */
export function behindWithout(structure: StructureId): BehindPost[] {
  const engine = figuresOf(structure);
  return behindAll(structure, (post) => engine.own(post.id).postsWithoutCost > 0);
}

export function behindKey(structure: StructureId, by: GroupedBy, key: string): BehindPost[] {
  return behindGroup(documentState(), structure, by, key, figuresOf(structure), detailOf);
}
