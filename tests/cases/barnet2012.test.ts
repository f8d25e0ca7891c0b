import { describe, expect, it } from 'vitest';
import { buildSample } from '../../electron/samples/samples.ts';
import { compareStructures } from '../../shared/changes/compare.ts';
import { groupFigures } from '../../shared/metrics/scratch.ts';
import { type Basis, counts } from '../../shared/model/records.ts';
import { type StructureState, structureByName } from '../../shared/model/state.ts';
import { equalityCells, equalityTable } from '../../shared/report/equalityTable.ts';
import { packReport } from '../../shared/report/pack/pack.ts';
import { documentWith, importRows, report } from './ownRows.ts';

interface Shapes {
  chief_officers: [string, string | null][];
  in_post: Record<string, number>;
  equality_rows_example: {
    category: string;
    group: string;
    total: number;
    affected_pct: number;
    population_pct: number | null;
    variance: number | null;
  }[];
}

const data = report<Shapes>('barnet2012');
const BASIS: Record<string, Basis> = {
  Permanent: 'permanent',
  Acting_Up: 'acting-up',
  Interim: 'interim',
  Joint_Post: 'joint',
  Secondment: 'secondment',
};

describe('Barnet 2012: the sample beside the printed report', () => {
  const built = buildSample('barnet-2012');
  if (!built.ok) throw new Error(built.refusal.message);
  const state = built.value;
  const [from, to] = ['Current', 'Proposed'].map((name) => structureByName(state, name) as StructureState) as [
    StructureState,
    StructureState,
  ];
  const made = packReport(state, to.record.id, { from: from.record.id, date: '2026-11-30', revision: 1 });
  const blocks = made.ok ? made.value.blocks : [];
  const rowsOf = (caption: string) =>
    blocks.flatMap((block) => (block.type === 'table' && block.caption.endsWith(caption) ? block.rows : []));

  it('CHANGE-1 POST 95 posts by basis, 24 of them on the TUPE list; 48 new ones by level', () => {
    const comparison = compareStructures(state, from.record.id, state, to.record.id);
    expect(comparison.kinds).toEqual({
      created: 48,
      deleted: 71,
      moved: 0,
      changed: 0,
      transferredIn: 0,
      transferredOut: 24,
    });
    const byBasis = Object.fromEntries(
      groupFigures(state, from.record.id, 'basis').map((group) => [group.key, group.figures.posts]),
    );
    // The Chief Executive stands beside the 95.
    for (const [name, posts] of Object.entries(data.in_post))
      if (name !== 'Total') expect(byBasis[BASIS[name] as Basis], name).toBe(posts + (name === 'Permanent' ? 1 : 0));
    const byLevel = new Map<string, number>();
    for (const post of to.posts.values())
      if (counts(post) && post.levelLabel !== '')
        byLevel.set(post.levelLabel, (byLevel.get(post.levelLabel) ?? 0) + (post.quantity ?? 0));
    expect(Object.fromEntries(byLevel)).toEqual({ 'Level 7': 3, 'Level 6': 5, 'Level 5': 14, 'Level 4': 26 });
  });
  it('COST-12 the net baseline: 9,535,000 less the TUPE list of 2,146,000 less savings of 1,115,000 is 6,274,000', () => {
    expect(rowsOf('Net baseline').map(({ cells }) => cells)).toEqual([
      ['Gross baseline: Current', '9,535,000'],
      ['Less the TUPE list: 24 posts, 24 FTE', '(2,146,000)'],
      ['Less MTFS savings 2012/13', '(582,000)'],
      ['Less MTFS savings 2013/14', '(263,000)'],
      ['Less MTFS savings 2014/15', '(270,000)'],
      ['Net baseline', '6,274,000'],
    ]);
    expect(rowsOf('Savings as stated').map(({ cells }) => cells[1])).toEqual(['582,000', '263,000', '270,000']);
  });
  it('COST-11 no saving is printed, because the report costs no new post', () => {
    const text = JSON.stringify(blocks);
    expect(text).toContain('The saving is not known: none of the new posts has a cost in this document.');
    expect(text).not.toContain('Saving in a full year');
  });
  it('CHECK POST the chief officers with their statutory roles', () => {
    const titles = new Map([...to.posts.values()].map((post) => [post.title, post]));
    for (const [title, role] of data.chief_officers) {
      const post = titles.get(title.replaceAll("'", '’'));
      expect(post?.chiefOfficer, title).toBe(true);
      expect(post?.designations.length, title).toBe(role === null ? 0 : 1);
    }
  });
  it('EXPORT-7 the equality table adds up to 95 people in each category', () => {
    const sums = new Map<string, number>();
    for (const { category, total } of state.document.settings.pack?.equality?.rows ?? [])
      sums.set(category, (sums.get(category) ?? 0) + (total ?? 0));
    expect([...sums.values()].every((sum) => sum === 95)).toBe(true);
  });
});

