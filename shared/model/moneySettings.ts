import * as v from 'valibot';
import { group, map, safeKey, single, table } from './settingKinds.ts';
import { factor, financialYear, isoDay, money, text, whole } from './settingValues.ts';

/** Settings of money beyond rates: budget, savings, stated totals, and costings that were frozen (COST-6 to COST-10). */

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

const year = v.pipe(safeKey, v.regex(financialYear, 'must be a financial year like 2027/28'));

export const moneySettings = {
  implementationDate: single(v.nullable(isoDay), {
    word: 'the implementation date',
    figures: ['savings', 'impact'],
    published: true,
  }),
  budget: table(
    v.strictObject({
      code: text,
      description: v.optional(text),
      basic: v.optional(v.nullable(money)),
      ni: v.optional(v.nullable(money)),
      superannuation: v.optional(v.nullable(money)),
      total: v.optional(v.nullable(money)),
    }),
    { word: 'budget lines' },
  ),
  savingsTargets: map(money, { name: year, word: 'savings targets', figures: ['savings'] }),
  savingsTargetsReading: single(
    v.nullable(v.picklist(SAVINGS_READINGS, `must be one of ${SAVINGS_READINGS.join(', ')}`)),
    { word: 'what the savings targets mean', figures: ['savings'] },
  ),
  agreedSavings: table(v.strictObject({ label: text, amount: money }), {
    word: 'agreed savings',
    figures: ['savings'],
  }),
  /** A total stated in a report, shown beside ours with the difference (FIG-5), by the structure's name. */
  statedTotals: map(
    v.partial(v.strictObject({ posts: money, fte: money, salary: money, onCosts: money, total: money })),
    { word: 'stated totals' },
  ),
  /** Savings that a report states without a costing, by year: printed as stated, never worked out (COST-12). */
  statedSavings: map(money, { name: year, word: 'savings as stated' }),
  /** The ledger's account codes of the columns of a budget: "6000" for basic pay (COST-12). */
  budgetAccounts: group({
    basic: single(text, { word: 'the account of basic pay' }),
    ni: single(text, { word: 'the account of National Insurance' }),
    superannuation: single(text, { word: 'the account of superannuation' }),
  }),
  costings: table(frozenCosting, { word: 'costings', most: 200, what: 'costings' }),
  /** What the proposal is to reach (ANALYSE-2). */
  targets: group({
    saving: map(money, { name: year, word: 'the target for savings' }),
    span: single(v.nullable(whole), { word: 'the target for spans' }),
    layers: single(v.nullable(whole), { word: 'the target for layers' }),
    fte: single(v.nullable(factor), { word: 'the target for FTE' }),
  }),
};
