import type { Fte } from '../model/fixed.ts';
import type { PersonId, Post, PostId } from '../model/records.ts';
import type { Outcome } from '../model/staffSettings.ts';
import { linkOf, type Member, type PersonClass, type PlaceClass } from './classes.ts';
import { bestMatching, type Demand, leftOutKinds, type Matching } from './flow.ts';
import { byRef } from './lineages.ts';
import type { Seat } from './places.ts';
import type { Link, Rules } from './rules.ts';

/** One member of a pool as the matching left them. */
export interface Placed {
  readonly member: Member;
  readonly people: PersonClass;
  /** The place shown for them; null when they are left over. */
  readonly seat: Seat | null;
  readonly own: boolean;
  /** Left out of some maximum matching; and left out of some when promotions are taken away. */
  readonly atRisk: boolean;
  readonly atRiskWithout: boolean;
  /** Left out of some maximum matching without ring-fences: their dismissal may be proposed (IMPACT-10). */
  readonly dismissible: boolean;
}

/** How each class of people may be matched to each class of places. */
export type Links = ReadonlyMap<PersonClass, ReadonlyMap<PlaceClass, Link>>;

export interface Solution {
  readonly placed: readonly Placed[];
  readonly places: number;
  readonly matched: number;
  /** Size of a maximum matching when promotions are not filled from the pool (IMPACT-4). */
  readonly matchedWithout: number;
  /** Size of one without any ring-fence (IMPACT-10), and who may then be left out. */
  readonly matchedOutright: number;
  readonly outcome: Outcome;
  readonly seats: readonly Seat[];
  readonly leftSeats: readonly Seat[];
  readonly links: Links;
}

/** Above this many pairs of kinds, boxes no longer tell kinds apart: own posts are then preferred kind by kind. */
const FINE_PAIRS = 4_000;
/** A place that is not one's own costs more than any FTE that could be lost. */
const NOT_OWN = 2 ** 40;
const MOST_LOST = 10_000_000;

interface PersonNode {
  readonly people: PersonClass;
  readonly fte: Fte;
  readonly own: readonly PostId[] | null;
  readonly members: Member[];
}

interface SeatNode {
  readonly places: PlaceClass;
  readonly fte: Fte;
  readonly box: PostId | null;
  readonly seats: Seat[];
}

const byPerson = (a: Member, b: Member) => (a.entry.person < b.entry.person ? -1 : 1);

/** Matches one pool from nothing: maximum matching, range, who is at risk, outcome, and the places to show. */
export function solvePool(people: readonly PersonClass[], places: readonly PlaceClass[], rules: Rules): Solution {
  const links = new Map<PersonClass, Map<PlaceClass, Link>>();
  for (const person of people) {
    const row = new Map<PlaceClass, Link>();
    for (const place of places) {
      const link = linkOf(rules, person, place);
      if (link !== null) row.set(place, link);
    }
    links.set(person, row);
  }
  let persons = personNodes(people, true);
  let seats = seatNodes(places, true);
  if (persons.length * seats.length > FINE_PAIRS) {
    persons = personNodes(people, false);
    seats = seatNodes(places, false);
  }
  const demand = demandOf(persons, seats, links);
  const best = bestMatching(demand);
  const atRisk = leftOutKinds(demand, best);
  const promoted = hasLink(links, ['promotion']);
  const without = promoted ? withoutLinks(demand, persons, seats, links, ['promotion']) : demand;
  const worst = promoted ? bestMatching(without) : best;
  const atRiskWithout = promoted ? leftOutKinds(without, worst) : atRisk;
  const fenced = hasLink(links, FENCES);
  const outright = fenced ? withoutLinks(demand, persons, seats, links, FENCES) : demand;
  const certain = fenced ? bestMatching(outright) : best;
  const dismissible = fenced ? leftOutKinds(outright, certain) : atRisk;
  const count = persons.reduce((sum, node) => sum + node.members.length, 0);
  const { pairs, leftSeats } = showPlaces(persons, seats, best);
  const placed: Placed[] = [];
  for (const [i, node] of persons.entries()) {
    for (const member of node.members) {
      const seat = pairs.get(member.entry.person) ?? null;
      placed.push({
        member,
        people: node.people,
        seat,
        own: seat !== null && member.own.some((box) => box.id === seat.post.id),
        atRisk: atRisk[i] === 1,
        atRiskWithout: atRisk[i] === 1 || atRiskWithout[i] === 1,
        dismissible: dismissible[i] === 1,
      });
    }
  }
  placed.sort((a, b) => byPerson(a.member, b.member));
  return {
    placed,
    places: seats.reduce((sum, node) => sum + node.seats.length, 0),
    matched: best.matched,
    matchedWithout: worst.matched,
    matchedOutright: certain.matched,
    outcome: outcomeOf({ people: count, matched: best.matched, outright: certain.matched, promoted }, places, links),
    seats: seats.flatMap((node) => node.seats).sort(bySeat),
    leftSeats: leftSeats.sort(bySeat),
    links,
  };
}

/** What only a ring-fence allows. */
const FENCES: readonly Link[] = ['fence', 'promotion'];

function hasLink(links: Links, of: readonly Link[]): boolean {
  for (const row of links.values()) for (const link of row.values()) if (of.includes(link)) return true;
  return false;
}

const bySeat = (a: Seat, b: Seat) => byRef(a.post, b.post);

interface Counts {
  readonly people: number;
  readonly matched: number;
  /** Matched without any ring-fence. */
  readonly outright: number;
  readonly promoted: boolean;
}

/**
 * IMPACT-5, for a pool as a whole. Assimilated only where everybody has a place by their own post, a like post or a role
 * match, and nobody unlike them wants it: three officers for three new posts that only a ring-fence opens to them are
 * ring-fenced, however many posts there are.
 */
