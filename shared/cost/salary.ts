import { type Costing, type GradeScale, gradeKey, pointKey } from '../model/costing.ts';
import type { Money } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';

/**
 * Full-time annual salary of a post under a structure's salary basis (COST-1): its own salary wins; otherwise the basis
 * alone decides. Under the basis "holder" this is what its vacant places cost: the post's own point.
 * Null: the post has no salary.
 */
export function annualSalary(post: Post, costing: Costing): Money | null {
  if (post.salary !== null) return post.salary;
  if (costing.basis === 'point' || costing.basis === 'holder') return pointSalary(post.grade, post.point, costing);
  const range = gradeRange(post.grade, costing);
  if (!range) return null;
  if (costing.basis === 'bottom') return range.bottom;
  if (costing.basis === 'top') return range.top;
  // (lowest + highest) ÷ 2, half a unit away from zero
  return Math.round((range.bottom + range.top) / 2);
}

/** Full-time annual salary of one holder: their actual point under the basis "holder", else the post's. */
export function holderSalary(post: Post, point: string | null, costing: Costing): Money | null {
  if (post.salary === null && costing.basis === 'holder' && point !== null && point !== '') {
    return pointSalary(post.grade, point, costing);
  }
  return annualSalary(post, costing);
}

/** Salary of a pay point: in the scale of the grade where the document has one, else in the structure's pay table. */
export function pointSalary(grade: string, point: string, costing: Costing): Money | null {
  if (point.trim() === '') return null;
  const key = pointKey(point);
  const scales = gradeScales(grade, costing);
  if (scales.length === 0) return costing.spine.get(key) ?? null;
  for (const scale of scales) {
    const salary = scale.points.get(key);
    if (salary !== undefined) return salary;
  }
  return null;
}

/** Lowest and highest salary of a grade, or of a span of two grades ("G7-G8"). */
export function gradeRange(grade: string, costing: Costing): { bottom: Money; top: Money } | null {
  let range: { bottom: Money; top: Money } | null = null;
  for (const { bottom, top } of gradeScales(grade, costing)) {
    if (bottom === null || top === null) continue;
    range = range ? { bottom: Math.min(range.bottom, bottom), top: Math.max(range.top, top) } : { bottom, top };
  }
  return range;
}

/** The two grades of a span ("G5 to G6", "G5/G6"); nothing for a single grade. */
export function gradeEnds(grade: string): string[] {
  const ends = grade.split(/\s*(?:-|–|\/|\bto\b)\s*/);
  return ends.length === 2 ? ends : [];
}

/** The scale of a grade, or the two of a span; none where the document has no scale of it. */
export function gradeScales(grade: string, costing: Costing): GradeScale[] {
  if (costing.grades.size === 0) return [];
  const whole = costing.grades.get(gradeKey(grade));
  if (whole) return [whole];
  const scales = gradeEnds(grade).map((end) => costing.grades.get(gradeKey(end)));
  return scales[0] && scales[1] ? [scales[0], scales[1]] : [];
}
