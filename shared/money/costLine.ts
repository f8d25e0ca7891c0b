import type { Figures } from '../metrics/figures.ts';
import type { Fte, Money } from '../model/fixed.ts';
import { decimalText } from '../model/fixed.ts';

/** Money of some posts, exact, in whole £0.00001s. Round it once, where it is shown (COST-4). */
export interface CostLine {
  readonly posts: number;
  readonly fte: Fte;
  readonly salary: Money;
  /** Null where no on-costs are set (COST-2). */
  readonly onCosts: Money | null;
  readonly allowances: Money;
  /** Agency staff, apart and inside the total (COST-3). */
  readonly agency: Money;
  readonly total: Money;
  /** Posts that add nothing because nobody said what they cost, and their FTE (COST-1). */
  readonly withoutCost: { readonly posts: number; readonly fte: Fte };
}

export const NO_COST_LINE: CostLine = {
  posts: 0,
  fte: 0,
  salary: 0,
  onCosts: null,
  allowances: 0,
  agency: 0,
  total: 0,
  withoutCost: { posts: 0, fte: 0 },
};

/** A box's own figures as a line. A box that is partly without cost excludes that part of its FTE. */
export function lineOfBox(own: Figures): CostLine {
  const { cost, posts, fte, postsWithoutCost } = own;
  const without = postsWithoutCost === 0 ? 0 : Math.round((fte * postsWithoutCost) / Math.max(1, posts));
  return {
    posts,
    fte,
    salary: cost.salary,
    onCosts: cost.onCosts,
    allowances: cost.allowances,
    agency: cost.agency,
    total: cost.total,
    withoutCost: { posts: postsWithoutCost, fte: without },
  };
}

const sumOrNull = (a: Money | null, b: Money | null) => (a === null ? b : b === null ? a : a + b);

/** Adds lines up exactly. */
export function addLines(lines: Iterable<CostLine>): CostLine {
  let sum = NO_COST_LINE;
  for (const line of lines) {
    sum = {
      posts: sum.posts + line.posts,
      fte: sum.fte + line.fte,
      salary: sum.salary + line.salary,
      onCosts: sumOrNull(sum.onCosts, line.onCosts),
      allowances: sum.allowances + line.allowances,
      agency: sum.agency + line.agency,
      total: sum.total + line.total,
      withoutCost: {
        posts: sum.withoutCost.posts + line.withoutCost.posts,
        fte: sum.withoutCost.fte + line.withoutCost.fte,
      },
    };
  }
  return sum;
}

/** to − from; on-costs that one side does not know are unknown. */
export function lineChange(from: CostLine, to: CostLine): CostLine {
  return {
    posts: to.posts - from.posts,
    fte: to.fte - from.fte,
    salary: to.salary - from.salary,
    onCosts: from.onCosts === null || to.onCosts === null ? null : to.onCosts - from.onCosts,
    allowances: to.allowances - from.allowances,
    agency: to.agency - from.agency,
    total: to.total - from.total,
    withoutCost: {
      posts: to.withoutCost.posts - from.withoutCost.posts,
      fte: to.withoutCost.fte - from.withoutCost.fte,
    },
  };
}

/** What a total leaves out, in words: "excluding 1 post (1 FTE) without cost"; null when it leaves out nothing (FIG-5). */
export function exclusionNote(line: CostLine): string | null {
  const { posts, fte } = line.withoutCost;
  return posts === 0
    ? null
    : `excluding ${posts} ${posts === 1 ? 'post' : 'posts'} (${decimalText(fte, 4)} FTE) without cost`;
}
