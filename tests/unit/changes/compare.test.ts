import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { functionMoves } from '../../../shared/changes/functions.ts';
import {
  changeSettings,
  confirmMissing,
  createPost,
  deletePost,
  movePosts,
  type PostFields,
  restorePost,
  splitPost,
  stackPosts,
  transferPost,
  unassignPerson,
  updatePost,
} from '../../../shared/commands/index.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { compared, held, holder, make, newId, pounds, propose, totals, VACANT } from '../../support/small.ts';

/** Director above a head, a box of four officers (three people) and an assistant. */
const posts = (): Post[] => [
  post('D', { title: 'Director', salary: pounds(100_000), ...held(holder('A')) }),
  post('H', { title: 'Head', managerId: 'D', salary: pounds(60_000), grade: 'G9', ...held(holder('B')) }),
  post('O', {
    title: 'Officer',
    managerId: 'H',
    quantity: 4,
    fte: 40_000,
    salary: pounds(30_000),
    ...held(holder('C'), holder('E'), holder('F')),
  }),
  post('S', { title: 'Support', managerId: 'D', fte: 5_000, salary: pounds(20_000), ...VACANT }),
];

function start() {
  const state = documentOf(posts());
  return { state, option: propose(state) };
}

const set = (state: DocumentState, structure: string, id: string, fields: PostFields) =>
  make(state, updatePost(state, { structure, id, set: fields }));

