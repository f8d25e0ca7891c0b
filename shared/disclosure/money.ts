import type { Comparison } from '../changes/change.ts';
import { costingOf } from '../model/costing.ts';
import type { Post, StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { lineDisclosure } from './moneyLines.ts';
import { isOnePersonsPay } from './onePersonsPay.ts';

/** What money the open version may say without saying what one person is paid (EXPORT-6). */
export interface MoneyDisclosure {
  /** Salary and cost of each post. */
  readonly posts: boolean;
  /** Whole totals of each side, and their difference. */
  readonly existing: boolean;
  readonly proposed: boolean;
  readonly change: boolean;
  /** Lines of the cost reconciliation and of savings, which are parts of the difference. */
  readonly parts: boolean;
  /** Salaries, on-costs, allowances and agency apart from the totals. */
  readonly split: boolean;
}

/** A part that is not published may say everything. */
export const ALL_MONEY: MoneyDisclosure = {
  posts: true,
  existing: true,
  proposed: true,
  change: true,
  parts: true,
  split: true,
};

/**
 * Posts are all told or none. A total is withheld where it holds the pay of exactly one person, because grades are
 * public and the rest can be taken away; the difference where that pay alone stands between the two sides, and then
 * the proposed total with it; lines where it is all in them that is not public.
 */
export function moneyDisclosure(
  state: DocumentState,
  from: StructureId | null,
  to: StructureId,
  comparison: Comparison | null,
): MoneyDisclosure {
  const personal = (id: StructureId | null): Map<string, Post> => {
    const structure = id === null ? undefined : state.structures.get(id);
    if (!structure) return new Map();
    const costing = costingOf(state.document.settings, structure.record.name);
    return new Map([...structure.posts].filter(([, post]) => isOnePersonsPay(post, costing)));
  };
  const [before, after] = [personal(from), personal(to)];
  const existing = before.size !== 1;
  const alone = comparison !== null && movedAlone(comparison, before, after);
  const proposed = after.size !== 1 && !alone;
  // Where nothing is one person's pay, no line can say it.
  if (before.size + after.size === 0) return ALL_MONEY;
  const { lines, split } = lineDisclosure(state, from, to, comparison);
  return {
    posts: false,
    existing,
    proposed,
    change: existing && proposed,
    parts: existing && proposed && lines,
    split,
  };
}

/** Exactly one person's pay is all that differs between the sides, or all that differs of what is not public. */
function movedAlone(
  comparison: Comparison,
  before: ReadonlyMap<string, Post>,
  after: ReadonlyMap<string, Post>,
): boolean {
  let moved = 0;
  for (const { from, to } of comparison.posts) {
    const personal = (from && before.has(from.post.id)) || (to && after.has(to.post.id));
    if (personal && (from?.cost.total ?? 0) !== (to?.cost.total ?? 0)) moved++;
  }
  return moved === 1;
}
