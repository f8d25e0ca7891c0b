import { useId } from 'react';
import { FieldError } from './FieldError.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onType: (name: string) => void;
}

/** The name of a structure, a version or the document: all of it selected, so that typing replaces it. */
export function NameField({ label, value, error, onType }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: the dialog that holds it was just asked for
        autoFocus
        value={value}
        maxLength={120}
        aria-invalid={error !== null}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <FieldError error={error} />
    </>
  );
}
