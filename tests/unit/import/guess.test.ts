import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter } from '../../../electron/import/delimiter.ts';
import { readRows } from '../../../electron/import/read.ts';
import { textOf } from '../../../electron/import/textOf.ts';
import { lookAt } from '../../../shared/import/look.ts';
import { guessContent } from '../../../shared/import/what.ts';
import { good } from '../../support/documents.ts';
import { csv, rowsOf } from './helpers.ts';

/** What each field may be called, and what six posts hold there. */
const FIELDS: Readonly<Record<string, { readonly called: readonly string[]; readonly cells: readonly string[] }>> = {
  'Post ID': {
    called: ['Post Number', 'Position ID', 'Pos No', 'Post Ref', 'Establishment Post No', 'Position Code', 'Post'],
    cells: ['40001', '40002', '40003', '40004', '40005', '40006'],
  },
  'Reports To': {
    called: ['Reports To Post Number', 'Line Manager Post No', 'Manager Position ID', 'Reports To', 'Reporting Post'],
    cells: ['', '40001', '40002', '40002', '40001', '40005'],
  },
  'Job Title': {
    called: ['Post Title', 'Job Title', 'Position Title', 'Role Title', 'Designation', 'Job Name'],
    cells: ['Head of Service', 'Team Manager', 'Social Worker', 'Social Worker', 'Team Manager', 'Driver'],
  },
  FTE: { called: ['Contracted FTE', 'FTE', 'WTE', 'Post FTE'], cells: ['1', '1', '0.5', '0.8', '1', '0.6'] },
  Salary: {
    called: ['Annual Salary', 'Full Time Salary', 'FTE Salary', 'Basic Pay'],
    cells: ['60,000', '45,000', '36,000', '36,000', '45,000', '24,000'],
  },
  Grade: { called: ['Grade', 'Pay Grade', 'Pay Band', 'Scale'], cells: ['G12', 'G9', 'G7', 'G7', 'G9', 'G3'] },
  Team: {
    called: ['Section', 'Team', 'Service Area', 'Org Unit'],
    cells: ['Care', 'Care', 'Locality', 'Locality', 'Day care', 'Transport'],
  },
  'Holder ID': {
    called: ['Employee Number', 'Employee No', 'Payroll Number', 'Staff ID', 'Personnel Number'],
    cells: ['9001', '9002', '9003', '', '9005', '9006'],
  },
  'Holder Name': {
    called: ['Occupant', 'Post Holder', 'Employee Name', 'Incumbent', 'Name'],
    cells: ['Alpha Ash', 'Bravo Birch', 'Charlie Cedar', 'Vacant', 'Echo Elm', 'Foxtrot Fir'],
  },
  Basis: {
    called: ['Contract Type', 'Employment Type', 'Basis'],
    cells: ['Permanent', 'Permanent', 'Fixed Term', 'Permanent', 'Permanent', 'Temporary'],
  },
  'Cost Centre': { called: ['Cost Centre', 'Cost Code', 'Budget Code'], cells: ['C1', 'C1', 'C2', 'C2', 'C3', 'C3'] },
};
const NEEDED = ['Post ID', 'Reports To', 'Job Title'];

/** A list in any order of columns under any of the names, below any title, with columns that nobody knows between. */
const lists = fc
  .record({
    order: fc.shuffledSubarray(Object.keys(FIELDS), { minLength: 3, maxLength: Object.keys(FIELDS).length }),
    names: fc.array(fc.nat(20), { minLength: 11, maxLength: 11 }),
    title: fc.constantFrom([], ['Establishment report'], ['Council', '', 'Run: 30/11/2026 14:02', 'Page 1 of 2']),
  })
  .map(({ order, names, title }) => {
    const fields = [...new Set([...order, ...NEEDED])];
    const called = fields.map((field, i) => {
      const { called: all } = FIELDS[field] as (typeof FIELDS)[string];
      return all[(names[i] ?? 0) % all.length] as string;
    });
    const rows = Array.from({ length: 6 }, (_, n) => [
      ...fields.map((field) => FIELDS[field]?.cells[n] ?? ''),
      ['red', 'blue'][n % 2] as string,
    ]);
    return { fields, rows: [...title.map((line) => [line]), [...called, 'Favourite colour'], ...rows], title };
  });

