import type { Person, PersonId } from '../model/records.ts';
import { addHolderCells, type Box, blankHolder, type HolderCells, MAX_ROWS } from './boxes.ts';
import { unguardFault } from './formula.ts';
import { headingKey } from './headings.ts';
import { HolderReader, type RowHolder } from './holderCells.ts';
import { HOLDER_COLUMNS, HOLDER_ID, type HolderColumn, UNRECORDED } from './holderColumns.ts';
import { cellFault } from './oddCells.ts';
import { cellAction, EMPTY_CELL, KEEPS, type ProblemLog } from './problems.ts';
import { cellsBelow, cellText, placed, plainNumber } from './rowCells.ts';
import { cleanKey } from './spelling.ts';
import { headingAt, type Table } from './table.ts';
import { cut } from './values.ts';

interface SeatingRequest {
  readonly table: Table;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly log: ProblemLog;
  readonly prefix: string;
  readonly noughts: ReadonlySet<number>;
  /** Whether names stay with the people; the files of directories only find managers by them (POST-5). */
  readonly keepsNames: boolean;
}

/** Puts the people of a file's rows into its boxes. */
export class Seating {
  /** Whether the file says anything of who is in the boxes (POST-7). */
  readonly given: boolean;
  /** Whether the file names people. */
  readonly named: boolean;
  readonly #request: SeatingRequest;
  readonly #holders: HolderReader;
  readonly #columns: readonly { readonly column: HolderColumn; readonly at: number }[];
  readonly #idAt: number | undefined;
  readonly #wholeAt: readonly number[];
  readonly #partsAt: readonly number[];
  readonly #nameColumn: string;

  constructor(request: SeatingRequest) {
    const { table, people, prefix, keepsNames } = request;
    this.#request = request;
    this.#idAt = table.positions.get(headingKey(HOLDER_ID.heading));
    const at = (headings: readonly string[]) => [
      ...new Set(headings.flatMap((heading) => table.positions.get(headingKey(heading)) ?? [])),
    ];
    this.#wholeAt = at(['Holder Name', 'Name']);
    this.#partsAt = at(['First Name', 'Last Name']);
    this.#columns = placed(table, HOLDER_COLUMNS).filter(
      ({ column }) => column.heading !== 'Holder Name' || keepsNames,
    );
    const first = this.#wholeAt[0] ?? this.#partsAt[0];
    this.#nameColumn =
      first === undefined ? '' : table.positions.has('holdername') ? 'Holder Name' : headingAt(table, first);
    this.named = first !== undefined;
    this.given = this.#idAt !== undefined || this.named;
    const used = () =>
      new Set(this.#idAt === undefined ? [] : [...cellsBelow(table, this.#idAt)].map((id) => prefix + cleanKey(id)));
    this.#holders = new HolderReader(people, used, prefix);
  }

  /** The name of the person of a row: whole where the file has it so, else put together from its parts. */
  nameIn(row: readonly string[]): string {
    for (const at of this.#wholeAt) {
      const name = cellText(row, at);
      if (name !== '') return name;
    }
    return this.#partsAt
      .map((at) => cellText(row, at))
      .filter((part) => part !== '')
      .join(' ');
  }

  idIn(row: readonly string[]): string {
    return this.#idAt === undefined
      ? ''
      : cleanKey(plainNumber(cellText(row, this.#idAt), this.#idAt, this.#request.noughts));
  }

  /** Seats the holder of a row; the first row of a box, or (see `joins`) a further one. */
  seat(box: Box, row: readonly string[], line: number): void {
    if (this.idIn(row).toLowerCase() === UNRECORDED) box.unrecorded = true;
    else this.#take(box, this.#read(box, row), row, line);
  }

  /** Seats the holder of a further row where it is a job share: somebody new, or the one part of the box that is vacant. */
  joins(box: Box, row: readonly string[], line: number): boolean {
    if (!this.given || box.unrecorded || box.more.length + 1 >= MAX_ROWS) return false;
    if (this.idIn(row).toLowerCase() === UNRECORDED) return false;
    const holder = this.#read(box, row);
    if (holder.kind === 'unreadable') return false;
    if (holder.kind === 'vacant' && box.more.length + 1 !== box.holders.length) return false;
    if (holder.kind === 'person' && box.holders.some(({ person }) => person === holder.ref)) return false;
    this.#take(box, holder, row, line);
    return true;
  }

  #read(box: Box, row: readonly string[]): RowHolder {
    const idColumn = this.#idAt === undefined ? '' : HOLDER_ID.heading;
    const text = { id: this.idIn(row), name: this.nameIn(row), idColumn, nameColumn: this.#nameColumn };
    return this.#holders.read(text, { ref: box.post.ref, from: box.from });
  }

  #take(box: Box, holder: RowHolder, row: readonly string[], line: number): void {
    const { log, keepsNames } = this.#request;
    for (const { column, value, problem, action } of holder.found) log.repair(line, column, value, problem, action);
    if (holder.kind === 'unreadable') box.keepsHolders = true;
    if (holder.kind !== 'person') return;
    const cells = this.#asBefore(box, holder.ref);
    for (const { column, at } of this.#columns) {
      const text = column === HOLDER_ID ? holder.ref : plainNumber(cellText(row, at), at, this.#request.noughts);
      if (text !== '') this.#readCell(box, cells, column, text, line);
    }
    cells.person = cut(holder.ref, HOLDER_ID.limit);
    const name = this.nameIn(row);
    if (keepsNames && cells.name === '' && cellFault(name) === null) cells.name = cut(name, HOLDER_ID.limit);
    addHolderCells(box, cells);
  }

  #readCell(box: Box, cells: HolderCells, column: HolderColumn, text: string, line: number): void {
    const { log } = this.#request;
    const fault = cellFault(text);
    if (fault === null) {
      const problem = column.read(cells, unguardFault(text));
      if (problem !== null) log.repair(line, column.heading, text, problem, cellAction(problem, column.limit));
    } else if (column.heading !== 'Holder Name') {
      // A name that is an error was noted with the holder.
      log.repair(line, column.heading, text, fault, box.from ? KEEPS : EMPTY_CELL);
      this.#keep(box, cells, column.heading);
    }
  }

  /** Columns that the file lacks keep what the same person had in the continued box. */
  #asBefore(box: Box, person: string): HolderCells {
    const cells = { ...blankHolder(), person };
    for (const heading of ASSIGNMENT.keys())
      if (!this.#columns.some(({ column }) => column.heading === heading)) this.#keep(box, cells, heading);
    return cells;
  }

  #keep(box: Box, cells: HolderCells, heading: string): void {
    const before = box.from?.holders.find((known) => known.person === cells.person);
    const key = ASSIGNMENT.get(heading);
    if (before && key) Object.assign(cells, { [key]: before[key] ?? cells[key] });
  }
}

/** Columns of the assignment itself; what is known of the person stays in any case where a cell says nothing. */
const ASSIGNMENT = new Map([
  ['Holder FTE', 'fte'],
  ['Holder Basis', 'basis'],
  ['Holder Point', 'point'],
  ['Substantive', 'substantive'],
  ['Absent', 'absent'],
] as const) as ReadonlyMap<string, 'fte' | 'basis' | 'point' | 'substantive' | 'absent'>;
