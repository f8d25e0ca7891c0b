/**
 * Fixed-point numbers. Sums of integers do not depend on the order of adding, so incremental figures can equal
 * from-scratch figures exactly (FIG-6) and money is rounded once, on display (COST-4).
 */

/** FTE in whole 0.0001s: 1 FTE = 10,000. */
export type Fte = number;
/** Money in whole £0.00001s: £1 = 100,000. Safe to £90 billion. */
export type Money = number;
/** A percentage in whole 0.0001 points: 23.5% = 235,000. */
export type Percent = number;

export const FTE_ONE: Fte = 10_000;
export const POUND: Money = 100_000;

/** a × b ÷ d rounded half away from zero, exact whatever the size. All three are integers; d > 0. */
export function mulDiv(a: number, b: number, d: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product) && Math.abs(product) <= 4_503_599_627_370_495) return divRound(product, d);
  const p = BigInt(a) * BigInt(b);
  const big = BigInt(d);
  const sign = p < 0n ? -1n : 1n;
  return Number(sign * ((sign * p * 2n + big) / (big * 2n)));
}

/** n ÷ d rounded half away from zero, for safe integers with |n| up to 2^52 and d > 0. */
export function divRound(n: number, d: number): number {
  const sign = n < 0 ? -1 : 1;
  const abs = n * sign;
  const rest = abs % d;
  const whole = (abs - rest) / d;
  const rounded = rest * 2 >= d ? whole + 1 : whole;
  return rounded === 0 ? 0 : sign * rounded;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * Reads a plain decimal into fixed point with `places` decimals, rounding half away from zero.
 * Returns null when the text is not a plain decimal number or is too large to hold exactly.
 */
export function parseDecimal(text: string, places: number): number | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return null;
  const padded = fraction.padEnd(places + 1, '0');
  const kept = Number(`${whole || '0'}${padded.slice(0, places)}`);
  const value = kept + (padded.charCodeAt(places) >= 53 ? 1 : 0);
  if (!Number.isSafeInteger(value)) return null;
  return match[1] === '-' && value !== 0 ? -value : value;
}

/** Money from "£1,234.50", "1234.5", "(1,234)" or a number; null when it is not money. */
export function parseMoney(input: string | number): Money | null {
  let text = typeof input === 'number' ? plainNumber(input) : input.trim();
  let negative = false;
  if (text.startsWith('(') && text.endsWith(')')) {
    negative = true;
    text = text.slice(1, -1);
  }
  text = text.replace(/[£\s\u00a0]/g, '');
  if (text.includes(',')) {
    if (!/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return null;
    text = text.replaceAll(',', '');
  }
  const value = parseDecimal(text, 5);
  return value === null ? null : negative && value !== 0 ? -value : value;
}

/** FTE from "0.5" or 0.5; null when it is not a number. */
export function parseFte(input: string | number): Fte | null {
  return parseDecimal(typeof input === 'number' ? plainNumber(input) : input, 4);
}

/** Percentage from "23.5", "23.5%" or 23.5; null when it is not a number. */
export function parsePercent(input: string | number): Percent | null {
  const text = typeof input === 'number' ? plainNumber(input) : withoutSign(input.trim());
  return parseDecimal(text, 4);
}

const withoutSign = (text: string) => (text.endsWith('%') ? text.slice(0, -1).trimEnd() : text);

function plainNumber(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 10 }) : '';
}

/** Money as pounds with two decimals, rounded once, half away from zero: "-1234.50". */
export function moneyText(value: Money): string {
  const pence = divRound(value, 1000);
  const abs = Math.abs(pence);
  return `${pence < 0 ? '-' : ''}${Math.floor(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}

/** Money as whole pounds, rounded once, half away from zero. */
export function wholePounds(value: Money): number {
  return divRound(value, POUND);
}

/** FTE as a number with at most four decimals. */
export function fteNumber(value: Fte): number {
  return value / FTE_ONE;
}

/** A fixed-point value as the shortest plain decimal text: 235000 with 4 places is "23.5". */
export function decimalText(value: number, places: number): string {
  const abs = Math.abs(value);
  const scale = 10 ** places;
  const fraction =
    places === 0
      ? ''
      : String(abs % scale)
          .padStart(places, '0')
          .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${Math.floor(abs / scale)}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Divides a whole amount into `parts` whole shares; odd units go to the first shares (FIG-1).
 * A negative amount is divided like its positive twin.
 */
export function shares(amount: number, parts: number): number[] {
  const sign = amount < 0 ? -1 : 1;
  const abs = Math.abs(amount);
  const base = Math.floor(abs / parts);
  const odd = abs - base * parts;
  return Array.from({ length: parts }, (_, i) => sign * (base + (i < odd ? 1 : 0)));
}
