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
