import { describe, expect, it } from 'vitest';
import { equalityWith, readEqualityFile } from '../../../shared/import/equality.ts';
import { gradesOfFile, pointsOfFile, readPayFile } from '../../../shared/import/payTable.ts';
import { pastedRows } from '../../../shared/import/smallTable.ts';
import { guessContent } from '../../../shared/import/what.ts';
import { parseSettings } from '../../../shared/model/settings.ts';

const pay = (text: string) => {
  const read = readPayFile(pastedRows(text));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
};
const equality = (text: string) => {
  const read = readEqualityFile(pastedRows(text));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
};

describe('a pay table from a file', () => {
  it('COST-5 grade, point and salary in any order, a title above them, a blank grade below its own', () => {
    const file = pay(
      'Senior pay 2027\t\t\n\t\t\nSalary\tGrade\tSCP\n£85,139\tLBB5\t1\n94,599.50\t\t3\n£70000\tLBB4\t1\n',
    );
    expect([file.rowsIn, file.hasGrades, file.problems]).toEqual([3, true, []]);
    expect(gradesOfFile(file.rows)).toEqual({
      LBB5: [
        { point: '1', salary: '85139' },
        { point: '3', salary: '94599.5' },
      ],
      LBB4: [{ point: '1', salary: '70000' }],
    });
    expect(parseSettings({ grades: gradesOfFile(file.rows) }).ok).toBe(true);
  });

  it('COST-5 a table of points alone, with headings or without; amounts keep their commas when pasted', () => {
    expect(pointsOfFile(pay('SCP,Salary\n1,£50,000\n,\n2,51,000.00\n'))).toEqual({ 1: '50000', 2: '51000' });
    expect(pointsOfFile(pay('CO1\t90000'))).toEqual({ CO1: '90000' });
    expect(pointsOfFile(pay('Annual salary\tPoint\n50000\t1'))).toEqual({ 1: '50000' });
    expect(pointsOfFile(pay('G1\t1\t20000\nG2\t1\t21000'))).toEqual({ 'G1 1': '20000', 'G2 1': '21000' });
  });

  it('COST-5 IMPORT-2 refuses rows by line, column, value and problem, and keeps the others', () => {
    const file = pay('Point\tSalary\n1\tn/a\n2\t5\n02\t6\n\t7\n4\t-1\n__proto__\t8\n5\t');
    expect(file.rows.map(({ point }) => point)).toEqual(['2']);
    expect(file.problems.map(({ row, column, value, problem }) => `${row} ${column} “${value}” ${problem}`)).toEqual([
      '2 Salary “n/a” is not an amount',
      '4 Point “02” is there twice',
      '5 Point “” is empty',
      '6 Salary “-1” must not be negative',
      '7 Point “__proto__” is a reserved name',
      '8 Salary “” is empty',
    ]);
    expect(file.rowsIn).toBe(file.rows.length + file.problems.length);
  });

  it('COST-5 a table without amounts is refused whole', () => {
    expect(readPayFile(pastedRows('Name\tColour\nA\tred'))).toMatchObject({ refusal: { code: 'missing-headings' } });
    expect(readPayFile(pastedRows(''))).toMatchObject({ ok: false });
  });
});

const TABLE = `Protected characteristic\tGroup\tTotal\tWorkforce %\tAffected %\tMid April\tEnd of May
Gender\tWomen\t12\t61.5%\t60%\t11\t10
\tMen\t8\t38.5\t40%\t8\tn/a
Disability\tYes\t3\t4.25\t\t3\t3
\tNo\t16\t\t\t15\t14
`;

describe('an equality table from a file', () => {
  it('EXPORT-7 category, group, total, workforce and milestones; percentages of those affected are left alone', () => {
    const file = equality(TABLE);
    expect(file.problems).toEqual([]);
    expect([file.milestones, file.unused]).toEqual([['Mid April', 'End of May'], ['Affected %']]);
    expect(file.rows).toEqual([
      { category: 'Gender', group: 'Women', total: 12, workforce: '61.5', milestones: [11, 10] },
      { category: 'Gender', group: 'Men', total: 8, workforce: '38.5', milestones: [8, null] },
      { category: 'Disability', group: 'Yes', total: 3, workforce: '4.25', milestones: [3, 3] },
      { category: 'Disability', group: 'No', total: 16, workforce: null, milestones: [15, 14] },
    ]);
    expect(file.uneven).toEqual(['Disability']);
    const kept = { workforceLabel: 'Workforce in March', suppressUnder: 6, milestones: ['Old'] };
    const settings = equalityWith(kept, file);
    expect(settings).toMatchObject({ workforceLabel: 'Workforce in March', suppressUnder: 6 });
    expect(parseSettings({ pack: { equality: settings } }).ok).toBe(true);
  });

  it('EXPORT-7 IMPORT-2 refuses rows by line, column, value and problem', () => {
    const file = equality(
      'Category\tGroup\tTotal\tWorkforce %\nAge\t16–24\t2.5\t1\nAge\t\t3\t1\nAge\t25–34\t4\t101\nAge\t35+\t4\t50\nage\t35+\t4\t50',
    );
    expect(file.rows.map(({ group }) => group)).toEqual(['35+']);
    expect(file.problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      '2 Total is not a whole number',
      '3 Group is empty',
      '4 Workforce % is not a percentage from 0 to 100',
      '6 Group is there twice in age',
    ]);
    expect(file.rowsIn).toBe(5);
  });

  it('IMPORT-1 tells posts, pay and equality tables apart by their headings', () => {
    expect(guessContent(pastedRows(TABLE))).toBe('equality');
    expect(guessContent(pastedRows('Grade\tPoint\tSalary\nG1\t1\t20000'))).toBe('pay');
    expect(guessContent(pastedRows('Post ID\tReports To\tJob Title\tGrade\tSalary\nA\t\tHead\tG1\t1'))).toBe('posts');
    expect(guessContent(pastedRows('One\tTwo\nA\tB'))).toBe('posts');
  });
});
