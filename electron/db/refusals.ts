import Database from 'better-sqlite3';
import { refuse } from '../../shared/errors.ts';

/** The rows of a record are not where they must be: only a file made by something else is like that. */
export class StoredMismatch extends Error {}

/** Why SQLite could not do something, for a sentence; null for an error that is a bug and must be thrown on. */
export function sqliteReason(error: unknown): string | null {
  if (error instanceof StoredMismatch) return 'the stored document does not hold what is on screen';
  if (!(error instanceof Database.SqliteError)) return null;
  const code = error.code;
  if (code.startsWith('SQLITE_FULL')) return 'the disk is full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'another program is using the file';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'the folder may not be written to';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'the folder cannot be reached or may not be written to';
  if (code.startsWith('SQLITE_IOERR')) return 'the disk reported an error';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'the file is damaged';
  return null;
}

/** The refusal of an edit that could not be made durable. Memory and disk both hold the state before it. */
export function notStored(error: unknown) {
  const reason = sqliteReason(error);
  if (reason === null) throw error;
  return refuse(
    'not-stored',
    `The change was not kept: ${reason}. Everything before it is safe; put that right and make the change again.`,
  );
}

/** DOC-7: a file that cannot be a whole document. */
export function damaged(name: string, detail: string) {
  return refuse(
    'damaged',
    `"${name}" is damaged (${detail}). It was not touched; open the newest backup of it, or ask for it to be restored.`,
  );
}

/** A document with what this version does not know yet. */
export function fromTheFuture(name: string) {
  return refuse(
    'newer-version',
    `"${name}" was written by a newer Spanwise. It was not touched; update Spanwise to open it.`,
  );
}
