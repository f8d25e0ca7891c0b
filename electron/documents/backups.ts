import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { shortened } from './besideNames.ts';
import { diskReason, hashOf, quietly, readJson, replaceFile } from './disk.ts';
import { bytesWithout, type Leaving } from './eraseBytes.ts';

/** Work between two backups of a document (DOC-8). */
const BETWEEN_MS = 15 * 60_000;
const KEPT = 10;
const KEPT_TODAY = 3;

/** A backup's file name starts with its time, in a form that every file system takes and that sorts. */
const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z /;

type Failure = { readonly ok: false; readonly refusal: Refusal };

/** Copies of documents in the data folder: one folder a document, the time in each file's name (DOC-8). */
export class Backups {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'backups');
  }

  /** Keeps a copy when the newest one is older than 15 minutes of work, or `always`: before a migration. */
  keep(path: string, bytes: () => Uint8Array, now: Date, always = false): void {
    if (!always && !this.due(path, now)) return;
    const folder = this.#folderOf(path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(join(folder, stamped(path, now)), bytes());
    for (const name of superfluous(this.#names(path), now)) quietly(() => rmSync(join(folder, name), { force: true }));
  }

  /** True when the newest copy is older than 15 minutes of work. */
  due(path: string, now: Date): boolean {
    const newest = this.newest(path, now);
    const age = newest === null ? Number.POSITIVE_INFINITY : now.getTime() - newest.at.getTime();
    return age < 0 || age >= BETWEEN_MS;
  }

  /** Keeps the bytes of a document that is about to be migrated. A refusal when they cannot be kept, else null. */
  keepBefore(path: string, bytes: Uint8Array, now: Date): Failure | null {
    try {
      this.keep(path, () => bytes, now, true);
      return null;
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse(
        'no-backup',
        `"${basename(path)}" was written by an older Spanwise, and no backup of it could be kept: ${reason}. It was not touched; put that right and try again.`,
      );
    }
  }

  /**
   * The newest backup of a document, to offer when the document is damaged (DOC-7). One from the future was made before
   * the clock was set back: of several, any of the past is newer.
   */
  newest(path: string, now: Date): { path: string; at: Date } | null {
    return this.list(path, now)[0] ?? null;
  }

  /** The backups of a document, newest first. */
  list(path: string, now: Date): { path: string; at: Date }[] {
    return newestFirst(this.#names(path), now).map((name) => ({
      path: join(this.#folderOf(path), name),
      at: timeOf(name),
    }));
  }

  /**
   * Takes a person out of every backup of a document (EXPORT-8). Answers a sentence for each place that could not be
   * reached, other working copies of the document among them (`open` is the one that asks).
   */
  erase(path: string, leaving: Leaving, open?: string): string[] {
    this.#clearUnfinished(path);
    return [...this.#eraseAll(path, leaving), ...this.#setAsideOf(path), ...this.#otherCopies(path, open)];
  }

  /** What a crash or a scanner left of the document's working copies, and what another Spanwise has open. */
  #otherCopies(path: string, open: string | undefined): string[] {
    const folder = join(dirname(this.folder), 'working');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => {
      const copy = join(folder, name);
      if (name === open || !pathsOf(copy)?.has(path)) return [];
      return [
        `The person may still be in the working copy ${copy}, which Spanwise takes up or clears away when it starts. Start it, then erase the person again.`,
      ];
    });
  }

  #eraseAll(path: string, leaving: Leaving): string[] {
    return this.#names(path).flatMap((name) => {
      const backup = join(this.#folderOf(path), name);
      const why = eraseFile(backup, leaving);
      return why === null
        ? []
        : [`The person may still be in the backup ${backup}: ${why}. Delete that file yourself.`];
    });
  }

  /** Damaged copies of the document that were set aside: nobody can take anything out of those. */
  #setAsideOf(path: string): string[] {
    const folder = join(dirname(this.folder), 'damaged');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => {
      const aside = join(folder, name);
      const paths = pathsOf(aside);
      const isIt = paths === null ? this.nameOf(aside) === shortened(basename(path)) : paths.has(path);
      return isIt ? [`The person may still be in the damaged copy ${aside}. Delete it yourself.`] : [];
    });
  }

  /** Forgets the backups of a document that has gone, or that is kept under another name now. */
  drop(path: string): void {
    rmSync(this.#folderOf(path), { recursive: true, force: true });
  }

  /** Keeps a damaged file of the user's that is about to be replaced: damaged files are never deleted (DOC-7). */
  setAside(path: string, now: Date): void {
    const folder = join(dirname(this.folder), 'damaged');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(join(folder, stamped(path, now)), readFileSync(path));
  }

  /** What a crash left of a backup that was being written. */
  #clearUnfinished(path: string): void {
    const folder = this.#folderOf(path);
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder))
      if (name.endsWith('.new')) quietly(() => rmSync(join(folder, name), { force: true }));
  }

  /** True for a path that is one of our backups, and nothing else below or beside them. */
  holds(path: string): boolean {
    const file = resolve(path);
    const within = dirname(dirname(file)) === resolve(this.folder);
    return within && STAMP.test(basename(file)) && existsSync(file) && realpathSync(file).endsWith(basename(file));
  }

  /** The name of the document that a backup is of. */
  nameOf(path: string): string {
    return basename(path).replace(STAMP, '');
  }

  /** A damaged document is refused with its newest backup, for whoever asks to offer (DOC-7). */
  offer(failed: Failure, path: string, now: Date): Failure {
    const newest = failed.refusal.code === 'damaged' ? this.newest(path, now) : null;
    if (newest === null) return failed;
    const when = newest.at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    const message = `${failed.refusal.message} The newest backup is of ${when}: ${newest.path}.`;
    return { ok: false, refusal: { ...failed.refusal, message, backup: newest.path } };
  }

  #folderOf(path: string): string {
    return join(this.folder, hashOf(Buffer.from(path)).slice(0, 16));
  }

  #names(path: string): string[] {
    try {
      return readdirSync(this.#folderOf(path))
        .filter((name) => STAMP.test(name) && !name.endsWith('.new'))
        .sort();
    } catch {
      return [];
    }
  }
}

