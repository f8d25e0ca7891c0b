import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './count-reporter.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const UNIT_FOLDERS = ['unit', 'property', 'cases', 'migrations', 'security', 'faults'];

export default defineConfig({
  root,
  plugins: [react()],
  test: {
    reporters: ['default', new CountReporter()],
    // Forks, because a native module (better-sqlite3) and process-wide state (signals, cwd) are tested.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: UNIT_FOLDERS.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: `${root}build/e2e-setup.ts`,
          // One browser at a time: the figures and the focus of two would disturb each other on two cores.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A loaded machine takes longer to get to a state, not to another one.
          expect: { poll: { timeout: 15_000 } },
          // The gate asks twice before it says that the product is broken, and names what needed it; nobody else does.
          retry: process.env.CI === undefined ? 0 : 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
