import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../shared/checks/checks.ts';
import { deletePost, forkStructure, renameStructure, updatePost } from '../../../shared/commands/index.ts';
import { assessImpact } from '../../../shared/impact/impact.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, newId, pounds, propose } from '../../support/small.ts';

const codes = (posts: Post[], settings: Settings = {}) =>
  checkStructure(documentOf(posts, settings), STRUCTURE)
    .map((prompt) => prompt.code)
    // These documents set no on-costs, which is a prompt of its own: see COST-11 below.
    .filter((code) => code !== 'money-basis');
const span = (n: number): Post[] => [
  post('M', { salary: pounds(1) }),
  post('O', { managerId: 'M', quantity: n, fte: n * 10_000, salary: pounds(1) }),
];
const chain = (n: number): Post[] =>
  Array.from({ length: n }, (_, i) => post(`P${i}`, { managerId: i === 0 ? null : `P${i - 1}`, salary: pounds(1) }));

describe('FIG-4 prompts with editable limits', () => {
  it.each([
    [1, 'one-to-one'],
    [2, 'span-narrow'],
    [3, undefined],
    [12, undefined],
    [13, 'span-wide'],
  ])('FIG-4 a span of %i prompts %s', (n, code) => {
    expect(codes(span(n))).toEqual(code === undefined ? [] : [code]);
  });
  it('FIG-4 more than 7 layers prompt, 7 do not, and the offset counts', () => {
    expect(codes(chain(7))).not.toContain('layers');
    expect(codes(chain(8))).toContain('layers');
    expect(codes(chain(6), { layerOffset: 2 })).toContain('layers');
  });
  it('FIG-4 limits are settings', () => {
    const limits = { spanNarrow: 4, spanWide: 5, layers: 1 };
    expect(codes(span(4), { limits })).toEqual(expect.arrayContaining(['span-narrow', 'layers']));
    expect(codes(span(6), { limits })).toContain('span-wide');
  });
  it('COST-1 a box without cost is prompted even when nobody says how many posts it is', () => {
    expect(codes([post('P', { quantity: null, fte: 20_000 })])).toEqual(['no-cost']);
    expect(codes([post('P', { quantity: null, fte: 20_000, salary: pounds(1) })])).toEqual([]);
  });
});

describe('CHECK grades and designations', () => {
  const pair = (own: string, above: string, settings: Settings = {}) =>
    codes(
      [
        post('M', { grade: above, salary: pounds(1) }),
        post('A', { managerId: 'M', grade: own, salary: pounds(1) }),
        post('B', { managerId: 'M', salary: pounds(1) }),
        post('C', { managerId: 'M', salary: pounds(1) }),
      ],
      settings,
    );
  const grades = {
    G9: [
      { point: '1', salary: '30000' },
      { point: '3', salary: '40000' },
    ],
    G10: [{ point: '2', salary: '45000' }],
  };
  it.each([
    ['G10', 'G9', ['grade-order']],
    ['G9', 'G9', ['grade-order']],
    ['G9', 'G10', []],
    // Without scales only the same grade can be told.
    ['PO1', 'po1', ['grade-order']],
    ['PO1', 'PO2', []],
    ['', '', []],
  ])('CHECK a report of %s below a manager of %s', (own, above, found) => {
    expect(pair(own, above, { grades })).toEqual(found);
  });

  const named = (...names: string[]) => ({
    salary: pounds(1),
    designations: names.map((name) => ({ name, from: null, to: null })),
  });
  it('CHECK a designation that is held twice, is left on a deleted post, or that nobody has any more', () => {
    const state = documentOf([post('A', named('DCS', 'DASS')), post('B', { ...named('Monitoring Officer') })]);
    const option = propose(state);
    const designations = (id: string, ...names: string[]) =>
      make(state, updatePost(state, { structure: option, id, set: { designations: named(...names).designations } }));
    const found = () =>
      checkStructure(state, option)
        .filter((prompt) => prompt.code.startsWith('designation'))
        .map(({ code, ref, post: to, dismissed }) => [code, ref, to, dismissed]);
    expect(found()).toEqual([]);
    designations('A', 'DASS');
    expect(found()).toEqual([['designation-unassigned', 'A', 'A', null]]);
    designations('A', 'DASS', 'Monitoring Officer');
    expect(found()).toEqual([
      ['designation-twice', 'B', 'B', null],
      ['designation-unassigned', 'A', 'A', null],
    ]);
    designations('A', 'DASS', 'DCS');
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'up' }));
    expect(found()).toEqual([['designation-deleted', 'B', 'B', null]]);
  });

  it('CHECK a designation that passes on one day is not held twice; in another letter case, or on several posts, it is', () => {
    const from = (name: string, first: string | null, last: string | null): Partial<Post> => ({
      designations: [{ name, from: first, to: last }],
    });
    const twice = (...fields: Partial<Post>[]) =>
      checkStructure(documentOf(fields.map((each, i) => post(`P${i}`, each))), STRUCTURE).flatMap(({ code, ref }) =>
        code.startsWith('designation') ? [`${code} ${ref}`] : [],
      );
    expect(twice(from('DCS', null, '2027-03-31'), from('DCS', '2027-04-01', null))).toEqual([]);
    expect(twice(from('DCS', null, '2027-03-31'), from('DCS', '2027-03-31', null))).toEqual(['designation-twice P1']);
    expect(twice(from('Section 151', null, null), from('section  151', null, null))).toEqual(['designation-twice P1']);
    expect(twice({ ...from('DASS', null, null), quantity: 2, fte: 20_000 })).toEqual(['designation-twice P0']);
  });
  it('CHECK dismissing one designation without a holder leaves the other', () => {
    const dismissedChecks = [
      { check: 'designation-unassigned', structure: 'Option A', post: 'A', reason: 'Decided in May' },
    ];
    const state = documentOf([post('A', named('DCS')), post('B', named('DASS'))], { dismissedChecks });
    const option = propose(state);
    for (const id of ['A', 'B']) make(state, updatePost(state, { structure: option, id, set: { designations: [] } }));
    const unassigned = checkStructure(state, option).filter(({ code }) => code === 'designation-unassigned');
    expect(unassigned.map(({ ref, dismissed }) => [ref, dismissed])).toEqual([
      ['A', 'Decided in May'],
      ['B', null],
    ]);
  });
});

