import { describe, expect, it } from 'vitest';
import {
  assignPerson,
  createPost,
  deletePost,
  duplicatePost,
  movePosts,
  restorePost,
  splitPost,
  stackPosts,
  unassignPerson,
  updatePerson,
  updatePost,
} from '../../../shared/commands/index.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';
import { childIds } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE as S } from '../../support/arbitraries.ts';
import { held, holder, make, newId, postIn, pounds, propose, refusal, totals, VACANT } from '../../support/small.ts';

const chain = () => documentOf([post('A'), post('B', { managerId: 'A' }), post('C', { managerId: 'B' })]);
const below = (state: ReturnType<typeof chain>, id: string | null, s = S) => {
  const structure = state.structures.get(s);
  return structure ? childIds(structure, id) : [];
};

describe('POST-1 managers', () => {
  it('POST-1 a loop is refused: to itself and to its own branch', () => {
    const state = chain();
    expect(refusal(movePosts(state, { structure: S, ids: ['A'], to: 'A' }))).toBe('loop');
    expect(refusal(movePosts(state, { structure: S, ids: ['A'], to: 'C' }))).toBe('loop');
    expect(refusal(deletePost(state, { structure: S, id: 'A', reports: { to: 'C' } }))).toBe('loop');
  });
  it('POST-1 several roots are allowed', () => {
    const state = chain();
    make(state, movePosts(state, { structure: S, ids: ['C'], to: null }));
    expect(below(state, null)).toEqual(['A', 'C']);
  });
});

