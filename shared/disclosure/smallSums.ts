import type { Class } from './classes.ts';
import { inverse, minus, PRIME, times } from './weights.ts';

/** Sums of few people's pay that can be had from what is printed, by adding and taking away (EXPORT-10). */

/** Combinations that are tried before the cells count as undecided. */
const MOST_COMBINATIONS = 20_000;

/** Which classes such a sum is made of, with their weights as plain numbers up to a common factor. */
export type SmallSum = ReadonlyMap<number, number>;

/**
 * Every smallest sum that the rows in use tell and that stands for fewer than `least` people; null where there are too
 * many to try, which is undecided. Rows are combined so that all classes of many people cancel; within what is left,
 * every set of classes that can cancel as well is tried. Example: totals of two years, of which one person less is paid in
 * the second: their difference is a sum of one person.
 */
export function smallSums(classes: readonly Class[], rows: readonly number[], least: number): SmallSum[] | null {
  const present = classes
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => rows.some((row) => each.column[row] !== 0));
  const big = present.filter(({ each }) => each.holders.size >= least);
  const few = present.filter(({ each }) => each.holders.size < least);
  const order = [...big, ...few];
  const reduced = eliminated(rows.map((row) => order.map(({ each }) => each.column[row] as number)));
  const left = reduced.filter(({ pivot }) => pivot >= big.length).map(({ row }) => row.slice(big.length));
  if (left.length === 0) return [];
  const found = new Map<string, SmallSum>();
  const keep = (row: readonly number[]) => {
    const support = row.flatMap((value, i) => (value === 0 ? [] : [few[i] as (typeof few)[number]]));
    const holders = new Set(support.flatMap(({ each }) => [...each.holders]));
    if (holders.size === 0 || holders.size >= least) return;
    const at = support.map((each) => each.at);
    if (!found.has(at.join())) found.set(at.join(), realWeights(classes, rows, at));
  };
  for (const row of left) keep(row);
  let tried = 0;
  for (const chosen of left.length > 1 ? combinations(few.length, left.length - 1) : []) {
    if (++tried > MOST_COMBINATIONS) return null;
    const row = cancelling(left, chosen);
    if (row) keep(row);
  }
  return [...found.values()];
}

interface Reduced {
  readonly pivot: number;
  readonly row: number[];
}

/** Reduced row echelon form modulo the prime, without empty rows. */
function eliminated(matrix: readonly (readonly number[])[]): Reduced[] {
  const rows = matrix.map((row) => [...row]);
  const out: Reduced[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && rows.length > 0; column++) {
    const at = rows.findIndex((row) => row[column] !== 0);
    if (at < 0) continue;
    const [found] = rows.splice(at, 1) as [number[]];
    const scale = inverse(found[column] as number);
    const pivot = found.map((value) => times(value, scale));
    const clear = (row: number[]) => {
      const factor = row[column] as number;
      if (factor === 0) return;
      for (let i = column; i < width; i++)
        if (pivot[i] !== 0) row[i] = minus(row[i] as number, times(factor, pivot[i] as number));
    };
    rows.forEach(clear);
    for (const { row } of out) clear(row);
    out.push({ pivot: column, row: pivot });
  }
  return out;
}

/** The combination of rows in which the chosen columns are all 0, where there is just one. */
function cancelling(rows: readonly (readonly number[])[], chosen: readonly number[]): number[] | null {
  const reduced = eliminated(chosen.map((column) => rows.map((row) => row[column] as number)));
  if (reduced.length !== rows.length - 1) return null;
  const pivots = new Set(reduced.map(({ pivot }) => pivot));
  const free = rows.findIndex((_, i) => !pivots.has(i));
  const lambda = rows.map(() => 0);
  lambda[free] = 1;
  for (const { pivot, row } of reduced) lambda[pivot] = minus(0, row[free] as number);
  return (rows[0] as readonly number[]).map((_, column) =>
    rows.reduce((sum, row, i) => (sum + times(lambda[i] as number, row[column] as number)) % PRIME, 0),
  );
}

function* combinations(n: number, size: number): Generator<number[]> {
  if (size > n) return;
  const at = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    yield [...at];
    let i = size - 1;
    while (i >= 0 && at[i] === n - size + i) i--;
    if (i < 0) return;
    at[i] = (at[i] as number) + 1;
    for (let j = i + 1; j < size; j++) at[j] = (at[j - 1] as number) + 1;
  }
}

/** The weights of the classes of a sum as plain numbers; the first is 1. */
function realWeights(classes: readonly Class[], used: readonly number[], support: readonly number[]): SmallSum {
  const rows = independent(classes, used);
  const others = classes.filter((_, at) => !support.includes(at));
  const lambda = orthogonal(
    others.map(({ real }) => rows.map((row) => real[row] as number)),
    rows.length,
  );
  const weightOf = (at: number) =>
    rows.reduce((sum, row, i) => sum + (lambda[i] as number) * ((classes[at] as Class).real[row] as number), 0);
  const lead = weightOf(support[0] as number) || 1;
  return new Map(support.map((at) => [at, weightOf(at) / lead]));
}

/** Rows that say something that the ones before them do not. */
function independent(classes: readonly Class[], rows: readonly number[]): number[] {
  const columns = classes.map(({ column }) => rows.map((row) => column[row] as number));
  return eliminated(columns).map(({ pivot }) => rows[pivot] as number);
}

/** A vector that is orthogonal to all of these, in plain numbers. */
function orthogonal(system: readonly (readonly number[])[], width: number): number[] {
  const rows = system.map((row) => [...row]);
  const done: { readonly at: number; readonly row: number[] }[] = [];
  const size = (row: readonly number[] | undefined, at: number) => Math.abs(row?.[at] ?? 0);
  for (let at = 0; at < width; at++) {
    const best = rows.reduce((most, row, i) => (size(row, at) > size(rows[most], at) ? i : most), 0);
    if (size(rows[best], at) < 1e-9) continue;
    const [found] = rows.splice(best, 1) as [number[]];
    const scale = found[at] as number;
    const pivot = found.map((value) => value / scale);
    for (const row of [...rows, ...done.map((each) => each.row)]) {
      const factor = row[at] as number;
      for (let i = 0; i < width; i++) row[i] = (row[i] as number) - factor * (pivot[i] as number);
    }
    done.push({ at, row: pivot });
  }
  const pivots = new Set(done.map((each) => each.at));
  const free = Array.from({ length: width }, (_, i) => i).find((i) => !pivots.has(i)) ?? 0;
  const out = Array.from({ length: width }, () => 0);
  out[free] = 1;
  for (const { at, row } of done) out[at] = -(row[free] as number);
  return out;
}
