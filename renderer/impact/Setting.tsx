import { useId, useState } from 'react';
import { impactWords } from './words.ts';

interface SettingProps {
  readonly label: string;
  readonly hint: string;
  readonly stored: string;
  readonly locked: boolean;
  readonly save: (typed: string) => string | null;
}

/** One value of the document; stored on leaving or Enter, put back by Escape. */
export function Setting({ label, hint, stored, locked, save }: SettingProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const commit = () => {
    if (draft === null) return;
    const typed = draft.trim();
    const refused = typed === stored ? null : save(typed);
    if (refused === null) reset();
    else setError(refused);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        maxLength={40}
        readOnly={locked}
        placeholder={impactWords.record.notSet}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint`}
        value={draft ?? stored}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') reset();
        }}
      />
      <p
        id={`${id}-hint`}
        className={error === null ? 'hint' : 'field-error'}
        role={error === null ? undefined : 'alert'}
      >
        {error ?? hint}
      </p>
    </div>
  );
}
