/**
 * A heading without letter case, spaces, punctuation and pound signs of any encoding: "Actual Pay Floor (Â£)" and
 * "actual pay floor" are the same column.
 */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Position of each heading of a row, by key; the first of equal ones. */
export function headingPositions(row: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [at, heading] of row.entries()) {
    const key = headingKey(heading);
    if (key !== '' && !positions.has(key)) positions.set(key, at);
  }
  return positions;
}