const fileOf = (rows: readonly (readonly string[])[]) => ({ rows, lines: rows.map((_, i) => i + 1) });

describe('what a file is', () => {
  it('IMPORT-7 every column of a list is found, in any order, under any usual name, below any title', () => {
    fc.assert(
      fc.property(lists, ({ fields, rows, title }) => {
        const look = lookAt(fileOf(rows));
        expect(look?.heading).toBe(title.length);
        expect(look?.format).not.toBeNull();
        expect(look?.mapping).toEqual(Object.fromEntries(fields.map((field, at) => [field, at])));
        expect(guessContent(fileOf(rows))).toBe('posts');
      }),
      { numRuns: 500 },
    );
  });

  it('IMPORT-7 what numbers the posts is told from the data: Reports To holds values of Pos No', () => {
    const head = 'Employee Number,Pos No,Job Title,Reports To';
    const look = lookAt(rowsOf(csv(head, '1,10,Director,', '2,11,Manager,10', '3,12,Officer,11')));
    expect(look?.mapping).toMatchObject({ 'Post ID': 1, 'Holder ID': 0, 'Reports To': 3 });
    // The same headings with managers by employee number: the post's own number stays what it is.
    const people = lookAt(rowsOf(csv(head, '1,10,Director,', '2,11,Manager,1', '3,12,Officer,2')));
    expect(people?.mapping).toMatchObject({ 'Post ID': 1, 'Holder ID': 0, 'Reports To': 3 });
  });

  it('IMPORT-7 a pay table is one only where nothing names a post', () => {
    const pay = csv('Grade,SCP,Salary', 'G1,2,24000', 'G1,3,24500', 'G2,4,25000');
    expect(guessContent(rowsOf(pay))).toBe('pay');
    const posts = csv(
      'Pos No,Job Title,Reports To,Grade,FTE,Annual Salary,Employee No,Start,Section',
      '1,Head,,G9,1,50000,7,01/04/2020,Care',
    );
    expect(guessContent(rowsOf(posts))).toBe('posts');
  });

  it('IMPORT-7 headings stand below twelve lines of a report, and can be said', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `Line ${i} of the cover,,`);
    const file = rowsOf(csv(...lines, 'Post ID,Reports To,Job Title', 'P1,,Director'));
    expect(lookAt(file)?.heading).toBe(12);
    expect(lookAt(file, { heading: 0 })?.headings[0]).toBe('Line 0 of the cover');
  });

  it.each([
    [
      'Establishment report run 30/11/2026 14:02\nPost ID,Reports To,Job Title\n1,,Director\n2,1,Officer: grants\n',
      ',',
    ],
    ['Post ID;Title, long;FTE\n1;Head, of;0,5\n2;Officer, a;1,0\n', ';'],
    ['a\tb, c\td\n1\t2, 3\t4\n', '\t'],
    ['Title | of a report\nid,title\n1,x\n2,y\n3,z\n', ','],
    ['a|b\n1|2\n', '|'],
    ['one\ntwo\n', ','],
  ])('IMPORT-7 the delimiter of %j is %j: a title decides nothing', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('IMPORT-7 one bad byte does not re-read the whole file, and somebody may say the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,title\n1,Zoë £5\n2,Caf'),
      Buffer.from([0xe9]),
      Buffer.from('\n3,Ångström\n'),
    ]);
    expect(textOf(bytes)).toEqual({ text: 'id,title\n1,Zoë £5\n2,Café\n3,Ångström\n', encoding: 'utf-8' });
    expect(textOf(Buffer.from('id;£\n', 'utf16le')).encoding).toBe('utf-16le');
    const read = good(await readRows('x.csv', Buffer.from('a;b\n1;é\n'), { delimiter: ';', encoding: 'windows-1252' }));
    expect(read.rows[1]).toEqual(['1', 'Ã©']);
  });
});
