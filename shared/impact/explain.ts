import { decimalText, type Fte } from '../model/fixed.ts';
import { OUTCOME_WORDS } from '../words/values.ts';
import { firstMember, type PersonClass, type PlaceClass } from './classes.ts';
import type { Placed, Solution } from './pool.ts';
import { type Determination, fencesBetween, type Link, likenessOf, type Rules } from './rules.ts';

export const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const fteText = (fte: Fte) => `${decimalText(fte, 4)} FTE`;
const roleName = (post: { role: string; title: string; ref: string }) => post.role || post.title || post.ref;

function seatsIn(place: PlaceClass): number {
  let n = 0;
  for (const seats of place.boxes.values()) n += seats.length;
  return n;
}

/** What a person's outcome rests on, computed once by the pool. */
export interface Finding {
  readonly placed: Placed;
  readonly solution: Solution;
  readonly bySelection: boolean;
  readonly hoursReduction: boolean;
  readonly held: Fte;
  readonly offered: Fte | null;
  readonly toDetermine: boolean;
  readonly lowerGrade: boolean;
  readonly determination: Determination | null;
  /** Sentences about the places that people of their class may be matched to. */
  readonly wanted: readonly string[];
}

const NO_LINKS: ReadonlyMap<PlaceClass, Link> = new Map();

/** What the rules offer people of one class: the same for all of them. */
export function explainPlaces(
  people: PersonClass,
  row: ReadonlyMap<PlaceClass, Link> | undefined,
  rules: Rules,
): string[] {
  let same = 0;
  for (const [place, link] of row ?? NO_LINKS) if (link === 'same') same += seatsIn(place);
  const area = firstMember(people).entry.post.workArea;
  const out = [
    same > 0
      ? `${plural(same, 'place')} with the same role, grade and work area.`
      : `No place with the same role and grade in ${area === '' ? 'the proposal' : area}.`,
  ];
  for (const place of (row ?? NO_LINKS).keys())
    if (rules.percents.has(`${people.like.role}\u0000${place.like.role}`)) out.push(roleMatch(people, place, rules));
  out.push(...ringFences(people, row ?? NO_LINKS, rules));
  return out;
}

/** How an outcome was worked out, in plain sentences, from the own post to what HR determined. */
export function explain(finding: Finding, rules: Rules): string[] {
  const { placed, solution } = finding;
  const { entry } = placed.member;
  const out = [ownPost(finding)];
  if (entry.others.length > 0) {
    out.push(`Holds ${entry.others.length + 1} substantive posts; counted once, by ${entry.post.ref}, the largest.`);
  }
  const row = solution.links.get(placed.people) ?? NO_LINKS;
  out.push(...finding.wanted);
  if (row.size === 0) out.push('No place identified yet: the rules allow none.');
  else out.push(poolSentence(finding));
  if (finding.bySelection) out.push('Decided by selection: nobody is named to a place, or as left out, before it.');
  if (finding.hoursReduction && finding.offered !== null)
    out.push(`Hours reduction: holds ${fteText(finding.held)}, and ${fteText(finding.offered)} is left.`);
  if (placed.own && (finding.hoursReduction || finding.lowerGrade))
    out.push(`Fewer hours or lower pay for a kept post: ${rules.variation}.`);
  if (finding.lowerGrade) {
    const months = rules.payProtectionMonths;
    const period = months === null ? 'the period is not set' : plural(months, 'month');
    out.push(`The place is graded lower; accepting it carries pay protection (${period}).`);
  }
  if (finding.determination) {
    const { outcome, reason } = finding.determination;
    out.push(`HR determined: ${OUTCOME_WORDS[outcome].toLowerCase()}. Reason: ${reason}`);
  }
  return out;
}

function ownPost({ placed, toDetermine }: Finding): string {
  const { member } = placed;
  const { post } = member.entry;
  const own = member.own[0];
  if (!own) return 'Own post deleted.';
  if (own.transferredTo !== '')
    return `Own post moves within the council, to ${own.transferredTo}, and its people with it.`;
  if (member.ownPlaces === 0) return 'Own post kept, but held vacant or held by someone outside this count.';
  if (likenessOf(own).grade !== likenessOf(post).grade) {
    const change = `regraded from ${post.grade || 'no grade'} to ${own.grade || 'no grade'}`;
    return toDetermine ? `Own post kept, ${change}: HR to determine.` : `Own post kept, ${change}.`;
  }
  const before = post.quantity ?? 0;
  if (before > 1 && member.ownPlaces < before)
    return `Own post kept, with ${plural(member.ownPlaces, 'place')} of ${before}.`;
  return 'Own post kept at the same grade.';
}

function roleMatch(people: PersonClass, place: PlaceClass, rules: Rules): string {
  const percent = rules.percents.get(`${people.like.role}\u0000${place.like.role}`) ?? 0;
  // The first of them in writing, so that the words do not depend on the order of edits.
  const names = [...place.boxes.values()].flatMap((seats) => (seats[0] ? [roleName(seats[0].post)] : []));
  const name = names.sort()[0] ?? place.like.role;
  const matches = rules.threshold !== null && percent >= rules.threshold;
  const least = decimalText((matches ? rules.threshold : rules.fenceThreshold) ?? 0, 4);
  const needed = matches ? `at least ${least}% is needed` : `at least ${least}% opens a ring-fence`;
  return `Role match of ${decimalText(percent, 4)}% with ${name} (${needed}): ${plural(seatsIn(place), 'place')}.`;
}

/** One sentence for each ring-fence that includes the person and a place of the pool. */
function ringFences(people: PersonClass, row: ReadonlyMap<PlaceClass, Link>, rules: Rules): string[] {
  const found = new Map<string, { places: number; promotions: number }>();
  for (const place of row.keys()) {
    for (const fence of fencesBetween(rules, people.like.role, place.like.role)) {
      const sum = found.get(fence.name) ?? { places: 0, promotions: 0 };
      sum.places += seatsIn(place);
      if (fence.promotions.has(place.like.role)) sum.promotions += seatsIn(place);
      found.set(fence.name, sum);
    }
  }
  return [...found].map(([name, { places, promotions }]) => {
    const of = promotions === 0 ? '' : `, ${promotions === places ? 'all' : promotions} of them on promotion`;
    return `${name} ring-fence: ${plural(places, 'place')}${of}.`;
  });
}

function poolSentence({ placed, solution }: Finding): string {
  const people = solution.placed.length;
  const surplus = people - solution.matched;
  const numbers = `${plural(people, 'person', 'people')} for ${plural(solution.places, 'place')}`;
  if (surplus > 0) {
    const risk = placed.atRisk
      ? 'at risk'
      : 'not at risk, because there is a place for them however the others are filled';
    return `${numbers}: ${plural(surplus, 'potential redundancy', 'potential redundancies')}; ${risk}.`;
  }
  if (solution.matchedWithout < solution.matched) {
    const most = people - solution.matchedWithout;
    return `${numbers}: enough if promotions are filled from the pool, else ${plural(most, 'potential redundancy', 'potential redundancies')}.`;
  }
  return `${numbers}: enough, ${OUTCOME_WORDS[solution.outcome].toLowerCase()}.`;
}
