import { getDocument, PDFWorker } from 'pdfjs-dist';

/**
 * Mozilla's PDF reader, in a chunk of its own that is loaded when the first page is shown. Its worker is a file of ours;
 * nothing else is fetched: our PDFs carry their fonts.
 */
let worker: PDFWorker | null = null;

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export function openPdf(bytes: Uint8Array) {
  worker ??= PDFWorker.create({ port: new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' }) });
  return getDocument({
    data: bytes,
    worker,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    verbosity: 0,
  });
}
