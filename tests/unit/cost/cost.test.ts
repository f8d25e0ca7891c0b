import { describe, expect, it } from 'vitest';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, pounds, totals } from '../../support/small.ts';

const costOf = (settings: Settings, ...posts: Post[]) => totals(documentOf(posts, settings)).cost;
const NI: Settings = { onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' } } };
const salary = (amount: number): Partial<Post> => ({ salary: pounds(amount) });

describe('COST-1 salary', () => {
  const grades = {
    G5: [
      { point: '12', salary: '28000' },
      { point: '14', salary: '29001' },
    ],
  };
  const box = (fields: Partial<Post> = {}) => post('P1', { grade: 'G5', point: '12', ...fields });

  it('COST-1 is FTE × full-time salary', () => {
    // 0.74 × 30,000 = 22,200
    expect(costOf({}, post('P1', { ...salary(30_000), fte: 7_400 })).salary).toBe(pounds(22_200));
  });
  it('COST-1 the basis alone decides: point, bottom, middle, top', () => {
    // Point 12 is 28,000; the range is 28,000 to 29,001; its middle (28,000 + 29,001) ÷ 2 = 28,500.50
    expect(costOf({ grades, salaryBasis: 'point' }, box()).salary).toBe(pounds(28_000));
    expect(costOf({ grades, salaryBasis: 'bottom' }, box({ point: '14' })).salary).toBe(pounds(28_000));
    expect(costOf({ grades, salaryBasis: 'middle' }, box()).salary).toBe(pounds(28_500.5));
    expect(costOf({ grades, salaryBasis: 'top' }, box()).salary).toBe(pounds(29_001));
  });
  it('COST-1 no basis falls back on another: a top without a grade has no salary, even with a point', () => {
    const settings: Settings = { grades, salaryBasis: 'top' };
    const state = documentOf([box({ grade: 'Unknown' })], settings);
    expect(totals(state).cost.salary).toBe(0);
    expect(totals(state).postsWithoutCost).toBe(1);
  });
  it('COST-1 the middle of a span of two grades is between the lowest and the highest of both', () => {
    const two = {
      ...grades,
      G9: [
        { point: '30', salary: '40000' },
        { point: '33', salary: '44000' },
      ],
    };
    // (28,000 + 44,000) ÷ 2 = 36,000
    expect(costOf({ grades: two, salaryBasis: 'middle' }, box({ grade: 'G5-G9' })).salary).toBe(pounds(36_000));
  });
  it('COST-1 an own salary wins over every basis', () => {
    for (const salaryBasis of ['point', 'bottom', 'middle', 'top', 'holder'] as const)
      expect(costOf({ grades, salaryBasis }, box(salary(31_000))).salary).toBe(pounds(31_000));
  });
  it("COST-1 basis holder costs each person at their actual point and the vacant places at the post's", () => {
    // Two places, 2 FTE: one person at 29,001, one vacant place at the post's 28,000 = 57,001
    const fields = { quantity: 2, fte: 20_000, ...held(holder('A', { point: '14', fte: 10_000 })) };
    expect(costOf({ grades, salaryBasis: 'holder' }, box(fields)).salary).toBe(pounds(57_001));
    // Under "point" the same person costs what the post's point says: 2 × 28,000
    expect(costOf({ grades, salaryBasis: 'point' }, box(fields)).salary).toBe(pounds(56_000));
  });
  it('COST-1 a post without salary adds nothing and is named, by places', () => {
    const state = documentOf([post('P1', { quantity: 3, fte: 30_000 }), post('P2', salary(20_000))]);
    expect(totals(state).postsWithoutCost).toBe(3);
    expect(totals(state).cost.total).toBe(pounds(20_000));
  });
  it('COST-1 a structure can have a basis of its own', () => {
    const settings: Settings = { grades, salaryBasis: 'bottom', structures: { Current: { salaryBasis: 'top' } } };
    expect(costOf(settings, box()).salary).toBe(pounds(29_001));
  });
});

describe('COST-2 on-costs', () => {
  it('COST-2 NI is on actual pay above a threshold that is never pro-rated', () => {
    // 0.5 × 30,000 = 15,000; 15% × (15,000 − 5,000) = 1,500
    const cost = costOf(NI, post('P1', { ...salary(30_000), fte: 5_000, ...held(holder('A')) }));
    expect(cost.ni).toBe(pounds(1_500));
    expect(cost.salary).toBe(pounds(15_000));
  });
  it('COST-2 pay at or below the threshold has no NI', () => {
    expect(costOf(NI, post('P1', { ...salary(5_000), ...held(holder('A')) })).ni).toBe(0);
    expect(costOf(NI, post('P1', { ...salary(3_000), ...held(holder('A')) })).ni).toBe(0);
  });
  it('COST-2 a person has one threshold, set against their highest pay first', () => {
    // A: 20,000 in P1 and 4,000 in P2. 15% × (20,000 − 5,000) + 15% × 4,000 = 2,250 + 600 = 2,850
    const state = documentOf(
      [post('P1', { ...salary(4_000), ...held(holder('A')) }), post('P2', { ...salary(20_000), ...held(holder('A')) })],
      NI,
    );
    expect(totals(state).cost.ni).toBe(pounds(2_850));
    // Two people would have two thresholds: 0 + 2,250
    const two = documentOf(
      [post('P1', { ...salary(4_000), ...held(holder('A')) }), post('P2', { ...salary(20_000), ...held(holder('B')) })],
      NI,
    );
    expect(totals(two).cost.ni).toBe(pounds(2_250));
  });
  it('COST-2 the box with the highest pay has the threshold, so that the boxes show what each of them costs', () => {
    const state = documentOf(
      [post('P1', { ...salary(4_000), ...held(holder('A')) }), post('P2', { ...salary(20_000), ...held(holder('A')) })],
      NI,
    );
    const engine = new FiguresEngine(state, STRUCTURE);
    // P2: 15% × (20,000 − 5,000); P1: 15% × 4,000, nothing left of the threshold
    expect([engine.own('P2').cost.ni, engine.own('P1').cost.ni]).toEqual([pounds(2_250), pounds(600)]);
  });
  it('COST-2 what the highest pay leaves of the threshold goes to the next', () => {
    // Pays of 3,000 and 2,500: 5,000 − 3,000 leaves 2,000, so 15% × (2,500 − 2,000) = 75
    const state = documentOf(
      [post('P1', { ...salary(2_500), ...held(holder('A')) }), post('P2', { ...salary(3_000), ...held(holder('A')) })],
      NI,
    );
    expect(totals(state).cost.ni).toBe(pounds(75));
  });
  it('COST-2 a job share has two thresholds', () => {
    // Each is paid 15,000: 2 × 15% × 10,000 = 3,000; one person would be 15% × 25,000 = 3,750
    const box = (...people: string[]) => post('P1', { ...salary(30_000), ...held(...people.map((p) => holder(p))) });
    expect(costOf(NI, box('A', 'B')).ni).toBe(pounds(3_000));
    expect(costOf(NI, box('A')).ni).toBe(pounds(3_750));
  });
  it('COST-2 FTE that nobody holds is divided equally over the vacant places', () => {
    // 3 places, 2.5 FTE of 20,000; A holds 1 FTE. 1.5 FTE over two vacant places: 15,000 each.
    // NI: 15% × (15,000 + 10,000 + 10,000) = 5,250; salary 50,000
    const cost = costOf(
      NI,
      post('P1', { ...salary(20_000), quantity: 3, fte: 25_000, ...held(holder('A', { fte: 10_000 })) }),
    );
    expect(cost.ni).toBe(pounds(5_250));
    expect(cost.salary).toBe(pounds(50_000));
  });
  it('COST-2 FTE that nobody holds in a box without a vacant place is one more person', () => {
    // A holds 0.6 of 1 FTE of 30,000: 18,000; one more person holds 0.4: 12,000.
    // NI: 15% × (13,000 + 7,000) = 3,000
    const cost = costOf(NI, post('P1', { ...salary(30_000), ...held(holder('A', { fte: 6_000 })) }));
    expect(cost.ni).toBe(pounds(3_000));
    expect(cost.salary).toBe(pounds(30_000));
  });
  it('COST-2 holders who together exceed the FTE of the box are scaled down', () => {
    // 1 FTE of 30,000 held by 1.0 and 0.5: 20,000 and 10,000. NI: 15% × (15,000 + 5,000) = 3,000
    const cost = costOf(
      NI,
      post('P1', { ...salary(30_000), ...held(holder('A', { fte: 10_000 }), holder('B', { fte: 5_000 })) }),
    );
    expect(cost.salary).toBe(pounds(30_000));
    expect(cost.ni).toBe(pounds(3_000));
  });
  it('COST-2 flat on-costs are one line; NI, pension and levy are null', () => {
    // 23.5% of 94,599 = 22,230.765
    const cost = costOf({ onCosts: { mode: 'flat', rate: '23.5' } }, post('P1', salary(94_599)));
    expect(cost).toMatchObject({ onCosts: pounds(22_230.765), ni: null, pension: null, levy: null });
    expect(cost.total).toBe(pounds(116_829.765));
  });
  it('COST-2 unset on-costs are null and the total is what is known', () => {
    expect(costOf({}, post('P1', salary(30_000)))).toMatchObject({ onCosts: null, ni: null, total: pounds(30_000) });
  });
  it('COST-2 a pension rate has no default: missing, it is null and not in the total', () => {
    // NI 15% × 25,000 = 3,750; levy 0.5% × 30,000 = 150; no pension
    const cost = costOf(
      { onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, levy: '0.5' } },
      post('P1', salary(30_000)),
    );
    expect(cost).toMatchObject({ ni: pounds(3_750), pension: null, levy: pounds(150), total: pounds(33_900) });
  });
  it('COST-2 an itemised setting that holds no rate at all is unset', () => {
    expect(costOf({ onCosts: { mode: 'itemised' } }, post('P1', salary(30_000))).onCosts).toBeNull();
  });
});

