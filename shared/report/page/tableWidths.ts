import type { Column, Row, Table } from './report.ts';

/**
 * Widths of a table's columns in the unit of `room`: by their shares, but none so narrow that it breaks words and
 * figures, as far as there is room; what a column does not need goes to those whose text would take several lines.
 * `wide` is the room that a word, or a whole text on one line, takes in a cell.
 */
export function columnWidths(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  room: number,
  wide: (word: string) => number,
): number[] {
  const all = Math.max(10, sumOf(columns.map((column) => column.share)));
  const wanted = columns.map(({ share }) => (room * share) / all);
  const least = within(
    room,
    columns.map((column, i) => Math.min(room / 4, leastWidth(column, i, rows, wide))),
  );
  const widths = wanted.map((width, i) => Math.max(width, least[i] as number));
  const over = Math.max(0, sumOf(widths) - Math.min(room, sumOf(wanted)));
  const spare = widths.map((width, i) => width - (least[i] as number));
  const give = sumOf(spare);
  const part = give > 0 ? Math.min(1, over / give) : 0;
  const shared = widths.map((width, i) => width - part * (spare[i] as number));
  const whole = columns.map((column, i) => Math.max(least[i] as number, wholeWidth(column, i, rows, wide)));
  return levelled(shared, whole);
}

/** Where the longest words of all columns have no room beside each other, those of the widest columns are broken. */
function within(room: number, widths: readonly number[]): number[] {
  const over = sumOf(widths) - room;
  const widest = Math.max(...widths);
  if (over < 0.01) return [...widths];
  const wider = widths.filter((width) => width === widest);
  const next = Math.max(0, ...widths.filter((width) => width < widest));
  const to = Math.max(next, widest - over / wider.length);
  return within(
    room,
    widths.map((width) => Math.min(width, to)),
  );
}

/** Room that some columns have over what they need, given to those that need more, each by how much it lacks. */
function levelled(widths: readonly number[], whole: readonly number[]): number[] {
  const over = widths.map((width, i) => Math.max(0, width - (whole[i] as number)));
  const lacks = widths.map((width, i) => Math.max(0, (whole[i] as number) - width));
  const [given, taken] = [sumOf(over), sumOf(lacks)];
  if (given === 0 || taken === 0) return [...widths];
  const moved = Math.min(given, taken);
  return widths.map(
    (width, i) => width - ((over[i] as number) * moved) / given + ((lacks[i] as number) * moved) / taken,
  );
}

/** Room for the longest text of a column on one line; its heading may take several. */
function wholeWidth({ align }: Column, at: number, rows: readonly Row[], wide: (word: string) => number): number {
  let longest = '';
  for (const row of rows)
    for (const line of (row.cells[at] ?? '').split('\n')) if (line.length > longest.length) longest = line;
  return wide(align === 'right' ? `${longest})` : longest);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Room for the longest word of a column, heading included; the longest by letters stands for the widest. */
function leastWidth({ text, align }: Column, at: number, rows: readonly Row[], wide: (word: string) => number): number {
  let longest = '';
  for (const row of rows)
    for (const word of (row.cells[at] ?? '').split(/[ \n\-/]/)) if (word.length > longest.length) longest = word;
  // Beside figures there is room for the closing bracket of a negative one.
  const room = (word: string) => wide(align === 'right' ? `${word})` : word);
  // A heading breaks between words alone: "On-costs" is one.
  return Math.max(...text.split(' ').map(room), room(longest));
}
