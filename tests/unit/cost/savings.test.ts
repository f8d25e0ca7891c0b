import { describe, expect, it } from 'vitest';
import { createPost, deletePost, updatePost } from '../../../shared/commands/index.ts';
import { listPayTables } from '../../../shared/cost/payTables.ts';
import { costingOf } from '../../../shared/model/costing.ts';
import { parseSettings, type Settings } from '../../../shared/model/settings.ts';
import { clearedCosting, costingDrift, freezeCosting } from '../../../shared/money/costings.ts';
import { budgetTotal, envelope } from '../../../shared/money/envelope.ts';
import {
  baseline,
  financialYear,
  monthsOfYear,
  savingsByYear,
  savingsTargets,
  yearlySaving,
} from '../../../shared/money/savings.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { compared, held, holder, make, newId, pounds, propose, totals, VACANT } from '../../support/small.ts';

describe('COST-5 pay tables', () => {
  it('COST-5 lists national and own tables with their status; the offer is no default', () => {
    const own = { name: 'Senior 2026', effective: '2026-04-01', status: 'Local', points: { S1: '90000', S2: '99000' } };
    const tables = listPayTables({ payTables: [own] });
    expect(tables.map((table) => [table.name, table.source, table.offer, table.isDefault])).toEqual([
      ['Senior 2026', 'own', false, false],
      ['NJC 2026 offer', 'national', true, false],
      ['NJC 2025', 'national', false, true],
      ['NJC 2024', 'national', false, false],
    ]);
    expect(tables[0]).toMatchObject({ points: 2, lowest: pounds(90_000), highest: pounds(99_000) });
  });
  it('COST-5 an own table takes the place of the national one of its name, unless it is an offer', () => {
    const table = (offer: boolean): Settings => ({
      payTables: [{ name: 'njc 2025', effective: '2025-04-01', status: 'x', offer, points: { '5': '1000' } }],
    });
    const point5 = (settings: Settings) => costingOf(settings, 'Current').spine.get('5');
    expect(point5(table(false))).toBe(pounds(1_000));
    expect(point5(table(true))).toBe(pounds(25_583));
    expect(
      listPayTables(table(true))
        .filter((t) => t.isDefault)
        .map((t) => t.source),
    ).toEqual(['national']);
    expect(
      listPayTables(table(false))
        .filter((t) => t.isDefault)
        .map((t) => t.source),
    ).toEqual(['own']);
  });
});

describe('COST-6 envelope', () => {
  const itemised = { onCosts: { mode: 'itemised' as const, ni: { rate: '15', threshold: '5000' }, pension: '20' } };
  const doc = (settings: Settings) =>
    documentOf([post('P', { salary: pounds(45_000), ...held(holder('A')) })], settings);
  const of = (settings: Settings) => envelope(settings, totals(doc(settings)).cost);

  it('COST-6 headroom is budget − cost, by column where the lines are split', () => {
    // Salary 45,000; NI 15% × 40,000 = 6,000; pension 9,000; total 60,000
    const result = of({ ...itemised, budget: [{ code: 'X', basic: '50000', ni: '5000', superannuation: '10000' }] });
    expect(result).toMatchObject({
      budget: pounds(65_000),
      cost: pounds(60_000),
      headroom: pounds(5_000),
      notSplit: 0,
    });
    expect(result?.columns.map((column) => [column.name, column.headroom])).toEqual([
      ['basic', pounds(5_000)],
      ['ni', pounds(-1_000)],
      ['superannuation', pounds(1_000)],
    ]);
  });
  it('COST-6 a shortfall is below 0; negative lines lower the budget', () => {
    const result = of({
      ...itemised,
      budget: [
        { code: 'X', total: '60000' },
        { code: 'Y', total: '(1,000)' },
      ],
    });
    expect(result).toMatchObject({ headroom: pounds(-1_000), notSplit: pounds(59_000), columns: [] });
  });
  it('COST-10 lines that are not split are named, and columns compare the others only', () => {
    const result = of({
      ...itemised,
      budget: [
        { code: 'X', basic: '50000' },
        { code: 'Y', total: '40000' },
      ],
    });
    expect(result?.lines.map((line) => line.split)).toEqual([true, false]);
    expect(result?.notSplit).toBe(pounds(40_000));
    expect(result?.notes).toEqual(['1 of 2 budget lines are not split; columns compare the split lines only.']);
  });
  it('COST-6 a stated total wins over its columns and the difference is shown', () => {
    const result = of({ ...itemised, budget: [{ code: 'X', basic: '50000', total: '50500' }] });
    expect(result?.budget).toBe(pounds(50_500));
    expect(result?.lines[0]?.difference).toBe(pounds(500));
  });
  it('COST-6 flat on-costs are compared with NI and superannuation together', () => {
    const result = of({
      onCosts: { mode: 'flat', rate: '20' },
      budget: [{ code: 'X', basic: '45000', ni: '5000', superannuation: '5000' }],
    });
    // 20% × 45,000 = 9,000 against 10,000
    expect(result?.columns.map((column) => [column.name, column.headroom])).toEqual([
      ['basic', 0],
      ['onCosts', pounds(1_000)],
    ]);
  });
  it('COST-6 without budget lines there is no envelope', () => {
    expect(of({})).toBeNull();
    expect(budgetTotal({ budget: [] })).toBeNull();
    expect(
      budgetTotal({
        budget: [
          { code: 'X', basic: '5', ni: '2' },
          { code: 'Y', total: '-3' },
        ],
      }),
    ).toBe(pounds(4));
  });
});

