import { holderFtes } from '../cost/cost.ts';
import { type Fte, mulDiv, shares } from '../model/fixed.ts';
import type { Holder, PersonId, Post, PostId } from '../model/records.ts';
import { standIns } from './eligible.ts';

/** One place of a box of the proposal. `holder` is who holds it today, where that is known. */
export interface Seat {
  readonly post: Post;
  readonly fte: Fte;
  readonly holder: PersonId | null;
  /** The day from which it is free, where somebody leaves it by the implementation date; null: free, or not known. */
  readonly freeFrom: string | null;
}

/** Boxes of both structures that continue one another, through splits and stacks. `to` has those transferred out too. */
export interface Group {
  readonly key: string;
  readonly from: readonly Post[];
  readonly to: readonly Post[];
}

/** What decides which boxes of a group give places, and to whom (IMPACT-2). */
export interface Seating {
  /** Boxes in which the proposal leaves the posts: standing ones, and those that move within the council. */
  readonly keeps: (box: Post) => boolean;
  /** Held or brought by another employer: no place for the council's people (IMPACT-13). */
  readonly isForeign: (box: Post, isNew: boolean) => boolean;
  /** How a holder in the proposal bears on their place: it stays taken, or becomes free on a day. */
  readonly fate: (holder: Holder, box: Post) => 'free' | 'taken' | { readonly freeFrom: string | null };
  /** True for somebody in the count who enters it by this box. */
  readonly isIn: (person: PersonId, box: Post) => boolean;
}

/** What a box of the proposal continues: whether it lost places or FTE, and who holds it today. */
interface Kept {
  readonly fewerPlaces: boolean;
  readonly lessFte: boolean;
  readonly holders: { readonly person: PersonId; readonly fte: Fte }[];
}

/** Places of a box; where the quantity is not stated, as many as hold it. */
function placesOf(post: Post): number {
  return post.quantity ?? holdersToday(post).length;
}

/** Who holds a box, with their FTE; who only stands in for somebody away has no place of their own (POST-12). */
function holdersToday(post: Post): { person: PersonId; fte: Fte }[] {
  const ftes = holderFtes(post);
  const covering = standIns(post);
  return post.holders
    .map((holder, i) => ({ holder, person: holder.person, fte: ftes[i] as Fte }))
    .filter(({ holder }) => !covering.includes(holder))
    .map(({ person, fte }) => ({ person, fte }));
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
      fewerPlaces: placesOf(to) < placesOf(from),
      lessFte: to.fte < from.fte,
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
  const fewerPlaces = sum(after, placesOf) < sum(before, placesOf);
  const lessFte = sum(after, (p) => p.fte) < sum(before, (p) => p.fte);
  for (const to of after) kept.set(to.id, { fewerPlaces, lessFte, holders: [] });
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

/** The places of a box before anyone is left out: one that lost no place has one for each who holds it. */
function seatsOf(post: Post, kept: Kept | undefined): Seat[] {
  const places = placesOf(post);
  const open = (fte: Fte): Seat => ({ post, fte, holder: null, freeFrom: null });
  if (!kept || kept.fewerPlaces || kept.holders.length === 0) return shares(post.fte, places).map(open);
  const vacant = Math.max(0, places - kept.holders.length);
  const held = kept.holders.reduce((sum, holder) => sum + holder.fte, 0);
  if (kept.lessFte && post.fte < held)
    return smallerSeats(post, kept, vacant, held).map((seat) => ({ ...open(0), ...seat }));
  const left = Math.max(0, post.fte - held);
  const more = vacant === 0 && left > 0 ? shares(left, kept.holders.length) : null;
  const seats = kept.holders.map(({ person, fte }, i): Seat => ({ ...open(fte + (more?.[i] ?? 0)), holder: person }));
  for (const fte of shares(left, vacant)) seats.push(open(fte));
  return seats;
}

/**
 * Fewer hours for as many places: everybody keeps theirs, with what the proposal says of their FTE where it fits, else
 * in proportion ("0.6 and 0.4 of 1.0 cut to 0.8": 0.48 and 0.32).
 */
function smallerSeats(post: Post, { holders }: Kept, vacant: number, held: Fte) {
  if (vacant > 0) {
    return shares(post.fte, holders.length + vacant).map((fte, i) => ({ fte, holder: holders[i]?.person ?? null }));
  }
  const after = new Map(holdersToday(post).map(({ person, fte }) => [person, fte]));
  const said = holders.map(({ person }) => after.get(person));
  const fits =
    said.every((fte) => fte !== undefined) && said.reduce((sum: number, fte) => sum + (fte ?? 0), 0) <= post.fte;
  if (fits) return holders.map(({ person }, i) => ({ fte: said[i] as Fte, holder: person }));
  let left = post.fte;
  let of = held;
  return holders.map(({ person, fte }) => {
    const part = of === 0 ? 0 : mulDiv(left, fte, of);
    left -= part;
    of -= fte;
    return { fte: part, holder: person };
  });
}

/**
 * The places of S in each box of a group that the proposal keeps (IMPACT-2): not the vacant places of a box held vacant,
 * none in a box of another employer, and not the places of those whom the count leaves out, except where they are gone
 * by the implementation date. A box that moves within the council has places for its own people alone.
 */
export function groupSeats(group: Group, seating: Seating): Map<PostId, readonly Seat[]> {
  const standing = group.to.filter(seating.keeps);
  const kept = keptBoxes(group, standing);
  const out = new Map<PostId, readonly Seat[]>();
  let movers = group.from.reduce(
    (n, post) => n + post.holders.filter(({ person }) => seating.isIn(person, post)).length,
    0,
  );
  for (const box of standing) {
    if (seating.isForeign(box, group.from.length === 0)) continue;
    let seats = seatsOf(box, kept.get(box.id));
    if (box.heldVacant) seats = occupied(seats, box);
    const covering = standIns(box);
    for (const holder of box.holders) {
      if (covering.includes(holder)) continue;
      const fate = seating.fate(holder, box);
      if (fate === 'free') continue;
      const own = seats.findLastIndex((seat) => seat.holder === holder.person);
      const free = own >= 0 ? own : seats.findLastIndex((seat) => seat.holder === null && seat.freeFrom === null);
      const at = free >= 0 ? free : seats.length - 1;
      const seat = seats[at];
      if (fate === 'taken') seats.splice(at, 1);
      else if (seat && free >= 0) seats[at] = { ...seat, holder: null, freeFrom: fate.freeFrom };
    }
    if (box.transferredTo !== '') {
      seats = seats.slice(0, movers);
      movers -= seats.length;
    }
    out.set(box.id, seats);
  }
  return out;
}

/** The places of a box held vacant that somebody holds in the proposal (FIG-1: its vacant places are the held ones). */
function occupied(seats: Seat[], box: Post): Seat[] {
  const holds = (seat: Seat) => seat.holder !== null && box.holders.some((holder) => holder.person === seat.holder);
  const most = box.holders.length - standIns(box).length;
  return [...seats.filter(holds), ...seats.filter((seat) => !holds(seat))].slice(0, most);
}
