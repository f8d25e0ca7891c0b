import { divRound, FTE_ONE } from '../model/fixed.ts';
import { MAX_FTE, MAX_NOTES, MAX_TEXT } from '../model/schema.ts';
import type { StructureState } from '../model/state.ts';
import { addHolderCells, addLine, type Box, blankHolder, MAX_ROWS, newBox } from './boxes.ts';
import { References } from './names.ts';
import { cellAction, type ProblemCode, type ProblemLog } from './problems.ts';
import type { ReadFile } from './readFile.ts';
import { cellOf, eachRow, type Table } from './table.ts';
import { cut, type Parsed, readFte, readMoney } from './values.ts';

/**
 * Organograms of central government, senior posts: one row a post-holder. Headings vary between bodies and years, and
 * pound signs come in every encoding, so columns are found by the letters of their headings.
 */
export const SENIOR = {
  ref: ['postuniquereference', 'postuniqueref', 'uniquepostreference', 'postreference', 'postreferencenumber'],
  name: ['name', 'postholder', 'nameofpostholder'],
  grade: ['gradeorequivalent', 'grade', 'gradeequivalent'],
  title: ['jobtitle', 'posttitle', 'title'],
  function: ['jobteamfunction', 'jobfunction', 'teamfunction'],
  organisation: ['organisation', 'organization'],
  unit: ['unit', 'team'],
  manager: ['reportstoseniorpost', 'reportsto', 'reportstopost', 'reportingseniorpost'],
  fte: ['fte', 'fulltimeequivalent', 'ftefulltimeequivalent'],
  floor: ['actualpayfloor', 'payfloor', 'actualsalaryfloor', 'salaryfloor'],
  ceiling: ['actualpayceiling', 'payceiling', 'actualsalaryceiling', 'salaryceiling'],
  notes: ['notes', 'note'],
} as const;

export type Columns<K extends string> = Readonly<Record<K, number | undefined>>;

/** Position of the first known heading of each column; "actualpayfloorgbp" counts as "actualpayfloor". */
export function findColumns<K extends string>(
  positions: ReadonlyMap<string, number>,
  names: Readonly<Record<K, readonly string[]>>,
): Columns<K> {
  const found = {} as Record<K, number | undefined>;
  for (const key of Object.keys(names) as K[]) {
    const exact = names[key].find((name) => positions.has(name));
    const close =
      exact ?? [...positions.keys()].find((head) => head.length > 6 && head.startsWith(names[key][0] ?? head));
    found[key] = close === undefined ? undefined : positions.get(close);
  }
  return found;
}

export function isSenior(positions: ReadonlyMap<string, number>): boolean {
  const found = findColumns(positions, SENIOR);
  return found.ref !== undefined && found.manager !== undefined && found.title !== undefined;
}

const key = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
const NOT_DISCLOSED = new Set(['', 'n/d', 'n/a']);

/** Reads one row after the other and repairs its cells. */
export class OrganogramRow {
  readonly #table: Table;
  readonly #log: ProblemLog;
  row: readonly string[] = [];
  line = 0;

  constructor(table: Table, log: ProblemLog) {
    this.#table = table;
    this.#log = log;
  }

