import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('SEC no text of a stranger keeps a reader busy: 96 texts of 100,000 signs are read by all of them', () => {
  const child = fileURLToPath(new URL('./hostileTextChild.ts', import.meta.url));
  // A process, because nothing else ends a regular expression that has begun. One that is not linear takes minutes.
  const { stdout, stderr, signal } = spawnSync(process.execPath, [child], { timeout: 60_000, encoding: 'utf8' });
  expect({ stdout, stderr, signal }).toEqual({ stdout: 'read\n', stderr: '', signal: null });
}, 70_000);
