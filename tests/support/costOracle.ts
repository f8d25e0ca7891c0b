import type { Post } from '../../shared/model/records.ts';

/**
 * Box cost worked out a second time from the words of the rules (FIG-1, FIG-6, COST-1 to COST-3), in exact fractions
 * of whole numbers. It imports nothing from the engine but the shape of a post, so that the two cannot share a mistake.
 * Amounts are in £0.00001, FTE in 0.0001, percentages in 0.0001 points, as the records hold them.
 */
class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint | number, d: bigint | number = 1n) {
    this.n = BigInt(n);
    this.d = BigInt(d);
  }
  plus(other: Fraction): Fraction {
    if (this.d === other.d) return new Fraction(this.n + other.n, this.d);
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.n, other.d));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }
  over(n: number): Fraction {
    return new Fraction(this.n, this.d * BigInt(n));
  }
  above(other: Fraction): boolean {
    return this.n * other.d > other.n * this.d;
  }
  /** Half away from zero. */
  rounded(): number {
    const [n, negative] = this.n < 0n ? [-this.n, true] : [this.n, false];
    const whole = n / this.d;
    const up = (n % this.d) * 2n >= this.d ? 1n : 0n;
    const value = Number(whole + up);
    return negative && value !== 0 ? -value : value;
  }
}

const NOTHING = new Fraction(0);

/** How the oracle is told to cost: plain values, already chosen, no settings file. */
export interface OracleRules {
  /** Full-time salary of the post and, per holder, of that person; null when it has none (COST-1). */
  readonly salaryOf: (point: string | null) => number | null;
  readonly flat: number | null;
  readonly ni: { readonly rate: number; readonly threshold: number } | null;
  readonly pension: number | null;
  readonly levy: number | null;
  readonly allowancesNi: boolean;
  readonly allowancesPension: boolean;
}

export interface OracleCost {
  readonly salary: number;
  readonly onCosts: number;
  readonly ni: number;
  readonly pension: number;
  readonly levy: number;
  readonly allowances: number;
  readonly agency: number;
  readonly withoutCost: number;
}

/** FTE of each holder (FIG-1): own FTE, or in order one of max(quantity, holders) whole shares, odd units first. */
export function oracleHolderFtes(post: Post): number[] {
  const seats = Math.max(post.quantity ?? 0, post.holders.length);
  const pile: number[] = [];
  for (let i = 0; i < seats; i++) pile.push(Math.floor(post.fte / seats) + (i < post.fte % seats ? 1 : 0));
  return post.holders.map((holder) => (holder.fte === null ? (pile.shift() as number) : holder.fte));
}

/** The cost of one box whose people hold nothing else. */
export function oracleCost(post: Post, rules: OracleRules): OracleCost {
  const quantity = post.quantity ?? 0;
  const allowances = quantity === 0 ? 0 : post.allowances.reduce((sum, line) => sum + line.amount, 0) * quantity;
  const blank = { salary: 0, onCosts: 0, ni: 0, pension: 0, levy: 0, allowances, agency: 0, withoutCost: 0 };
  if (post.basis === 'agency' || (post.basis === 'interim' && post.dayRate !== null)) {
    if (post.dayRate === null || post.days === null) return { ...blank, withoutCost: quantity };
    // Days are in hundredths.
    return { ...blank, agency: new Fraction(post.dayRate).times(new Fraction(post.days * quantity, 100)).rounded() };
  }
  // One line for each person and for each vacant place: their FTE as a fraction, and a full-time salary.
  const lines: { fte: Fraction; salary: number | null }[] = [];
  const ftes = oracleHolderFtes(post);
  const held = ftes.reduce((sum, fte) => sum + fte, 0);
  for (const [i, holder] of post.holders.entries()) {
    let fte = new Fraction(ftes[i] as number, 10_000);
    if (held > post.fte) fte = fte.times(new Fraction(post.fte, held));
    lines.push({ fte, salary: rules.salaryOf(holder.point) });
  }
  const vacantPlaces = Math.max(0, quantity - post.holders.length);
  const unheld = new Fraction(Math.max(0, post.fte - held), 10_000);
  for (let i = 0; i < vacantPlaces; i++) lines.push({ fte: unheld.over(vacantPlaces), salary: rules.salaryOf(null) });
  if (vacantPlaces === 0 && unheld.above(NOTHING)) lines.push({ fte: unheld, salary: rules.salaryOf(null) });

  const withoutCost = Math.min(quantity, lines.filter((line) => line.salary === null).length);
  const pays = lines.map((line) => (line.salary === null ? NOTHING : line.fte.times(new Fraction(line.salary))));
  const pay = pays.reduce((sum, each) => sum.plus(each), NOTHING);
  const percent = (amount: Fraction, rate: number) => amount.times(new Fraction(rate, 1_000_000)).rounded();
  const cost = { ...blank, salary: pay.rounded(), withoutCost };
  if (rules.flat !== null) return { ...cost, onCosts: percent(pay, rules.flat) };
  let ni = 0;
  if (rules.ni !== null) {
    const each = rules.allowancesNi && lines.length > 0 ? new Fraction(allowances).over(lines.length) : NOTHING;
    const threshold = new Fraction(rules.ni.threshold);
    let base = NOTHING;
    for (const own of pays) {
      const gross = own.plus(each);
      if (gross.above(threshold)) base = base.plus(gross.minus(threshold));
    }
    ni = percent(base, rules.ni.rate);
  }
  const pensionable = rules.allowancesPension ? pay.plus(new Fraction(allowances)) : pay;
  const pension = rules.pension === null ? 0 : percent(pensionable, rules.pension);
  const levy = rules.levy === null ? 0 : percent(pay, rules.levy);
  return { ...cost, ni, pension, levy, onCosts: ni + pension + levy };
}
