import { day, MONTHS } from '../../shared/model/days.ts';
import { divRound, type Fte, fteNumber, type Money, wholePounds } from '../../shared/model/fixed.ts';
import { isIsoDay } from '../../shared/model/settings.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
/** Two decimals unless more matter: a share of 0.3333 is shown as it is. */
const fteFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Orders texts as people do: 9 before 10, whatever the case. */
export const byName = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare;

/** £1,234,567; a negative amount in brackets, as reports print it. */
export function pounds(value: Money): string {
  const amount = wholePounds(value);
  return amount < 0 ? `(£${whole.format(-amount)})` : `£${whole.format(amount)}`;
}

/** A change in tables: (124,965), 0, 1,200. */
export function poundsChange(value: Money): string {
  return bracketed(wholePounds(value));
}

/** An amount to the penny, where a report prints pence: 2,309,175.90, (0.50). */
export function penceChange(value: Money): string {
  const amount = divRound(Math.abs(value), 1_000) / 100;
  return value < 0 ? `(${pence.format(amount)})` : pence.format(amount);
}

/** A change of a count in tables, negatives in brackets. */
export function bracketed(value: number): string {
  return value < 0 ? `(${fteFormat.format(-value)})` : fteFormat.format(value);
}

export function fte(value: Fte): string {
  return fteFormat.format(fteNumber(value));
}

export function fteChange(value: Fte): string {
  return bracketed(fteNumber(value));
}

export function count(value: number): string {
  return whole.format(value);
}

/** "£124,965 less", "£1,200 more", "no change". */
export function moneyInWords(change: Money): string {
  const amount = wholePounds(change);
  if (amount === 0) return change === 0 ? 'no change' : 'less than £1 apart';
  return `£${whole.format(Math.abs(amount))} ${amount < 0 ? 'less' : 'more'}`;
}

/** +3, −7; empty without a change. A true minus sign, as figures are set. */
export function signed(value: number): string {
  if (value === 0) return '';
  return value < 0 ? `−${fteFormat.format(-value)}` : `+${fteFormat.format(value)}`;
}

export function signedMoney(value: Money): string {
  const amount = wholePounds(value);
  if (amount === 0) return '£0';
  return amount < 0 ? `−£${whole.format(-amount)}` : `+£${whole.format(amount)}`;
}

/** Average span with one decimal: 4.2. */
export function span(total: number, managers: number): string {
  return managers === 0 ? '0' : (divRound(total * 10, managers) / 10).toFixed(1);
}

export { day };

/** An ISO day from what people type: 12 April 2027, 12 Apr 2027, 12/4/2027 or 2027-04-12; null when it is none. */
export function readDay(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (isIsoDay(text)) return text;
  const match = /^(\d{1,2})(?:\s*[/.-]\s*|\s+)(\d{1,2}|[a-z]{3,})(?:\s*[/.-]\s*|\s+)(\d{4})$/.exec(text);
  if (!match) return null;
  const word = match[2] as string;
  const month = /^\d/.test(word) ? Number(word) : MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)) + 1;
  const iso = `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] as string).padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

/** Today here as an ISO day, not in Greenwich: close to midnight the two differ. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** 14:02 for today, 12 April 14:02 for another day. */
export function clock(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${time}`;
}

/** "1 post", "2 posts". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
