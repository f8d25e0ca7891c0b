import type { CustomField } from '../model/customFields.ts';
import type { Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { addHolderCells, addLine, type Box, blankHolder, type HolderCells, MAX_ROWS, newBox } from './boxes.ts';
import { BOX_COLUMNS, POST_ID, type PostColumn, REPORTS_TO } from './columns.ts';
import { customColumnsIn } from './customColumns.ts';
import { unguardFormula } from './formula.ts';
import { headingKey } from './headings.ts';
import { HOLDER_COLUMNS, HOLDER_ID, type HolderColumn, UNRECORDED } from './holderColumns.ts';
import { References } from './names.ts';
import { cellAction, type ProblemLog } from './problems.ts';
import { eachRow, type Table } from './table.ts';
import { cut } from './values.ts';

/** What a reader makes of a file: boxes in file order, before anybody looks at who reports to whom. */
export interface ReadFile {
  readonly boxes: Box[];
  readonly rowsIn: number;
  /** Whether the file says who is in the boxes; otherwise occupancy is unrecorded or stays as it was (POST-7). */
  readonly holdersGiven: boolean;
  /** Heading of the manager's column, for problems. */
  readonly managerColumn: string;
  /** Index of each box by its reference, where the reader has made one. */
  readonly index?: Map<string, number>;
}

interface Placed<C> {
  readonly column: C;
  readonly at: number;
}

function placed<C extends { readonly heading: string }>(table: Table, columns: readonly C[]): Placed<C>[] {
  return columns.flatMap((column) => {
    const at = table.positions.get(headingKey(column.heading));
    return at === undefined ? [] : [{ column, at }];
  });
}

/** A cell without spaces around it and without the apostrophe that our own export put before a formula. */
function clean(row: readonly string[], at: number): string {
  const raw = row[at];
  if (raw === undefined || raw === '') return '';
  // Nearly every cell begins and ends with a letter or a digit: nothing to take off, and no need to look.
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 39 && first < 127 && last > 32 && last < 127) return raw;
  return unguardFormula(raw.trim());
}

/**
 * Reads the own template. Order of checks: row by row the reference, a repeated reference, then the cells in the
 * template's order; after all rows (see tree.ts) managers, loops, quantities and dotted lines.
 * With `from`, rows with the same Post ID continue its boxes: a column that the file lacks keeps what the box had, a
 * blank cell empties it except for role, work area and scope.
 */
export function* readOwn(
  table: Table,
  from: StructureState | null,
  log: ProblemLog,
  own: readonly CustomField[] = [],
): Generator<number, ReadFile> {
  const refAt = table.positions.get(headingKey(POST_ID.heading)) ?? -1;
  const titleAt = table.positions.get('jobtitle') ?? -1;
  const columns = [
    ...placed(table, BOX_COLUMNS).filter(({ column }) => column !== POST_ID),
    ...customColumnsIn(table, own),
  ];
  const holderColumns = placed(table, HOLDER_COLUMNS);
  const holderAt = table.positions.get(headingKey(HOLDER_ID.heading));
  const keepsFte = from !== null && !table.positions.has('fte');
  const references = new References(() => takenRefs(table, refAt, from));
  const boxes: Box[] = [];
  const firstRows: (readonly string[])[] = [];
  const byRef = new Map<string, number>();
  /** Boxes of each reference that is used twice, by all that their rows say of the box. */
  const twins = new Map<string, Map<string, number>>();

  const rowsIn = yield* eachRow(table, log, (row, line) => {
    const whole = clean(row, refAt);
    let ref = cut(whole, POST_ID.limit);
    if (ref !== whole) log.repair(line, POST_ID.heading, whole, 'too-long', cellAction('too-long', POST_ID.limit));
    if (ref === '') {
      if (clean(row, titleAt) === '') {
        log.leaveOut(line, POST_ID.heading, '', 'empty-reference');
        return;
      }
      ref = references.made();
      log.repair(line, POST_ID.heading, '', 'empty-reference', `gets the Post ID ${ref}`);
    }
    const holder = holderAt === undefined ? '' : clean(row, holderAt);
    const first = byRef.get(ref);
    if (first === undefined) byRef.set(ref, boxes.length);
    else {
      let same = twins.get(ref);
      if (!same) twins.set(ref, (same = new Map([[postCells(firstRows[first] as readonly string[], columns), first]])));
      const cells = postCells(row, columns);
      const twin = same.get(cells);
      const box = twin === undefined ? undefined : (boxes[twin] as Box);
      if (box && holderAt !== undefined && addsHolder(box, holder)) {
        addLine(box, line);
        addHolder(box, row, line, holder, holderColumns, log);
        return;
      }
      const given = references.suffixed(ref);
      log.repair(line, POST_ID.heading, ref, 'duplicate-reference', `gets the Post ID ${given}`);
      if (!box) same.set(cells, boxes.length);
      ref = given;
      byRef.set(ref, boxes.length);
    }
    const box = newBox(line, continued(from, ref));
    box.post.ref = ref;
    readCells(box, row, line, columns, log);
    // A quantity that changed brings its own FTE: 2 posts of what were 6 are not 6 FTE.
    box.fteGiven ||= keepsFte && box.post.quantity === box.from?.quantity;
    if (holderAt !== undefined) addHolder(box, row, line, holder, holderColumns, log);
    boxes.push(box);
    firstRows.push(row);
  });
  return { boxes, rowsIn, holdersGiven: holderAt !== undefined, managerColumn: REPORTS_TO.heading, index: byRef };
}

