import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxCost } from '../../shared/cost/cost.ts';
import { type Costing, costingOf } from '../../shared/model/costing.ts';
import type { Holder, Post } from '../../shared/model/records.ts';
import { post } from '../support/arbitraries.ts';
import { type OracleRules, oracleCost } from '../support/costOracle.ts';

/** Grades in pence, so that a middle is whole in £0.00001. */
const GRADES = {
  G5: { '12': 28_598_00, '14': 29_540_33 },
  G9: { '30': 40_777_77, '33': 44_075_00 },
} as const;

/** National points in pence (NJC 2025), for grades that the document has no scale of. */
const NATIONAL: Readonly<Record<string, number>> = { '12': 28_598_00, '30': 40_777_00, '33': 44_075_00 };

const gradesSetting = Object.fromEntries(
  Object.entries(GRADES).map(([grade, points]) => [
    grade,
    Object.entries(points).map(([point, pence]) => ({ point, salary: (pence / 100).toFixed(2) })),
  ]),
);

type Basis = 'point' | 'bottom' | 'middle' | 'top' | 'holder';

/** COST-1 in words: an own salary wins; otherwise the basis alone decides. */
function salaryOf(box: Post, basis: Basis, holderPoint: string | null): number | null {
  if (box.salary !== null) return box.salary;
  const scale: Readonly<Record<string, number>> | undefined = GRADES[box.grade as keyof typeof GRADES];
  const units = (pence: number | undefined) => (pence === undefined ? null : pence * 1000);
  if (basis === 'point') return units((scale ?? NATIONAL)[box.point]);
  if (basis === 'holder') return units((scale ?? NATIONAL)[holderPoint ?? box.point]);
  if (!scale) return null;
  const [low, high] = [Math.min(...Object.values(scale)), Math.max(...Object.values(scale))];
  return basis === 'bottom' ? low * 1000 : basis === 'top' ? high * 1000 : (low + high) * 500;
}

const rate = fc.integer({ min: 0, max: 400_000 });
const onCostsArb = fc.record({
  flat: fc.option(rate, { freq: 4 }),
  ni: fc.option(fc.record({ rate, threshold: fc.integer({ min: 0, max: 1_200_000 }).map((pence) => pence * 1000) })),
  pension: fc.option(rate),
  levy: fc.option(rate),
  allowancesNi: fc.boolean(),
  allowancesPension: fc.boolean(),
});

const holderArb: fc.Arbitrary<Holder> = fc.record({
  person: fc.integer({ min: 1, max: 9 }).map((n) => `H${n}`),
  fte: fc.option(fc.integer({ min: 0, max: 15_000 })),
  basis: fc.constant(null),
  point: fc.option(fc.constantFrom('12', '30', '99')),
  substantive: fc.boolean(),
});

/** FTE and money of a box up to those of a whole department, with pence and odd ten-thousandths. */
const boxArb: fc.Arbitrary<Post> = fc
  .record({
    grade: fc.constantFrom('G5', 'G9', 'G7'),
    point: fc.constantFrom('12', '33', '99'),
    salary: fc.option(fc.integer({ min: 0, max: 25_000_000 }).map((pence) => pence * 1000)),
    fte: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 90_000_000 })),
    quantity: fc.option(fc.integer({ min: 0, max: 30 })),
    basis: fc.constantFrom('permanent', 'permanent', 'fixed-term', 'agency', 'interim'),
    dayRate: fc.option(fc.integer({ min: 0, max: 99_999 }).map((pence) => pence * 1000)),
    days: fc.option(fc.integer({ min: 0, max: 26_000 })),
    holders: fc.uniqueArray(holderArb, { maxLength: 4, selector: (h) => h.person }),
    allowances: fc.array(
      fc.record({ label: fc.constant('A'), amount: fc.integer({ min: -50_000, max: 900_000 }).map((p) => p * 1000) }),
      { maxLength: 2 },
    ),
  })
  .map((fields) => post('P1', fields as Partial<Post>));

const basisArb = fc.constantFrom<Basis>('point', 'bottom', 'middle', 'top', 'holder');

describe('the cost of a box against an oracle in exact fractions', () => {
  it('COST-1 COST-2 COST-3 FIG-6 agrees to the last £0.00001, component by component', () => {
    fc.assert(
      fc.property(boxArb, basisArb, onCostsArb, (box, basis, on) => {
        const base = costingOf({ grades: gradesSetting, salaryBasis: basis }, 'Current');
        const costing: Costing = {
          ...base,
          onCosts: {
            mode: on.flat === null ? 'itemised' : 'flat',
            rate: on.flat ?? 0,
            ni: on.ni,
            pensionSecondary: null,
            pension: on.pension,
            levy: on.levy,
            allowancesNi: on.allowancesNi,
            allowancesPension: on.allowancesPension,
          },
        };
        const rules: OracleRules = { ...on, salaryOf: (point) => salaryOf(box, basis, point) };
        expect(boxCost(box, costing, () => on.ni?.threshold ?? 0)).toEqual(oracleCost(box, rules));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});
