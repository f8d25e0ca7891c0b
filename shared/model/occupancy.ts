import type { Post } from './records.ts';
import { currentStructure, type DocumentState } from './state.ts';

/** Who is in a box, for everything that says so: list, chart, outline, exports. */
export type Occupied =
  /** A team, an outside body, or a box of no posts at all. */
  | 'none'
  /** Nobody has recorded who is in it (POST-7). */
  | 'unrecorded'
  | 'vacant'
  | 'part'
  | 'filled';

export interface Filling {
  readonly state: Occupied;
  /** Different people in the box. */
  readonly held: number;
  /** Places: as many as are stated; where no number is, as many as there are people, and one at least. */
  readonly places: number;
  /** Places that nobody holds. */
  readonly vacant: number;
}

/** Example: 3 posts with 2 people in them are "part", 1 vacant; a post of unstated number with nobody in it is "vacant". */
export function fillingOf(post: Post): Filling {
  const { length } = post.holders;
  const held = length < 2 ? length : new Set(post.holders.map((holder) => holder.person)).size;
  const places = post.quantity ?? Math.max(1, held);
  const vacant = Math.max(0, places - held);
  const state = stateOf(post, held, places);
  return { state, held, places, vacant: state === 'none' || state === 'unrecorded' ? 0 : vacant };
}

function stateOf(post: Post, held: number, places: number): Occupied {
  if (post.kind !== 'post') return 'none';
  if (held === 0) {
    if (!post.occupancyRecorded) return 'unrecorded';
    return places === 0 ? 'none' : 'vacant';
  }
  return held < places ? 'part' : 'filled';
}

/**
 * More people than places where selection has to decide (IMPACT-12): not in Current, not the job shares that the same box
 * had there as well, nor people whose stated FTE fits into the box together.
 * Example: 7 officers of Current in a box of 6; not 0.6 and 0.4 FTE in one post.
 */
export function isContested(post: Post, state: DocumentState): boolean {
  const { held, places } = fillingOf(post);
  if (post.kind !== 'post' || held <= places) return false;
  const current = currentStructure(state);
  if (!current || current.record.id === post.structure) return false;
  const before = current.posts.get(post.lineage);
  if (before) {
    const was = fillingOf(before);
    if (places >= was.places && held <= was.held && post.fte >= before.fte) return false;
  }
  const stated = post.holders.map((holder) => holder.fte);
  return stated.some((fte) => fte === null) || stated.reduce((sum: number, fte) => sum + (fte ?? 0), 0) > post.fte;
}

/**
 * Vacant places as the figures count them (FIG-1): of a box whose occupancy is recorded, its number of posts less the
 * people in it, never below 0. A number that is not stated adds nothing; totals name what they leave out.
 */
export function vacantPlaces(post: Post): number {
  return post.kind === 'post' && post.occupancyRecorded ? Math.max(0, (post.quantity ?? 0) - post.holders.length) : 0;
}

/** Whether a structure says of any post who holds it; a new post in it is then to be filled, not unrecorded (POST-11). */
export function recordsHolders({ posts }: { readonly posts: ReadonlyMap<string, Post> }): boolean {
  for (const post of posts.values()) if (post.kind === 'post' && post.occupancyRecorded) return true;
  return false;
}
