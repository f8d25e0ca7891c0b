/**
 * Matches `next` to `rows` in order, as many as can be (the longest common subsequence, after Hunt and Szymanski): for
 * each of `next` the number of its row, or −1. A key stands once in `next`; in `rows` it may stand a few times.
 */
export function longestMatch(rows: readonly string[], next: readonly string[]): Int32Array {
  const places = new Map<string, number[]>();
  for (const [row, key] of rows.entries()) {
    const known = places.get(key);
    if (known) known.push(row);
    else places.set(key, [row]);
  }
  // ends[n]: the lowest row at which n + 1 matches can end, and the step that ends there.
  const ends: number[] = [];
  const endStep: number[] = [];
  const steps: { readonly at: number; readonly row: number; readonly before: number }[] = [];
  for (const [at, key] of next.entries()) {
    const candidates = places.get(key) ?? [];
    // From the last place to the first, so that one key is never matched twice.
    for (let c = candidates.length - 1; c >= 0; c--) {
      const row = candidates[c] as number;
      const n = firstAtLeast(ends, row);
      if (ends[n] === row) continue;
      steps.push({ at, row, before: n === 0 ? -1 : (endStep[n - 1] as number) });
      ends[n] = row;
      endStep[n] = steps.length - 1;
    }
  }
  const match = new Int32Array(next.length).fill(-1);
  for (let s = endStep.at(-1) ?? -1; s >= 0; ) {
    const step = steps[s] as (typeof steps)[number];
    match[step.at] = step.row;
    s = step.before;
  }
  return match;
}

/** Where `value` belongs in a rising list: the first place that is not below it. */
function firstAtLeast(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
