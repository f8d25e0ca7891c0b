import { useId, useState } from 'react';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/detect.ts';
import { shownCell } from '../../shared/import/oddCells.ts';
import { pastedRows } from '../../shared/import/smallTable.ts';
import { FILE_CONTENTS, type FileContent } from '../../shared/import/what.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { useApp } from '../store/store.ts';
import { ReadAs } from './ReadAs.tsx';
import { setFormat, setWhat, take, useWizard } from './state.ts';
import { CONTENT_WORDS, INTRODUCTION, importWords } from './words.ts';

interface Props {
  readonly choose: () => void;
  readonly wanted: FileContent | undefined;
}

const text = importWords.file;
const SHOWN_ROWS = 6;

/** The file: which sheet, what it holds, which tool wrote it, and its first rows as they stand in it. */
export function FileStep({ choose, wanted }: Props) {
  const { rows } = useWizard();
  return rows === null ? <Choose choose={choose} wanted={wanted} /> : <Chosen />;
}

function Choose({ choose, wanted }: Props) {
  return (
    <>
      <Refused />
      <p>
        {INTRODUCTION[wanted ?? 'posts']} {text.nothingYet}
      </p>
      <div>
        <Button look="primary" autoFocus onPress={choose}>
          {text.choose}
        </Button>
      </div>
      <Paste wanted={wanted} />
    </>
  );
}

/** Why the file could not be read, or not in another way. */
function Refused() {
  const refusal = useWizard((wizard) => wizard.refusal);
  return refusal === null ? null : (
    <p className="note bad" role="alert">
      {refusal}
    </p>
  );
}

/** A small table need not be a file. */
function Paste({ wanted }: { readonly wanted: FileContent | undefined }) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  return (
    <details className="import-paste">
      <summary>{text.paste}</summary>
      <div className="field">
        <label htmlFor={id}>{text.cells}</label>
        <textarea
          id={id}
          className="input"
          rows={6}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </div>
      <Button
        isDisabled={pasted.trim() === ''}
        onPress={() =>
          take({ rows: pastedRows(pasted).rows, lines: pastedRows(pasted).lines, sheets: [] }, text.pasted, wanted)
        }
      >
        {text.readPasted}
      </Button>
    </details>
  );
}

function Chosen() {
  const id = useId();
  const { rows, look, format } = useWizard();
  if (rows === null) return null;
  return (
    <>
      <Refused />
      <div className="import-form">
        <ReadAs />
        <ContentChoice />
        <div className="field">
          <label htmlFor={`${id}-format`}>{text.writtenBy}</label>
          <select
            id={`${id}-format`}
            className="input"
            value={format}
            onChange={(event) => setFormat(event.target.value as ImportFormat)}
          >
            {IMPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {text.format(each, each === look?.format)}
              </option>
            ))}
          </select>
          <span className="hint">{look?.format ? text.recognised : text.notRecognised}</span>
        </div>
      </div>
      {look && (
        <section className="import-raw" aria-label={text.firstRows}>
          <h3>{text.asTheyStand}</h3>
          <p className="hint">{text.size(look.rows, rows.lines[look.heading] ?? 1, look.headings.length)}</p>
          <ScrollRegion className="table-scroll" aria-label={text.firstRows}>
            <table className="table nowrap">
              <thead>
                <tr>
                  {look.headings.map((heading, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                    <th key={at} scope="col">
                      {heading === '' ? text.column(at + 1) : heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.rows.slice(look.heading + 1, look.heading + 1 + SHOWN_ROWS).map((row, i) => (
                  <tr key={rows.lines[look.heading + 1 + i]}>
                    {look.headings.map((_, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                      <td key={at}>{shownCell(row[at] ?? '').slice(0, 60)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      )}
    </>
  );
}

/** What is in the file? A table of pay or of equality numbers goes to the settings of a document that is open. */
export function ContentChoice() {
  const id = useId();
  const { what } = useWizard();
  const open = useApp((store) => store.phase === 'open');
  if (!open) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{text.content}</label>
      <select id={id} className="input" value={what} onChange={(event) => setWhat(event.target.value as FileContent)}>
        {FILE_CONTENTS.map((each) => (
          <option key={each} value={each}>
            {CONTENT_WORDS[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
