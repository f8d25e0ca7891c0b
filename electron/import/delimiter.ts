const USUAL = [',', ';', '\t', '|'];
const SELDOM = ['^', '~', '\u001f', '\u001e', ':'];

/** Lines that a delimiter is judged by. */
const LINES = 60;

/**
 * The sign that parts the cells: the one that cuts most lines into equally many cells, so that a title with a colon or a
 * comma in it decides nothing. Signs inside quoted cells do not count. Usual signs before seldom ones.
 */
export function guessDelimiter(text: string): string {
  const lines = firstLines(text);
  if (lines.length === 0) return ',';
  for (const candidates of [USUAL, SELDOM]) {
    let best = { sign: '', score: 0 };
    for (const sign of candidates) {
      const score = consistency(
        lines.map((line) => line.split(sign).length - 1),
        lines.length,
      );
      if (score > best.score * 1.0001) best = { sign, score };
    }
    if (best.score > 0) return best.sign;
  }
  return ',';
}

/** How far the lines agree on a number of cells: the commonest number above none, by how many lines have about it. */
function consistency(counts: readonly number[], lines: number): number {
  const seen = new Map<number, number>();
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) {
    // Short rows and rows with one sign too many belong to the same table.
    const near = (seen.get(count - 1) ?? 0) * 0.3 + (seen.get(count + 1) ?? 0) * 0.3;
    const share = (times + near) / lines;
    best = Math.max(best, share >= 0.25 || times > 2 || lines < 4 ? share * (1 + Math.min(count, 20) / 10) : 0);
  }
  return best;
}

/** The first lines that hold anything, without their quoted cells. */
function firstLines(text: string): string[] {
  const start = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '');
  return start
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
}
