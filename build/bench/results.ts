import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchLine } from './measure.ts';

/** The last results that were worth committing: `npm run bench -- --save` writes them, `--check` holds runs against them. */
const FILE = fileURLToPath(new URL('./results.json', import.meta.url));
/** A ratio that is worse than last time by more than this share is a regression; less is the machine's mood. */
const TOLERATED = 0.3;

export type Part = 'engine' | 'browser';

interface Kept {
  readonly node: string;
  readonly date: string;
  /** How busy the machine was, as its load average; with more than its processors, ratios are rough. */
  readonly load: number;
  readonly lines: readonly BenchLine[];
}
type Results = Partial<Record<Part, Kept>>;

const keyOf = ({ target, what }: BenchLine) => `${target} ${what}`;

function read(): Results {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};
}

/** Ratio of each line when it was kept last. */
export function lastRatios(part: Part): (line: BenchLine) => number | null {
  const known = new Map((read()[part]?.lines ?? []).map((line) => [keyOf(line), line.ratio]));
  return (line) => known.get(keyOf(line)) ?? null;
}

/** True when a ratio is clearly worse than it was. */
export function isRegression({ ratio, limit }: BenchLine, last: number | null): boolean {
  if (ratio === null || last === null) return false;
  return limit.startsWith('≥') ? ratio < last / (1 + TOLERATED) : ratio > last * (1 + TOLERATED);
}

export function keep(part: Part, lines: readonly BenchLine[], date: string, load: number): void {
  const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)));
  const kept = lines.map((line) => ({
    ...line,
    ms: rounded(line.ms),
    floorMs: rounded(line.floorMs),
    ratio: rounded(line.ratio),
  }));
  const results = { ...read(), [part]: { node: process.version, date, load: rounded(load) ?? 0, lines: kept } };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}
