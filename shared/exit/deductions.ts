import { annualSalary } from '../cost/salary.ts';
import type { ImpactResult, PersonImpact } from '../impact/result.ts';
import { type Costing, costingOf } from '../model/costing.ts';
import { daysBetween } from '../model/days.ts';
import { FTE_ONE, type Money, mulDiv } from '../model/fixed.ts';
import type { SavingsReading } from '../model/moneySettings.ts';
import type { Settings } from '../model/settings.ts';
import type { DocumentState } from '../model/state.ts';
import {
  financialYear,
  monthsUntilEndOf,
  type SavingReduction,
  type SavingsPlan,
  savingsByYear,
  yearName,
} from '../money/savings.ts';
import { type Amount, type ExitCosts, exitCosts, paybackMonths } from './exit.ts';
import { leaverCount, leaverOf, mayLeave, overLeavers } from './leavers.ts';
import { noticeWeeks, weekOf } from './statutory.ts';

/** What a proposal costs for its people before it saves: notice, pay protection and one-off costs (COST-9, EXIT-3). */
export interface Deductions {
  /** People who may be redundant, after what HR determined. */
  readonly leavers: { readonly least: number; readonly most: number };
  /**
   * Notice with on-costs: the longer of the contractual and the statutory weeks (one a year of service with this
   * employer, at least one and at most twelve), less whole weeks that are worked before implementation.
   */
  readonly notice: Amount;
  readonly protection: PayProtection;
  /** Redundancy pay and pension strain of those who may be redundant, as a range over who does leave. */
  readonly oneOff: Amount;
  readonly exit: ExitCosts;
  /** What notice and pay protection leave out: "service of 2 people". */
  readonly incomplete: readonly string[];
  /** Some pool is not signed off (IMPACT-9). */
  readonly provisional: boolean;
}

export interface PayProtection {
  /** People who are shown for a place at a lower grade. */
  readonly people: number;
  /** What their old pay is above the new one in a year, with on-costs where they are set. */
  readonly yearly: Money;
  /** How long it is paid; null where the document does not say. */
  readonly months: number | null;
  /** yearly × months ÷ 12; 0 without months. */
  readonly total: Money;
}

/** Months beyond this would be a slip of the keyboard: the field takes three figures. */
const MOST_MONTHS = 999;

/** Notice, pay protection and one-off costs of a proposal; null where nobody is recorded in post. */
export function deductionsOf(state: DocumentState, impact: ImpactResult): Deductions | null {
  if (impact.people.length === 0) return null;
  const may = mayLeave(impact);
  const leavers = new Map(may.map((member) => [member.person, leaverOf(state, impact.from, member)]));
  const exit = exitCosts([...leavers.values()], state.document.settings);
  const lines = new Map(exit.lines.map((line) => [line.person, line]));
  const missing = { service: 0, pay: 0, protected: 0 };
  for (const { serviceHere, pay } of leavers.values()) {
    if (serviceHere === null) missing.service++;
    if (pay === null) missing.pay++;
  }
  const costing = costingOf(state.document.settings, impact.from.name);
  const notice = overLeavers(impact, (member) => {
    const leaver = leavers.get(member.person);
    if (!leaver || leaver.serviceHere === null || leaver.pay === null) return null;
    const amount =
      weekOf(withOnCosts(leaver.pay, costing)) * weeksOfNotice(leaver.serviceHere, state.document.settings);
    return { least: amount, most: amount };
  });
  const lower = impact.people.filter((each) => each.assumed?.lowerGrade && each.outcome !== 'displaced');
  let yearly = 0;
  for (const member of lower) {
    const difference = payLost(state, impact, member);
    if (difference === null) missing.protected++;
    else yearly += difference;
  }
  const months = state.document.settings.payProtectionMonths ?? null;
  const total = mulDiv(yearly, Math.min(months ?? 0, MOST_MONTHS), 12);
  const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
  const incomplete = [
    ...(missing.service > 0 ? [`service of ${people(missing.service)}`] : []),
    ...(missing.pay > 0 ? [`pay of ${people(missing.pay)}`] : []),
    ...(missing.protected > 0 ? [`old or new pay of ${people(missing.protected)} at a lower grade`] : []),
    ...(lower.length > 0 && months === null ? ['period of pay protection'] : []),
  ];
  return {
    leavers: leaverCount(impact),
    notice,
    protection: { people: lower.length, yearly, months, total },
    oneOff: overLeavers(impact, (member) => lines.get(member.person)?.total ?? null),
    exit,
    incomplete,
    provisional: impact.provisional,
  };
}

