import { describe, expect, it } from 'vitest';
import { HEADINGS } from '../../../shared/import/holderColumns.ts';
import { planImport } from '../../../shared/import/import.ts';
import { childPosts, emptyDocument } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { csv, document, load, plan, postByRef, rowsOf } from './helpers.ts';

const HEAD = 'Post ID,Reports To,Job Title';

describe('the own template', () => {
  it('IMPORT-1 has every column of the template, found in any order, letter case and spacing', () => {
    expect(HEADINGS).toHaveLength(48);
    const { structure } = document(csv('\uFEFFjob  TITLE,REPORTS TO,post id,held vacant', 'Director,,P1,Y'));
    expect(postByRef(structure, 'P1')).toMatchObject({ title: 'Director', heldVacant: true, role: 'Director' });
  });

  it('POST reads every column into its field', () => {
    const row: Record<string, string> = {
      'Post ID': 'P1',
      'Job Title': 'Head of Care',
      Kind: 'post',
      Team: 'Care',
      Directorate: 'Adults',
      Grade: 'G12 (indicative)',
      Point: 'SCP 43',
      Salary: '"£54,495.50"',
      FTE: '0.5',
      Quantity: '1',
      Basis: 'Fixed term',
      'End Date': '01/04/2027',
      'Day Rate': '£350',
      Days: '110.5',
      Employer: 'NHS',
      Funding: 'Council 60; NHS 40%',
      'Cost Centre': 'C1',
      'Work Area': 'Care',
      Role: 'Head',
      'In Scope': 'no',
      TUPE: 'yes',
      'Held Vacant': '1',
      'Transferred From': 'Housing',
      'Replaced By': 'P7; P8',
      Phase: '1',
      'Effective Date': '1 April 2027',
      Establishment: 'Town Hall',
      Functions: 'Parking; Highways',
      'Chief Officer': 'true',
      Designations: 'DASS; DCS [2026-01-01 | ]',
      Assistant: 'n',
      'Level Label': '7',
      'Accountable To': 'P1',
      Allowance: '"Car 1,200; 50"',
      'Holder ID': 'H1',
      'Holder Name': 'A Person',
      'Holder FTE': '0.4',
      'Holder Basis': 'secondment',
      'Holder Point': '40',
      Substantive: 'no',
      Absent: 'yes',
      Age: '55 or over',
      'Service Years': '12',
      'Service Here': '8',
      Notes: 'Words',
      'Job Title (cy)': 'Pennaeth Gofal',
      'Team (cy)': 'Gofal',
      'Custom: Welsh level': '2',
    };
    const cell = (text: string) => (text.includes(',') && !text.startsWith('"') ? `"${text}"` : text);
    const { structure, state } = document(
      csv(['Reports To', ...Object.keys(row)].join(','), ['', ...Object.values(row).map(cell)].join(',')),
    );
    expect(postByRef(structure, 'P1')).toMatchObject({
      title: 'Head of Care',
      unit: 'Care',
      directorate: 'Adults',
      grade: 'G12',
      gradeStatus: 'indicative',
      point: 'SCP 43',
      salary: 5_449_550_000,
      fte: 5_000,
      quantity: 1,
      basis: 'fixed-term',
      endDate: '2027-04-01',
      dayRate: 35_000_000,
      days: 11_050,
      employer: 'NHS',
      funding: [
        { source: 'Council', percent: 600_000 },
        { source: 'NHS', percent: 400_000 },
      ],
      workArea: 'Care',
      role: 'Head',
      inScope: false,
      tupe: true,
      heldVacant: true,
      replacedBy: ['P7', 'P8'],
      effectiveDate: '2027-04-01',
      establishment: 'Town Hall',
      secondTitle: 'Pennaeth Gofal',
      secondUnit: 'Gofal',
      custom: [{ name: 'Welsh level', value: '2' }],
      functions: ['Parking', 'Highways'],
      chiefOfficer: true,
      assistant: false,
      designations: [
        { name: 'DASS', from: null, to: null },
        { name: 'DCS', from: '2026-01-01', to: null },
      ],
      allowances: [
        { label: 'Car', amount: 120_000_000 },
        { label: 'Allowance', amount: 5_000_000 },
      ],
      accountableTo: [{ to: 'P1', caption: '', condition: '' }],
      occupancyRecorded: true,
      notes: 'Words',
      holders: [{ person: 'H1', fte: 4_000, basis: 'secondment', point: '40', substantive: false, absent: true }],
    });
    expect(state.people.get('H1')).toEqual({
      type: 'person',
      id: 'H1',
      name: 'A Person',
      age: 55,
      ageOrOver: true,
      serviceYears: 12,
      serviceHere: 8,
      priority: false,
    });
  });

  it('POST-5 POST-7 rows that differ in holder columns alone are a job share; a blank Holder ID is a vacancy', () => {
    const { plan: done, structure } = document(
      csv(
        `${HEAD},FTE,Holder ID,Holder FTE`,
        'P1,,Director,1,H1,0.6',
        'P1,,Director,1,H2,',
        'P2,P1,Officer,1,,',
        'P3,P1,Share,1,H3,0.5',
        'P3,P1,Share,1,,',
      ),
    );
    expect(done.report).toMatchObject({ rowsIn: 5, rowsUsed: 5, boxes: 3, people: 3, posts: 3 });
    expect(postByRef(structure, 'P1').holders).toMatchObject([
      { person: 'H1', fte: 6_000 },
      { person: 'H2', fte: null },
    ]);
    expect(postByRef(structure, 'P2')).toMatchObject({ occupancyRecorded: true, holders: [] });
    expect(postByRef(structure, 'P3').holders).toHaveLength(1);
  });

  it('IMPORT-1 the preview counts people once, however many boxes they hold, and nobody of a box that has gone', () => {
    const head = `${HEAD},Holder ID,Deleted`;
    const one = ['P1,,Director,H1,', 'P2,P1,Manager,H2,', 'P3,P1,Manager,H3,yes'];
    expect(plan(emptyDocument('Test'), csv(head, ...one)).report).toMatchObject({ boxes: 2, people: 2 });
    const several = [...one, 'P4,P1,Manager,H1,', 'P5,P1,Manager,H2,'];
    expect(plan(emptyDocument('Test'), csv(head, ...several)).report).toMatchObject({ boxes: 4, people: 2 });
  });

  it('IMPORT-2 the same row twice is no job share', () => {
    for (const holder of ['H1', '']) {
      const refused = plan(
        emptyDocument('Test'),
        csv(`${HEAD},Holder ID`, `P1,,Director,${holder}`, `P1,,Director,${holder}`),
      );
      expect(refused.report.rejected).toMatchObject([{ row: 3, problem: 'duplicate-reference' }]);
    }
  });

  it('POST-7 without a Holder ID column nobody knows who is in the boxes', () => {
    const { plan: done, structure } = document(csv(HEAD, 'P1,,Director'));
    expect(postByRef(structure, 'P1').occupancyRecorded).toBe(false);
    expect(done.report.people).toBe(0);
  });

  it('POST-6 a new post has its title as role and the nearest work area above', () => {
    const { structure } = document(
      csv(
        `${HEAD},Work Area,Role`,
        'P3,P2,Officer,,',
        'P1,,Director,Adults,',
        'P2,P1,Manager,,Lead',
        'P4,P3,Clerk,Desk,',
        'P5,P4,Junior,,',
      ),
    );
    const area = (ref: string) => postByRef(structure, ref).workArea;
    expect(['P1', 'P2', 'P3', 'P4', 'P5'].map(area)).toEqual(['Adults', 'Adults', 'Adults', 'Desk', 'Desk']);
    expect(['P2', 'P3'].map((ref) => postByRef(structure, ref).role)).toEqual(['Lead', 'Officer']);
  });

  it('FIG-1 a blank FTE is the quantity, for an agency post too', () => {
    const { structure } = document(
      csv(`${HEAD},Quantity,Basis,FTE`, 'P1,,Officer,4,agency,', 'P2,,Officer,,,', 'P3,,Officer,2,,1.5'),
    );
    expect(['P1', 'P2', 'P3'].map((ref) => postByRef(structure, ref).fte)).toEqual([40_000, 10_000, 15_000]);
  });

  it('IMPORT-1 siblings stand in file order', () => {
    const { structure } = document(
      csv(HEAD, 'Z,,Root', ...Array.from({ length: 70 }, (_, i) => `P${69 - i},Z,Officer`)),
    );
    expect(childPosts(structure, 'Z').map((post) => post.ref)).toEqual(
      Array.from({ length: 70 }, (_, i) => `P${69 - i}`),
    );
  });

  it('IMPORT-3 is one patch that reverses to nothing', () => {
    const state = emptyDocument('Test');
    const { plan: done } = load(state, csv(`${HEAD},Holder ID`, 'P1,,Director,H1', 'P2,P1,Officer,'));
    applyPatch(state, reversePatch(done.patch!));
    expect([state.structures.size, state.people.size]).toEqual([0, 0]);
  });

  it('IMPORT-3 refuses an existing structure, an unknown --from, missing headings and an empty file', () => {
    const { state } = document(csv(HEAD, 'P1,,Director'));
    const code = (text: string, options: object) => {
      const planned = planImport(state, { structureName: 'B', fileName: 'f.csv', ...rowsOf(text), ...options });
      return planned.ok ? 'fine' : planned.refusal.code;
    };
    const file = csv(HEAD, 'P1,,Director');
    expect(code(file, { structureName: 'current' })).toBe('structure-exists');
    expect(code(file, { fromName: 'Nowhere' })).toBe('unknown-structure');
    expect(code(csv('Post ID,Job Title', 'P1,Director'), { format: 'own' })).toBe('missing-headings');
    expect(code(csv('A,B', 'P1,Director'), {})).toBe('missing-headings');
    expect(code('', {})).toBe('empty-file');
    expect(code(csv(HEAD), {})).toBe('fine');
  });

  it('IMPORT-1 the headings may stand below a title, and other columns are passed over', () => {
    const { plan: done } = document(csv('Establishment list,,,', '', `${HEAD},Favourite colour`, 'P1,,Director,red'));
    expect(done.report).toMatchObject({ rowsIn: 1, boxes: 1 });
  });

  it('EXPORT-9 takes off the apostrophe that the export put before a formula, and no other', () => {
    const { structure } = document(csv(HEAD, "P1,,'=1+1", "P2,,'Head' of it", "P3,,''-x"));
    expect(['P1', 'P2', 'P3'].map((ref) => postByRef(structure, ref).title)).toEqual(['=1+1', "'Head' of it", "'-x"]);
  });
});

