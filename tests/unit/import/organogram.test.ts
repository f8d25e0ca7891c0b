import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../shared/model/state.ts';
import { csv, document, load, plan, postByRef } from './helpers.ts';

const HEAD =
  'Post Unique Reference,Name,Job Title,Reports to Senior Post,FTE,Actual Pay Floor (£),Actual Pay Ceiling (£)';

describe('senior organograms', () => {
  it('IMPORT-1 vacant rows are vacancies; other rows have a nameless holder each, never the same twice', () => {
    const {
      structure,
      plan: done,
      state,
    } = document(
      csv(
        HEAD,
        '1,Ann Other,Chief,,1,1,2',
        '2,VACANT,A,1,,1,2',
        '3,N/D,B,1,1,1,2',
        '4,,C,1,1,1,2',
        '5,Ann Other,D,1,1,1,2',
      ),
    );
    expect(done.report).toMatchObject({ people: 4, posts: 5 });
    expect(postByRef(structure, '2')).toMatchObject({ occupancyRecorded: true, holders: [], fte: 10_000 });
    expect([...state.people.values()].every((person) => person.name === '')).toBe(true);
  });

  it('IMPORT-1 salary is the exact middle; 0 and 0, blank, N/D and N/A are not disclosed', () => {
    const { structure } = document(
      csv(HEAD, '1,x,A,XX,1,"£60,000",64999', '2,x,B,1,1,0,0', '3,x,C,1,1,N/D,n/a', '4,x,D,1,1,,'),
    );
    expect(postByRef(structure, '1').salary).toBe(6_249_950_000);
    for (const ref of ['2', '3', '4']) expect(postByRef(structure, ref).salary).toBeNull();
  });

  it('IMPORT-1 one reference, title (letters only) and manager are one box: FTE added, a holder a row, quantity where FTE is above 1', () => {
    const { structure, plan: done } = document(
      csv(
        HEAD,
        '1,x,Chief,xx,1,1,2',
        '2,a,"Deputy - Policy",1,0.6,1,2',
        '2,b,Deputy Policy,1,0.4,1,2',
        '3,a,Head 1,1,0.7,1,2',
        '3,Vacant,HEAD 2,1,0.7,1,2',
        '4,a,Lead,1,1,1,2',
        '4,b,Lead,1,1,1,2',
        '5,x,Officer,4,1,1,2',
      ),
    );
    expect(done.report).toMatchObject({ rowsUsed: 8, boxes: 5, posts: 6, people: 7 });
    expect(postByRef(structure, '2')).toMatchObject({ quantity: 1, fte: 10_000 });
    expect(postByRef(structure, '3')).toMatchObject({ quantity: 2, fte: 14_000, holders: [{ fte: 7_000 }] });
    expect(postByRef(structure, '4')).toMatchObject({ quantity: 1, fte: 20_000 });
  });

  it('IMPORT-2 the same reference with another title or manager is a duplicate; an eliminated row is not', () => {
    const file = csv(
      HEAD,
      '1,x,Chief,XX,1,1,2',
      '2,x,A,1,1,1,2',
      '2,x,B,1,1,1,2',
      '2,Eliminated,C,1,1,1,2',
      '2,x,B,1,1,1,2',
    );
    expect(plan(emptyDocument('Test'), file).report.rejected.map((p) => [p.row, p.problem])).toEqual([
      [4, 'duplicate-reference'],
      [5, 'eliminated'],
    ]);
    const { structure, plan: done } = document(file, { repair: true });
    expect(done.report).toMatchObject({ rowsIn: 5, rowsUsed: 4, rowsRejected: 1, boxes: 3, posts: 4 });
    expect(postByRef(structure, '2-2')).toMatchObject({ title: 'B', quantity: 2 });
  });

  it('IMPORT-2 reports of an eliminated post have an unknown manager', () => {
    const file = csv(HEAD, '1,x,Chief,XX,1,1,2', '2,eliminated,A,1,1,1,2', '3,x,B,2,1,1,2');
    expect(document(file, { repair: true }).plan.report.repaired).toMatchObject([
      { row: 4, column: 'Reports to Senior Post', value: '2', problem: 'unknown-manager' },
    ]);
  });

  it('IMPORT-2 a bad number, a negative one and a missing reference each have a repair', () => {
    const file = csv(HEAD, '1,x,Chief,XX,most,1,2', '2,x,A,1,-1,1,2', ',x,B,1,1,about 5,6');
    const { structure, plan: done } = document(file, { repair: true });
    expect(done.report.repaired.map((p) => [p.row, p.column, p.problem])).toEqual([
      [2, 'FTE', 'not-a-number'],
      [3, 'FTE', 'negative'],
      [4, 'Post Unique Reference', 'empty-reference'],
      [4, 'Actual Pay Floor (£)', 'not-a-number'],
    ]);
    expect(postByRef(structure, 'N1')).toMatchObject({ title: 'B', salary: null });
  });

  it('IMPORT-1 headings vary: other words, letter case, and pound signs of any encoding', () => {
    const file = csv(
      'POST REFERENCE ,Name,job title,Reports To,Full-Time Equivalent,Actual Pay Floor (Â£),Actual Pay Ceiling (\uFFFD),Valid?',
      '1,x,Chief,,0.5,10,20,',
    );
    const { structure, plan: done } = document(file);
    expect(done.format).toBe('organogram-senior');
    expect(postByRef(structure, '1')).toMatchObject({ fte: 5_000, salary: 1_500_000 });
  });

  it('IMPORT-1 a file of headings only imports empty', () => {
    const { plan: done } = document(csv(HEAD));
    expect(done.report).toMatchObject({ rowsIn: 0, rowsUsed: 0, posts: 0, roots: 0, repaired: [], rejected: [] });
  });

  it('CHANGE-1 continued from an earlier file, a post keeps its identity and its holder', () => {
    const { state, structure: current } = document(csv(HEAD, '1,x,Chief,XX,1,1,2', '2,x,A,1,1,1,2'));
    const { structure, plan: done } = load(state, csv(HEAD, '2,y,A lead,XX,1,1,2', '3,z,B,2,1,1,2'), {
      structureName: 'Later',
      fromName: 'Current',
    });
    expect(postByRef(structure, '2')).toMatchObject({ id: '2', title: 'A lead', role: 'A' });
    expect(postByRef(structure, '2').holders[0]?.person).toBe(postByRef(current, '2').holders[0]?.person);
    expect(done.report).toMatchObject({ missing: ['1'], people: 2 });
  });
});

