import type { Post } from '../model/records.ts';
import type { Box } from './boxes.ts';
import type { PostColumn } from './columns.ts';
import { readsAsFault, unguardFormula } from './formula.ts';
import { headingKey } from './headings.ts';
import { cellFault, shownCell } from './oddCells.ts';
import { cellAction, EMPTY_CELL, KEEPS, type ProblemLog, ROOT_ACTION } from './problems.ts';
import { hasPointNought, withoutPointNought } from './spelling.ts';
import type { Table } from './table.ts';

/** A column of ours, and where the file has it. */
export interface Placed<C> {
  readonly column: C;
  readonly at: number;
}

export function placed<C extends { readonly heading: string }>(table: Table, columns: readonly C[]): Placed<C>[] {
  return columns.flatMap((column) => {
    const at = table.positions.get(headingKey(column.heading));
    return at === undefined ? [] : [{ column, at }];
  });
}

/** A cell without spaces around it and without the apostrophe that our own export put before a formula. */
export function cellText(row: readonly string[], at: number | undefined): string {
  if (at === undefined) return '';
  const raw = row[at];
  if (raw === undefined || raw === '') return '';
  // Nearly every cell begins and ends with a letter or a digit: nothing to take off, and no need to look.
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 39 && first < 127 && last > 32 && last < 127) return raw;
  // A formula without its value begins with a sign that is no space, and stays as it is.
  if (first === 0) return raw;
  const text = raw.trim();
  // What only looks like an error keeps its apostrophe until errors have been looked for.
  return readsAsFault(text) ? text : unguardFormula(text);
}

/** Columns whose whole numbers some programs write with a nought behind the point: "40001.0", grade "9.0". */
const WHOLE_NUMBERS = [
  'Post ID',
  'Reports To',
  'Holder ID',
  'Grade',
  'Point',
  'Holder Point',
  'Cost Centre',
  'Level Label',
];

/** The columns of the file that do so, each judged by all of its cells. */
export function pointNoughtColumns(table: Table): ReadonlySet<number> {
  const found = new Set<number>();
  for (const heading of WHOLE_NUMBERS) {
    const at = table.positions.get(headingKey(heading));
    if (at !== undefined && hasPointNought(cellsBelow(table, at))) found.add(at);
  }
  return found;
}

export function* cellsBelow(table: Table, at: number): Generator<string> {
  for (let i = table.heading + 1; i < table.rows.length; i++) yield cellText(table.rows[i] as readonly string[], at);
}

export const plainNumber = (text: string, at: number, columns: ReadonlySet<number>): string =>
  columns.has(at) ? withoutPointNought(text) : text;

/** Notes a cell that is an error or a formula without its value; a continued box keeps what it had there. */
export function readFault(
  box: Box,
  column: PostColumn,
  text: string,
  line: number,
  log: ProblemLog,
  refOf: (id: string) => string,
): boolean {
  const fault = cellFault(text);
  if (fault === null) return false;
  const isManager = column.heading === 'Reports To';
  const action = box.from ? KEEPS : isManager ? ROOT_ACTION : EMPTY_CELL;
  log.repair(line, column.heading, shownCell(text), fault, action);
  if (box.from === null) column.clear(box);
  else keep(box, column, box.from, refOf);
  return true;
}

/** What is not in the record itself while a file is read. */
function keep(box: Box, column: PostColumn, from: Post, refOf: (id: string) => string): void {
  if (column.heading === 'Reports To') box.manager = from.managerId === null ? '' : refOf(from.managerId);
  else if (column.heading === 'FTE') box.fteGiven = true;
}

/** Reads one cell of a column; what is wrong with it goes to the log, repaired. */
export function readCell(box: Box, column: PostColumn, text: string, line: number, log: ProblemLog): void {
  const problem = column.read(box, text);
  if (problem !== null) log.repair(line, column.heading, text, problem, cellAction(problem, column.limit));
}
