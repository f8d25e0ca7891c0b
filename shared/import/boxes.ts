import { BLANK_POST, type Holder, type Post } from '../model/records.ts';
import type { LinkText } from './lists.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The cells of a row that speak of a person. */
export interface HolderCells {
  person: string;
  name: string;
  fte: number | null;
  basis: Holder['basis'];
  point: string | null;
  /** Null: the cell is blank, and the basis says (see `isTheirOwn`). */
  substantive: boolean | null;
  absent: boolean;
  age: number | null;
  ageOrOver: boolean;
  serviceYears: number | null;
  serviceHere: number | null;
}

export function blankHolder(): HolderCells {
  return {
    person: '',
    name: '',
    fte: null,
    basis: null,
    point: null,
    substantive: null,
    absent: false,
    age: null,
    ageOrOver: false,
    serviceYears: null,
    serviceHere: null,
  };
}

/**
 * A box on its way from rows to a record. Cells write straight into `post`, because a file of 10,000 rows leaves no
 * time for a value object a cell; what names other boxes stays text until every row is read.
 */
export interface Box {
  readonly post: Mutable<Post>;
  /** First line of the file that speaks of it. */
  readonly line: number;
  /** Lines of the further rows that speak of it. */
  more: number[];
  /** Reference of its manager; '' is a root. */
  manager: string;
  /** Its manager, where that is a box which is here already and the file does not have; null: in the file, or a root. */
  above: string | null;
  /** Dotted lines by reference; null: as they were. */
  links: readonly LinkText[] | null;
  /** The box of the structure that it continues (--from). */
  readonly from: Post | null;
  holders: HolderCells[];
  /** Which cells had a value of their own: a blank one has its default when the box is created. */
  fteGiven: boolean;
  roleGiven: boolean;
  workAreaGiven: boolean;
  /** Holder cells say that nobody has recorded who is in the box. */
  unrecorded: boolean;
  /** The holder's cell is an error: the box keeps the holders that it had. */
  keepsHolders: boolean;
  /** What else the row says of who it is about, for managers that are named by it; not kept. */
  aliases: readonly Alias[];
}

/** A name, an address or another number of a row, by which others may say whom they report to (IMPORT-6). */
export interface Alias {
  readonly kind: 'number' | 'name' | 'address' | 'path';
  readonly text: string;
}

/** Shared by the boxes that need no list of their own, which are nearly all; never written to. */
const NO_LINES: number[] = [];
const NO_HOLDERS: HolderCells[] = [];
const NO_ALIASES: readonly Alias[] = [];

const BLANK: Post = { ...BLANK_POST, structure: '', id: '', lineage: '', ref: '', order: '' };

/** A new box, or the next state of one that the file continues. */
export function newBox(line: number, from: Post | null): Box {
  return {
    post: from ? { ...from, deleted: false, missing: false } : { ...BLANK },
    line,
    more: NO_LINES,
    manager: '',
    above: null,
    links: null,
    from,
    holders: NO_HOLDERS,
    fteGiven: false,
    roleGiven: false,
    workAreaGiven: false,
    unrecorded: false,
    keepsHolders: false,
    aliases: NO_ALIASES,
  };
}

/** The most rows of one box: the schema of records takes no more holders. */
export const MAX_ROWS = 10_000;

/** One more row that speaks of the box. */
export function addLine(box: Box, line: number): void {
  if (box.more === NO_LINES) box.more = [line];
  else box.more.push(line);
}

export function addHolderCells(box: Box, cells: HolderCells): void {
  if (box.holders === NO_HOLDERS) box.holders = [cells];
  else box.holders.push(cells);
}
