import { Sheet } from '../kit/forms/Sheet.tsx';
import { packOf, savePack } from './state.ts';
import type { PackTable } from './tables.ts';
import { packWords } from './words.ts';

/** A table of the report, stored whole with each change: one step each. */
export function PackSheet({ table, locked }: { readonly table: PackTable; readonly locked: boolean }) {
  return (
    <Sheet
      label={table.label}
      one={table.one}
      columns={table.columns}
      rows={table.rows(packOf())}
      rowName={table.rowName}
      locked={locked}
      onChange={(rows, label) => savePack(label, table.change(rows), packWords.fields.row)}
    />
  );
}