describe('CHANGE-1 one primary action, any number of flags', () => {
  it('CHANGE-1 a fork is unchanged, place by place', () => {
    const { state, option } = start();
    const { comparison } = compared(state, option);
    expect(comparison.counts).toMatchObject({ unchanged: 7, amended: 0, created: 0, deleted: 0 });
    expect(comparison.bridge).toEqual([]);
  });
  it('CHANGE-1 created, deleted and deleted-vacant', () => {
    const { state, option } = start();
    make(state, createPost(state, { structure: option, under: 'D', fields: { ref: 'N9', title: 'New' } }, newId));
    make(state, deletePost(state, { structure: option, id: 'H', reports: 'up' }));
    make(state, deletePost(state, { structure: option, id: 'S', reports: 'up' }));
    const { of, comparison } = compared(state, option);
    expect([of('N9').action, of('H').action, of('S').action]).toEqual(['created', 'deleted', 'deleted-vacant']);
    expect(comparison.counts).toMatchObject({ created: 1, deleted: 1, deletedVacant: 1 });
    expect(of('O').flags).toEqual(['re-parented']);
  });
  it('CHANGE-1 quantity 4 → 2 keeps two and deletes two, the vacant place first; the box is amended', () => {
    const { state, option } = start();
    set(state, option, 'O', { quantity: 2 });
    const { of, comparison, line } = compared(state, option);
    expect(of('O').action).toBe('amended');
    // Three people hold four places: of the two that go, one is vacant
    expect(of('O').places).toMatchObject({ kept: 2, deleted: 1, deletedVacant: 1 });
    // Nothing changes for the two that stay (CHANGE-7).
    expect(of('O').flags).toEqual(['quantity']);
    expect(comparison.counts).toMatchObject({ amended: 0, unchanged: 5, deleted: 1, deletedVacant: 1 });
    expect(comparison.kinds).toMatchObject({ deleted: 2, moved: 0, changed: 0 });
    // 4 × 30,000 less 2 × 30,000
    expect(line('deleted')).toMatchObject({ posts: 2, salary: pounds(-60_000) });
    expect(comparison.bridge).toHaveLength(1);
  });
  it('CHANGE-1 quantity 2 → 4 keeps two and creates two', () => {
    const { state, option } = start();
    set(state, option, 'O', { quantity: 2 });
    const { of } = compared(state, STRUCTURE, option);
    expect(of('O').places).toMatchObject({ kept: 2, created: 2, deleted: 0 });
  });
  it('CHANGE-1 transferred out keeps its holder; transferred in came from elsewhere', () => {
    const { state, option } = start();
    set(state, option, 'H', { transferredTo: 'Finance' });
    make(
      state,
      createPost(state, { structure: option, under: 'D', fields: { ref: 'T1', transferredFrom: 'NHS' } }, newId),
    );
    const { of, comparison } = compared(state, option);
    expect([of('H').action, of('T1').action]).toEqual(['transferred-out', 'transferred-in']);
    expect(state.structures.get(option)?.posts.get('H')?.holders).toHaveLength(1);
    expect(comparison.lists.transferOut).toEqual(['Head x 1 FTE']);
    expect(comparison.lists.transferIn).toEqual(['New post x 1 FTE']);
  });
  it.each<[string, string, PostFields]>([
    ['retitled', 'H', { title: 'Head of Service' }],
    ['regraded', 'H', { grade: 'G10' }],
    ['fte', 'H', { fte: 8_000 }],
    ['role', 'H', { role: 'Another job' }],
    ['designation', 'H', { designations: [{ name: 'Monitoring Officer', from: null, to: null }] }],
    ['employer', 'H', { employer: 'NHS' }],
    ['held', 'S', { heldVacant: true }],
    ['functions', 'H', { functions: ['Parking'] }],
  ])('CHANGE-1 the flag %s alone makes a post amended', (flag, id, fields) => {
    const { state, option } = start();
    set(state, option, id, fields);
    expect(compared(state, option).of(id)).toMatchObject({ action: 'amended', flags: [flag] });
  });
  it('CHANGE-1 re-parented follows posts, not team boxes', () => {
    const { state, option } = start();
    const team = make(
      state,
      createPost(state, { structure: option, under: 'D', fields: { ref: 'T', kind: 'team' } }, newId),
    );
    make(state, movePosts(state, { structure: option, ids: ['S'], to: team.focus }));
    expect(compared(state, option).of('S')).toMatchObject({ action: 'unchanged', flags: [] });
    make(state, movePosts(state, { structure: option, ids: ['S'], to: 'H' }));
    expect(compared(state, option).of('S')).toMatchObject({ action: 'amended', flags: ['re-parented'] });
  });
  it('CHANGE-1 made-permanent goes one way', () => {
    const { state, option } = start();
    set(state, option, 'H', { basis: 'fixed-term' });
    expect(compared(state, option).of('H')).toMatchObject({ action: 'amended', flags: [] });
    expect(compared(state, STRUCTURE, option).of('H')).toMatchObject({ action: 'amended', flags: ['made-permanent'] });
  });
  it('CHANGE-1 cost-drift: money moved and nothing else, so the post is unchanged', () => {
    const { state, option } = start();
    set(state, option, 'H', { salary: pounds(65_000) });
    const { of, line } = compared(state, option);
    expect(of('H')).toMatchObject({ action: 'unchanged', flags: ['cost-drift'] });
    expect(line('point')).toMatchObject({ posts: 1, salary: pounds(5_000) });
  });
  it('CHANGE-1 a basis that changes with the money is no cost-drift', () => {
    const { state, option } = start();
    set(state, option, 'H', { basis: 'agency', dayRate: pounds(500), days: 10_000 });
    expect(compared(state, option).of('H')).toMatchObject({ action: 'amended', flags: [] });
  });
  it('CHANGE-1 split and stack change nothing', () => {
    const { state, option } = start();
    make(state, splitPost(state, { structure: option, id: 'O' }, newId));
    const split = compared(state, option);
    expect(split.of('O')).toMatchObject({ action: 'unchanged', flags: [], places: { kept: 4 } });
    expect(split.comparison.bridge).toEqual([]);
    make(state, stackPosts(state, { structure: option, ids: ['O', 'O-2', 'O-3', 'O-4'] }));
    expect(compared(state, option).comparison.counts).toMatchObject({ unchanged: 7, amended: 0 });
  });
  it('CHANGE-1 POST-4 what boxes round apart is no drift and no line of the bridge when a box is split', () => {
    // 20,000.01 × 31.27% = 6,254.003127: seven of them round to 6,254.00313 each, the box to 43,778.02189.
    const state = documentOf(
      [post('D'), post('X', { managerId: 'D', quantity: 7, fte: 70_000, salary: pounds(20_000.01) })],
      { onCosts: { mode: 'flat', rate: '31.27' } },
    );
    const option = propose(state);
    make(state, splitPost(state, { structure: option, id: 'X' }, newId));
    const { of, comparison } = compared(state, option);
    expect(of('X')).toMatchObject({ action: 'unchanged', flags: [] });
    expect(comparison.bridge).toEqual([]);
    const rounding = totals(state, option).cost.total - totals(state).cost.total;
    expect(rounding).toBe(2);
    // Beside another change it goes along with that, so that the sum stays exact.
    set(state, option, 'D', { salary: pounds(90_000) });
    const { bridge, from, to } = compared(state, option).comparison;
    expect(bridge.map((line) => line.label)).toEqual(['point']);
    expect(bridge[0]?.total).toBe(to.figures.cost.total - from.figures.cost.total);
  });
  it('CHANGE-1 POST-4 posts whose people cost differently are stacked without drift', () => {
    const onCosts = { mode: 'itemised', ni: { rate: '15', threshold: '5000' } } as const;
    const pay = { salary: pounds(30_000), title: 'Officer' };
    const state = documentOf(
      [
        post('X', { ...pay, ...VACANT }),
        // A's threshold is used up by the better paid post.
        post('Y', { ...pay, ...held(holder('A')) }),
        post('Z', { salary: pounds(50_000), ...held(holder('A')) }),
      ],
      { onCosts },
    );
    const option = propose(state);
    make(state, stackPosts(state, { structure: option, ids: ['X', 'Y'] }));
    for (const [from, to] of [[STRUCTURE, option] as const, [option, STRUCTURE] as const]) {
      const { of, comparison } = compared(state, to, from);
      for (const id of ['X', 'Y']) expect(of(id)).toMatchObject({ action: 'unchanged', flags: [] });
      expect(comparison.bridge).toEqual([]);
    }
    set(state, option, 'X', { salary: pounds(31_000) });
    const { comparison } = compared(state, option);
    expect(comparison.bridge.map(({ label, posts, salary }) => [label, posts, salary])).toEqual([
      ['point', 2, pounds(2_000)],
    ]);
  });
  it('CHANGE-1 POST-4 posts that were stacked and split again are what they were, also with a part-timer in them', () => {
    const pay = { salary: pounds(30_000), title: 'Officer' };
    const state = documentOf([
      post('X', { ...pay, ...held(holder('A', { fte: 5_000 })) }),
      post('Y', { ...pay, ...VACANT }),
    ]);
    const option = propose(state);
    make(state, stackPosts(state, { structure: option, ids: ['X', 'Y'] }));
    make(state, splitPost(state, { structure: option, id: 'X' }, newId));
    const { of, comparison } = compared(state, option);
    for (const id of ['X', 'Y']) expect(of(id)).toMatchObject({ action: 'unchanged', flags: [], to: { fte: 10_000 } });
    expect(comparison.bridge).toEqual([]);
  });
  it('CHANGE-1 posts stacked from two lineages are still two', () => {
    const two = (id: string) => post(id, { title: 'Officer', managerId: 'D', salary: pounds(30_000) });
    const state = documentOf([post('D'), two('X'), two('Y')]);
    const option = propose(state);
    make(state, stackPosts(state, { structure: option, ids: ['X', 'Y'] }));
    const { of } = compared(state, option);
    expect([of('X').action, of('Y').action]).toEqual(['unchanged', 'unchanged']);
    set(state, option, 'X', { quantity: 1 });
    const fewer = compared(state, option);
    expect([fewer.of('X').action, fewer.of('Y').action]).toEqual(['unchanged', 'deleted']);
  });
});

