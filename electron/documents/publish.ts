import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { asidePrefix, temporaryPrefix } from './besideNames.ts';
import {
  type Disk,
  diskReason,
  errorCode,
  hashOf,
  patiently,
  quietly,
  replaceReason,
  type Stamp,
  stampOf,
} from './disk.ts';

export interface PublishRequest {
  /** The whole file as it will stand on disk: compacted, checked, and made by whoever asks. */
  readonly bytes: Uint8Array;
  /** The user's file. */
  readonly target: string;
  /** Hashes that the target may have without somebody else having written it: what was opened, what we wrote last. */
  readonly ours: readonly string[];
  /** The user has chosen this file to be replaced, whatever it holds. */
  readonly overwrite?: boolean;
}

/** A whole new file beside the target, waiting to take its place. */
export interface Prepared extends Omit<PublishRequest, 'bytes'> {
  readonly temporary: string;
  /** The new file's. */
  readonly stamp: Stamp;
}

export interface Published {
  readonly stamp: Stamp;
  /** A sentence when the file is in place but the system could not promise that it survives a power cut. */
  readonly warning: string | null;
}

/**
 * Writes the user's file (DOC-3), for who has nothing to note between the two steps. Whatever step fails, the target
 * holds the old document or the new one, whole; the refusal says so and no temporary file stays behind.
 */
export function publish(disk: Disk, request: PublishRequest): Result<Published> {
  const prepared = prepare(disk, request);
  return prepared.ok ? putInPlace(disk, prepared.value) : prepared;
}

/**
 * The first step: writes the new file beside the target, flushes it and reads it back. The target is not touched. The
 * caller then notes the new hash durably, so that a crash after the second step is understood.
 */
export function prepare(disk: Disk, request: PublishRequest): Result<Prepared> {
  const { bytes, ...place } = request;
  const { target } = place;
  const name = basename(target);
  const temporary = join(dirname(target), `${temporaryPrefix(target)}${randomBytes(6).toString('hex')}`);
  try {
    clearLeftovers(disk, target);
    disk.write(temporary, bytes);
    // A share may take bytes and keep others.
    if (hashOf(disk.read(temporary)) !== hashOf(bytes)) throw new Unreadable();
    const before = disk.stat(target);
    quietly(() => disk.allow(temporary, before ?? newFile()));
    const stamp = stampOf(disk, temporary) ?? vanished(temporary);
    return ok({ ...place, temporary, stamp });
  } catch (error) {
    quietly(() => disk.remove(temporary));
    return notPublished(name, reasonOf(error));
  }
}

/** The second step: where nobody else has written the target, the new file takes its place. */
export function putInPlace(disk: Disk, prepared: Prepared): Result<Published> {
  const { temporary, target, stamp } = prepared;
  const name = basename(target);
  const folder = dirname(target);
  try {
    const foreign = patiently(() => findForeign(disk, prepared));
    if (foreign) {
      quietly(() => disk.remove(temporary));
      return foreign;
    }
    renameInto(disk, temporary, target, stamp.hash);
  } catch (error) {
    const there = factsOf(disk, target);
    quietly(() => disk.remove(temporary));
    return notPublished(name, replaceReason(error, there) ?? rethrow(error));
  }
  try {
    disk.flushFolder(folder);
  } catch (error) {
    const warning = `"${name}" is saved, but ${reasonOf(error)} when flushing its folder: a power cut in the next seconds could bring the older file back. Save again to be sure.`;
    return ok({ stamp, warning });
  }
  return ok({ stamp, warning: null });
}

/** A prepared file that is not wanted after all. */
export function dropPrepared(disk: Disk, { temporary }: Prepared): void {
  quietly(() => disk.remove(temporary));
}

/** What a new file of the user's is allowed: what any program's would be. */
const newFile = () => ({
  mode: 0o666 & ~process.umask(),
  uid: process.getuid?.() ?? 0,
  gid: process.getgid?.() ?? 0,
});

/** DOC-4: a target that somebody else wrote is never replaced, unless the user has just said so. */
function findForeign(disk: Disk, { target, ours, overwrite }: Prepared) {
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
 * Renames over the target. Virus scanners and synchronising programs hold a file for a moment, so a refusal is tried
 * once more; a share may report an error although it renamed, so the target has the last word.
 */
function renameInto(disk: Disk, from: string, to: string, hash: string): void {
  patiently(() => {
    try {
      disk.replace(from, to);
    } catch (error) {
      if (errorCode(error) === '' || disk.stat(from) !== null || stampOf(disk, to)?.hash !== hash) throw error;
    }
  });
}

class Unreadable extends Error {}

function vanished(path: string): never {
  throw Object.assign(new Error(`${path} is gone`), { code: 'ENOENT' });
}

function rethrow(error: unknown): never {
  throw error;
}

function factsOf(disk: Disk, path: string) {
  try {
    return disk.stat(path);
  } catch {
    return null;
  }
}

/**
 * What a crash in an earlier publishing left. The caller holds the document's lock, so nobody else is writing one. An
 * old file that Windows had moved aside is put back where the new one never came.
 */
export function clearLeftovers(disk: Disk, target: string): void {
  const folder = dirname(target);
  for (const entry of disk.list(folder)) {
    const path = join(folder, entry);
    if (entry.startsWith(temporaryPrefix(target))) quietly(() => disk.remove(path));
    if (!entry.startsWith(asidePrefix(target))) continue;
    if (disk.stat(target) === null) disk.rename(path, target);
    else quietly(() => disk.remove(path));
  }
}

/** The refusal of a publishing that left the target as it was. `reason` goes on a sentence: "the disk is full". */
export function notPublished(name: string, reason: string) {
  return refuse(
    'not-published',
    `"${name}" was not saved: ${reason}. The file on disk is as it was; put that right and save again, or use “Save a copy as…”.`,
  );
}

/** Why a step failed, for a sentence. Anything that is not the disk is a bug. */
function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return 'the copy could not be read back whole';
  return diskReason(error) ?? rethrow(error);
}
