import { day, daysLater } from '../model/days.ts';
import type { Settings } from '../model/settings.ts';
import { ratesOn, staffRatesOf } from '../model/staffRates.ts';

/** What IMPACT-10 counts: dismissals that are proposed, whatever redeployment is hoped for. */
export interface Dismissals {
  /** People in scope less the maximum matching without ring-fences. */
  readonly people: number;
  /** The most of them at each establishment; empty where posts name none, so that the count is for the whole council. */
  readonly at: readonly { readonly name: string; readonly people: number }[];
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
  /** The count at each establishment, the one that decides first; one without a name is the whole council. */
  readonly places: readonly PlaceCount[];
  /** The count for form HR1, from which those notified are left out and not those consulted (s193(3)). */
  readonly hr1: {
    readonly total: number;
    readonly days: number | null;
    /** Over all establishments that this proposal reaches, each dismissal once. */
    readonly all: number;
  };
  readonly windowDays: number;
  /** What the count still asks for. */
  readonly asks: readonly string[];
  /** Counts that stand beside it and are not added. */
  readonly apart: readonly string[];
  /** Steps whose dates are in the wrong order, or too close together. */
  readonly order: readonly string[];
  /** Most days' pay that a tribunal may award where consultation fell short; null: not known for the date. */
  readonly protectiveAwardDays: number | null;
}

/** What is counted at one establishment. */
export interface PlaceCount {
  readonly name: string | null;
  /** Of this proposal: people without a place outright; then volunteers and refused changes, who may be anywhere. */
  readonly own: number;
  readonly answered: number;
  /** Dismissals of other proposals whose consultation has not begun, and those that are not notified. */
  readonly others: number;
  readonly toNotify: number;
  /** Counted for section 188, and for form HR1. */
  readonly total: number;
  readonly hr1: number;
}

/** The last threshold that a count reaches, and the one above it. */
function reached(thresholds: readonly { readonly from: number; readonly days: number }[], total: number) {
  const at = thresholds.findLastIndex((threshold) => total >= threshold.from);
  return { met: thresholds[at], next: thresholds[at + 1] };
}

