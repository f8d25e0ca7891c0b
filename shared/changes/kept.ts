import { holderFtes } from '../cost/holders.ts';
import { divide } from '../cost/seats.ts';
import { gradeKey } from '../model/costing.ts';
import { type Fte, mulDiv, shares } from '../model/fixed.ts';
import { counts, type Post } from '../model/records.ts';
import { type ChangeFlag, FLAGS } from './change.ts';
import type { Part } from './places.ts';

/** What became of the places of a lineage that stand on both sides (CHANGE-1, CHANGE-7). */
export interface KeptChange {
  /** Everything that changes for any of them, in the order of FLAGS. The number of places is the caller's to flag. */
  readonly flags: readonly ChangeFlag[];
  /** A basis that changes makes a post amended, although only "made permanent" has a flag. */
  readonly basis: boolean;
  /** Places with another line manager. */
  readonly moved: number;
  /** Places with the same line manager, of which something else changes. */
  readonly changed: number;
}

type BoxPart = Pick<Part, 'post' | 'places' | 'fte' | 'manager'>;

const NOTHING: KeptChange = { flags: [], basis: false, moved: 0, changed: 0 };

/**
 * Compares each box of the new side with its twin, or with the first box of the old side, and counts the places of which
 * something changes. Places that go or come are no change of those that stay: of seven officers at one FTE each who
 * become six, none is flagged.
 */
export function keptChange(oldParts: readonly BoxPart[], newParts: readonly BoxPart[], kept: number): KeptChange {
  const sameFte = sameFteEach(oldParts, newParts, kept);
  let flags: Set<ChangeFlag> | null = null;
  let basis = false;
  let moved = 0;
  let changed = 0;
  let fteTold = sameFte;
  // Kept places are counted from the first box on; those of the last boxes are the ones that came.
  let left = kept;
  for (const part of newParts) {
    const twin = oldParts.find((other) => other.post.id === part.post.id) ?? oldParts[0];
    if (!twin) return NOTHING;
    const places = Math.min(left, part.places);
    left -= places;
    if (places === 0 && part.places > 0) continue;
    // A change of FTE that no single box shows stands with the last of them.
    const otherFte = !sameFte && (!closeFte(twin, part) || (!fteTold && left === 0));
    fteTold ||= otherFte;
    const own = flagsOfBox(twin, part, otherFte);
    const sameBasis = oldParts.some((other) => other.post.basis === part.post.basis);
    if (own.length === 0 && sameBasis) continue;
    if (own.includes('re-parented')) moved += places;
    else changed += places;
    basis ||= !sameBasis;
    flags ??= new Set();
    for (const flag of own) flags.add(flag);
  }
  return flags === null ? NOTHING : { flags: FLAGS.filter((flag) => flags?.has(flag)), basis, moved, changed };
}

/** Flags of one box beside what it was, its number of places and its cost apart. */
export function flagsOfBox(was: BoxPart, now: BoxPart, otherFte = was.fte !== now.fte): ChangeFlag[] {
  const flags: ChangeFlag[] = [];
  const [p, q] = [was.post, now.post];
  if (p.title !== q.title) flags.push('retitled');
  if (p.grade !== q.grade && gradeKey(p.grade) !== gradeKey(q.grade)) flags.push('regraded');
  if (otherFte) flags.push('fte');
  if (p.role !== q.role) flags.push('role');
  if (was.manager !== now.manager) flags.push('re-parented');
  if (p.basis !== 'permanent' && q.basis === 'permanent') flags.push('made-permanent');
  if (!sameDesignations(p, q)) flags.push('designation');
  if (p.employer !== q.employer) flags.push('employer');
  if (p.heldVacant !== q.heldVacant) flags.push('held');
  if (p.functions !== q.functions && !sameNames(p.functions, q.functions)) flags.push('functions');
  return flags;
}

/**
 * Whether each place that stays has the FTE that it had. As many places with as much FTE in all are the same, however they
 * are split or stacked. Where places go or come, those that stay are the same if the shares of the boxes are (FIG-1: odd
 * units go to the first), or if each of them is a place that was there, or is held by somebody with the same hours: six at
 * 1 FTE and one at 0.5 become six at 1 FTE.
 */
function sameFteEach(oldParts: readonly BoxPart[], newParts: readonly BoxPart[], kept: number): boolean {
  const [a, b] = [oldParts, newParts].map((parts) => ({
    places: parts.reduce((sum, part) => sum + part.places, 0),
    fte: parts.reduce((sum, part) => sum + part.fte, 0),
  })) as [{ places: number; fte: Fte }, { places: number; fte: Fte }];
  if (a.places === b.places) return a.fte === b.fte;
  if (a.places === 0 || b.places === 0) return true;
  if (newParts.every((part) => closeFte(oldParts[0] as BoxPart, part))) return true;
  const [fewer, more] = a.places < b.places ? [oldParts, newParts] : [newParts, oldParts];
  if (isPartOf(seatFtes(fewer), seatFtes(more))) return true;
  return sameHours(oldParts, newParts, kept);
}

