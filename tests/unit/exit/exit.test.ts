import { describe, expect, it } from 'vitest';
import {
  EXIT_LABEL,
  enhancedWeeks,
  exitCosts,
  type Leaver,
  noticeWeeks,
  paybackMonths,
  statutoryWeeks,
  weekCapOn,
} from '../../../shared/exit/exit.ts';
import { POUND } from '../../../shared/model/fixed.ts';
import { parseSettings } from '../../../shared/model/settings.ts';
import { NATIONAL_STAFF_RATES, ratesOn } from '../../../shared/model/staffRates.ts';

const leaver = (fields: Partial<Leaver> = {}): Leaver => ({
  person: 'H1',
  age: 45,
  ageOrOver: false,
  serviceYears: 10,
  serviceHere: 10,
  pay: 31_286 * POUND,
  pensionStrain: 0,
  ...fields,
});

describe('statutory redundancy', () => {
  it.each([
    [25, 6, 4.5],
    [45, 10, 12],
    [61, 20, 30],
    [41, 10, 10],
    [30, 2, 2],
    [64, 35, 30],
    [50, 1, 0],
  ])('EXIT-1 age %i with %i complete years: %f weeks', (age, years, weeks) => {
    expect(statutoryWeeks(age, years)).toBe(weeks);
  });

  it('EXIT-2 the week cap is the one in force on the day', () => {
    const { weekCaps } = NATIONAL_STAFF_RATES;
    expect(weekCapOn(weekCaps, '2025-04-05')).toBe(700 * POUND);
    expect(weekCapOn(weekCaps, '2025-04-06')).toBe(719 * POUND);
    expect(weekCapOn(weekCaps, '2027-04-01')).toBe(751 * POUND);
    expect(weekCapOn(weekCaps, null)).toBe(751 * POUND);
    expect(weekCapOn(weekCaps, '2020-01-01')).toBeNull();
  });

  it('EXIT-2 pay above the cap counts as the cap, pay below it as it is', () => {
    const settings = { implementationDate: '2027-04-01' };
    const high = exitCosts([leaver({ pay: 60_000 * POUND })], settings);
    expect(high.total).toEqual({ least: 12 * 751 * POUND, most: 12 * 751 * POUND });
    // 600 × 52.143 = 31,285.80, and the other 20p make 0.00384 a week.
    const low = exitCosts([leaver()], settings);
    expect(low.lines[0]?.weeklyPay).toBe(60_000_384);
    expect(low.total.least).toBe(12 * 60_000_384);
    expect(low.label).toBe(EXIT_LABEL);
  });

  it('EXIT-2 an enhanced scheme: weeks × multiplier, at most its most weeks, on actual pay', () => {
    const exitScheme = { multiplier: '1.86', maxWeeks: '42', pay: 'actual' as const };
    expect(enhancedWeeks(12, exitScheme)).toBeCloseTo(22.32, 10);
    expect(enhancedWeeks(30, exitScheme)).toBe(42);
    expect(enhancedWeeks(30, { multiplier: '5' })).toBe(104);
    const costs = exitCosts([leaver({ pay: 52_143 * POUND })], { implementationDate: '2027-04-01', exitScheme });
    expect(costs.total.least).toBe(22_320 * POUND);
    expect(costs.lines[0]?.statutory?.least).toBe(12 * 751 * POUND);
  });

  it('EXIT-2 a scheme never pays less than the law', () => {
    const exitScheme = { multiplier: '0.5', pay: 'capped' as const };
    const costs = exitCosts([leaver({ pay: 60_000 * POUND })], { implementationDate: '2027-04-01', exitScheme });
    expect(costs.lines[0]?.payment).toEqual(costs.lines[0]?.statutory);
  });

  it('EXIT-2 strain is asked of those who could be at pension age at leaving, by date, and of nobody of 40', () => {
    const asked = (age: number | null, date: string, ageOrOver = false) =>
      exitCosts([leaver({ age, ageOrOver, pensionStrain: null })], { implementationDate: date }).incomplete.some(
        (text) => text.startsWith('Pension strain'),
      );
    expect([40, 53, 54, 55, 60].map((age) => asked(age, '2027-04-01'))).toEqual([false, false, true, true, true]);
    expect([asked(null, '2027-04-01'), asked(55, '2027-04-01', true)]).toEqual([true, true]);
    // From 6 April 2028 it is 57, and 55 stays protected for some; a council may say that it is for nobody.
    expect([53, 54].map((age) => asked(age, '2028-04-06'))).toEqual([false, true]);
    const none = {
      implementationDate: '2028-04-06',
      staffRates: { pensionAges: [{ effective: '2028-04-06', age: 57 }] },
    };
    const with57 = (age: number) => exitCosts([leaver({ age, pensionStrain: null })], none).complete;
    expect([55, 56].map(with57)).toEqual([true, false]);
  });

  it('EXIT-2 the employer pays NI on what of the payment is above £30,000, at the rate of the day', () => {
    const scheme = { multiplier: '2', pay: 'actual' as const };
    const of = (date: string) =>
      exitCosts([leaver({ age: 61, serviceYears: 20, pay: 52_143 * POUND })], {
        implementationDate: date,
        exitScheme: scheme,
      }).lines[0];
    // 60 weeks of £1,000 are £60,000: 15% of £30,000.
    expect(of('2027-04-01')?.employerNi).toEqual({ least: 4_500 * POUND, most: 4_500 * POUND });
    expect(of('2027-04-01')?.total.most).toBe(64_500 * POUND);
    expect(of('2024-10-01')?.employerNi?.most).toBe(4_140 * POUND);
  });

  it('EXIT-2 pension strain is entered by hand and its absence says incomplete', () => {
    const costs = exitCosts(
      [leaver({ age: 56, pensionStrain: null }), leaver({ person: 'H2', pensionStrain: 20_000 * POUND })],
      {},
    );
    expect(costs.complete).toBe(false);
    expect(costs.incomplete).toEqual(['Pension strain of 1 person']);
    expect(costs.lines[1]?.total.least).toBe((costs.lines[1]?.payment?.least ?? 0) + 20_000 * POUND);
  });

  it('EXIT-1 an age of 55 or over gives a range, and an unknown age or service an incomplete one', () => {
    const costs = exitCosts([leaver({ age: 55, ageOrOver: true, serviceYears: 20 })], {});
    expect(costs.lines[0]?.weeks).toEqual({ least: 27, most: 30 });
    const unknown = exitCosts([leaver({ age: null }), leaver({ serviceYears: null })], {});
    expect(unknown.incomplete).toEqual(['Age of 1 person', 'Service of 1 person']);
    expect(unknown.total).toEqual({ least: 0, most: 0 });
  });

  it('EXIT-3 payback in months, none where nothing is saved', () => {
    expect(paybackMonths(150_000 * POUND, 100_000 * POUND)).toBe(18);
    expect(paybackMonths(0, 100_000 * POUND)).toBe(0);
    expect(paybackMonths(150_000 * POUND, 0)).toBeNull();
    expect(paybackMonths(150_000 * POUND, -1)).toBeNull();
    expect(paybackMonths(100_000 * POUND, 70_000 * POUND)).toBe(17.14);
  });

  it('COST-9 statutory notice: a week a year, at most 12', () => {
    expect([0, 1, 5, 12, 30].map(noticeWeeks)).toEqual([1, 1, 5, 12, 12]);
  });

  it('IMPACT-10 protective award and week caps are dated, with a status, and a council may replace them', () => {
    expect(ratesOn(NATIONAL_STAFF_RATES.protectiveAward, '2026-04-05')?.maxDays).toBe(90);
    expect(ratesOn(NATIONAL_STAFF_RATES.protectiveAward, '2026-04-06')?.maxDays).toBe(180);
    const own = parseSettings({ staffRates: { weekCaps: [{ effective: '2027-04-06', cap: '780' }] } });
    expect(own.ok).toBe(true);
    if (own.ok) {
      const costs = exitCosts([leaver({ pay: 60_000 * POUND })], { ...own.value, implementationDate: '2027-05-01' });
      expect(costs.total.least).toBe(12 * 780 * POUND);
    }
  });
});
