/** Small numbers of the equality table that a published file must not show, nor let anybody work out (EXPORT-7). */

/** Counts of a group: the total, then each milestone; null where one is not known. */
type Counts = readonly (number | null)[];

/**
 * Which counts of a category are hidden, column by column (the total first). A column decides by itself and those before
 * it, and nothing that it hides is shown again by a later one: a file made at the next milestone never completes one
 * that was published before.
 */
export function hiddenCounts(rows: readonly Counts[], under: number): boolean[][] {
  const columns = rows[0]?.length ?? 0;
  const hidden = rows.map((counts) => counts.map(() => false));
  const gone = new Set<number>();
  for (let column = 0; column < columns; column++) {
    for (const [i, counts] of rows.entries()) if (small(counts[column] ?? null, under)) gone.add(i);
    for (let seen = 0; seen <= column; seen++) complement(rows, gone, seen, under);
    const here = new Set([...gone, ...tooClose(rows, hidden, column, under)]);
    complement(rows, here, column, under);
    for (const i of here) (hidden[i] as boolean[])[column] = true;
  }
  // A group that is hidden once is hidden at every milestone: one that stood still would give itself away.
  for (const i of gone) (hidden[i] as boolean[]).fill(true);
  return hidden;
}

/** A number of people that says who they are: from 1 up to `under`, exclusive. */
export function small(count: number | null, under: number): boolean {
  return count !== null && count > 0 && count < under;
}

/** Groups whose count differs by a small number from one that is shown: that number is how many left or came. */
function tooClose(rows: readonly Counts[], hidden: readonly boolean[][], column: number, under: number): number[] {
  // What one group alone gains or loses is said by the totals anyway.
  if (rows.length < 2) return [];
  return rows.flatMap((counts, i) => {
    const count = counts[column] ?? null;
    if (count === null) return [];
    const close = counts
      .slice(0, column)
      .some((other, at) => other !== null && !hidden[i]?.[at] && small(Math.abs(other - count), under));
    return close ? [i] : [];
  });
}

/**
 * Adds groups until the hidden counts of a column cannot be had by taking what is shown from its total: two groups with
 * people at least, who together are no small number. The least go first; a group of nobody protects nothing.
 */
function complement(rows: readonly Counts[], gone: Set<number>, column: number, under: number): void {
  const of = (i: number) => rows[i]?.[column] ?? 0;
  const open = rows
    .map((_, i) => i)
    .filter((i) => !gone.has(i) && of(i) > 0)
    .sort((a, b) => of(a) - of(b) || a - b);
  for (;;) {
    const people = [...gone].map(of).filter((count) => count > 0);
    const rest = people.reduce((sum, count) => sum + count, 0);
    if (people.length === 0 || (people.length > 1 && rest >= under)) return;
    const next = open.shift();
    if (next === undefined) return;
    gone.add(next);
  }
}
