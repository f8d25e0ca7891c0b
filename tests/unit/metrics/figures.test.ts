import { describe, expect, it } from 'vitest';
import { deletePost, movePosts, updatePost } from '../../../shared/commands/index.ts';
import { holderFtes } from '../../../shared/cost/cost.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { averageSpan } from '../../../shared/metrics/figures.ts';
import { groupFigures } from '../../../shared/metrics/scratch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, make, postIn, pounds, totals, VACANT } from '../../support/small.ts';

describe('FIG-1 posts, FTE, people, vacancies', () => {
  it('FIG-1 posts are Σ quantity, people distinct, vacant places never below 0', () => {
    const state = documentOf([
      // Four places, two people: 2 vacant. FTE 3.5 − (0.9 + 0.8) = 1.8 vacant
      post('O', { quantity: 4, fte: 35_000, ...held(holder('A', { fte: 9_000 }), holder('B', { fte: 8_000 })) }),
      // A job share: two people in one place, none vacant; A is counted once
      post('J', { ...held(holder('A', { fte: 5_000 }), holder('C', { fte: 5_000 })) }),
    ]);
    expect(totals(state)).toMatchObject({
      posts: 5,
      fte: 45_000,
      people: 3,
      peopleFte: 27_000,
      vacantPosts: 2,
      vacantFte: 18_000,
    });
  });
  it('FIG-1 FTE over-held in one box does not fill another', () => {
    const state = documentOf([
      post('X', held(holder('A', { fte: 15_000 }))),
      post('Y', held(holder('B', { fte: 4_000 }))),
    ]);
    // max(0, 1 − 1.5) + max(0, 1 − 0.4) = 0.6
    expect(totals(state).vacantFte).toBe(6_000);
  });
  it('FIG-1 FTE is divided into max(quantity, holders) whole shares, odd units to the first', () => {
    // 1 FTE in 3 shares: 0.3334, 0.3333, 0.3333
    expect(holderFtes(post('P', held(holder('A'), holder('B'), holder('C'))))).toEqual([3_334, 3_333, 3_333]);
    // Two holders in a box of 4 places and 3 FTE: 0.75 each, two shares stay free
    expect(holderFtes(post('P', { quantity: 4, fte: 30_000, ...held(holder('A'), holder('B')) }))).toEqual([
      7_500, 7_500,
    ]);
    // B has its own; A and C take the first and second share
    const own = held(holder('A'), holder('B', { fte: 2_000 }), holder('C'));
    expect(holderFtes(post('P', { fte: 10_001, ...own }))).toEqual([3_334, 2_000, 3_334]);
  });
  it('FIG-1 held places are vacant places of boxes held vacant, and count as vacant too', () => {
    const state = documentOf([
      post('O', { quantity: 3, fte: 30_000, heldVacant: true, ...held(holder('A')) }),
      post('V', VACANT),
    ]);
    expect(totals(state)).toMatchObject({ heldPosts: 2, vacantPosts: 3 });
  });
  it('POST-7 unrecorded occupancy is neither filled nor vacant', () => {
    const state = documentOf([post('O', { quantity: 3, fte: 30_000, heldVacant: true }), post('V', VACANT)]);
    expect(totals(state)).toMatchObject({ unrecordedPosts: 3, vacantPosts: 1, vacantFte: 10_000, heldPosts: 0 });
  });
  it('POST-3 CHANGE-4 team boxes, outside bodies, deleted and transferred posts count nowhere', () => {
    const state = documentOf([
      post('T', { kind: 'team', salary: pounds(1) }),
      post('B', { kind: 'outside' }),
      post('X', { deleted: true, ...held(holder('A')) }),
      post('Y', { transferredTo: 'NHS', ...held(holder('B')) }),
    ]);
    expect(totals(state)).toMatchObject({ posts: 0, fte: 0, people: 0, layers: 0 });
    expect(totals(state).cost.total).toBe(0);
  });
});

