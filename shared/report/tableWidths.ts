import type { Column, Row, Table } from './report.ts';

/**
 * Widths of a table's columns in the unit of `room`: by their shares, but none so narrow that it breaks words and
 * figures, as far as there is room. `wide` is the room that a word takes in a cell.
 */
export function columnWidths(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  room: number,
  wide: (word: string) => number,
): number[] {
  const all = Math.max(10, sumOf(columns.map((column) => column.share)));
  const wanted = columns.map(({ share }) => (room * share) / all);
  const least = columns.map((column, i) => Math.min(room / 4, leastWidth(column, i, rows, wide)));
  const widths = wanted.map((width, i) => Math.max(width, least[i] as number));
  const over = Math.max(0, sumOf(widths) - Math.min(room, sumOf(wanted)));
  const spare = widths.map((width, i) => width - (least[i] as number));
  const give = sumOf(spare);
  const part = give > 0 ? Math.min(1, over / give) : 0;
  return widths.map((width, i) => width - part * (spare[i] as number));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Room for the longest word of a column, heading included; the longest by letters stands for the widest. */
function leastWidth({ text, align }: Column, at: number, rows: readonly Row[], wide: (word: string) => number): number {
  let longest = '';
  for (const row of rows)
    for (const word of (row.cells[at] ?? '').split(/[ \-/]/)) if (word.length > longest.length) longest = word;
  // Beside figures there is room for the closing bracket of a negative one.
  const room = (word: string) => wide(align === 'right' ? `${word})` : word);
  return Math.max(...text.split(/[ \-/]/).map(room), room(longest));
}
