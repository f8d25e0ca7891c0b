import { useId, useState } from 'react';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/detect.ts';
import { pastedRows } from '../../shared/import/smallTable.ts';
import { FILE_CONTENTS, type FileContent } from '../../shared/import/what.ts';
import { plural } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
import { useApp } from '../store/store.ts';
import { readFile, setFormat, setWhat, take, useWizard } from './state.ts';
import { CONTENT_WORDS, FORMAT_WORDS } from './words.ts';

interface Props {
  readonly choose: () => void;
  readonly wanted: FileContent | undefined;
}

const SHOWN_ROWS = 6;

/** The file: which sheet, what it holds, which tool wrote it, and its first rows as they stand in it. */
export function FileStep({ choose, wanted }: Props) {
  const { rows } = useWizard();
  return rows === null ? <Choose choose={choose} wanted={wanted} /> : <Chosen />;
}

function Choose({ choose, wanted }: Props) {
  return (
    <>
      <p>{INTRODUCTION[wanted ?? 'posts']} Nothing is written before you have seen what is in it.</p>
      <div>
        <Button look="primary" autoFocus onPress={choose}>
          Choose a file…
        </Button>
      </div>
      <Paste wanted={wanted} />
    </>
  );
}

const INTRODUCTION: Readonly<Record<FileContent, string>> = {
  posts:
    'A list of posts as CSV or Excel: the own template, a file from OrgPlus, OrgChart, Organimi, OrgPublisher or Visio, a directory, an organogram, or any table with columns of your choice.',
  pay: 'A pay table as CSV or Excel, with columns like Grade, Point and Salary.',
  equality: 'An equality table as CSV or Excel, with columns like Category, Group, Total and Workforce %.',
};

/** A small table need not be a file. */
function Paste({ wanted }: { readonly wanted: FileContent | undefined }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details className="import-paste">
      <summary>Or paste a table</summary>
      <div className="field">
        <label htmlFor={id}>Cells copied from a spreadsheet or a page, headings first</label>
        <textarea id={id} className="input" rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Button
        isDisabled={text.trim() === ''}
        onPress={() => take({ ...pastedRows(text), sheets: [] }, 'pasted table', wanted)}
      >
        Read the pasted table
      </Button>
    </details>
  );
}

function Chosen() {
  const id = useId();
  const { file, rows, sheet, look, format } = useWizard();
  if (rows === null) return null;
  return (
    <>
      <div className="import-form">
        {rows.sheets.length > 1 && file && (
          <div className="field">
            <label htmlFor={`${id}-sheet`}>Sheet</label>
            <select
              id={`${id}-sheet`}
              className="input"
              value={sheet ?? ''}
              onChange={(event) => void readFile(file, undefined, event.target.value)}
            >
              {rows.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        )}
        <ContentChoice />
        <div className="field">
          <label htmlFor={`${id}-format`}>Written by</label>
          <select
            id={`${id}-format`}
            className="input"
            value={format}
            onChange={(event) => setFormat(event.target.value as ImportFormat)}
          >
            {IMPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {FORMAT_WORDS[each]}
                {each === look?.format ? ' (recognised)' : ''}
              </option>
            ))}
          </select>
          <span className="hint">
            {look?.format
              ? 'Recognised by its headings. Change it where that is wrong.'
              : 'Its headings are not of a kind we know. Say under Columns what each holds.'}
          </span>
        </div>
      </div>
      {look && (
        <section className="import-raw" aria-label="The first rows of the file">
          <h3>The first rows, as they stand in the file</h3>
          <p className="hint">
            {plural(look.rows, 'row')} below the headings in line {rows.lines[look.heading] ?? 1},{' '}
            {plural(look.headings.length, 'column')}.
          </p>
          <ScrollRegion className="table-scroll" aria-label="First rows of the file">
            <table className="table nowrap">
              <thead>
                <tr>
                  {look.headings.map((heading, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                    <th key={at} scope="col">
                      {heading === '' ? `(column ${at + 1})` : heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.rows.slice(look.heading + 1, look.heading + 1 + SHOWN_ROWS).map((row, i) => (
                  <tr key={rows.lines[look.heading + 1 + i]}>
                    {look.headings.map((_, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                      <td key={at}>{(row[at] ?? '').slice(0, 60)}</td>
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
      <label htmlFor={id}>What is in the file?</label>
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
