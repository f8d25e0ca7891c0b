import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
import { savingsByYear, savingsTargets } from '../../shared/money/savings.ts';
import { documentWith, importRows, type OwnRow, report } from './ownRows.ts';

interface Bolton {
  disestablished_vacant: string[];
  proposed: { title: string; fte: number; grade: number | null }[];
  computed: { proposed_fte: number; contracts_fte: number; contracts_people: number };
  savings: Record<string, number>;
}

const data = report<Bolton>('bolton2010');
const POUND = 100_000;

describe('Bolton 2010, commissioning review', () => {
  const state = documentWith('Commissioning review');
  const kept = data.proposed.map(
    ({ title, fte, grade }): OwnRow => ({
      'Post ID': title,
      'Reports To': '',
      'Job Title': title,
      FTE: String(fte),
      Quantity: String(Math.ceil(fte)),
      Grade: grade === null ? '' : String(grade),
      'Holder ID': '',
      Deleted: '',
    }),
  );
  const doomed = data.disestablished_vacant.map(
    (title): OwnRow => ({ 'Post ID': title, 'Reports To': '', 'Job Title': title, 'Holder ID': '', Deleted: '' }),
  );
  const from = importRows(state, 'Current', [...kept, ...doomed]);
  const to = importRows(state, 'Proposal', [...kept, ...doomed.map((row) => ({ ...row, Deleted: 'yes' }))], 'Current');
  const comparison = compareStructures(state, from, state, to);

  it('FIG-1 20.5 FTE proposed', () => {
    expect(comparison.to.figures.fte).toBe(data.computed.proposed_fte * 10_000);
  });
  it('CHANGE-1 three vacant posts are deleted, and nobody with them', () => {
    expect(comparison.counts).toMatchObject({ deletedVacant: 3, deleted: 0, created: 0 });
    expect(comparison.lists.delete).toEqual(data.disestablished_vacant.map((title) => `${title} x 1 FTE`));
  });
  it('FIG-1 10.5 FTE in the Contracts teams are 11 places', () => {
    const boxes = data.proposed.filter((row) => row.title.startsWith('Contract and Relationship'));
    expect(boxes.reduce((sum, row) => sum + row.fte, 0)).toBe(data.computed.contracts_fte);
    const places = boxes.map((row) => state.structures.get(to)?.posts.get(row.title)?.quantity ?? 0);
    expect(places.reduce((a, b) => a + b, 0)).toBe(data.computed.contracts_people);
  });
  it('COST-7 the printed savings stand as targets in both readings, until the document says which: the report does not', () => {
    const settings = { savingsTargets: { '2010/11': '77479', '2011/12': '13905' } };
    const yearly = 80_000 * POUND;
    const gaps = (savingsTargetsReading?: 'incremental' | 'cumulative') => {
      const plan = { implementation: '2010-04-01', yearly, ...savingsTargets({ ...settings, savingsTargetsReading }) };
      return savingsByYear(plan).years.map((year) =>
        [year.incrementalToTarget, year.cumulativeToTarget].map((gap) => (gap === null ? null : wholePounds(gap))),
      );
    };
    // A saving of 80,000 from the first day: 80,000 and nothing new, or 80,000 and again 80,000 against the baseline.
    const [incremental, cumulative] = [
      [2_521, -13_905],
      [2_521, 66_095],
    ];
    expect(gaps()).toEqual(incremental.map((gap, i) => [gap, cumulative[i]]));
    expect(gaps('incremental')).toEqual(incremental.map((gap) => [gap, null]));
    expect(gaps('cumulative')).toEqual(cumulative.map((gap) => [null, gap]));
  });
  it('discrepancy: the savings cannot be worked out, because the three deleted posts have no grade, FTE or cost', () => {
    expect(comparison.from.figures.postsWithoutCost).toBe(comparison.from.figures.posts);
    expect(comparison.bridge.find((line) => line.label === 'deleted')?.total).toBe(0);
  });
});
