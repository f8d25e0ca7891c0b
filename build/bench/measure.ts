/** Median of a list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/**
 * Times pieces of work side by side, interleaved so that they share the machine's moods: median ms of each, per call.
 * `batch` calls are timed together where one is too short for the clock.
 */
export function timeTogether(work: readonly (() => void)[], { rounds = 21, batch = 1, warm = 3 } = {}): number[] {
  const times = work.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (const [i, run] of work.entries()) {
      const start = performance.now();
      for (let k = 0; k < batch; k++) run();
      if (round >= 0) times[i]?.push((performance.now() - start) / batch);
    }
  }
  return times.map(median);
}

/** The same for work that waits, each call on its own. */
export async function timeTogetherAsync(
  work: readonly (() => Promise<unknown>)[],
  { rounds = 11, warm = 2 } = {},
): Promise<number[]> {
  const times = work.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (const [i, run] of work.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) times[i]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** A line of work that may take at most `limit` times as long as what it is compared with. */
export function atMost(target: string, what: string, ms: number, floorMs: number, limit: number): BenchLine {
  const ratio = ms / floorMs;
  return { target, what, ms, floorMs, ratio, limit: `≤ ${limit}`, met: ratio <= limit };
}

/** One line of the bench's report. A ratio compares within this run; the target is the most it may be (or least). */
export interface BenchLine {
  readonly target: string;
  readonly what: string;
  readonly ms: number;
  readonly floorMs: number | null;
  readonly ratio: number | null;
  readonly limit: string;
  readonly met: boolean | null;
}
