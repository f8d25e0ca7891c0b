import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** What a file looked like: enough to know later whether somebody else has written it. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** SHA-256 of the contents. */
  readonly hash: string;
}

/** Every file-system call of publishing, so that a test can make each one fail in turn. */
export interface Disk {
  /** Writes the whole document to a new file. */
  copyDatabase(source: { copyTo(path: string): void }, path: string): void;
  /** Rollback journal and quick check of a written file; "ok" or what is wrong. */
  checkDatabase(path: string): string;
  /** Size, time and mode; null when there is no such file. */
  stat(path: string): { size: number; mtimeMs: number; mode: number } | null;
  read(path: string): Buffer;
  /** The first bytes of a file, at most `length`. */
  readStart(path: string, length: number): Buffer;
  setMode(path: string, mode: number): void;
  flushFile(path: string): void;
  flushFolder(path: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  list(folder: string): string[];
}

/** The real disk. */
export const realDisk: Disk = {
  copyDatabase: (source, path) => source.copyTo(path),
  checkDatabase(path) {
    const db = new Database(path);
    try {
      const mode = db.pragma('journal_mode = DELETE', { simple: true });
      if (mode !== 'delete') return `journal mode ${String(mode)}`;
      return String(db.pragma('quick_check(1)', { simple: true }));
    } finally {
      db.close();
    }
  },
  stat(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? { size: stat.size, mtimeMs: stat.mtimeMs, mode: stat.mode & 0o7777 } : null;
  },
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
  setMode: (path, mode) => chmodSync(path, mode),
  flushFile(path) {
    // Windows flushes only through a handle that may write.
    const file = openSync(path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  flushFolder(path) {
    // Windows has no such call; some network shares refuse it, and nothing better can be done there.
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(errorCode(error))) throw error;
    } finally {
      closeSync(folder);
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  list: (folder) => readdirSync(folder),
};

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The stamp of a file, or null when there is none. */
export function stampOf(disk: Disk, path: string): Stamp | null {
  const stat = disk.stat(path);
  return stat && { size: stat.size, mtimeMs: stat.mtimeMs, hash: hashOf(disk.read(path)) };
}

/** Replaces a small file of our own so that a crash leaves the old or the new one. */
export function replaceFile(path: string, contents: string | Uint8Array): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, contents, { flush: true, mode: 0o600 });
  renameSync(fresh, path);
  realDisk.flushFolder(dirname(path));
}

/** A small JSON file of our own; null when it is missing or not JSON. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The system's code of a failed call ("ENOSPC"), or ''. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'the folder or the file may not be written to',
  EPERM: 'the folder or the file may not be written to',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program is using the file',
  ENOENT: 'the folder cannot be found',
  ENOTDIR: 'the folder cannot be found',
};

/** Why a file-system call failed, for a sentence; null for an error that is a bug and must be thrown on. */
export function diskReason(error: unknown): string | null {
  const code = errorCode(error);
  return code === '' ? null : (REASONS[code] ?? `the disk reported ${code}`);
}