describe('POST-4 quantity, split and stack', () => {
  const box = () =>
    documentOf([
      post('M'),
      post('P5', {
        managerId: 'M',
        quantity: 3,
        fte: 25_000,
        salary: pounds(20_000),
        ...held(holder('A', { fte: 10_000 }), holder('B', { fte: 7_000 })),
      }),
    ]);
  it('POST-4 split makes P5, P5-2, P5-3 and changes no total', () => {
    const state = box();
    const before = totals(state);
    make(state, splitPost(state, { structure: S, id: 'P5' }, newId));
    const boxes = below(state, 'M').map((id) => postIn(state, S, id));
    expect(boxes.map((p) => p.ref)).toEqual(['P5', 'P5-2', 'P5-3']);
    // A's 1 FTE, B's 0.7, and the 0.8 that nobody holds in the vacant post
    expect(boxes.map((p) => [p.fte, p.quantity, p.holders[0]?.person ?? null])).toEqual([
      [10_000, 1, 'A'],
      [7_000, 1, 'B'],
      [8_000, 1, null],
    ]);
    // One manager of three single posts instead of one box of three
    expect(totals(state)).toEqual(before);
  });
  it('POST-4 stacking gives the box back, total for total', () => {
    const state = box();
    const before = totals(state);
    make(state, splitPost(state, { structure: S, id: 'P5' }, newId));
    make(state, stackPosts(state, { structure: S, ids: below(state, 'M') }));
    expect(postIn(state, S, 'P5')).toMatchObject({ quantity: 3, fte: 25_000 });
    expect(totals(state)).toEqual(before);
  });
  it('POST-4 a reference that is taken is skipped', () => {
    const state = documentOf([post('P5', { quantity: 2, fte: 20_000 }), post('P5-2')]);
    make(state, splitPost(state, { structure: S, id: 'P5' }, newId));
    expect([...(state.structures.get(S)?.byRef.keys() ?? [])].sort()).toEqual(['P5', 'P5-2', 'P5-3']);
  });
  it('POST-4 what would move money is not split, and the reason is said', () => {
    const onCosts = { mode: 'itemised', ni: { rate: '15', threshold: '5000' } } as const;
    const split = (fields: Partial<Post>) => {
      const three = post('P5', { quantity: 3, fte: 10_000, salary: pounds(15_000), ...fields });
      return refusal(splitPost(documentOf([three], { onCosts }), { structure: S, id: 'P5' }, newId));
    };
    // A third of a post pays 5,000, the threshold; 0.3334 of one would pay 5,001.
    expect(split(VACANT)).toBe('uneven-fte');
    expect(split({ ...VACANT, salary: pounds(45_000) })).toBeNull();
    expect(split(held(holder('A', { fte: 10_000 }), holder('B', { fte: 5_000 })))).toBe('people-exceed-fte');
  });
  it('POST-4 posts that differ are not stacked', () => {
    const state = documentOf([post('X', { title: 'Officer' }), post('Y', { title: 'Officer', grade: 'G5' })]);
    expect(refusal(stackPosts(state, { structure: S, ids: ['X', 'Y'] }))).toBe('not-identical');
  });
  it('POST-4 a box with reports has quantity 1, by every route', () => {
    const state = documentOf([post('A'), post('B', { managerId: 'A' }), post('Q', { quantity: 2, fte: 20_000 })]);
    expect(refusal(updatePost(state, { structure: S, id: 'A', set: { quantity: 2 } }))).toBe('quantity-with-reports');
    expect(refusal(updatePost(state, { structure: S, id: 'A', set: { quantity: null } }))).toBe(
      'quantity-with-reports',
    );
    expect(refusal(movePosts(state, { structure: S, ids: ['B'], to: 'Q' }))).toBe('quantity-with-reports');
    expect(refusal(createPost(state, { structure: S, under: 'Q', fields: {} }, newId))).toBe('quantity-with-reports');
    expect(refusal(deletePost(state, { structure: S, id: 'A', reports: { to: 'Q' } }))).toBe('quantity-with-reports');
  });
  it('POST-4 CLI a number of posts that changes keeps the FTE of one post, unless an FTE is set with it', () => {
    const state = documentOf([post('W', { quantity: 4, fte: 40_000 }), post('H', { quantity: 4, fte: 30_000 })]);
    for (const id of ['W', 'H']) make(state, updatePost(state, { structure: S, id, set: { quantity: 2 } }));
    expect([postIn(state, S, 'W').fte, postIn(state, S, 'H').fte]).toEqual([20_000, 15_000]);
    make(state, updatePost(state, { structure: S, id: 'W', set: { quantity: 3, fte: 15_000 } }));
    expect(postIn(state, S, 'W').fte).toBe(15_000);
  });
  it('POST a duplicate is a new post with nobody in it', () => {
    const state = box();
    make(state, duplicatePost(state, { structure: S, id: 'P5', times: 2 }, newId));
    const [first, copy] = below(state, 'M').map((id) => postIn(state, S, id));
    expect(copy).toMatchObject({ holders: [], quantity: 3, fte: 25_000 });
    expect(copy?.lineage).not.toBe(first?.lineage);
    expect(below(state, 'M')).toHaveLength(3);
  });
});

describe('DOC-13 a post typed by mistake', () => {
  it('DOC-13 CHANGE-4 goes for good while nothing else has it; what carries people or money is remembered', () => {
    const state = documentOf([post('A'), post('B', { managerId: 'A' }), post('C', { managerId: 'A', salary: 1 })]);
    make(state, createPost(state, { structure: S, under: 'A', fields: {}, id: 'N' }, newId));
    for (const id of ['N', 'C']) make(state, deletePost(state, { structure: S, id, reports: 'up' }));
    expect(state.structures.get(S)?.posts.has('N')).toBe(false);
    expect(postIn(state, S, 'C').deleted).toBe(true);
  });

  it('POST-6 a post that nobody has named gets its role with its first title, and keeps it after that', () => {
    const state = documentOf([post('A')]);
    make(state, createPost(state, { structure: S, under: 'A', fields: {}, id: 'N' }, newId));
    for (const title of ['Broker', 'Lead Broker'])
      make(state, updatePost(state, { structure: S, id: 'N', set: { title } }));
    expect(postIn(state, S, 'N')).toMatchObject({ title: 'Lead Broker', role: 'Broker' });
  });

  it('DOC-12 what changed of a person says the field, its old and its new value; priority has no value in words', () => {
    const state = documentOf([post('A', held(holder('H1')))]);
    const label = (set: object) => {
      const edit = updatePerson(state, { person: 'H1', set });
      if (!edit.ok) throw new Error(edit.refusal.message);
      applyPatch(state, edit.value.patch);
      return edit.value.label;
    };
    expect(label({ age: 54 })).toBe('Changed the age of H1: not known to 54');
    expect(label({ age: 55, ageOrOver: true })).toBe('Changed the age of H1: 54 to 55 or over');
    expect(label({ priority: true })).toBe('Changed the priority for vacancies of H1');
    expect(label({ serviceYears: 3, serviceHere: 1 })).toBe('Changed the continuous service and service here of H1');
  });
});

