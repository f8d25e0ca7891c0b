import { type Fte, type Money, mulDiv, shares } from '../model/fixed.ts';
import type { PersonId, Post } from '../model/records.ts';
import type { CompiledOnCosts, Costing } from '../model/settings.ts';
import { annualSalary, holderSalary } from './salary.ts';

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

/** NI threshold that is left for a person in this box, after their higher paid posts (COST-2). */
export type ThresholdLeft = (person: PersonId) => Money;

/** Salary × FTE in £0.000000001s: exact for whole £0.00001s and 0.0001 FTEs. */
type Fine = number;
const FINE = 10_000;

/**
 * FTE of each holder of a box (FIG-1): their own, or a share. The box's FTE is divided into max(quantity, holders)
 * whole shares, odd units to the first; holders without an FTE of their own take shares in order.
 */
export function holderFtes(post: Post): Fte[] {
  const { holders } = post;
  if (holders.length === 0) return [];
  let parts: number[] | null = null;
  let next = 0;
  return holders.map((holder) => {
    if (holder.fte !== null) return holder.fte;
    parts ??= shares(post.fte, Math.max(post.quantity ?? 0, holders.length));
    return parts[next++] as number;
  });
}

/** True when the box is paid by day rate: agency, or an interim with a day rate (COST-3). */
export function isAgencyCost(post: Post): boolean {
  return post.basis === 'agency' || (post.basis === 'interim' && post.dayRate !== null);
}

/** One share of a box's FTE: a holder's, or all that its vacant places carry together. */
interface Piece {
  readonly person: PersonId | null;
  /** Places that it stands for: 1 for a holder. */
  readonly places: number;
  /** Pay in fine units; null when the salary is not known. */
  readonly pay: Fine | null;
}

/** Cost of a box under a structure's costing. `left` answers the NI threshold left for each holder. */
export function boxCost(post: Post, costing: Costing, left: ThresholdLeft): BoxCost {
  const places = post.quantity ?? 0;
  let allowances = 0;
  for (const allowance of post.allowances) allowances += allowance.amount * places;
  if (isAgencyCost(post)) {
    const known = post.dayRate !== null && post.days !== null;
    const agency = known ? mulDiv(post.dayRate as number, (post.days as number) * places, 100) : 0;
    return { salary: 0, onCosts: 0, ni: 0, pension: 0, levy: 0, allowances, agency, withoutCost: known ? 0 : places };
  }
  const pieces = payPieces(post, costing);
  let pay: Fine = 0;
  let unknown = 0;
  for (const piece of pieces) {
    if (piece.pay === null) unknown += piece.places;
    else pay += piece.pay;
  }
  const salary = mulDiv(pay, 1, FINE);
  const withoutCost = Math.min(unknown, places);
  const none = { salary, onCosts: 0, ni: 0, pension: 0, levy: 0, allowances, agency: 0, withoutCost };
  const rules = costing.onCosts;
  if (!rules) return none;
  if (rules.mode === 'flat') return { ...none, onCosts: percentOf(pay, rules.rate) };
  const ni = rules.ni ? percentOf(niBase(pieces, rules, allowances, left), rules.ni.rate) : 0;
  const pensionBase = rules.allowancesPension ? pay + allowances * FINE : pay;
  const pension = rules.pension === null ? 0 : percentOf(pensionBase, rules.pension);
  const levy = rules.levy === null ? 0 : percentOf(pay, rules.levy);
  return { ...none, ni, pension, levy, onCosts: ni + pension + levy };
}

/** A percentage of a fine amount, rounded once to £0.00001. */
function percentOf(fine: Fine, rate: number): Money {
  if (fine % FINE === 0) return mulDiv(fine / FINE, rate, 1_000_000);
  return mulDiv(fine, rate, 1_000_000 * FINE);
}

/**
 * What a box's people and vacant places are paid. Holders who together exceed the box's FTE are scaled down; FTE that
 * nobody holds is divided over the vacant places, or is one more person's where there is none (COST-2).
 */
function payPieces(post: Post, costing: Costing): Piece[] {
  const ftes = holderFtes(post);
  const held = ftes.reduce((sum, fte) => sum + fte, 0);
  const pieces: Piece[] = post.holders.map((holder, i) => {
    const salary = holderSalary(post, holder.point, costing);
    const fte = ftes[i] as number;
    if (salary === null) return { person: holder.person, places: 1, pay: null };
    const pay = held > post.fte ? mulDiv(salary * fte, post.fte, held) : salary * fte;
    return { person: holder.person, places: 1, pay };
  });
  const vacant = Math.max(0, (post.quantity ?? 0) - post.holders.length);
  const unheld = Math.max(0, post.fte - held);
  if (vacant > 0 || unheld > 0) {
    const salary = annualSalary(post, costing);
    pieces.push({ person: null, places: Math.max(1, vacant), pay: salary === null ? null : salary * unheld });
  }
  return pieces;
}

/** Pay above the threshold, person by person; the threshold is never pro-rated. */
function niBase(pieces: readonly Piece[], rules: CompiledOnCosts, allowances: Money, left: ThresholdLeft): Fine {
  const people = pieces.reduce((sum, piece) => sum + piece.places, 0);
  const extra = rules.allowancesNi && people > 0 ? allowances * FINE : 0;
  const threshold = rules.ni?.threshold ?? 0;
  let base = 0;
  for (const { person, places, pay } of pieces) {
    if (pay === null && extra === 0) continue;
    const free = person === null ? threshold * places : left(person);
    const gross = (pay ?? 0) + (extra === 0 ? 0 : mulDiv(extra, places, people));
    base += Math.max(0, gross - free * FINE);
  }
  return base;
}

/** What a holder is paid in this box, rounded to £0.00001: orders their posts for the one threshold (COST-2). */
export function payOfHolder(post: Post, person: PersonId, costing: Costing): Money {
  if (isAgencyCost(post)) return 0;
  return payPieces(post, costing).reduce(
    (sum, p) => (p.person === person ? sum + mulDiv(p.pay ?? 0, 1, FINE) : sum),
    0,
  );
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
