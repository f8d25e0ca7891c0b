import { type Money, mulDiv, parseMoney } from '../model/fixed.ts';
import {
  NOTICE_MOST_WEEKS,
  REDUNDANCY_BANDS,
  REDUNDANCY_LEAST_YEARS,
  REDUNDANCY_MOST_YEARS,
  ratesOn,
  WEEKS_A_YEAR_THOUSANDTHS,
  type WeekCap,
} from '../model/staffRates.ts';

/**
 * Weeks of statutory redundancy pay (EXIT-1): complete years counted back, at most 20, each by the age at its start.
 * Nothing below two years' service. Halves are exact.
 */
export function statutoryWeeks(age: number, years: number): number {
  if (years < REDUNDANCY_LEAST_YEARS) return 0;
  let weeks = 0;
  for (let back = 1; back <= Math.min(years, REDUNDANCY_MOST_YEARS); back++) {
    const started = age - back;
    weeks += REDUNDANCY_BANDS.find((band) => started >= band.from)?.weeks ?? 0;
  }
  return weeks;
}

/** Weeks for "55 or over": at least, and at most where every counted year may have begun above the top band's age. */
export function statutoryWeeksRange(age: number, orOver: boolean, years: number): { least: number; most: number } {
  const least = statutoryWeeks(age, years);
  if (!orOver) return { least, most: least };
  const counted = years < REDUNDANCY_LEAST_YEARS ? 0 : Math.min(years, REDUNDANCY_MOST_YEARS);
  return { least, most: counted * REDUNDANCY_BANDS[0].weeks };
}

/** Most that a week's pay counts for on a day; null before the first dated cap (EXIT-2). */
export function weekCapOn(caps: readonly WeekCap[], day: string | null): Money | null {
  const found = ratesOn(caps, day);
  return found ? parseMoney(found.cap) : null;
}

/** A week's actual pay of an annual one. */
export function weekOf(annual: Money): Money {
  return mulDiv(annual, 1_000, WEEKS_A_YEAR_THOUSANDTHS);
}

/** Statutory notice in weeks: one up to two years' service, then one a complete year, at most twelve. */
export function noticeWeeks(years: number): number {
  return Math.max(1, Math.min(years, NOTICE_MOST_WEEKS));
}