/** The documents that a copy which was set aside says it is of; null for a file, or one that says nothing. */
function pathsOf(aside: string): Set<unknown> | null {
  try {
    const names = readdirSync(aside).filter((name) => /^meta.*\.json$/.test(name));
    const said = names.map((name) => readJson(join(aside, name)) as { path?: unknown } | null);
    return said.some((each) => each !== null) ? new Set(said.map((each) => each?.path)) : null;
  } catch {
    return null;
  }
}

/** Rewrites one backup, whole or not at all. Answers null, or why it could not be. */
function eraseFile(path: string, leaving: Leaving): string | null {
  try {
    const bytes = bytesWithout(readFileSync(path), basename(path), leaving);
    if (!bytes.ok) return 'it is damaged';
    if (bytes.value !== null) replaceFile(path, bytes.value);
    return null;
  } catch (error) {
    const reason = diskReason(error);
    if (reason === null) throw error;
    return reason;
  }
}

/** Which of these backups go: the newest 3 of today stay, then the newest of each day, 10 in all. */
export function superfluous(names: readonly string[], now: Date): string[] {
  const today = now.toISOString().slice(0, 10);
  const perDay = new Map<string, number>();
  const stay = new Set<string>();
  for (const name of newestFirst(names, now)) {
    const day = name.slice(0, 10);
    const already = perDay.get(day) ?? 0;
    if (already >= (day === today ? KEPT_TODAY : 1) || stay.size >= KEPT) continue;
    perDay.set(day, already + 1);
    stay.add(name);
  }
  return names.filter((name) => !stay.has(name));
}

function stamped(path: string, now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z ${shortened(basename(path))}`;
}

function newestFirst(names: readonly string[], now: Date): string[] {
  const sorted = [...names].sort().reverse();
  // Names hold whole seconds.
  const future = (name: string) => timeOf(name).getTime() > now.getTime();
  return [...sorted.filter((name) => !future(name)), ...sorted.filter(future)];
}

function timeOf(name: string): Date {
  const [, day, hour, minute, second] = STAMP.exec(name) ?? [];
  return new Date(`${day}T${hour}:${minute}:${second}Z`);
}
