import { annualSalary, holderSalary } from '../../cost/salary.ts';
import { noticeWeeks } from '../../exit/exit.ts';
import { leaverOf } from '../../exit/leavers.ts';
import type { ExcludedPerson, ImpactResult, PersonImpact, PoolImpact } from '../../impact/impact.ts';
import { costingOf } from '../../model/costing.ts';
import { dayBefore, monthsLater } from '../../model/days.ts';
import { FTE_ONE, type Fte, type Money, mulDiv } from '../../model/fixed.ts';
import type { PersonStep } from '../../model/paperSettings.ts';
import type { Person, PersonId, Post } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';

/** One person as letters and payroll see them: what was worked out, and what has happened since. */
export interface PersonFacts {
  readonly person: Person;
  readonly absent: boolean;
  /** Null for those whom the count leaves out: `excluded` then says why. */
  readonly impact: PersonImpact | null;
  readonly excluded: ExcludedPerson | null;
  readonly pool: PoolImpact | null;
  readonly from: Post | null;
  /** The post that they go to: an offer that was accepted, else where they are slotted in; never one that selection decides. */
  readonly to: Post | null;
  readonly fteBefore: Fte | null;
  readonly fteAfter: Fte | null;
  /** A year's pay for the FTE held; null where it is not known. */
  readonly payBefore: Money | null;
  readonly payAfter: Money | null;
  /** The longer of statutory and contractual; null where neither service nor contract is known. */
  readonly noticeWeeks: number | null;
  /** Last day of protected pay. */
  readonly protectionEnd: string | null;
  readonly step: PersonStep | null;
}

/** Everybody of the proposal in order of reference: those in scope, then those whom the count leaves out. */
export function personFacts(state: DocumentState, impact: ImpactResult): PersonFacts[] {
  const pools = new Map(impact.pools.map((pool) => [pool.id, pool]));
  const by = (a: { person: PersonId }, b: { person: PersonId }) =>
    a.person < b.person ? -1 : a.person > b.person ? 1 : 0;
  const steps = stepsOf(state, impact.to);
  return [
    ...[...impact.people].sort(by).map((each) => factsOf(state, impact, each, pools.get(each.pool) ?? null, steps)),
    ...[...impact.excludedPeople].sort(by).map((each) => excludedFacts(state, impact, each, steps)),
  ];
}

/** Each person's way in this proposal; a row of its own wins over one for every proposal, and a later over an earlier one. */
export function stepsOf(
  { document }: DocumentState,
  to: { readonly id: string; readonly name: string },
): Map<PersonId, PersonStep> {
  const rows = document.settings.personSteps ?? [];
  const found = new Map<PersonId, PersonStep>();
  for (const row of rows) if (row.proposal === undefined) found.set(row.person, row);
  for (const row of rows) if (row.proposal === to.id || row.proposal === to.name) found.set(row.person, row);
  return found;
}

function factsOf(
  state: DocumentState,
  impact: ImpactResult,
  each: PersonImpact,
  pool: PoolImpact | null,
  steps: ReadonlyMap<PersonId, PersonStep>,
): PersonFacts {
  const { settings } = state.document;
  const [before, after] = [state.structures.get(impact.from.id), state.structures.get(impact.to.id)];
  const from = before?.posts.get(each.fromPost) ?? null;
  const step = steps.get(each.person) ?? null;
  const accepted = step?.answer === 'accepted' && step.offer ? after?.byRef.get(step.offer) : undefined;
  const to = after?.posts.get(accepted ?? (each.bySelection ? '' : (each.toPost ?? ''))) ?? null;
  const leaver = leaverOf(state, impact.from, each);
  const point = from?.holders.find((holder) => holder.person === each.person)?.point ?? null;
  const costing = costingOf(settings, impact.to.name);
  const same = to !== null && from !== null && to.lineage === from.lineage;
  const salary = to === null ? null : same ? holderSalary(to, point, costing) : annualSalary(to, costing);
  const fteAfter = to === null ? null : accepted === undefined ? each.offered : each.held;
  const contract = settings.contractualNoticeWeeks ?? null;
  const statutory = leaver.serviceHere === null ? null : noticeWeeks(leaver.serviceHere);
  const weeks = statutory === null && contract === null ? null : Math.max(statutory ?? 0, contract ?? 0);
  const months = settings.payProtectionMonths ?? null;
  const start = settings.implementationDate ?? null;
  const payAfter = salary === null || fteAfter === null ? null : mulDiv(salary, fteAfter, FTE_ONE);
  const lower =
    accepted === undefined
      ? each.lowerGrade
      : payAfter !== null && leaver.pay !== null && payAfter < leaver.pay && fteAfter === each.held;
  return {
    person: personOf(state, each.person),
    absent: from?.holders.some((holder) => holder.person === each.person && holder.absent === true) ?? false,
    impact: each,
    excluded: null,
    pool,
    from,
    to,
    fteBefore: each.held,
    fteAfter,
    payBefore: leaver.pay,
    payAfter,
    noticeWeeks: weeks,
    protectionEnd: lower && months !== null && start !== null ? dayBefore(monthsLater(start, months)) : null,
    step,
  };
}

function excludedFacts(
  state: DocumentState,
  impact: ImpactResult,
  excluded: ExcludedPerson,
  steps: ReadonlyMap<PersonId, PersonStep>,
): PersonFacts {
  const before = state.structures.get(impact.from.id);
  const from = before?.posts.get(before.byRef.get(excluded.from) ?? '') ?? null;
  const holder = from?.holders.find(({ person }) => person === excluded.person);
  return {
    person: personOf(state, excluded.person),
    absent: holder?.absent === true,
    impact: null,
    excluded,
    pool: null,
    from,
    to: null,
    fteBefore: holder?.fte ?? null,
    fteAfter: null,
    payBefore: null,
    payAfter: null,
    noticeWeeks: null,
    protectionEnd: null,
    step: steps.get(excluded.person) ?? null,
  };
}

function personOf({ people }: DocumentState, id: PersonId): Person {
  const known = people.get(id);
  return known ?? { type: 'person', id, name: '', age: null, ageOrOver: false, serviceYears: null, priority: false };
}
