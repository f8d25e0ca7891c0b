/** True for a real calendar day written 2027-04-01. */
export function isIsoDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

/** The day after one: an end date is the last day, so what it ends is free from then. */
export function dayAfter(iso: string): string {
  return daysLater(iso, 1);
}

/** A day some days later (or, below 0, earlier). */
export function daysLater(iso: string, days: number): string {
  const [year, month, date] = iso.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (date ?? 1) + days)).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(iso: string): string {
  return daysLater(iso, -1);
}

/** The same day so many months later, or the last of a shorter month: 31 January and one month is 28 February. */
export function monthsLater(iso: string, months: number): string {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Days from one day to another; below 0 where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (iso: string) => {
    const [year, month, date] = iso.split('-').map(Number);
    return Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1);
  };
  return Math.round((at(to) - at(from)) / 86_400_000);
}

/** The newest of some dated values on a day: the last whose `effective` is not after it. Undefined before the first. */
export function inForce<T extends { readonly effective: string }>(dated: readonly T[], day: string): T | undefined {
  let found: T | undefined;
  for (const value of dated)
    if (value.effective <= day && (!found || value.effective >= found.effective)) found = value;
  return found;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2027-04-12 as 12 April 2027. */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