function outcomeOf(
  { people, matched, outright, promoted }: Counts,
  places: readonly PlaceClass[],
  links: Links,
): Outcome {
  if (places.length === 0) return 'displaced';
  if (matched < people) return 'atRiskRingFence';
  if (promoted || outright < people) return 'ringFenced';
  return places.some((place) => isContested(place, links)) ? 'ringFenced' : 'assimilated';
}

/** True when people of different role, grade or work area want these places. */
function isContested(place: PlaceClass, links: Links): boolean {
  let first: PersonClass | null = null;
  for (const [person, row] of links) {
    if (!row.has(place)) continue;
    first ??= person;
    const [a, b] = [first.like, person.like];
    if (a.role !== b.role || a.grade !== b.grade || a.area !== b.area) return true;
  }
  return false;
}

/** People by reference, those who are alike in one node; `fine` keeps people of different own boxes apart. */
function personNodes(classes: readonly PersonClass[], fine: boolean): PersonNode[] {
  const all: { at: number; member: Member }[] = [];
  for (const [at, people] of classes.entries()) for (const member of people.members.values()) all.push({ at, member });
  all.sort((a, b) => byPerson(a.member, b.member));
  const nodes = new Map<string, PersonNode>();
  for (const { at, member } of all) {
    const { fte } = member.entry;
    const first = member.own[0];
    const own = !fine || !first ? NO_BOXES : member.own.length === 1 ? [first.id] : member.own.map((box) => box.id);
    const key = `${at}|${fte}|${own.join('|')}`;
    const node = nodes.get(key);
    if (node) node.members.push(member);
    else nodes.set(key, { people: classes[at] as PersonClass, fte, own: fine ? own : null, members: [member] });
  }
  return [...nodes.values()];
}

const NO_BOXES: readonly PostId[] = [];

function seatNodes(classes: readonly PlaceClass[], fine: boolean): SeatNode[] {
  const all: { at: number; post: Post; seats: readonly Seat[] }[] = [];
  for (const [at, places] of classes.entries())
    for (const seats of places.boxes.values()) if (seats[0]) all.push({ at, post: seats[0].post, seats });
  all.sort((a, b) => byRef(a.post, b.post));
  const nodes = new Map<string, SeatNode>();
  for (const { at, post, seats } of all) {
    for (const seat of seats) {
      const key = `${at}|${seat.fte}|${fine ? post.id : ''}`;
      const node = nodes.get(key);
      if (node) node.seats.push(seat);
      else {
        const box = fine ? post.id : null;
        nodes.set(key, { places: classes[at] as PlaceClass, fte: seat.fte, box, seats: [seat] });
      }
    }
  }
  return [...nodes.values()];
}

/** Costs that make the cheapest matching the one to show: own posts first, then least FTE lost (IMPACT-5). */
function demandOf(persons: readonly PersonNode[], seats: readonly SeatNode[], links: Links): Demand {
  const m = seats.length;
  const cost = new Float64Array(persons.length * m).fill(-1);
  for (let i = 0; i < persons.length; i++) {
    const person = persons[i] as PersonNode;
    const row = links.get(person.people);
    if (!row || row.size === 0) continue;
    for (let j = 0; j < m; j++) {
      const seat = seats[j] as SeatNode;
      if (!row.has(seat.places)) continue;
      const own = seat.box === null || person.own === null || person.own.includes(seat.box);
      cost[i * m + j] = (own ? 0 : NOT_OWN) + Math.min(MOST_LOST, Math.max(0, person.fte - seat.fte));
    }
  }
  return {
    people: Int32Array.from(persons, (node) => node.members.length),
    places: Int32Array.from(seats, (node) => node.seats.length),
    cost,
  };
}

/** The same without the matches that only links of some kinds allow: promotions (IMPACT-4), or any ring-fence (IMPACT-10). */
function withoutLinks(
  demand: Demand,
  persons: readonly PersonNode[],
  seats: readonly SeatNode[],
  links: Links,
  kinds: readonly Link[],
): Demand {
  const m = seats.length;
  const cost = demand.cost.slice();
  for (const [i, person] of persons.entries()) {
    const row = links.get(person.people);
    for (const [j, seat] of seats.entries()) {
      const link = row?.get(seat.places);
      if (link !== undefined && kinds.includes(link)) cost[i * m + j] = -1;
    }
  }
  return { ...demand, cost };
}

/** Gives each matched person a place of the kind that the matching says: an own one where there is one, else in order. */
function showPlaces(persons: readonly PersonNode[], seats: readonly SeatNode[], best: Matching) {
  const m = seats.length;
  const quota = best.flow.slice();
  const pairs = new Map<PersonId, Seat>();
  const free = seats.map((node) => [...node.seats]);
  for (const [i, node] of persons.entries()) {
    for (const member of node.members) {
      for (let j = 0; j < m && !pairs.has(member.entry.person); j++) {
        if ((quota[i * m + j] as number) === 0) continue;
        const list = free[j] as Seat[];
        const at = list.findIndex((seat) => member.own.some((box) => box.id === seat.post.id));
        if (at < 0) continue;
        pairs.set(member.entry.person, list.splice(at, 1)[0] as Seat);
        (quota[i * m + j] as number)--;
      }
    }
  }
  for (const [i, node] of persons.entries()) {
    let j = 0;
    for (const member of node.members) {
      if (pairs.has(member.entry.person)) continue;
      while (j < m && (quota[i * m + j] as number) === 0) j++;
      if (j === m) break;
      pairs.set(member.entry.person, (free[j] as Seat[]).shift() as Seat);
      (quota[i * m + j] as number)--;
    }
  }
  return { pairs, leftSeats: free.flat() };
}
