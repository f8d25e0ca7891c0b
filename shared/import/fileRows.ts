import type { ReadRows } from '../ipc/contract.ts';
import { NO_VALUE } from './oddCells.ts';
import type { FileRows } from './table.ts';

/**
 * The rows of a file as the engine reads them: a formula without its value is marked, and what stands in a cell that is
 * merged over several rows is said by each of these rows, as the sheet shows it.
 */
export function fileRowsOf({ rows, lines, noValue = [], hidden, merged = [] }: ReadRows): FileRows {
  const marks = hidden && hidden.length > 0 ? { hidden } : {};
  const down = merged.filter((block) => block.rows > 1);
  if (noValue.length === 0 && down.length === 0) return { rows, lines, ...marks };
  const own = new Map<number, string[]>();
  const rowAt = (at: number) => {
    let row = own.get(at);
    if (!row && rows[at]) own.set(at, (row = [...rows[at]]));
    return row;
  };
  for (const [at, column] of noValue) {
    const row = rowAt(at);
    if (row) row[column] = NO_VALUE;
  }
  for (const { row, column, rows: height } of down) {
    const text = rows[row]?.[column] ?? '';
    if (text === '') continue;
    for (let i = row + 1; i < Math.min(row + height, rows.length); i++) {
      const cells = rowAt(i);
      if (cells && (cells[column] ?? '') === '') cells[column] = text;
    }
  }
  return { rows: rows.map((row, i) => own.get(i) ?? row), lines, ...marks };
}
