import * as v from 'valibot';
import { isIsoDay } from './days.ts';
import { parseMoney } from './fixed.ts';

/** Settings of money beyond rates: agreed savings, what targets mean, and costings that were frozen (COST-7, COST-10). */

const text = v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'));
const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'must be a date like 2027-04-01'));
const money = v.pipe(
  v.union([v.string(), v.number()], 'must be a number'),
  v.transform((value) => (typeof value === 'number' ? String(value) : value.trim())),
  v.check((t) => parseMoney(t) !== null, 'must be an amount in pounds'),
);

/** What a list of savings by year means; a report that does not say is neither (COST-7). */
export const SAVINGS_READINGS = ['incremental', 'cumulative'] as const;
export type SavingsReading = (typeof SAVINGS_READINGS)[number];

/** Totals as they stood, as exact decimal text: pounds, and FTE as people write it. */
const frozenTotals = v.strictObject({
  posts: v.number(),
  fte: text,
  salary: money,
  onCosts: v.nullable(money),
  allowances: money,
  agency: money,
  total: money,
  postsWithoutCost: v.number(),
});

/** A costing that is kept as it was (COST-10): nothing in it is ever worked out again. */
const frozenCosting = v.strictObject({
  /** What people call it: "Committee, October 2027". */
  version: text,
  structure: text,
  by: text,
  date: isoDay,
  assumptions: v.pipe(v.array(text), v.maxLength(100)),
  rates: v.strictObject({
    salaryBasis: text,
    payTable: text,
    payTableStatus: v.nullable(text),
    /** On-costs in words: "23.5% flat", "NI 15% above £5,000, pension 20%". */
    onCosts: text,
  }),
  totals: frozenTotals,
  /** Who in finance cleared it, and when; null while nobody has. */
  cleared: v.nullable(v.strictObject({ by: text, date: isoDay })),
});

export type FrozenCosting = v.InferOutput<typeof frozenCosting>;

export const moneySettingsEntries = {
  agreedSavings: v.array(v.strictObject({ label: text, amount: money })),
  savingsTargetsReading: v.nullable(v.picklist(SAVINGS_READINGS, `must be one of ${SAVINGS_READINGS.join(', ')}`)),
  costings: v.pipe(v.array(frozenCosting), v.maxLength(200)),
};