describe('POST-5 people', () => {
  it('POST-5 a job share is two people in one post, a split post one person in two', () => {
    const state = documentOf([post('X', VACANT), post('Y', VACANT)]);
    const put = (person: string, to: string) =>
      make(state, assignPerson(state, { structure: S, post: to, person, fte: 5_000 }));
    put('A', 'X');
    put('B', 'X');
    put('A', 'Y');
    expect(totals(state)).toMatchObject({ people: 2, peopleFte: 15_000, vacantPosts: 0, vacantFte: 5_000 });
    make(state, unassignPerson(state, { structure: S, post: 'X', person: 'A' }));
    expect(totals(state)).toMatchObject({ people: 2, peopleFte: 10_000 });
  });
  it('POST-5 a person is named once in a box: assigning again changes the assignment', () => {
    const state = documentOf([post('X', held(holder('A', { fte: 5_000 })))]);
    make(state, assignPerson(state, { structure: S, post: 'X', person: 'A', fte: 6_000 }));
    expect(postIn(state, S, 'X').holders.map((h) => h.fte)).toEqual([6_000]);
  });
  it('POST-7 taking the last person out leaves the post vacant, not unrecorded', () => {
    const state = documentOf([post('X', held(holder('A')))]);
    make(state, unassignPerson(state, { structure: S, post: 'X', person: 'A' }));
    expect(totals(state)).toMatchObject({ vacantPosts: 1, unrecordedPosts: 0 });
  });
});

describe('POST-6 role and work area', () => {
  it('POST-6 are the title and the nearest work area above when a post is created', () => {
    const state = documentOf([post('A', { workArea: 'Care' }), post('B', { managerId: 'A', kind: 'team' })]);
    const { focus } = make(state, createPost(state, { structure: S, under: 'B', fields: { title: 'Officer' } }, newId));
    expect(postIn(state, S, focus as string)).toMatchObject({ role: 'Officer', workArea: 'Care' });
  });
  it('POST-6 neither retitling nor moving changes them, here or in a fork; setting does', () => {
    const state = documentOf([post('A', { workArea: 'Care' }), post('Z', { workArea: 'Finance' })]);
    const id = make(state, createPost(state, { structure: S, under: 'A', fields: { title: 'Officer' } }, newId))
      .focus as string;
    const option = propose(state);
    for (const structure of [S, option]) {
      make(state, updatePost(state, { structure, id, set: { title: 'Adviser' } }));
      make(state, movePosts(state, { structure, ids: [id], to: 'Z' }));
      expect(postIn(state, structure, id)).toMatchObject({ title: 'Adviser', role: 'Officer', workArea: 'Care' });
    }
    make(state, updatePost(state, { structure: option, id, set: { role: 'Adviser' } }));
    expect(postIn(state, option, id).role).toBe('Adviser');
  });
});