describe('FIG-2 spans', () => {
  const tree = () =>
    documentOf([
      post('D'),
      post('T', { managerId: 'D', kind: 'team' }),
      post('B', { managerId: 'T', kind: 'outside' }),
      post('H', { managerId: 'T', ...held(holder('A', { fte: 5_000 })) }),
      post('O', { managerId: 'B', quantity: 3, fte: 25_000, ...held(holder('A', { fte: 5_000 }), holder('C')) }),
      post('S', { managerId: 'H', accountableTo: [{ to: 'D', caption: 'DCS', condition: 'level 3' }], ...VACANT }),
    ]);
  it('FIG-2 POST-3 the span is by quantity, vacant posts included; teams and outside bodies pass reports up', () => {
    const engine = new FiguresEngine(tree(), STRUCTURE);
    // H (1) through the team, O (3) through the outside body
    expect(engine.span('D')).toBe(4);
    expect(engine.spanPeople('D')).toBe(2);
    // H 1 + O 2.5
    expect(engine.spanFte('D')).toBe(35_000);
    expect(engine.span('T')).toBe(0);
  });
  it('POST-2 FIG-2 dotted lines never count', () => {
    const engine = new FiguresEngine(tree(), STRUCTURE);
    // S is accountable to D and reports to H
    expect(engine.reports('D').map((p) => p.id)).toEqual(['O', 'H']);
    expect(engine.span('H')).toBe(1);
  });
  it('FIG-2 the average is Σ span ÷ managers, 0 without managers', () => {
    const figures = totals(tree());
    // D 4 and H 1: 5 ÷ 2
    expect(figures).toMatchObject({ managers: 2, maxSpan: 4, spanTotal: 5 });
    expect(averageSpan(figures)).toBe(2.5);
    expect(averageSpan(totals(documentOf([post('D')])))).toBe(0);
  });
  it('FIG-2 a deleted manager passes its reports up', () => {
    const state = tree();
    make(state, updatePost(state, { structure: STRUCTURE, id: 'H', set: { transferredTo: 'NHS' } }));
    // O (3) and S (1), which stood under H
    expect(new FiguresEngine(state, STRUCTURE).span('D')).toBe(4);
  });
  it('FIG-2 groups keep the spans and layers of the whole structure', () => {
    const state = documentOf([
      post('D', { unit: 'Top' }),
      post('H', { managerId: 'D', unit: 'North' }),
      post('O', { managerId: 'H', quantity: 5, fte: 50_000, unit: 'South' }),
    ]);
    const groups = new Map(groupFigures(state, STRUCTURE, 'unit').map((group) => [group.key, group.figures]));
    // H's five reports are in another team; they are its span all the same
    expect(groups.get('North')).toMatchObject({ posts: 1, maxSpan: 5, managers: 1, layers: 2 });
    expect(groups.get('South')).toMatchObject({ posts: 5, maxSpan: 0, layers: 3 });
  });
});

describe('FIG-3 layers', () => {
  it('FIG-3 root is 1; team boxes and outside bodies add none; the offset is added', () => {
    const posts = [post('D'), post('T', { managerId: 'D', kind: 'team' }), post('O', { managerId: 'T' })];
    expect(totals(documentOf(posts)).layers).toBe(2);
    const below = documentOf(posts, { layerOffset: 3 });
    expect(totals(below).layers).toBe(5);
    expect(new FiguresEngine(below, STRUCTURE).layer('O')).toBe(5);
  });
  it('FIG-3 the greatest depth of several roots', () => {
    expect(totals(documentOf([post('A'), post('B'), post('C', { managerId: 'B' })])).layers).toBe(2);
  });
});

describe('FIG-5 FIG-6 a branch', () => {
  it('FIG-6 follows a move, a deletion and its undo exactly', () => {
    const state = documentOf([
      post('D'),
      post('H', { managerId: 'D' }),
      post('K', { managerId: 'D' }),
      post('O', { managerId: 'H', salary: pounds(30_000) }),
    ]);
    const engine = new FiguresEngine(state, STRUCTURE);
    engine.apply(make(state, movePosts(state, { structure: STRUCTURE, ids: ['O'], to: 'K' })).patch);
    expect([engine.span('H'), engine.span('K'), engine.branch('K').cost.salary]).toEqual([0, 1, pounds(30_000)]);
    engine.apply(make(state, deletePost(state, { structure: STRUCTURE, id: 'K', reports: 'branch' })).patch);
    expect(engine.totals()).toMatchObject({ posts: 2, layers: 2, managers: 1 });
    expect(postIn(state, STRUCTURE, 'O').deleted).toBe(true);
  });
});
