import { useId, useMemo, useState } from 'react';
import { gradesOfFile, pointsOfFile, readPayFile } from '../../shared/import/payTable.ts';
import type { FileContent } from '../../shared/import/what.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { parseMoney } from '../../shared/model/fixed.ts';
import { findPayTable, type Settings } from '../../shared/model/settings.ts';
import { closeDialog } from '../app/dialogs.ts';
import { plural, pounds, readDay } from '../app/format.ts';
import { saveSettings } from '../settings/save.ts';
import { announce, documentState } from '../store/store.ts';
import { SmallTableDialog } from './SmallTableDialog.tsx';
import { useWizard } from './state.ts';

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
  const [as, setAs] = useState<'grades' | 'table'>(file?.hasGrades ? 'grades' : 'table');
  const [name, setName] = useState(suggested);
  const [from, setFrom] = useState('');
  const [status, setStatus] = useState('Local');
  const [offer, setOffer] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const grades = file ? gradesOfFile(file.rows) : {};
  const replaced = Object.keys(grades).filter((grade) => documentState().document.settings.grades?.[grade]);
  const submit = () => {
    if (!file) return;
    const refused = as === 'grades' ? saveGrades(grades) : saveTable();
    if (refused !== null) return setError(refused);
    announce(`${plural(file.rows.length, 'point')} imported.`);
    closeDialog();
  };
  const saveTable = (): string | null => {
    const called = name.trim();
    const effective = readDay(from);
    if (called === '') return 'Give the pay table a name.';
    if (findPayTable(documentState().document.settings, called))
      return `There is already a pay table called ${called}. Choose another name.`;
    if (effective === null) return 'Enter the day from which it applies, like 1 April 2026.';
    const points = file ? pointsOfFile(file) : {};
    const table: NonNullable<Settings['payTables']>[number] = {
      name: called,
      effective,
      status: status.trim() || 'Local',
      points,
      ...(offer ? { offer } : {}),
    };
    return saveSettings(`Imported pay table ${called}: ${plural(Object.keys(points).length, 'point')}`, (settings) => ({
      payTables: [...(settings.payTables ?? []), table],
    }));
  };
  const fields = [
    ['Name', name, setName],
    ['Applies from', from, setFrom],
    ['Status', status, setStatus],
  ] as const;
  return (
    <SmallTableDialog
      title={title}
      choose={choose}
      fixed={wanted !== undefined}
      rowsIn={file?.rowsIn ?? 0}
      shown={
        file && {
          headings: file.hasGrades ? ['Grade', 'Point', 'Salary'] : ['Point', 'Salary'],
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
          <legend>It becomes</legend>
          <label className="radio">
            <input type="radio" name={id} checked={as === 'grades'} onChange={() => setAs('grades')} />
            <span>
              {plural(Object.keys(grades).length, 'grade')} of this document
              {replaced.length > 0 && `; ${replaced.join(', ')} ${replaced.length === 1 ? 'is' : 'are'} replaced`}
            </span>
          </label>
          <label className="radio">
            <input type="radio" name={id} checked={as === 'table'} onChange={() => setAs('table')} />
            <span>A pay table of points, each called by its grade and point</span>
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
            An offer that is not agreed: indicative only
          </label>
        </div>
      )}
    </SmallTableDialog>
  );
}

function saveGrades(grades: NonNullable<Settings['grades']>): string | null {
  return saveSettings(`Imported ${plural(Object.keys(grades).length, 'grade')}`, () => ({ grades }));
}
