import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { openBytes } from '../db/open.ts';
import { Backups } from './backups.ts';
import { dataFolder } from './dataFolder.ts';
import { type Disk, realDisk } from './disk.ts';
import { readDocumentFile } from './documentFile.ts';
import { type Lock, takeLock } from './lock.ts';
import { pathFault, realTarget } from './paths.ts';
import { publish } from './publish.ts';
import { documentBytes, Session } from './session.ts';

/**
 * A document that a command works on: all in memory until `publish` writes the user's file, whole or not at all. A
 * command that is refused on the way just closes it, and no file has changed.
 */
export interface FileDocument {
  readonly path: string;
  readonly session: Session;
  /** Writes the file. Answers null, or a sentence to pass on. */
  publish(): Result<string | null>;
  /** Gives the lock back. Unpublished edits are gone. */
  close(): void;
  /** Sentences to pass on: a stale lock that was taken over. */
  readonly notices: readonly string[];
}

/** A new document that `publish` will write to `path`; an existing file is refused. */
export function createDocument(
  path: string,
  title: string,
  settings: Settings = {},
  disk: Disk = realDisk,
): Result<FileDocument> {
  const state = emptyDocument(title);
  state.document = { ...state.document, settings };
  return createFromState(path, state, disk);
}

/** The same with every record given: they are revision 0. */
export function createFromState(path: string, state: DocumentState, disk: Disk = realDisk): Result<FileDocument> {
  const fault = pathFault(path);
  if (fault !== null) return refuse('not-published', fault);
  const target = realTarget(path);
  const name = basename(target);
  if (existsSync(target))
    return refuse('exists', `There is already a file "${name}". It was not touched; choose another name.`);
  const locked = lockFor(target, true);
  if (!locked.ok) return locked;
  return started(target, documentBytes(state), [], locked.value, disk);
}

/** Opens a document. With `write` it is locked, so that a window or another command cannot write it meanwhile. */
export function openDocument(path: string, { write = false, disk = realDisk } = {}): Result<FileDocument> {
  // A link is followed once, here, so that publishing replaces the file and not the link.
  const fault = pathFault(path);
  if (fault !== null) return refuse('not-opened', fault);
  const target = realTarget(path);
  const locked = lockFor(target, write && existsSync(target));
  if (!locked.ok) return locked;
  const file = readDocumentFile(disk, target);
  const older = file.ok && file.value.version < SCHEMA_VERSION ? file.value.bytes : null;
  const opened = file.ok ? started(target, file.value.bytes, [file.value.stamp.hash], locked.value, disk, older) : file;
  if (opened.ok) return opened;
  if (!file.ok) locked.value.lock?.release();
  // The window keeps backups of what it works on; a command has none of its own.
  return new Backups(dataFolder()).offer(opened, target, new Date());
}

interface Locked {
  readonly lock: Lock | null;
  readonly notices: readonly string[];
}

function lockFor(target: string, write: boolean): Result<Locked> {
  if (!write) return ok({ lock: null, notices: [] });
  const answer = takeLock(target);
  if (answer.held === null) {
    return refuse(
      'locked',
      `${answer.reason}. Nothing was changed; try again when that is over. ${answer.remedy}`.trim(),
    );
  }
  return ok({ lock: answer.held, notices: answer.notice === null ? [] : [answer.notice] });
}

function started(
  path: string,
  bytes: Buffer,
  ours: string[],
  { lock, notices }: Locked,
  disk: Disk,
  /** The file as it was before it was migrated: kept before it is replaced (DOC-8). */
  older: Buffer | null = null,
): Result<FileDocument> {
  const name = basename(path);
  const db = openBytes(bytes, name);
  const session = db.ok ? Session.open(db.value, name) : db;
  if (!session.ok) {
    lock?.release();
    return session;
  }
  let allowed = ours;
  return ok({
    path,
    session: session.value,
    notices,
    publish() {
      if (lock === null) return refuse('read-only', `"${name}" was opened for reading. Nothing was changed.`);
      const kept = older === null ? null : new Backups(dataFolder()).keepBefore(path, older, new Date());
      if (kept) return kept;
      const bytes = session.value.compacted(name);
      if (!bytes.ok) return bytes;
      const done = publish(disk, { bytes: bytes.value, target: path, ours: allowed });
      if (!done.ok) return done;
      allowed = [done.value.stamp.hash];
      return ok(done.value.warning);
    },
    close() {
      session.value.close();
      lock?.release();
    },
  });
}
