import { useEffect, useState } from 'react';
import { type Warning, warningWords } from '../../shared/disclosure/freeText.ts';
import type { MadeFile } from '../../shared/ipc/contract.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import type { PDFDocumentProxy } from './pdf.ts';
import { type ReadLine, readPage, type StructNode, type TextPiece, textsOf } from './reading.ts';
import { exportWords } from './words.ts';

interface Props {
  readonly file: MadeFile | null;
  readonly open: boolean;
  readonly pdf: PDFDocumentProxy | null;
  readonly page: number;
  /** What is said of a preview that has no pages: a drawing, or rows. */
  readonly instead: string;
}

/** Below the pages: what was withheld and why, and what a screen reader will read of the page in view. */
export function Below({ file, open, pdf, page, instead }: Props) {
  const shown = usePrefs((prefs) => prefs.exportBelow);
  const warnings = file?.warnings?.length ?? 0;
  return (
    <div className={`below${shown ? '' : ' folded'}`}>
      <button
        type="button"
        className="below-fold fold-mark"
        aria-expanded={shown}
        onClick={() => setPrefs({ exportBelow: !shown })}
      >
        {exportWords.below(file?.withheld?.length ?? null, open)}
        {warnings > 0 && <strong className="below-warned">{exportWords.warned(warnings)}</strong>}
      </button>
      {shown && (
        <>
          <Withheld file={file} open={open} />
          <Reading pdf={pdf} page={page} instead={instead} />
        </>
      )}
    </div>
  );
}

/** Without a list the file leaves out what every open file leaves out. */
function withheldWords(open: boolean, listed: boolean): string {
  if (!open) return exportWords.withheldNotOpen;
  return listed ? exportWords.withheldNothing : exportWords.withheldAlways;
}

function Withheld({ file, open }: { readonly file: MadeFile | null; readonly open: boolean }) {
  const { withheld, warnings = [] } = file ?? {};
  return (
    <ScrollRegion className="below-part" aria-label={exportWords.withheld}>
      <h2>{exportWords.withheld}</h2>
      {warnings.length > 0 && (
        <ul className="below-warnings">
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{warningWords(warning as Warning)}</li>
          ))}
        </ul>
      )}
      {withheld && withheld.length > 0 ? (
        <ul>
          {withheld.map(({ what, why }) => (
            <li key={what}>
              <strong>{what}.</strong> {why}
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{withheldWords(open, withheld !== undefined)}</p>
      )}
    </ScrollRegion>
  );
}

interface ReadingProps {
  readonly pdf: PDFDocumentProxy | null;
  readonly page: number;
  readonly instead: string;
}

function Reading({ pdf, page, instead }: ReadingProps) {
  const [lines, setLines] = useState<{ readonly page: number; readonly of: readonly ReadLine[] } | null>(null);
  useEffect(() => {
    if (pdf === null || page < 1) return setLines(null);
    let stale = false;
    readOf(pdf, page)
      .then((of) => !stale && setLines({ page, of }))
      .catch((error: unknown) => {
        if (!stale) console.error(error);
      });
    return () => {
      stale = true;
    };
  }, [pdf, page]);
  return (
    <ScrollRegion className="below-part" aria-label={exportWords.readAloud(null)}>
      <h2>{exportWords.readAloud(lines?.page ?? null)}</h2>
      {lines === null ? (
        <p className="hint">{instead}</p>
      ) : (
        <ol className="reading">
          {lines.of.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            <li key={i} style={{ paddingInlineStart: line.depth * 14 }}>
              <span className="reading-role">{line.role}</span> {line.text}
            </li>
          ))}
        </ol>
      )}
    </ScrollRegion>
  );
}

async function readOf(pdf: PDFDocumentProxy, number: number): Promise<ReadLine[]> {
  const page = await pdf.getPage(number);
  const [tree, content] = await Promise.all([
    page.getStructTree() as Promise<StructNode | null>,
    page.getTextContent({ includeMarkedContent: true }),
  ]);
  return readPage(tree, textsOf(content.items as TextPiece[]));
}
