import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { assessImpact } from '../../../shared/impact/impact.ts';
import { structureByName } from '../../../shared/model/state.ts';
import { summarise } from '../../../shared/report/summary.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { propose } from '../../support/small.ts';

function sample(name: string, to = 'Proposed') {
  const built = buildSample(name);
  if (!built.ok) throw new Error(built.refusal.message);
  const state = built.value;
  const [a, b] = ['Current', to].map((each) => structureByName(state, each)?.record.id as string) as [string, string];
  return { state, a, b, comparison: compareStructures(state, a, state, b) };
}

const summaryOf = (name: string) => summarise(sample(name).comparison);

describe('COMPARE the difference in plain English', () => {
  it('COMPARE Barnet 2014: posts, the money to the pound with what it excludes, and its causes', () => {
    const said = summaryOf('barnet-2014');
    expect(said[0]).toBe('Proposed has 2 posts fewer than Current (19 → 17) and 2 FTE fewer (19 → 17).');
    expect(said[1]).toBe(
      '7 posts would be deleted; 5 would be new; 1 would be moved to another line manager; 2 would be changed; 9 would stay as now.',
    );
    expect(said).toContain(
      'Proposed would cost £124,965 less a year than Current (£2,557,913 → £2,432,949), excluding 1 post without cost in Current and 1 post without cost in Proposed.',
    );
    expect(said).toContain(
      'By cause: posts deleted £946,416 less; posts created £785,332 more; posts regraded £23,770 more; pay points and salaries £12,350 more.',
    );
  });

  it('COMPARE Bury 2021: transfers apart, every title named, and no money said where none is known', () => {
    const said = summaryOf('bury-2021');
    expect(said[1]).toBe(
      '21 posts would be deleted, 3 of them vacant; 16 would be new; 2 would be transferred out; 4 would be transferred in; 2 would be moved to another line manager; 2 would stay as now.',
    );
    expect(said[2]).toBe(
      'Proposed for deletion: Provider Relationship Manager; Provider Relationship Lead (2); Provider Relationship Officer (7); Strategic Planning & Development Manager; Strategic Planning & Development Lead; Project Lead (3); Strategic Planning & Development Officer (3); Carers Engagement Co-ordinator (3).',
    );
    expect(said).toContain('Proposed to transfer in: CCG staff (Appendix 2) (4).');
    expect(said).toContain('No post has a cost yet, so nothing can be said about money.');
  });

  it('COMPARE Bolton 2010: vacant posts among those deleted are told', () => {
    expect(summaryOf('bolton-2010').slice(0, 2)).toEqual([
      'Proposed has 1 post fewer than Current (22 → 21) and 1 FTE fewer (21.5 → 20.5).',
      '6 posts would be deleted, 3 of them vacant; 5 would be new; 10 would be changed; 6 would stay as now.',
    ]);
  });

  it('COMPARE Barnet 2021: as many posts, less FTE, and what changes in those that stay', () => {
    const said = summaryOf('barnet-2021');
    expect(said[0]).toBe('Proposed has as many posts as Current (61) and 0.5 FTE fewer (59 → 58.5).');
    expect(said).toContain(
      'Of the posts that move or change, 9 would have a new line manager, 5 would be retitled, 5 would have a new job description and 2 would be made permanent.',
    );
  });

  it('COMPARE IMPACT-9 people only where they are given, and provisional until HR has signed off', () => {
    const { state, a, b, comparison } = sample('adult-social-care', 'Option A');
    expect(summarise(comparison).join(' ')).not.toMatch(/risk|redundanc/);
    expect(summarise(comparison, { impact: assessImpact(state, a, b) }).at(-1)).toBe(
      'Of 50 people in scope, 11 are at risk, with 4 to 5 potential redundancies. This is provisional until HR has signed off every pool.',
    );
  });

  it('COMPARE two that are the same say so', () => {
    const state = documentOf([post('A'), post('B', { managerId: 'A' })]);
    const option = propose(state);
    expect(summarise(compareStructures(state, STRUCTURE, state, option)).slice(0, 2)).toEqual([
      'Option A has as many posts as Current (2) and as much FTE (2).',
      'No post of Option A differs from Current.',
    ]);
  });
});
