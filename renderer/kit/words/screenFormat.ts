import type { Range } from '../../../shared/impact/impact.ts';
import { day, isIsoDay, MONTHS } from '../../../shared/model/days.ts';
import { divRound, type Fte, fteNumber, type Money, wholePounds } from '../../../shared/model/fixed.ts';

/** The first formatter costs more than all else that a window does before it draws: they are made when first asked for. */
const wholeFormat = once(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }));
/** Two decimals unless more matter: a share of 0.3333 is shown as it is. */
const decimals = once(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }));

const pence = once(() => new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

/** Orders texts as people do: 9 before 10, whatever the case. */
export const byName = (a: string, b: string): number => names().compare(a, b);
const names = once(() => new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }));

/** Below a thousand the digits are the same without a formatter. */
const isShort = (value: number) => value > -1_000 && value < 1_000;

function whole(value: number): string {
  return isShort(value) && Number.isInteger(value) ? String(value) : wholeFormat().format(value);
}

function decimal(value: number): string {
  return isShort(value) && Math.round(value * 10_000) / 10_000 === value ? String(value) : decimals().format(value);
}

/** £1,234,567; a negative amount in brackets, as reports print it. */
export function pounds(value: Money): string {
  const amount = wholePounds(value);
  return amount < 0 ? `(£${whole(-amount)})` : `£${whole(amount)}`;
}

/** A change in tables: (124,965), 0, 1,200. */
export function poundsChange(value: Money): string {
  return bracketed(wholePounds(value));
}

/** An amount to the penny, where a report prints pence: 2,309,175.90, (0.50). */
export function penceChange(value: Money): string {
  const amount = divRound(Math.abs(value), 1_000) / 100;
  return value < 0 ? `(${pence().format(amount)})` : pence().format(amount);
}

/** A change of a count in tables, negatives in brackets. */
export function bracketed(value: number): string {
  return value < 0 ? `(${decimal(-value)})` : decimal(value);
}

export function fte(value: Fte): string {
  return decimal(fteNumber(value));
}

export function fteChange(value: Fte): string {
  return bracketed(fteNumber(value));
}

export function count(value: number): string {
  return whole(value);
}

/** "£124,965 less", "£1,200 more", "no change". */
export function moneyInWords(change: Money): string {
  const amount = wholePounds(change);
  if (amount === 0) return change === 0 ? 'no change' : 'less than £1 apart';
  return `£${whole(Math.abs(amount))} ${amount < 0 ? 'less' : 'more'}`;
}

/** +3, −7; empty without a change. A true minus sign, as figures are set. */
export function signed(value: number): string {
  if (value === 0) return '';
  return value < 0 ? `−${decimal(-value)}` : `+${decimal(value)}`;
}

export function signedMoney(value: Money): string {
  const amount = wholePounds(value);
  if (amount === 0) return '£0';
  return amount < 0 ? `−£${whole(-amount)}` : `+£${whole(amount)}`;
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

/** Made when first asked for: the window does not wait for what it may never say. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const times = once(
  () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format,
);
const daysOfYear = once(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format);
const days = once(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format);

/** "14:02", by the clock of this computer. */
export function timeOf(at: Date): string {
  return times()(at);
}

/** "12 April 2027", the day at which it is then on this computer. */
export function dayAt(at: Date): string {
  return days()(at);
}

/** 14:02 for today, 12 April 14:02 for another day. */
export function clock(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const time = timeOf(at);
  return at.toDateString() === now.toDateString() ? time : `${daysOfYear()(at)} ${time}`;
}

/** "1 post", "2 posts": the rule of Intl.PluralRules for British English, which need not be loaded for it. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** 5, or 3–5 where the ends differ. */
export function rangeText({ min, max }: Range): string {
  return min === max ? count(min) : `${count(min)}–${count(max)}`;
}

/** A range whose ends are read aloud: "3 to 5". A dash is not. */
export const fromTo = (least: string, most: string) => `${least} to ${most}`;
