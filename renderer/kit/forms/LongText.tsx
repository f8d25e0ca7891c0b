import { useId } from 'react';
import { useDraft } from './useDraft.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly locked: boolean;
  /** What is pasted with its form, as text; without it, as the clipboard's plain text. */
  readonly readPasted?: (html: string) => string;
  /** Stores it; answers why not. */
  readonly save: (value: string) => string | null;
}

/** Some paragraphs of the report: a draft until it is left or Ctrl+Enter; Escape puts the stored text back. */
export function LongText({ label, value, hint, locked, readPasted, save }: Props) {
  const id = useId();
  const { draft, setDraft, error, setError } = useDraft(value);
  const store = () => {
    const text = draft.replace(/\r\n?/g, '\n').trim();
    if (text === value) return setDraft(value);
    const refused = save(text);
    setError(refused);
    if (refused === null) setDraft(text);
  };
  return (
    <div className="field pack-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={draft}
        readOnly={locked}
        data-clean={draft === value}
        aria-invalid={error !== null}
        aria-describedby={error !== null || hint !== undefined ? `${id}-hint` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={store}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html');
          const text = html === '' || locked ? '' : (readPasted?.(html) ?? '');
          if (text === '') return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          setDraft(draft.slice(0, selectionStart) + text + draft.slice(selectionEnd));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft !== value) setDraft(value);
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) store();
          else return;
          event.preventDefault();
        }}
      />
      {(error ?? hint) !== undefined && (
        <p
          className={error === null ? 'hint' : 'field-error'}
          id={`${id}-hint`}
          role={error === null ? undefined : 'alert'}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