describe('CHANGE-7 a box that keeps some of its places', () => {
  const seven = (fields: Partial<Post> = {}) =>
    documentOf([
      post('D'),
      post('O', {
        managerId: 'D',
        title: 'Officer',
        quantity: 7,
        fte: 70_000,
        ...held(...['A', 'B', 'C', 'E', 'F', 'G', 'H'].map((person) => holder(person))),
        ...fields,
      }),
    ]);

  it('CHANGE-7 seven officers become six: the six are unchanged, one is deleted, nobody changes FTE', () => {
    const state = seven();
    const option = propose(state);
    set(state, option, 'O', { quantity: 6 });
    const { of, comparison } = compared(state, option);
    expect(of('O')).toMatchObject({
      action: 'amended',
      flags: ['quantity'],
      places: { kept: 6, changed: 0, moved: 0 },
    });
    expect(comparison.counts).toMatchObject({ deleted: 1, amended: 0, unchanged: 7 });
    expect(comparison.lists).toMatchObject({ grouped: ['1 x Officer'], delete: ['Officer x 1 FTE'] });
  });
  it('CHANGE-7 three and three more: the three are unchanged, three are new', () => {
    const state = seven({ quantity: 3, fte: 15_000, ...VACANT });
    const option = propose(state);
    set(state, option, 'O', { quantity: 6 });
    const { of, comparison } = compared(state, option);
    // Each post keeps its half: 3 at 1.5 FTE become 6 at 3.
    expect(of('O')).toMatchObject({ flags: ['quantity'], to: { fte: 30_000 } });
    expect(comparison.counts).toMatchObject({ created: 3, amended: 0, unchanged: 4 });
  });
  it('CHANGE-7 six at 1 FTE and one at 0.5 become six at 1 FTE: what went was the part-time post', () => {
    const state = seven({
      fte: 65_000,
      ...held(
        ...['A', 'B', 'C', 'E', 'F', 'G'].map((person) => holder(person, { fte: 10_000 })),
        holder('H', { fte: 5_000 }),
      ),
    });
    const option = propose(state);
    set(state, option, 'O', { quantity: 6, fte: 60_000 });
    make(state, unassignPerson(state, { structure: option, post: 'O', person: 'H' }));
    expect(compared(state, option).of('O').flags).toEqual(['quantity']);
  });
  it('CHANGE-7 hours that change for those who stay are said, and counted for them alone', () => {
    const state = seven();
    const option = propose(state);
    set(state, option, 'O', { quantity: 6, fte: 48_000 });
    const { of, comparison } = compared(state, option);
    expect(of('O')).toMatchObject({ flags: ['quantity', 'fte'], places: { changed: 6, deleted: 1 } });
    expect(comparison.kinds).toMatchObject({ changed: 6, deleted: 1, moved: 0 });
  });
  it('CHANGE-7 of a box that was split, only the post that changes is counted', () => {
    const state = seven();
    const option = propose(state);
    make(state, splitPost(state, { structure: option, id: 'O' }, newId));
    set(state, option, 'O-2', { title: 'Senior Officer' });
    const { comparison } = compared(state, option);
    expect(comparison.counts).toMatchObject({ amended: 1, unchanged: 7, deleted: 0 });
  });
  it('FIG-8 a post that moves and is regraded counts once, as moved', () => {
    const { state, option } = start();
    make(state, movePosts(state, { structure: option, ids: ['O'], to: 'D' }));
    set(state, option, 'O', { grade: 'G7' });
    set(state, option, 'H', { functions: ['Parking'] });
    const { comparison } = compared(state, option);
    expect(comparison.kinds).toMatchObject({ moved: 4, changed: 1 });
    expect(comparison.counts.amended).toBe(5);
  });
});

