/** How a number is shown, as far as it makes another text of it: a day, a time, or digits in a mask ("00000"). */
export type CellFormat =
  | { readonly kind: 'number' | 'day' | 'time' }
  | { readonly kind: 'mask'; readonly parts: readonly string[] };

const NUMBER: CellFormat = { kind: 'number' };
const DAY: CellFormat = { kind: 'day' };
const TIME: CellFormat = { kind: 'time' };

/** Excel's own numbers of formats that show a day, and of those that show a time alone (ECMA-376, 18.8.30). */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** The format of a style: by its code, or by its number where it is one of Excel's own. */
export function formatOf(id: string, code: string | undefined): CellFormat {
  if (code === undefined) return DAYS.has(Number(id)) ? DAY : TIMES.has(Number(id)) ? TIME : NUMBER;
  // Longer ones than a person writes are not looked at.
  const parts = code.length > 255 ? [] : partsOf(code);
  const letters = parts
    .filter((part) => !part.startsWith('"'))
    .join('')
    .toLowerCase();
  if (/general/.test(letters)) return NUMBER;
  if (/[dy]/.test(letters)) return DAY;
  if (/[hs]/.test(letters)) return TIME;
  if (/m/.test(letters)) return DAY;
  const zeros = parts.filter((part) => part === '0').length;
  const isMask =
    zeros > 1 && parts.every((part) => part === '0' || part.startsWith('"') || part === '-' || part === ' ');
  return isMask ? { kind: 'mask', parts } : NUMBER;
}

/**
 * The signs of a format's first section, which is the one for positive numbers: literals as a quotation mark and the text,
 * everything else sign by sign. Colours, conditions and currencies in brackets, and room left for other signs, show nothing.
 */
function partsOf(code: string): string[] {
  const parts: string[] = [];
  for (let i = 0; i < code.length && code[i] !== ';'; i++) {
    const sign = code[i] as string;
    if (sign === '"') {
      const end = code.indexOf('"', i + 1);
      parts.push(`"${code.slice(i + 1, end < 0 ? undefined : end)}`);
      if (end < 0) break;
      i = end;
    } else if (sign === '[') {
      const end = code.indexOf(']', i);
      if (end < 0) break;
      // "[h]" counts hours beyond a day.
      const inside = code.slice(i + 1, end);
      if (/^(h+|m+|s+)$/i.test(inside)) parts.push(inside);
      i = end;
    } else if (sign === '\\') parts.push(`"${code[++i] ?? ''}`);
    else if (sign === '_' || sign === '*') i++;
    else parts.push(sign);
  }
  return parts;
}

/**
 * A stored number as text: what the sheet shows where that is another thing than a number (a day as 2027-04-01, hours as
 * 7:30, digits in a mask), else the number itself with at most 15 significant digits, without an exponent.
 */
export function shownNumber(text: string, format: CellFormat, from1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (format.kind === 'day') return dayOf(value, from1904) ?? plainNumber(text, value);
  if (format.kind === 'time' && value >= 0 && value < 1_000) return timeOf(value);
  if (format.kind === 'mask' && Number.isInteger(value) && value >= 0)
    return masked(plainNumber(text, value), format.parts);
  return plainNumber(text, value);
}

/** Programs write whole numbers as "40001.0" and "5.0001234E7" too. Digits that a number cannot hold stay as they are. */
function plainNumber(text: string, value: number): string {
  if (/^-?\d+(\.\d{1,8}[1-9])?$/.test(text) && text.length < 16) return text;
  if (/^-?\d+$/.test(text)) return text;
  return Number(value.toPrecision(15)).toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 10 });
}

/** Excel counts days from 1900 and believes that there was a 29 February 1900; its latest day is in 9999. */
function dayOf(value: number, from1904: boolean): string | null {
  const serial = Math.floor(value) + (from1904 ? 1_462 : 0);
  if (serial < 1 || serial > 2_958_465) return null;
  const days = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function timeOf(value: number): string {
  const minutes = Math.round(value * 1_440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Digits from the right into the zeros of a mask; what is left over stands in front. */
function masked(digits: string, parts: readonly string[]): string {
  let left = digits;
  let text = '';
  const firstZero = parts.indexOf('0');
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as string;
    if (part !== '0') text = (part.startsWith('"') ? part.slice(1) : part) + text;
    else {
      text = (left.slice(-1) || '0') + text;
      left = left.slice(0, -1);
      if (i === firstZero) text = left + text;
    }
  }
  return text;
}
