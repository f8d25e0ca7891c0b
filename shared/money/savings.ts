import type { Comparison } from '../changes/change.ts';
import { costShare } from '../changes/places.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { type Fte, type Money, mulDiv, parseMoney } from '../model/fixed.ts';
import type { SavingsReading } from '../model/moneySettings.ts';
import { counts, type StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { type DocumentState, structureOf } from '../model/state.ts';

export const SAVINGS_LABELS: Readonly<Record<SavingsReading, string>> = {
  incremental: 'Incremental: what is new in the year',
  cumulative: 'Cumulative: the year’s saving against the baseline',
};

/** A full year's saving of a proposal, exact; above 0 it saves. */
export interface YearlySaving {
  /** to − from, everything included. */
  readonly change: Money;
  /** Transfers, signed as in the bridge: never part of the saving (COST-9). */
  readonly transferredOut: Money;
  readonly transferredIn: Money;
  readonly saving: Money;
  /** The part of the saving on posts that were vacant: "budget, not cash". */
  readonly vacant: { readonly posts: number; readonly amount: Money };
  readonly cash: Money;
  /**
   * Deleted posts of the TUPE list that nobody has marked as transferred: they leave with their work, so what they come to
   * is in the saving only until somebody says so.
   */
  readonly tupe: { readonly posts: number; readonly amount: Money };
}

/** The saving of a comparison in a full year, transfers left out and vacancies named (COST-9). */
export function yearlySaving(comparison: Comparison): YearlySaving {
  const line = (label: string) => comparison.bridge.find((item) => item.label === label)?.total ?? 0;
  const change = comparison.to.figures.cost.total - comparison.from.figures.cost.total;
  const [transferredOut, transferredIn] = [line('transferred-out'), line('transferred-in')];
  let posts = 0;
  let amount = 0;
  const tupe = { posts: 0, amount: 0 };
  for (const { places, from } of comparison.posts) {
    const gone = places.deleted + places.deletedVacant;
    if (from?.post.tupe && gone > 0) {
      tupe.posts += gone;
      tupe.amount += costShare(from.cost, gone, from.places).total;
    }
    if (!from || places.deletedVacant === 0) continue;
    posts += places.deletedVacant;
    amount += costShare(from.cost, places.deletedVacant, from.places).total;
  }
  const saving = 0 - (change - transferredOut - transferredIn);
  return { change, transferredOut, transferredIn, saving, vacant: { posts, amount }, cash: saving - amount, tupe };
}

/**
 * Whether the change in cost means anything: it does not while none of the new posts has a cost, because then it is no more
 * than what the deleted posts cost today.
 */
export function changeKnown({ bridge, to }: Comparison): boolean {
  const created = bridge.find((line) => line.label === 'created');
  return !created || created.posts === 0 || created.total !== 0 || to.figures.postsWithoutCost < created.posts;
}

/** The financial year (1 April to 31 March) of an ISO day: "2027/28". */
export function financialYear(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return yearName(month >= 4 ? year : year - 1);
}

/** The financial year that begins on 1 April of a year: 2027 is "2027/28". */
export function yearName(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/**
 * Whole months of a financial year that lie after an implementation date, the day itself included: 12 from 1 April,
 * 6 from 1 October. A month that has begun does not count: 2 October leaves 5, so that a saving is never overstated.
 */
export function monthsOfYear(implementation: string, year: string): number {
  return Math.min(12, monthsUntilEndOf(implementation, year));
}

/** Whole months from an implementation date to the end of a financial year; 0 where the year is over by then. */
export function monthsUntilEndOf(implementation: string, year: string): number {
  const start = Number(year.slice(0, 4));
  const [y, month, day] = implementation.split('-').map(Number) as [number, number, number];
  const begins = y * 12 + (month - 1) + (day > 1 ? 1 : 0);
  return Math.max(0, (start + 1) * 12 + 3 - begins);
}

/** What a year costs once, before the saving is in hand: never netted in what a year saves or adds (COST-9). */
export interface SavingReduction {
  readonly label: 'notice' | 'pay protection';
  readonly year: string;
  readonly amount: Money;
}

export interface SavingsYear {
  readonly year: string;
  readonly months: number;
  /** The recurring saving against the baseline, the yearly saving's months ÷ 12: the cumulative reading. */
  readonly cumulative: Money;
  /** What is new in the year, recurring alone: the incremental reading. Its sum is the last cumulative amount. */
  readonly incremental: Money;
  /** One-off costs of the year, on lines of their own. */
  readonly notice: Money;
  readonly payProtection: Money;
  /** What the year leaves in hand: its recurring saving less its one-off costs. */
  readonly net: Money;
  readonly target: Money | null;
  /** Saving − target in that reading; null where there is no target, or the targets are known to be the other reading. */
  readonly incrementalToTarget: Money | null;
  readonly cumulativeToTarget: Money | null;
}

export interface SavingsPlan {
  readonly implementation: string;
  readonly yearly: Money;
  readonly targetsReading: SavingsReading | null;
  readonly years: readonly SavingsYear[];
}

/**
 * Savings by financial year (COST-7), from the first year with a saving or a target to the last with a target or a
 * reduction, and at least until a full year. Nothing says whether targets are incremental or cumulative: both are
 * shown, labelled, until the document does.
 */
export function savingsByYear(args: {
  readonly implementation: string;
  readonly yearly: Money;
  readonly targets?: Readonly<Record<string, Money>>;
  readonly reading?: SavingsReading | null;
  readonly reductions?: readonly SavingReduction[];
}): SavingsPlan {
  const { implementation, yearly, targets = {}, reading = null, reductions = [] } = args;
  const first = Number(financialYear(implementation).slice(0, 4));
  const named = [...Object.keys(targets), ...reductions.map((item) => item.year)].map((year) =>
    Number(year.slice(0, 4)),
  );
  const from = named.reduce((a, b) => Math.min(a, b), first);
  // A whole year follows a part year, so that the full saving is in the table.
  const to = named.reduce((a, b) => Math.max(a, b), first + 1);
  const years: SavingsYear[] = [];
  let before = 0;
  for (let start = from; start <= to; start++) {
    const year = yearName(start);
    const months = monthsOfYear(implementation, year);
    const cumulative = mulDiv(yearly, months, 12);
    const less = (label: SavingReduction['label']) =>
      reductions.reduce((sum, item) => (item.label === label && item.year === year ? sum + item.amount : sum), 0);
    const [notice, payProtection] = [less('notice'), less('pay protection')];
    const incremental = cumulative - before;
    before = cumulative;
    const target = Object.hasOwn(targets, year) ? (targets[year] as Money) : null;
    const against = (kind: SavingsReading, amount: Money) =>
      target === null || (reading !== null && reading !== kind) ? null : amount - target;
    years.push({
      year,
      months,
      cumulative,
      incremental,
      notice,
      payProtection,
      net: cumulative - notice - payProtection,
      target,
      incrementalToTarget: against('incremental', incremental),
      cumulativeToTarget: against('cumulative', cumulative),
    });
  }
  return { implementation, yearly, targetsReading: reading, years };
}

/** The document's targets by year, and how it says they are to be read. */
export function savingsTargets(settings: Settings): { targets: Record<string, Money>; reading: SavingsReading | null } {
  const targets: Record<string, Money> = {};
  for (const [year, amount] of Object.entries(settings.savingsTargets ?? {})) targets[year] = parseMoney(amount) ?? 0;
  return { targets, reading: settings.savingsTargetsReading ?? null };
}

/** A baseline net of posts that leave under TUPE and of savings that are agreed already (COST-7). */
export interface Baseline {
  readonly gross: Money;
  readonly tupe: { readonly posts: number; readonly fte: Fte; readonly total: Money };
  readonly agreed: readonly { readonly label: string; readonly amount: Money }[];
  readonly net: Money;
}

/** What a structure costs before the proposal, less its TUPE list and the document's agreed savings. */
export function baseline(state: DocumentState, structureId: StructureId, live?: FiguresEngine): Baseline {
  const structure = structureOf(state, structureId);
  const engine = live ?? new FiguresEngine(state, structureId);
  const tupe = { posts: 0, fte: 0, total: 0 };
  for (const post of structure.posts.values()) {
    if (!post.tupe || !counts(post)) continue;
    const own = engine.own(post.id);
    tupe.posts += own.posts;
    tupe.fte += own.fte;
    tupe.total += own.cost.total;
  }
  const agreed = (state.document.settings.agreedSavings ?? []).map(({ label, amount }) => ({
    label,
    amount: parseMoney(amount) ?? 0,
  }));
  const gross = engine.totals().cost.total;
  return { gross, tupe, agreed, net: agreed.reduce((rest, item) => rest - item.amount, gross - tupe.total) };
}
