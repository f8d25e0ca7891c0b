import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run soak [seed]`: the bad inputs and the kills of tests/faults, and the attacks on open papers, in their full
 * number, with inputs that differ from day to day. It stops by itself; a fault names its seed, and `npm run soak <seed>` finds it again.
 */
const KILLS = 200;
const MOST_MINUTES = 60;
/** What was once tried from outside in one day; fewer of a kind is no soak. Failing calls are counted in kinds. */
const FLOORS: readonly (readonly [kind: string, floor: number, of: RegExp])[] = [
  ['processes killed', 177, /^kill /],
  ['kinds of failing calls', 30, /^failing call/],
  ['mutated document files', 47_636, /^bad input: a document file$/],
  ['planted databases', 58, /^planted database, as a file$/],
  ['workbooks', 39, /^bad input: an XLSX workbook$/],
  ['CSV files', 50, /^bad input: a CSV file$/],
  ['JSON files', 48, /^bad input: (a settings file|edits for the command line)$/],
  ['held files, each at a step', 40, /^held file$/],
  ['disks that fill up', 30, /^full disk/],
];

const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 86_400_000) * 100_000);
console.log(`Bad inputs from seed ${seed}, ${KILLS} kills.`);

const root = fileURLToPath(new URL('../', import.meta.url));
const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'spanwise-soak-'));
const report = join(folder, 'report');
const run = spawnSync(
  process.execPath,
  [
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'unit',
    'tests/faults',
    'tests/security/what-open-papers-give-away.test.ts',
    // Beside a day's work on the same computer.
    '--testTimeout=600000',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    timeout: MOST_MINUTES * 60_000,
    env: {
      ...process.env,
      SPANWISE_FUZZ: 'full',
      SPANWISE_OPEN_DOCUMENTS: '1000',
      SPANWISE_SEED: String(seed),
      SPANWISE_KILLS: String(KILLS),
      SPANWISE_REPORT: report,
    },
  },
);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const outcome =
  run.status === 0 ? 'no fault' : run.signal ? `stopped after ${MOST_MINUTES} minutes` : 'faults, see above';

/** How many of each kind were tried, as the tests noted it. */
function counted(): Map<string, number> {
  const counts = new Map<string, number>();
  const lines = existsSync(report) ? readFileSync(report, 'utf8').trimEnd().split('\n') : [];
  for (const line of lines) {
    const { kind, count } = JSON.parse(line) as { kind: string; count: number };
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}

const counts = counted();
rmSync(folder, { recursive: true, force: true });
console.log('\n| Kind | Tried |\n|---|---|');
for (const [kind, count] of [...counts].sort()) console.log(`| ${kind} | ${count.toLocaleString('en-GB')} |`);
let short = false;
console.log('\n| | Tried | At least |\n|---|---|---|');
for (const [name, floor, of] of FLOORS) {
  const kinds = [...counts].filter(([kind]) => of.test(kind));
  const count = name.startsWith('kinds') ? kinds.length : kinds.reduce((sum, [, each]) => sum + each, 0);
  short ||= count < floor;
  console.log(`| ${name} | ${count.toLocaleString('en-GB')} | ${floor.toLocaleString('en-GB')} |`);
}
console.log(`\n${minutes} minutes: ${outcome}${short ? ', and fewer than there must be of a kind' : ''}.`);
process.exitCode = run.status === 0 && !short ? 0 : 1;
