import { describe, expect, it } from 'vitest';
import { updatePost } from '../../../shared/commands/index.ts';
import { costComparison, costsBy, costTable, ROUNDING_NOTE } from '../../../shared/money/costTable.ts';
import { fundingTotals } from '../../../shared/money/funding.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, pounds, propose, totals } from '../../support/small.ts';

const flat = { onCosts: { mode: 'flat' as const, rate: '20' } };

describe('COST-4 the table of posts', () => {
  const state = () =>
    documentOf(
      [
        post('D', { title: 'Director', unit: 'Board', salary: pounds(100_000) }),
        post('O', { title: 'Officer', unit: 'North', managerId: 'D', fte: 5_000, salary: pounds(30_000) }),
        post('J', { title: 'Joint post', unit: 'Board', managerId: 'D' }),
        post('A', {
          title: 'Interim',
          unit: 'North',
          managerId: 'D',
          basis: 'agency',
          dayRate: pounds(400),
          days: 10_000,
        }),
        post('T', { kind: 'team', managerId: 'D' }),
      ],
      flat,
    );

  it('COST-4 has a row per post by area, and totals of unrounded amounts', () => {
    const table = costTable(state(), STRUCTURE);
    expect(table.areas.map((area) => [area.name, area.rows.map((row) => row.title)])).toEqual([
      ['Board', ['Director', 'Joint post']],
      ['North', ['Interim', 'Officer']],
    ]);
    // Officer 0.5 × 30,000 = 15,000 + 20% 3,000; agency 400 × 100 = 40,000
    expect(table.areas[1]?.rows[1]).toMatchObject({
      fte: 5_000,
      fullTimeSalary: pounds(30_000),
      salary: pounds(15_000),
      onCosts: pounds(3_000),
      total: pounds(18_000),
    });
    expect(table.areas[1]?.total).toMatchObject({ agency: pounds(40_000), total: pounds(58_000) });
    expect(table.total.total).toBe(totals(state()).cost.total);
  });
  it('COST-1 FIG-5 says what the total leaves out, and its basis', () => {
    const table = costTable(state(), STRUCTURE);
    expect(table.notes).toEqual([ROUNDING_NOTE, 'Total excluding 1 post (1 FTE) without cost.']);
    expect([table.salaryBasis, table.payTable]).toEqual(['point', 'NJC 2025']);
  });
  it('POST FIG-5 names the boxes whose number of posts is not stated', () => {
    const doc = documentOf([post('P', { quantity: null, fte: 20_000, salary: pounds(20_000) })], flat);
    const table = costTable(doc, STRUCTURE);
    expect(table.total).toMatchObject({ posts: 0, salary: pounds(40_000) });
    expect(table.notes).toContain('Posts exclude 1 box whose number of posts is not stated.');
  });
  it('COST-2 says when on-costs are not set, and when the table is an offer', () => {
    const offered = documentOf([post('P', { point: '5' })], {
      structures: { Current: { payTable: 'NJC 2026 offer' } },
    });
    expect(costTable(offered, STRUCTURE).notes.slice(1)).toEqual([
      'On-costs are not set; the total is salary, allowances and agency.',
      'NJC 2026 offer is an offer: indicative only.',
    ]);
  });
  it('COST-4 existing, proposed and change', () => {
    const doc = state();
    const option = propose(doc);
    make(doc, updatePost(doc, { structure: option, id: 'O', set: { fte: 10_000 } }));
    const { existing, proposed, change } = costComparison(doc, STRUCTURE, option);
    expect(proposed.total.total - existing.total.total).toBe(pounds(18_000));
    expect(change).toMatchObject({ posts: 0, fte: 5_000, salary: pounds(15_000), onCosts: pounds(3_000) });
  });
  it.each(['grade', 'unit', 'basis', 'costCentre'] as const)('COST-4 costs by %s add up to the structure', (by) => {
    const groups = costsBy(state(), STRUCTURE, by);
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(totals(state()).cost.total);
    expect(groups.reduce((sum, group) => sum + group.posts, 0)).toBe(4);
  });
});

describe('COST-8 funding', () => {
  it('COST-8 splits by source and adds up to the last £0.00001', () => {
    const thirds = [
      { source: 'Council', percent: 333_333 },
      { source: 'NHS', percent: 333_333 },
      { source: 'Grant', percent: 333_334 },
    ];
    const doc = documentOf(
      [
        post('A', { salary: pounds(10_000.01), funding: thirds }),
        post('B', { salary: pounds(7_777.77), fte: 3_333, funding: thirds }),
        post('C', { salary: pounds(40_000), funding: [{ source: 'nhs', percent: 1_000_000 }] }),
        post('E', { salary: pounds(5_000) }),
      ],
      { onCosts: { mode: 'flat', rate: '23.5' } },
    );
    const sources = fundingTotals(doc, STRUCTURE);
    expect(sources.map((source) => source.label)).toEqual(['Council', 'NHS', 'Grant', 'Funding not stated']);
    const { cost, fte } = totals(doc);
    const sum = (of: 'total' | 'salary' | 'onCosts' | 'fte') => sources.reduce((n, source) => n + source[of], 0);
    expect([sum('total'), sum('salary'), sum('onCosts'), sum('fte')]).toEqual([
      cost.total,
      cost.salary,
      cost.onCosts,
      fte,
    ]);
  });
  it('COST-8 60% of £30,000 with 20% on-costs is £21,600', () => {
    const doc = documentOf(
      [
        post('A', {
          salary: pounds(30_000),
          funding: [
            { source: 'Council', percent: 600_000 },
            { source: 'NHS', percent: 400_000 },
          ],
        }),
      ],
      flat,
    );
    expect(fundingTotals(doc, STRUCTURE).map((source) => source.total)).toEqual([pounds(21_600), pounds(14_400)]);
  });
});
