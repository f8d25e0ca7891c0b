import { useState } from 'react';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { day, readDay, today } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { packOf, savePack } from './state.ts';
import { packWords } from './words.ts';

interface Props {
  /** What the button says. */
  readonly save: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A named person says that the open part holds nothing that must be withheld (EXPORT-6). */
export function SignOff({ save, onDone, onCancel }: Props) {
  const words = packWords.exempt;
  const [by, setBy] = useState(packOf().redaction?.by ?? documentState().document.settings.author ?? '');
  const [date, setDate] = useState(day(today()));
  const [error, setError] = useState<string | null>(null);
  const sign = () => {
    const iso = readDay(date);
    if (by.trim() === '') return setError(words.needsName);
    if (iso === null) return setError(words.needsDate);
    const { revision, pending } = useApp.getState();
    // The sign-off is itself the next revision: what comes after it is a change since.
    const redaction = { by: by.trim(), date: iso, revision: revision + pending + 1 };
    const refused = savePack(packWords.steps.signed, { redaction });
    setError(refused);
    if (refused === null) onDone();
  };
  return (
    <InlineForm label={words.sign} save={save} error={error} onSave={sign} onCancel={onCancel}>
      <TextField label={words.name} value={by} onChange={setBy} autoFocus invalid={error === words.needsName} />
      <TextField label={words.date} value={date} onChange={setDate} />
    </InlineForm>
  );
}
