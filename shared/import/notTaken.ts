import { headingKey } from './headings.ts';
import type { Mapping } from './mappingType.ts';
import { cellFault } from './oddCells.ts';
import type { ProblemLog } from './problems.ts';
import { cellText } from './rowCells.ts';
import { headingAt, type Table } from './table.ts';
import { readDate, readMoney, readYesNo } from './values.ts';

/** A column of the file that is not imported, and what kinds of values it holds (IMPORT-5). */
export interface NotTaken {
  readonly column: string;
  readonly values: readonly ValueKind[];
}

export type ValueKind = 'text' | 'number' | 'date' | 'yes/no' | 'error';

function kindOf(text: string): ValueKind {
  if (cellFault(text)) return 'error';
  if (readMoney(text.replace(/%$/, '')).ok || /^-[\d.,]+$/.test(text)) return 'number';
  if (text.length >= 6 && readDate(text).ok) return 'date';
  return readYesNo(text).ok ? 'yes/no' : 'text';
}

/** Columns with values that no field is read from; one without a heading is called by its number. */
export function columnsNotTaken(table: Table, mapping: Mapping): NotTaken[] {
  const taken = new Set(Object.values(mapping));
  const headings = table.rows[table.heading] ?? [];
  const width = headings.findLastIndex((heading) => heading.trim() !== '') + 1;
  const found: NotTaken[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < width; at++) {
    const key = headingKey(headings[at] ?? '');
    // A heading that is there twice has a note of its own.
    const twice = key !== '' && seen.has(key);
    seen.add(key);
    if (taken.has(at) || twice) continue;
    const kinds = new Set<ValueKind>();
    for (let i = table.heading + 1; i < table.rows.length && kinds.size < 5; i++) {
      const text = cellText(table.rows[i] as readonly string[], at);
      if (text !== '') kinds.add(kindOf(text));
    }
    if (kinds.size > 0) found.push({ column: headingAt(table, at), values: [...kinds] });
  }
  return found;
}

/** Notes every heading that stands there a second time: the first column of the name is read, the others are left out. */
export function noteDuplicateHeadings(table: Table, mapping: Mapping, log: ProblemLog): void {
  const taken = new Set(Object.values(mapping));
  const seen = new Set<string>();
  for (const [at, heading] of (table.rows[table.heading] ?? []).entries()) {
    const key = headingKey(heading);
    if (key === '') continue;
    const shown = heading.trim();
    if (seen.has(key) && !taken.has(at))
      log.repair(
        table.lines[table.heading] ?? table.heading + 1,
        shown,
        shown,
        'duplicate-heading',
        'the column is left out',
      );
    seen.add(key);
  }
}
