import type { BridgeLabel, BridgeLine } from '../../shared/changes/bridge.ts';
import { type Money, POUND } from '../../shared/model/fixed.ts';

/** Geometry of the reconciliation chart: from one total to the other, a bar a line. No drawing here. */

export interface WaterfallBar {
  readonly key: 'from' | 'to' | BridgeLabel;
  readonly kind: 'total' | 'less' | 'more' | 'transfer';
  readonly amount: Money;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Where the line to the next bar runs. */
  readonly level: number;
}

export interface Waterfall {
  readonly bars: readonly WaterfallBar[];
  /** Where the scale starts; above 0 the chart says so, and its totals are drawn with a break. */
  readonly base: Money;
}

/** At least this share of the largest amount must be empty before the scale is cut: a cut misleads where it is not needed. */
const CUT = 0.5;

/** Wider bars say no more. */
const WIDEST = 112;

export function waterfall(
  from: Money,
  lines: readonly BridgeLine[],
  width: number,
  height: number,
  gap = 16,
): Waterfall {
  const levels = [from];
  for (const line of lines) levels.push((levels.at(-1) ?? 0) + line.total);
  const [highest, lowest] = [Math.max(...levels, 0), Math.min(...levels)];
  const base = lowest > highest * CUT ? cutBelow(lowest, highest) : Math.min(0, lowest);
  const scale = height / Math.max(1, highest - base);
  const y = (money: Money) => height - (money - base) * scale;
  const each = (width - gap) / (lines.length + 2);
  const bar = (
    at: number,
    key: WaterfallBar['key'],
    kind: WaterfallBar['kind'],
    a: Money,
    b: Money,
    amount: Money,
  ) => ({
    key,
    kind,
    amount,
    left: gap + at * each + Math.max(0, each - gap - WIDEST) / 2,
    width: Math.min(WIDEST, Math.max(8, each - gap)),
    top: Math.min(y(a), y(b)),
    // A line too small to see is still there: it must be found and pressed.
    height: Math.max(2, Math.abs(y(a) - y(b))),
    level: y(b),
  });
  const floor = Math.max(base, 0);
  const end = levels.at(-1) ?? from;
  return {
    base,
    bars: [
      bar(0, 'from', 'total', floor, from, from),
      ...lines.map((line, i) => bar(i + 1, line.label, kindOf(line), levels[i] ?? 0, levels[i + 1] ?? 0, line.total)),
      bar(lines.length + 1, 'to', 'total', floor, end, end),
    ],
  };
}

function kindOf({ label, total }: BridgeLine): WaterfallBar['kind'] {
  if (label.startsWith('transferred')) return 'transfer';
  return total < 0 ? 'less' : 'more';
}

/** A round amount with a quarter of the picture between it and the lowest bar. */
function cutBelow(lowest: Money, highest: Money): Money {
  const room = Math.max(highest - lowest, highest / 50);
  const wanted = Math.max(0, lowest - room / 3) / POUND;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, room / POUND))));
  return Math.floor(wanted / step) * step * POUND;
}
