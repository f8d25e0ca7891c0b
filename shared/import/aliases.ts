import type { Alias } from './boxes.ts';
import { OTHER_IDS } from './foreignMaps.ts';
import { headingKey, headingPositions } from './headings.ts';
import { cellText } from './rowCells.ts';
import type { Seating } from './seating.ts';
import type { Table } from './table.ts';

/** Columns by which managers may be named, besides the post's and the holder's numbers. They are not kept. */
export const ALIAS_FIELDS = ['E-mail', 'Directory Name', 'Principal Name'] as const;

/** Reads what else a row may be called by: its name, its addresses, its other numbers. Null: by nothing else. */
export function aliasReader(table: Table, seating: Seating): ((row: readonly string[]) => readonly Alias[]) | null {
  const own = headingPositions(table.rows[table.heading] ?? []);
  const taken = new Set(['Post ID', 'Holder ID'].map((heading) => table.positions.get(headingKey(heading))));
  const columns: { kind: Alias['kind']; at: number }[] = [];
  for (const heading of OTHER_IDS) {
    const at = own.get(headingKey(heading));
    if (at !== undefined && !taken.has(at)) columns.push({ kind: 'number', at });
  }
  for (const field of ALIAS_FIELDS) {
    const at = table.positions.get(headingKey(field));
    if (at !== undefined) columns.push({ kind: field === 'Directory Name' ? 'path' : 'address', at });
  }
  if (!seating.named && columns.length === 0) return null;
  return (row) => {
    const found: Alias[] = [];
    const name = seating.named ? seating.nameIn(row) : '';
    if (name !== '') found.push({ kind: 'name', text: name });
    for (const { kind, at } of columns) {
      const text = cellText(row, at);
      if (text !== '') found.push({ kind, text });
    }
    return found;
  };
}