describe('Barnet 2012, senior officers: shapes', () => {
  it('POST statutory designations, chief officers and levels that run downwards keep their words', () => {
    const state = documentWith('Senior officers');
    const levels = (title: string) =>
      /^Chief Executive/.test(title) ? '8' : /^Director|^Chief Op/.test(title) ? '7' : '4';
    const id = importRows(
      state,
      'Current',
      data.chief_officers.map(([title, designation], i) => ({
        'Post ID': `C${i}`,
        'Reports To': i === 0 ? '' : 'C0',
        'Job Title': title,
        'Chief Officer': 'yes',
        'Level Label': levels(title),
        Designations: designation ?? '',
      })),
    );
    const posts = [...(state.structures.get(id)?.posts.values() ?? [])];
    expect(posts.map((post) => post.designations[0]?.name ?? null)).toEqual(
      data.chief_officers.map(([, name]) => name),
    );
    expect(posts.every((post) => post.chiefOfficer)).toBe(true);
    // A label is free text: it does not decide the layer.
    expect(posts[0]?.levelLabel).toBe('8');
    expect(groupFigures(state, id, 'basis')[0]?.figures.layers).toBe(2);
  });
  it('FIG-1 95 in post by basis', () => {
    const state = documentWith('In post');
    const { Total, ...by } = data.in_post;
    const id = importRows(
      state,
      'Current',
      Object.entries(by).map(([name, quantity]) => ({
        'Post ID': name,
        'Reports To': '',
        'Job Title': 'Senior officer',
        Basis: BASIS[name] as string,
        Quantity: String(quantity),
      })),
    );
    const groups = groupFigures(state, id, 'basis');
    expect(Object.fromEntries(groups.map((group) => [group.key, group.figures.posts]))).toEqual(
      Object.fromEntries(Object.entries(by).map(([name, quantity]) => [BASIS[name], quantity])),
    );
    expect(groups.reduce((sum, group) => sum + group.figures.posts, 0)).toBe(Total);
  });

  it('EXPORT-7 the printed rows of the equality table, with the rest of the 95 in groups that are not printed', () => {
    const printed = data.equality_rows_example;
    const { Total = 0 } = data.in_post;
    const ages = printed.filter(({ category }) => category === 'Age').reduce((sum, { total }) => sum + total, 0);
    const table = equalityTable(
      {
        milestones: ['Mid April', 'End of May', 'End of June', 'End of Sept'],
        rows: [
          ...printed.map(({ category, group, total, population_pct }) => ({
            category,
            group,
            total,
            workforce: population_pct === null ? null : String(population_pct),
          })),
          { category: 'Age', group: 'Older', total: Total - ages },
        ],
      },
      5,
    );
    const rows = table.categories.flatMap((category) => category.rows);
    for (const { group, total, affected_pct, population_pct, variance } of printed) {
      const row = rows.find((each) => each.group === group);
      const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100));
      expect(row).toMatchObject({
        total,
        affected: hundredths(affected_pct),
        workforce: hundredths(population_pct),
        variance: hundredths(variance),
      });
    }
    const female = rows[0];
    expect(female && equalityCells(female, true)).toEqual(['41', '43.16%', '63.48%', '−20.32', '–', '–', '–', '–']);
    expect(table.problems).toEqual([]);
    expect(table.categories.map((category) => category.total)).toEqual([Total, Total]);
  });
});
