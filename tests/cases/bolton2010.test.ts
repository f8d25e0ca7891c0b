import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { readStatedSavings } from '../../shared/cost/savings.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
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
  it('COST-7 the printed savings are kept in both readings: the report does not say whether the second adds to the first', () => {
    const stated = {
      '2010/11': (data.savings['2010/11'] ?? 0) * POUND,
      '2011/12': (data.savings['2011/12'] ?? 0) * POUND,
    };
    const { incremental, cumulative } = readStatedSavings(stated);
    const show = (rows: typeof incremental) =>
      rows.map((row) => [row.year, wholePounds(row.incremental), wholePounds(row.cumulative)]);
    // If each year's amount is new: 77,479 + 13,905 = 91,384
    expect(show(incremental)).toEqual([
      ['2010/11', 77_479, 77_479],
      ['2011/12', 13_905, 91_384],
    ]);
    // If it is all that the year saves: 13,905 is 63,574 less than the year before
    expect(show(cumulative)).toEqual([
      ['2010/11', 77_479, 77_479],
      ['2011/12', -63_574, 13_905],
    ]);
  });
  it('discrepancy: the savings cannot be worked out, because the three deleted posts have no grade, FTE or cost', () => {
    expect(comparison.from.figures.postsWithoutCost).toBe(comparison.from.figures.posts);
    expect(comparison.bridge.find((line) => line.label === 'deleted')?.total).toBe(0);
  });
});