describe('COST-11 what a money headline says', () => {
  const onCosts = { mode: 'flat', rate: '20' } as const;
  const table = (name: string, offer = false) => ({
    name,
    effective: '2026-04-01',
    status: offer ? 'offer' : 'agreed',
    offer,
    points: { '5': '25000' },
  });
  const pointed = (settings: Parameters<typeof documentOf>[1]) =>
    documentOf([post('A', { point: '5' }), post('B', { salary: pounds(1_000) })], settings);

  it('COST-11 salaries only while on-costs are unset; posts without cost; nothing where all is known', () => {
    const state = documentOf([post('A'), post('B', { salary: pounds(1_000) })]);
    const option = propose(state);
    expect(compared(state, option).comparison.costBasis).toEqual(['salaries-only', 'posts-without-cost']);
    const known = documentOf([post('B', { salary: pounds(1_000) })], { onCosts });
    expect(compared(known, propose(known)).comparison.costBasis).toEqual([]);
  });
  it('COST-11 different pay tables, one an offer, where both are used; a table that nothing is read from is not said', () => {
    const structures = { 'Option A': { payTable: 'Offer' }, Current: { payTable: 'Agreed' } };
    const payTables = [table('Agreed'), table('Offer', true)];
    const saidOf = (state: DocumentState) => {
      const option = propose(state);
      // A fork is costed as what it came from until somebody says otherwise.
      make(state, changeSettings(state, { change: { structures } }, newId));
      return compared(state, option).comparison.costBasis;
    };
    expect(saidOf(pointed({ onCosts, payTables }))).toEqual(['offer', 'mixed-pay-tables']);
    expect(saidOf(documentOf([post('B', { salary: pounds(1_000) })], { onCosts, payTables }))).toEqual([]);
  });
  it('COST-11 transfers are no part of a saving, and the headline says so', () => {
    const state = documentOf([post('A', { salary: pounds(1_000) }), post('B', { salary: pounds(1_000) })], { onCosts });
    const option = propose(state);
    make(state, transferPost(state, { structure: option, id: 'A', to: 'NHS', reports: 'up' }));
    expect(compared(state, option).comparison.costBasis).toEqual(['transfers-excluded']);
  });
});

