import { isIsoDay } from '../model/days.ts';
import { parseDecimal, parseMoney } from '../model/fixed.ts';
import { BASES, type Basis, POST_KINDS, type PostKind } from '../model/records.ts';
import { MAX_FTE, MAX_MONEY, MAX_QUANTITY } from '../model/schema.ts';
import type { ProblemCode } from './problems.ts';

/** A cell as a value, or what is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemCode };

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (problem: ProblemCode): { readonly ok: false; readonly problem: ProblemCode } => ({ ok: false, problem });

/** Text cut to `limit` characters, never through the middle of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

function bounded(value: number | null, max: number): Parsed<number> {
  if (value === null) return bad('not-a-number');
  if (value < 0) return bad('negative');
  return value > max ? bad('not-a-number') : good(value);
}

/** The value of plain digits, or −1. Nearly every number of a file is that, and a pattern a cell costs a large import. */
function digits(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** An amount that is not negative: "£45,000", "45000.50". */
export function readMoney(text: string): Parsed<number> {
  const plain = digits(text);
  return bounded(plain < 0 ? parseMoney(text) : plain * 100_000, MAX_MONEY);
}

/** A number with thousands commas or none, in fixed point. */
function readDecimal(text: string, places: number, max: number): Parsed<number> {
  const whole = digits(text);
  if (whole >= 0) return bounded(whole * 10 ** places, max);
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text;
  return bounded(parseDecimal(plain, places), max);
}

export function readFte(text: string): Parsed<number> {
  return readDecimal(text, 4, MAX_FTE);
}

/** Agency days a year, in hundredths. */
export function readDays(text: string): Parsed<number> {
  return readDecimal(text, 2, 100_000_000);
}

/** A whole number up to `max`; "3.0" is 3 and "2.5" is not a number. */
export function readWhole(text: string, max: number): Parsed<number> {
  const parsed = readDecimal(text, 4, max * 10_000);
  if (!parsed.ok) return parsed;
  return parsed.value % 10_000 === 0 ? good(parsed.value / 10_000) : bad('not-a-number');
}

export const NOT_STATED = 'not stated';

/** Posts of a box; "not stated" is null (POST). */
export function readQuantity(text: string): Parsed<number | null> {
  return text.toLowerCase() === NOT_STATED ? good(null) : readWhole(text, MAX_QUANTITY);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * A day in British order, in all usual forms, as ISO: 2027-04-01, 01/04/2027, 01/04/27, 1.4.2027, 01-Apr-27, 1 April
 * 2027, Thursday 1 April 2027, 20270401; a time behind it is passed over. Two digits of a year are 2000 to 2079, else the last century.
 */
export function readDate(text: string): Parsed<string> {
  // Longer than any day with its weekday and time; the patterns below look from each of its signs.
  const plain = (text.length > 100 ? '' : text)
    .replace(/^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s+/i, '')
    .replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]m)?(?:\s*(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}))?$/i, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})Z?$/.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(plain);
  if (british) return day(century(british[3] as string), Number(british[2]), british[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]?(?:of )?([A-Za-z]{3,9})\.?,?[ \-/.']?(\d{4}|\d{2})$/.exec(plain);
  if (!words) return bad('bad-date');
  const name = (words[2] ?? '').toLowerCase();
  const month = Math.max(MONTHS.indexOf(name === 'sept' ? 'sep' : name), FULL_MONTHS.indexOf(name));
  return day(century(words[3] as string), month + 1, words[1]);
}

const century = (year: string) => (year.length === 4 ? year : Number(year) < 80 ? `20${year}` : `19${year}`);

function day(year: string | undefined, month: number, date: string | undefined): Parsed<string> {
  const value = `${year}-${String(month).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return isIsoDay(value) ? good(value) : bad('bad-date');
}

const YES = new Set(['yes', 'y', 'true', '1']);
const NO = new Set(['no', 'n', 'false', '0']);

const PLAIN_YES = good(true);

export function readYesNo(text: string): Parsed<boolean> {
  if (text === 'yes') return PLAIN_YES;
  const key = text.toLowerCase();
  if (YES.has(key)) return good(true);
  return NO.has(key) ? good(false) : bad('unknown-value');
}

/** Words of a short list, in any letter case, with spaces or hyphens between them. */
const wordKey = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '-');

/** What contracts are called in lists, besides the words of the template. */
const BASIS_WORDS: ReadonlyMap<string, Basis> = new Map([
  ...[
    'perm',
    'permanent-contract',
    'permanent-full-time',
    'permanent-part-time',
    'permanent-employee',
    'permanent-post',
    'regular',
    'indefinite',
  ].map((word) => [word, 'permanent'] as const),
  ...[
    'fixedterm',
    'ftc',
    'fixed-term-contract',
    'fixed-term-full-time',
    'fixed-term-part-time',
    'fixed-term-temporary',
    'fixed-term-(temp)',
    'fixed-term-employee',
    'temporary',
    'temp',
    'temporary-contract',
    'temporary-fixed-term',
    'time-limited',
  ].map((word) => [word, 'fixed-term'] as const),
  ...['agency-worker', 'agency-staff', 'agency-temp', 'agency-cover', 'contingent-worker'].map(
    (word) => [word, 'agency'] as const,
  ),
  ...['interim-cover', 'interim-manager'].map((word) => [word, 'interim'] as const),
  ...['seconded', 'secondee', 'secondment-in', 'seconded-in', 'on-secondment'].map(
    (word) => [word, 'secondment'] as const,
  ),
  ...['acting', 'acting-up-arrangement', 'act-up'].map((word) => [word, 'acting-up'] as const),
  ...['joint-post', 'joint-appointment', 'jointly-funded'].map((word) => [word, 'joint'] as const),
]);

export function readBasis(text: string): Parsed<Basis> {
  const key = wordKey(text);
  const basis = BASES.find((known) => known === text) ?? BASES.find((known) => known === key) ?? BASIS_WORDS.get(key);
  return basis ? good(basis) : bad('unknown-value');
}

const KIND_WORDS: ReadonlyMap<string, PostKind> = new Map([
  ['team-or-portfolio', 'team'],
  ['portfolio', 'team'],
  ['outside-body', 'outside'],
]);

const PLAIN_POST = good<PostKind>('post');

export function readKind(text: string): Parsed<PostKind> {
  // Nearly every row.
  if (text === 'post') return PLAIN_POST;
  const key = wordKey(text);
  const kind = POST_KINDS.find((known) => known === key) ?? KIND_WORDS.get(key);
  return kind ? good(kind) : bad('unknown-value');
}

/** "52", or "55 or over" and "55+" for an age of which no more is known. */
export function readAge(text: string): Parsed<{ age: number; orOver: boolean }> {
  const over = /^(\d{1,3})\s*(?:\+|or over)$/i.exec(text);
  const age = readWhole(over?.[1] ?? text, 150);
  return age.ok ? good({ age: age.value, orOver: over !== null }) : age;
}
