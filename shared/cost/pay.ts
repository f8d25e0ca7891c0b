import type { Costing } from '../model/costing.ts';
import { type Fte, type Money, mulDiv, type Percent } from '../model/fixed.ts';
import type { Holder, PersonId, Post } from '../model/records.ts';
import { holderFtes, type ThresholdLeft } from './holders.ts';
import { annualSalary, holderSalary } from './salary.ts';

/**
 * An exact amount: `value ÷ per` units of £0.00001. Components are rounded once (FIG-6), so nothing may be rounded on
 * the way. A plain number while it is safe, which nearly every box is; a bigint for boxes of hundreds of FTE and for
 * holders who are scaled down.
 */
export type Exact = number | bigint;

/** One share of a box's FTE: a holder's, or all that its vacant places carry together. */
export interface PayPiece {
  readonly person: PersonId | null;
  /** Places that it stands for: 1 for a holder. */
  readonly places: number;
  /** Null when the salary is not known. */
  readonly pay: Exact | null;
}

export interface BoxPay {
  readonly pieces: readonly PayPiece[];
  readonly total: Exact;
  /** What every amount here is to be divided by. */
  readonly per: Exact;
  /** Posts of the box whose salary is not known, never more than its quantity. */
  readonly unknown: number;
}

/** Salary units × FTE units are ten-thousandths of a salary unit. */
const FTE_SCALE = 10_000;

/**
 * What a box's people and vacant places are paid. Holders who together exceed the box's FTE are scaled down; FTE that
 * nobody holds is divided over the vacant places, or is one more person's where there is none (COST-2).
 */
export function payOfBox(post: Post, costing: Costing): BoxPay {
  const ftes = holderFtes(post);
  let held = 0;
  for (const fte of ftes) held += fte;
  const places = post.quantity ?? 0;
  const vacant = Math.max(0, places - ftes.length);
  const unheld = Math.max(0, post.fte - held);
  if (held > post.fte) return exactPay(post, costing, ftes, held, vacant, unheld);
  const pieces: PayPiece[] = [];
  let unknown = 0;
  let total = 0;
  const add = (person: PersonId | null, salary: Money | null, fte: Fte, n: number) => {
    if (salary === null) unknown += n;
    else total += salary * fte;
    pieces.push({ person, places: n, pay: salary === null ? null : salary * fte });
  };
  for (let i = 0; i < ftes.length; i++) {
    const holder = post.holders[i] as Holder;
    add(holder.person, holderSalary(post, holder.point, costing), ftes[i] as Fte, 1);
  }
  if (vacant > 0 || unheld > 0) add(null, annualSalary(post, costing), unheld, Math.max(1, vacant));
  if (!Number.isSafeInteger(total)) return exactPay(post, costing, ftes, held, vacant, unheld);
  return { pieces, total, per: FTE_SCALE, unknown: Math.min(unknown, places) };
}

/** The same in bigints: amounts that are too large for plain numbers, or scaled by box FTE ÷ held FTE. */
function exactPay(post: Post, costing: Costing, ftes: readonly Fte[], held: Fte, vacant: number, unheld: Fte): BoxPay {
  const [up, down] = held > post.fte ? [BigInt(post.fte), BigInt(held)] : [1n, 1n];
  let unknown = 0;
  let total = 0n;
  const piece = (person: PersonId | null, salary: Money | null, fte: Fte, places: number): PayPiece => {
    if (salary === null) {
      unknown += places;
      return { person, places, pay: null };
    }
    const pay = BigInt(salary) * BigInt(fte) * up;
    total += pay;
    return { person, places, pay };
  };
  const pieces = post.holders.map((holder, i) =>
    piece(holder.person, holderSalary(post, holder.point, costing), ftes[i] as Fte, 1),
  );
  if (vacant > 0 || unheld > 0) pieces.push(piece(null, annualSalary(post, costing), unheld, Math.max(1, vacant)));
  const per = BigInt(FTE_SCALE) * down;
  return { pieces, total, per, unknown: Math.min(unknown, post.quantity ?? 0) };
}

/**
 * Pay above the threshold, person by person; the threshold is never pro-rated. Allowances that count for NI are
 * divided equally over the people and vacant places of the box.
 */
export function niBase(
  pay: BoxPay,
  threshold: Money,
  allowances: Money,
  left: ThresholdLeft,
): { total: Exact; per: Exact } {
  if (allowances === 0 && typeof pay.per === 'number') {
    let total = 0;
    let safe = true;
    for (const { person, places, pay: amount } of pay.pieces) {
      if (amount === null) continue;
      const free = (person === null ? threshold * places : left(person)) * pay.per;
      safe &&= Number.isSafeInteger(free);
      total += Math.max(0, (amount as number) - free);
    }
    if (safe) return { total, per: pay.per };
  }
  const people = BigInt(
    Math.max(
      1,
      pay.pieces.reduce((sum, piece) => sum + piece.places, 0),
    ),
  );
  const per = BigInt(pay.per);
  let total = 0n;
  for (const { person, places, pay: amount } of pay.pieces) {
    const free = BigInt(person === null ? threshold * places : left(person));
    const extra = BigInt(allowances) * BigInt(places);
    const above = BigInt(amount ?? 0) * people + extra * per - free * per * people;
    if (above > 0n) total += above;
  }
  return { total, per: per * people };
}

/** An exact amount plus whole £0.00001s. */
export function plus(value: Exact, money: Money, per: Exact): Exact {
  if (money === 0) return value;
  const sum = typeof value === 'number' && typeof per === 'number' ? value + money * per : null;
  return sum !== null && Number.isSafeInteger(sum) ? sum : BigInt(value) + BigInt(money) * BigInt(per);
}

/** An exact amount rounded half away from zero to £0.00001. */
export function rounded(value: Exact, per: Exact): Money {
  return typeof value === 'number' && typeof per === 'number'
    ? mulDiv(value, 1, per)
    : divideBig(BigInt(value), BigInt(per));
}

/** A percentage of an exact amount, rounded once to £0.00001. */
export function percentOf(value: Exact, per: Exact, rate: Percent): Money {
  if (typeof value !== 'number' || typeof per !== 'number')
    return divideBig(BigInt(value) * BigInt(rate), BigInt(per) * 1_000_000n);
  // Most amounts are whole £0.00001s; then the product is small enough for plain numbers.
  if (value % per === 0) return mulDiv(value / per, rate, 1_000_000);
  return mulDiv(value, rate, 1_000_000 * per);
}

function divideBig(n: bigint, d: bigint): number {
  const sign = n < 0n ? -1n : 1n;
  return Number(sign * ((sign * n * 2n + d) / (d * 2n)));
}
