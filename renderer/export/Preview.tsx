import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MadeFile } from '../../shared/ipc/contract.ts';
import { bridge } from '../bridge/bridge.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { Below } from './Below.tsx';
import { hasRows, type MakeArgs } from './kinds.ts';
import { bytesOf, type Made, type Making, sameArgs, stopMaking } from './making.ts';
import { PdfPages } from './PdfPages.tsx';
import type { PDFDocumentProxy } from './pdf.ts';
import { useExport } from './state.ts';
import { exportWords, FORMAT_WORDS } from './words.ts';

const MOST_ROWS = 200;

interface Props {
  readonly making: Making;
  /** What is chosen: the preview stands for it. */
  readonly wanted: MakeArgs;
  readonly preview: MakeArgs;
}

/** What will be exported: the real pages of a PDF, the drawing itself, or the rows as they are read back. */
export function Preview({ making, wanted, preview }: Props) {
  const { made, progress, failure } = making;
  const [reading, setReading] = useState<{ pdf: PDFDocumentProxy | null; page: number }>({ pdf: null, page: 0 });
  const onPage = useCallback((pdf: PDFDocumentProxy | null, page: number) => setReading({ pdf, page }), []);
  // Pages of another kind are not what was asked for; those of the same kind stay until the new ones are there.
  const shown = made !== null && made.args.kind === preview.kind && made.args.format === preview.format ? made : null;
  const stale = shown === null || progress !== null || !sameArgs(shown.args, preview);
  const isPdf = shown?.args.format === 'pdf';
  return (
    <section className="preview" aria-label={exportWords.preview}>
      {failure !== null && progress === null ? (
        <p className="note bad preview-failed" role="alert">
          {failure}
        </p>
      ) : (
        shown === null && <p className="hint preview-wait">{exportWords.making}</p>
      )}
      {shown !== null && (failure === null || progress !== null) && (
        <Shown made={shown} stale={stale} onPage={onPage} />
      )}
      {progress !== null && (
        <div className="preview-progress" role="status">
          <progress
            {...(progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
            aria-label={exportWords.preview}
          />
          <span>{exportWords.progress(progress.what, progress.done, progress.of)}</span>
          <Button look="quiet" onPress={() => stopMaking(progress.job)}>
            {exportWords.stop}
          </Button>
        </div>
      )}
      {shown !== null && wanted.format !== preview.format && (
        <p className="hint preview-note">{exportWords.stands(FORMAT_WORDS[wanted.format])}</p>
      )}
      <Below
        file={shown?.file ?? null}
        open={wanted.audience === 'open'}
        pdf={isPdf ? reading.pdf : null}
        page={reading.page}
        instead={insteadOf(shown)}
      />
    </section>
  );
}

function insteadOf(made: Made | null): string {
  if (made === null) return exportWords.readingNone.none;
  return hasRows(made.args.format) ? exportWords.readingNone.rows : exportWords.readingNone.drawing;
}

interface ShownProps {
  readonly made: Made;
  readonly stale: boolean;
  readonly onPage: (pdf: PDFDocumentProxy | null, page: number) => void;
}

function Shown({ made, stale, onPage }: ShownProps) {
  const goTo = useExport((store) => store.goTo);
  const { file, args } = made;
  const pdf = useMemo(() => (args.format === 'pdf' ? bytesOf(file) : null), [file, args.format]);
  if (pdf !== null) return <PdfPages bytes={pdf} stale={stale} goTo={goTo} onPage={onPage} />;
  if (hasRows(args.format)) return <Rows file={file} />;
  return <Picture file={file} />;
}

function Picture({ file }: { readonly file: MadeFile }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(file)], { type: file.mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (url === null) return null;
  return (
    <div className="sheet">
      <img src={url} alt={exportWords.picture} />
    </div>
  );
}

interface ReadBack {
  readonly rows: readonly (readonly string[])[];
  readonly sheets: readonly string[];
  readonly note: string;
}

/** The services read the file back, as an import would: what is shown is what others will get. */
function Rows({ file }: { readonly file: MadeFile }) {
  const [read, setRead] = useState<ReadBack | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    const { fileName, bytes } = file;
    bridge()
      .call('import.read', { fileName, bytes, ...(sheet === null ? {} : { sheet }) })
      .then((answer) => {
        if (stale) return;
        if (!answer.ok && sheet !== null) setSheet(null);
        else if (!answer.ok) setRead({ rows: [], sheets: [], note: answer.refusal.message });
        else {
          const rows = answer.value.rows.slice(0, MOST_ROWS + 1);
          const note = answer.value.rows.length > rows.length ? exportWords.rowsNote(MOST_ROWS) : '';
          setRead({ rows, sheets: answer.value.sheets, note });
        }
      })
      .catch(() => !stale && setRead({ rows: [], sheets: [], note: exportWords.rowsFailed }));
    return () => {
      stale = true;
    };
  }, [file, sheet]);
  if (read === null) return null;
  return (
    <>
      {read.sheets.length > 1 && (
        <div className="page-bar">
          <label htmlFor="export-sheet">{exportWords.form.sheet}</label>
          <select
            id="export-sheet"
            className="input page-section"
            value={sheet ?? read.sheets[0]}
            onChange={(event) => setSheet(event.target.value)}
          >
            {read.sheets.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
      )}
      <ScrollRegion className="sheet rows" aria-label={exportWords.rowsOfFile}>
        <RowsTable rows={read.rows} />
        {read.note !== '' && <p className="hint">{read.note}</p>}
      </ScrollRegion>
    </>
  );
}

function RowsTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows;
  // Notes above a table make its first row short.
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => i);
  if (columns.length === 0) return null;
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map((i) => (
            <th key={i} scope="col">
              {head[i]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={at}>
            {columns.map((i) => (
              <td key={i}>{row[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
