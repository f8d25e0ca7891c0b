import { holderFtes } from '../cost/cost.ts';
import type { Fte } from '../model/fixed.ts';
import { type Basis, counts, type Holder, type PersonId, type Post } from '../model/records.ts';
import type { Exclusion } from '../model/staffSettings.ts';
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

/**
 * The council itself, among the free text of Employer: blank, or a name that says so ("London Borough of Barnet",
 * "the Council"). Any other text is another employer: line change only.
 */
export function isCouncil(employer: string): boolean {
  const name = employer.trim().toLowerCase();
  if (name === '') return true;
  if (/\bnon[- ]council\b|\bnot (the )?council\b/.test(name)) return false;
  return /\b(council|borough|local authority)\b/.test(name) || /^(la|own|internal|in[- ]house)$/.test(name);
}

/** Basis of a person in a box: their own wins over the post's. */
export function basisOf(holder: Holder, post: Post): Basis {
  return holder.basis ?? post.basis;
}

export function isAgencyBasis(basis: Basis): boolean {
  return basis === 'agency' || basis === 'interim';
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
        Number(b.holder.substantive) - Number(a.holder.substantive) ||
        b.fte - a.fte ||
        (a.post.ref < b.post.ref ? -1 : a.post.ref > b.post.ref ? 1 : 0),
    );
  }
  const [first, ...rest] = holdings;
  if (!first) return null;
  return { person, ...first, others: rest.filter((other) => other.holder.substantive) };
}

/** The usual case of one holder, without dividing the box into shares. */
function soleFte(post: Post): Fte {
  return (post.quantity ?? 0) <= 1 ? (post.holders[0]?.fte ?? post.fte) : (holderFtes(post)[0] as Fte);
}

/**
 * Why the person is left out, or null when they are in scope. `own` are the boxes of the proposal that continue their
 * post. The TUPE list counts in either structure, because a proposal may be what makes it; transfers out are read from
 * the proposal; everything else is about the person today.
 */
export function exclusionOf(entry: Entry, own: readonly Post[], implementationDate: string | null): Exclusion | null {
  const { post, holder } = entry;
  const basis = basisOf(holder, post);
  if (post.tupe || (own.length > 0 && own.every((box) => box.tupe))) return 'tupe';
  if (isAgencyBasis(basis)) return 'agency';
  if (!isCouncil(post.employer)) return 'otherEmployer';
  if (basis === 'secondment') return 'secondeeIn';
  const ends = post.endDate;
  if (basis === 'fixed-term' && ends !== null && implementationDate !== null && ends <= implementationDate)
    return 'fixedTermExpiry';
  if (own.length > 0 && own.every((box) => box.transferredTo !== '')) return 'transferredOut';
  return post.inScope && holder.substantive ? null : 'outOfScope';
}

/** The boxes that continue a person's post: those that name them, else every one of its lineage. */
export function namedBoxes(person: PersonId, continued: readonly Post[]): readonly Post[] {
  if (continued.length <= 1) return continued;
  const named = continued.filter((box) => box.holders.some((holder) => holder.person === person));
  return named.length > 0 ? named : continued;
}

/**
 * The standing boxes that are a person's own post for matching: those that name them and every box of the lineage that
 * is like one of these, because splitting a box of several posts changes nothing and nobody has one of them in
 * particular.
 */
export function ownBoxes(person: PersonId, continued: readonly Post[]): readonly Post[] {
  const standing = continued.filter(counts);
  if (standing.length <= 1) return standing;
  const likes = new Set(namedBoxes(person, standing).map((box) => likenessOf(box).key));
  return standing.filter((box) => likes.has(likenessOf(box).key));
}
