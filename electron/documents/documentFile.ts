import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { checkHeader } from '../db/open.ts';
import { type Disk, diskReason, errorCode, hashOf, isHeld, type Stamp } from './disk.ts';

/** Larger than any document; smaller than what would exhaust memory. */
export const MAX_DOCUMENT_BYTES = 1_000_000_000;

export interface DocumentFile {
  readonly bytes: Buffer;
  readonly stamp: Stamp;
  /** Its schema version, before any migration. */
  readonly version: number;
}

/** Reads a user's document once, whole, without touching it (DOC-7). SQLite never opens the file itself. */
export function readDocumentFile(disk: Disk, path: string): Result<DocumentFile> {
  const name = basename(path);
  try {
    const stat = disk.stat(path);
    if (stat === null)
      return refuse('not-found', `"${name}" is not there any more. Check whether it was moved or renamed.`);
    if (stat.kind !== 'file')
      return refuse(
        'not-opened',
        `"${name}" could not be opened: it is ${stat.kind === 'folder' ? 'a folder' : 'no file but a device or a pipe'}. It was not touched.`,
      );
    if (stat.size > MAX_DOCUMENT_BYTES)
      return refuse('too-large', `"${name}" is too large for a Spanwise document. It was not opened.`);
    // What is no document, however large, is not read further.
    const start = checkHeader(disk.readStart(path, 100), name);
    if (!start.ok) return start;
    const bytes = disk.read(path);
    const header = checkHeader(bytes, name);
    if (!header.ok) return header;
    for (const suffix of ['-wal', '-journal']) {
      if (sizeOf(disk, `${path}${suffix}`) > 0) {
        return refuse(
          'unfinished-write',
          `Another program left an unfinished change beside "${name}" ("${name}${suffix}"). It was not touched; open and close it in that program, then try again.`,
        );
      }
    }
    return ok({
      bytes,
      version: header.value,
      stamp: { size: bytes.length, mtimeMs: stat.mtimeMs, hash: hashOf(bytes) },
    });
  } catch (error) {
    const code = errorCode(error);
    const reason = READING[code] ?? diskReason(error);
    if (reason === null) throw error;
    const held = isHeld(error);
    return refuse(
      held ? 'in-use' : 'not-opened',
      `"${name}" could not be opened: ${held ? 'another program has it open' : reason}. It was not touched${held ? '; try again in a moment' : ''}.`,
    );
  }
}

const READING: Readonly<Record<string, string>> = { EACCES: 'you may not read it', EPERM: 'you may not read it' };

/** A name that is too long for the file system is no file. */
function sizeOf(disk: Disk, path: string): number {
  try {
    return disk.stat(path)?.size ?? 0;
  } catch (error) {
    if (errorCode(error) === 'ENAMETOOLONG') return 0;
    throw error;
  }
}
