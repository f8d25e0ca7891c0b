import { holderFtes } from '../cost/cost.ts';
import type { Fte } from '../model/fixed.ts';
import type { Basis, Holder, PersonId, Post } from '../model/records.ts';
import type { Exclusion } from '../model/staffSettings.ts';
import type { Bodies } from './bodies.ts';
import { likenessOf } from './rules.ts';

/** A person in one of their boxes. */
export interface Holding {
  readonly post: Post;
  readonly holder: Holder;
  readonly fte: Fte;
}

/** How a person enters the count: once, by one of their posts. */
export interface Entry {
  readonly person: PersonId;
  readonly post: Post;
  readonly holder: Holder;
  readonly fte: Fte;
  /** Other substantive posts that they hold. */
  readonly others: readonly Holding[];
}

/** Basis of a person in a box: their own wins over the post's. */
export function basisOf(holder: Holder, post: Post): Basis {
  return holder.basis ?? post.basis;
}

export function isAgencyBasis(basis: Basis): boolean {
  return basis === 'agency' || basis === 'interim';
}

/**
 * POST-12: who stands in for a holder who is away. They and the absent holder are one place, and it is the absent
 * holder's. A stand-in is not substantive, or is there on a basis of their own (agency, acting up, fixed term …); there
 * are never more of them than people away.
 */
export function standIns(post: Post): readonly Holder[] {
  const away = post.holders.reduce((n, holder) => n + (holder.absent ? 1 : 0), 0);
  if (away === 0) return [];
  return post.holders.filter((holder) => !holder.absent && isTemporary(holder)).slice(0, away);
}

function isTemporary({ substantive, basis }: Holder): boolean {
  return !substantive || !(basis === null || basis === 'permanent' || basis === 'joint');
}

/** Their substantive post first; one in which they act up never before another (IMPACT-1). */
function ownRank({ post, holder }: Pick<Holding, 'post' | 'holder'>): number {
  if (!isSubstantive(post, holder)) return 0;
  return basisOf(holder, post) === 'acting-up' ? 1 : 2;
}

/** Theirs in their own right: not acting up, not seconded in, not standing in for somebody away. */
export function isSubstantive(post: Post, holder: Holder): boolean {
  return holder.substantive && !standIns(post).includes(holder);
}

/**
 * The post by which a person enters: their substantive post with the largest FTE, then by Post ID. Someone without a
 * substantive post here enters by the one they fill, so that agency workers and secondees are shown apart; anyone else
 * of these is out of scope.
 */
export function entryOf(person: PersonId, boxes: readonly Post[]): Entry | null {
  const holdings: Holding[] = [];
  for (const post of boxes) {
    const at = post.holders.findIndex((holder) => holder.person === person);
    const holder = post.holders[at];
    if (holder)
      holdings.push({ post, holder, fte: post.holders.length === 1 ? soleFte(post) : (holderFtes(post)[at] as Fte) });
  }
  if (holdings.length > 1) {
    holdings.sort(
      (a, b) =>
        ownRank(b) - ownRank(a) || b.fte - a.fte || (a.post.ref < b.post.ref ? -1 : a.post.ref > b.post.ref ? 1 : 0),
    );
  }
  const [first, ...rest] = holdings;
  if (!first) return null;
  return { person, ...first, others: rest.filter(({ post, holder }) => isSubstantive(post, holder)) };
}

/** The usual case of one holder, without dividing the box into shares. */
function soleFte(post: Post): Fte {
  return (post.quantity ?? 0) <= 1 ? (post.holders[0]?.fte ?? post.fte) : (holderFtes(post)[0] as Fte);
}

/** What decides, beside the two posts, whether somebody is in the count. */
export interface Circumstances {
  readonly implementationDate: string | null;
  readonly bodies: Bodies;
  /** Complete years of service with this employer, else of continuous service; null where neither is recorded. */
  readonly service: number | null;
}

/** A fixed term that ran this long in successive terms is permanent unless it is justified: such people stay in E. */
export const PERMANENT_AFTER_YEARS = 4;

/** True when a box's fixed term ends on its own date by the implementation date. */
export function isExpired(post: Post, implementationDate: string | null): boolean {
  return post.endDate !== null && implementationDate !== null && post.endDate <= implementationDate;
}

/**
 * Why the person is left out, or null when they are in scope (IMPACT-1). `own` are the boxes of the proposal that
 * continue their post. The TUPE list counts in either structure, because a proposal may be what makes it; transfers out
 * are read from the proposal; everything else is about the person today. A secondee who holds the post in their own
 * right is seconded *out* of it and stays in; only one who does not is here from elsewhere and returns.
 */
export function exclusionOf(entry: Entry, own: readonly Post[], around: Circumstances): Exclusion | null {
  const { post, holder } = entry;
  const { bodies, service } = around;
  const basis = basisOf(holder, post);
  if (post.tupe || (own.length > 0 && own.every((box) => box.tupe))) return 'tupe';
  if (isAgencyBasis(basis)) return 'agency';
  if (!bodies.isOurs(post.employer)) return 'otherEmployer';
  if (basis === 'secondment' && !holder.substantive) return 'secondeeIn';
  const ends = basis === 'fixed-term' && isExpired(post, around.implementationDate);
  if (ends && (service ?? 0) < PERMANENT_AFTER_YEARS) return 'fixedTermExpiry';
  if (own.length > 0 && own.every((box) => bodies.isElsewhere(box.transferredTo))) return 'transferredOut';
  return post.inScope && isSubstantive(post, holder) ? null : 'outOfScope';
}

/** Reasons for which somebody has left their place by the implementation date, so that it counts (IMPACT-2). */
const LEAVING: readonly (Exclusion | null)[] = ['agency', 'secondeeIn', 'fixedTermExpiry'];

/** Whether a holder in the proposal is gone by the implementation date; `standing` is how they stand in Current. */
export function hasLeft(
  holder: Holder,
  box: Post,
  standing: Exclusion | null | undefined,
  implementationDate: string | null,
): boolean {
  if (standing !== undefined) return LEAVING.includes(standing);
  const basis = basisOf(holder, box);
  if (isAgencyBasis(basis) || (basis === 'secondment' && !holder.substantive)) return true;
  return basis === 'fixed-term' && isExpired(box, implementationDate);
}

/** The boxes that continue a person's post: those that name them, else every one of its lineage. */
export function namedBoxes(person: PersonId, continued: readonly Post[]): readonly Post[] {
  if (continued.length <= 1) return continued;
  const named = continued.filter((box) => box.holders.some((holder) => holder.person === person));
  return named.length > 0 ? named : continued;
}

/**
 * The boxes that are a person's own post for matching, of those in which the proposal leaves it: the ones that name them
 * and every box of the lineage that is like one of these, because splitting a box of several posts changes nothing and
 * nobody has one of them in particular.
 */
export function ownBoxes(person: PersonId, kept: readonly Post[]): readonly Post[] {
  if (kept.length <= 1) return kept;
  const likes = new Set(namedBoxes(person, kept).map((box) => likenessOf(box).key));
  return kept.filter((box) => likes.has(likenessOf(box).key));
}
