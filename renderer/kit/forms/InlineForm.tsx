import { type FormEvent, type ReactNode, type RefObject, useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/FieldError.tsx';
import { words } from '../words/commonWords.ts';

/** After a form has gone: the keyboard goes on where it was asked for, not at the top of the page. */
export function focusSoon(within: RefObject<HTMLElement | null>, selector = 'button'): void {
  requestAnimationFrame(() => within.current?.querySelector<HTMLElement>(selector)?.focus());
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly lines?: number;
  readonly max?: number;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
  readonly list?: string;
  readonly className?: string;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
}

/** A labelled box to type in, of one line or of several. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  lines,
  max = 500,
  className,
  invalid,
  list,
  ...rest
}: TextProps) {
  const id = useId();
  const common = {
    ...rest,
    id,
    className: 'input',
    value,
    maxLength: max,
    'aria-invalid': invalid ?? false,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input {...common} list={list} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface FormProps {
  readonly label: string;
  readonly save: string;
  readonly error: string | null;
  readonly canSave?: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
  /** More buttons, at the start. */
  readonly extra?: ReactNode;
}

/** A form in its place on the page: Enter saves, Escape leaves everything as it was. */
export function InlineForm({ label, save, error, canSave = true, onSave, onCancel, children, extra }: FormProps) {
  return (
    <form
      className="inline-form"
      aria-label={label}
      // What is wrong is said in the form's own words, where a screen reader hears it.
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (canSave) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <FieldError error={error} />
      <div className="form-buttons">
        <Button type="submit" look="primary" isDisabled={!canSave}>
          {save}
        </Button>
        <Button onPress={onCancel}>{words.buttons.cancel}</Button>
        {extra}
      </div>
    </form>
  );
}
