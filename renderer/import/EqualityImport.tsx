import { useMemo, useState } from 'react';
import { equalityWith, readEqualityFile } from '../../shared/import/equality.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { announce, documentState } from '../store/store.ts';
import type { SmallTableProps } from './PayImport.tsx';
import { SmallTableDialog } from './SmallTableDialog.tsx';
import { importWords } from './words.ts';

const text = importWords.equality;
const number = (value: number | string | null | undefined) =>
  value === null || value === undefined ? words.notKnown : String(value);

/** The equality table of the report, from a file (EXPORT-7). */
export function EqualityImport({ title, rows, choose, wanted }: SmallTableProps) {
  const read = useMemo(() => readEqualityFile(rows), [rows]);
  const [error, setError] = useState<string | null>(null);
  const file = read.ok ? read.value : null;
  const before = documentState().document.settings.pack?.equality;
  const replaced = before?.rows?.length ?? 0;
  const submit = () => {
    if (!file) return;
    const refused = saveSettings(text.label(file.rows.length), (settings) => ({
      pack: { equality: equalityWith(settings.pack?.equality, file) },
    }));
    if (refused !== null) return setError(refused);
    announce(text.imported(file.rows.length));
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
          headings: [...text.headings, ...file.milestones],
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
      {file && file.uneven.length > 0 && <p className="note">{text.uneven(file.uneven)}</p>}
      {file && file.unused.length > 0 && <p className="hint">{text.unused(file.unused)}</p>}
      {replaced > 0 && <p className="hint">{text.replaces(replaced)}</p>}
    </SmallTableDialog>
  );
}
