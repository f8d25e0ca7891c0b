import * as v from 'valibot';
import { isIsoDay } from './days.ts';
import { parseDecimal, parseMoney, parsePercent } from './fixed.ts';

/** Values that settings are made of, as people write them: amounts are decimal text, or numbers that become text. */

export const text = v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'));
/** A text that a statutory protocol fits in (PACK-1); what is longer is refused, never cut. */
export const MOST_TEXT = 50_000;
export const longCell = v.pipe(v.string(), v.maxLength(MOST_TEXT, 'is longer than 50,000 characters'));
export const written = v.pipe(
  text,
  v.check((t) => t.trim() !== '', 'must not be empty'),
);
export const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'must be a date like 2027-04-01'));
export const financialYear = /^\d{4}\/\d{2}$/;

const decimalInput = (message = 'must be a number') => v.union([v.string(), v.number()], message);
const asText = (value: string | number) => (typeof value === 'number' ? String(value) : value.trim());

/** A number as text: `parse` reads it into fixed point, and what it answers lies between the bounds. */
export const between = (
  parse: (t: string) => number | null,
  [least, most]: readonly [least: number, most: number],
  message: string,
  input = decimalInput(),
) =>
  v.pipe(
    input,
    v.transform(asText),
    v.check((t) => {
      const value = parse(t);
      return value !== null && value >= least && value <= most;
    }, message),
  );

/** Text that may be written as a number: a pay point. */
export const textOrNumber = v.pipe(decimalInput(), v.transform(asText));
export const money = between(parseMoney, [-Infinity, Infinity], 'must be an amount in pounds');
export const positiveMoney = v.pipe(
  money,
  v.check((t) => (parseMoney(t) ?? -1) >= 0, 'must not be negative'),
);
/** At most £10,000,000: an amount for one person. */
export const pounds = between(parseMoney, [0, 10_000_000 * 100_000], 'must be an amount in pounds');
/** 0 to 1,000. */
export const percent = between(parsePercent, [0, 1_000 * 10_000], 'must be a percentage');
/** 0 to 100. */
export const share = between(
  parsePercent,
  [0, 100 * 10_000],
  'must be a percentage from 0 to 100',
  decimalInput('must be a percentage'),
);
export const factor = between((t) => parseDecimal(t, 4), [0, 1_000 * 10_000], 'must be a number');

/** 0 to 1,000,000. */
export const whole = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(1_000_000),
);
