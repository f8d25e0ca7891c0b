import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run soak [seed]`: the bad inputs and the kills of tests/faults in their full number, with inputs that differ from
 * day to day. It stops by itself; a fault names its seed, and `npm run soak <seed>` finds it again.
 */
const KILLS = 200;
const MOST_MINUTES = 60;

const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 86_400_000) * 100_000);
console.log(`Bad inputs from seed ${seed}, ${KILLS} kills.`);

const root = fileURLToPath(new URL('../', import.meta.url));
const started = Date.now();
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
  ],
  {
    cwd: root,
    stdio: 'inherit',
    timeout: MOST_MINUTES * 60_000,
    env: { ...process.env, SPANWISE_FUZZ: 'full', SPANWISE_SEED: String(seed), SPANWISE_KILLS: String(KILLS) },
  },
);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const outcome =
  run.status === 0 ? 'no fault' : run.signal ? `stopped after ${MOST_MINUTES} minutes` : 'faults, see above';
console.log(`${minutes} minutes: ${outcome}.`);
process.exitCode = run.status === 0 ? 0 : 1;
