import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../shared/metrics/scratch.ts';
import type { Basis } from '../../shared/model/records.ts';
import { equalityCells, equalityTable } from '../../shared/report/equalityTable.ts';
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
    const table = equalityTable({
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
    });
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
