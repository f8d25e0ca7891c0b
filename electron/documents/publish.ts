import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { sqliteReason } from '../db/refusals.ts';
import { type Disk, diskReason, errorCode, type Stamp, stampOf } from './disk.ts';

export interface PublishRequest {
  readonly source: { copyTo(path: string): void };
  /** The user's file. */
  readonly target: string;
  /** Hashes that the target may have without somebody else having written it: what was opened, what we wrote last. */
  readonly ours: readonly string[];
  /** The user has chosen this file to be replaced, whatever it holds. */
  readonly overwrite?: boolean;
  /** Told the hash of the new file just before it takes the target's place, so that a crash in between is understood. */
  readonly beforeRename?: (hash: string) => void;
}

export interface Published {
  readonly stamp: Stamp;
  /** A sentence when the file is in place but the system could not promise that it survives a power cut. */
  readonly warning: string | null;
}

/**
 * Writes the user's file (DOC-3). Whatever step fails, the target holds the old document or the new one, whole; the
 * refusal says so and no temporary file stays behind.
 */
export function publish(disk: Disk, request: PublishRequest): Result<Published> {
  const { source, target } = request;
  const name = basename(target);
  const folder = dirname(target);
  const temporary = join(folder, `${temporaryPrefix(name)}${randomBytes(6).toString('hex')}`);
  let written: Stamp;
  try {
    clearLeftovers(disk, folder, name);
    disk.copyDatabase(source, temporary);
    if (disk.checkDatabase(temporary) !== 'ok') throw new Unreadable();
    const before = disk.stat(target);
    if (before) quietly(() => disk.setMode(temporary, before.mode));
    disk.flushFile(temporary);
    written = stampOf(disk, temporary) ?? vanished(temporary);
    const foreign = findForeign(disk, request);
    if (foreign) {
      quietly(() => disk.remove(temporary));
      return foreign;
    }
    request.beforeRename?.(written.hash);
    renameInto(disk, temporary, target, written.hash);
  } catch (error) {
    quietly(() => disk.remove(temporary));
    return notPublished(name, reasonOf(error));
  }
  try {
    disk.flushFolder(folder);
  } catch (error) {
    const warning = `"${name}" is saved, but ${reasonOf(error)} when flushing its folder: a power cut in the next seconds could bring the older file back. Save again to be sure.`;
    return ok({ stamp: written, warning });
  }
  return ok({ stamp: written, warning: null });
}

/** DOC-4: a target that somebody else wrote is never replaced, unless the user has just said so. */
function findForeign(disk: Disk, { target, ours, overwrite }: PublishRequest) {
  const there = overwrite ? null : stampOf(disk, target);
  if (there === null || ours.includes(there.hash)) return null;
  const name = basename(target);
  return ours.length === 0
    ? refuse('exists', `There is already a file "${name}". It was not touched; choose another name.`)
    : refuse(
        'changed-on-disk',
        `"${name}" was changed by somebody else since it was opened. It was not overwritten; use “Save a copy as…” to keep your document under another name, then compare the two.`,
      );
}

/**
 * Renames over the target. Virus scanners hold a new file for a moment, so a refusal is tried again; a share may report
 * an error although it renamed, so the target has the last word.
 */
function renameInto(disk: Disk, from: string, to: string, hash: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      if (disk.stat(from) === null && stampOf(disk, to)?.hash === hash) return;
      if (attempt === 6 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10 * 2 ** attempt);
    }
  }
}

class Unreadable extends Error {}

function vanished(path: string): never {
  throw Object.assign(new Error(`${path} is gone`), { code: 'ENOENT' });
}

/** Our temporary files start like this, beside the file that they become. */
function temporaryPrefix(name: string): string {
  return `.~${name}.tmp-`;
}

/** What a crash in an earlier publishing left. The caller holds the document's lock, so nobody else is writing one. */
function clearLeftovers(disk: Disk, folder: string, name: string): void {
  for (const entry of disk.list(folder)) {
    if (entry.startsWith(temporaryPrefix(name))) disk.remove(join(folder, entry));
  }
}

function notPublished(name: string, reason: string) {
  return refuse(
    'not-published',
    `"${name}" was not saved: ${reason}. The file on disk is as it was; put that right and save again, or use “Save a copy as…”.`,
  );
}

/** Why a step failed, for a sentence. Anything that is neither the disk nor SQLite is a bug. */
function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return 'the copy could not be read back whole';
  const reason = sqliteReason(error) ?? diskReason(error);
  if (reason === null) throw error;
  return reason;
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Removing what is left is a courtesy; the next publishing tries again.
  }
}
