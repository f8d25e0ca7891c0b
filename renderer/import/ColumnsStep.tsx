import { customHeading, customNameIn } from '../../shared/import/customColumns.ts';
import { type MappingField, mappingFields, missingFields } from '../../shared/import/mapping.ts';
import { shownCell } from '../../shared/import/oddCells.ts';
import { MAX_CUSTOM } from '../../shared/model/customFields.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { setColumn, useWizard, type Wizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.columns;
const SAMPLES = 3;
/** Rows that samples are looked for in. */
const SAMPLED_ROWS = 200;

/** Our fields against the columns of the file, with what stands in them; guesses are marked. */
export function ColumnsStep() {
  const wizard = useWizard();
  const { rows, look, format, mapping, remembered } = wizard;
  if (rows === null || look === null) return null;
  const own = Object.keys(mapping).filter((key) => customNameIn(key) !== null);
  const fields = [
    ...mappingFields(format),
    ...own.map((key) => ({ key, label: customNameIn(key) ?? key, required: false })),
  ];
  const missing = missingFields(format, mapping);
  const shown = fields.filter(({ key, required }) => required || mapping[key] !== undefined);
  const rest = fields.filter((field) => !shown.includes(field));
  const used = new Set(Object.values(mapping));
  const unused = look.headings.flatMap((heading, at) =>
    heading.trim() === '' || used.has(at) ? [] : [{ heading: heading.trim(), at }],
  );
  return (
    <>
      {missing.length > 0 && (
        <p className="note bad" role="status">
          {text.choose(missing)}
        </p>
      )}
      {remembered !== null && <p className="note">{text.remembered(remembered)}</p>}
      <FieldTable label={text.fields} fields={shown} wizard={wizard} />
      {unused.length > 0 && (
        <section className="import-unused" aria-label={text.unused(unused.length)}>
          <strong>{text.unused(unused.length)}</strong>
          <ul>
            {unused.map(({ heading: name, at }) => (
              <li key={at}>
                {name}{' '}
                {own.length < MAX_CUSTOM && (
                  <Button
                    look="quiet"
                    aria-label={text.keepColumn(name)}
                    onPress={() => setColumn(customHeading(name.slice(0, 200)), at)}
                  >
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
          <summary>{text.more(rest.length)}</summary>
          <FieldTable label={text.moreFields} fields={rest} wizard={wizard} />
        </details>
      )}
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly fields: readonly MappingField[];
  readonly wizard: Wizard;
}

function FieldTable({ label, fields, wizard }: TableProps) {
  const { look, mapping, guess, remembered } = wizard;
  const headings = look?.headings ?? [];
  return (
    <table className="table import-fields" aria-label={label}>
      <thead>
        <tr>
          {text.headings.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ key, label: name, required }) => {
          const at = mapping[key];
          const guessed = at !== undefined && at === guess[key] && remembered === null;
          return (
            <tr key={key}>
              <th scope="row">
                {name}
                {required && <span className="import-need"> {text.needed}</span>}
              </th>
              <td>
                <select
                  className="input"
                  aria-label={text.columnFor(name)}
                  value={at ?? ''}
                  onChange={(event) => setColumn(key, event.target.value === '' ? null : Number(event.target.value))}
                >
                  <option value="">{text.notInFile}</option>
                  {headings.map((heading, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                    <option key={column} value={column}>
                      {heading.trim() === '' ? text.withoutHeading(column + 1) : heading}
                    </option>
                  ))}
                </select>
                {guessed && heading(headings[at], name) && <span className="import-guess">{text.guessed}</span>}
              </td>
              <td className="import-sample">{at === undefined ? '' : samples(wizard, at)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A heading that is the field's own name is no guess. */
const heading = (given: string | undefined, name: string) =>
  (given ?? '').trim().toLowerCase().replace(/\s+/g, ' ') !== name.toLowerCase();

function samples({ rows, look }: Wizard, at: number): string {
  const found = new Set<string>();
  for (const row of rows?.rows.slice((look?.heading ?? 0) + 1, (look?.heading ?? 0) + SAMPLED_ROWS) ?? []) {
    const cell = shownCell((row[at] ?? '').trim());
    if (cell !== '') found.add(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);
    if (found.size === SAMPLES) break;
  }
  return found.size === 0 ? words.emptyCell : [...found].join(' · ');
}
