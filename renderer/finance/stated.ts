import { decimalText, parseFte, parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { CostLine } from '../../shared/money/costLine.ts';

/** Totals that a report states, beside ours (FIG-5): the difference is shown, never hidden. */

export const STATED = ['posts', 'fte', 'salary', 'onCosts', 'total'] as const;
export type Stated = (typeof STATED)[number];

export interface StatedLine {
  readonly key: Stated;
  /** As it was entered; null where the report says nothing. */
  readonly stated: string | null;
  /** In the units of the figure: posts as they are, FTE in 0.0001s, money in £0.00001s; null where we know none. */
  readonly ours: number | null;
  /** Stated − ours, rounded as reports print it: to the pound for money. */
  readonly difference: number | null;
}

export function statedLines(settings: Settings, structure: string, line: CostLine): StatedLine[] {
  const stated = Object.hasOwn(settings.statedTotals ?? {}, structure) ? settings.statedTotals?.[structure] : undefined;
  return STATED.map((key) => {
    const text = stated?.[key] ?? null;
    const ours = line[key];
    return { key, stated: text, ours, difference: text === null || ours === null ? null : difference(key, text, ours) };
  });
}

const MONEY_KEYS: readonly Stated[] = ['salary', 'onCosts', 'total'];

export const isMoney = (key: Stated) => MONEY_KEYS.includes(key);

/** Whether a report gives the amount to the penny: then it is compared and shown so, else in whole pounds. */
export function printsPence({ key, stated }: Pick<StatedLine, 'key' | 'stated'>): boolean {
  return isMoney(key) && stated !== null && (parseMoney(stated) ?? 0) % 100_000 !== 0;
}

/**
 * Reports print whole pounds, so whole pounds are compared: 486,727.98 is no different from a printed 486,728. A
 * report that prints pence is compared to the penny.
 */
function difference(key: Stated, text: string, ours: number): number | null {
  if (key === 'posts') return (parseFte(text) ?? 0) / 10_000 - ours;
  if (key === 'fte') return (parseFte(text) ?? 0) - ours;
  const value = parseMoney(text);
  if (value === null) return null;
  const unit = printsPence({ key, stated: text }) ? 1_000 : 100_000;
  return Math.round(value / unit) * unit - roundTo(ours, unit);
}

function roundTo(value: number, unit: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / unit) * unit;
}

/** How many stated figures differ from ours; null when none is stated. */
export function statedSummary(lines: readonly StatedLine[]): number | null {
  const known = lines.filter((line) => line.difference !== null);
  return known.length === 0 ? null : known.filter((line) => line.difference !== 0).length;
}

/** The settings change that enters one stated total, or clears it with null. */
export function stateTotal(settings: Settings, structure: string, key: Stated, value: string | null): Settings {
  const known = Object.hasOwn(settings.statedTotals ?? {}, structure) ? settings.statedTotals?.[structure] : {};
  const { [key]: _gone, ...rest } = known ?? {};
  return { statedTotals: { [structure]: value === null ? rest : { ...rest, [key]: value } } };
}

/** What was typed as a stated total, as it is stored; null when it is not a number. */
export function readStated(key: Stated, typed: string): string | null {
  const value = isMoney(key) ? parseMoney(typed) : parseFte(typed);
  return value === null ? null : decimalText(value, isMoney(key) ? 5 : 4);
}
