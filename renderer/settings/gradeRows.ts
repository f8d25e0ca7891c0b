import { gradeKey, pointKey } from '../../shared/model/costing.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SheetRow } from '../kit/forms/sheetRows.ts';
import { settingsWords } from './words.ts';

/** Grades as rows of grade, point and salary, as people keep them in a spreadsheet. */
export function gradeRows(settings: Settings): SheetRow[] {
  return Object.entries(settings.grades ?? {}).flatMap(([grade, points]): SheetRow[] =>
    points.length === 0 ? [[grade, null, null]] : points.map(({ point, salary }) => [grade, point, salary ?? null]),
  );
}

type Grades = NonNullable<Settings['grades']>;

/** The grades that rows say, in order of first appearance; or the sentence that says what is wrong. */
export function gradesOf(rows: readonly SheetRow[]): Grades | string {
  const grades = new Map<string, { readonly name: string; readonly points: Grades[string] }>();
  for (const [grade, point, salary] of rows) {
    const name = (grade ?? '').trim();
    if (name === '') continue;
    const key = gradeKey(name);
    const known = grades.get(key) ?? { name, points: [] };
    grades.set(key, known);
    if (point === null || point === undefined) continue;
    if (known.points.some((each) => pointKey(each.point) === pointKey(point)))
      return settingsWords.twice(known.name, point);
    known.points.push({ point, ...(salary == null ? {} : { salary }) });
  }
  return Object.fromEntries([...grades.values()].map(({ name, points }) => [name, points]));
}