describe('COST-7 savings by financial year', () => {
  it('COST-7 a financial year runs from 1 April to 31 March', () => {
    expect(['2027-03-31', '2027-04-01', '1999-12-31'].map(financialYear)).toEqual(['2026/27', '2027/28', '1999/00']);
  });
  it('COST-7 a part year is its whole months: a month that has begun does not count', () => {
    const months = (day: string) => monthsOfYear(day, '2027/28');
    expect(['2027-04-01', '2027-10-01', '2027-10-02', '2027-10-31', '2028-03-01', '2028-03-02'].map(months)).toEqual([
      12, 6, 5, 5, 1, 0,
    ]);
    expect([months('2026-10-01'), months('2028-04-01')]).toEqual([12, 0]);
  });
  it('COST-7 incremental and cumulative are apart: 120,000 a year from 1 October', () => {
    // 6 ÷ 12 × 120,000 = 60,000 in the first year; 120,000 in the second, 60,000 of it new
    const { years } = savingsByYear({ implementation: '2027-10-01', yearly: pounds(120_000) });
    expect(years.map((y) => [y.year, y.months, y.incremental, y.cumulative])).toEqual([
      ['2027/28', 6, pounds(60_000), pounds(60_000)],
      ['2028/29', 12, pounds(60_000), pounds(120_000)],
    ]);
  });
  it('COST-7 targets are met or missed in the reading that the document states', () => {
    const targets = { '2027/28': pounds(50_000), '2028/29': pounds(100_000), '2029/30': pounds(130_000) };
    const plan = (reading: 'incremental' | 'cumulative' | null) =>
      savingsByYear({ implementation: '2027-10-01', yearly: pounds(120_000), targets, reading }).years;
    expect(plan('cumulative').map((y) => [y.cumulativeToTarget, y.incrementalToTarget])).toEqual([
      [pounds(10_000), null],
      [pounds(20_000), null],
      [pounds(-10_000), null],
    ]);
    expect(plan('incremental').map((y) => y.incrementalToTarget)).toEqual([
      pounds(10_000),
      pounds(-40_000),
      pounds(-130_000),
    ]);
    expect(plan(null)[1]).toMatchObject({ incrementalToTarget: pounds(-40_000), cumulativeToTarget: pounds(20_000) });
  });
  it('COST-7 a target before implementation is a year without a saving', () => {
    const { years } = savingsByYear({
      implementation: '2028-04-01',
      yearly: pounds(12),
      targets: { '2026/27': pounds(5) },
    });
    expect(years.map((y) => [y.year, y.cumulative])).toEqual([
      ['2026/27', 0],
      ['2027/28', 0],
      ['2028/29', pounds(12)],
      ['2029/30', pounds(12)],
    ]);
  });
  it('COST-9 one-off costs stand apart: what a year saves and adds is recurring alone', () => {
    const { years } = savingsByYear({
      implementation: '2027-04-01',
      yearly: pounds(100_000),
      reductions: [
        { label: 'notice', year: '2027/28', amount: pounds(15_000) },
        { label: 'pay protection', year: '2027/28', amount: pounds(5_000) },
        { label: 'pay protection', year: '2028/29', amount: pounds(5_000) },
      ],
    });
    expect(years.map((y) => [y.cumulative, y.incremental])).toEqual([
      [pounds(100_000), pounds(100_000)],
      // Last year's notice does not recur, and is no saving of this year.
      [pounds(100_000), 0],
    ]);
    // 100,000 − 15,000 − 5,000; 100,000 − 5,000
    expect(years.map((y) => y.net)).toEqual([pounds(80_000), pounds(95_000)]);
  });
  it('COST-7 reads the settings file', () => {
    const settings = parseSettings({ savingsTargets: { '2027/28': '582000' }, savingsTargetsReading: 'cumulative' });
    expect(settings.ok && savingsTargets(settings.value)).toEqual({
      targets: { '2027/28': pounds(582_000) },
      reading: 'cumulative',
    });
    expect(parseSettings({ savingsTargetsReading: 'both' }).ok).toBe(false);
  });
  it('COST-7 the baseline is net of TUPE posts and agreed savings', () => {
    const doc = documentOf(
      [post('A', { salary: pounds(50_000) }), post('T', { salary: pounds(30_000), tupe: true, fte: 5_000 })],
      { agreedSavings: [{ label: 'Budget 2026', amount: '4000' }] },
    );
    // 65,000 − 15,000 − 4,000
    expect(baseline(doc, STRUCTURE)).toMatchObject({
      gross: pounds(65_000),
      tupe: { posts: 1, fte: 5_000, total: pounds(15_000) },
      net: pounds(46_000),
    });
  });
});

