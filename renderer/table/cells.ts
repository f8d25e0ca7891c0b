import { annualSalary } from '../../shared/cost/salary.ts';
import { HOLDER_COLUMNS } from '../../shared/import/holderColumns.ts';
import { fillingOf } from '../../shared/model/occupancy.ts';
import { counts, type Post, stands } from '../../shared/model/records.ts';
import { words } from '../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { pounds } from '../kit/words/screenFormat.ts';
import type { TableContext } from './context.ts';
import { cellWords } from './words.ts';

/** What cells say that are worked out, not typed. */

export const titleOf = (post: Post): string => post.title || post.ref || words.untitled;

export function occupancy(post: Post): string {
  const { state, vacant } = fillingOf(post);
  if (state === 'none') return '';
  if (state === 'unrecorded') return STATUS_WORDS.notRecorded;
  if (state === 'filled') return STATUS_WORDS.filled;
  if (state === 'part') return cellWords.vacant(vacant, post.quantity, post.heldVacant);
  if (vacant > 1) return cellWords.vacant(vacant, null, post.heldVacant);
  return post.heldVacant ? STATUS_WORDS.heldVacant : STATUS_WORDS.vacant;
}

/** The ways in which a box differs from Current, or left the structure, in words. */
export function changeWords(ctx: TableContext, post: Post): string[] {
  if (post.deleted) return [post.missing ? STATUS_WORDS.leftOut : STATUS_WORDS.deleted];
  if (!stands(post)) return [STATUS_WORDS.transferredOut];
  const { status, moved, changed } = ctx.standing(post);
  if (status === 'new') return [STATUS_WORDS.new];
  if (status === 'transferred') return [STATUS_WORDS.transferredIn];
  return [...(moved ? [STATUS_WORDS.moved] : []), ...(changed ? [STATUS_WORDS.changed] : [])];
}

export function changeCell(ctx: TableContext, post: Post): string {
  const [first = '', ...others] = changeWords(ctx, post);
  if (!post.deleted && post.transferredTo !== '') return STATUS_WORDS.transferredTo(post.transferredTo);
  if (first === STATUS_WORDS.transferredIn) return STATUS_WORDS.transferredFrom(post.transferredFrom);
  return [first, ...others.map((each) => each.toLowerCase())].join(', ');
}

/** Full-time salary that the structure's salary basis gives a post without one of its own. */
export function derivedSalary(ctx: TableContext, post: Post): number | null {
  return post.kind === 'post' && post.salary === null ? annualSalary(post, ctx.costing) : null;
}

export function ownCost(ctx: TableContext, post: Post): string {
  if (!counts(post)) return '';
  if (ctx.engine.own(post.id).postsWithoutCost > 0 && ctx.engine.boxCost(post.id).total === 0)
    return cellWords.notKnown;
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
