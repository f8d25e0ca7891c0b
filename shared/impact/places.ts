import { holderFtes } from '../cost/cost.ts';
import { type Fte, shares } from '../model/fixed.ts';
import { counts, type Holder, type PersonId, type Post, type PostId } from '../model/records.ts';

/** One place of a box of the proposal. `holder` is who holds it today, where that is known. */
export interface Seat {
  readonly post: Post;
  readonly fte: Fte;
  readonly holder: PersonId | null;
}

/** Boxes of both structures that continue one another, through splits and stacks. `to` has those transferred out too. */
export interface Group {
  readonly key: string;
  readonly from: readonly Post[];
  readonly to: readonly Post[];
}

/** What a box of the proposal continues: whether it lost places or FTE, and who holds it today. */
interface Kept {
  readonly lowered: boolean;
  readonly holders: { readonly person: PersonId; readonly fte: Fte }[];
}

/** Places of a box; where the quantity is not stated, as many as hold it. */
function placesOf(post: Post): number {
  return post.quantity ?? post.holders.length;
}

function holdersToday(post: Post): { person: PersonId; fte: Fte }[] {
  const ftes = holderFtes(post);
  return post.holders.map((holder, i) => ({ person: holder.person, fte: ftes[i] as Fte }));
}

/**
 * Which boxes a group keeps. A box that has its double in the other structure is held against it; boxes that were split
 * or stacked are held against one another as a whole, because splitting and stacking change nothing (CHANGE-1).
 */
function keptBoxes(group: Group, standing: readonly Post[]): Map<PostId, Kept> {
  const kept = new Map<PostId, Kept>();
  let before = group.from;
  let after = standing;
  const pair = (from: Post, to: Post) =>
    kept.set(to.id, {
      lowered: placesOf(to) < placesOf(from) || to.fte < from.fte,
      holders: holdersToday(from),
    });
  if (before.length === 1 && after.length === 1) {
    pair(before[0] as Post, after[0] as Post);
    return kept;
  }
  // One box that became several was split; several in both structures have their doubles.
  const twin = (from: Post, to: Post) => group.from.length > 1 && from.id === to.id && placesOf(from) === placesOf(to);
  for (const to of after) {
    const from = before.find((post) => twin(post, to));
    if (from) pair(from, to);
  }
  before = before.filter((from) => !standing.some((to) => twin(from, to)));
  after = after.filter((to) => !kept.has(to.id));
  if (before.length === 0 || after.length === 0) return kept;
  const sum = (posts: readonly Post[], of: (post: Post) => number) => posts.reduce((n, post) => n + of(post), 0);
  const lowered = sum(after, placesOf) < sum(before, placesOf) || sum(after, (p) => p.fte) < sum(before, (p) => p.fte);
  for (const to of after) kept.set(to.id, { lowered, holders: [] });
  const holdersOf = (post: Post) => (kept.get(post.id) as Kept).holders;
  const today = before.flatMap(holdersToday);
  const named = (person: PersonId) => after.find((to) => to.holders.some((holder) => holder.person === person));
  for (const holder of today) {
    const box = named(holder.person);
    if (box) holdersOf(box).push(holder);
  }
  // Whom no box names any more is counted where there is room.
  for (const holder of today) {
    if (named(holder.person)) continue;
    const box = after.find((to) => holdersOf(to).length < placesOf(to)) ?? (after[0] as Post);
    holdersOf(box).push(holder);
  }
  return kept;
}

/** The places of a box before anyone is left out: a kept one that lost nothing has a place for each who holds it. */
function seatsOf(post: Post, kept: Kept | undefined): Seat[] {
  const places = placesOf(post);
  if (!kept || kept.lowered || kept.holders.length === 0)
    return shares(post.fte, places).map((fte) => ({ post, fte, holder: null }));
  const held = kept.holders.reduce((sum, holder) => sum + holder.fte, 0);
  const vacant = Math.max(0, places - kept.holders.length);
  const left = Math.max(0, post.fte - held);
  const more = vacant === 0 && left > 0 ? shares(left, kept.holders.length) : null;
  const seats: Seat[] = kept.holders.map(({ person, fte }, i) => ({
    post,
    fte: fte + (more?.[i] ?? 0),
    holder: person,
  }));
  for (const fte of shares(left, vacant)) seats.push({ post, fte, holder: null });
  return seats;
}

/**
 * The places of S in each standing box of a group (IMPACT-2): not the vacant places of a box held vacant, and not the
 * places of holders whom `leftOut` names (those outside E, agency and interims apart).
 */
export function groupSeats(
  group: Group,
  leftOut: (holder: Holder, box: Post) => boolean,
): Map<PostId, readonly Seat[]> {
  const standing = group.to.filter(counts);
  const kept = keptBoxes(group, standing);
  const out = new Map<PostId, readonly Seat[]>();
  for (const box of standing) {
    let seats = seatsOf(box, kept.get(box.id));
    const gone = box.holders.filter((holder) => leftOut(holder, box));
    if (box.heldVacant) seats = occupied(seats, box);
    for (const { person } of gone) {
      const own = seats.findLastIndex((seat) => seat.holder === person);
      const free = own >= 0 ? own : seats.findLastIndex((seat) => seat.holder === null);
      seats.splice(free >= 0 ? free : seats.length - 1, 1);
    }
    out.set(box.id, seats);
  }
  return out;
}

/** The places of a box held vacant that somebody holds in the proposal (FIG-1: its vacant places are the held ones). */
function occupied(seats: Seat[], box: Post): Seat[] {
  const holds = (seat: Seat) => seat.holder !== null && box.holders.some((holder) => holder.person === seat.holder);
  return [...seats.filter(holds), ...seats.filter((seat) => !holds(seat))].slice(0, box.holders.length);
}
