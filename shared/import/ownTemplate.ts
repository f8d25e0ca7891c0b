import type { CustomField } from '../model/customFields.ts';
import type { Person, PersonId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { aliasReader } from './aliases.ts';
import { addLine, type Box, MAX_ROWS, newBox } from './boxes.ts';
import { BOX_COLUMNS, FTE, POST_ID, type PostColumn, REPORTS_TO } from './columns.ts';
import { customColumnsIn } from './customColumns.ts';
import { FileRefs } from './fileRefs.ts';
import { footerCell } from './footerRows.ts';
import { unguardFault } from './formula.ts';
import { fteAction, fteOf, judgeFte } from './fteColumn.ts';
import { headingKey } from './headings.ts';
import type { Mapping } from './mappingType.ts';
import { References } from './names.ts';
import { cellFault } from './oddCells.ts';
import { isOwnExport } from './ownExport.ts';
import { cellAction, KEEPS, type ProblemLog } from './problems.ts';
import type { Quirks } from './quirks.ts';
import type { ReadFile } from './readFile.ts';
import { cellText, type Placed, placed, plainNumber, pointNoughtColumns, readCell, readFault } from './rowCells.ts';
import { Seating } from './seating.ts';
import { cleanKey } from './spelling.ts';
import { eachRow, headingAt, type Table } from './table.ts';
import { matchUnnumbered } from './unnumbered.ts';
import { cut } from './values.ts';

export interface OwnRequest {
  readonly table: Table;
  /** The structure that the file continues. */
  readonly from: StructureState | null;
  /** Everybody who is known here. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly log: ProblemLog;
  /** Put before every Post ID and every holder's number, so that two councils can stand in one document. */
  readonly prefix?: string;
  /** Hours of a full week, for a column that holds hours instead of FTE. */
  readonly fullTimeHours: number;
  /** Where each field is read from, the document's own fields too. */
  readonly mapping: Mapping;
  readonly own: readonly CustomField[];
  /** What this tool's files mean otherwise. */
  readonly quirks: Quirks;
}

/** What a post is called that has no title (IMPORT-5). */
export const NO_TITLE = '(no title)';

/**
 * Reads a list of posts whose columns stand under the names of the own template. Row by row: whether it is a post at
 * all, its reference, a repeated reference, then the cells in the template's order; after all rows (see tree.ts)
 * managers, loops, quantities and dotted lines.
 * With `from`, rows with the same Post ID continue its boxes: a column that the file lacks keeps what the box had, a
 * blank cell empties it except for role, work area and scope.
 */
export function* readOwn({
  table,
  from,
  people,
  log,
  prefix = '',
  fullTimeHours,
  mapping,
  own,
  quirks,
}: OwnRequest): Generator<number, ReadFile> {
  const at = (heading: string) => table.positions.get(headingKey(heading));
  const [refAt, titleAt, managerAt] = [at('Post ID'), at('Job Title'), at('Reports To')];
  const columns = [
    ...placed(table, BOX_COLUMNS).filter(({ column }) => column !== POST_ID),
    ...customColumnsIn(mapping, own),
  ];
  const noughts = pointNoughtColumns(table);
  const read = (row: readonly string[], column: number) => plainNumber(cellText(row, column), column, noughts);
  const refs = new FileRefs(table, from, prefix, read);
  const references = new References(() => refs.taken());
  const seating = new Seating({ table, people, log, prefix, noughts, keepsNames: quirks.keepsNames });
  const unnumbered = refAt === undefined ? matchUnnumbered(table, from, people, seating) : null;
  const aliases = aliasReader(table, seating);
  const headings = (table.rows[table.heading] ?? []).map(headingKey);
  const width = (table.rows[table.heading] ?? []).findLastIndex((heading) => heading.trim() !== '') + 1;
  // Our own export says FTE where it says FTE.
  const meaning = isOwnExport({ rows: [table.rows[table.heading] ?? []], lines: [] })
    ? 'fte'
    : judgeFte(numbersOfOne(table, at('FTE'), at('Quantity')), fullTimeHours);
  const keepsFte = from !== null && at('FTE') === undefined;
  const refOf = (id: string) => from?.posts.get(id)?.ref.slice(prefix.length) ?? '';
  const boxes: Box[] = [];
  const firstRows: (readonly string[])[] = [];
  const byRef = new Map<string, number>();
  /** Boxes of each reference that is used twice, by all that their rows say of the box. */
  const twins = new Map<string, Map<string, number>>();

  const rowsIn = yield* eachRow(table, log, (row, line, index) => {
    const footer = footerCell(row, { ref: refAt, title: titleAt, manager: managerAt, headings });
    if (footer >= 0) return log.leaveOut(line, headingAt(table, footer), (row[footer] ?? '').trim(), 'total-row');
    if (row.length > width) noteExtraCells(row, width, line, log);
    const continues = unnumbered?.get(index) ?? null;
    const wanted = continues ? continues.ref : referenceOf(row, line);
    if (wanted === null) return;
    const ref = unlessTwin(wanted, row, line);
    if (ref === null) return;
    byRef.set(ref, boxes.length);
    const before = continues ?? refs.continued(prefix + ref);
    const box = newBox(line, before);
    box.post.ref = continues ? ref : (before?.ref ?? prefix + ref);
    if (box.post.ref !== prefix + ref && !continues) log.respelt(line, POST_ID.heading, prefix + ref, box.post.ref);
    for (const { column, at: where } of columns) readPostCell(box, column, read(row, where), line);
    quirks.finish?.(box, row);
    // A quantity that changed brings its own FTE: 2 posts of what were 6 are not 6 FTE.
    box.fteGiven ||= keepsFte && box.post.quantity === box.from?.quantity;
    if (box.post.title === '') nameTitleless(box, line);
    if (aliases) box.aliases = aliases(row);
    if (seating.given && !quirks.isOpen?.(row)) seating.seat(box, row, line);
    boxes.push(box);
    firstRows.push(row);
  });
  return { boxes, rowsIn, holdersGiven: seating.given, managerColumn: REPORTS_TO.heading, index: byRef };

  /** The reference of a row, or one that is made up; null: the row is left out. */
  function referenceOf(row: readonly string[], line: number): string | null {
    if (refAt === undefined) return references.made();
    const whole = cleanKey(read(row, refAt));
    const fault = cellFault(whole);
    if (fault) {
      log.leaveOut(line, POST_ID.heading, whole, fault);
      return null;
    }
    const plain = unguardFault(whole);
    if (plain === '') {
      if (titleAt === undefined || cellText(row, titleAt) === '') {
        log.leaveOut(line, POST_ID.heading, '', 'empty-reference');
        return null;
      }
      const made = references.made();
      log.repair(line, POST_ID.heading, '', 'empty-reference', `gets the Post ID ${prefix}${made}`);
      return made;
    }
    const limit = POST_ID.limit - prefix.length;
    if (plain.length > limit) log.repair(line, POST_ID.heading, plain, 'too-long', cellAction('too-long', limit));
    return cut(plain, limit);
  }

  /** The reference itself; of a repeated one a suffix; null where the row is one more holder of the box. */
  function unlessTwin(ref: string, row: readonly string[], line: number): string | null {
    const first = byRef.get(ref);
    if (first === undefined) return ref;
    let same = twins.get(ref);
    if (!same) twins.set(ref, (same = new Map([[postCells(firstRows[first] as readonly string[], columns), first]])));
    const cells = postCells(row, columns);
    const twin = same.get(cells);
    const box = twin === undefined ? undefined : (boxes[twin] as Box);
    if (box && box.more.length + 1 < MAX_ROWS && seating.joins(box, row, line)) {
      addLine(box, line);
      return null;
    }
    const given = references.suffixed(ref);
    log.repair(line, POST_ID.heading, ref, 'duplicate-reference', `gets the Post ID ${prefix}${given}`);
    if (!box) same.set(cells, boxes.length);
    return given;
  }

  function readPostCell(box: Box, column: PostColumn, raw: string, line: number): void {
    if (raw !== '' && readFault(box, column, raw, line, log, refOf)) return;
    const text = unguardFault(quirks.cell ? quirks.cell(column.heading, raw) : raw);
    if (text === '') {
      // A new box is blank already.
      if (box.from !== null && !column.keeps) column.clear(box);
    } else if (column === FTE) readFte(box, text, line);
    else readCell(box, column, column === REPORTS_TO ? cleanKey(text) : text, line, log);
  }

  /** Hours, or a percentage, in a column of FTE are worked out and noted. */
  function readFte(box: Box, text: string, line: number): void {
    const parsed = fteOf(text, meaning, fullTimeHours);
    box.fteGiven = parsed.ok;
    if (parsed.ok) box.post.fte = parsed.value;
    else log.repair(line, FTE.heading, text, parsed.problem, cellAction(parsed.problem, FTE.limit));
    if (parsed.ok && meaning !== 'fte')
      log.repair(line, FTE.heading, text, 'hours-as-fte', fteAction(meaning, fullTimeHours));
  }

  function nameTitleless(box: Box, line: number): void {
    const before = box.from?.title ?? '';
    box.post.title = before === '' ? NO_TITLE : before;
    log.repair(line, 'Job Title', '', 'no-title', before === '' ? `kept as "${NO_TITLE}"` : KEEPS);
  }
}

/** Cells beyond the last heading are of no column: they are left out, and said (IMPORT-5). */
function noteExtraCells(row: readonly string[], width: number, line: number, log: ProblemLog): void {
  for (let i = width; i < row.length; i++) {
    const text = (row[i] ?? '').trim();
    if (text !== '') log.repair(line, `(column ${i + 1})`, text, 'extra-cell', 'the cell is left out');
  }
}

/** The numbers of the FTE column in rows of one place, which say whether it holds hours. */
function numbersOfOne(table: Table, fteAt: number | undefined, quantityAt: number | undefined): number[] {
  if (fteAt === undefined) return [];
  const found: number[] = [];
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    const text = cellText(row, fteAt);
    if (text === '' || (quantityAt !== undefined && !/^1?$/.test(cellText(row, quantityAt)))) continue;
    const value = Number.parseFloat(text);
    if (Number.isFinite(value)) found.push(value);
  }
  return found;
}

/** All that a row says of its box, holder columns left aside. */
function postCells(row: readonly string[], columns: readonly Placed<PostColumn>[]): string {
  return JSON.stringify(columns.map(({ at }) => cellText(row, at)));
}