describe('--from', () => {
  const before = csv(
    `${HEAD},Grade,Work Area,Role,In Scope,Cost Centre,Holder ID`,
    'P1,,Director,G9,Adults,Dir,no,C1,H1',
    'P2,P1,Officer,G5,Care,Off,yes,C2,H2',
    'P3,P2,Clerk,G2,,,,C3,',
    'P4,P1,Aide,G2,,,,C4,',
  );

  it('CHANGE-5 of what the file leaves out, posts are missing and teams are not', () => {
    const { state } = document(csv(`${HEAD},Kind`, 'P1,,Director,post', 'T1,P1,Care team,team', 'P2,T1,Officer,post'));
    const newer = load(state, csv(HEAD, 'P1,,Director'), { structureName: 'Option A', fromName: 'Current' });
    expect(newer.plan.report.missing).toEqual(['P2']);
    expect(postByRef(newer.structure, 'T1').deleted).toBe(true);
  });

  it('CHANGE-1 rows with the same Post ID continue the posts: same identity, blank role, area and scope kept', () => {
    const { state, structure: current } = document(before);
    const { structure, plan: done } = load(
      state,
      csv(
        `${HEAD},Grade,Work Area,Role,In Scope`,
        'P1,,Chief,,,,',
        'P2,P1,Senior Officer,G6,,,',
        'P3,P1,Clerk,G2,Desk,,no',
        'P9,P2,New,G1,,,',
        'P4,P1,Aide,G2,,,',
      ),
      { structureName: 'Option A', fromName: 'Current' },
    );
    expect(structure.record).toMatchObject({ kind: 'proposal', forkedFrom: current.record.id, name: 'Option A' });
    expect(postByRef(structure, 'P1')).toMatchObject({
      id: 'P1',
      lineage: 'P1',
      title: 'Chief',
      grade: '',
      role: 'Dir',
      workArea: 'Adults',
      inScope: false,
      costCentre: 'C1',
    });
    expect(postByRef(structure, 'P2')).toMatchObject({
      title: 'Senior Officer',
      role: 'Off',
      workArea: 'Care',
      grade: 'G6',
    });
    expect(postByRef(structure, 'P3')).toMatchObject({ managerId: 'P1', workArea: 'Desk', inScope: false });
    expect(postByRef(structure, 'P9')).toMatchObject({ role: 'New', workArea: 'Care', inScope: true });
    expect(postByRef(structure, 'P2').holders).toEqual(postByRef(current, 'P2').holders);
    expect(done.report).toMatchObject({ missing: [], boxes: 5, people: 2 });
  });

  it('CHANGE-5 an absent post is deleted and missing until Deleted says yes', () => {
    const { state } = document(before);
    const { structure, plan: done } = load(state, csv(`${HEAD},Deleted`, 'P1,,Director,', 'P4,P1,Aide,yes'), {
      structureName: 'A',
      fromName: 'Current',
    });
    expect(done.report).toMatchObject({ missing: ['P2', 'P3'], posts: 1, boxes: 1, rowsUsed: 2 });
    expect(postByRef(structure, 'P2')).toMatchObject({ deleted: true, missing: true, managerId: 'P1' });
    expect(postByRef(structure, 'P3')).toMatchObject({ deleted: true, missing: true, managerId: 'P2' });
    expect(postByRef(structure, 'P4')).toMatchObject({ deleted: true, missing: false });
  });

  it('FIG-1 without a column FTE a box keeps its FTE while its quantity stays; a new quantity brings its own', () => {
    const { state } = document(csv(`${HEAD},Quantity,FTE`, 'P1,,Officer,6,5.5', 'P2,,Clerk,2,1.5'));
    const { structure } = load(state, csv(`${HEAD},Quantity`, 'P1,,Officer,2', 'P2,,Clerk,2'), {
      structureName: 'A',
      fromName: 'Current',
    });
    expect(['P1', 'P2'].map((ref) => postByRef(structure, ref).fte)).toEqual([20_000, 15_000]);
  });

  it('CHANGE-5 a manager that the file left out is unknown', () => {
    const { state } = document(before);
    const refused = plan(state, csv(HEAD, 'P1,,Director', 'P3,P2,Clerk'), { structureName: 'A', fromName: 'Current' });
    expect(refused.report.rejected).toMatchObject([{ row: 3, value: 'P2', problem: 'unknown-manager' }]);
  });

  it('IMPORT-2 made-up references and suffixes never continue a post by chance', () => {
    const { state } = document(csv(HEAD, 'N1,,Director', 'P2,N1,Officer', 'P2-2,N1,Officer'));
    const { structure } = load(state, csv(HEAD, 'P1,,Director', ',P1,Officer', 'P2,P1,Officer', 'P2,P1,Manager'), {
      structureName: 'A',
      fromName: 'Current',
      repair: true,
    });
    expect(postByRef(structure, 'N2').deleted).toBe(false);
    expect(postByRef(structure, 'N1').missing).toBe(true);
    expect(postByRef(structure, 'P2-3').title).toBe('Manager');
  });

  it('POST a box that was given another reference keeps its id, and the new box of that name has its own', () => {
    const { state, structure: current } = document(csv(HEAD, 'P1,,Director', 'P2,P1,Officer'));
    const officer = postByRef(current, 'P2');
    applyPatch(state, { added: [], removed: [], updated: [[officer, { ...officer, ref: 'Q2' }]] });
    const { structure } = load(state, csv(HEAD, 'P1,,Director', 'Q2,P1,Officer', 'P2,P1,New'), {
      structureName: 'A',
      fromName: 'Current',
    });
    expect(postByRef(structure, 'Q2')).toMatchObject({ id: 'P2', lineage: 'P2' });
    expect(postByRef(structure, 'P2')).toMatchObject({ id: 'P2~2', lineage: 'P2~2' });
  });

  it('POST-5 a Holder ID column says anew who is in the boxes; columns of the holder that the file lacks stay', () => {
    const { state } = document(csv(`${HEAD},Holder ID,Holder FTE,Age`, 'P1,,Director,H1,0.5,40', 'P2,P1,Officer,H2,,'));
    const { structure, plan: done } = load(
      state,
      csv(`${HEAD},Holder ID,Age`, 'P1,,Director,H1,41', 'P2,P1,Officer,,'),
      { structureName: 'A', fromName: 'Current' },
    );
    expect(postByRef(structure, 'P1').holders).toMatchObject([{ person: 'H1', fte: 5_000 }]);
    expect(postByRef(structure, 'P2')).toMatchObject({ holders: [], occupancyRecorded: true });
    expect(state.people.get('H1')?.age).toBe(41);
    expect(done.patch?.updated).toHaveLength(1);
  });
});
