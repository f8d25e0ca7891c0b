import { salarySources } from '../cost/usesPayTable.ts';
import { costingOf, findPayTable } from '../model/costing.ts';
import { counts, type Post } from '../model/records.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import type { Figures } from './figures.ts';

/** What a money headline leaves out or mixes, in the order in which it is said (COST-11). */
export const COST_BASES = [
  'salaries-only',
  'offer',
  'mixed-pay-tables',
  'transfers-excluded',
  'posts-without-cost',
] as const;
export type CostBasis = (typeof COST_BASES)[number];

/** One structure whose money is told. */
export interface CostedSide {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly figures: Figures;
}

/**
 * What has to be said beside the cost of a structure, or of two that are compared: on-costs that are unset on either
 * side; a pay table in use that is an offer; two different ones in use; transferred posts, whose cost no saving counts;
 * posts without cost.
 */
export function costBasis(sides: readonly CostedSide[], transfers: boolean): CostBasis[] {
  const found = new Set<CostBasis>();
  const tables = sides.map(tableOf);
  for (const { figures } of sides) {
    if (figures.cost.onCosts === null) found.add('salaries-only');
    if (figures.postsWithoutCost > 0) found.add('posts-without-cost');
  }
  if (tables.some((table) => table?.offer)) found.add('offer');
  if (new Set(tables.flatMap((table) => table?.name ?? [])).size > 1) found.add('mixed-pay-tables');
  if (transfers) found.add('transfers-excluded');
  return COST_BASES.filter((basis) => found.has(basis));
}

/** Whether a structure has posts that left it or came: their cost is no saving and no new cost (COST-9). */
export function hasTransfers({ posts }: StructureState): boolean {
  for (const post of posts.values())
    if (post.kind === 'post' && !post.deleted && (post.transferredTo !== '' || post.transferredFrom !== ''))
      return true;
  return false;
}

/** The pay table that the salaries of a structure come from; null where they come from none. */
function tableOf({ state, structure }: CostedSide): { readonly name: string; readonly offer: boolean } | null {
  const { settings } = state.document;
  const costing = costingOf(settings, structure.record.name);
  if (!salarySources(standing(structure.posts.values()), costing).payTable) return null;
  return { name: costing.payTable, offer: findPayTable(settings, costing.payTable)?.offer ?? false };
}

function* standing(posts: Iterable<Post>): Generator<Post> {
  for (const post of posts) if (counts(post)) yield post;
}