describe('CHANGE-9 transferring a manager', () => {
  it('CHANGE-9 moves the team up, moves it elsewhere, or takes it along', () => {
    const one = start();
    make(one.state, transferPost(one.state, { structure: one.option, id: 'H', to: 'NHS', reports: 'up' }));
    expect(compared(one.state, one.option).of('O')).toMatchObject({ flags: ['re-parented'], to: { managerRef: 'D' } });
    const two = start();
    make(two.state, transferPost(two.state, { structure: two.option, id: 'H', to: 'NHS', reports: { to: 'S' } }));
    expect(compared(two.state, two.option).of('O').to?.managerRef).toBe('S');
    const all = start();
    make(all.state, transferPost(all.state, { structure: all.option, id: 'H', to: 'NHS', reports: 'branch' }));
    expect(compared(all.state, all.option).comparison.counts).toMatchObject({ transferredOut: 5, deleted: 0 });
  });
  it('CHANGE-9 asks where to', () => {
    const { state, option } = start();
    expect(transferPost(state, { structure: option, id: 'H', to: ' ', reports: 'up' }).ok).toBe(false);
  });
});

describe('CHANGE-10 functions', () => {
  it('CHANGE-10 what moved from where to where, what lost its home and what found one', () => {
    const { state, option } = start();
    set(state, STRUCTURE, 'H', { functions: ['Leisure', 'Parking'] });
    set(state, option, 'H', { functions: ['Archives'] });
    set(state, option, 'S', { functions: ['leisure'] });
    const [from, to] = [STRUCTURE, option].map((id) => state.structures.get(id) as StructureState);
    const moves = functionMoves(from as StructureState, to as StructureState);
    expect(moves.map(({ name, kind }) => [name, kind])).toEqual([
      ['leisure', 'moved'],
      ['Parking', 'lost'],
      ['Archives', 'found'],
    ]);
  });
});

