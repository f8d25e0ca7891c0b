import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { seeded } from '../support/seeded.ts';
import { DOORS } from './fuzzDoors.ts';

/** The thread of fuzz.test.ts: tries inputs one by one and says before each which it is, so that a hang has a name. */
const { door, seed, count } = workerData as { door: string; seed: number; count: number };
const port = parentPort;
const chosen = DOORS[door];
if (!port || !chosen) throw new Error('fuzzWorker.ts is run by fuzz.test.ts');

const folder = mkdtempSync(join(tmpdir(), 'spanwise-fuzz-'));
try {
  const attempt = await chosen.make(folder);
  for (let i = 0; i < count; i++) {
    port.postMessage({ trying: seed + i });
    let fault: string | null;
    try {
      fault = await attempt(seeded(seed + i));
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    if (Object.hasOwn(Object.prototype, 'polluted') || 'polluted' in {}) fault = 'Object.prototype was changed';
    if (fault !== null) port.postMessage({ fault, seed: seed + i });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
port.postMessage({ done: true });
port.close();
