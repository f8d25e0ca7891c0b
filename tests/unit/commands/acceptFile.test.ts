import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import {
  type Accepted,
  acceptChanges,
  acceptCosting,
  changeSettings,
  createPost,
  deletePost,
  movePosts,
  updatePost,
} from '../../../shared/commands/index.ts';
import { copyForOthers } from '../../../shared/disclosure/copyForOthers.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { type DocumentState, structureOf } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { documentOf, modelText, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, make, newId, postIn, propose, refusal, VACANT } from '../../support/small.ts';

/** The same council twice: ours, and what somebody else made of it. */
function start() {
  const boxes = () => [
    post('D'),
    post('M', { managerId: 'D', notes: 'Ours alone', colour: 'red' }),
    post('O', { managerId: 'M', ...held(holder('A')) }),
    post('P', { managerId: 'M', ...VACANT }),
  ];
  const state = documentOf(boxes());
  const theirs = documentOf(boxes());
  return { state, to: propose(state), theirs, other: { state: theirs, name: 'Reply › Current' } };
}

const take = (state: DocumentState, other: { state: DocumentState; name: string }, to: string, accept: Accepted) =>
  acceptChanges(state, { from: STRUCTURE, to, accept, other }, newId);

describe('COMPARE taking from another file', () => {
  it('COMPARE CHANGE-6 posts with their lineage as one step that undo takes back; the other document stays as it is', () => {
    const { state, to, theirs, other } = start();
    make(theirs, updatePost(theirs, { structure: STRUCTURE, id: 'O', set: { title: 'Senior Officer', grade: 'G9' } }));
    const lead = make(
      theirs,
      createPost(theirs, { structure: STRUCTURE, under: 'M', fields: { title: 'Lead' } }, newId),
    );
    make(theirs, movePosts(theirs, { structure: STRUCTURE, ids: ['P'], to: lead.focus }));
    const [before, untouched] = [modelText(state), modelText(theirs)];
    const edit = make(state, take(state, other, to, { branch: 'M' }));
    expect(edit.label).toBe('Took M and the branch below from Reply › Current into Option A');
    expect(postIn(state, to, 'O')).toMatchObject({ title: 'Senior Officer', lineage: 'O', structure: to });
    expect(postIn(state, to, 'P').managerId).toBe(lead.focus);
    const { posts } = compareStructures(theirs, STRUCTURE, state, to);
    expect(posts.filter(({ action, flags }) => action !== 'unchanged' || flags.length > 0)).toEqual([]);
    expect(modelText(theirs)).toBe(untouched);
    applyPatch(state, reversePatch(edit.patch));
    expect(modelText(state)).toBe(before);
  });

  it('COMPARE POST-5 people come along only where all of them are known here; nobody is invented or lost', () => {
    const { state, to, theirs, other } = start();
    const put = (id: string, ...people: string[]) =>
      make(theirs, updatePost(theirs, { structure: STRUCTURE, id, set: { grade: 'G9' } })) &&
      theirs.structures.get(STRUCTURE)?.posts.set(id, {
        ...postIn(theirs, STRUCTURE, id),
        ...held(...people.map((person) => holder(person))),
      });
    put('O', 'Stranger');
    put('P', 'A');
    const fresh = make(theirs, createPost(theirs, { structure: STRUCTURE, under: 'M', fields: {} }, newId));
    put(fresh.focus as string, 'Stranger', 'A');
    const edit = make(state, take(state, other, to, { everything: true }));
    const who = (id: string) => postIn(state, to, id).holders.map(({ person }) => person);
    expect([who('O'), who('P'), who(fresh.focus as string)]).toEqual([['A'], ['A'], []]);
    expect(postIn(state, to, fresh.focus as string).occupancyRecorded).toBe(false);
    expect([...state.people.keys()]).toEqual(['A']);
    expect(edit.notes).toEqual(['Who holds 2 posts was not taken: the people are not all in this document.']);
  });

  it('COMPARE EXPORT-8 a copy for others that comes back takes nothing away: holders, notes and colours stay', () => {
    const { state, to } = start();
    const reply = copyForOthers(state, to);
    make(reply, updatePost(reply, { structure: to, id: 'O', set: { grade: 'G9' } }));
    make(reply, updatePost(reply, { structure: to, id: 'M', set: { grade: 'G12' } }));
    const other = { state: reply, name: 'Reply' };
    const edit = make(state, acceptChanges(state, { from: to, to, accept: { everything: true }, other }, newId));
    expect(postIn(state, to, 'M')).toMatchObject({ grade: 'G12', notes: 'Ours alone', colour: 'red' });
    expect(postIn(state, to, 'O')).toMatchObject({ grade: 'G9', ...held(holder('A')) });
    expect(edit.patch.updated.length).toBe(2);
  });

  it('COMPARE a reference that another post has here gets a number, and a post that went there goes here', () => {
    const { state, to, theirs, other } = start();
    make(state, createPost(state, { structure: to, under: 'M', fields: { ref: 'N7', title: 'Ours' } }, newId));
    const fields = { ref: 'N7', title: 'Theirs' };
    const fresh = make(theirs, createPost(theirs, { structure: STRUCTURE, under: 'M', fields }, newId));
    make(theirs, deletePost(theirs, { structure: STRUCTURE, id: 'P', reports: 'up' }));
    const edit = make(state, take(state, other, to, { posts: [fresh.focus as string, 'P'] }));
    expect(postIn(state, to, fresh.focus as string).ref).toBe('N7-2');
    expect(postIn(state, to, 'P').deleted).toBe(true);
    expect(edit.notes).toEqual(['New Post IDs, because others have theirs here: N7-2.']);
  });

  it('COMPARE COST-5 pay scales that are missing here come along; those that differ stay, and are named', () => {
    const { state, to, theirs, other } = start();
    const grades = (change: Settings['grades']): Settings => ({ grades: change }) as Settings;
    make(state, changeSettings(state, { change: grades({ G5: [{ point: '1', salary: '30000' }] }) }, newId));
    make(
      theirs,
      changeSettings(
        theirs,
        {
          change: grades({ g5: [{ point: '1', salary: '31000' }], G9: [{ point: '2', salary: '50000' }] }),
        },
        newId,
      ),
    );
    make(theirs, updatePost(theirs, { structure: STRUCTURE, id: 'O', set: { grade: 'G9', point: '2' } }));
    make(theirs, updatePost(theirs, { structure: STRUCTURE, id: 'P', set: { grade: 'G5', point: '1' } }));
    const edit = make(state, take(state, other, to, { posts: ['O', 'P'] }));
    expect(state.document.settings.grades).toEqual({
      G5: [{ point: '1', salary: '30000' }],
      G9: [{ point: '2', salary: '50000' }],
    });
    expect(edit.notes).toEqual(['Pay scales taken along: G9.', 'Pay scales that differ stay as they are here: G5.']);
  });

  it('COMPARE nothing to take and a frozen version are refused', () => {
    const { state, to, other } = start();
    expect(refusal(take(state, other, to, { everything: true }))).toBe('nothing-to-take');
    const structure = structureOf(state, to);
    structure.record = { ...structure.record, frozen: true };
    expect(refusal(take(state, other, to, { everything: true }))).toBe('frozen');
  });
});