describe('CHANGE-2 CHANGE-3 what is listed', () => {
  it('CHANGE-2 replaced by is recorded on the deleted post and listed: 3 + 2 posts become 5', () => {
    const state = documentOf([
      post('M', {
        title: 'Monitoring Officer',
        quantity: 3,
        fte: 30_000,
        ...held(holder('A'), holder('B'), holder('C')),
      }),
      post('V', { title: 'Advisor', quantity: 2, fte: 20_000, ...held(holder('E'), holder('F')) }),
    ]);
    const option = propose(state);
    make(
      state,
      createPost(
        state,
        { structure: option, under: null, fields: { ref: 'N', title: 'DP Advisor', quantity: 5, fte: 50_000 } },
        newId,
      ),
    );
    for (const id of ['M', 'V']) {
      set(state, option, id, { replacedBy: ['N'] });
      make(state, deletePost(state, { structure: option, id, reports: 'up' }));
    }
    const { of, comparison } = compared(state, option);
    expect([of('M').replacedBy, of('V').replacedBy]).toEqual([['N'], ['N']]);
    expect(comparison.counts).toMatchObject({ deleted: 5, created: 5 });
    expect(comparison.lists.delete).toEqual(['Monitoring Officer x 3 FTE', 'Advisor x 2 FTE']);
    expect(comparison.lists.establish).toEqual(['DP Advisor x 5 FTE']);
  });
  it('CHANGE-3 grouped: "4 x …" for whole posts, "1.5 FTE x …" where FTE and posts differ', () => {
    const state = documentOf([post('R')]);
    const option = propose(state);
    const add = (fields: PostFields) =>
      make(state, createPost(state, { structure: option, under: 'R', fields }, newId));
    add({ title: 'Contract Monitoring Officer', quantity: 3, fte: 30_000 });
    add({ title: 'Contract Monitoring Officer' });
    add({ title: 'Care Quality Advisor', quantity: 2, fte: 15_000 });
    expect(compared(state, option).comparison.lists).toMatchObject({
      grouped: ['4 x Contract Monitoring Officer', '1.5 FTE x Care Quality Advisor'],
      establish: ['Contract Monitoring Officer x 4 FTE', 'Care Quality Advisor x 1.5 FTE'],
    });
  });
});

describe('CHANGE-5 CHANGE-6', () => {
  it('CHANGE-5 a post merely left out is deleted and missing until confirmed', () => {
    const { state, option } = start();
    const head = state.structures.get(option)?.posts.get('S') as Post;
    make(state, {
      ok: true,
      value: {
        patch: { added: [], updated: [[head, { ...head, deleted: true, missing: true }]], removed: [] },
        label: '',
        structure: option,
        focus: null,
      },
    });
    expect(compared(state, option).comparison.missing).toEqual(['S']);
    expect(compared(state, option).of('S').action).toBe('deleted-vacant');
    make(state, confirmMissing(state, { structure: option, ids: ['S'] }));
    expect(compared(state, option).comparison.missing).toEqual([]);
  });
  it('CHANGE-5 a post deleted on purpose, or transferred, is not missing', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'S', reports: 'up' }));
    set(state, option, 'O', { transferredTo: 'NHS' });
    expect(compared(state, option).comparison.missing).toEqual([]);
  });
  it('CHANGE-6 the order of arguments matters: what one way creates the other way deletes', () => {
    const { state, option } = start();
    make(
      state,
      createPost(state, { structure: option, under: 'D', fields: { ref: 'N9', salary: pounds(1_000) } }, newId),
    );
    const there = compared(state, option);
    const back = compared(state, STRUCTURE, option);
    // A post made where holders are recorded is to be filled (POST-11).
    expect([there.of('N9').action, back.of('N9').action]).toEqual(['created', 'deleted-vacant']);
    expect(there.line('created')?.total).toBe(pounds(1_000));
    expect(back.line('deleted')?.total).toBe(pounds(-1_000));
    expect([there.comparison.from.name, there.comparison.to.name]).toEqual(['Current', 'Option A']);
  });
  it('CHANGE-6 structures of two files compare by lineage', () => {
    const state = documentOf(posts());
    const other = documentOf(posts().filter((p) => p.id !== 'S'));
    const { counts, bridge } = compareStructures(state, STRUCTURE, other, STRUCTURE);
    expect(counts).toMatchObject({ unchanged: 6, deletedVacant: 1 });
    // 0.5 × 20,000
    expect(bridge).toEqual([
      { label: 'deleted', posts: 1, salary: pounds(-10_000), onCosts: 0, total: pounds(-10_000) },
    ]);
  });
});

