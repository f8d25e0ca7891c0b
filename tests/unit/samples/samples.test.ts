import { describe, expect, it } from 'vitest';
import { buildSample, listSamples } from '../../../electron/samples/samples.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { figuresJson } from '../../../shared/metrics/figures.ts';
import { type DocumentState, structureByName } from '../../../shared/model/state.ts';
import { postByRef } from '../import/helpers.ts';

function sample(name: string): DocumentState {
  const built = buildSample(name);
  if (!built.ok) throw new Error(built.refusal.message);
  return built.value;
}

const structure = (state: DocumentState, name: string) => structureByName(state, name)!;
const totals = (state: DocumentState, name: string) =>
  figuresJson(new FiguresEngine(state, structure(state, name).record.id).totals());

describe('samples', () => {
  it('CHART-8 lists them, and refuses an unknown one by name', () => {
    expect(listSamples().map((info) => info.name)).toEqual([
      'adult-social-care',
      'barnet-2014',
      'barnet-2021',
      'bury-2021',
      'bolton-2010',
      'barnet-2012',
    ]);
    expect(buildSample('nowhere')).toMatchObject({ ok: false, refusal: { code: 'unknown-sample' } });
  });

  it('COST-4 Barnet 2014 comes out as the committee report printed it', () => {
    const state = sample('barnet-2014');
    const money = (name: string) => {
      const { salary, onCosts, total } = totals(state, name).cost;
      return [salary, onCosts, total].map((amount) => Math.round(Number(amount)));
    };
    expect(money('Current')).toEqual([2_071_185, 486_728, 2_557_913]);
    expect(money('Proposed')).toEqual([1_969_999, 462_950, 2_432_949]);
    expect(totals(state, 'Current')).toMatchObject({ posts: 19, fte: 19, postsWithoutCost: 1, unrecordedPosts: 0 });
    expect(totals(state, 'Proposed')).toMatchObject({ posts: 17, fte: 17, postsWithoutCost: 1 });
    // Pseudonymous, every post taken as filled.
    expect(state.people.size).toBe(19);
  });

  it('CHANGE-1 Barnet 2014: seven deleted, five created, kept posts keep their identity', () => {
    const state = sample('barnet-2014');
    const [from, to] = [structure(state, 'Current'), structure(state, 'Proposed')];
    const gone = [...to.posts.values()].filter((post) => post.deleted);
    expect(gone).toHaveLength(7);
    expect(gone.some((post) => post.missing)).toBe(false);
    expect([...to.posts.keys()].filter((id) => !from.posts.has(id))).toHaveLength(5);
    expect(postByRef(to, 'B17').accountableTo).toEqual([
      { to: 'B21', caption: 'accountable to the DCS', condition: 'takes over line management at level 3 escalation' },
    ]);
    expect(postByRef(to, 'B20')).toMatchObject({ managerId: 'B01' });
    expect([...to.posts.values()].filter((post) => post.managerId === 'B20')).toHaveLength(4);
  });

  it('POST the adult social care sample has one of everything, and no names', () => {
    const state = sample('adult-social-care');
    const current = structure(state, 'Current');
    const posts = [...current.posts.values()];
    const figures = totals(state, 'Current');
    expect(figures.posts).toBeGreaterThan(55);
    expect(figures.posts).toBeLessThan(70);
    expect(figures).toMatchObject({ unrecordedPosts: 0, postsWithoutCost: 1 });
    expect(figures.vacantPosts).toBeGreaterThan(3);
    expect(figures.heldPosts).toBe(1);
    expect(Number(figures.cost.agency)).toBe(310 * 220 + 295 * 210);
    for (const kind of ['team', 'outside']) expect(posts.some((post) => post.kind === kind)).toBe(true);
    for (const basis of ['agency', 'fixed-term', 'secondment', 'joint'])
      expect(posts.some((p) => p.basis === basis)).toBe(true);
    expect(posts.some((post) => post.quantity === 1 && post.holders.length === 2)).toBe(true);
    expect(posts.flatMap((post) => post.designations.map((d) => d.name))).toEqual(['DASS']);
    expect([...state.people.values()].every((person) => person.name === '')).toBe(true);
  });

  it('CHANGE-5 Option A accounts for every post of Current and keeps the holders', () => {
    const state = sample('adult-social-care');
    const [from, to] = [structure(state, 'Current'), structure(state, 'Option A')];
    for (const post of from.posts.values()) {
      expect(to.posts.get(post.id)).toMatchObject({
        lineage: post.lineage,
        missing: false,
        holders: post.holders,
        role: post.role,
      });
    }
    expect(to.record).toMatchObject({ kind: 'proposal', forkedFrom: from.record.id });
    expect(totals(state, 'Option A').posts).toBeLessThan(totals(state, 'Current').posts);
  });
});
