import { useEffect, useState } from 'react';
import type { MadeFile } from '../../shared/ipc/contract.ts';
import { bridge } from '../bridge/bridge.ts';
import { useApp } from '../store/store.ts';
import { type ExportRequest, previewOf, requestOf } from './kinds.ts';

/** A pause before the preview is made, so that stepping through the options makes one file, not five. */
const PAUSE_MS = 250;
const MOST_ROWS = 100;

type Shown =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'rows'; readonly rows: readonly string[][] }
  | { readonly kind: 'note'; readonly text: string };

/** What will be exported. A PDF shows as the same drawing on one sheet; its pages are cut when it is made. */
export function Preview({ request }: { readonly request: ExportRequest }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const revision = useApp((store) => store.revision);
  const pending = useApp((store) => store.pending);
  const { doc, structure, kind, format, page, open } = request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says that the stored document changed
  useEffect(() => {
    if (pending > 0) return;
    let stale = false;
    let url: string | null = null;
    const timer = setTimeout(async () => {
      const next = await make(previewOf({ doc, structure, kind, format, page, open }));
      if (next.kind === 'picture') url = next.url;
      if (!stale) setShown(next);
      else if (url !== null) URL.revokeObjectURL(url);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [doc, structure, kind, kind === 'chart' ? page : '', open, revision, pending]);
  return (
    <section className="preview" aria-label="Preview">
      {shown === null && <p className="hint">Making the preview…</p>}
      {shown?.kind === 'note' && <p className="note">{shown.text}</p>}
      {shown?.kind === 'picture' && (
        <>
          <div className="sheet">
            <img src={shown.url} alt="The chart as it will be exported" />
          </div>
          {kind === 'chart' && format === 'pdf' && (
            <p className="hint">
              The whole chart. In the PDF it is split at managers where a page is too small to read.
            </p>
          )}
        </>
      )}
      {shown?.kind === 'rows' && <Rows rows={shown.rows} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly string[][] }) {
  const [head = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sheet rows" tabIndex={0} aria-label="First rows of the list">
      <table className="table">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, MOST_ROWS).map((row) => (
            <tr key={row.join('\u0000')}>
              {head.map((name, i) => (
                <td key={name}>{row[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function make(request: ExportRequest): Promise<Shown> {
  try {
    const answer = await bridge().call('export.make', requestOf(request));
    if (!answer.ok) return { kind: 'note', text: answer.refusal.message };
    return request.kind === 'chart' ? picture(answer.value) : await rowsOf(answer.value);
  } catch {
    return { kind: 'note', text: 'The preview could not be made. The document is safe; try again.' };
  }
}

function picture(file: MadeFile): Shown {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  return { kind: 'picture', url: URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' })) };
}

/** The services read the list back, as an import would: what is shown is what others will get. */
async function rowsOf(file: MadeFile): Promise<Shown> {
  const answer = await bridge().call('import.read', { fileName: file.fileName, base64: file.base64 });
  if (!answer.ok) return { kind: 'note', text: answer.refusal.message };
  return { kind: 'rows', rows: answer.value.rows.slice(0, MOST_ROWS + 1).map((row) => [...row]) };
}