/** Those consulted already and not notified yet are in form HR1 all the same. */
function consultedNotNotified({ begun, notified }: NonNullable<Settings['consultation']>): number {
  return Math.max(0, (begun?.people ?? 0) - (notified?.people ?? 0));
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether what names an establishment, or none, may be about the one of that name, or about the whole council (null). */
const isAt = (establishment: string, name: string | null) =>
  name === null || establishment.trim() === '' || sameName(establishment, name);

/**
 * The count at each establishment, highest first. A proposal or an answer that names no establishment may be about any,
 * so it is added at each: the count never comes out too low for want of a name.
 */
function placesOf({ people, at }: Dismissals, { consultation }: Settings): PlaceCount[] {
  const answers = consultation ?? {};
  const rows = answers.proposals ?? [];
  const answered = (answers.volunteers ?? 0) + (answers.refusedChanges ?? 0);
  const loose = answers.otherProposals ?? 0;
  const looseNotified = consultedNotNotified(answers);
  const own: { name: string | null; people: number }[] = at.map((each) => ({ ...each }));
  if (own.length === 0) own.push({ name: null, people });
  if (at.length > 0)
    for (const { establishment = '' } of rows)
      if (establishment.trim() !== '' && !own.some(({ name }) => sameName(name ?? '', establishment)))
        own.push({ name: establishment.trim(), people: 0 });
  const counted = own.map(({ name, people: here }): PlaceCount => {
    const fits = rows.filter(({ establishment = '' }) => isAt(establishment, name));
    const sum = (of: typeof rows) => of.reduce((all, row) => all + row.dismissals, 0);
    const others = loose + sum(fits.filter(({ began }) => !began));
    const toNotify = loose + looseNotified + sum(fits.filter(({ notified }) => !notified));
    const mine = here + answered;
    return { name, own: here, answered, others, toNotify, total: mine + others, hr1: mine + toNotify };
  });
  // One that this proposal does not reach stands below and decides nothing.
  const reaches = ({ own: here }: PlaceCount) => (here > 0 ? 1 : 0);
  return counted.sort(
    (a, b) => reaches(b) - reaches(a) || b.total - a.total || ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  );
}

/** Thresholds are compared with the most at one establishment, plus other proposals, volunteers and refused changes. */
export function consultationFor(counted: Dismissals | number, settings: Settings): Consultation {
  const dismissals = typeof counted === 'number' ? { people: counted, at: [] } : counted;
  const { people } = dismissals;
  const rates = staffRatesOf(settings);
  const date = settings.implementationDate ?? null;
  const current = ratesOn(rates.consultation, date);
  const window = current?.windowDays ?? 90;
  const answers = settings.consultation ?? {};
  const asks: string[] = [];
  if (answers.otherProposals == null && !answers.proposals?.length)
    asks.push(`Dismissals in other proposals within ${window} days`);
  if (answers.volunteers == null) asks.push('Volunteers whose employment would end by dismissal');
  if (answers.refusedChanges == null) asks.push('People who would be dismissed for refusing a change of contract');
  const places = placesOf(dismissals, settings);
  const most = places[0] as PlaceCount;
  const own = most.answered;
  const added = own + most.others;
  const { total } = most;
  const thresholds = [...(current?.thresholds ?? [])].sort((a, b) => a.from - b.from);
  const { met, next } = reached(thresholds, total);
  const days = met?.days ?? null;
  const touched = places.filter((place, i) => i === 0 || place.own > 0);
  const hr1Total = Math.max(...touched.map(({ hr1 }) => hr1));
  const toNotify = (answers.proposals ?? [])
    .filter(({ notified, establishment = '' }) => !notified && touched.some((place) => isAt(establishment, place.name)))
    .reduce((n, row) => n + row.dismissals, 0);
  const looseToNotify = (answers.otherProposals ?? 0) + consultedNotNotified(answers);
  const hr1 = {
    total: hr1Total,
    days: reached(thresholds, hr1Total).met?.days ?? null,
    all: people + own + toNotify + looseToNotify,
  };
  const common = {
    days,
    proposedDismissals: people + own,
    counted: people,
    added,
    establishment: most.name,
    places,
    hr1,
    windowDays: window,
    asks,
    apart: apartFrom(settings),
    order: orderOf(answers.dates ?? {}, days, hr1.days),
    protectiveAwardDays: ratesOn(rates.protectiveAward, date)?.maxDays ?? null,
  };
  const whole = organisationNote(people + added, rates.organisationThreshold);
  const where =
    most.name === null
      ? 'in the whole council, because posts name no establishment (the law counts each one by itself)'
      : `at ${most.name}`;
  const said = `${total} proposed ${total === 1 ? 'dismissal' : 'dismissals'} counted ${where}`;
  if (met) {
    const range = next ? `${met.from} to ${next.from - 1}` : `${met.from} or more`;
    const rule = `${said}. For ${range} within any ${window} days at one establishment: consult for at least ${met.days} days before the first takes effect, and send form HR1 first.${whole}`;
    return { ...common, rule };
  }
  const least = next
    ? `That is fewer than ${next.from} within any ${window} days at one establishment.`
    : 'No threshold is recorded for that date.';
  const rule = `${said}. ${least} Check other proposals, volunteers and refused changes, which count too. Consult each person in any case, and follow the council’s own period.${whole}`;
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
  const { begun, notified, proposals = [] } = consultation ?? {};
  for (const { proposal, dismissals, began, notified: told } of proposals) {
    if (dismissals > 0 && began)
      out.push(
        `${dismissals} of ${proposal}, whose consultation with representatives began on ${day(began)}: ${advice}.`,
      );
    if (dismissals > 0 && told)
      out.push(`${dismissals} of ${proposal}, notified on form HR1 of ${day(told)}, left out of a new HR1: ${advice}.`);
  }
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

type StepDates = Partial<Record<ConsultationStep, string | null | undefined>>;

/**
 * The first day on which a dismissal may take effect: the period after consultation began, and the one after form HR1
 * arrived, whichever ends later. Null where no threshold is reached, or neither date is entered.
 */
export function earliestDismissal(
  { begins, hr1 }: StepDates,
  days: number | null,
  hr1Days: number | null,
): string | null {
  const ends = [
    begins != null && days !== null ? daysLater(begins, days) : '',
    hr1 != null && hr1Days !== null ? daysLater(hr1, hr1Days) : '',
  ];
  return ends.sort().at(-1) || null;
}

/** Dates against the order of IMPACT-10, and the first dismissal against the periods. */
function orderOf(dates: StepDates, days: number | null, hr1Days: number | null): string[] {
  const out: string[] = [];
  let before: { step: ConsultationStep; date: string } | null = null;
  for (const step of CONSULTATION_STEPS) {
    const date = dates[step];
    if (date == null) continue;
    if (before && date < before.date)
      out.push(`${STEP_WORDS[step]} (${day(date)}) is before ${STEP_WORDS[before.step]} (${day(before.date)}).`);
    if (!before || date >= before.date) before = { step, date };
  }
  const { firstDismissal } = dates;
  const earliest = earliestDismissal(dates, days, hr1Days);
  if (firstDismissal != null && earliest !== null && firstDismissal < earliest)
    out.push(
      `${STEP_WORDS.firstDismissal} on ${day(firstDismissal)}: ${days ?? hr1Days} days from the later of consultation and form HR1 end on ${day(earliest)}.`,
    );
  return out;
}
