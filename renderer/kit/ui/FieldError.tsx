interface Props {
  /** One sentence, or null while nothing is wrong. */
  readonly error: string | null;
  /** For the field that it describes. */
  readonly id?: string;
}

/** Why what was typed or asked for was not done, below it, and said aloud when it appears. */
export function FieldError({ error, id }: Props) {
  if (error === null) return null;
  return (
    <p className="field-error" id={id} role="alert">
      {error}
    </p>
  );
}
