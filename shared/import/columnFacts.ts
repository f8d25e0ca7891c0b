import { cellFault } from './oddCells.ts';
import { nameKey } from './personNames.ts';
import { spellingKey } from './spelling.ts';
import { noPerson } from './vacancyWords.ts';
import { readBasis, readDate, readFte, readMoney, readYesNo } from './values.ts';

/** Rows that a column is judged by: enough for any list, and quick for a large one. */
const SAMPLE = 400;

/** What the cells of a column are like, as shares (0 to 1) of those that hold anything. */
export interface ColumnFacts {
  readonly filled: number;
  /** Cells that hold anything, as a share of the rows. */
  readonly density: number;
  readonly distinct: number;
  readonly numbers: number;
  /** Whole numbers, or letters with digits: "40001", "AC-120/3", "P7". */
  readonly ids: number;
  readonly dates: number;
  readonly money: number;
  readonly fte: number;
  readonly yesNo: number;
  readonly bases: number;
  readonly addresses: number;
  readonly paths: number;
  /** Two or more words of letters, as a person's name has. */
  readonly names: number;
  readonly words: number;
  readonly median: number;
  /** Every value by what its spellings have in common, and by the words of a name. */
  readonly keys: ReadonlySet<string>;
}

/** Looks at a column of the rows below the headings. */
export function factsOf(rows: readonly (readonly string[])[], at: number): ColumnFacts {
  const cells: string[] = [];
  const values: number[] = [];
  const keys = new Set<string>();
  for (const row of rows) {
    // A hostile cell must not keep the patterns busy.
    const text = (row[at] ?? '').trim().slice(0, 200);
    if (text === '' || cellFault(text) || text.startsWith('=')) continue;
    if (cells.length < SAMPLE) cells.push(text);
    keys.add(spellingKey(text));
    if (cells.length <= SAMPLE && /\p{L}/u.test(text)) keys.add(nameKey(text));
  }
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  for (const cell of cells) {
    const value = Number.parseFloat(cell.replace(/[£,\s]/g, ''));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return {
    filled: cells.length,
    density: rows.length === 0 ? 0 : cells.length / Math.min(rows.length, Math.max(cells.length, SAMPLE)),
    distinct: cells.length === 0 ? 0 : new Set(cells.map(spellingKey)).size / cells.length,
    numbers: share((cell) => /^[£$]?-?[\d,]*\.?\d+%?$/.test(cell)),
    ids: share(
      (cell) =>
        /^(?=.*\d)[\p{L}\d]+(?:[-/_. ][\p{L}\d]+)*$/u.test(cell) && cell.length <= 40 && !/\p{Ll}{3}/u.test(cell),
    ),
    dates: share((cell) => cell.length >= 6 && readDate(cell).ok),
    money: share((cell) => readMoney(cell).ok),
    fte: share((cell) => readFte(cell.replace(/%$/, '')).ok || /^\d+(\.\d+)?\s*(hours|hrs|h)$/i.test(cell)),
    yesNo: share((cell) => readYesNo(cell).ok),
    bases: share((cell) => readBasis(cell).ok),
    addresses: share((cell) => /^[^\s@]+@[^\s@]+$/.test(cell)),
    paths: share((cell) => /^cn=/i.test(cell)),
    names: share(
      (cell) =>
        noPerson(cell) !== null ||
        /^\p{L}[\p{L}'’.-]*(?:,?\s+\p{L}[\p{L}'’.-]*){1,4}(?:\s*[([]?\d*[)\]]?)$/u.test(cell),
    ),
    words: share((cell) => /\p{L}{2}/u.test(cell) && !/^[^\s@]+@/.test(cell)),
    median: values[Math.floor(values.length / 2)] ?? 0,
    keys,
  };
}

/** How much of a column's cells (words for nobody aside) another column has: 0 to 1. */
export function shareFoundIn(other: ColumnFacts, cells: readonly string[]): number {
  let [found, all] = [0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || noPerson(text) !== null) continue;
    all++;
    if (other.keys.has(spellingKey(text)) || (/\p{L}/u.test(text) && other.keys.has(nameKey(text)))) found++;
  }
  return all === 0 ? 0 : found / all;
}
