import { Steady } from './Steady.tsx';

interface Props<T extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  /** Each choice and its words, in their order. */
  readonly choices: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few parts of a view, one of them shown. */
export function Segments<T extends string>({ label, choices, value, onChange }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, not a form
    <div className="segments" role="group" aria-label={label}>
      {choices.map(([each, words]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>
          <Steady>{words}</Steady>
        </button>
      ))}
    </div>
  );
}
