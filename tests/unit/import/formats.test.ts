import { describe, expect, it } from 'vitest';
import { detectFormat, type ImportFormat } from '../../../shared/import/detect.ts';
import { headingPositions } from '../../../shared/import/headings.ts';
import { csv, document, postByRef } from './helpers.ts';

const FILES: Partial<Record<ImportFormat, string>> = {
  visio: csv(
    'Unique_ID,Name,Reports_To,Title,Department,Telephone,Master_Shape',
    '1,Ann,,Director,Care,1,0',
    '2,Bob,1,Officer,Care,1,1',
  ),
  organimi: csv(
    'ID,First Name,Last Name,Boss ID,Role Title,Department,Dottedids',
    '1,Ann,A,,Director,Care,',
    '2,Bob,B,1,Officer,Care,1',
  ),
  orgchart: csv('Personnel ID,Name,Supervisor ID,Title,Department', '1,Ann,,Director,Care', '2,Bob,1,Officer,Care'),
  orgpublisher: csv(
    'Position ID,Reports To Position,Employee Name,Position Title,Department',
    '1,,Ann,Director,Care',
    '2,1,Bob,Officer,Care',
  ),
  orgplus: csv('Position,Name,Title,Reports To,Department', '1,Ann,Director,,Care', '2,Bob,Officer,1,Care'),
  scim: csv('userName,displayName,title,department,manager.value', '1,Ann,Director,Care,', '2,Bob,Officer,Care,1'),
};

describe('formats', () => {
  for (const [format, file] of Object.entries(FILES)) {
    it(`IMPORT-1 recognises ${format} and reads who reports to whom, without names`, () => {
      expect(detectFormat(headingPositions(file.split('\n')[0]?.split(',') ?? []))).toBe(format);
      const { structure, state, plan } = document(file);
      const [boss, report] = ['1', '2'] as const;
      expect(plan.report).toMatchObject({ boxes: 2, roots: 1, people: 2, repaired: [] });
      expect(postByRef(structure, report)).toMatchObject({ title: 'Officer', managerId: boss, unit: 'Care' });
      expect([...state.people.values()].map((person) => person.name)).toEqual(['', '']);
    });
  }

  it('IMPORT-1 OrgPublisher’s own file layout: boxes without a person, position types, several people in a box', () => {
    const file = csv(
      'Parent Box ID,Box ID,Box Title,Record Type,Name,Job Title',
      ',100,Corporate Services,B,,',
      '100,110,Finance,Manager,Ann,Head of Finance',
      '110,111,Finance Support,Assistant,Bob,Personal Assistant',
      '110,112,Payroll,Employee,Cat,Payroll Officer',
      '110,112,Payroll,Employee,Dan,Payroll Officer',
      '110,113,Audit,Open Position,To be recruited,Auditor',
    );
    const { structure, plan } = document(file);
    expect(plan.format).toBe('orgpublisher');
    expect(plan.report).toMatchObject({ rowsIn: 6, boxes: 5, people: 4, roots: 1, repaired: [] });
    expect(postByRef(structure, '100')).toMatchObject({ kind: 'team', title: 'Corporate Services', holders: [] });
    expect(postByRef(structure, '110')).toMatchObject({ title: 'Head of Finance', unit: 'Finance', assistant: false });
    expect(postByRef(structure, '111').assistant).toBe(true);
    expect(postByRef(structure, '112').holders).toHaveLength(2);
    expect(postByRef(structure, '113')).toMatchObject({ title: 'Auditor', holders: [], occupancyRecorded: true });
  });

  it('IMPORT-6 a manager whose name two rows share is ambiguous, not guessed; a vacant row has no holder', () => {
    const file = csv('Name,Title,Reports To', 'Ann,Director,', 'Ann,Head,Ann', 'Vacant,Officer,Ann');
    const { plan } = document(file, { repair: true });
    // Nobody manages herself: the second Ann means the first.
    expect(plan.report.repaired.map(({ row, problem }) => [row, problem])).toEqual([[4, 'ambiguous-manager']]);
    expect(plan.report.people).toBe(2);
  });

  it('IMPORT-1 knows the own template before any other', () => {
    expect(detectFormat(headingPositions(['post id', 'Reports to', 'JOB TITLE', 'Name']))).toBe('own');
    expect(detectFormat(headingPositions(['A', 'B']))).toBeNull();
  });
});
