import { decimalText, type Money, parsePercent } from '../model/fixed.ts';
import type { Allowance, Designation, FundingShare } from '../model/records.ts';
import { MAX_TEXT } from '../model/schema.ts';
import type { ProblemCode } from './problems.ts';
import { cut, readDate, readMoney } from './values.ts';

/**
 * Cells that hold a list: "Parking; Highways", "Council 60; NHS 40", "P7 [caption | condition]; P9". Whatever would be
 * misread (a semicolon, a bracket) stands in double quotes, doubled inside, so that every list comes back as it was.
 */

const MAX_ITEMS = 1_000;

/** A list read from a cell; with a problem, `value` is the repaired list. */
export interface ReadList<T> {
  readonly value: readonly T[];
  readonly problem: ProblemCode | null;
}

/** Splits at a separator outside quotes. A quote opens only at the start of an item or of a part in brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') continue;
      if (text[i + 1] === '"') i++;
      else quoted = false;
    } else if (char === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
      fresh = true;
    } else if (char === '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (char === '[' || char === '|') fresh = true;
    else if (char.trim() !== '') fresh = false;
  }
  // A quote that nobody closed was an ordinary character.
  if (quoted) return text.split(separator);
  parts.push(text.slice(start));
  return parts;
}

function unquote(part: string): string {
  const text = part.trim();
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function quote(text: string): string {
  const plain = text !== '' && text.trim() === text && !/[;"[\]|]/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** Non-blank items; too many or too long items are cut and say so. */
function items(text: string): { parts: string[]; problem: ProblemCode | null } {
  const parts = splitOutside(text, ';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > MAX_ITEMS
    ? { parts: parts.slice(0, MAX_ITEMS), problem: 'too-long' }
    : { parts, problem: null };
}

/** "Parking; Highways" */
export function readTexts(text: string): ReadList<string> {
  const { parts, problem } = items(text);
  const value = parts.map(unquote);
  if (!value.some((item) => item.length > MAX_TEXT)) return { value, problem };
  return { value: value.map((item) => cut(item, MAX_TEXT)), problem: 'too-long' };
}

export function textsText(list: readonly string[]): string {
  return list.map(quote).join('; ');
}

/** "Council 60" as its words and its last word. */
function labelAndNumber(part: string): [label: string, number: string] {
  let at = part.length;
  while (at > 0 && (part[at - 1] as string).trim() !== '') at--;
  return [unquote(part.slice(0, at)), part.slice(at)];
}

/** "Council 60; NHS 40": shares that add up to 100% (COST-8), or the problem. */
export function readFunding(text: string): ReadList<FundingShare> {
  const value: FundingShare[] = [];
  let total = 0;
  let wrong = false;
  const { parts, problem } = items(text);
  for (const part of parts) {
    const [source, number] = labelAndNumber(part.endsWith('%') ? `${part.slice(0, -1).trimEnd()}%` : part);
    const percent = parsePercent(number);
    if (percent === null || percent < 0 || source.length > MAX_TEXT) wrong = true;
    else value.push({ source, percent });
    total += percent ?? 0;
  }
  if (wrong || problem || total !== 1_000_000) return { value: [], problem: 'funding-not-100' };
  return { value, problem: null };
}

export function fundingText(funding: readonly FundingShare[]): string {
  return funding.map(({ source, percent }) => `${quote(source)} ${decimalText(percent, 4)}`).join('; ');
}

/** An allowance without words of its own. */
const PLAIN_ALLOWANCE = 'Allowance';

/** "1200", or several with words: "Car allowance 1,200; Standby 500". */
export function readAllowances(text: string): ReadList<Allowance> {
  const value: Allowance[] = [];
  const { parts, problem } = items(text);
  if (problem) return { value: [], problem };
  for (const part of parts) {
    const [label, number] = labelAndNumber(part);
    const amount = readMoney(number);
    if (!amount.ok) return { value: [], problem: amount.problem };
    if (label.length > MAX_TEXT) return { value: [], problem: 'too-long' };
    value.push({ label: label === '' && !part.startsWith('"') ? PLAIN_ALLOWANCE : label, amount: amount.value });
  }
  return { value, problem: null };
}

export function allowancesText(allowances: readonly Allowance[]): string {
  const one = ({ label, amount }: Allowance) =>
    label === PLAIN_ALLOWANCE ? moneyCell(amount) : `${quote(label)} ${moneyCell(amount)}`;
  return allowances.map(one).join('; ');
}

/** Money as a cell: all its decimals, no pound sign. */
export function moneyCell(money: Money): string {
  return decimalText(money, 5);
}

/** "Name [first | second]" as its three parts; null for the bracket that is not there. */
function nameAndBracket(part: string): { name: string; inside: string[] | null } {
  const open = bracketStart(part);
  if (open < 0) return { name: unquote(part), inside: null };
  const inside = splitOutside(part.slice(open + 1, -1), '|').map(unquote);
  return { name: unquote(part.slice(0, open)), inside };
}

function bracketStart(part: string): number {
  if (!part.endsWith(']')) return -1;
  const quoted = /^"(?:[^"]|"")*"\s*/.exec(part);
  const open = part.indexOf('[', quoted ? quoted[0].length : 0);
  return open > 0 ? open : -1;
}

/** A dotted line as a file gives it: by the reference of the post at its other end. */
export interface LinkText {
  readonly ref: string;
  readonly caption: string;
  readonly condition: string;
}

/** "P7; P9", or with words: "P7 [safeguarding | on level 3 escalation]". */
export function readLinks(text: string): ReadList<LinkText> {
  const { parts, problem } = items(text);
  let long = problem;
  const value = parts.map((part) => {
    const { name, inside } = nameAndBracket(part);
    const [caption = '', condition = ''] = inside ?? [];
    const link = { ref: name, caption: cut(caption, MAX_TEXT), condition: cut(condition, MAX_TEXT) };
    if (link.caption !== caption || link.condition !== condition) long = 'too-long';
    return link;
  });
  return { value, problem: long };
}

export function linksText(links: readonly LinkText[]): string {
  return links.map(({ ref, caption, condition }) => withBracket(ref, caption, condition)).join('; ');
}

function withBracket(name: string, first: string, second: string): string {
  if (first === '' && second === '') return quote(name);
  return `${quote(name)} [${first === '' ? '' : quote(first)} | ${second === '' ? '' : quote(second)}]`;
}

/** "Monitoring Officer; DCS", or with days: "DASS [2027-04-01 | ]". */
export function readDesignations(text: string): ReadList<Designation> {
  const { parts, problem } = items(text);
  let long = problem;
  const value = parts.map((part) => {
    const { name, inside } = nameAndBracket(part);
    const [from, to] = inside ? [optionalDay(inside[0]), optionalDay(inside[1])] : [null, null];
    // Other words in brackets belong to the name: "DASS [interim]".
    const whole = from === undefined || to === undefined;
    const full = whole ? unquote(part) : name;
    if (full.length > MAX_TEXT) long = 'too-long';
    return { name: cut(full, MAX_TEXT), from: whole ? null : from, to: whole ? null : to };
  });
  return { value, problem: long };
}

function optionalDay(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null;
  const date = readDate(text);
  return date.ok ? date.value : undefined;
}

export function designationsText(designations: readonly Designation[]): string {
  return designations.map(({ name, from, to }) => withBracket(name, from ?? '', to ?? '')).join('; ');
}