/** Weeks of notice that fall after implementation: what is worked before it is paid anyway (COST-9). */
function weeksOfNotice(years: number, settings: Settings): number {
  const weeks = Math.max(noticeWeeks(years), settings.contractualNoticeWeeks ?? 0);
  const [served, begins] = [settings.consultation?.dates?.notice ?? null, settings.implementationDate ?? null];
  const worked = served === null || begins === null ? 0 : Math.floor(daysBetween(served, begins) / 7);
  return Math.max(0, weeks - Math.max(0, worked));
}

/** Yearly pay that a person would lose in the place shown, for the FTE that they have in both; null: not known. */
function payLost(state: DocumentState, impact: ImpactResult, member: PersonImpact): Money | null {
  const { settings } = state.document;
  const { assumed } = member;
  const place = assumed === null ? undefined : state.structures.get(impact.to.id)?.posts.get(assumed.post);
  const before = leaverOf(state, impact.from, { ...member, held: FTE_ONE }).pay;
  const costing = costingOf(settings, impact.to.name);
  const after = place ? annualSalary(place, costing) : null;
  if (before === null || after === null) return null;
  const fte = Math.min(member.held, assumed?.fte ?? member.held);
  const cost = (salary: Money) => withOnCosts(mulDiv(salary, fte, FTE_ONE), costing);
  return Math.max(0, cost(before) - cost(after));
}

/** One person's pay with on-costs where they are set; employer NI above the threshold alone (COST-2). */
function withOnCosts(pay: Money, { onCosts }: Costing): Money {
  if (onCosts === null) return pay;
  const percent = (of: Money, rate: number) => mulDiv(of, rate, 1_000_000);
  if (onCosts.mode === 'flat') return pay + percent(pay, onCosts.rate);
  const ni = onCosts.ni ? percent(Math.max(0, pay - onCosts.ni.threshold), onCosts.ni.rate) : 0;
  return pay + ni + percent(pay, onCosts.pension ?? 0) + percent(pay, onCosts.levy ?? 0);
}

/**
 * By financial year: notice in full in the year of the implementation date, pay protection by whole months from when the
 * saving begins. Amounts add up exactly to the notice and to the total of the protection.
 */
export function reductionsByYear(
  { protection }: Pick<Deductions, 'protection'>,
  notice: Money,
  implementation: string,
): SavingReduction[] {
  const first = financialYear(implementation);
  const out: SavingReduction[] = notice === 0 ? [] : [{ label: 'notice', year: first, amount: notice }];
  const months = Math.min(protection.months ?? 0, MOST_MONTHS);
  let [start, paid, paidMonths] = [Number(first.slice(0, 4)), 0, 0];
  while (protection.yearly > 0 && paidMonths < months && start < 9_999) {
    const year = yearName(start++);
    paidMonths = Math.min(months, monthsUntilEndOf(implementation, year));
    const amount = mulDiv(protection.yearly, paidMonths, 12) - paid;
    paid += amount;
    if (amount > 0) out.push({ label: 'pay protection', year, amount });
  }
  return out;
}

