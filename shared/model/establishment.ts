import type { Post } from './records.ts';
import type { Settings } from './settings.ts';
import type { StructureState } from './state.ts';

/**
 * The establishment of a post: its own, else the nearest one above, else the document's default (POST-12). '' where none
 * of them says; counts that the law makes by establishment are then for the whole council.
 * Example: P1 "Town Hall" > P2 '' > P3 "Depot": P2 is in the Town Hall, P3 in the Depot.
 */
export function establishmentOf(structure: StructureState, post: Post, settings: Settings): string {
  if (post.establishment !== '') return post.establishment;
  for (let at = post.managerId; at !== null; ) {
    const above = structure.posts.get(at);
    if (!above) break;
    if (above.establishment !== '') return above.establishment;
    at = above.managerId;
  }
  return settings.establishments?.default ?? '';
}
