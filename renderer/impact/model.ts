import { affected, atRisk, inPool } from '../../shared/impact/affected.ts';
import {
  EXCLUSIONS,
  type ExcludedPerson,
  type Exclusion,
  type ImpactResult,
  type PersonImpact,
  type PoolImpact,
  type Range,
} from '../../shared/impact/impact.ts';
import type { Post, PostId } from '../../shared/model/records.ts';
import type { Outcome } from '../../shared/model/staffSettings.ts';
import { count, fromTo, rangeText } from '../kit/words/screenFormat.ts';
import { impactWords } from './words.ts';

export { affected, atRisk, inPool };

/** What the Impact view shows, worked out from the engine's result without any of the page. */

/** What needs looking at comes first. */
export const OUTCOME_ORDER: readonly Outcome[] = ['displaced', 'atRiskRingFence', 'ringFenced', 'assimilated'];

export type Filter = 'all' | Outcome | 'hours' | 'determine';

/** "3–5 potential redundancies", "1 potential redundancy". */
export function rangeOf(range: Range, one: string, many = `${one}s`): string {
  return `${rangeText(range)} ${range.max === 1 && range.min === 1 ? one : many}`;
}

/** "3 to 5": a dash is not read aloud. */
export function rangeSpoken({ min, max }: Range): string {
  return min === max ? count(min) : fromTo(count(min), count(max));
}

export const splits = ({ min, max }: Range) => min !== max;

/** "5 people → 2 places". */
export function poolCount(pool: PoolImpact): string {
  return impactWords.pools.count(pool);
}

/** "3 potential redundancies, 5 at risk", or that there is a place for everyone. */
export function poolRisk(pool: PoolImpact): string {
  const { pools: text } = impactWords;
  const parts: string[] = [];
  if (pool.potentialRedundancies.max > 0)
    parts.push(rangeOf(pool.potentialRedundancies, text.redundancy, text.redundancies));
  if (pool.atRisk.max > 0) parts.push(text.atRisk(rangeText(pool.atRisk)));
  if (pool.hoursReduction > 0) parts.push(text.fewerHours(pool.hoursReduction));
  return parts.length === 0 ? impactWords.allMatched : parts.join(', ');
}

export type Assessment = 'open' | 'lapsed' | 'signed';

/** Whether HR has signed the pool off, and whether the pool is still the one that was signed off. */
export function assessmentOf(pool: PoolImpact): Assessment {
  if (pool.assessed) return 'signed';
  return pool.record?.signedOff ? 'lapsed' : 'open';
}

export interface FilterChoice {
  readonly filter: Filter;
  readonly people: number;
}

/** The outcomes, which add up to everyone in scope, and apart from them what a person may have besides an outcome. */
export function filtersOf(result: ImpactResult): { outcomes: FilterChoice[]; besides: FilterChoice[] } {
  const outcomes: FilterChoice[] = [
    { filter: 'all', people: result.inScope },
    ...OUTCOME_ORDER.map((outcome) => ({ filter: outcome, people: result.outcomes[outcome] })),
  ];
  const besides: FilterChoice[] = [];
  if (result.hoursReduction > 0) besides.push({ filter: 'hours', people: result.hoursReduction });
  if (result.toDetermine > 0) besides.push({ filter: 'determine', people: result.toDetermine });
  return { outcomes, besides };
}

export function fits(person: PersonImpact, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'hours') return person.hoursReduction;
  if (filter === 'determine') return person.toDetermine;
  return person.outcome === filter;
}

export interface PoolGroup {
  readonly outcome: Outcome;
  readonly pools: readonly PoolImpact[];
  readonly people: number;
}

/** The outcome that a pool is listed under: the gravest of its people, after what HR determined. */
export function outcomeOf(pool: PoolImpact): Outcome {
  return OUTCOME_ORDER.find((outcome) => pool.members.some((person) => person.outcome === outcome)) ?? pool.outcome;
}

/** Pools by outcome, those with the most potential redundancies first. A filter keeps pools that have such a person. */
export function groupsOf(result: ImpactResult, filter: Filter): PoolGroup[] {
  const groups: PoolGroup[] = [];
  for (const outcome of OUTCOME_ORDER) {
    const pools = result.pools.filter(
      (pool) =>
        outcomeOf(pool) === outcome && (filter === 'all' || pool.members.some((person) => fits(person, filter))),
    );
    if (pools.length === 0) continue;
    const weight = (pool: PoolImpact) => pool.potentialRedundancies.max * 10_000 + pool.atRisk.max;
    // The engine's order (by name) decides between equals: sorting is stable.
    const sorted = [...pools].sort((a, b) => weight(b) - weight(a));
    groups.push({ outcome, pools: sorted, people: pools.reduce((sum, pool) => sum + pool.people, 0) });
  }
  return groups;
}

export interface ExclusionGroup {
  readonly reason: Exclusion;
  readonly people: readonly ExcludedPerson[];
}

/** People left out of the count, by reason, in the order in which the reasons are asked. */
export function exclusionsOf(result: ImpactResult): ExclusionGroup[] {
  return EXCLUSIONS.flatMap((reason) => {
    const people = result.excludedPeople.filter((person) => person.reason === reason);
    return people.length === 0 ? [] : [{ reason, people }];
  });
}

/** "Brokerage Officer × 5, Brokerage Lead": titles with how many there are of each, most first. */
function titlesText(counted: readonly (readonly [post: Post | undefined, n: number])[]): string {
  const times = new Map<string, number>();
  for (const [post, n] of counted) {
    const title = post?.title || post?.ref;
    if (title && n > 0) times.set(title, (times.get(title) ?? 0) + n);
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a);
  return sorted.map(([title, n]) => (n > 1 ? `${title} × ${n}` : title)).join(', ');
}

type Posts = ReadonlyMap<PostId, Post> | undefined;

/** What the people of a pool hold, by title. */
export function heldText(pool: PoolImpact, from: Posts): string {
  return titlesText(pool.members.map((member) => [from?.get(member.fromPost), 1]));
}

/** The places of a pool by title. */
export function placesText(pool: PoolImpact, to: Posts): string {
  return titlesText(pool.offers.map(({ post, places }) => [to?.get(post), places] as const));
}