describe('junior organograms', () => {
  const JUNIOR =
    'Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE';
  const senior = csv(HEAD, '1,x,Chief,XX,1,1,2', '2,a,Lead,1,1,1,2', '2,b,Lead,1,1,1,2');

  it('IMPORT-1 a box a row: quantity is FTE rounded up, salary the middle of the scale, occupancy unrecorded', () => {
    const { state } = document(senior);
    const { structure, plan: done } = load(
      state,
      csv(JUNIOR, 'U,1,A,20000,30001,Officer,2.4', 'U,1,B,40000,,Clerk,1', 'U,2,B,1,2,Aide,0.5'),
    );
    expect(postByRef(structure, '1-J1')).toMatchObject({
      title: 'Officer',
      quantity: 3,
      fte: 24_000,
      salary: 2_500_050_000,
      occupancyRecorded: false,
      managerId: '1',
      grade: 'A',
      unit: 'U',
    });
    expect(postByRef(structure, '1-J2').salary).toBeNull();
    // Somebody reports to it now, so the senior box stands for one post.
    expect(postByRef(structure, '2').quantity).toBe(1);
    expect(done.report).toMatchObject({ rowsIn: 3, rowsUsed: 3, boxes: 5, posts: 1 + 1 + 3 + 1 + 1, roots: 1 });
  });

  it('IMPORT-2 a senior post that is not there makes a root; without a senior file nothing is imported', () => {
    const { state } = document(senior);
    const file = csv(JUNIOR, 'U,9,A,unknown,2,Officer,1');
    expect(plan(state, file).report.rejected.map((p) => p.problem)).toEqual(['unknown-manager', 'not-a-number']);
    const { plan: done } = load(state, file, { repair: true, structureName: 'With juniors', fromName: 'Current' });
    expect(done.report).toMatchObject({ structure: 'With juniors', roots: 2, boxes: 3 });
    expect(() => plan(state, file, { structureName: 'Nowhere' })).toThrow('Import the file of senior posts first');
  });
});
