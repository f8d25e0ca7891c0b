import type { Fte } from '../model/fixed.ts';
import type { Outcome } from '../model/staffSettings.ts';
import { firstMember, linkOf, type PersonClass, type PlaceClass } from './classes.ts';
import { explain, explainPlaces } from './explain.ts';
import type { Seat } from './places.ts';
import { type Placed, type Solution, solvePool } from './pool.ts';
import type { AssumedPlace, PersonImpact, Range, Vacancy } from './result.ts';
import { fencesBetween, likenessOf, type Rules } from './rules.ts';

/** A pool with everything that depends on it alone; an edit elsewhere leaves it as it is. */
export interface Pool {
  readonly people: readonly PersonClass[];
  readonly places: readonly PlaceClass[];
  readonly found: PoolFindings;
}

export interface PoolFindings {
  /** Reference of its first person: nobody is in two pools. */
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly places: number;
  readonly potentialRedundancies: Range;
  readonly atRisk: Range;
  /** People less the maximum matching without ring-fences (IMPACT-10). */
  readonly proposedDismissals: number;
  readonly outcome: Outcome;
  readonly members: readonly PersonImpact[];
  readonly hoursReduction: number;
  readonly targets: readonly string[];
  readonly targetPosts: readonly string[];
  readonly offers: readonly { readonly post: string; readonly ref: string; readonly places: number }[];
  readonly vacancies: readonly Vacancy[];
}

/** Solves a pool and says what it means for each of its people. */
export function makePool(people: readonly PersonClass[], places: readonly PlaceClass[], rules: Rules): Pool {
  const solution = solvePool(people, places, rules);
  const id = (solution.placed[0] as Placed).member.entry.person;
  const wanted = new Map(people.map((each) => [each, explainPlaces(each, solution.links.get(each), rules)]));
  const members = solution.placed.map((placed) =>
    personImpact(placed, solution, id, rules, wanted.get(placed.people) ?? []),
  );
  const boxes = new Map<string, { post: string; ref: string; places: number }>();
  for (const { post } of solution.seats) {
    const known = boxes.get(post.id);
    if (known) known.places++;
    else boxes.set(post.id, { post: post.id, ref: post.ref, places: 1 });
  }
  const count = members.length;
  const reduced = members.reduce((n, { assumed }) => n + (assumed?.lessHours ? 1 : 0), 0);
  const allAssimilated = members.every((member) => member.computed === 'assimilated');
  const found: PoolFindings = {
    id,
    ...poolNames(people, places, rules),
    places: solution.places,
    potentialRedundancies: { min: count - solution.matched, max: count - solution.matchedWithout },
    atRisk: {
      min: members.reduce((n, member) => n + (member.atRisk === 'yes' ? 1 : 0), 0),
      max: members.reduce((n, member) => n + (member.atRisk === 'no' ? 0 : 1), 0),
    },
    proposedDismissals: count - solution.matchedOutright,
    outcome: solution.outcome === 'assimilated' && !allAssimilated ? 'ringFenced' : solution.outcome,
    members,
    hoursReduction: reduced,
    targets: [...boxes.values()].map(({ ref }) => ref),
    targetPosts: [...boxes.keys()],
    offers: [...boxes.values()],
    vacancies: vacanciesOf(solution.leftSeats),
  };
  return { people, places, found };
}

/**
 * IMPACT-7: somebody whose place is smaller than what they hold is not assimilated. The four outcomes add up to everyone
 * in scope, so such a person counts as ring-fenced, with the reduction as a flag and a count of its own.
 * IMPACT-12: a place is named for those alone who are slotted in. In every other pool selection decides, and what the
 * matching assumes for its members is kept for sums only.
 */