/** Savings by year with one-off costs on lines of their own: with the most that notice may come to, and with the least. */
export interface NetSavings {
  readonly lower: SavingsPlan;
  readonly higher: SavingsPlan;
  /** Anything is taken off in some year. */
  readonly deducts: boolean;
}

/** Savings by year (COST-7), and beside them what is known of notice and pay protection (COST-9). */
export function netSavings(
  plan: {
    readonly implementation: string;
    readonly yearly: Money;
    readonly targets?: Readonly<Record<string, Money>>;
    readonly reading?: SavingsReading | null;
  },
  deductions: Deductions | null,
): NetSavings {
  const less = (notice: Money) =>
    deductions === null ? [] : reductionsByYear(deductions, notice, plan.implementation);
  const [most, least] = [less(deductions?.notice.most ?? 0), less(deductions?.notice.least ?? 0)];
  return {
    lower: savingsByYear({ ...plan, reductions: most }),
    higher: savingsByYear({ ...plan, reductions: least }),
    deducts: most.length > 0,
  };
}

/**
 * Payback net of notice and pay protection (EXIT-3, COST-9): all that is paid before it saves, ÷ yearly saving × 12.
 * Null is "none": nothing is saved.
 */
export function netPayback(deductions: Deductions, yearly: Money): Amount | null {
  const { oneOff, notice, protection } = deductions;
  const least = paybackMonths(oneOff.least + notice.least + protection.total, yearly);
  const most = paybackMonths(oneOff.most + notice.most + protection.total, yearly);
  return least === null || most === null ? null : { least, most };
}

const range = (least: number, most: number) => (least === most ? String(most) : `${least} to ${most}`);
const counted = (n: number) => (n === 1 ? 'person' : 'people');

/** True where everything that the payback rests on is known (COST-11). */
export function isPaybackKnown({ exit, incomplete }: Pick<Deductions, 'exit' | 'incomplete'>): boolean {
  return exit.complete && incomplete.length === 0;
}

/** "18 months", "3.5 to 7 months", "none" where nothing is saved, or "not known" where a part is not (EXIT-3, COST-11). */
export function netPaybackText(deductions: Deductions, yearly: Money): string {
  const months = netPayback(deductions, yearly);
  if (months === null) return 'none';
  if (!isPaybackKnown(deductions)) return 'not known';
  const text = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const [least, most] = [text(months.least), text(months.most)];
  return `${least === most ? most : `${least} to ${most}`} ${most === '1' && least === '1' ? 'month' : 'months'}`;
}

/** What savings by year include, in sentences for beside the figures. */
export function deductionNotes(deductions: Deductions | null): string[] {
  if (deductions === null) return ['One-off costs are not known: nobody in scope is recorded in post.'];
  const { leavers, notice, protection, incomplete, provisional } = deductions;
  const { people, months } = protection;
  const out: string[] = [];
  if (leavers.most === 0) out.push('No notice: there is a place for everyone.');
  else
    out.push(
      `Notice for ${range(leavers.least, leavers.most)} potential ${leavers.most === 1 ? 'redundancy' : 'redundancies'}, with on-costs: the longer of the contractual and the statutory weeks, in the year of implementation, without weeks worked before it.`,
    );
  if (people === 0) out.push('No pay protection: nobody is shown for a place at a lower grade.');
  else if (months === null)
    out.push(`Without pay protection of ${people} ${counted(people)} shown at a lower grade: its period is not set.`);
  else
    out.push(
      `${months} ${months === 1 ? 'month' : 'months'} of pay protection for ${people} ${counted(people)} shown at a lower grade.`,
    );
  if (notice.most > 0 || people > 0) out.push('One-off costs are beside the recurring saving and never taken off it.');
  if (incomplete.length > 0) out.push(`Incomplete: not known are ${incomplete.join('; ')}.`);
  if (leavers.most > 0 || people > 0)
    out.push(provisional ? 'Provisional; an estimate, not advice.' : 'An estimate, not advice.');
  return out;
}
