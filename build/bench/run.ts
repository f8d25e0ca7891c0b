import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchBrowser } from './browser/browser.ts';
import { CHROMIUM } from './browser/subjects.ts';
import { benchDisk } from './disk.ts';
import { benchCompare, benchFigures } from './engine.ts';
import { benchImpact } from './impact.ts';
import { benchImport } from './import.ts';
import { benchLayout } from './layout.ts';
import { atMost, type BenchLine } from './measure.ts';
import { benchPacks } from './packs.ts';
import { benchChartPdf } from './pdf.ts';
import { isRegression, keep, lastRatios, type Part } from './results.ts';
import { benchSettings } from './settings.ts';

/**
 * Measures what performance promises: ratios against a floor or peer in the same run, because absolute times drift.
 * Prints a table and writes dist/bench.json; with --browser, what is measured in Chromium and dist/bench-browser.json.
 * Beside each ratio stands the one that was kept last: --save keeps these, --check fails where one is clearly worse.
 */
const number = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);

async function layoutLines(): Promise<BenchLine[]> {
  const timings = await benchLayout();
  return timings.flatMap((t): BenchLine[] => {
    const what = `layout, ${t.shape} of ${t.posts.toLocaleString('en-GB')}`;
    const lines = [atMost('P3', `${what}, beside plain tidy`, t.ours, t.tidy, t.posts < 1_000 ? 3 : 2.5)];
    if (t.flextree !== undefined && t.posts >= 10_000) {
      const ratio = t.flextree / t.ours;
      lines.push({
        target: 'P3',
        what: `${what}: d3-flextree beside it`,
        ms: t.flextree,
        floorMs: t.ours,
        ratio,
        limit: '≥ 25',
        met: ratio >= 25,
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
    ...benchSettings(),
    ...benchCompare(),
    ...benchImpact(),
    ...(await benchImport()),
    ...(await benchChartPdf()),
    ...(await benchPacks()),
  ];
}

const part: Part = process.argv.includes('--browser') ? 'browser' : 'engine';
if (part === 'browser' && !existsSync(CHROMIUM)) {
  console.log(`There is no Chromium at ${CHROMIUM}, so nothing was measured in the browser.`);
  process.exit(0);
}
const lines = part === 'browser' ? await benchBrowser() : await engineLines();
const lastOf = lastRatios(part);
const heads = ['Target', 'ms'.padStart(9), 'beside'.padStart(9), 'ratio'.padStart(8), 'limit'.padEnd(7)];
console.log([...heads, '', 'last'.padStart(8), 'What'].join('  '));
let regressions = 0;
for (const line of lines) {
  const last = lastOf(line);
  const worse = isRegression(line, last);
  if (worse) regressions++;
  const cells = [
    line.target.padEnd(6),
    number(line.ms).padStart(9),
    (line.floorMs === null ? '' : number(line.floorMs)).padStart(9),
    (line.ratio === null ? '' : number(line.ratio)).padStart(8),
    line.limit.padEnd(7),
    line.met === null ? '   ' : line.met ? 'met' : 'NOT',
    (last === null ? '' : number(last)).padStart(8),
    `${line.what}${worse ? '  REGRESSION' : ''}`,
  ];
  console.log(cells.join('  '));
}
const missed = lines.filter(({ met }) => met === false).length;
console.log(`${lines.length} lines, ${missed} beyond their limit, ${regressions} worse than last time.`);
const load = loadavg()[0] ?? 0;
if (load > cpus().length)
  console.log(`The machine is busy (load ${number(load)} on ${cpus().length} processors), so the ratios are rough.`);
mkdirSync('dist', { recursive: true });
writeFileSync(
  part === 'browser' ? 'dist/bench-browser.json' : 'dist/bench.json',
  `${JSON.stringify({ node: process.version, lines }, null, 1)}\n`,
);
if (process.argv.includes('--save')) keep(part, lines, new Date().toISOString().slice(0, 10), load);
if (process.argv.includes('--check') && regressions > 0) process.exitCode = 1;
