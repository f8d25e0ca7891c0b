import { useState } from 'react';
import { type Warning, warningWords } from '../../shared/disclosure/freeText.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { day, readDay, today } from '../kit/words/screenFormat.ts';
import { signPaper } from '../store/ledger.ts';
import { documentState } from '../store/store.ts';
import { exportWords } from './words.ts';

interface Props {
  /** The making of the paper that is signed. */
  readonly job: string;
  /** What was found in its texts: each is corrected or ticked. */
  readonly warnings: readonly Warning[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const words = exportWords.sign;
const keyOf = (warning: Warning) => JSON.stringify(warning);

/** A named person says that an open paper, as it is, holds nothing that must be withheld (EXPORT-10). */
export function SignOff({ job, warnings, onDone, onCancel }: Props) {
  const [by, setBy] = useState(documentState().document.settings.author ?? '');
  const [date, setDate] = useState(day(today()));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string | null>(null);
  const tick = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const sign = async () => {
    const iso = readDay(date);
    if (by.trim() === '') return setError(words.needsName);
    if (iso === null) return setError(words.needsDate);
    if (warnings.some((warning) => !ticked.has(keyOf(warning)))) return setError(words.needsTicks);
    const refused = await signPaper({ job, by: by.trim(), date: iso, ticked: warnings });
    setError(refused);
    if (refused === null) onDone();
  };
  return (
    <InlineForm
      label={words.form}
      save={exportWords.signAndExport}
      error={error}
      onSave={() => void sign()}
      onCancel={onCancel}
    >
      {warnings.length > 0 && (
        <fieldset className="export-ticks">
          <legend>{exportWords.toTick(warnings.length)}</legend>
          {warnings.map((warning) => (
            <label key={keyOf(warning)} className="check">
              <input type="checkbox" checked={ticked.has(keyOf(warning))} onChange={() => tick(keyOf(warning))} />
              {warningWords(warning)}
            </label>
          ))}
        </fieldset>
      )}
      <TextField label={words.name} value={by} onChange={setBy} autoFocus invalid={error === words.needsName} />
      <TextField label={words.date} value={date} onChange={setDate} invalid={error === words.needsDate} />
    </InlineForm>
  );
}
