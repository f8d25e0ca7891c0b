import { costBasis, hasTransfers } from '../../shared/metrics/costBasis.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import type { Money } from '../../shared/model/fixed.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, structureOf } from '../../shared/model/state.ts';
import { changeKnown, yearlySaving } from '../../shared/money/savings.ts';
import { costBasisText } from '../../shared/words/costWords.ts';
import { comparisonNow, documentState, figuresOf } from '../store/store.ts';

export interface Baseline {
  readonly id: StructureId;
  readonly name: string;
  readonly figures: Figures;
}

/** What a structure's figures are held against: Current, unless it is what is shown. */
export function baselineFor(shown: StructureId): Baseline | null {
  const current = currentStructure(documentState());
  if (!current || current.record.id === shown) return null;
  const { id, name } = current.record;
  return { id, name, figures: figuresOf(id).totals() };
}

/** The change in cost that a headline may tell, and what has to be said of it (COST-9, COST-11). */
export interface MoneyAgainst {
  /** To − from without transfers, which are no saving. */
  readonly change: Money;
  /** What transfers out and in come to, left out of the change. */
  readonly transfers: Money;
  /** "without transfers, different pay tables"; '' where there is nothing to say. */
  readonly basis: string;
  /** False while none of the new posts has a cost: then there is no change to tell. */
  readonly known: boolean;
}

/** Posts without cost are named beside the cost itself; unset on-costs with it. */
export function moneyAgainst(base: Baseline, id: StructureId): MoneyAgainst {
  const state = documentState();
  const structure = structureOf(state, id);
  const figures = figuresOf(id).totals();
  const transfers = hasTransfers(structure);
  const change = figures.cost.total - base.figures.cost.total;
  // Only where something was transferred does the difference have to be looked at post by post.
  const more = figures.postsWithoutCost > base.figures.postsWithoutCost;
  const comparison = transfers || more ? comparisonNow(base.id, id) : null;
  const known = comparison === null || changeKnown(comparison);
  const saving = transfers ? comparison : null;
  const own = saving ? 0 - yearlySaving(saving).saving : change;
  const sides = [
    { state, structure: structureOf(state, base.id), figures: base.figures },
    { state, structure, figures },
  ];
  const basis = costBasisText(costBasis(sides, transfers), 'two', ['salaries-only', 'posts-without-cost']);
  return { change: own, transfers: change - own, basis, known };
}

/** What has to be said of a structure's own cost: "salaries only", "on a pay offer that is not agreed". */
export function costSaid(id: StructureId): string {
  const state = documentState();
  const side = { state, structure: structureOf(state, id), figures: figuresOf(id).totals() };
  return costBasisText(costBasis([side], false), 'one', ['posts-without-cost']);
}
