import type { Costing } from '../model/costing.ts';
import { type Money, mulDiv } from '../model/fixed.ts';
import type { PersonId, Post } from '../model/records.ts';
import type { ThresholdLeft } from './holders.ts';
import { niBase, payOfBox, percentOf, plus, rounded } from './pay.ts';

export { holderFtes, type ThresholdLeft } from './holders.ts';

/** Cost of one box, each component rounded half away from zero to £0.00001 (FIG-6). Unset on-costs are 0 here. */
export interface BoxCost {
  readonly salary: Money;
  readonly onCosts: Money;
  readonly ni: Money;
  readonly pension: Money;
  readonly levy: Money;
  readonly allowances: Money;
  readonly agency: Money;
  /** Posts of the box whose salary (or day rate) is not known; they add nothing and are named (COST-1). */
  readonly withoutCost: number;
}

/** True when the box is paid by day rate: agency, or an interim with a day rate (COST-3). */
function isAgencyCost(post: Post): boolean {
  return post.basis === 'agency' || (post.basis === 'interim' && post.dayRate !== null);
}

/** Allowances of all posts of the box: × quantity, never × FTE (COST-3). */
function allowancesOf(post: Post): Money {
  let sum = 0;
  for (const allowance of post.allowances) sum += allowance.amount * (post.quantity ?? 0);
  return sum;
}

/** Cost of a box under a structure's costing. `left` answers the NI threshold left for each holder. */
export function boxCost(post: Post, costing: Costing, left: ThresholdLeft): BoxCost {
  const places = post.quantity ?? 0;
  const allowances = allowancesOf(post);
  if (isAgencyCost(post)) {
    const known = post.dayRate !== null && post.days !== null;
    const agency = known ? mulDiv(post.dayRate as number, (post.days as number) * places, 100) : 0;
    return { salary: 0, onCosts: 0, ni: 0, pension: 0, levy: 0, allowances, agency, withoutCost: known ? 0 : places };
  }
  const pay = payOfBox(post, costing);
  const salary = rounded(pay.total, pay.per);
  const none = { salary, onCosts: 0, ni: 0, pension: 0, levy: 0, allowances, agency: 0, withoutCost: pay.unknown };
  const rules = costing.onCosts;
  if (!rules) return none;
  if (rules.mode === 'flat') return { ...none, onCosts: percentOf(pay.total, pay.per, rules.rate) };
  const base = rules.ni ? niBase(pay, rules.ni.threshold, rules.allowancesNi ? allowances : 0, left) : null;
  const ni = rules.ni && base ? percentOf(base.total, base.per, rules.ni.rate) : 0;
  const extra = rules.allowancesPension ? allowances : 0;
  const pension = rules.pension === null ? 0 : percentOf(plus(pay.total, extra, pay.per), pay.per, rules.pension);
  const levy = rules.levy === null ? 0 : percentOf(pay.total, pay.per, rules.levy);
  return { ...none, ni, pension, levy, onCosts: ni + pension + levy };
}

/**
 * What a holder is paid in this box, rounded to £0.00001: orders their posts for the one threshold (COST-2). Allowances
 * that bear NI are part of it, or they would leave threshold over that they have used up.
 */
function payOfHolder(post: Post, person: PersonId, costing: Costing): Money {
  if (isAgencyCost(post)) return 0;
  const { pieces, per } = payOfBox(post, costing);
  const piece = pieces.find((p) => p.person === person);
  if (!piece) return 0;
  const pay = piece.pay === null ? 0 : rounded(piece.pay, per);
  if (!costing.onCosts?.allowancesNi || post.allowances.length === 0) return pay;
  const people = pieces.reduce((sum, each) => sum + each.places, 0);
  return pay + mulDiv(allowancesOf(post), 1, people);
}

/**
 * The threshold left for a person in each of their boxes: one threshold a person, set against their highest pay first;
 * equal pay in order of box id, so that the result never depends on the order of edits.
 */
export function thresholdsLeft(person: PersonId, boxes: readonly Post[], costing: Costing): Map<string, Money> {
  const pays = boxes.map((post) => ({ id: post.id, pay: payOfHolder(post, person, costing) }));
  pays.sort((a, b) => b.pay - a.pay || (a.id < b.id ? -1 : 1));
  const out = new Map<string, Money>();
  let free = costing.onCosts?.ni?.threshold ?? 0;
  for (const { id, pay } of pays) {
    out.set(id, free);
    free = Math.max(0, free - pay);
  }
  return out;
}