describe('COMPARE costing as an item of its own', () => {
  it('COMPARE COST-1 salary basis and pay table of another structure, in one step', () => {
    const { state, to } = start();
    const b = propose(state, 'Option B');
    const own = { 'Option B': { salaryBasis: 'top' as const, payTable: 'NJC 2024' } };
    make(state, changeSettings(state, { change: { structures: own } }, newId));
    const edit = make(state, acceptCosting(state, { from: b, to }, newId));
    expect(edit).toMatchObject({ label: 'Costed Option A like Option B', structure: to });
    expect(state.document.settings.structures?.['Option A']).toEqual(own['Option B']);
    expect(refusal(acceptCosting(state, { from: b, to }, newId))).toBe('nothing-to-take');
    make(state, acceptCosting(state, { from: STRUCTURE, to }, newId));
    expect(state.document.settings.structures?.['Option A']).toEqual({ salaryBasis: 'point' });
  });

  it('COMPARE COST-5 a pay table of another file comes along, but never over one of that name', () => {
    const { state, to, theirs, other } = start();
    const table = { name: 'Local', effective: '2026-04-01', status: 'agreed', points: { '1': '20000' } };
    const change: Settings = { payTables: [table], structures: { Current: { payTable: 'Local' } } };
    make(theirs, changeSettings(theirs, { change }, newId));
    const edit = make(state, acceptCosting(state, { from: STRUCTURE, to, other }, newId));
    expect(edit.notes).toEqual(['The pay table Local was taken along.']);
    expect(state.document.settings).toMatchObject({
      payTables: [table],
      structures: { 'Option A': { payTable: 'Local' } },
    });
    const changed = { ...table, points: { '1': '21000' } };
    make(theirs, changeSettings(theirs, { change: { payTables: [changed] } }, newId));
    expect(refusal(acceptCosting(state, { from: STRUCTURE, to, other }, newId))).toBe('pay-table-differs');
  });
});