describe('COST-9 the bridge', () => {
  it('COST-9 each kept post stands whole in the first of regraded, point, FTE, other', () => {
    const { state, option } = start();
    // Regraded, paid more and more FTE at once: regraded takes it whole. 0.5 × 70,000 − 60,000 = −25,000
    set(state, option, 'H', { grade: 'G10', salary: pounds(70_000), fte: 5_000 });
    // Paid less and less FTE: point. 0.9 × 90,000 − 100,000 = −19,000
    set(state, option, 'D', { salary: pounds(90_000), fte: 9_000 });
    // FTE only: 3.5 × 30,000 − 4 × 30,000 = −15,000
    set(state, option, 'O', { fte: 35_000 });
    const { line, comparison } = compared(state, option);
    expect(line('regraded')).toMatchObject({ posts: 1, total: pounds(-25_000) });
    expect(line('point')).toMatchObject({ posts: 1, total: pounds(-19_000) });
    expect(line('fte')).toMatchObject({ posts: 4, total: pounds(-15_000) });
    expect(comparison.bridge).toHaveLength(3);
  });
  it('COST-9 a salary basis that moves is "other"', () => {
    const grades = {
      G9: [
        { point: '1', salary: '40000' },
        { point: '2', salary: '44000' },
      ],
    };
    const state = documentOf([post('H', { grade: 'G9' })], { grades, salaryBasis: 'bottom' });
    const option = propose(state);
    make(state, changeSettings(state, { change: { structures: { 'Option A': { salaryBasis: 'top' } } } }, newId));
    expect(compared(state, option).comparison.bridge).toEqual([
      { label: 'other', posts: 1, salary: pounds(4_000), onCosts: 0, total: pounds(4_000) },
    ]);
  });
  it("COST-9 who holds a post is a change of point only where holders' points are what is costed", () => {
    const boxes = () => [
      post('H', { salary: pounds(60_000), ...held(holder('B', { point: '30' }), holder('C', { point: '31' })) }),
    ];
    const settings = { onCosts: { mode: 'itemised' as const, ni: { rate: '15', threshold: '5000' } } };
    const state = documentOf(boxes(), settings);
    const option = propose(state);
    make(state, unassignPerson(state, { structure: option, post: 'H', person: 'C' }));
    set(state, option, 'H', { fte: 9_000 });
    // 0.9 × 60,000 − 60,000: the FTE moved; the point of the person who left has nothing to do with it
    expect(compared(state, option).line('fte')?.salary).toBe(pounds(-6_000));
  });
  it('COST-9 transfers have lines of their own', () => {
    const { state, option } = start();
    set(state, option, 'H', { transferredTo: 'Finance' });
    make(
      state,
      createPost(
        state,
        { structure: option, under: 'D', fields: { transferredFrom: 'NHS', salary: pounds(40_000) } },
        newId,
      ),
    );
    const { line, comparison } = compared(state, option);
    expect(line('transferred-out')?.total).toBe(pounds(-60_000));
    expect(line('transferred-in')?.total).toBe(pounds(40_000));
    expect(comparison.bridge).toHaveLength(2);
  });
  it('CHANGE-4 restoring brings the comparison back to unchanged', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'S', reports: 'up' }));
    make(state, restorePost(state, { structure: option, id: 'S' }));
    expect(compared(state, option).comparison.counts).toMatchObject({ unchanged: 7, deletedVacant: 0 });
  });
});