function personImpact(
  placed: Placed,
  solution: Solution,
  pool: string,
  rules: Rules,
  wanted: readonly string[],
): PersonImpact {
  const { member, seat } = placed;
  const { entry } = member;
  const held = entry.others.reduce((sum, other) => sum + other.fte, entry.fte);
  const bySelection = solution.outcome === 'ringFenced' || solution.outcome === 'atRiskRingFence';
  const assumed = seat === null ? null : assumedPlace(seat, held, member, rules);
  const named = bySelection ? null : assumed;
  const hoursReduction = named?.lessHours ?? false;
  const computed = solution.outcome === 'assimilated' && hoursReduction ? 'ringFenced' : solution.outcome;
  const determination = rules.determinations.get(entry.person) ?? null;
  const toDetermine = determination === null && seat !== null && placed.own && isRegraded(placed, seat);
  const lowerGrade = named?.lowerGrade ?? false;
  const offered = named?.fte ?? null;
  const finding = {
    placed,
    solution,
    bySelection,
    hoursReduction,
    held,
    offered,
    toDetermine,
    lowerGrade,
    determination,
    wanted,
  };
  return {
    person: entry.person,
    pool,
    outcome: determination?.outcome ?? computed,
    computed,
    from: entry.post.ref,
    fromPost: entry.post.id,
    bySelection,
    to: named === null ? null : (seat as Seat).post.ref,
    toPost: named?.post ?? null,
    held,
    offered,
    hoursReduction,
    atRisk: placed.atRisk ? 'yes' : placed.atRiskWithout ? 'without-promotions' : 'no',
    dismissible: placed.dismissible,
    toDetermine,
    regraded: toDetermine ? (seat as Seat).post.id : null,
    lowerGrade,
    assumed,
    determination: determination?.reason ?? null,
    explain: explain(finding, rules),
  };
}

const isRegraded = (placed: Placed, seat: Seat) => likenessOf(seat.post).grade !== placed.people.like.grade;

function assumedPlace({ post, fte }: Seat, held: Fte, member: Placed['member'], rules: Rules): AssumedPlace {
  const offered = fte + member.elsewhere;
  return {
    post: post.id,
    fte: offered,
    lessHours: offered < held,
    lowerGrade: rules.isLower(member.entry.post.grade, post.grade),
  };
}

/** Left-over places by box and by the day from which they are free, in order of Post ID. */
export function vacanciesOf(seats: readonly Seat[]): Vacancy[] {
  const byBox = new Map<string, { seat: Seat; places: number; fte: Fte }>();
  for (const seat of seats) {
    const key = `${seat.post.id}\u0000${seat.freeFrom ?? ''}`;
    const known = byBox.get(key);
    if (known) {
      known.places++;
      known.fte += seat.fte;
    } else byBox.set(key, { seat, places: 1, fte: seat.fte });
  }
  return [...byBox.values()].map(({ seat: { post, freeFrom }, places, fte }) => ({
    post: post.id,
    ref: post.ref,
    title: post.title,
    grade: post.grade,
    workArea: post.workArea,
    places,
    fte,
    freeFrom,
  }));
}

/** A pool is called by the ring-fences that include its people and places, else by the roles of its people. */
function poolNames(people: readonly PersonClass[], places: readonly PlaceClass[], rules: Rules) {
  const fences = new Set<string>();
  const roles = new Map<string, string>();
  const keys = new Set<string>();
  for (const person of people) {
    for (const place of places) {
      if (linkOf(rules, person, place) === null) continue;
      for (const fence of fencesBetween(rules, person.like.role, place.like.role)) fences.add(fence.name);
    }
    const { post } = firstMember(person).entry;
    const role = post.role || post.title || post.ref;
    const known = roles.get(person.like.role);
    if (known === undefined || role < known) roles.set(person.like.role, role);
    keys.add([role, post.grade, post.workArea].filter((part) => part !== '').join(', '));
  }
  const names = [...(fences.size > 0 ? fences : new Set(roles.values()))].sort();
  const shown = names.length > 3 ? [...names.slice(0, 3), `and ${names.length - 3} more`] : names;
  return { name: shown.join(', '), key: fences.size > 0 ? names.join(' + ') : [...keys].sort().join(' + ') };
}
