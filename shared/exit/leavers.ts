import { holderSalary } from '../cost/salary.ts';
import type { ImpactResult, PersonImpact, PoolImpact } from '../impact/result.ts';
import { costingOf } from '../model/costing.ts';
import { FTE_ONE, mulDiv } from '../model/fixed.ts';
import type { DocumentState } from '../model/state.ts';
import type { Amount, Leaver } from './exit.ts';

/** Who may leave in a proposal. Who of a pool does is for selection to say, so every sum over them is a range. */

/** What the document knows of a person in scope as a leaver. Pay is that of their post, for all the FTE they hold. */
export function leaverOf(state: DocumentState, from: ImpactResult['from'], member: PersonImpact): Leaver {
  const person = state.people.get(member.person);
  const post = state.structures.get(from.id)?.posts.get(member.fromPost);
  const point = post?.holders.find((holder) => holder.person === member.person)?.point ?? null;
  const salary = post ? holderSalary(post, point, costingOf(state.document.settings, from.name)) : null;
  return {
    person: member.person,
    age: person?.age ?? null,
    ageOrOver: person?.ageOrOver ?? false,
    serviceYears: person?.serviceYears ?? null,
    serviceHere: person?.serviceHere ?? person?.serviceYears ?? null,
    pay: salary === null ? null : mulDiv(salary, member.held, FTE_ONE),
    pensionStrain: person?.pensionStrain ?? null,
  };
}

/** Nobody chosen yet of these, and how many of them leave. */
interface Choice {
  readonly of: readonly PersonImpact[];
  readonly leave: number;
}

/** HR determined that they have no place. */
const isSure = (each: PersonImpact) => each.determination !== null && each.outcome === 'displaced';

/** Selection decides: at risk by the rules, where HR has not determined otherwise. */
const isOpen = (each: PersonImpact) =>
  each.determination === null ? each.atRisk !== 'no' : each.outcome === 'atRiskRingFence';

/** True for a person who may be redundant, so that their leaving has a cost to think of. */
export function mayBeRedundant(member: PersonImpact): boolean {
  return isSure(member) || isOpen(member);
}

/** People of a pool who leave for certain, and how many of which others at least and at most. */
function leaving(pool: PoolImpact): { sure: PersonImpact[]; least: Choice; most: Choice } {
  const sure = pool.members.filter(isSure);
  const open = pool.members.filter(isOpen);
  const choice = (of: PersonImpact[], redundancies: number): Choice => ({
    of,
    leave: Math.max(0, Math.min(of.length, redundancies - sure.length)),
  });
  const { min, max } = pool.potentialRedundancies;
  // Somebody who is at risk only without promotions stays where there are fewest redundancies.
  const least = choice(
    open.filter((each) => each.atRisk !== 'without-promotions'),
    min,
  );
  return { sure, least, most: choice(open, max) };
}

/** Everybody who may be redundant, each once: those whom HR determined to be displaced, and those at risk beside them. */
export function mayLeave(impact: ImpactResult): PersonImpact[] {
  return impact.pools.flatMap((pool) => {
    const { sure, most } = leaving(pool);
    return most.leave === 0 ? sure : [...sure, ...most.of];
  });
}

/** How many leave, at least and at most: potential redundancies after what HR determined. */
export function leaverCount(impact: ImpactResult): { readonly least: number; readonly most: number } {
  const sum = { least: 0, most: 0 };
  for (const pool of impact.pools) {
    const { sure, least, most } = leaving(pool);
    sum.least += sure.length + least.leave;
    sum.most += sure.length + Math.max(least.leave, most.leave);
  }
  return sum;
}

/**
 * What leaving comes to: in each pool at least the cheapest of its fewest redundancies, at most the dearest of its most.
 * An amount that is not known (null) adds nothing.
 */
export function overLeavers(impact: ImpactResult, amountOf: (member: PersonImpact) => Amount | null): Amount {
  let [lowest, highest] = [0, 0];
  for (const pool of impact.pools) {
    const { sure, least, most } = leaving(pool);
    for (const member of sure) {
      const amount = amountOf(member);
      lowest += amount?.least ?? 0;
      highest += amount?.most ?? 0;
    }
    const cheapest = least.of.map((member) => amountOf(member)?.least ?? 0).sort((a, b) => a - b);
    const dearest = most.of.map((member) => amountOf(member)?.most ?? 0).sort((a, b) => b - a);
    for (const amount of cheapest.slice(0, least.leave)) lowest += amount;
    for (const amount of dearest.slice(0, most.leave)) highest += amount;
  }
  return { least: lowest, most: highest };
}