describe('COST-3 allowances and agency', () => {
  const allowances = [{ label: 'Standby', amount: pounds(1_000) }];
  it('COST-3 allowances are × quantity, never × FTE, and bear no on-costs at first', () => {
    // 3 × 1,000 = 3,000, whatever the 1.5 FTE; pension 20% of 1.5 × 20,000 = 6,000
    const cost = costOf(
      { onCosts: { mode: 'itemised', pension: '20' } },
      post('P1', { ...salary(20_000), quantity: 3, fte: 15_000, allowances }),
    );
    expect(cost).toMatchObject({ allowances: pounds(3_000), pension: pounds(6_000), total: pounds(39_000) });
  });
  it('COST-3 each switch puts allowances under its on-cost alone', () => {
    const on = (switches: object): Settings => ({
      onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, pension: '20', ...switches },
    });
    const box = post('P1', { ...salary(20_000), allowances, ...held(holder('A')) });
    // NI 15% × (21,000 − 5,000) = 2,400, else 2,250; pension 20% × 21,000 = 4,200, else 4,000
    expect(costOf(on({ allowancesNi: true }), box)).toMatchObject({ ni: pounds(2_400), pension: pounds(4_000) });
    expect(costOf(on({ allowancesPension: true }), box)).toMatchObject({ ni: pounds(2_250), pension: pounds(4_200) });
  });
  it('COST-2 COST-3 allowances that bear NI use up the one threshold of a person', () => {
    // A: 4,000 + 2,000 allowance in P1, 3,000 in P2. P1 uses the whole threshold: 15% × (1,000 + 3,000) = 600
    const settings: Settings = {
      onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, allowancesNi: true },
    };
    const first = post('P1', {
      ...salary(4_000),
      allowances: [{ label: 'Standby', amount: pounds(2_000) }],
      ...held(holder('A')),
    });
    const cost = costOf(settings, first, post('P2', { ...salary(3_000), ...held(holder('A')) }));
    expect(cost.ni).toBe(pounds(600));
  });
  it('COST-3 agency is day rate × days × quantity, apart from salary, inside the total, without on-costs', () => {
    // 350 × 220.5 × 2 = 154,350
    const box = post('P1', {
      basis: 'agency',
      quantity: 2,
      fte: 20_000,
      ...salary(50_000),
      dayRate: pounds(350),
      days: 22_050,
    });
    expect(costOf({ onCosts: { mode: 'flat', rate: '20' } }, box)).toMatchObject({
      salary: 0,
      onCosts: 0,
      agency: pounds(154_350),
      total: pounds(154_350),
    });
  });
  it('COST-3 agency without a day rate or days adds nothing and is named', () => {
    expect(totals(documentOf([post('P1', { basis: 'agency', dayRate: pounds(350) })])).postsWithoutCost).toBe(1);
  });
  it('POST quantity not stated: the FTE is costed, the number of posts is not invented', () => {
    // 2 FTE of 20,000 held by one more person: NI 15% × 35,000 = 5,250; allowances × an unknown number add nothing
    const state = documentOf([post('P1', { ...salary(20_000), quantity: null, fte: 20_000, allowances })], NI);
    expect(totals(state)).toMatchObject({ posts: 0, fte: 20_000 });
    expect(totals(state).cost).toMatchObject({ salary: pounds(40_000), ni: pounds(5_250), allowances: 0 });
  });
});

describe('COST-4 COST-9 rounding', () => {
  it('COST-4 totals are of unrounded values', () => {
    // Two of £0.33 × 0.5 = 0.165 each: 0.33, not 2 × 0.17
    const cost = costOf({}, post('P1', { ...salary(0.33), fte: 5_000 }), post('P2', { ...salary(0.33), fte: 5_000 }));
    expect(cost.salary).toBe(pounds(0.33));
  });
  it('FIG-6 a component is rounded half away from zero to £0.00001', () => {
    // £0.01 × 0.0005 FTE = £0.000005: up to £0.00001
    expect(costOf({}, post('P1', { ...salary(0.01), fte: 5 })).salary).toBe(1);
    // £0.01 × 0.0004 FTE = £0.000004: down to nothing
    expect(costOf({}, post('P1', { ...salary(0.01), fte: 4 })).salary).toBe(0);
  });
});
