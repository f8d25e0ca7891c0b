import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../shared/metrics/scratch.ts';
import type { Basis } from '../../shared/model/records.ts';
import { documentWith, importRows, report } from './ownRows.ts';

interface Shapes {
  chief_officers: [string, string | null][];
  in_post: Record<string, number>;
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
});
