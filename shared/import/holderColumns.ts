import { decimalText } from '../model/fixed.ts';
import type { Holder, Person } from '../model/records.ts';
import { MAX_TEXT } from '../model/schema.ts';
import type { HolderCells } from './boxes.ts';
import { NOTES, POST_COLUMNS } from './columns.ts';
import type { ProblemCode } from './problems.ts';
import * as values from './values.ts';

/** A column of the own template that speaks of the person in the box; several rows of one box differ in these alone. */
export interface HolderColumn {
  readonly heading: string;
  readonly limit: number;
  readonly read: (cells: HolderCells, text: string) => ProblemCode | null;
  readonly format: (holder: Holder, person: Person | undefined) => string;
}

/** Cell of Holder ID in a file where some boxes are unrecorded (POST-7) and others vacant. */
export const UNRECORDED = 'unrecorded';

/** A column of the holder's cells; `blank` is what a bad cell leaves. */
function holderValue<K extends keyof HolderCells>(
  heading: string,
  key: K,
  blank: HolderCells[K],
  parse: (cell: string) => values.Parsed<HolderCells[K]>,
  format: HolderColumn['format'],
): HolderColumn {
  return {
    heading,
    limit: MAX_TEXT,
    read: (cells, cell) => {
      const parsed = parse(cell);
      cells[key] = parsed.ok ? parsed.value : blank;
      return parsed.ok ? null : parsed.problem;
    },
    format,
  };
}

function holderText(heading: string, key: 'person' | 'name' | 'point', format: HolderColumn['format']): HolderColumn {
  return {
    heading,
    limit: MAX_TEXT,
    read: (cells, cell) => {
      cells[key] = values.cut(cell, MAX_TEXT);
      return cell.length > MAX_TEXT ? 'too-long' : null;
    },
    format,
  };
}

const age: HolderColumn = {
  heading: 'Age',
  limit: MAX_TEXT,
  read: (cells, cell) => {
    const parsed = values.readAge(cell);
    cells.age = parsed.ok ? parsed.value.age : null;
    cells.ageOrOver = parsed.ok && parsed.value.orOver;
    return parsed.ok ? null : parsed.problem;
  },
  format: (_, person) => (person?.age == null ? '' : `${person.age}${person.ageOrOver ? '+' : ''}`),
};

export const HOLDER_ID = holderText('Holder ID', 'person', (holder) => holder.person);

/** Columns of a holder, in the template's order. Notes come after them and belong to the box. */
export const HOLDER_COLUMNS: readonly HolderColumn[] = [
  HOLDER_ID,
  holderText('Holder Name', 'name', (_, person) => person?.name ?? ''),
  holderValue('Holder FTE', 'fte', null, values.readFte, (holder) =>
    holder.fte === null ? '' : decimalText(holder.fte, 4),
  ),
  holderValue('Holder Basis', 'basis', null, values.readBasis, (holder) => holder.basis ?? ''),
  holderText('Holder Point', 'point', (holder) => holder.point ?? ''),
  holderValue('Substantive', 'substantive', null, values.readYesNo, (holder) => (holder.substantive ? 'yes' : 'no')),
  holderValue('Absent', 'absent', false, values.readYesNo, (holder) => (holder.absent ? 'yes' : '')),
  age,
  holderValue(
    'Service Years',
    'serviceYears',
    null,
    (cell) => values.readWhole(cell, 100),
    (_, person) => (person?.serviceYears == null ? '' : String(person.serviceYears)),
  ),
  holderValue(
    'Service Here',
    'serviceHere',
    null,
    (cell) => values.readWhole(cell, 100),
    (_, person) => (person?.serviceHere == null ? '' : String(person.serviceHere)),
  ),
];

/** Every heading of the own template, in its order. */
export const HEADINGS: readonly string[] = [...POST_COLUMNS, ...HOLDER_COLUMNS, NOTES].map((column) => column.heading);