/** Equal shares of two boxes: less than a unit of FTE apart for each place. */
function closeFte(was: BoxPart, now: BoxPart): boolean {
  return (
    Math.abs(was.fte * now.places - now.fte * was.places) < was.places * now.places || was.places * now.places === 0
  );
}

/** FTE of every place as splitting would give it; a stacked box is shared evenly. */
function seatFtes(parts: readonly BoxPart[]): Fte[] {
  return parts.flatMap(({ post, places, fte }) =>
    post.stacked.length > 0 || places < 2
      ? shares(fte, Math.max(1, places))
      : divide(post, places).map((seat) => seat.fte),
  );
}

function isPartOf(few: readonly Fte[], many: readonly Fte[]): boolean {
  const left = [...many];
  return few.every((fte) => {
    const at = left.indexOf(fte);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function sameHours(oldParts: readonly BoxPart[], newParts: readonly BoxPart[], kept: number): boolean {
  const before = hoursOf(oldParts);
  let same = 0;
  for (const [person, fte] of hoursOf(newParts)) {
    const was = before.get(person);
    if (was === undefined) continue;
    if (was !== fte) return false;
    same++;
  }
  return same >= kept;
}

function hoursOf(parts: readonly BoxPart[]): Map<string, Fte> {
  const hours = new Map<string, Fte>();
  for (const { post } of parts) {
    const ftes = holderFtes(post);
    for (const [i, { person }] of post.holders.entries())
      hours.set(person, (hours.get(person) ?? 0) + (ftes[i] as Fte));
  }
  return hours;
}

function sameDesignations(a: Post, b: Post): boolean {
  if (a.designations === b.designations) return true;
  const names = (post: Post) => post.designations.map((designation) => designation.name);
  return sameNames(names(a), names(b));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = [...b].sort();
  return [...a].sort().every((name, i) => name === sorted[i]);
}

/** A quick look that says when no flag can be raised; lists that are not the same object get the slow look. */
export function sameForFlags(a: Post, b: Post): boolean {
  return (
    a.title === b.title &&
    a.grade === b.grade &&
    a.role === b.role &&
    a.basis === b.basis &&
    a.employer === b.employer &&
    a.heldVacant === b.heldVacant &&
    a.fte === b.fte &&
    (a.designations === b.designations || (a.designations.length === 0 && b.designations.length === 0)) &&
    (a.functions === b.functions || (a.functions.length === 0 && b.functions.length === 0))
  );
}

/** How one box stands beside what its lineage was, as a comparison counts it (CHANGE-8). */
export interface BoxStanding {
  /** Something else than the line manager or the number of posts changes. */
  readonly changed: boolean;
  /** Posts of the lineage before and after, where they differ. */
  readonly resized: { readonly from: number; readonly to: number } | null;
}

/**
 * What a chart marks a box with: CHANGE-1's own answer, so that chart and comparison agree. Money that moved and nothing
 * else is no change, and neither is splitting or stacking.
 * @param was the box of the other structure that has its lineage; `then` and `now` are all boxes of both structures,
 * looked through only for a box whose number of posts or FTE differs
 */
export function boxStanding(was: Post, is: Post, then: () => Iterable<Post>, now: () => Iterable<Post>): BoxStanding {
  const simple = was.quantity === is.quantity && is.stacked.length === 0 && was.stacked.length === 0;
  if (simple && sameForFlags(was, is)) return { changed: false, resized: null };
  const one = (post: Post): BoxPart => ({ post, places: post.quantity ?? 0, fte: post.fte, manager: null });
  const own = was.basis !== is.basis || flagsOfBox(one(was), one(is), false).length > 0;
  if (simple && was.fte === is.fte) return { changed: own, resized: null };
  const [before, after] = [partsOf(then(), is.lineage), partsOf(now(), is.lineage)];
  const [from, to] = [before, after].map((parts) => parts.reduce((sum, part) => sum + part.places, 0)) as [
    number,
    number,
  ];
  const otherFte = before.length > 0 && after.length > 0 && !sameFteEach(before, after, Math.min(from, to));
  return { changed: own || otherFte, resized: from === to ? null : { from, to } };
}

/** The places of one lineage among boxes that stand; in a stacked box those that are its own. */
function partsOf(boxes: Iterable<Post>, lineage: string): BoxPart[] {
  const parts: BoxPart[] = [];
  for (const post of boxes) {
    if (!counts(post)) continue;
    const stacked = post.stacked.reduce((sum, each) => sum + each.places, 0);
    const all = post.quantity ?? 0;
    const own = post.stacked.reduce(
      (sum, each) => (each.lineage === lineage ? sum + each.places : sum),
      post.lineage === lineage ? all - stacked : 0,
    );
    if (own > 0 || (post.lineage === lineage && stacked === 0))
      parts.push({ post, places: own, fte: all === 0 ? post.fte : mulDiv(post.fte, own, all), manager: null });
  }
  return parts;
}
