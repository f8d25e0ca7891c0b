import { useEffect, useRef, useState } from 'react';
import { customHeading, customNameIn } from '../../shared/import/customColumns.ts';
import { mappingFields, missingFields } from '../../shared/import/mapping.ts';
import { MAX_CUSTOM } from '../../shared/model/customFields.ts';
import { Button } from '../kit/ui/Button.tsx';
import { FieldTable, samples } from './FieldTable.tsx';
import { setColumn, useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.columns;

/** Our fields against the columns of the file, with what stands in them; guesses are marked. */
export function ColumnsStep() {
  const wizard = useWizard();
  const { rows, look, format, mapping, opened, remembered } = wizard;
  const [kept, setKept] = useState<string | null>(null);
  const fieldTable = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on at the field that it made.
  useEffect(() => {
    if (kept !== null) [...(fieldTable.current?.querySelectorAll('select') ?? [])].at(-1)?.focus();
  }, [kept]);
  if (rows === null || look === null) return null;
  const custom = (of: object) => Object.keys(of).filter((key) => customNameIn(key) !== null);
  // Those that were there when the step was opened stay where they are, emptied or not.
  const own = [...new Set([...custom(opened), ...custom(mapping)])];
  const known = mappingFields(format);
  const missing = missingFields(format, mapping);
  const shown = known.filter(({ key, required }) => required || key === 'Post ID' || opened[key] !== undefined);
  const rest = known.filter((field) => !shown.includes(field));
  const ownFields = own.map((key) => ({ key, label: customNameIn(key) ?? key, required: false }));
  const used = new Set(Object.values(mapping));
  const unused = look.headings.flatMap((heading, at) =>
    heading.trim() === '' || used.has(at) ? [] : [{ heading: heading.trim(), at }],
  );
  const keep = (heading: string, at: number) => {
    const key = customHeading(heading.slice(0, 200));
    setColumn(key, at);
    setKept(key);
  };
  return (
    <>
      {missing.length > 0 && (
        <p className="note bad" role="status">
          {text.choose(missing)}
        </p>
      )}
      {remembered !== null && <p className="note">{text.remembered(remembered)}</p>}
      <div ref={fieldTable}>
        <FieldTable label={text.fields} fields={[...shown, ...ownFields]} wizard={wizard} />
      </div>
      {unused.length > 0 && (
        <section className="import-unused" aria-label={text.unused(unused.length)}>
          <strong>{text.unused(unused.length)}</strong>
          <ul>
            {unused.map(({ heading, at }) => (
              <li key={at}>
                <span className="import-unused-name">{heading}</span>
                <span className="hint">{samples(wizard, at)}</span>
                {custom(mapping).length < MAX_CUSTOM && (
                  <Button look="quiet" aria-label={text.keepColumn(heading)} onPress={() => keep(heading, at)}>
                    {text.keep}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{text.more(rest.length, rest.filter(({ key }) => mapping[key] !== undefined).length)}</summary>
          <FieldTable label={text.moreFields} fields={rest} wizard={wizard} />
        </details>
      )}
    </>
  );
}
