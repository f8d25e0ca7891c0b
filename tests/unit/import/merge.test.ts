import { describe, expect, it } from 'vitest';
import { afterMerge, type ImportBase } from '../../../shared/import/base.ts';
import { planMerge } from '../../../shared/import/merge.ts';
import type { MergePlan, MergeRequest } from '../../../shared/import/mergePlan.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { csv, document, postByRef, rowsOf } from './helpers.ts';

const HEAD = 'Post ID,Reports To,Job Title,Grade,FTE,Quantity,Holder ID,Age';
const OLD = csv(
  HEAD,
  'A,,Director,D1,1,,H1,50',
  'B,A,Manager,M1,1,,H2,',
  'C,B,Officer,G5,1,,H3,',
  'D,B,Officer,G5,1,,,',
  'E,A,Clerk,G2,2,2,,',
);

/** The base as the first import left it: records never change, so the maps are enough. */
const baseOf = (state: DocumentState, structure: StructureState): ImportBase => ({
  posts: new Map(structure.posts),
  people: new Map(state.people),
});

function begin() {
  const { state, structure } = document(OLD);
  return { state, structure, base: baseOf(state, structure) };
}

function edit(state: DocumentState, structure: StructureState, ref: string, change: Partial<Post>): void {
  const post = postByRef(structure, ref);
  const done = tryPatch(state, { added: [], updated: [[post, { ...post, ...change }]], removed: [] });
  if (!done.ok) throw new Error(done.refusal.message);
}

function merged(
  state: DocumentState,
  base: ImportBase | null,
  file: string,
  options: Partial<MergeRequest> = {},
): MergePlan {
  const planned = planMerge(state, {
    structureName: 'Current',
    fileName: 'newer.csv',
    ...rowsOf(file),
    base,
    ...options,
  });
  if (!planned.ok) throw new Error(planned.refusal.message);
  if (planned.value.patch === null) throw new Error(JSON.stringify(planned.value.report.rejected));
  const applied = tryPatch(state, planned.value.patch);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return planned.value;
}

