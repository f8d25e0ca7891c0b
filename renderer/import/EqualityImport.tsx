import { useMemo, useState } from 'react';
import { equalityWith, readEqualityFile } from '../../shared/import/equality.ts';
import { closeDialog } from '../app/dialogs.ts';
import { plural } from '../app/format.ts';
import { saveSettings } from '../settings/save.ts';
import { announce, documentState } from '../store/store.ts';
import type { SmallTableProps } from './PayImport.tsx';
import { SmallTableDialog } from './SmallTableDialog.tsx';

const number = (value: number | string | null | undefined) =>
  value === null || value === undefined ? 'not known' : String(value);

/** The equality table of the report, from a file (EXPORT-7). */
export function EqualityImport({ title, rows, choose, wanted }: SmallTableProps) {
  const read = useMemo(() => readEqualityFile(rows), [rows]);
  const [error, setError] = useState<string | null>(null);
  const file = read.ok ? read.value : null;
  const before = documentState().document.settings.pack?.equality;
  const replaced = before?.rows?.length ?? 0;
  const submit = () => {
    if (!file) return;
    const refused = saveSettings(`Imported the equality table: ${plural(file.rows.length, 'row')}`, (settings) => ({
      pack: { equality: equalityWith(settings.pack?.equality, file) },
    }));
    if (refused !== null) return setError(refused);
    announce(`${plural(file.rows.length, 'row')} imported.`);
    closeDialog();
  };
  return (
    <SmallTableDialog
      title={title}
      choose={choose}
      fixed={wanted !== undefined}
      rowsIn={file?.rowsIn ?? 0}
      shown={
        file && {
          headings: ['Category', 'Group', 'Total', 'Workforce %', ...file.milestones],
          rows: file.rows.map(({ category, group, total, workforce, milestones = [] }) => [
            category,
            group,
            number(total),
            number(workforce),
            ...milestones.map(number),
          ]),
        }
      }
      problems={file?.problems ?? []}
      refusal={read.ok ? null : read.refusal.message}
      error={error}
      onImport={submit}
    >
      {file && file.uneven.length > 0 && (
        <p className="note">
          {file.uneven.join(', ')}: the groups do not add up to as many people as those of the other categories.
        </p>
      )}
      {file && file.unused.length > 0 && <p className="hint">Not imported: {file.unused.join(', ')}</p>}
      {replaced > 0 && <p className="hint">It takes the place of the {plural(replaced, 'row')} in the report now.</p>}
    </SmallTableDialog>
  );
}
