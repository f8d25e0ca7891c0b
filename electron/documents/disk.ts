import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceOnWindows } from './replaceOnWindows.ts';

/** What a file looked like: enough to know later whether somebody else has written it. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** SHA-256 of the contents. */
  readonly hash: string;
}

/** What the system knows of a file or folder. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  /** The permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * Every file-system call on documents and working copies, so that a test can make each one fail in turn, or hold any
 * file as a virus scanner does.
 */
export interface Disk {
  /** What is there, links followed; null when there is nothing. */
  stat(path: string): FileFacts | null;
  /** The same of the entry itself: a link is of kind `other`. */
  lstat(path: string): FileFacts | null;
  read(path: string): Buffer;
  /** The first bytes of a file, at most `length`. */
  readStart(path: string, length: number): Buffer;
  /** Writes a file that only its owner can read, and flushes it. */
  write(path: string, contents: string | Uint8Array): void;
  /** Gives a file the owner, group and permissions of another, as far as this user may. */
  allow(path: string, like: Pick<FileFacts, 'mode' | 'uid' | 'gid'>): void;
  flushFolder(path: string): void;
  rename(from: string, to: string): void;
  /** Puts a written file in the place of an existing one, which keeps what its file system allows to whom. */
  replace(from: string, to: string): void;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): void;
  /** Removes a folder with all that is in it. */
  removeFolder(path: string): void;
  makeFolder(path: string): void;
  list(folder: string): string[];
}

function factsOf(stat: ReturnType<typeof statSync>): FileFacts | null {
  if (!stat) return null;
  const { size, mtimeMs, mode, uid, gid } = stat;
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  return {
    size: Number(size),
    mtimeMs: Number(mtimeMs),
    mode: Number(mode) & 0o7777,
    uid: Number(uid),
    gid: Number(gid),
    kind,
  };
}

/** The real disk. */
export const realDisk: Disk = {
  stat: (path) => factsOf(statSync(path, { throwIfNoEntry: false })),
  lstat: (path) => factsOf(lstatSync(path, { throwIfNoEntry: false })),
  read: (path) => readFileSync(path),
  readStart(path, length) {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(length);
      return start.subarray(0, readSync(file, start));
    } finally {
      closeSync(file);
    }
  },
  write: (path, contents) => writeFileSync(path, contents, { flush: true, mode: 0o600 }),
  allow(path, { mode, uid, gid }) {
    if (process.platform === 'win32') return;
    const now = statSync(path);
    // Only the system's own user may give a file away; the group is one that this user is in, or stays.
    if (now.uid !== uid || now.gid !== gid) {
      quietly(() => chownSync(path, -1, gid));
      quietly(() => chownSync(path, uid, -1));
    }
    chmodSync(path, mode);
  },
  flushFolder(path) {
    // Windows has no such call; some network shares refuse it, and nothing better can be done there.
    if (process.platform === 'win32') return;
    const folder = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(folder);
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(errorCode(error))) throw error;
    } finally {
      closeSync(folder);
    }
  },
  rename: renameSync,
  replace: (from, to) => (process.platform === 'win32' ? replaceOnWindows(from, to) : renameSync(from, to)),
  remove: (path) => rmSync(path, { force: true }),
  removeFolder: (path) => rmSync(path, { recursive: true, force: true }),
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  list: (folder) => readdirSync(folder),
};

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The stamp of a file, or null when there is none. */
export function stampOf(disk: Disk, path: string): Stamp | null {
  const stat = disk.stat(path);
  if (stat === null) return null;
  const { size, mtimeMs, kind } = stat;
  // Reading a pipe would wait for ever; it is nobody's document.
  return { size, mtimeMs, hash: kind === 'file' ? hashOf(disk.read(path)) : `no file: ${kind}` };
}

/** Replaces a small file of our own so that a crash leaves the old or the new one. */
export function replaceFile(path: string, contents: string | Uint8Array, disk: Disk = realDisk): void {
  const fresh = `${path}.new`;
  disk.write(fresh, contents);
  disk.rename(fresh, path);
  disk.flushFolder(dirname(path));
}

/** A small JSON file of our own; null when it is missing or not JSON. Read at the start alone, so one in use is waited for. */
export function readJson(path: string, disk: Disk = realDisk): unknown {
  try {
    return JSON.parse(patiently(() => disk.read(path)).toString('utf8'));
  } catch {
    return null;
  }
}

/** Removes what is in a folder and the folder, as far as nobody holds it. `last` goes after all else has gone. */
export function clearAway(disk: Disk, folder: string, last: string): void {
  let all = true;
  const clear = (action: () => void) => {
    all = quietly(action) && all;
  };
  clear(() => {
    for (const name of disk.list(folder)) if (name !== last) clear(() => disk.removeFolder(join(folder, name)));
  });
  if (all) quietly(() => disk.removeFolder(folder));
}

/** Does it, or does not: for courtesies that the next start does again. True when it was done. */
export function quietly(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/** How long a scanner or a synchronising program is waited for, once. */
const PATIENCE_MS = 200;

/** Does it; where another program holds the file, once more a moment later. Never on the thread that keeps edits. */
export function patiently<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!isHeld(error)) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS);
    return action();
  }
}

/** The system's code of a failed call ("ENOSPC"), or ''. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** True for a failure that may be over in a moment: another program has the file open. Windows says "forbidden" then. */
export function isHeld(error: unknown, platform: string = process.platform): boolean {
  const code = errorCode(error);
  return code === 'EBUSY' || code === 'ETXTBSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

const IN_USE = 'another program has it open';
const FORBIDDEN = 'the folder or the file may not be written to';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than the disk takes',
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: 'the disk is read-only',
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOENT: 'the folder cannot be found',
  ENOTDIR: 'the folder cannot be found',
  ENAMETOOLONG: 'its name, or the path to it, is too long for this disk',
  ELOOP: 'the links on the way to it lead in a circle',
  EIO: 'the disk reported an error',
  ETIMEDOUT: 'the disk does not answer',
  ENETUNREACH: 'the network is away',
  EHOSTDOWN: 'the network is away',
};

/** Why a file-system call failed, for a sentence; null for an error that is a bug and must be thrown on. */
export function diskReason(error: unknown): string | null {
  const code = errorCode(error);
  return code === '' ? null : (REASONS[code] ?? `the disk reported ${code}`);
}

/**
 * Why a file could not be put in another's place. The folder took the new file a moment ago, so what Windows calls
 * forbidden is a file that another program has open, unless the file itself is marked read-only.
 */
export function replaceReason(
  error: unknown,
  there: FileFacts | null,
  platform: string = process.platform,
): string | null {
  const forbidden = ['EPERM', 'EACCES'].includes(errorCode(error));
  if (!forbidden || platform !== 'win32') return diskReason(error);
  return there !== null && (there.mode & 0o200) === 0 ? 'the file is marked read-only' : IN_USE;
}
