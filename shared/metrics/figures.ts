import type { Costing } from '../model/costing.ts';
import { divRound, type Fte, fteNumber, type Money, moneyText } from '../model/fixed.ts';
import { SUM } from './boxRow.ts';

/** Money of a set of posts, in whole £0.00001s; null where on-costs are not set (COST-2). */
export interface CostFigures {
  readonly salary: Money;
  readonly onCosts: Money | null;
  readonly ni: Money | null;
  readonly pension: Money | null;
  readonly levy: Money | null;
  readonly allowances: Money;
  readonly agency: Money;
  /** All that is known: salary, on-costs, allowances and agency. */
  readonly total: Money;
}

/** Figures of a structure, branch or group (FIG-1 to FIG-3), exact. */
export interface Figures {
  readonly posts: number;
  readonly fte: Fte;
  readonly people: number;
  readonly peopleFte: Fte;
  readonly vacantPosts: number;
  readonly vacantFte: Fte;
  readonly heldPosts: number;
  readonly unrecordedPosts: number;
  readonly postsWithoutCost: number;
  readonly managers: number;
  /** Σ span of its managers; the average is this ÷ managers. */
  readonly spanTotal: number;
  readonly maxSpan: number;
  readonly layers: number;
  readonly cost: CostFigures;
}

/** The JSON of the command line (tests/rules.md): money as pounds with two decimals, FTE as numbers. */
export interface FiguresJson {
  posts: number;
  fte: number;
  people: number;
  peopleFte: number;
  vacantPosts: number;
  vacantFte: number;
  heldPosts: number;
  unrecordedPosts: number;
  postsWithoutCost: number;
  managers: number;
  averageSpan: number;
  maxSpan: number;
  layers: number;
  cost: {
    salary: string;
    onCosts: string | null;
    ni: string | null;
    pension: string | null;
    levy: string | null;
    allowances: string;
    agency: string;
    total: string;
  };
}

/** Average span to two decimals, rounded half up; 0 without managers. */
export function averageSpan(figures: Figures): number {
  return figures.managers === 0 ? 0 : divRound(figures.spanTotal * 100, figures.managers) / 100;
}

const orNull = (value: Money | null) => (value === null ? null : moneyText(value));

export function figuresJson(figures: Figures): FiguresJson {
  const { cost } = figures;
  return {
    posts: figures.posts,
    fte: fteNumber(figures.fte),
    people: figures.people,
    peopleFte: fteNumber(figures.peopleFte),
    vacantPosts: figures.vacantPosts,
    vacantFte: fteNumber(figures.vacantFte),
    heldPosts: figures.heldPosts,
    unrecordedPosts: figures.unrecordedPosts,
    postsWithoutCost: figures.postsWithoutCost,
    managers: figures.managers,
    averageSpan: averageSpan(figures),
    maxSpan: figures.maxSpan,
    layers: figures.layers,
    cost: {
      salary: moneyText(cost.salary),
      onCosts: orNull(cost.onCosts),
      ni: orNull(cost.ni),
      pension: orNull(cost.pension),
      levy: orNull(cost.levy),
      allowances: moneyText(cost.allowances),
      agency: moneyText(cost.agency),
      total: moneyText(cost.total),
    },
  };
}

/** Differences to − from. Averages and pounds are differences of exact values, rounded once. */
export function changeJson(from: Figures, to: Figures): FiguresJson {
  const money = (a: Money | null, b: Money | null) => (a === null || b === null ? null : b - a);
  const difference: Figures = {
    posts: to.posts - from.posts,
    fte: to.fte - from.fte,
    people: to.people - from.people,
    peopleFte: to.peopleFte - from.peopleFte,
    vacantPosts: to.vacantPosts - from.vacantPosts,
    vacantFte: to.vacantFte - from.vacantFte,
    heldPosts: to.heldPosts - from.heldPosts,
    unrecordedPosts: to.unrecordedPosts - from.unrecordedPosts,
    postsWithoutCost: to.postsWithoutCost - from.postsWithoutCost,
    managers: to.managers - from.managers,
    spanTotal: 0,
    maxSpan: to.maxSpan - from.maxSpan,
    layers: to.layers - from.layers,
    cost: {
      salary: to.cost.salary - from.cost.salary,
      onCosts: money(from.cost.onCosts, to.cost.onCosts),
      ni: money(from.cost.ni, to.cost.ni),
      pension: money(from.cost.pension, to.cost.pension),
      levy: money(from.cost.levy, to.cost.levy),
      allowances: to.cost.allowances - from.cost.allowances,
      agency: to.cost.agency - from.cost.agency,
      total: to.cost.total - from.cost.total,
    },
  };
  return { ...figuresJson(difference), averageSpan: spanDifference(from, to) };
}

function spanDifference(from: Figures, to: Figures): number {
  if (from.managers === 0 || to.managers === 0) return averageSpan(to) - averageSpan(from);
  const numerator = to.spanTotal * from.managers - from.spanTotal * to.managers;
  return divRound(numerator * 100, from.managers * to.managers) / 100;
}

/** Which on-cost lines a structure's costing knows; the others read null (COST-2). */
function costFigures(sum: (at: number) => number, costing: Costing): CostFigures {
  const rules = costing.onCosts;
  const itemised = rules?.mode === 'itemised' ? rules : null;
  const anyOnCost =
    rules !== null &&
    (itemised === null || itemised.ni !== null || itemised.pension !== null || itemised.levy !== null);
  const onCosts = anyOnCost ? sum(SUM.onCosts) : null;
  return {
    salary: sum(SUM.salary),
    onCosts,
    ni: itemised?.ni ? sum(SUM.ni) : null,
    pension: itemised && itemised.pension !== null ? sum(SUM.pension) : null,
    levy: itemised && itemised.levy !== null ? sum(SUM.levy) : null,
    allowances: sum(SUM.allowances),
    agency: sum(SUM.agency),
    total: sum(SUM.salary) + (onCosts ?? 0) + sum(SUM.allowances) + sum(SUM.agency),
  };
}

/** Figures from a row of sums; people, span and layers are given because they do not add up. */
export function figuresFromSums(
  sum: (at: number) => number,
  costing: Costing,
  shape: { people: number; maxSpan: number; layers: number },
): Figures {
  return {
    posts: sum(SUM.posts),
    fte: sum(SUM.fte),
    people: shape.people,
    peopleFte: sum(SUM.peopleFte),
    vacantPosts: sum(SUM.vacantPosts),
    vacantFte: sum(SUM.vacantFte),
    heldPosts: sum(SUM.heldPosts),
    unrecordedPosts: sum(SUM.unrecordedPosts),
    postsWithoutCost: sum(SUM.postsWithoutCost),
    managers: sum(SUM.managers),
    spanTotal: sum(SUM.spanTotal),
    maxSpan: shape.maxSpan,
    layers: shape.layers,
    cost: costFigures(sum, costing),
  };
}
