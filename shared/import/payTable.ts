import { ok, type Result, refuse } from '../errors.ts';
import { gradeKey, pointKey } from '../model/costing.ts';
import { decimalText, parseMoney } from '../model/fixed.ts';
import type { Settings } from '../model/settings.ts';
import { filledRows, isReserved, type RowProblem } from './smallTable.ts';
import type { FileRows } from './table.ts';

export interface PayRow {
  readonly row: number;
  /** '' in a table of points alone. */
  readonly grade: string;
  readonly point: string;
  /** Pounds a year, full time, as decimal text. */
  readonly salary: string;
}

/** A local or senior pay scale, read: what can be used, and what cannot, by row. */
export interface PayFile {
  readonly hasGrades: boolean;
  readonly rowsIn: number;
  readonly rows: readonly PayRow[];
  readonly problems: readonly RowProblem[];
}

const GRADE = /^(grade|band|pay ?band|scale|job ?grade)/i;
const POINT = /^(scp|spine|spinal|point|pay ?point|column|increment|step)/i;
const SALARY = /salary|annual|£|amount|pay(?! ?(point|band|scale))|per annum|\bpa\b/i;
const MOST_POINTS = 1_000;

/**
 * Reads a pay table (COST-5): grade, point and salary by their headings in any order, else by position (point and
 * salary, or grade, point and salary). A blank grade is the one above it; without points a grade's rows count from 1.
 */
export function readPayFile(file: FileRows): Result<PayFile> {
  const filled = filledRows(file);
  const columns = findColumns(filled.map(({ cells }) => cells));
  if (columns === null)
    return refuse(
      'missing-headings',
      'The table needs a column of points or grades and one of salaries, with headings like Grade, Point, Salary. Nothing was imported.',
    );
  const { grade: gradeAt, point: pointAt, salary: salaryAt, first, heading } = columns;
  const rows: PayRow[] = [];
  const problems: RowProblem[] = [];
  const known = new Set<string>();
  const counted = new Map<string, number>();
  let above = '';
  for (const { cells, line } of filled.slice(first)) {
    const cell = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim());
    const grade = cell(gradeAt) || above;
    above = grade;
    const refuseRow = (at: number | null, name: string, problem: string) =>
      problems.push({ row: line, column: heading(at) || name, value: cell(at), problem });
    const nth = (counted.get(gradeKey(grade)) ?? 0) + 1;
    counted.set(gradeKey(grade), nth);
    const point = pointAt === null ? String(nth) : cell(pointAt);
    const salary = parseMoney(cell(salaryAt));
    const key = `${gradeKey(grade)}\u0000${pointKey(point)}`;
    if (gradeAt !== null && grade === '') refuseRow(gradeAt, 'Grade', 'is empty');
    else if (point === '') refuseRow(pointAt, 'Point', 'is empty');
    else if (isReserved(grade) || isReserved(point)) refuseRow(gradeAt ?? pointAt, 'Point', 'is a reserved name');
    else if (grade.length > 100 || point.length > 100) refuseRow(gradeAt ?? pointAt, 'Point', 'is too long');
    else if (salary === null) refuseRow(salaryAt, 'Salary', cell(salaryAt) === '' ? 'is empty' : 'is not an amount');
    else if (salary < 0) refuseRow(salaryAt, 'Salary', 'must not be negative');
    else if (known.has(key))
      refuseRow(pointAt, 'Point', grade === '' ? 'is there twice' : `is there twice in ${grade}`);
    else if (rows.length === MOST_POINTS) refuseRow(pointAt, 'Point', 'is more than the 1,000 points that fit');
    else {
      known.add(key);
      rows.push({ row: line, grade, point, salary: decimalText(salary, 5) });
    }
  }
  return ok({ hasGrades: gradeAt !== null, rowsIn: filled.length - first, rows, problems });
}

function findColumns(rows: readonly (readonly string[])[]) {
  const [top] = rows;
  if (!top) return null;
  // Spreadsheets often begin with a title: the headings are the first row that names a salary and something to pay it to.
  for (const [i, row] of rows.slice(0, 10).entries()) {
    const find = (pattern: RegExp) => {
      const at = row.findIndex((cell) => pattern.test(cell.trim()) && parseMoney(cell) === null);
      return at < 0 ? null : at;
    };
    const [grade, point, salary] = [find(GRADE), find(POINT), find(SALARY)];
    if (salary !== null && (grade !== null || point !== null) && salary !== grade && salary !== point)
      return {
        grade,
        point,
        salary,
        first: i + 1,
        heading: (at: number | null) => (at === null ? '' : (row[at] ?? '').trim()),
      };
  }
  const width = top.findLastIndex((cell) => cell.trim() !== '') + 1;
  const amount = parseMoney(top[width - 1] ?? '');
  if (amount === null || width < 2 || width > 3) return null;
  return { grade: width === 3 ? 0 : null, point: width - 2, salary: width - 1, first: 0, heading: () => '' };
}

/** The rows as grades of the settings, in file order. */
export function gradesOfFile(rows: readonly PayRow[]): NonNullable<Settings['grades']> {
  const grades = new Map<string, { name: string; points: { point: string; salary: string }[] }>();
  for (const { grade, point, salary } of rows) {
    const key = gradeKey(grade);
    let known = grades.get(key);
    if (!known) grades.set(key, (known = { name: grade, points: [] }));
    known.points.push({ point, salary });
  }
  return Object.fromEntries([...grades.values()].map(({ name, points }) => [name, points]));
}

/** The rows as the points of a pay table; grades, where there are any, stand before their points. */
export function pointsOfFile({ rows, hasGrades }: PayFile): Record<string, string> {
  return Object.fromEntries(rows.map(({ grade, point, salary }) => [hasGrades ? `${grade} ${point}` : point, salary]));
}
