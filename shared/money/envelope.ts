import type { CostFigures } from '../metrics/figures.ts';
import { type Money, parseMoney } from '../model/fixed.ts';
import type { Settings } from '../model/settings.ts';

/** A line of the budget, exact. Negative lines are allowed (COST-6). */
export interface BudgetLine {
  readonly code: string;
  readonly description: string;
  readonly basic: Money | null;
  readonly ni: Money | null;
  readonly superannuation: Money | null;
  readonly total: Money;
  /** False for a line that has a total only: "not split" (COST-10). */
  readonly split: boolean;
  /** Stated total − its columns, where both are given and disagree; else 0. */
  readonly difference: Money;
}

export type EnvelopeColumnName = 'basic' | 'ni' | 'superannuation' | 'other' | 'onCosts';

/** One column of the budget against the structure. Headroom below 0 is a shortfall. */
export interface EnvelopeColumn {
  readonly name: EnvelopeColumnName;
  readonly budget: Money;
  /** Null where the structure's costing does not know it. */
  readonly cost: Money | null;
  readonly headroom: Money | null;
}

export interface Envelope {
  readonly lines: readonly BudgetLine[];
  readonly budget: Money;
  readonly cost: Money;
  /** Budget − cost; below 0 it is a shortfall. */
  readonly headroom: Money;
  readonly columns: readonly EnvelopeColumn[];
  /** Part of the budget that is in no column. While it is not 0, columns compare the split lines only. */
  readonly notSplit: Money;
  readonly notes: readonly string[];
}

/** The document's budget lines; a stated total wins over its columns, and the difference is shown. */
export function budgetLines(settings: Settings): BudgetLine[] {
  const amount = (value: string | null | undefined) => (value == null ? null : parseMoney(value));
  return (settings.budget ?? []).map((line): BudgetLine => {
    const [basic, ni, superannuation] = [amount(line.basic), amount(line.ni), amount(line.superannuation)];
    const split = basic !== null || ni !== null || superannuation !== null;
    const columns = (basic ?? 0) + (ni ?? 0) + (superannuation ?? 0);
    const stated = amount(line.total);
    return {
      code: line.code,
      description: line.description ?? '',
      basic,
      ni,
      superannuation,
      total: stated ?? columns,
      split,
      difference: split && stated !== null ? stated - columns : 0,
    };
  });
}

/** The budget in all; null when there are no lines. */
export function budgetTotal(settings: Settings): Money | null {
  const lines = budgetLines(settings);
  return lines.length === 0 ? null : lines.reduce((sum, line) => sum + line.total, 0);
}

/** The budget against a structure's cost (COST-6); null when the document has no budget lines. */
export function envelope(settings: Settings, cost: CostFigures): Envelope | null {
  const lines = budgetLines(settings);
  if (lines.length === 0) return null;
  const sum = (of: (line: BudgetLine) => Money | null) => lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  const budget = sum((line) => line.total);
  const [basic, ni, superannuation] = [sum((l) => l.basic), sum((l) => l.ni), sum((l) => l.superannuation)];
  const notSplit = budget - basic - ni - superannuation;
  const column = (name: EnvelopeColumnName, amount: Money, actual: Money | null): EnvelopeColumn => ({
    name,
    budget: amount,
    cost: actual,
    headroom: actual === null ? null : amount - actual,
  });
  const split = lines.some((line) => line.split);
  // Flat on-costs cannot be told apart, so NI and superannuation are compared together.
  const flat = cost.onCosts !== null && cost.ni === null && cost.pension === null && cost.levy === null;
  const other = cost.allowances + cost.agency + (cost.levy ?? 0);
  const columns = !split
    ? []
    : [
        column('basic', basic, cost.salary),
        ...(flat
          ? [column('onCosts', ni + superannuation, cost.onCosts)]
          : [column('ni', ni, cost.ni), column('superannuation', superannuation, cost.pension)]),
        ...(other === 0 ? [] : [column('other', 0, other)]),
      ];
  const unsplit = lines.filter((line) => !line.split).length;
  const notes = [
    ...(unsplit > 0 && split
      ? [`${unsplit} of ${lines.length} budget lines are not split; columns compare the split lines only.`]
      : []),
    ...lines
      .filter((line) => line.difference !== 0)
      .map((line) => `${line.code}: the stated total is not the sum of its columns.`),
    ...(cost.onCosts === null ? ['On-costs are not set, so the cost is too low.'] : []),
  ];
  return { lines, budget, cost: cost.total, headroom: budget - cost.total, columns, notSplit, notes };
}
