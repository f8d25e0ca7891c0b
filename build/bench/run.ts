import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { benchBrowser } from './browser/browser.ts';
import { CHROMIUM } from './browser/subjects.ts';
import { benchDisk } from './disk.ts';
import { benchCompare, benchFigures } from './engine.ts';
import { benchImpact } from './impact.ts';
import { benchImport } from './import.ts';
import { benchLayout } from './layout.ts';
import type { BenchLine } from './measure.ts';
import { benchChartPdf } from './pdf.ts';

/**
 * Measures what performance promises: ratios against a floor or peer in the same run, because absolute times drift.
 * Prints a table and writes dist/bench.json; with --browser, what is measured in Chromium and dist/bench-browser.json.
 */
const number = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);

async function layoutLines(): Promise<BenchLine[]> {
  const timings = await benchLayout();
  return timings.flatMap((t): BenchLine[] => {
    const what = `layout, ${t.shape} of ${t.posts.toLocaleString('en-GB')}`;
    const lines: BenchLine[] = [
      {
        target: 'P3',
        what: `${what}, beside plain tidy`,
        ms: t.ours,
        floorMs: t.tidy,
        ratio: t.toTidy,
        limit: '≤ 3',
        met: t.toTidy <= 3,
      },
    ];
    if (t.flextree !== undefined && t.posts >= 10_000) {
      const ratio = t.flextree / t.ours;
      lines.push({
        target: 'P3',
        what: `${what}: d3-flextree beside it`,
        ms: t.flextree,
        floorMs: t.ours,
        ratio,
        limit: '≥ 20',
        met: ratio >= 20,
      });
    }
    return lines;
  });
}

async function engineLines(): Promise<BenchLine[]> {
  return [
    ...benchFigures(),
    ...(await layoutLines()),
    ...(await benchDisk()),
    ...benchCompare(),
    ...benchImpact(),
    ...(await benchImport()),
    ...(await benchChartPdf()),
  ];
}

const inBrowser = process.argv.includes('--browser');
if (inBrowser && !existsSync(CHROMIUM)) {
  console.log(`There is no Chromium at ${CHROMIUM}, so nothing was measured in the browser.`);
  process.exit(0);
}
const lines = inBrowser ? await benchBrowser() : await engineLines();
console.log(
  ['Target', 'ms'.padStart(9), 'beside'.padStart(9), 'ratio'.padStart(8), 'limit'.padEnd(7), '', 'What'].join('  '),
);
for (const line of lines) {
  const cells = [
    line.target.padEnd(6),
    number(line.ms).padStart(9),
    (line.floorMs === null ? '' : number(line.floorMs)).padStart(9),
    (line.ratio === null ? '' : number(line.ratio)).padStart(8),
    line.limit.padEnd(7),
    line.met === null ? ' ' : line.met ? 'met' : 'NOT',
    line.what,
  ];
  console.log(cells.join('  '));
}
mkdirSync('dist', { recursive: true });
writeFileSync(
  inBrowser ? 'dist/bench-browser.json' : 'dist/bench.json',
  `${JSON.stringify({ node: process.version, lines }, null, 1)}\n`,
);