/** The box of `from` that a row with this reference continues. */
export function continued(from: StructureState | null, ref: string): Post | null {
  const id = from?.byRef.get(ref);
  return (id === undefined ? undefined : from?.posts.get(id)) ?? null;
}

/** Every reference that a made-up one must not meet: the file's, as post or as manager, and the structure's. */
function takenRefs(table: Table, refAt: number, from: StructureState | null): Set<string> {
  const taken = new Set<string>(from?.byRef.keys());
  const managerAt = table.positions.get(headingKey(REPORTS_TO.heading)) ?? -1;
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    taken.add(clean(row, refAt));
    taken.add(clean(row, managerAt));
  }
  return taken;
}

function readCells(
  box: Box,
  row: readonly string[],
  line: number,
  columns: readonly Placed<PostColumn>[],
  log: ProblemLog,
): void {
  for (const { column, at } of columns) {
    const text = clean(row, at);
    if (text === '') {
      // A new box is blank already.
      if (box.from !== null && !column.keeps) column.clear(box);
      continue;
    }
    const problem = column.read(box, text);
    if (problem !== null) log.repair(line, column.heading, text, problem, cellAction(problem, column.limit));
  }
}

/** All that a row says of its box, holder columns left aside. */
function postCells(row: readonly string[], columns: readonly Placed<PostColumn>[]): string {
  return JSON.stringify(columns.map(({ at }) => clean(row, at)));
}

/** A repeated row is a job share only when it names somebody new, or the one part of the box that is vacant. */
function addsHolder(box: Box, holder: string): boolean {
  if (box.unrecorded || box.more.length + 1 >= MAX_ROWS) return false;
  if (holder === '' || holder.toLowerCase() === UNRECORDED)
    return holder === '' && box.more.length + 1 === box.holders.length;
  return !box.holders.some((known) => known.person === holder);
}

function addHolder(
  box: Box,
  row: readonly string[],
  line: number,
  holder: string,
  columns: readonly Placed<HolderColumn>[],
  log: ProblemLog,
): void {
  if (holder === '') return;
  if (holder.toLowerCase() === UNRECORDED) {
    box.unrecorded = true;
    return;
  }
  const cells = holderAsBefore(box, holder, columns);
  for (const { column, at } of columns) {
    const text = clean(row, at);
    if (text === '') continue;
    const problem = column.read(cells, text);
    if (problem !== null) log.repair(line, column.heading, text, problem, cellAction(problem, column.limit));
  }
  addHolderCells(box, cells);
}

/** Columns that the file lacks keep what the same person had in the continued box. */
function holderAsBefore(box: Box, person: string, columns: readonly Placed<HolderColumn>[]): HolderCells {
  const cells = blankHolder();
  const before = box.from?.holders.find((known) => known.person === person);
  if (!before) return cells;
  const has = (heading: string) => columns.some(({ column }) => column.heading === heading);
  if (!has('Holder FTE')) cells.fte = before.fte;
  if (!has('Holder Basis')) cells.basis = before.basis;
  if (!has('Holder Point')) cells.point = before.point;
  if (!has('Substantive')) cells.substantive = before.substantive;
  if (!has('Absent')) cells.absent = before.absent ?? false;
  return cells;
}