describe('a newer file for a structure', () => {
  it('IMPORT-4 takes what only the file changed, keeps what only the user changed, lists what both changed', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'B', { title: 'Team Manager' });
    edit(state, structure, 'C', { grade: 'G6' });
    const newer = OLD.replace('C,B,Officer,G5', 'C,B,Officer,G7').replace('D,B,Officer,G5', 'D,B,Advisor,G5');
    const { merge } = merged(state, base, newer);
    expect(merge.arrived).toEqual([
      { post: 'D', ref: 'D', title: 'Officer', field: 'Job Title', from: 'Officer', to: 'Advisor' },
      // A role follows the title of a new post only: the file says nothing of it.
    ]);
    expect(merge.kept).toEqual([
      { post: 'B', ref: 'B', title: 'Team Manager', field: 'Job Title', from: 'Manager', to: 'Team Manager' },
    ]);
    expect(merge.conflicts).toMatchObject([
      { ref: 'C', field: 'Grade', base: 'G5', ours: 'G6', theirs: 'G7', why: 'both-changed', take: 'ours' },
    ]);
    expect(postByRef(structure, 'B').title).toBe('Team Manager');
    expect(postByRef(structure, 'C').grade).toBe('G6');
    expect(postByRef(structure, 'D').title).toBe('Advisor');
  });

  it('IMPORT-4 a conflict is settled for the file where somebody says so', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'C', { grade: 'G6' });
    const newer = OLD.replace('C,B,Officer,G5', 'C,B,Officer,G7');
    merged(state, base, newer, { choices: new Map([['C/Grade', 'theirs']]) });
    expect(postByRef(structure, 'C').grade).toBe('G7');
  });

  it('IMPORT-4 new posts come, posts that have gone are missing until confirmed, and those made here stay', () => {
    const { state, structure, base } = begin();
    const made: Post = { ...postByRef(structure, 'D'), id: 'x1', lineage: 'x1', ref: 'X1', order: 'a9', holders: [] };
    expect(tryPatch(state, { added: [made], updated: [], removed: [] }).ok).toBe(true);
    const newer = `${OLD.replace('D,B,Officer,G5,1,,,\n', '')}F,B,Analyst,G4,1,,H9,30\n`;
    const { merge, report } = merged(state, base, newer);
    expect([merge.added, merge.gone, report.missing]).toEqual([['F'], ['D'], ['D']]);
    expect(postByRef(structure, 'D')).toMatchObject({ deleted: true, missing: true });
    expect(postByRef(structure, 'F')).toMatchObject({ managerId: 'B', title: 'Analyst' });
    expect(postByRef(structure, 'X1')).toBe(made);
    expect(state.people.get('H9')).toMatchObject({ age: 30 });
  });

  it('IMPORT-4 a post that was edited here and has gone from the file is asked about, and stays meanwhile', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'D', { notes: 'Keep for the winter' });
    const newer = OLD.replace('D,B,Officer,G5,1,,,\n', '');
    const { merge } = merged(state, base, newer);
    expect(merge.conflicts).toMatchObject([
      { ref: 'D', field: 'Post', why: 'gone-there', ours: 'edited here (Notes)' },
    ]);
    expect(postByRef(structure, 'D').deleted).toBe(false);
  });

  it('IMPORT-4 a post that was removed here stays away while the file has nothing new to say of it', () => {
    const { state, structure, base } = begin();
    const gone = postByRef(structure, 'D');
    expect(tryPatch(state, { added: [], updated: [], removed: [gone] }).ok).toBe(true);
    expect(merged(state, base, OLD).patch).toEqual({ added: [], updated: [], removed: [] });
    const newer = OLD.replace('D,B,Officer,G5', 'D,B,Officer,G9');
    const { merge } = merged(state, base, newer);
    expect(merge.conflicts).toMatchObject([{ field: 'Post', ours: 'removed here' }]);
    merged(state, base, newer, { choices: new Map([['D/Post', 'theirs']]) });
    expect(postByRef(structure, 'D').grade).toBe('G9');
  });

  it('IMPORT-4 a dotted line of the file to a post that was removed here does not arrive; others do', () => {
    const lines = (text: string, of: Record<string, string>) =>
      text
        .trimEnd()
        .split('\n')
        .map((row, i) => `${row},${i === 0 ? 'Accountable To' : (of[row[0] as string] ?? '')}`)
        .join('\n');
    const { state, structure } = document(lines(OLD, {}));
    const base = baseOf(state, structure);
    const gone = postByRef(structure, 'D');
    expect(tryPatch(state, { added: [], updated: [], removed: [gone] }).ok).toBe(true);
    merged(state, base, lines(OLD, { C: 'D; A', E: 'A' }));
    const to = (ref: string) => postByRef(structure, ref).accountableTo.map((link) => link.to);
    expect([to('C'), to('E')]).toEqual([['A'], ['A']]);
  });

  it('IMPORT-4 leavers leave and joiners join, and an assignment that was edited here stays', () => {
    const { state, structure, base } = begin();
    const c = postByRef(structure, 'C');
    edit(state, structure, 'C', { holders: c.holders.map((holder) => ({ ...holder, basis: 'acting-up' as const })) });
    const newer = OLD.replace('M1,1,,H2', 'M1,1,,H7').replace('D,B,Officer,G5,1,,,', 'D,B,Officer,G5,1,,H8,');
    const { merge } = merged(state, base, newer);
    expect(postByRef(structure, 'B').holders.map((holder) => holder.person)).toEqual(['H7']);
    expect(postByRef(structure, 'C').holders).toMatchObject([{ person: 'H3', basis: 'acting-up' }]);
    expect(postByRef(structure, 'D').holders.map((holder) => holder.person)).toEqual(['H8']);
    expect(merge.arrived.map(({ ref, to }) => `${ref}: ${to}`)).toEqual(['B: not in this post', 'B: H7', 'D: H8']);
  });

  it('IMPORT-4 what is known of people merges field by field', () => {
    const { state, base } = begin();
    const known = state.people.get('H1')!;
    expect(tryPatch(state, { added: [], updated: [[known, { ...known, serviceYears: 9 }]], removed: [] }).ok).toBe(
      true,
    );
    merged(state, base, OLD.replace('H1,50', 'H1,51'));
    expect(state.people.get('H1')).toMatchObject({ age: 51, serviceYears: 9 });
  });

  it('POST-1 IMPORT-4 a move made here and one of the file that make a loop together: the one made here stays', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'C', { managerId: 'D', order: 'a0' });
    const { merge } = merged(state, base, OLD.replace('D,B,Officer', 'D,C,Officer'));
    expect(postByRef(structure, 'C').managerId).toBe('D');
    expect(postByRef(structure, 'D').managerId).toBe('B');
    expect(merge.arrived).toEqual([]);
    expect(merge.conflicts).toMatchObject([
      { ref: 'D', field: 'Reports To', ours: 'B', theirs: 'C', why: 'loop', forced: true },
    ]);
  });

  it('POST-4 IMPORT-4 reports that the file puts below a box of several posts here go to its manager, and are listed', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'D', { quantity: 3, fte: 30_000 });
    const newer = `${OLD}F,D,Analyst,G4,1,,,\n`;
    const { merge } = merged(state, base, newer);
    expect(postByRef(structure, 'D').quantity).toBe(3);
    expect(postByRef(structure, 'F').managerId).toBe('B');
    expect(merge.conflicts).toMatchObject([{ ref: 'F', field: 'Reports To', why: 'several-posts', forced: true }]);
  });

  it('IMPORT-4 a reference that somebody here gave to another post: the new post gets one of its own', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'D', { ref: 'F' });
    const newer = `${OLD}F,B,Analyst,G4,1,,,\n`;
    const { merge } = merged(state, base, newer);
    expect(postByRef(structure, 'F').title).toBe('Officer');
    expect(postByRef(structure, 'F-2').title).toBe('Analyst');
    expect(merge.conflicts).toMatchObject([{ field: 'Post ID', why: 'reference' }]);
  });

  it('IMPORT-4 the step remembers what the file said, and only where what is here stayed', () => {
    const { state, structure, base } = begin();
    edit(state, structure, 'C', { grade: 'G6', title: 'Caseworker' });
    edit(state, structure, 'D', { notes: 'Keep for the winter' });
    const newer = OLD.replace('C,B,Officer,G5,1,,H3', 'C,B,Officer,G7,1,,H9').replace('D,B,Officer,G5,1,,,\n', '');
    const { patch, label } = merged(state, base, newer);
    expect(patch?.said).toMatchObject([
      { id: 'C', title: 'Officer', grade: 'G7', holders: [{ person: 'H9' }] },
      { id: 'D', deleted: true, missing: true, notes: '' },
    ]);
    expect(label).toBe('Updated Current from newer.csv: 2 changes, 2 kept as here');
    const { merge } = merged(state, afterMerge(base, patch!, 'x'), newer);
    expect(merge.conflicts.length).toBe(2);
    const once = merged(state, afterMerge(base, patch!, structure.record.id), newer).merge;
    expect(once.conflicts).toEqual([]);
    expect(once.kept.map(({ ref, field }) => `${ref} ${field}`)).toEqual(['C Job Title', 'C Grade', 'D Post']);
  });

  it('IMPORT-4 without a base every difference is a conflict and nothing here changes', () => {
    const { state, structure } = begin();
    edit(state, structure, 'B', { title: 'Team Manager' });
    const newer = `${OLD.replace('C,B,Officer,G5', 'C,B,Officer,G7').replace('D,B,Officer,G5,1,,,\n', '')}F,B,Analyst,G4,1,,,\n`;
    const before = new Map(structure.posts);
    const { merge } = merged(state, null, newer);
    expect(merge.baseKnown).toBe(false);
    expect(merge.conflicts.map(({ ref, field, why }) => `${ref} ${field} ${why}`)).toEqual([
      'B Job Title no-base',
      'C Grade no-base',
      'D Post no-base',
    ]);
    for (const [id, post] of before) expect(structure.posts.get(id)).toBe(post);
    expect(postByRef(structure, 'F').title).toBe('Analyst');
  });

  it.each([
    ['half of the posts', [csv(HEAD, 'A,,Director,D1,1,,H1,50', 'B,A,Manager,M1,1,,H2,')]],
    [
      // The starters of last month are in the next file, too, and are more than were there before them.
      'starters who outnumber the rest',
      [
        csv(HEAD, ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'].map((id) => `${id},B,Starter,G1,1,,,`)),
        csv(HEAD, ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'].map((id) => `${id},B,Starter,G1,1,,,`)),
      ],
    ],
    [
      'a few posts left out, and reports to one of them',
      [OLD.replace('B,A,Manager,M1,1,,H2,\n', '').replace(/E,A.*\n/, '')],
    ],
  ])('IMPORT-4 a part takes nothing away: %s', (_, files) => {
    const four = OLD.replace(/D,B.*\n/, '');
    const { state, structure } = document(files.length === 1 && files[0]?.includes('B,A') ? four : OLD);
    const posts = structure.posts.size;
    for (const file of files) {
      const { merge } = merged(state, baseOf(state, structure), file);
      expect([merge.part, merge.gone]).toEqual([true, []]);
    }
    expect(structure.posts.size).toBeGreaterThanOrEqual(posts);
  });

  it('IMPORT-4 a whole file with one stale manager is whole: the post that it lacks is gone', () => {
    const many = Array.from({ length: 12 }, (_, i) => `P${i},${i === 0 ? '' : i < 4 ? 'P0' : 'P1'},Officer,G1,1,,,`);
    const { state, structure } = document(csv(HEAD, ...many, 'P12,P3,Officer,G1,1,,,'));
    const stale = csv(HEAD, ...many.filter((row) => !row.startsWith('P3,')), 'P12,P3,Officer,G1,1,,,');
    const { merge } = merged(state, baseOf(state, structure), stale, { repair: true });
    expect([merge.part, merge.gone]).toEqual([false, ['P3']]);
  });

  it('IMPORT-2 IMPORT-4 bad rows refuse a merge as they refuse an import; a frozen version refuses it altogether', () => {
    const { state, structure, base } = begin();
    const request = { structureName: 'Current', fileName: 'newer.csv', base };
    const bad = planMerge(state, { ...request, ...rowsOf(OLD.replace('C,B,', 'C,Z,')) });
    expect(bad.ok && [bad.value.patch, bad.value.report.rejected.length]).toEqual([null, 1]);
    structure.record = { ...structure.record, frozen: true };
    expect(planMerge(state, { ...request, ...rowsOf(OLD) })).toMatchObject({ ok: false, refusal: { code: 'frozen' } });
  });
});
