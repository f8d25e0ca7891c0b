// The reader's own worker, as a file of ours: the page may start no other.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
