import { FiguresEngine } from '../metrics/engine.ts';
import { type Fte, type Money, mulDiv, type Percent } from '../model/fixed.ts';
import { counts, type FundingShare, type StructureId } from '../model/records.ts';
import { type DocumentState, postOf, structureOf, treeOrder } from '../model/state.ts';

const WHOLE: Percent = 1_000_000;

/** Cost that one source pays for, exact. */
export interface FundingTotal {
  /** '' for posts whose funding is not stated. */
  readonly source: string;
  readonly label: string;
  readonly posts: number;
  readonly fte: Fte;
  readonly salary: Money;
  readonly onCosts: Money;
  readonly allowances: Money;
  readonly agency: Money;
  readonly total: Money;
}

/**
 * The cost of a structure by source of funding (COST-8). What the sources pay adds up to the structure's total to the
 * last £0.00001: each amount of each post is divided by running totals, so that no unit is lost between two roundings.
 * A post with several sources counts as a post of each.
 */
export function fundingTotals(state: DocumentState, structureId: StructureId, live?: FiguresEngine): FundingTotal[] {
  const structure = structureOf(state, structureId);
  const engine = live ?? new FiguresEngine(state, structureId);
  const totals = new Map<string, FundingTotal>();
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    if (!counts(post)) continue;
    const { cost, posts, fte } = engine.own(id);
    for (const { source, from, to } of runningShares(post.funding)) {
      const share = (amount: number) => mulDiv(amount, to, WHOLE) - mulDiv(amount, from, WHOLE);
      // "NHS" and "nhs" are one source, under the name that came first.
      const key = source.trim().toLowerCase();
      const sum = totals.get(key);
      const salary = share(cost.salary);
      const onCosts = share(cost.onCosts ?? 0);
      const allowances = share(cost.allowances);
      const agency = share(cost.agency);
      totals.set(key, {
        source: sum?.source ?? source.trim(),
        label: sum?.label ?? (source.trim() === '' ? 'Funding not stated' : source.trim()),
        posts: (sum?.posts ?? 0) + posts,
        fte: (sum?.fte ?? 0) + share(fte),
        salary: (sum?.salary ?? 0) + salary,
        onCosts: (sum?.onCosts ?? 0) + onCosts,
        allowances: (sum?.allowances ?? 0) + allowances,
        agency: (sum?.agency ?? 0) + agency,
        total: (sum?.total ?? 0) + salary + onCosts + allowances + agency,
      });
    }
  }
  return [...totals.values()];
}

function runningShares(funding: readonly FundingShare[]): { source: string; from: Percent; to: Percent }[] {
  if (funding.length === 0) return [{ source: '', from: 0, to: WHOLE }];
  let at = 0;
  return funding.map(({ source, percent }) => {
    const from = at;
    at += percent;
    return { source, from, to: at };
  });
}
