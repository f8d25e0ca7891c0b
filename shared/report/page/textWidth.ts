import { SUBSETS, WIDTHS } from './fontWidths.ts';
import type { Run, Weight } from './report.ts';

/** How text is measured for every export: the advance widths of Source Sans 3, kept as a table. */

/** Characters that the font does not have are given a square: whatever stands in for them hardly needs more. */
const UNKNOWN = 1000;
/** Above the baseline and below it, as parts of the size. */
export const ASCENT = 0.75;
export const DESCENT = 0.25;

const tables: Record<Weight, Map<number, number>> = { 400: new Map(), 600: new Map() };
const subsets = new Map<number, number>();

WIDTHS.forEach((pair, subset) => {
  pair.forEach((runs, i) => {
    for (const run of runs.split(';')) {
      const [start, digits] = run.split(':') as [string, string];
      const first = Number.parseInt(start, 36);
      for (let k = 0; k * 2 < digits.length; k++) {
        tables[i === 0 ? 400 : 600].set(first + k, Number.parseInt(digits.slice(k * 2, k * 2 + 2), 36));
        if (i === 0) subsets.set(first + k, subset);
      }
    }
  });
});

export type Subset = (typeof SUBSETS)[number];

/** The subset of the font that has the character; undefined if none has. */
export function subsetOf(code: number): Subset | undefined {
  const subset = subsets.get(code);
  return subset === undefined ? undefined : SUBSETS[subset];
}

/** Joiners and variation selectors take no room. */
function isBlank(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || (code >= 0xfe00 && code <= 0xfe0f) || code >= 0xe0000;
}

/** Width of a text in the unit of `size`. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = tables[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) code = text.codePointAt(i++) as number;
    sum += widths.get(code) ?? (isBlank(code) ? 0 : UNKNOWN);
  }
  return (sum * size) / 1000;
}

/** Breaks a text into lines no wider than `width`. Nothing is ever left out: a word that is too wide is broken itself. */
export function wrap(text: string, size: number, weight: Weight, width: number): string[] {
  return wrapRuns([{ text, weight }], size, width).map((line) => line.map((run) => run.text).join(''));
}

/** As `wrap`, for text of mixed weight. */
export function wrapRuns(runs: readonly Run[], size: number, width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const push = (text: string, weight: Weight) => {
    const last = line.at(-1);
    if (last?.weight === weight) line[line.length - 1] = { text: last.text + text, weight };
    else line.push({ text, weight });
    used += textWidth(text, size, weight);
  };
  const close = () => {
    if (line.length > 0) lines.push(trimmed(line));
    line = [];
    used = 0;
  };
  for (const { text, weight } of runs) {
    for (const piece of pieces(text)) {
      const room = textWidth(piece.trimEnd(), size, weight);
      if (used > 0 && used + room > width) close();
      if (room <= width) push(piece, weight);
      else
        for (const letter of letters(piece)) {
          if (used > 0 && used + textWidth(letter, size, weight) > width) close();
          push(letter, weight);
        }
    }
  }
  close();
  return lines;
}

/** A text cut where it may break: after spaces, hyphens, dashes and strokes, but not within "× 4". */
function pieces(text: string): string[] {
  return text.split(/(?<=[ \-/–—])(?<!× )(?=[^ \-/–—])/);
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

function trimmed(line: readonly Run[]): Run[] {
  const last = line.at(-1) as Run;
  const text = last.text.trimEnd();
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }];
}
