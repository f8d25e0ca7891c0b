import type { MappingField } from '../../shared/import/mapping.ts';
import { shownCell } from '../../shared/import/oddCells.ts';
import { words } from '../kit/words/commonWords.ts';
import { setColumn, type Wizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.columns;
const SAMPLES = 3;
/** Rows that samples are looked for in. */
const SAMPLED_ROWS = 200;

interface TableProps {
  readonly label: string;
  readonly fields: readonly MappingField[];
  readonly wizard: Wizard;
}

/** Fields, each with the column that it is read from and what stands there. */
export function FieldTable({ label, fields, wizard }: TableProps) {
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
              <td className="import-sample">{at === undefined ? '' : samples(wizard, at) || words.emptyCell}</td>
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

/** The first different things that stand in a column; empty where there are none. */
export function samples({ rows, look }: Wizard, at: number): string {
  const found = new Set<string>();
  for (const row of rows?.rows.slice((look?.heading ?? 0) + 1, (look?.heading ?? 0) + SAMPLED_ROWS) ?? []) {
    const cell = shownCell((row[at] ?? '').trim());
    if (cell !== '') found.add(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);
    if (found.size === SAMPLES) break;
  }
  return [...found].join(' · ');
}
