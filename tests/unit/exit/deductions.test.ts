import { describe, expect, it } from 'vitest';
import {
  deductionNotes,
  deductionsOf,
  netPayback,
  netPaybackText,
  netSavings,
  reductionsByYear,
} from '../../../shared/exit/deductions.ts';
import { assessImpact } from '../../../shared/impact/impact.ts';
import { POUND } from '../../../shared/model/fixed.ts';
import type { Person, Post } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';
import { box, changed, PROPOSAL, people, twoStructures } from '../../support/impact.ts';

const pounds = (n: number) => n * POUND;

/** Deductions of a proposal whose people are known as given. */
function deductions(
  current: readonly Post[],
  proposal: readonly Post[],
  known: Readonly<Record<string, Partial<Person>>> = {},
  settings: Settings = {},
) {
  const state = twoStructures(current, proposal, settings);
  const blank = { type: 'person', name: '', age: null, ageOrOver: false, serviceYears: null, priority: false } as const;
  for (const [id, fields] of Object.entries(known)) state.people.set(id, { ...blank, id, ...fields });
  return deductionsOf(state, assessImpact(state, STRUCTURE, PROPOSAL));
}

/** £52,143 a year is £1,000 a week. */
const officers = box('P1', 3, people(3), { title: 'Officer', salary: pounds(52_143) });
const service = (...years: (number | null)[]) =>
  Object.fromEntries(years.map((serviceYears, i) => [`H${i + 1}`, { age: 45, serviceYears }]));

describe('notice', () => {
  it('COST-9 notice is a week a year, 1 to 12: of 3 people 2 may go, so the cheapest two to the dearest two', () => {
    // Weeks: 0 years 1, 5 years 5, 20 years 12. At least 1 + 5 = 6 weeks, at most 5 + 12 = 17, of £1,000
    const found = deductions([officers], [changed(officers, { quantity: 1, fte: 10_000 })], service(0, 5, 20));
    expect(found).toMatchObject({
      leavers: { least: 2, most: 2 },
      notice: { least: pounds(6_000), most: pounds(17_000) },
      incomplete: [],
    });
  });

  it('COST-9 service and pay that are not known add nothing and are named', () => {
    const one = changed(officers, { quantity: 1, fte: 10_000 });
    const found = deductions([officers], [one], service(0, 5, null));
    expect(found?.notice).toEqual({ least: pounds(1_000), most: pounds(6_000) });
    expect(found?.incomplete).toEqual(['service of 1 person']);
    const unpaid = (post: Post) => changed(post, { salary: null });
    expect(deductions([unpaid(officers)], [unpaid(one)], service(0, 5, 20))).toMatchObject({
      notice: { least: 0, most: 0 },
      incomplete: ['pay of 3 people'],
    });
  });

  it('COST-9 IMPACT-9 whom HR displaced leaves for certain, whom HR placed does not', () => {
    const determinations = [
      { person: 'H3', outcome: 'displaced' as const, reason: 'Volunteered' },
      { person: 'H1', outcome: 'assimilated' as const, reason: 'Only holder of the licence' },
    ];
    const one = changed(officers, { quantity: 1, fte: 10_000 });
    const found = deductions([officers], [one], service(0, 5, 20), { determinations });
    // H3 12 weeks, and H2 5 weeks as the second redundancy
    expect(found?.notice).toEqual({ least: pounds(17_000), most: pounds(17_000) });
  });

  it('COST-9 without people recorded nothing is deducted, and the note says so', () => {
    const found = deductions([box('P1', 1, [], { salary: pounds(40_000) })], []);
    expect(found).toBeNull();
    expect(deductionNotes(found)).toEqual(['One-off costs are not known: nobody in scope is recorded in post.']);
    const plain = netSavings({ implementation: '2027-04-01', yearly: pounds(40_000) }, null);
    expect(plain.deducts).toBe(false);
    expect(plain.lower.years.map((year) => year.cumulative)).toEqual([pounds(40_000), pounds(40_000)]);
  });
});