describe('COST-9 what a saving is', () => {
  it('COST-9 transfers are never savings, and savings on vacant posts are budget, not cash', () => {
    const doc = documentOf([
      post('A', { salary: pounds(60_000), ...held(holder('X')) }),
      post('V', { salary: pounds(30_000), quantity: 2, fte: 20_000, ...held(holder('Y')) }),
      post('W', { salary: pounds(20_000), ...VACANT }),
      post('T', { salary: pounds(40_000) }),
    ]);
    const option = propose(doc);
    make(doc, deletePost(doc, { structure: option, id: 'A', reports: 'up' }));
    make(doc, updatePost(doc, { structure: option, id: 'V', set: { quantity: 1 } }));
    make(doc, deletePost(doc, { structure: option, id: 'W', reports: 'up' }));
    make(doc, updatePost(doc, { structure: option, id: 'T', set: { transferredTo: 'NHS' } }));
    make(doc, createPost(doc, { structure: option, under: null, fields: { salary: pounds(50_000) } }, newId));
    const saving = yearlySaving(compared(doc, option).comparison);
    // Deleted 60,000 + 30,000 + 20,000, created 50,000: 60,000; of it 30,000 and 20,000 stood vacant
    expect(saving).toEqual({
      change: pounds(-100_000),
      transferredOut: pounds(-40_000),
      transferredIn: 0,
      saving: pounds(60_000),
      vacant: { posts: 2, amount: pounds(50_000) },
      cash: pounds(10_000),
      tupe: { posts: 0, amount: 0 },
    });
  });

  it('COST-9 a deleted post of the TUPE list that nobody has marked as transferred is named beside the saving', () => {
    const doc = documentOf([post('A', { salary: pounds(60_000), tupe: true, ...held(holder('X')) }), post('B')]);
    const option = propose(doc);
    make(doc, deletePost(doc, { structure: option, id: 'A', reports: 'up' }));
    expect(yearlySaving(compared(doc, option).comparison).tupe).toEqual({ posts: 1, amount: pounds(60_000) });
  });
});

describe('COST-10 frozen costings', () => {
  const details = { version: 'Committee', by: 'A. Officer', date: '2027-01-05', assumptions: ['Top of grade'] };
  it('COST-10 keeps version, assumptions, rates, who, when and totals, whatever changes afterwards', () => {
    const doc = documentOf([post('P', { salary: pounds(40_000) })], { onCosts: { mode: 'flat', rate: '23.5' } });
    const frozen = freezeCosting(doc, STRUCTURE, details);
    if (!frozen.ok) throw new Error(frozen.refusal.message);
    expect(frozen.value).toEqual({
      ...details,
      structure: 'Current',
      rates: {
        salaryBasis: 'point',
        payTable: 'NJC 2025',
        payTableStatus: 'Agreed 23 July 2025 (3.2%); points 14 to 43 computed from the award',
        onCosts: '23.5% flat',
      },
      totals: {
        posts: 1,
        fte: '1',
        salary: '40000',
        onCosts: '9400',
        allowances: '0',
        agency: '0',
        total: '49400',
        postsWithoutCost: 0,
      },
      cleared: null,
    });
    expect(parseSettings({ costings: [frozen.value] }).ok).toBe(true);
    make(doc, updatePost(doc, { structure: STRUCTURE, id: 'P', set: { salary: pounds(41_000) } }));
    // 1,000 × 1.235
    expect(costingDrift(frozen.value, totals(doc).cost)).toEqual({ salary: pounds(1_000), total: pounds(1_235) });
  });
  it('COST-10 the one that finance cleared is found; a name is not used twice', () => {
    const doc = documentOf([post('P')]);
    const frozen = freezeCosting(doc, STRUCTURE, details);
    if (!frozen.ok) throw new Error(frozen.refusal.message);
    const cleared = { ...frozen.value, version: 'Final', cleared: { by: 'S151', date: '2027-02-01' } };
    const settings = { costings: [frozen.value, cleared] };
    expect(clearedCosting(settings, 'Current')?.version).toBe('Final');
    expect(clearedCosting({ costings: [frozen.value] }, 'Current')).toBeNull();
    doc.document = { ...doc.document, settings };
    expect(freezeCosting(doc, STRUCTURE, details)).toMatchObject({ ok: false, refusal: { code: 'costing-exists' } });
  });
});
