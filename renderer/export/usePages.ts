import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from './pdf.ts';

export interface PageSize {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A bookmark of the document. */
export interface Section {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  readonly level: number;
}

interface Pages {
  readonly pdf: PDFDocumentProxy | null;
  readonly sizes: readonly PageSize[];
  readonly sections: readonly Section[];
  readonly failed: boolean;
}

const NONE: Pages = { pdf: null, sizes: [], sections: [], failed: false };

/** A PDF with the sizes of its pages and its bookmarks. The one before stays until the next is ready to be drawn. */
export function usePages(bytes: Uint8Array<ArrayBuffer>): Pages {
  const [pages, setPages] = useState<Pages>(NONE);
  useEffect(() => {
    let stale = false;
    let close: () => void = () => {};
    const load = async () => {
      const { openPdf } = await import('./pdf.ts');
      if (stale) return;
      // The reader takes the bytes away to its worker; the file is still wanted here.
      const task = openPdf(bytes.slice());
      close = () => void task.destroy().catch(() => undefined);
      const pdf = await task.promise;
      const sizes: PageSize[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        if (stale) return;
        const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
        sizes.push({ width, height });
      }
      const sections = await sectionsOf(pdf);
      if (!stale) setPages({ pdf, sizes, sections, failed: false });
    };
    load().catch((error: unknown) => {
      if (stale) return;
      console.error(error);
      setPages({ ...NONE, failed: true });
    });
    return () => {
      stale = true;
      // What is shown is drawn from it until the next document is there.
      setTimeout(() => close(), 5_000);
    };
  }, [bytes]);
  return pages;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** Bookmarks of the first two levels. */
async function sectionsOf(pdf: PDFDocumentProxy): Promise<Section[]> {
  const sections: Section[] = [];
  const walk = async (items: Outline | undefined, level: number): Promise<void> => {
    for (const { title, dest, items: below } of items ?? []) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      const ref = target?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
      if (ref) sections.push({ title, page: (await pdf.getPageIndex(ref)) + 1, level });
      if (level < 2) await walk(below as Outline, level + 1);
    }
  };
  await walk(await pdf.getOutline(), 1);
  return sections;
}
