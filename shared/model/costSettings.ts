import * as v from 'valibot';
import { map, safeKey, single, table } from './settingKinds.ts';
import { isoDay, percent, positiveMoney, text, textOrNumber } from './settingValues.ts';

/** Settings that costs are worked out from: on-costs, salary basis, grades and pay tables (COST-1 to COST-5). */

export const SALARY_BASES = ['point', 'bottom', 'middle', 'top', 'holder'] as const;
export type SalaryBasis = (typeof SALARY_BASES)[number];
const salaryBasis = v.picklist(SALARY_BASES, `must be one of ${SALARY_BASES.join(', ')}`);

const onCosts = v.variant('mode', [
  v.strictObject({ mode: v.literal('flat'), rate: percent }),
  v.strictObject({
    mode: v.literal('itemised'),
    ni: v.optional(v.nullable(v.strictObject({ rate: percent, threshold: positiveMoney }))),
    /** The fund's primary rate: what a deleted post saves. */
    pension: v.optional(v.nullable(percent)),
    /** Secondary (deficit) contribution in pounds a year: paid whatever posts there are, so never saved (COST-2). */
    pensionSecondary: v.optional(v.nullable(positiveMoney)),
    levy: v.optional(v.nullable(percent)),
    /** Whether allowances count for employer NI and pension (COST-3). */
    allowancesNi: v.optional(v.boolean()),
    allowancesPension: v.optional(v.boolean()),
  }),
]);

/** A point of a grade; without a salary of its own it is the pay table's. */
const payPoint = v.strictObject({ point: textOrNumber, salary: v.optional(positiveMoney) });

export const costSettings = {
  onCosts: single(v.nullable(onCosts), { word: 'on-costs', figures: ['cost'], published: true, rule: true }),
  salaryBasis: single(salaryBasis, {
    word: 'the salary basis',
    figures: ['cost'],
    published: true,
    rule: true,
    fallback: 'point',
  }),
  /** How single structures are costed where not like the rest, by the structure's name. */
  structures: map(
    v.strictObject({ salaryBasis: v.optional(v.nullable(salaryBasis)), payTable: v.optional(v.nullable(text)) }),
    { word: 'how a structure is costed', figures: ['cost', 'impact'] },
  ),
  grades: map(v.array(payPoint), { word: 'grades', figures: ['cost', 'impact'], published: true, rule: true }),
  payTables: table(
    v.strictObject({
      name: text,
      effective: isoDay,
      status: text,
      offer: v.optional(v.boolean()),
      points: v.record(safeKey, positiveMoney),
    }),
    { word: 'pay tables', figures: ['cost', 'impact'], published: true, rule: true },
  ),
};
