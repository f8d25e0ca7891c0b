import { annualSalary } from '../../shared/cost/salary.ts';
import { HOLDER_COLUMNS } from '../../shared/import/holderColumns.ts';
import { counts, type Post, stands } from '../../shared/model/records.ts';
import { plural, pounds } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { TableContext } from './context.ts';

/** What cells say that are worked out, not typed. */

export const titleOf = (post: Post): string => post.title || post.ref || words.untitled;

/** Places that nobody holds, of a box whose occupancy is recorded (FIG-1); null where nobody has recorded it. */
export function vacantPlaces(post: Post): number | null {
  if (post.kind !== 'post' || !post.occupancyRecorded) return null;
  return Math.max(0, (post.quantity ?? 0) - post.holders.length);
}

export function occupancy(post: Post): string {
  if (post.kind !== 'post') return '';
  const vacant = vacantPlaces(post);
  if (vacant === null) return 'Not recorded';
  if (vacant === 0) return 'Filled';
  const word = post.heldVacant ? 'held vacant' : 'vacant';
  if (vacant < (post.quantity ?? 0)) return `${vacant} of ${post.quantity} ${word}`;
  if (vacant > 1) return `${vacant} ${word}`;
  return post.heldVacant ? 'Held vacant' : 'Vacant';
}

/** The ways in which a box differs from Current, or left the structure, in words. */
export function changeWords(ctx: TableContext, post: Post): string[] {
  if (post.deleted) return [post.missing ? 'Left out by an import' : 'Deleted'];
  if (!stands(post)) return ['Transferred out'];
  const { status, moved, changed } = ctx.standing(post);
  if (status === 'new') return ['New'];
  if (status === 'transferred') return ['Transferred in'];
  return [...(moved ? ['Moved'] : []), ...(changed ? ['Changed'] : [])];
}

export function changeCell(ctx: TableContext, post: Post): string {
  const said = changeWords(ctx, post).join(', ');
  if (!post.deleted && post.transferredTo !== '') return `Transferred to ${post.transferredTo}`;
  if (said === 'Transferred in') return `Transferred in from ${post.transferredFrom}`;
  return said.replace(', C', ', c');
}

/** Full-time salary that the structure's salary basis gives a post without one of its own. */
export function derivedSalary(ctx: TableContext, post: Post): number | null {
  return post.kind === 'post' && post.salary === null ? annualSalary(post, ctx.costing) : null;
}

export function ownCost(ctx: TableContext, post: Post): string {
  if (!counts(post)) return '';
  if (ctx.engine.own(post.id).postsWithoutCost > 0 && ctx.engine.boxCost(post.id).total === 0) return 'Not known';
  return pounds(ctx.engine.boxCost(post.id).total);
}

export function managerTitle(ctx: TableContext, post: Post): string {
  const manager = post.managerId === null ? undefined : ctx.structure.posts.get(post.managerId);
  return manager ? titleOf(manager) : '';
}

export const nameOf = (ctx: TableContext, person: string): string => ctx.state.people.get(person)?.name || person;

/** A holder's column of the own template for all holders of a box, in their order. */
export function holdersCell(ctx: TableContext, post: Post, heading: string): string {
  if (post.holders.length === 0) return '';
  if (ctx.hidePeople) return words.people.notShown;
  const column = HOLDER_COLUMNS.find((each) => each.heading === heading);
  const cells = post.holders.map((holder) => column?.format(holder, ctx.state.people.get(holder.person)) ?? '');
  return cells.every((cell) => cell === '') ? '' : cells.join('; ');
}

export function holderNames(ctx: TableContext, post: Post): string {
  if (post.holders.length === 0) return '';
  if (ctx.hidePeople) return words.people.notShown;
  return post.holders.map((holder) => nameOf(ctx, holder.person)).join('; ');
}

/** "Officer (P12)": a post in a sentence about one of its cells. */
export function postInSentence(post: Post): string {
  return post.title === '' || post.title === post.ref ? post.ref : `${post.title} (${post.ref})`;
}

export const boxes = (n: number): string => plural(n, 'box', 'boxes');
