import { ok, type Result, refuse } from '../errors.ts';
import { decimalText, parsePercent } from '../model/fixed.ts';
import type { EqualitySettings } from '../model/packSettings.ts';
import { filledRows, type RowProblem } from './smallTable.ts';
import type { FileRows } from './table.ts';
import { readWhole } from './values.ts';

export type EqualityRow = NonNullable<EqualitySettings['rows']>[number];

/** An equality table, read: what can be used, and what cannot, by row. */
export interface EqualityFile {
  readonly rowsIn: number;
  readonly rows: readonly EqualityRow[];
  /** Lines of the file that the rows stand on. */
  readonly lines: readonly number[];
  /** Headings of the counts at milestones, in their order. */
  readonly milestones: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Columns that are not read: percentages of those affected are worked out. */
  readonly unused: readonly string[];
  /** Categories whose groups do not add up to the same number of people as the others' (EXPORT-7). */
  readonly uneven: readonly string[];
}

const MOST_ROWS = 500;
const MOST_MILESTONES = 12;
const NOT_KNOWN = new Set(['', '-', 'n/a', 'n/d', 'not known']);

/**
 * Reads an equality table (EXPORT-7): category, group, total, workforce %, and counts at milestones in the columns that
 * are left. A blank category is the one above it; a blank or "n/a" number is not known.
 */
export function readEqualityFile(file: FileRows): Result<EqualityFile> {
  const filled = filledRows(file);
  const start = filled.findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = start < 0 ? null : columnsOf(filled[start]?.cells ?? []);
  if (columns === null)
    return refuse(
      'missing-headings',
      'The table needs the columns Category, Group and Total, and may have Workforce % and milestones. Nothing was imported.',
    );
  const { heads } = columns;
  const rows: EqualityRow[] = [];
  const lines: number[] = [];
  const problems: RowProblem[] = [];
  const known = new Set<string>();
  let above = '';
  for (const { cells, line } of filled.slice(start + 1)) {
    const cell = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim());
    let bad: RowProblem | null = null;
    const fault = (at: number | null, problem: string) => {
      bad ??= { row: line, column: heads[at ?? -1] ?? '', value: cell(at), problem };
    };
    const count = (at: number): number | null => {
      if (NOT_KNOWN.has(cell(at).toLowerCase())) return null;
      const read = readWhole(cell(at), 1_000_000);
      if (!read.ok) fault(at, read.problem === 'negative' ? 'must not be negative' : 'is not a whole number');
      return read.ok ? read.value : null;
    };
    const category = cell(columns.category) || above;
    above = category;
    const group = cell(columns.group);
    const total = count(columns.total);
    const workforce = columns.workforce === null ? undefined : share(cell(columns.workforce));
    if (workforce === 'bad') fault(columns.workforce, 'is not a percentage from 0 to 100');
    const milestones = columns.milestones.map(count);
    if (category === '') fault(columns.category, 'is empty');
    if (group === '') fault(columns.group, 'is empty');
    if (category.length > 500 || group.length > 500) fault(columns.group, 'is longer than 500 characters');
    const key = `${category}\u0000${group}`.toLowerCase();
    if (known.has(key)) fault(columns.group, `is there twice in ${category}`);
    if (rows.length === MOST_ROWS) fault(columns.group, 'is more than the 500 rows that fit');
    if (bad) {
      problems.push(bad);
      continue;
    }
    known.add(key);
    lines.push(line);
    rows.push({
      category,
      group,
      total,
      ...(workforce === undefined || workforce === 'bad' ? {} : { workforce }),
      ...(milestones.length > 0 ? { milestones } : {}),
    });
  }
  return ok({
    rowsIn: filled.length - start - 1,
    rows,
    lines,
    milestones: columns.milestones.map((at) => heads[at] ?? ''),
    problems,
    unused: heads.filter((head, at) => head !== '' && !columns.used.has(at)),
    uneven: unevenCategories(rows),
  });
}

function columnsOf(cells: readonly string[]) {
  // A heading is short; the patterns look for words anywhere in it.
  const heads = cells.map((cell) => cell.trim().slice(0, 200));
  const find = (pattern: RegExp) => {
    const at = heads.findIndex((head) => pattern.test(head));
    return at < 0 ? null : at;
  };
  const category = find(/^(category|characteristic|protected)/i);
  const group = find(/^(group|sub-?group|description|value)/i);
  const total = find(/^(total|number|headcount|count|affected|staff)(?!.*(%|percent))/i);
  const workforce = find(
    /(workforce|council|organisation).*(%|percent|share)|(%|percent|share).*(workforce|council|organisation)|^workforce$/i,
  );
  if (category === null || group === null || total === null) return null;
  const named = new Set([category, group, total, ...(workforce === null ? [] : [workforce])]);
  const milestones = heads
    .flatMap((head, at) =>
      named.has(at) || head === '' || /%|percent|variance|share|difference/i.test(head) ? [] : [at],
    )
    .slice(0, MOST_MILESTONES);
  return { heads, category, group, total, workforce, milestones, used: new Set([...named, ...milestones]) };
}

/** A share as decimal text; null: not known. */
function share(text: string): string | null | 'bad' {
  if (NOT_KNOWN.has(text.toLowerCase())) return null;
  const value = parsePercent(text);
  return value === null || value < 0 || value > 100 * 10_000 ? 'bad' : decimalText(value, 4);
}

/** Categories whose known total is not the commonest one. */
function unevenCategories(rows: readonly EqualityRow[]): string[] {
  const totals = new Map<string, number | null>();
  for (const { category, total } of rows) {
    const sum = totals.get(category);
    totals.set(category, sum === null || total === null ? null : (sum ?? 0) + total);
  }
  const seen = new Map<number, number>();
  for (const sum of totals.values()) if (sum !== null) seen.set(sum, (seen.get(sum) ?? 0) + 1);
  const usual = [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  return [...totals].flatMap(([category, sum]) => (sum !== null && sum !== usual ? [category] : []));
}

/** The settings of an equality table with its rows replaced; what else it says stays. */
export function equalityWith(before: EqualitySettings | undefined, file: EqualityFile): EqualitySettings {
  const { milestones: _, ...rest } = before ?? {};
  return { ...rest, rows: [...file.rows], ...(file.milestones.length > 0 ? { milestones: [...file.milestones] } : {}) };
}
