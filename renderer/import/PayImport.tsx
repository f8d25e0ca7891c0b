import { useId, useMemo, useState } from 'react';
import { gradesOfFile, pointsOfFile, readPayFile } from '../../shared/import/payTable.ts';
import type { FileContent } from '../../shared/import/what.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { findPayTable } from '../../shared/model/costing.ts';
import { parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { closeDialog } from '../kit/window/dialogs.ts';
import { pounds, readDay } from '../kit/words/screenFormat.ts';
import { announce, documentState } from '../store/store.ts';
import { SmallTableDialog } from './SmallTableDialog.tsx';
import { useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.pay;

export interface SmallTableProps {
  readonly title: string;
  readonly rows: ReadRows;
  readonly choose: () => void;
  readonly wanted: FileContent | undefined;
}

/** A local or senior scale: as the grades of this document, or as a dated pay table of points (COST-5). */
export function PayImport({ title, rows, choose, wanted }: SmallTableProps) {
  const id = useId();
  const read = useMemo(() => readPayFile(rows), [rows]);
  const file = read.ok ? read.value : null;
  const suggested = useWizard((state) => state.name.replace(/\.\w+$/, '').slice(0, 100));
  const [name, setName] = useState(suggested);
  const [from, setFrom] = useState('');
  const [status, setStatus] = useState<string>(text.local);
  const [offer, setOffer] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const grades = file ? gradesOfFile(file.rows) : {};
  const replaced = Object.keys(grades).filter((grade) => documentState().document.settings.grades?.[grade]);
  // What would be replaced is never chosen beforehand.
  const [as, setAs] = useState<'grades' | 'table'>(file?.hasGrades && replaced.length === 0 ? 'grades' : 'table');
  const submit = () => {
    if (!file) return;
    const refused = as === 'grades' ? saveGrades(grades) : saveTable();
    if (refused !== null) return setError(refused);
    announce(text.points(file.rows.length));
    closeDialog();
  };
  const saveTable = (): string | null => {
    const called = name.trim();
    const effective = readDay(from);
    if (called === '') return text.needsName;
    if (findPayTable(documentState().document.settings, called)) return text.taken(called);
    if (effective === null) return text.needsDay;
    const points = file ? pointsOfFile(file) : {};
    const table: NonNullable<Settings['payTables']>[number] = {
      name: called,
      effective,
      status: status.trim() || text.local,
      points,
      ...(offer ? { offer } : {}),
    };
    return saveSettings(text.importedTable(called, Object.keys(points).length), (settings) => ({
      payTables: [...(settings.payTables ?? []), table],
    }));
  };
  const fields = [
    [text.fields.name, name, setName],
    [text.fields.from, from, setFrom],
    [text.fields.status, status, setStatus],
  ] as const;
  return (
    <SmallTableDialog
      title={title}
      choose={choose}
      fixed={wanted !== undefined}
      rowsIn={file?.rowsIn ?? 0}
      shown={
        file && {
          headings: [...(file.hasGrades ? [text.headings.grade] : []), text.headings.point, text.headings.salary],
          rows: file.rows.map(({ grade, point, salary }) => [
            ...(file.hasGrades ? [grade] : []),
            point,
            pounds(parseMoney(salary) ?? 0),
          ]),
        }
      }
      problems={file?.problems ?? []}
      refusal={read.ok ? null : read.refusal.message}
      error={error}
      onImport={submit}
    >
      {file?.hasGrades && (
        <fieldset className="choices">
          <legend>{text.becomes}</legend>
          <label className="radio">
            <input type="radio" name={id} checked={as === 'grades'} onChange={() => setAs('grades')} />
            <span>{text.asGrades(Object.keys(grades).length, replaced)}</span>
          </label>
          <label className="radio">
            <input type="radio" name={id} checked={as === 'table'} onChange={() => setAs('table')} />
            <span>{text.asTable}</span>
          </label>
        </fieldset>
      )}
      {as === 'table' && (
        <div className="import-form">
          {fields.map(([label, value, set]) => (
            <div key={label} className="field">
              <label htmlFor={`${id}-${label}`}>{label}</label>
              <input
                id={`${id}-${label}`}
                className="input"
                value={value}
                maxLength={100}
                autoComplete="off"
                onChange={(event) => set(event.target.value)}
              />
            </div>
          ))}
          <label className="check">
            <input type="checkbox" checked={offer} onChange={(event) => setOffer(event.target.checked)} />
            {text.offer}
          </label>
        </div>
      )}
    </SmallTableDialog>
  );
}

function saveGrades(grades: NonNullable<Settings['grades']>): string | null {
  return saveSettings(text.importedGrades(Object.keys(grades).length), () => ({ grades }));
}
