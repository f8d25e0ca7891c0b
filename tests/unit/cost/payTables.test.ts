import { describe, expect, it } from 'vitest';
import { pointSalary } from '../../../shared/cost/salary.ts';
import { costingOf } from '../../../shared/model/costing.ts';
import { NATIONAL_PAY_TABLES } from '../../../shared/model/rates.ts';
import { pounds } from '../../support/small.ts';

const salaryAt = (point: string, payTable?: string) =>
  pointSalary('', point, costingOf(payTable ? { structures: { Current: { payTable } } } : {}, 'Current'));

describe('COST-5 national pay tables', () => {
  it('COST-5 the newest agreed table is the default, not the offer: NJC 2025 points as published', () => {
    const published = { 2: 24_413, 3: 24_796, 5: 25_583, 12: 28_598, 20: 32_597, 25: 36_363, 30: 40_777, 43: 54_495 };
    for (const [point, salary] of Object.entries(published)) expect(salaryAt(point), point).toBe(pounds(salary));
  });
  it('COST-5 NJC 2025 is the 2024 table and 3.2%, rounded half up, at every point', () => {
    const [before, after] = ['NJC 2024', 'NJC 2025'].map((name) => NATIONAL_PAY_TABLES.find((t) => t.name === name));
    for (const [point, salary] of Object.entries(before?.points ?? {}))
      expect(Number(after?.points[point]), point).toBe(Math.floor((Number(salary) * 1032 + 500) / 1000));
  });
  it('COST-5 the offer applies only where it is chosen, and has no point 2', () => {
    expect(salaryAt('3', 'NJC 2026 offer')).toBe(pounds(25_614));
    expect(salaryAt('2', 'NJC 2026 offer')).toBeNull();
  });
  it('COST-1 points read the same with SCP, spaces or a leading zero', () => {
    for (const point of ['SCP 5', ' 5 ', '05', 'scp05']) expect(salaryAt(point), point).toBe(pounds(25_583));
  });
});
