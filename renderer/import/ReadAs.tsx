import { useId } from 'react';
import { readAgain, setHeading, useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.file;

/** Rows that a heading may stand in. */
const HEADING_ROWS = 40;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

/** How the file was read: each guess can be changed where its effect is seen (IMPORT-7). */
export function ReadAs() {
  const { file, rows, look, sheet, asked } = useWizard();
  if (rows === null) return null;
  const headings = rows.rows.slice(0, HEADING_ROWS).flatMap((row, at) => {
    const cells = row.filter((cell) => cell.trim() !== '');
    return cells.length > 0 ? [{ at, cells }] : [];
  });
  const delimiter = rows.delimiter && (asked?.delimiter ?? rows.delimiter);
  const encoding = rows.encoding && (asked?.encoding ?? rows.encoding);
  return (
    <>
      {rows.sheets.length > 1 && file && (
        <Choice
          label={text.sheet}
          value={asked?.sheet ?? sheet ?? ''}
          options={rows.sheets.map((name) => [name, name])}
          onChoose={(name) => void readAgain({ sheet: name })}
        />
      )}
      {look && headings.length > 1 && (
        <Choice
          label={text.headingRow}
          value={String(look.heading)}
          options={headings.map(({ at, cells }) => [
            String(at),
            text.headingLine(rows.lines[at] ?? at + 1, cells.slice(0, 3).join(' · ').slice(0, 60)),
          ])}
          onChoose={(at) => setHeading(Number(at))}
        />
      )}
      {file && delimiter !== undefined && (
        <Choice
          label={text.delimiter}
          value={delimiter}
          options={[...new Set([...DELIMITERS, delimiter])].map((sign) => [sign, text.sign(sign)])}
          onChoose={(sign) => void readAgain({ delimiter: sign })}
        />
      )}
      {file && encoding !== undefined && (
        <Choice
          label={text.encoding}
          value={encoding}
          options={[...new Set([...ENCODINGS, encoding])].map((name) => [name, text.encodingName(name)])}
          onChoose={(name) => void readAgain({ encoding: name })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
