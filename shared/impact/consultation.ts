import { day, daysLater } from '../model/days.ts';
import type { Settings } from '../model/settings.ts';
import { ratesOn, staffRatesOf } from '../model/staffRates.ts';

/** What IMPACT-10 counts: dismissals that are proposed, whatever redeployment is hoped for. */
export interface Dismissals {
  /** People in scope less the maximum matching without ring-fences. */
  readonly people: number;
  /**
   * The most of them at one establishment; `name` null where posts name none, so that the count is for the whole
   * council.
   */
  readonly most: { readonly name: string | null; readonly people: number };
}

/** Which period of collective consultation the count points to (IMPACT-10). It never says that there is none to hold. */
export interface Consultation {
  readonly rule: string;
  /** Least days; null below the lowest threshold, where the law sets no number and other counts may still reach it. */
  readonly days: number | null;
  /** Proposed dismissals of this proposal: people without a place outright, volunteers and refused changes. */
  readonly proposedDismissals: number;
  /** The first of these alone, and what the answers add. */
  readonly counted: number;
  readonly added: number;
  /** The establishment that decides; null: the whole council. */
  readonly establishment: string | null;
  /** What the count still asks for. */
  readonly asks: readonly string[];
  /** Counts that stand beside it and are not added. */
  readonly apart: readonly string[];
  /** Steps whose dates are in the wrong order, or too close together. */
  readonly order: readonly string[];
  /** Most days' pay that a tribunal may award where consultation fell short; null: not known for the date. */
  readonly protectiveAwardDays: number | null;
}

/** Thresholds are compared with the most at one establishment, plus other proposals, volunteers and refused changes. */
export function consultationFor(dismissals: Dismissals | number, settings: Settings): Consultation {
  const { people, most } =
    typeof dismissals === 'number' ? { people: dismissals, most: { name: null, people: dismissals } } : dismissals;
  const rates = staffRatesOf(settings);
  const date = settings.implementationDate ?? null;
  const current = ratesOn(rates.consultation, date);
  const window = current?.windowDays ?? 90;
  const answers = settings.consultation ?? {};
  const asks: string[] = [];
  if (answers.otherProposals == null) asks.push(`Dismissals in other proposals within ${window} days`);
  if (answers.volunteers == null) asks.push('Volunteers whose employment would end by dismissal');
  if (answers.refusedChanges == null) asks.push('People who would be dismissed for refusing a change of contract');
  const own = (answers.volunteers ?? 0) + (answers.refusedChanges ?? 0);
  const added = (answers.otherProposals ?? 0) + own;
  const total = most.people + added;
  const thresholds = [...(current?.thresholds ?? [])].sort((a, b) => a.from - b.from);
  const at = thresholds.findLastIndex((threshold) => total >= threshold.from);
  const met = thresholds[at];
  const next = thresholds[at + 1];
  const days = met?.days ?? null;
  const common = {
    days,
    proposedDismissals: people + own,
    counted: people,
    added,
    establishment: most.name,
    asks,
    apart: apartFrom(settings),
    order: orderOf(answers.dates ?? {}, days),
    protectiveAwardDays: ratesOn(rates.protectiveAward, date)?.maxDays ?? null,
  };
  const whole = organisationNote(people + added, rates.organisationThreshold);
  const where =
    most.name === null
      ? 'in the whole council, because posts name no establishment (the law counts each one by itself)'
      : `at ${most.name}`;
  const counted = `${total} proposed ${total === 1 ? 'dismissal' : 'dismissals'} counted ${where}`;
  if (met) {
    const range = next ? `${met.from} to ${next.from - 1}` : `${met.from} or more`;
    const rule = `${counted}. For ${range} within any ${window} days at one establishment: consult for at least ${met.days} days before the first takes effect, and send form HR1 first.${whole}`;
    return { ...common, rule };
  }
  const least = next
    ? `fewer than ${next.from} within any ${window} days at one establishment`
    : 'no threshold is recorded';
  const rule = `${counted}, ${least}: check other proposals, volunteers and refused changes; consult each person, and follow the council’s own period.${whole}`;
  return { ...common, rule };
}

function organisationNote(total: number, threshold: number | null): string {
  if (threshold === null || total < threshold) return '';
  return ` The count also reaches the threshold for the whole organisation (${threshold}).`;
}

/** Those of other proposals who are consulted on or notified already: shown beside the count, never added (IMPACT-10). */
function apartFrom({ consultation }: Settings): string[] {
  const out: string[] = [];
  const advice = 'not added; if this was one proposal, take advice';
  const { begun, notified } = consultation ?? {};
  if (begun && begun.people > 0)
    out.push(`${begun.people} whose consultation with representatives began on ${day(begun.date)}: ${advice}.`);
  if (notified && notified.people > 0)
    out.push(`${notified.people} notified on form HR1 of ${day(notified.date)}, left out of a new HR1: ${advice}.`);
  return out;
}

/** The steps of collective consultation in their order. */
export const CONSULTATION_STEPS = [
  'section188',
  'begins',
  'hr1',
  'copies',
  'ends',
  'notice',
  'firstDismissal',
] as const;
export type ConsultationStep = (typeof CONSULTATION_STEPS)[number];

export const STEP_WORDS: Readonly<Record<ConsultationStep, string>> = {
  section188: 'Section 188 letter',
  begins: 'Consultation begins',
  hr1: 'Form HR1',
  copies: 'Copies of HR1 to representatives',
  ends: 'Consultation ends',
  notice: 'Notice',
  firstDismissal: 'First dismissal takes effect',
};

/**
 * Dates against the order of IMPACT-10. The first dismissal takes effect no earlier than the period after the later of
 * consultation beginning and form HR1.
 */
function orderOf(dates: Partial<Record<ConsultationStep, string | null | undefined>>, days: number | null): string[] {
  const out: string[] = [];
  let before: { step: ConsultationStep; date: string } | null = null;
  for (const step of CONSULTATION_STEPS) {
    const date = dates[step];
    if (date == null) continue;
    if (before && date < before.date)
      out.push(`${STEP_WORDS[step]} (${day(date)}) is before ${STEP_WORDS[before.step]} (${day(before.date)}).`);
    if (!before || date >= before.date) before = { step, date };
  }
  const { begins, hr1, firstDismissal } = dates;
  if (days === null || firstDismissal == null) return out;
  const starts = [begins, hr1].filter((date) => date != null).sort();
  const later = starts.at(-1);
  if (later === undefined) return out;
  const earliest = daysLater(later, days);
  if (firstDismissal < earliest)
    out.push(
      `${STEP_WORDS.firstDismissal} on ${day(firstDismissal)}: ${days} days from the later of consultation and form HR1 end on ${day(earliest)}.`,
    );
  return out;
}
