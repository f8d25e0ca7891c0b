import type { Paper } from './report.ts';
import { wrap } from './textWidth.ts';

/** Sheets in pt and the room that headings take on a chart's pages. Writers draw where these say. */
export const MARGIN = 36;
/** Kept free at the foot for "Page x of y". */
export const FOOT = 20;
export const HEADING = { size: 15, leading: 19, weight: 600 } as const;
export const SUBTITLE = { size: 9, leading: 12, weight: 400 } as const;
/** Between the subtitle and the chart. */
const AFTER_HEAD = 12;

export const SHEETS = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;
export type SheetName = (typeof SHEETS)[number];

const SIZES: Readonly<Record<SheetName, readonly [short: number, long: number]>> = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
};

/** A sheet, upright or on its side. */
export function sheet(name: SheetName, landscape: boolean): Paper {
  const [short, long] = SIZES[name];
  return landscape ? { name, width: long, height: short } : { name, width: short, height: long };
}

/** Heading and subtitle of a chart page, broken into lines. */
export interface Head {
  readonly headingLines: readonly string[];
  readonly subtitleLines: readonly string[];
}

export function headOf(width: number, heading: string, subtitle: readonly string[]): Head {
  return {
    headingLines: wrap(heading, HEADING.size, HEADING.weight, width),
    subtitleLines: subtitle.flatMap((line) => wrap(line, SUBTITLE.size, SUBTITLE.weight, width)),
  };
}

export function headHeight(head: Head): number {
  return head.headingLines.length * HEADING.leading + head.subtitleLines.length * SUBTITLE.leading + AFTER_HEAD;
}
