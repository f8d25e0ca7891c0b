import type { FiguresJson } from '../../shared/metrics/figures.ts';

/**
 * Text for a terminal: titles come from files that anybody may have written, and an escape sequence in one would move the
 * cursor, hide lines or rename the window. Line ends and tabs stay; every other control sign is shown as such.
 */
export function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

/** JSON for a terminal or a program: the control signs that JSON itself leaves as they are, as escapes. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A plain table for a terminal: the first column left, the others right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}

const ROWS: readonly (readonly [string, (f: FiguresJson) => string])[] = [
  ['Posts', (f) => String(f.posts)],
  ['FTE', (f) => String(f.fte)],
  ['People', (f) => String(f.people)],
  ['Vacant posts', (f) => String(f.vacantPosts)],
  ['Held vacant', (f) => String(f.heldPosts)],
  ['Occupancy not recorded', (f) => String(f.unrecordedPosts)],
  ['Posts without cost', (f) => String(f.postsWithoutCost)],
  ['Managers', (f) => String(f.managers)],
  ['Average span', (f) => String(f.averageSpan)],
  ['Layers', (f) => String(f.layers)],
  ['Salary', (f) => f.cost.salary],
  ['On-costs', (f) => f.cost.onCosts ?? 'not set'],
  ['Allowances', (f) => f.cost.allowances],
  ['Agency', (f) => f.cost.agency],
  ['Total cost', (f) => f.cost.total],
];

/** Figures of several structures side by side, a row a figure; `people` is the change of people in words, where it has any (FIG-7). */
export function figuresTable(columns: readonly (readonly [string, FiguresJson])[], people?: string): string {
  return table(
    ['', ...columns.map(([name]) => name)],
    ROWS.map(([label, of]) => {
      const cells = columns.map(([, f]) => of(f));
      return [label, ...(label === 'People' && people !== undefined ? [...cells.slice(0, -1), people] : cells)];
    }),
  );
}