describe('pay protection', () => {
  const manager = box('M', 1, ['H9'], { title: 'Manager', grade: 'G6' });
  const settings: Settings = {
    salaryBasis: 'top',
    onCosts: { mode: 'flat', rate: '25' },
    grades: { G6: [{ point: '1', salary: '40000' }], G5: [{ point: '1', salary: '34000' }] },
    payProtectionMonths: 24,
  };
  const lower = changed(manager, { grade: 'G5' });

  it('COST-9 IMPACT-8 pay protection is the pay lost with on-costs × months ÷ 12, by year from implementation', () => {
    // (40,000 − 34,000) × 1.25 = 7,500 a year; 24 months from 1 October 2027: 6, 12 and 6 of them
    const found = deductions([manager], [lower], {}, settings);
    expect(found?.protection).toEqual({ people: 1, yearly: pounds(7_500), months: 24, total: pounds(15_000) });
    expect(found && reductionsByYear(found, 0, '2027-10-01')).toEqual([
      { label: 'pay protection', year: '2027/28', amount: pounds(3_750) },
      { label: 'pay protection', year: '2028/29', amount: pounds(7_500) },
      { label: 'pay protection', year: '2029/30', amount: pounds(3_750) },
    ]);
  });

  it('COST-9 itemised on-costs: NI above the threshold alone, on the pay that is lost', () => {
    // 6,000 more above the threshold: NI 15% 900, pension 20% 1,200
    const onCosts = { mode: 'itemised' as const, ni: { rate: '15', threshold: '5000' }, pension: '20' };
    expect(deductions([manager], [lower], {}, { ...settings, onCosts })?.protection.yearly).toBe(pounds(8_100));
  });

  it('COST-9 pay protection is for the FTE that is kept, never for a higher grade', () => {
    const half = changed(lower, { fte: 5_000 });
    expect(deductions([manager], [half], {}, settings)?.protection.yearly).toBe(pounds(3_750));
    expect(deductions([lower], [manager], {}, settings)?.protection).toMatchObject({ people: 0, yearly: 0 });
  });

  it('COST-9 without a period nothing is deducted, and that is said', () => {
    const found = deductions([manager], [lower], {}, { ...settings, payProtectionMonths: null });
    expect(found?.protection).toMatchObject({ months: null, total: 0 });
    expect(found?.incomplete).toEqual(['period of pay protection']);
    expect(deductionNotes(found).join(' ')).toContain('its period is not set');
  });

  it('COST-9 EXIT-3 savings and payback are net of both: a worked example', () => {
    const known = { ...service(0, 5, 20), H9: { age: 50, serviceYears: 3 } };
    const found = deductions([officers, manager], [changed(officers, { quantity: 1, fte: 10_000 }), lower], known, {
      ...settings,
      implementationDate: '2027-10-01',
    });
    if (!found) throw new Error('people are recorded');
    const saving = netSavings({ implementation: '2027-10-01', yearly: pounds(120_000) }, found);
    // Notice of 17,000 (6,000) with on-costs of 25%: 21,250 (7,500).
    // 2027/28: 60,000 − 21,250 − 3,750; 2028/29: 120,000 − 7,500; 2029/30: 120,000 − 3,750
    expect(saving.lower.years.map((year) => [year.cumulative, year.notice, year.payProtection, year.net])).toEqual([
      [pounds(60_000), pounds(21_250), pounds(3_750), pounds(35_000)],
      [pounds(120_000), 0, pounds(7_500), pounds(112_500)],
      [pounds(120_000), 0, pounds(3_750), pounds(116_250)],
    ]);
    expect(saving.higher.years[0]?.net).toBe(pounds(48_750));
    // Aged 45, weeks at most £751: none; 4 × 1.5 + 1 = 7, £5,257; 4 × 1.5 + 16 = 22, £16,522
    expect(found.oneOff).toEqual({ least: pounds(5_257), most: pounds(21_779) });
    // (5,257 + 7,500 + 15,000) ÷ 120,000 × 12; (21,779 + 21,250 + 15,000) ÷ 120,000 × 12
    expect(netPayback(found, pounds(120_000))).toEqual({ least: 2.78, most: 5.8 });
    expect(netPaybackText(found, pounds(120_000))).toBe('2.8 to 5.8 months');
    expect(netPaybackText(found, 0)).toBe('none');
    // Nobody of 45 is asked for a pension strain, so all of it is known.
    expect(found.exit.incomplete).toEqual([]);
    const unknown = { ...found, incomplete: ['service of 1 person'] };
    expect(netPaybackText(unknown, pounds(120_000))).toBe('not known');
  });

  it('EXIT-2 pension strain that was entered is part of the one-off cost, and 0 is an answer', () => {
    const known = { H9: { age: 56, serviceYears: 1, pensionStrain: pounds(30_000) } };
    expect(deductions([manager], [], known, settings)).toMatchObject({
      oneOff: { least: pounds(30_000), most: pounds(30_000) },
      exit: { complete: true },
    });
    const none = { H9: { age: 40, serviceYears: 1, pensionStrain: 0 } };
    expect(deductions([manager], [], none, settings)).toMatchObject({
      oneOff: { least: 0, most: 0 },
      exit: { complete: true },
    });
  });
});

describe('notice', () => {
  const post = box('P1', 1, ['H1'], { title: 'Officer', salary: pounds(52_143) });
  const settings: Settings = { implementationDate: '2027-10-01' };
  const notice = (person: object, more: Settings = {}) =>
    deductions([post], [], { H1: { age: 45, ...person } }, { ...settings, ...more })?.notice.most;

  it('COST-9 POST-13 the longer of contractual and statutory, by service with this employer, less weeks worked before', () => {
    expect(notice({ serviceYears: 10 })).toBe(pounds(10_000));
    // Twenty years of local government, three of them here: notice is by the three, redundancy pay by the twenty.
    expect(notice({ serviceYears: 20, serviceHere: 3 })).toBe(pounds(3_000));
    expect(notice({ serviceYears: 3 }, { contractualNoticeWeeks: 8 })).toBe(pounds(8_000));
    // Served 4 weeks and 3 days before implementation.
    expect(notice({ serviceYears: 10 }, { consultation: { dates: { notice: '2027-08-31' } } })).toBe(pounds(6_000));
    expect(notice({ serviceYears: 10 }, { onCosts: { mode: 'flat', rate: '20' } })).toBe(pounds(12_000));
  });
});
