import type { Costing } from '../model/costing.ts';
import { decimalText, divRound, type Fte, type Money, type Percent, wholePounds } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import { plain } from './plain.ts';

/** Words and figures as British reports print them. No locale tables: the same everywhere. */

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 12,345; a negative in brackets. */
export function count(value: number): string {
  return value < 0 ? `(${grouped(String(-value))})` : grouped(String(value));
}

/** £1,234,567, rounded once; a negative in brackets: (£101,186). */
export function pounds(value: Money): string {
  const whole = wholePounds(value);
  return whole < 0 ? `(£${grouped(String(-whole))})` : `£${grouped(String(whole))}`;
}

/** As `pounds` without the sign, for tables that say once that they are in pounds: 101,186 or (101,186). */
export function amount(value: Money): string {
  return count(wholePounds(value));
}

/** FTE without needless decimals: 1, 0.5, 20.3333; a negative in brackets. */
export function fte(value: Fte): string {
  const [whole, fraction] = decimalText(Math.abs(value), 4).split('.') as [string, string?];
  const text = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return value < 0 ? `(${text})` : text;
}

/** A number with two decimals from hundredths; a negative in brackets. */
export function hundredths(value: number): string {
  const whole = Math.abs(Math.round(value));
  const text = `${grouped(String(Math.floor(whole / 100)))}.${String(whole % 100).padStart(2, '0')}`;
  return value < 0 ? `(${text})` : text;
}

/** The grade among other words: one that is only a number or a letter says what it is. */
export function gradeOf(post: Post): string {
  const grade = plain(post.grade);
  return /^(\d+|[A-Za-z])$/.test(grade) ? `Grade ${grade}` : grade;
}

/** "2.5 FTE"; '' where neither the number of posts nor their FTE is stated. */
export function fteOf(post: Post): string {
  return post.quantity === null && post.fte === 0 ? '' : `${fte(post.fte)} FTE`;
}

/** Average span with two decimals. */
export function average(total: number, parts: number): string {
  return hundredths(parts === 0 ? 0 : divRound(total * 100, parts));
}

export function percent(value: Percent): string {
  return `${decimalText(value, 4)}%`;
}

/** "80%" from the text of a setting. */
export function percentText(text: string): string {
  return `${plain(text).replace(/%$/, '')}%`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "1 post", "2 posts". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export { day } from '../model/days.ts';

/** The title of a box as it is printed; an untitled one goes by its reference. */
export function titleOf(post: Post): string {
  return plain(post.title) || plain(post.ref) || 'Untitled post';
}

/** "23.5% of salary"; "employer NI 15% above £5,000, pension 20%, levy 0.5%"; what is not set is said. */
export function onCostWords(costing: Costing): string {
  const rules = costing.onCosts;
  if (!rules) return 'not set';
  if (rules.mode === 'flat') return `${percent(rules.rate)} of salary`;
  const part = (name: string, value: string | null) => `${name} ${value ?? 'not set'}`;
  const ni = rules.ni ? `${percent(rules.ni.rate)} above ${pounds(rules.ni.threshold)} a person` : null;
  const rate = (value: Percent | null) => (value === null ? null : percent(value));
  return [part('employer NI', ni), part('pension', rate(rules.pension)), part('levy', rate(rules.levy))].join(', ');
}
