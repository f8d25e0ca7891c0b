import { type Money, mulDiv, parseDecimal, parseMoney, parsePercent } from '../model/fixed.ts';
import type { PersonId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import {
  DISCRETIONARY_MOST_WEEKS,
  type PensionAge,
  ratesOn,
  staffRatesOf,
  type TerminationNi,
} from '../model/staffRates.ts';
import { statutoryWeeksRange, weekCapOn, weekOf } from './statutory.ts';

export { noticeWeeks, statutoryWeeks, statutoryWeeksRange, weekCapOn, weekOf } from './statutory.ts';

/** Stands beside every figure of this folder. */
export const EXIT_LABEL = 'Estimate, not advice';

/** A person who may leave, as far as the document knows. */
export interface Leaver {
  readonly person: PersonId;
  readonly age: number | null;
  /** Age is "55 or over". */
  readonly ageOrOver: boolean;
  /** Continuous local government service (redundancy pay). */
  readonly serviceYears: number | null;
  /** With this employer (notice); the continuous service where that is not recorded (POST-13). */
  readonly serviceHere: number | null;
  /** Annual pay for the FTE that they hold; null when it is not known. */
  readonly pay: Money | null;
  /** Quoted by the pension fund and entered by hand; 0 where the fund says none; null: not entered yet. */
  readonly pensionStrain: Money | null;
}

export interface Amount {
  readonly least: Money;
  readonly most: Money;
}

/** What one person would cost. Null where something that is needed is not known; `incomplete` says what. */
export interface ExitLine {
  readonly person: PersonId;
  readonly weeks: { readonly least: number; readonly most: number } | null;
  readonly weeklyPay: Money | null;
  readonly statutory: Amount | null;
  /** By the council's own scheme; null without one. */
  readonly enhanced: Amount | null;
  /** What would be paid: the scheme's amount, and never less than the statutory one. */
  readonly payment: Amount | null;
  readonly pensionStrain: Money | null;
  /** Employer Class 1A National Insurance on what of the payment is above the sum of the day (£30,000). */
  readonly employerNi: Amount | null;
  /** Payment, its NI and strain as far as they are known. */
  readonly total: Amount;
  readonly incomplete: readonly string[];
}

export interface ExitCosts {
  readonly label: string;
  readonly lines: readonly ExitLine[];
  readonly total: Amount;
  /** What is missing from the total: "Pension strain of 2 people". Empty when it is complete. */
  readonly incomplete: readonly string[];
  readonly complete: boolean;
}

type Scheme = NonNullable<Settings['exitScheme']>;

/** One-off costs of the given people (EXIT-1, EXIT-2), with the week cap of the implementation date. */
export function exitCosts(leavers: readonly Leaver[], settings: Settings): ExitCosts {
  const cap = weekCapOn(staffRatesOf(settings).weekCaps, settings.implementationDate ?? null);
  const rates = staffRatesOf(settings);
  const date = settings.implementationDate ?? null;
  const law = { cap, ni: ratesOn(rates.terminationNi, date), pension: ratesOn(rates.pensionAges, date) };
  const lines = leavers.map((leaver) => exitLine(leaver, law, settings.exitScheme ?? null));
  const missing = new Map<string, number>();
  for (const line of lines) for (const what of line.incomplete) missing.set(what, (missing.get(what) ?? 0) + 1);
  const incomplete = [...missing].map(([what, n]) => `${what} of ${n} ${n === 1 ? 'person' : 'people'}`);
  return { label: EXIT_LABEL, lines, total: addAmounts(lines), incomplete, complete: incomplete.length === 0 };
}

function addAmounts(lines: readonly ExitLine[]): Amount {
  return lines.reduce((sum, { total }) => ({ least: sum.least + total.least, most: sum.most + total.most }), {
    least: 0,
    most: 0,
  });
}

/** Values of the implementation date. */
interface Law {
  readonly cap: Money | null;
  readonly ni: TerminationNi | undefined;
  readonly pension: PensionAge | undefined;
}

/**
 * Whether somebody could have a pension paid on leaving, so that its strain is asked for (EXIT-2): at the age of the date,
 * or at an age that is protected for some, counting a birthday that may come between; and whoever has no age recorded.
 */
function couldDrawPension({ age, ageOrOver }: Leaver, pension: PensionAge | undefined): boolean {
  if (age === null || ageOrOver || !pension) return true;
  return age + 1 >= Math.min(pension.age, pension.protectedAge ?? pension.age);
}

function employerNi(payment: Amount | null, ni: TerminationNi | undefined): Amount | null {
  if (payment === null) return null;
  const [rate, above] = [parsePercent(ni?.rate ?? '0') ?? 0, parseMoney(ni?.above ?? '0') ?? 0];
  const of = (amount: Money) => mulDiv(Math.max(0, amount - above), rate, 1_000_000);
  return { least: of(payment.least), most: of(payment.most) };
}

function exitLine(leaver: Leaver, { cap, ni, pension }: Law, scheme: Scheme | null): ExitLine {
  const { person, age, serviceYears: years, pensionStrain } = leaver;
  const incomplete: string[] = [];
  if (age === null) incomplete.push('Age');
  if (years === null) incomplete.push('Service');
  if (leaver.pay === null) incomplete.push('Pay');
  if (cap === null) incomplete.push('Week cap for the date');
  if (pensionStrain === null && couldDrawPension(leaver, pension)) incomplete.push('Pension strain');
  const weeks = age === null || years === null ? null : statutoryWeeksRange(age, leaver.ageOrOver, years);
  const weeklyPay = leaver.pay === null ? null : weekOf(leaver.pay);
  const capped = weeklyPay === null || cap === null ? null : Math.min(weeklyPay, cap);
  const statutory = amount(weeks, capped, (n) => n);
  const schemePay = scheme?.pay === 'actual' ? weeklyPay : capped;
  const enhanced = scheme === null ? null : amount(weeks, schemePay, (n) => enhancedWeeks(n, scheme));
  const payment =
    statutory && enhanced
      ? { least: Math.max(statutory.least, enhanced.least), most: Math.max(statutory.most, enhanced.most) }
      : scheme === null
        ? statutory
        : null;
  const strain = pensionStrain ?? 0;
  const tax = employerNi(payment, ni);
  const total = {
    least: (payment?.least ?? 0) + (tax?.least ?? 0) + strain,
    most: (payment?.most ?? 0) + (tax?.most ?? 0) + strain,
  };
  return { person, weeks, weeklyPay, statutory, enhanced, payment, pensionStrain, employerNi: tax, total, incomplete };
}

/** min(weeks × multiplier, most weeks); most weeks are those of the scheme, never above the discretionary limit (EXIT-2). */
export function enhancedWeeks(weeks: number, scheme: Pick<Scheme, 'multiplier' | 'maxWeeks'>): number {
  const multiplier = parseDecimal(scheme.multiplier, 4) ?? 10_000;
  const most = scheme.maxWeeks == null ? DISCRETIONARY_MOST_WEEKS : (parseDecimal(scheme.maxWeeks, 4) ?? 0) / 10_000;
  return Math.min((weeks * multiplier) / 10_000, most, DISCRETIONARY_MOST_WEEKS);
}

function amount(
  weeks: { least: number; most: number } | null,
  pay: Money | null,
  change: (weeks: number) => number,
): Amount | null {
  if (weeks === null || pay === null) return null;
  const of = (n: number) => mulDiv(pay, Math.round(change(n) * 10_000), 10_000);
  return { least: of(weeks.least), most: of(weeks.most) };
}

/**
 * Payback in months: one-off cost ÷ yearly saving × 12, to two decimals half away from zero; null is "none": nothing is
 * saved (EXIT-3).
 */
export function paybackMonths(oneOff: Money, yearlySaving: Money): number | null {
  if (yearlySaving <= 0) return null;
  return mulDiv(oneOff, 1_200, yearlySaving) / 100;
}
