import { describe, expect, it } from 'vitest';
import type { Post, Structure } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartReport } from '../../../shared/report/chart/chartReport.ts';
import { figuresTables } from '../../../shared/report/figuresReport.ts';
import { day, fte, pounds } from '../../../shared/words/printFormat.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { chartOf, councilDocument, flatten } from '../../support/charts.ts';

const OPTIONS = { date: '2027-04-12', revision: 3 };
const POUND = 100_000;

/** Current, and a proposal without one of its posts. */
function restructure(): DocumentState {
  const posts = [
    post('P1', { title: 'Manager', salary: 60_000 * POUND }),
    post('P2', { title: 'Officer', managerId: 'P1', salary: 100_000 * POUND }),
    post('P3', { title: 'Apprentice', managerId: 'P1', fte: 5_000 }),
  ];
  const state = documentOf(posts, { onCosts: { mode: 'flat', rate: '23.5' } });
  const option: Structure = {
    type: 'structure',
    id: 's2',
    name: 'Option B',
    kind: 'proposal',
    forkedFrom: 's1',
    order: 2,
    frozen: false,
  };
  const kept = posts.filter(({ id }) => id !== 'P2').map((each) => ({ ...each, structure: 's2' }));
  applyPatch(state, { added: [option, ...kept], updated: [], removed: [] });
  return state;
}

describe('figures as reports print them', () => {
  it('COST-4 EXPORT-3 existing, proposed and change, negatives in brackets', () => {
    const tables = figuresTables(restructure(), 's2', { ...OPTIONS, from: 's1' });
    expect(tables.headings).toEqual(['Existing', 'Proposed', 'Change']);
    const row = (label: string) =>
      [...tables.establishment, ...tables.cost].find((each) => each.label === label)?.cells;
    expect(row('Posts')).toEqual(['3', '2', '(1)']);
    expect(row('Full-time equivalent (FTE)')).toEqual(['2.5', '1.5', '(1)']);
    expect(row('Average span of control')).toEqual(['2.00', '1.00', '(1.00)']);
    expect(row('Salaries')).toEqual(['£160,000', '£60,000', '(£100,000)']);
    expect(row('Total')).toEqual(['£197,600', '£74,100', '(£123,500)']);
  });

  it('COST-1 FIG-5 salary basis, on-costs and posts without cost are named', () => {
    const { notes } = figuresTables(restructure(), 's2', OPTIONS);
    expect(notes).toContain('Salaries at each post’s own figure; on-costs 23.5% of salary.');
    expect(notes).toContain('Excluding 1 post (0.5 FTE) without cost: Apprentice.');
    expect(notes.at(-1)).toContain('may not sum due to rounding');
  });

  it('COST-2 on-costs that are not set are not nought', () => {
    const tables = figuresTables(documentOf([post('P1', { salary: POUND })]), 's1', OPTIONS);
    expect(tables.cost.map((row) => [row.label, row.cells[0]])).toContainEqual(['On-costs', 'not set']);
    expect(tables.notes[0]).toContain('The total is what is known.');
  });

  it('prints British figures and dates', () => {
    expect(pounds(-101_186 * POUND)).toBe('(£101,186)');
    expect(pounds(1_234_567 * POUND)).toBe('£1,234,567');
    expect(fte(13_333)).toBe('1.3333');
    expect(day('2027-04-12')).toBe('12 April 2027');
  });
});

describe('chart report', () => {
  it('EXPORT-1 is stamped with document, structure, version, date and revision', () => {
    const state = restructure();
    const proposal = state.structures.get('s2')!;
    proposal.record = { ...proposal.record, kind: 'version', frozen: true, name: 'Consultation draft' };
    const report = chartReport(state, 's2', OPTIONS);
    if (!report.ok) throw new Error(report.refusal.message);
    expect(chartOf(report.value).subtitle[1]).toBe(
      'Test · Current · version Consultation draft · revision 3 · 12 April 2027 · salaries at each post’s own figure',
    );
  });

  it('EXPORT-2 the heading of each part of a chart names whom it goes on from', () => {
    const options = { ...OPTIONS, page: 'a4', orientation: 'portrait' } as const;
    const made = chartReport(councilDocument(60), STRUCTURE, options);
    if (!made.ok) throw new Error(made.refusal.message);
    const [first, ...parts] = chartOf(made.value).pages.map((page) => page.heading);
    expect(first).toBe('Organisation chart: Current');
    expect(parts.filter((heading) => !/^Part \d of \d: Head of /.test(heading))).toEqual([]);
    expect(parts.some((heading) => heading.includes('; '))).toBe(true);
  });

  it('COST-1 the stamp names a pay table where a salary comes from it, and the scales of the document where there are any', () => {
    const basis = (fields: Partial<Post>, settings: Settings = {}) => {
      const made = chartReport(documentOf([post('P1', fields)], settings), STRUCTURE, {
        date: '2027-04-12',
        revision: 1,
      });
      return made.ok ? made.value.stamp.salaryBasis : made.refusal.message;
    };
    const grades = { G6: [{ point: '12', salary: '29000' }] };
    expect(basis({ grade: 'G6', point: '12' })).toBe('pay point of the post, NJC 2025');
    expect(basis({ grade: 'G6', point: '12' }, { grades })).toBe('pay point of the post, local pay scales');
    expect(basis({ grade: 'G6' })).toBe('pay point of the post');
  });

  it('CHART-4 says who holds a post, what is vacant, stacked, dotted and deleted', () => {
    const state = documentOf([
      post('P1', { title: 'Head', grade: 'G9', designations: [{ name: 'DASS', from: null, to: null }] }),
      post('P2', { title: 'Officer', managerId: 'P1', quantity: 4, fte: 35_000, occupancyRecorded: true }),
      post('P3', { title: 'Lead', managerId: 'P1', occupancyRecorded: true, heldVacant: true }),
      post('P4', { title: 'Gone', managerId: 'P1', deleted: true }),
      post('P6', { title: 'NHS Trust', kind: 'outside', managerId: 'P1' }),
      post('P7', { title: 'Nurse', managerId: 'P6', accountableTo: [{ to: 'P3', caption: '', condition: 'level 3' }] }),
    ]);
    const report = chartReport(state, 's1', OPTIONS);
    if (!report.ok) throw new Error(report.refusal.message);
    const list = flatten(chartOf(report.value).list.items).map((item) => `${item.text}: ${item.detail}`);
    expect(list).toEqual([
      'Head: G9, 1 FTE, span 6, DASS',
      'Officer × 4: 3.5 FTE, 4 vacant',
      'Lead: 1 FTE, vacant, held',
      'NHS Trust: outside body',
      'Nurse: 1 FTE, accountable to Lead, level 3',
    ]);
  });

  it('EXPORT-2 takes the smallest sheet that holds the chart whole', () => {
    const small = chartReport(restructure(), 's1', OPTIONS);
    expect(small.ok && chartOf(small.value).paper.name).toBe('a4');
    const large = chartReport(restructure(), 's1', { ...OPTIONS, page: 'a3' });
    expect(large.ok && chartOf(large.value).paper.name).toBe('a3');
  });
});