describe('CHECK dismissed prompts', () => {
  it('CHECK a dismissed prompt keeps its reason when the structure is renamed', () => {
    const dismissedChecks = [{ check: 'one-to-one', structure: 'Current', post: 'M', reason: 'A trainee starts soon' }];
    const state = documentOf(span(1), { dismissedChecks, onCosts: { mode: 'flat', rate: '20' } });
    const edit = renameStructure(state, { structure: STRUCTURE, name: 'Today' }, newId);
    if (!edit.ok) throw new Error(edit.refusal.message);
    applyPatch(state, edit.value.patch);
    expect(checkStructure(state, STRUCTURE).map((prompt) => prompt.dismissed)).toEqual(['A trainee starts soon']);
  });

  it('CHECK IMPACT-3 people in a kept post that is regraded are without an outcome until HR determines it', () => {
    const holders = [{ person: 'H1', fte: null, basis: null, point: null, substantive: true }];
    const state = documentOf([post('P', { grade: 'G5', salary: pounds(1), holders, occupancyRecorded: true })], {
      onCosts: { mode: 'flat', rate: '20' },
    });
    const fork = forkStructure(state, { from: STRUCTURE, name: 'Option A' }, () => 'option');
    if (!fork.ok) throw new Error(fork.refusal.message);
    applyPatch(state, fork.value.patch);
    const outcomes = () =>
      checkStructure(state, 'option', undefined, assessImpact(state, STRUCTURE, 'option')).map((p) => p.code);
    expect(outcomes()).toEqual([]);
    const edit = updatePost(state, { structure: 'option', id: 'P', set: { grade: 'G6' } });
    if (!edit.ok) throw new Error(edit.refusal.message);
    applyPatch(state, edit.value.patch);
    expect(outcomes()).toEqual(['no-outcome']);
  });
});

describe('COST-11 CHANGE-10 prompts beside Current', () => {
  const messages = (state: ReturnType<typeof documentOf>, structure: string, code: string) =>
    checkStructure(state, structure)
      .filter((prompt) => prompt.code === code)
      .map((prompt) => prompt.message);

  it('COST-11 salaries only is a prompt while on-costs are unset, and none where nothing has a cost', () => {
    const state = documentOf([post('A', { salary: pounds(1_000) })]);
    expect(messages(state, STRUCTURE, 'money-basis')).toEqual([
      'Cost: salaries only. Every headline of money says so.',
    ]);
    expect(messages(documentOf([post('A')]), STRUCTURE, 'money-basis')).toEqual([]);
  });
  it('CHANGE-10 a function is listed as without a home the moment it loses it', () => {
    const state = documentOf([post('A', { title: 'Head', functions: ['Parking'] }), post('B')]);
    const option = propose(state);
    expect(messages(state, option, 'function-lost')).toEqual([]);
    make(state, deletePost(state, { structure: option, id: 'A', reports: 'up' }));
    expect(messages(state, option, 'function-lost')).toEqual([
      'The function Parking has no home: in Current Head has it.',
    ]);
    make(state, updatePost(state, { structure: option, id: 'B', set: { functions: ['parking'] } }));
    expect(messages(state, option, 'function-lost')).toEqual([]);
  });

  it('POST-9 IMPACT-12 what names nothing is a prompt: a successor, a statutory role, a ring-fence, a role match', () => {
    const state = documentOf(
      [
        post('A', { designations: [{ name: 'Caldicott', from: null, to: null }] }),
        post('B', { designations: [{ name: 's151 Officer', from: null, to: null }] }),
        post('C', { title: 'Adviser', role: 'Adviser' }),
      ],
      {
        matchThreshold: '55',
        ringFences: [{ name: 'Advice', roles: ['Adviser'], targets: ['Nobody at all'] }],
        roleMatches: [{ from: 'Adviser', to: 'Adviser', percent: '50' }],
      },
    );
    const option = propose(state);
    make(state, updatePost(state, { structure: option, id: 'C', set: { replacedBy: ['N999', 'B'] } }));
    expect(messages(state, option, 'names-nothing')).toEqual([
      expect.stringContaining('“Caldicott” is no statutory role that is known here'),
      expect.stringContaining('Replaced by “N999”: no post of'),
    ]);
    expect(messages(state, option, 'rule-unused')).toEqual([
      expect.stringContaining('no post in Option A has the role “Nobody at all”'),
      'Role match “Adviser” to “Adviser” is not used. 50%: below 55%.',
    ]);
    expect(messages(state, STRUCTURE, 'rule-unused')).toEqual([]);
  });
});
