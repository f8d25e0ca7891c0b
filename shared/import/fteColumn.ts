import { divRound, FTE_ONE } from '../model/fixed.ts';
import { type Parsed, readFte } from './values.ts';

/** What the numbers of an FTE column are, judged by the whole column (IMPORT-5). */
export type FteMeaning = 'fte' | 'hours' | 'percent';

/** A working week has between these many hours; nobody has so much FTE. */
const [FEWEST_HOURS, MOST_HOURS] = [8, 60];
/** Where every number is at most this, the column holds FTE: 1, 0.5, 1.2. */
const MOST_FTE = 2;

/**
 * Judges a column of FTE by its numbers, one for each row of one place: `hours` where most are the hours of a week
 * (37, 18.5), `percent` where they are 100, 80, 50. Too few, or a mixture: FTE. `fullTime`: hours of a full week.
 */
export function judgeFte(numbers: readonly number[], fullTime: number): FteMeaning {
  if (numbers.length === 0) return 'fte';
  const over = numbers.filter((each) => each > MOST_FTE);
  // A box of several posts, or one slip: the rest says what the column is.
  if (over.length * 2 <= numbers.length) return 'fte';
  const percents = numbers.filter((each) => each === 100).length;
  if (percents > 0 && numbers.every((each) => each > 0 && each <= 100) && percents * 2 >= numbers.length)
    return 'percent';
  // Somebody works full time in every list of hours; boxes of 12 or 15 posts have no such number.
  const full = numbers.filter((each) => Math.abs(each - fullTime) < 0.5 || (each >= 34 && each <= 42)).length;
  const hours = numbers.filter((each) => each >= FEWEST_HOURS && each <= MOST_HOURS).length;
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  return full > 0 && most <= MOST_HOURS && hours * 5 >= numbers.length * 3 ? 'hours' : 'fte';
}

/** A cell of the column as FTE: "18.5" hours of 37 are 0.5, "50%" is 0.5. */
export function fteOf(text: string, meaning: FteMeaning, fullTime: number): Parsed<number> {
  const sign = text.endsWith('%') ? text.slice(0, -1).trim() : null;
  if (sign !== null || meaning === 'percent') {
    const parsed = readFte(sign ?? text);
    return parsed.ok ? { ok: true, value: divRound(parsed.value, 100) } : parsed;
  }
  if (meaning === 'fte') return readFte(text);
  const parsed = readFte(text.replace(/(?:hours?|hrs?|h)\.?(?:\s*(?:per|a|\/|p)\s*w(?:ee)?k?)?$/i, '').trimEnd());
  // Both in 0.0001s: hours ÷ hours of a full week.
  return parsed.ok ? { ok: true, value: divRound(parsed.value * FTE_ONE, Math.round(fullTime * FTE_ONE)) } : parsed;
}

/** The action of the note. */
export const fteAction = (meaning: FteMeaning, fullTime: number): string =>
  meaning === 'percent' ? 'read as a percentage: divided by 100' : `divided by the ${fullTime} hours of a full week`;
