import { useId, useState } from 'react';
import { FieldError } from '../ui/FieldError.tsx';
import type { Read } from './readTyped.ts';
import { useDraft } from './useDraft.ts';
import { sheetWords } from './words.ts';

interface TextFieldProps {
  readonly label: string;
  /** As it is stored and shown; '' for nothing. */
  readonly value: string;
  readonly read: (typed: string) => Read;
  /** Stores it; answers why not. */
  readonly save: (value: string | null) => string | null;
  readonly locked?: boolean;
  readonly hint?: string;
  readonly suffix?: string;
  readonly long?: boolean;
  readonly placeholder?: string;
}

/** One setting: a draft until Enter or leaving; Escape puts the stored value back; what is wrong stands below it. */
export function TextField({ label, value, read, save, locked, hint, suffix, long, placeholder }: TextFieldProps) {
  const id = useId();
  const { draft, setDraft, error, setError } = useDraft(value);
  const store = () => {
    if (draft.trim() === value.trim()) {
      setDraft(value);
      setError(null);
      return;
    }
    const typed = read(draft);
    const refused = typed.ok ? save(typed.value) : sheetWords.wrong(label, typed.message);
    setError(refused);
    // What was stored arrives as the value, in its usual form.
    if (refused === null) setDraft(value);
  };
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <div className="setting-control">
        <input
          id={id}
          className={`input${long ? '' : ' short'}`}
          type="text"
          value={draft}
          placeholder={placeholder}
          readOnly={locked}
          maxLength={500}
          autoComplete="off"
          data-clean={draft === value}
          aria-invalid={error !== null}
          aria-describedby={error !== null ? `${id}-error` : hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={store}
          onKeyDown={(event) => {
            if (event.key === 'Enter') store();
            else if (event.key === 'Escape') {
              setDraft(value);
              setError(null);
            } else return;
            event.preventDefault();
          }}
        />
        {suffix !== undefined && <span className="setting-suffix">{suffix}</span>}
        <FieldError id={`${id}-error`} error={error} />
        {error === null && hint !== undefined && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly save: (value: T) => string | null;
  readonly locked?: boolean;
  readonly hint?: string;
}

export function ChoiceField<T extends string>({ label, value, options, save, locked, hint }: ChoiceFieldProps<T>) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <div className="setting-control">
        <select
          id={id}
          className="input"
          value={value}
          disabled={locked}
          aria-describedby={error === null && hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => setError(save(event.target.value as T))}
        >
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
        {(error ?? hint) !== undefined && (
          <p className={error === null ? 'hint' : 'field-error'} id={`${id}-hint`}>
            {error ?? hint}
          </p>
        )}
      </div>
    </div>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly save: (checked: boolean) => void;
  readonly locked?: boolean;
}

export function CheckField({ label, checked, save, locked }: CheckFieldProps) {
  return (
    <label className="check setting-check">
      <input type="checkbox" checked={checked} disabled={locked} onChange={(event) => save(event.target.checked)} />
      {label}
    </label>
  );
}
