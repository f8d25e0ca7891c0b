/**
 * Rows of the own template with pseudonymous people: "5 people" in the Holder ID of Q07 becomes five rows with Q07-1 to
 * Q07-5. In a proposal the same words keep the same people, so nobody has to be listed by hand. The column is the last.
 */
export function withPeople(csv: string): string {
  return csv
    .split('\n')
    .flatMap((line) => {
      const match = /,(\d+) (?:people|person)$/.exec(line);
      if (!match) return [line];
      const row = line.slice(0, match.index);
      const ref = row.slice(0, row.indexOf(','));
      return Array.from({ length: Number(match[1]) }, (_, i) => `${row},${ref}-${i + 1}`);
    })
    .join('\n');
}
