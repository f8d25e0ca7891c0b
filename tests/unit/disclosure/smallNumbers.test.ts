import { describe, expect, it } from 'vitest';
import { hiddenCounts } from '../../../shared/disclosure/smallNumbers.ts';

const UNDER = 5;
type Rows = readonly (readonly number[])[];

/** The hidden groups of a column that have people, and what they add up to. */
function hiddenIn(rows: Rows, hidden: readonly (readonly boolean[])[], column: number) {
  const people = rows.flatMap((counts, i) => (hidden[i]?.[column] ? [counts[column] as number] : [])).filter(Boolean);
  return { people, sum: people.reduce((sum, count) => sum + count, 0) };
}

describe('EXPORT-7 small numbers of the equality table', () => {
  it('EXPORT-7 at an earlier milestone, too, what a later one hides cannot be had from the total', () => {
    // The second milestone hides the third group; at the first it would be the only one hidden, and 30 less 12 and 10 is it.
    const rows = [
      [40, 12, 20],
      [30, 10, 18],
      [28, 8, 2],
    ];
    const hidden = hiddenCounts(rows, UNDER);
    for (const column of [0, 1, 2]) expect(hiddenIn(rows, hidden, column).people.length, String(column)).not.toBe(1);
  });
});
