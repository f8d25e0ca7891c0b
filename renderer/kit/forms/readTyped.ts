import { decimalText, parseMoney, parsePercent } from '../../../shared/model/fixed.ts';
import { readDay } from '../words/screenFormat.ts';
import { readWords } from './words.ts';

/** What people type into settings, as it is stored: plain decimals and ISO days. Null clears; a string is stored. */
export type Read =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly message: string };

const good = (value: string | null): Read => ({ ok: true, value });
const bad = (message: string): Read => ({ ok: false, message });

export function readText(typed: string): Read {
  const text = typed.trim();
  if (text.length > 500) return bad(readWords.long(500));
  return good(text === '' ? null : text);
}

export function readMoney(typed: string): Read {
  if (typed.trim() === '') return good(null);
  const value = parseMoney(typed);
  return value === null ? bad(readWords.amount) : good(decimalText(value, 5));
}

export function readAmount(typed: string): Read {
  const read = readMoney(typed);
  return read.ok && read.value?.startsWith('-') ? bad(readWords.negative) : read;
}

export function readPercent(typed: string): Read {
  if (typed.trim() === '') return good(null);
  const value = parsePercent(typed);
  if (value === null || value < 0 || value > 10_000_000) return bad(readWords.percent);
  return good(decimalText(value, 4));
}

export function readWhole(typed: string): Read {
  if (typed.trim() === '') return good(null);
  return /^\d{1,6}$/.test(typed.trim()) ? good(String(Number(typed))) : bad(readWords.whole);
}

export function readDate(typed: string): Read {
  if (typed.trim() === '') return good(null);
  const iso = readDay(typed);
  return iso === null ? bad(readWords.date) : good(iso);
}

/** 2027/28, from 2027/28, 2027-28, 2027/2028 or 27/28. */
export function readYear(typed: string): Read {
  const text = typed.trim();
  if (text === '') return good(null);
  const match = /^(?:20)?(\d{2})\s*[/–-]\s*(?:20)?(\d{2})$/.exec(text);
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || (start + 1) % 100 !== end) return bad(readWords.year);
  return good(`20${match[1]}/${match[2]}`);
}
