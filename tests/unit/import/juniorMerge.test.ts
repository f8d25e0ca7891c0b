import { describe, expect, it } from 'vitest';
import { groupsAfter } from '../../../shared/import/base.ts';
import { planMerge } from '../../../shared/import/merge.ts';
import type { Post, PostId } from '../../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { csv, document, load, postByRef, rowsOf } from './helpers.ts';

const SENIOR = csv(
  'Post Unique Reference,Name,Grade (or equivalent),Job Title,Organisation,Unit,Reports to Senior Post,FTE,Actual Pay Floor (£),Actual Pay Ceiling (£)',
  '1,A,SCS2,Director,Home,All,XX,1,90000,94999',
  '2,B,SCS1,Deputy,Home,All,1,1,60000,64999',
);
const HEAD =
  'Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE';
const OLD = csv(
  HEAD,
  'Home,Policy,1,HEO,30000,36000,Adviser,4',
  'Home,Policy,1,EO,20000,26000,Officer,2.5',
  'Home,Finance,2,EO,20000,26000,Officer,1',
  'Home,Finance,2,AO,18000,20000,Clerk,3',
  'Home,Finance,2,AO,18000,20000,Clerk,2',
  'Away,Estates,2,AO,18000,20000,Porter,6',
);

/** A senior file with its junior groups, and what the junior file said. */
function begin() {
  const { state, structure } = document(SENIOR);
  const { plan } = load(state, OLD, { structureName: 'Current' });
  const groups = groupsAfter(new Map(), plan.patch as NonNullable<typeof plan.patch>, structure.record.id);
  return { state, structure, groups };
}

function edit(state: DocumentState, structure: StructureState, ref: string, change: Partial<Post>): void {
  const post = postByRef(structure, ref);
  expect(tryPatch(state, { added: [], updated: [[post, { ...post, ...change }]], removed: [] }).ok).toBe(true);
}

function merged(state: DocumentState, groups: ReadonlyMap<PostId, Post>, file: string) {
  const planned = planMerge(state, {
    structureName: 'Current',
    fileName: 'j.csv',
    base: null,
    groups,
    ...rowsOf(file),
  });
  if (!planned.ok || planned.value.patch === null) throw new Error(JSON.stringify(planned));
  const { patch } = planned.value;
  const applied = tryPatch(state, patch);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return { ...planned.value, patch, merge: planned.value.merge };
}

describe('a newer file of junior posts', () => {
  it('IMPORT-4 finds groups again by all they say, then by less and less, and says by which columns', () => {
    const { state, structure, groups } = begin();
    const newer = csv(
      HEAD,
      'Home,Policy,1,HEO,30000,36000,Adviser,5',
      'Home,Policy,1,EO,21000,27000,Officer,2.5',
      'Home,Money,2,EO,20000,26000,Officer,1',
      'Home,Finance,1,AO,18000,20000,Clerk,3',
      'Home,Finance,1,SEO,40000,44000,Manager,1',
      'Away,Estates,2,AO,18000,20000,Porter,6',
    );
    const { merge, report, label } = merged(state, groups, newer);
    const senior = 'Reporting Senior Post';
    const [title, unit] = ['Generic Job Title', ['Unit', 'Organisation']];
    expect(merge.matched).toEqual([
      { columns: [senior, title, 'Grade', ...unit, 'Payscale', 'Number of Posts in FTE'], groups: 1, inOrder: 0 },
      { columns: [senior, title, 'Grade', ...unit, 'Payscale'], groups: 1, inOrder: 0 },
      { columns: [senior, title, 'Grade', ...unit], groups: 1, inOrder: 0 },
      { columns: [senior, title, 'Grade'], groups: 1, inOrder: 0 },
    ]);
    expect(merge.arrived.map(({ ref, field, to }) => `${ref} ${field} ${to}`)).toEqual([
      '1-J1 FTE 5',
      '1-J1 Quantity 5',
      '1-J2 Salary 24000',
      '2-J1 Team Money',
    ]);
    // Two groups of clerks, one row of clerks under another senior post: nobody can say which of the two it is.
    expect([merge.added, merge.gone, merge.conflicts]).toEqual([['1-J3', '1-J4'], ['2-J2', '2-J3'], []]);
    expect(postByRef(structure, '1-J4')).toMatchObject({ title: 'Manager', lineage: '1-J4', occupancyRecorded: false });
    expect(report).toMatchObject({ rowsIn: 6, rowsUsed: 6, missing: ['2-J2', '2-J3'] });
    expect(label).toBe('Newer junior posts of j.csv in Current: 7 changes');
  });

  it('IMPORT-4 a group that one row alone says elsewhere has moved', () => {
    const { state, structure, groups } = begin();
    const newer = OLD.replace('Estates,2,AO', 'ESTATES,1,AO').replace('Porter', 'porter');
    const { merge } = merged(state, groups, newer);
    expect(merge.arrived).toMatchObject([
      { ref: '2-J4', field: 'Reports To', to: '1' },
      { field: 'Job Title', to: 'porter' },
      { field: 'Team', to: 'ESTATES' },
    ]);
    expect(merge.matched?.at(-1)).toMatchObject({ columns: expect.not.arrayContaining(['Reporting Senior Post']) });
    expect(postByRef(structure, '2-J4').managerId).toBe('1');
  });

  it('IMPORT-4 groups that are alike but for their FTE are taken in the order of the file, and that is said', () => {
    const { state, groups } = begin();
    const newer = OLD.replace('Clerk,3', 'Clerk,4').replace('Clerk,2', 'Clerk,7');
    const { merge } = merged(state, groups, newer);
    expect(merge.matched?.at(-1)).toMatchObject({ groups: 2, inOrder: 2 });
    expect(merge.arrived.map(({ ref, field, to }) => `${ref} ${field} ${to}`)).toEqual([
      '2-J2 FTE 4',
      '2-J2 Quantity 4',
      '2-J3 FTE 7',
      '2-J3 Quantity 7',
    ]);
  });

  it('IMPORT-4 edits made here stay, a conflict is decided once, and the file of one body says nothing of another', () => {
    const { state, structure, groups } = begin();
    edit(state, structure, '1-J1', { title: 'Policy adviser', fte: 35_000 });
    const newer = csv(...OLD.replace('Adviser,4', 'Adviser,6').split('\n').slice(0, 6));
    const { merge, patch } = merged(state, groups, newer);
    expect(merge.kept).toMatchObject([{ ref: '1-J1', field: 'Job Title', to: 'Policy adviser' }]);
    expect(merge.conflicts).toMatchObject([{ ref: '1-J1', field: 'FTE', base: '4', ours: '3.5', theirs: '6' }]);
    expect([merge.gone, postByRef(structure, '2-J4').deleted]).toEqual([[], false]);
    const again = merged(state, groupsAfter(groups, patch, structure.record.id), newer);
    expect([again.merge.conflicts, again.patch]).toEqual([[], { added: [], updated: [], removed: [] }]);
  });

  it('IMPORT-4 without a history groups are found by what they are here, and every difference is a conflict', () => {
    const { state, structure } = begin();
    const { merge } = merged(state, new Map(), OLD.replace('Adviser,4', 'Adviser,6'));
    expect(merge.baseKnown).toBe(false);
    expect(merge.conflicts.map(({ ref, field }) => `${ref} ${field}`)).toEqual(['1-J1 FTE', '1-J1 Quantity']);
    expect(postByRef(structure, '1-J1').fte).toBe(40_000);
  });
});
