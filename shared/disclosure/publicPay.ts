import { gradeEnds } from '../cost/salary.ts';
import { type Costing, gradeKey } from '../model/costing.ts';
import type { Post } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { plain } from '../words/plain.ts';

/** Pay that is public anyway: declared by post, grade or rule, with the publication that says it and its year (EXPORT-10). */

export type PublicPay = NonNullable<Settings['publicPay']>[number];

export const PAY_RULES = ['chief-officers', 'statutory-officers'] as const;
export type PayRule = (typeof PAY_RULES)[number];

/** The rule that somebody wrote: "chief officers" and "Chief Officers" are `chief-officers`. */
export function payRule(text: string): PayRule | null {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/^all-/, '');
  return PAY_RULES.find((rule) => rule === key || rule === `${key}s`) ?? null;
}

/** The declaration that makes the pay of a post public, or null. One that tells the whole pay comes before one of a range. */
export function declarationOf(post: Post, settings: Settings): PublicPay | null {
  const fitting = (settings.publicPay ?? []).filter((each) => covers(each, post));
  return fitting.find(({ rangeOnly }) => rangeOnly !== true) ?? fitting[0] ?? null;
}

function covers({ post: ref, grade, rule }: PublicPay, post: Post): boolean {
  if (ref != null && ref.trim() !== '') return ref.trim() === post.ref;
  if (grade != null && grade.trim() !== '') return sameGrade(grade, post.grade);
  switch (rule == null ? null : payRule(rule)) {
    case 'chief-officers':
      return post.chiefOfficer;
    case 'statutory-officers':
      return post.designations.length > 0;
    default:
      return false;
  }
}

/** "CO1" covers CO1, and CO1–CO3 only where both of its ends are declared alike: "CO1-CO3". */
function sameGrade(declared: string, own: string): boolean {
  if (gradeKey(declared) === gradeKey(own)) return true;
  const [a, b] = [gradeEnds(declared), gradeEnds(own)];
  return a.length === 2 && b.length === 2 && a.every((end, i) => gradeKey(end) === gradeKey(b[i] as string));
}

const RULE_WORDS: Readonly<Record<PayRule, string>> = {
  'chief-officers': 'chief officers',
  'statutory-officers': 'statutory officers',
};

/** Whose pay a declaration is about: "grade LBB2", "the post B01", "chief officers". */
export function declaredWords({ post, grade, rule }: PublicPay): string {
  if (post) return `the post ${plain(post)}`;
  if (grade) return `grade ${plain(grade)}`;
  const known = rule ? payRule(rule) : null;
  return known ? RULE_WORDS[known] : plain(rule ?? '');
}

/** "Pay policy statement, 2026". */
export function publicationWords({ publication, year }: PublicPay): string {
  return [publication ?? '', String(year ?? '')].filter((text) => text.trim() !== '').join(', ');
}

/** Whether a scale for the grade is in the document, so that its range can be told. */
export const hasRange = (grade: string, costing: Costing) =>
  grade.trim() !== '' && costing.grades.size > 0 && costing.grades.has(gradeKey(grade));
