import type { Settings } from '../model/settings.ts';
import { ratesOn, staffRatesOf } from '../model/staffRates.ts';

/** Which period of collective consultation the count points to (IMPACT-10). It never says that there is none to hold. */
export interface Consultation {
  readonly rule: string;
  /** Least days; null below the lowest threshold, where the law sets no number and other counts may still reach it. */
  readonly days: number | null;
  /** Our potential redundancies at maximum, and what the answers add. */
  readonly counted: number;
  readonly added: number;
  /** What the count still asks for. */
  readonly asks: readonly string[];
  /** Most days' pay that a tribunal may award where consultation fell short; null: not known for the date. */
  readonly protectiveAwardDays: number | null;
}

/** Thresholds are compared with the maximum of our range, plus other proposals, volunteers and refused changes. */
export function consultationFor(potentialRedundancies: number, settings: Settings): Consultation {
  const rates = staffRatesOf(settings);
  const day = settings.implementationDate ?? null;
  const current = ratesOn(rates.consultation, day);
  const window = current?.windowDays ?? 90;
  const answers = settings.consultation ?? {};
  const asks: string[] = [];
  if (answers.otherProposals == null) asks.push(`Redundancies in other proposals within ${window} days`);
  if (answers.volunteers == null) asks.push('Volunteers for redundancy who are not in this count');
  if (answers.refusedChanges == null) asks.push('People who would be dismissed for refusing a change of contract');
  const added = (answers.otherProposals ?? 0) + (answers.volunteers ?? 0) + (answers.refusedChanges ?? 0);
  const total = potentialRedundancies + added;
  const thresholds = [...(current?.thresholds ?? [])].sort((a, b) => a.from - b.from);
  const at = thresholds.findLastIndex((threshold) => total >= threshold.from);
  const met = thresholds[at];
  const next = thresholds[at + 1];
  const protectiveAwardDays = ratesOn(rates.protectiveAward, day)?.maxDays ?? null;
  const common = { counted: potentialRedundancies, added, asks, protectiveAwardDays };
  const whole = organisationNote(total, rates.organisationThreshold);
  if (met) {
    const range = next ? `${met.from} to ${next.from - 1}` : `${met.from} or more`;
    const rule = `${range} redundancies in ${window} days at one establishment: consult for at least ${met.days} days before the first takes effect, and send form HR1 first.${whole}`;
    return { ...common, rule, days: met.days };
  }
  const least = next ? `fewer than ${next.from} in ${window} days at one establishment` : 'no threshold is recorded';
  const rule = `${total} counted, ${least}: check other proposals, volunteers and refused changes; consult each person, and follow the council’s own period.${whole}`;
  return { ...common, rule, days: null };
}

function organisationNote(total: number, threshold: number | null): string {
  if (threshold === null || total < threshold) return '';
  return ` The count also reaches the threshold for the whole organisation (${threshold}).`;
}
