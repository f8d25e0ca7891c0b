import { describe, expect, it } from 'vitest';
import {
  type Accepted,
  acceptChanges,
  createPost,
  deletePost,
  forkStructure,
  movePosts,
  splitPost,
  stackPosts,
  updatePost,
} from '../../../shared/commands/index.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { compared, held, holder, make, newId, postIn, propose, refusal } from '../../support/small.ts';

/** Director over two managers with an officer each, and two proposals. */
function start() {
  const state = documentOf([
    post('D'),
    post('M', { managerId: 'D' }),
    post('N', { managerId: 'D' }),
    post('O', { managerId: 'M', ...held(holder('A')) }),
    post('P', { managerId: 'N' }),
  ]);
  return { state, a: propose(state), b: propose(state, 'Option B') };
}

const take = (state: DocumentState, from: string, to: string, accept: Accepted) =>
  acceptChanges(state, { from, to, accept }, newId);

describe('COMPARE taking changes of one option into another', () => {
  it('COMPARE one post: its fields and holders, and nothing else', () => {
    const { state, a, b } = start();
    make(state, updatePost(state, { structure: a, id: 'O', set: { title: 'Senior Officer', grade: 'G9' } }));
    make(state, updatePost(state, { structure: a, id: 'P', set: { grade: 'G2' } }));
    const edit = make(state, take(state, a, b, { posts: ['O'] }));
    expect(edit.label).toBe('Took Senior Officer from Option A into Option B');
    expect(postIn(state, b, 'O')).toMatchObject({ title: 'Senior Officer', grade: 'G9', structure: b });
    expect(postIn(state, b, 'O').holders.map((each) => each.person)).toEqual(['A']);
    expect(postIn(state, b, 'P').grade).toBe('');
  });

  it('COMPARE a created post brings the created manager that it needs', () => {
    const { state, a, b } = start();
    const lead = make(state, createPost(state, { structure: a, under: 'D', fields: { title: 'Lead' } }, newId));
    const fields = { title: 'New officer' };
    const officer = make(state, createPost(state, { structure: a, under: lead.focus, fields }, newId));
    const edit = make(state, take(state, a, b, { posts: [officer.focus as string] }));
    expect(edit.label).toBe('Took New officer with Lead from Option A into Option B');
    expect(postIn(state, b, officer.focus as string).managerId).toBe(lead.focus);
  });

  it('COMPARE a manager that is deleted in the target comes back with the post that needs it', () => {
    const { state, a, b } = start();
    make(state, updatePost(state, { structure: a, id: 'O', set: { grade: 'G9' } }));
    make(state, deletePost(state, { structure: b, id: 'M', reports: 'up' }));
    make(state, take(state, a, b, { posts: ['O'] }));
    expect(postIn(state, b, 'M').deleted).toBe(false);
    expect(postIn(state, b, 'O').managerId).toBe('M');
  });

  it('COMPARE CHANGE-4 a deletion: a post of Current stays in the tray, its other reports move up', () => {
    const { state, a, b } = start();
    make(state, deletePost(state, { structure: a, id: 'M', reports: 'branch' }));
    make(state, take(state, a, b, { posts: ['M'] }));
    expect(postIn(state, b, 'M').deleted).toBe(true);
    expect(postIn(state, b, 'O')).toMatchObject({ deleted: false, managerId: 'D' });
    expect(compared(state, b).of('M').action).toBe('deleted');
  });

  it('COMPARE taking from Current takes an own creation out again, with its reports moved up', () => {
    const { state, b } = start();
    const lead = make(state, createPost(state, { structure: b, under: 'D', fields: {} }, newId));
    make(state, movePosts(state, { structure: b, ids: ['O'], to: lead.focus }));
    make(state, take(state, STRUCTURE, b, { posts: [lead.focus as string] }));
    expect(state.structures.get(b)?.posts.has(lead.focus as string)).toBe(false);
    expect(postIn(state, b, 'O').managerId).toBe('D');
  });

  it('COMPARE a branch is everything below it in either structure', () => {
    const { state, a, b } = start();
    make(state, movePosts(state, { structure: a, ids: ['P'], to: 'M' }));
    make(state, updatePost(state, { structure: a, id: 'O', set: { grade: 'G9' } }));
    make(state, take(state, a, b, { branch: 'M' }));
    expect([postIn(state, b, 'P').managerId, postIn(state, b, 'O').grade]).toEqual(['M', 'G9']);
  });

  it('COMPARE POST-1 what would make a loop is refused and changes nothing', () => {
    const { state, a, b } = start();
    make(state, movePosts(state, { structure: a, ids: ['M'], to: 'N' }));
    make(state, movePosts(state, { structure: b, ids: ['N'], to: 'M' }));
    const refused = take(state, a, b, { posts: ['M'] });
    expect(refusal(refused)).toBe('loop');
    expect(postIn(state, b, 'M').managerId).toBe('D');
    make(state, take(state, a, b, { everything: true }));
    expect([postIn(state, b, 'M').managerId, postIn(state, b, 'N').managerId]).toEqual(['N', 'D']);
  });

  it('COMPARE POST-4 a box of several posts is not put over the reports that the target gave it', () => {
    const { state, a, b } = start();
    make(state, updatePost(state, { structure: a, id: 'O', set: { quantity: 3 } }));
    make(state, movePosts(state, { structure: b, ids: ['P'], to: 'O' }));
    expect(refusal(take(state, a, b, { posts: ['O'] }))).toBe('quantity-with-reports');
  });

  it('COMPARE POST-4 boxes that were split come along together and leave no double in the tray', () => {
    const { state, a, b } = start();
    make(state, updatePost(state, { structure: a, id: 'P', set: { quantity: 3 } }));
    make(state, updatePost(state, { structure: b, id: 'P', set: { quantity: 3 } }));
    make(state, splitPost(state, { structure: b, id: 'P' }, newId));
    make(state, take(state, a, b, { posts: ['P'] }));
    expect([...(state.structures.get(b)?.posts.keys() ?? [])]).toEqual(['D', 'M', 'N', 'O', 'P']);
    expect(postIn(state, b, 'P').quantity).toBe(3);
  });

  it('COMPARE nothing to take, a frozen version and a post that is nowhere are refused', () => {
    const { state, a, b } = start();
    expect(refusal(take(state, a, b, { posts: ['O'] }))).toBe('nothing-to-take');
    expect(refusal(take(state, a, b, { posts: ['nowhere'] }))).toBe('unknown-post');
    expect(refusal(take(state, a, a, { everything: true }))).toBe('same-structure');
    const frozen = make(state, forkStructure(state, { from: b, name: 'Final', freeze: true }, newId)).structure;
    expect(refusal(take(state, a, frozen as string, { everything: true }))).toBe('frozen');
  });

  const line = (to: string) => [{ to, caption: 'Duty', condition: '' }];
  const dotted = (state: DocumentState, structure: string, id: string) =>
    postIn(state, structure, id).accountableTo.map(({ to }) => to);
  const link = (state: DocumentState, structure: string, id: string, to: string) =>
    make(state, updatePost(state, { structure, id, set: { accountableTo: line(to) } }));

  it('COMPARE a dotted line to a post that does not come along stays behind; one to a post that is there comes', () => {
    const { state, a, b } = start();
    const only = make(state, createPost(state, { structure: a, under: 'D', fields: {} }, newId)).focus as string;
    link(state, a, 'O', only);
    link(state, a, 'P', 'M');
    make(state, take(state, a, b, { posts: ['P'] }));
    expect(dotted(state, b, 'P')).toEqual(['M']);
    make(state, updatePost(state, { structure: a, id: 'O', set: { grade: 'G9' } }));
    make(state, take(state, a, b, { posts: ['O'] }));
    expect([postIn(state, b, 'O').grade, dotted(state, b, 'O')]).toEqual(['G9', []]);
  });

  it('COMPARE CHANGE-4 POST-4 no dotted line leads to a box that went: taken away, deleted or stacked', () => {
    const { state, a, b } = start();
    const made = () => make(state, createPost(state, { structure: b, under: 'D', fields: {} }, newId)).focus as string;
    const [first, second, third, fourth] = [made(), made(), made(), made()];
    link(state, b, 'P', first);
    make(state, take(state, a, b, { posts: [first] }));
    expect([state.structures.get(b)?.posts.has(first), dotted(state, b, 'P')]).toEqual([false, []]);

    link(state, b, 'P', second);
    const gone = make(state, deletePost(state, { structure: b, id: second, reports: 'up' }));
    expect(dotted(state, b, 'P')).toEqual([]);
    applyPatch(state, reversePatch(gone.patch));
    expect(dotted(state, b, 'P')).toEqual([second]);

    link(state, b, 'P', fourth);
    make(state, stackPosts(state, { structure: b, ids: [third, fourth] }));
    expect(dotted(state, b, 'P')).toEqual([third]);
  });
});
