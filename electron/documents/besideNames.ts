import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Bytes of a name that we keep: file systems end at 255, and we put up to 60 before and behind it. */
const KEPT_BYTES = 180;

/**
 * A file's name with room for what we put before and behind it. A long one is cut and ends in what tells it from others
 * that begin alike: "A very long na~1f0c5a2b9d3e".
 */
export function shortened(name: string): string {
  const bytes = Buffer.from(name);
  if (bytes.length <= KEPT_BYTES) return name;
  // A character that the cut goes through is left out.
  const start = new TextDecoder().decode(bytes.subarray(0, KEPT_BYTES - 20)).replace(/\ufffd+$/, '');
  return `${start}~${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}

/** Our temporary files beside a document start like this. */
export function temporaryPrefix(document: string): string {
  return `.~${shortened(basename(document))}.tmp-`;
}

/** The second name that Windows gives the old file for a moment while the new one takes its place. */
export function asidePrefix(document: string): string {
  return `.~${shortened(basename(document))}.old-`;
}

/** The lock beside a document (DOC-5). */
export function lockPath(document: string): string {
  return join(dirname(document), `.~lock.${shortened(basename(document))}#`);
}