describe('CHANGE-4 deleting and restoring', () => {
  const fork = () => {
    const state = documentOf([
      post('A'),
      post('B', { managerId: 'A' }),
      post('C', { managerId: 'B' }),
      post('E', { managerId: 'B' }),
      post('Z', { managerId: 'A' }),
    ]);
    return { state, option: propose(state) };
  };
  it('CHANGE-4 the reports move up, in order, into the place of the deleted post', () => {
    const { state, option } = fork();
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'up' }));
    const standing = below(state, 'A', option).filter((id) => !postIn(state, option, id).deleted);
    expect(standing).toEqual(['C', 'E', 'Z']);
    expect(postIn(state, option, 'B').deleted).toBe(true);
    expect(totals(state, option).posts).toBe(4);
  });
  it('CHANGE-4 the reports move elsewhere', () => {
    const { state, option } = fork();
    make(state, deletePost(state, { structure: option, id: 'B', reports: { to: 'Z' } }));
    expect(below(state, 'Z', option)).toEqual(['C', 'E']);
  });
  it('CHANGE-4 the branch goes too, and each post of Current stays in the tray', () => {
    const { state, option } = fork();
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'branch' }));
    expect(['B', 'C', 'E'].map((id) => postIn(state, option, id).deleted)).toEqual([true, true, true]);
    expect(totals(state, option).posts).toBe(2);
    expect(totals(state).posts).toBe(5);
  });
  it('CHANGE-4 a post that only the proposal has is removed', () => {
    const { state, option } = fork();
    const id = make(state, createPost(state, { structure: option, under: 'B', fields: {} }, newId)).focus as string;
    make(state, deletePost(state, { structure: option, id, reports: 'up' }));
    expect(state.structures.get(option)?.posts.has(id)).toBe(false);
  });
  it('CHANGE-4 a deleted post can be brought back, under the nearest box that stands', () => {
    const { state, option } = fork();
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'branch' }));
    make(state, restorePost(state, { structure: option, id: 'C' }));
    expect(postIn(state, option, 'C')).toMatchObject({ deleted: false, managerId: 'A' });
    expect(refusal(restorePost(state, { structure: option, id: 'C' }))).toBe('not-deleted');
  });
  it('CHANGE-4 a transferred-out post leaves the figures and keeps its holder', () => {
    const state = documentOf([post('A', held(holder('H1')))]);
    make(state, updatePost(state, { structure: S, id: 'A', set: { transferredTo: 'NHS' } }));
    expect(totals(state)).toMatchObject({ posts: 0, people: 0 });
    expect(postIn(state, S, 'A').holders).toHaveLength(1);
    make(state, restorePost(state, { structure: S, id: 'A' }));
    expect(totals(state).people).toBe(1);
  });
});

describe('COST-8 funding of a post', () => {
  it('COST-8 adds up to 100% or is refused', () => {
    const state = documentOf([post('A')]);
    const set = (...percents: number[]) =>
      updatePost(state, {
        structure: S,
        id: 'A',
        set: { funding: percents.map((percent, i) => ({ source: `F${i}`, percent })) },
      });
    expect(refusal(set(600_000, 300_000))).toBe('funding-not-100');
    expect(refusal(set(600_000, 400_001))).toBe('funding-not-100');
    expect(refusal(set(600_000, 400_000))).toBeNull();
    expect(refusal(set())).toBeNull();
    expect(BLANK_POST.funding).toEqual([]);
  });
});

describe('labels of history', () => {
  it('a change of the title alone says both titles; anything more says what changed', () => {
    const state = documentOf([post('A', { title: 'Officer' })]);
    const label = (set: Parameters<typeof updatePost>[1]['set']) => {
      const made = updatePost(state, { structure: S, id: 'A', set });
      return made.ok ? made.value.label : made.refusal.code;
    };
    expect(label({ title: 'Senior Officer' })).toBe('Renamed Officer to Senior Officer');
    expect(label({ title: 'Senior Officer', grade: 'G9' })).toBe(
      'Changed title (Officer to Senior Officer) and grade (none to G9) of Officer',
    );
    expect(label({ layout: 'hang-left' })).toBe('Changed layout of Officer');
    expect(label({ assistant: true })).toBe('Made Officer an assistant');
  });
});
