import { useId, useState } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { findPayTable } from '../../shared/model/settings.ts';
import { chooseFile, IMPORT_TYPES } from '../app/choose.ts';
import { plural, readDay } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { fileBase64 } from '../bridge/files.ts';
import { ask } from '../store/documents.ts';
import { announce, documentState } from '../store/store.ts';
import { type PayTableFile, readPayTable } from './payTableFile.ts';
import { saveSettings } from './save.ts';
import { settingsWords } from './words.ts';

const words = settingsWords.table_;

type Points = Extract<PayTableFile, { ok: true }>['points'];

/** A local or senior table from a file: read, named and dated, then stored as one step. */
export function PayTableImport() {
  const [points, setPoints] = useState<Points | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const choose = () =>
    chooseFile(IMPORT_TYPES, (file) => {
      void (async () => {
        const read = await ask('import.read', { fileName: file.name, base64: await fileBase64(file) });
        if (!read) return;
        const table = readPayTable(read.rows, read.lines);
        setError(table.ok ? null : table.message);
        setPoints(table.ok ? table.points : null);
        setName(file.name.replace(/\.\w+$/, '').slice(0, 100));
        if (table.ok) announce(`${plural(Object.keys(table.points).length, 'point')} read.`);
      })();
    });
  return (
    <fieldset className="form-group">
      <legend>{words.importTitle}</legend>
      <p className="hint">{words.importWhy}</p>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {points === null ? (
        <Button onPress={choose}>{words.choose}</Button>
      ) : (
        <ImportForm points={points} suggested={name} onDone={() => setPoints(null)} />
      )}
    </fieldset>
  );
}

interface FormProps {
  readonly points: Points;
  readonly suggested: string;
  readonly onDone: () => void;
}

function ImportForm({ points, suggested, onDone }: FormProps) {
  const id = useId();
  const [name, setName] = useState(suggested);
  const [from, setFrom] = useState('');
  const [status, setStatus] = useState('Local');
  const [offer, setOffer] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const called = name.trim();
    const effective = readDay(from);
    if (called === '') return setError(words.needsName);
    if (findPayTable(documentState().document.settings, called)) return setError(words.taken(called));
    if (effective === null) return setError(words.needsDate);
    const table: NonNullable<Settings['payTables']>[number] = {
      name: called,
      effective,
      status: status.trim() || 'Local',
      points,
      ...(offer ? { offer } : {}),
    };
    const refused = saveSettings(words.imported(called, Object.keys(points).length), (settings) => ({
      payTables: [...(settings.payTables ?? []), table],
    }));
    if (refused === null) onDone();
    else setError(refused);
  };
  const fields = [
    ['Name', name, setName],
    ['Applies from', from, setFrom],
    ['Status', status, setStatus],
  ] as const;
  return (
    <form
      className="pay-table-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        {plural(Object.keys(points).length, 'point')}:{' '}
        {Object.entries(points)
          .slice(0, 3)
          .map(([point, salary]) => `${point} at £${salary}`)
          .join(', ')}
        {Object.keys(points).length > 3 && '…'}
      </p>
      {fields.map(([label, value, set], i) => (
        <div key={label} className="setting">
          <label htmlFor={`${id}-${i}`}>{label}</label>
          <input
            id={`${id}-${i}`}
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
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="group">
        <Button onPress={onDone}>Cancel</Button>
        <Button look="primary" type="submit">
          Import
        </Button>
      </div>
    </form>
  );
}
