import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { FULL, tried as noteTried } from './counts.ts';
import { DOORS } from './fuzzDoors.ts';

const SEED = Number(process.env.SPANWISE_SEED ?? 20_261_122);
/** The bound for one input is 2 s of its own; a busy machine gets five times that before it is called a hang. */
const HANGS_MS = 10_000;

type Message = { trying: number } | { fault: string; seed: number } | { done: true };

/** Tries inputs at a door, in a thread of their own so that a hang can be seen and ended. */
function tryDoor(door: string, count: number): Promise<string[]> {
  const worker = new Worker(new URL('./fuzzWorker.ts', import.meta.url), { workerData: { door, seed: SEED, count } });
  const faults: string[] = [];
  return new Promise((resolve) => {
    let at = SEED;
    const end = (fault?: string) => {
      clearTimeout(watch);
      if (fault !== undefined) faults.push(`seed ${at}: ${fault}`);
      void worker.terminate();
      resolve(faults);
    };
    const watch = setTimeout(() => end('hangs'), HANGS_MS * 3);
    worker.on('message', (message: Message) => {
      if ('done' in message) return end();
      if ('fault' in message) {
        faults.push(`seed ${message.seed}: ${message.fault}`);
        return;
      }
      at = message.trying;
      // Restarted without a new timer; the first input also waits for the thread to start.
      watch.refresh();
    });
    worker.on('error', (error: unknown) => end(String(error)));
  });
}

let tried = 0;
afterAll(() => process.stdout.write(`${tried.toLocaleString('en-GB')} bad inputs were tried.\n`));

describe('SEC attack: bad input at every door', () => {
  it.each(Object.entries(DOORS).map(([door, { share, full }]) => [door, FULL ? full : share] as const))(
    'SEC DOC-7 %s (%i inputs): no crash, no hang, no partial change, always a sentence',
    async (door, count) => {
      expect(await tryDoor(door, count)).toEqual([]);
      tried += count;
      noteTried(`bad input: ${door}`, count);
    },
    FULL ? 1_200_000 : 120_000,
  );
});