  heading(at: number | undefined): string {
    return at === undefined ? '' : (this.#table.rows[this.#table.heading]?.[at] ?? '').trim();
  }

  cell(at: number | undefined): string {
    return cellOf(this.row, at);
  }

  repair(at: number | undefined, problem: ProblemCode, action: string): void {
    this.#log.repair(this.line, this.heading(at), this.cell(at), problem, action);
  }

  text(at: number | undefined, limit = MAX_TEXT): string {
    const text = this.cell(at);
    if (text.length > limit) this.repair(at, 'too-long', cellAction('too-long', limit));
    return cut(text, limit);
  }

  /** A number; a bad cell counts as blank. */
  number(at: number | undefined, read: (text: string) => Parsed<number>, blank: number): number {
    const text = this.cell(at);
    if (text === '') return blank;
    const parsed = read(text);
    if (parsed.ok) return parsed.value;
    this.repair(at, parsed.problem, cellAction(parsed.problem, MAX_TEXT));
    return blank;
  }

  /** An amount; blank, N/D and N/A are not disclosed. */
  pay(at: number | undefined): number | null {
    const value = NOT_DISCLOSED.has(this.cell(at).toLowerCase()) ? -1 : this.number(at, readMoney, -1);
    return value < 0 ? null : value;
  }

  /** The middle of a scale; null when an end of it is not known, or when both are 0 (not disclosed). */
  middle(low: number | undefined, high: number | undefined): number | null {
    const [floor, ceiling] = [this.pay(low), this.pay(high)];
    if (floor === null || ceiling === null || (floor === 0 && ceiling === 0)) return null;
    return divRound(floor + ceiling, 2);
  }

  /** Reference of the manager; blank and XX are the top. */
  manager(at: number | undefined): string {
    const text = this.text(at);
    return text.toUpperCase() === 'XX' ? '' : text;
  }
}

/**
 * Rows of the senior file as boxes. Rows of one reference, job title (letters only) and manager are one box: FTE is
 * added and each row that is not vacant is a holder; pay and all else are the first row's. `people` names the holders,
 * who are never the same person in two rows; with `from`, a continued box keeps the people it had, in order.
 */
export function* readSenior(
  table: Table,
  from: StructureState | null,
  people: string,
  log: ProblemLog,
): Generator<number, ReadFile> {
  const at = findColumns(table.positions, SENIOR);
  const cells = new OrganogramRow(table, log);
  const references = new References(() => takenRefs(table, at, from));
  const boxes: Box[] = [];
  const byRef = new Map<string, Map<string, Box>>();

  const rowsIn = yield* eachRow(table, log, (row, line) => {
    cells.row = row;
    cells.line = line;
    const name = key(cells.cell(at.name));
    if (name === 'eliminated') {
      log.leaveOut(line, cells.heading(at.name), cells.cell(at.name), 'eliminated');
      return;
    }
    let ref = cells.text(at.ref);
    if (ref === '') {
      if (cells.cell(at.title) === '') {
        log.leaveOut(line, cells.heading(at.ref), '', 'empty-reference');
        return;
      }
      ref = references.made();
      cells.repair(at.ref, 'empty-reference', `gets the Post ID ${ref}`);
    }
    const manager = cells.manager(at.manager);
    const fte = cells.number(at.fte, readFte, FTE_ONE);
    const same = byRef.get(ref);
    const sameBox = `${key(cells.cell(at.title))}\u0000${manager}`;
    let box = same?.get(sameBox);
    if (box && box.more.length + 1 < MAX_ROWS) {
      addLine(box, line);
      box.post.fte = Math.min(MAX_FTE, box.post.fte + fte);
    } else {
      if (same) {
        const given = references.suffixed(ref);
        cells.repair(at.ref, 'duplicate-reference', `gets the Post ID ${given}`);
        ref = given;
      }
      box = seniorBox(cells, at, continued(from, ref), ref, manager, fte);
      boxes.push(box);
      if (same) same.set(sameBox, box);
      else byRef.set(ref, new Map([[sameBox, box]]));
    }
    if (name !== 'vacant') seat(box, `${people}${line}`, fte);
  });
  return { boxes, rowsIn, holdersGiven: true, managerColumn: cells.heading(at.manager) };
}

/** The box of `from` that a row with this reference continues. */
function continued(from: StructureState | null, ref: string): Box['from'] {
  const id = from?.byRef.get(ref);
  return (id === undefined ? undefined : from?.posts.get(id)) ?? null;
}

function seniorBox(
  cells: OrganogramRow,
  at: Columns<keyof typeof SENIOR>,
  from: Box['from'],
  ref: string,
  manager: string,
  fte: number,
): Box {
  const box = newBox(cells.line, from);
  const { post } = box;
  box.manager = manager;
  box.fteGiven = true;
  post.ref = ref;
  post.title = cells.text(at.title);
  post.grade = cells.text(at.grade);
  post.unit = cells.text(at.unit);
  post.directorate = cells.text(at.organisation);
  post.fte = fte;
  post.quantity = 1;
  post.salary = cells.middle(at.floor, at.ceiling);
  const duty = cells.cell(at.function);
  const notes = [duty, cells.cell(at.notes)].filter((text) => text !== '').join('\n');
  if (notes.length > MAX_NOTES) {
    cells.repair(duty === '' ? at.notes : at.function, 'too-long', cellAction('too-long', MAX_NOTES));
  }
  post.notes = cut(notes, MAX_NOTES);
  return box;
}

/** The holder of a row: nameless. Who held the continued box is taken to be there still. */
function seat(box: Box, person: string, fte: number): void {
  const before = box.from?.holders[box.holders.length];
  addHolderCells(box, { ...blankHolder(), person: before?.person ?? person, fte });
}

/** A box of several rows is as many posts where more than one FTE is in it and nobody reports to it. */
export function seniorQuantities(boxes: readonly Box[], parents: Int32Array): void {
  const managers = new Set(parents);
  for (let i = 0; i < boxes.length; i++) {
    const { post, more } = boxes[i] as Box;
    if (more.length > 0 && post.fte > FTE_ONE && !managers.has(i)) post.quantity = 1 + more.length;
  }
}

function takenRefs(table: Table, at: Columns<keyof typeof SENIOR>, from: StructureState | null): Set<string> {
  const taken = new Set<string>(from?.byRef.keys());
  for (const row of table.rows.slice(table.heading + 1)) {
    taken.add(cellOf(row, at.ref));
    taken.add(cellOf(row, at.manager));
  }
  return taken;
}
