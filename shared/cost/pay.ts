import { type Fte, type Money, mulDiv, type Percent } from '../model/fixed.ts';
import type { Holder, PersonId, Post } from '../model/records.ts';
import type { Costing } from '../model/settings.ts';
import { holderFtes, roomiest, type ThresholdLeft } from './holders.ts';
import { annualSalary, holderSalary } from './salary.ts';

/**
 * An exact amount: `value ÷ per` units of £0.00001. Components are rounded once (FIG-6), so nothing may be rounded on
 * the way. A plain number while it is safe, which nearly every post is; a bigint for posts of hundreds of FTE and for
 * holders who are scaled down.
 */
export type Exact = number | bigint;

/** One share of a post's FTE: a holder's, or what nobody holds. */
interface PayPiece {
  readonly person: PersonId | null;
  /** Null when the salary is not known. */
  readonly pay: Exact | null;
}

/** Pay of one post of a box, or of several that are paid alike. */
export interface PostPay {
  /** How many posts of the box are paid so; 1 for a box whose number of posts is not stated. */
  readonly times: number;
  readonly pieces: readonly PayPiece[];
  readonly total: Exact;
  /** What every amount here is to be divided by. */
  readonly per: Exact;
  /** True when the salary of some of it is not known. */
  readonly unknown: boolean;
}

/** Salary units × FTE units are ten-thousandths of a salary unit. */
const FTE_SCALE = 10_000;

interface Share {
  readonly person: PersonId | null;
  readonly salary: Money | null;
  readonly fte: Fte;
}

/**
 * What the posts of a box are paid, post by post as splitting would leave them, so that a box costs what its posts do
 * (POST-4, FIG-6). Holders who together exceed the box's FTE are scaled down; FTE that nobody holds is divided over the
 * vacant places, or is one more person's where there is none (COST-2).
 */
export function paysOfBox(post: Post, costing: Costing): PostPay[] {
  const ftes = holderFtes(post);
  let held = 0;
  for (const fte of ftes) held += fte;
  const places = post.quantity ?? 0;
  const unheld = Math.max(0, post.fte - held);
  const scale = held > post.fte ? ([post.fte, held] as const) : null;
  const holderShare = (i: number): Share => {
    const holder = post.holders[i] as Holder;
    return { person: holder.person, salary: holderSalary(post, holder.point, costing), fte: ftes[i] as Fte };
  };
  const unnamed = (fte: Fte): Share => ({ person: null, salary: annualSalary(post, costing), fte });
  if (places < 2) {
    // Nearly every box.
    const all = ftes.map((_, i) => holderShare(i));
    if (unheld > 0 || places > ftes.length) all.push(unnamed(unheld));
    return [payOf(all, 1, scale)];
  }
  const filled: Share[][] = Array.from({ length: Math.min(places, ftes.length) }, () => []);
  // More people than posts share the last post.
  for (let i = 0; i < ftes.length; i++) filled[Math.min(i, places - 1)]?.push(holderShare(i));
  const vacant = places - filled.length;
  if (vacant === 0 && unheld > 0) filled[roomiest(post.fte, filled.map(sumOfFte))]?.push(unnamed(unheld));
  const pays = filled.map((each) => payOf(each, 1, scale));
  if (vacant === 0) return pays;
  const small = Math.floor(unheld / vacant);
  const odd = unheld - small * vacant;
  if (odd > 0) pays.push(payOf([unnamed(small + 1)], odd, scale));
  pays.push(payOf([unnamed(small)], vacant - odd, scale));
  return pays;
}

const sumOfFte = (each: readonly Share[]) => each.reduce((sum, { fte }) => sum + fte, 0);

/** Prices the shares of one post; `scale` is box FTE and held FTE where people hold more than there is. */
function payOf(all: readonly Share[], times: number, scale: readonly [Fte, Fte] | null): PostPay {
  const unknown = all.some(({ salary }) => salary === null);
  if (scale === null) {
    let total = 0;
    for (const { salary, fte } of all) total += (salary ?? 0) * fte;
    if (Number.isSafeInteger(total)) {
      const pieces = all.map(({ person, salary, fte }) => ({ person, pay: salary === null ? null : salary * fte }));
      return { times, pieces, total, per: FTE_SCALE, unknown };
    }
  }
  const [up, down] = scale === null ? [1n, 1n] : [BigInt(scale[0]), BigInt(scale[1])];
  let total = 0n;
  const pieces = all.map(({ person, salary, fte }) => {
    const pay = salary === null ? null : BigInt(salary) * BigInt(fte) * up;
    total += pay ?? 0n;
    return { person, pay };
  });
  return { times, pieces, total, per: BigInt(FTE_SCALE) * down, unknown };
}

/**
 * Pay above the threshold, person by person; the threshold is never pro-rated. Allowances that count for NI are
 * divided equally over the people of the post.
 */
export function niBase(
  pay: PostPay,
  threshold: Money,
  allowances: Money,
  left: ThresholdLeft,
): { total: Exact; per: Exact } {
  const free = (person: PersonId | null) => (person === null ? threshold : left(person));
  if (allowances === 0 && typeof pay.per === 'number') {
    let total = 0;
    let safe = true;
    for (const { person, pay: amount } of pay.pieces) {
      if (amount === null) continue;
      const below = free(person) * pay.per;
      safe &&= Number.isSafeInteger(below);
      total += Math.max(0, (amount as number) - below);
    }
    if (safe) return { total, per: pay.per };
  }
  const people = BigInt(Math.max(1, pay.pieces.length));
  const per = BigInt(pay.per);
  let total = 0n;
  for (const { person, pay: amount } of pay.pieces) {
    const above = BigInt(amount ?? 0) * people + BigInt(allowances) * per - BigInt(free(person)) * per * people;
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
