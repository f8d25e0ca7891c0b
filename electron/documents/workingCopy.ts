import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { clearAway, type Disk, quietly } from './disk.ts';
import { letGo } from './lock.ts';
import type { Session } from './session.ts';
import type { MetaFiles, WorkingMeta } from './workingMeta.ts';

export const DATABASE = 'document.db';
/** Says that the document was closed: nothing of the folder is wanted any more. It is the last file to go. */
export const FINISHED = 'finished';
const COPY = 'copy-';

/** The working copy of one open document: a folder with its database and what is known of the user's file (DOC-2). */
export class WorkingCopy {
  readonly doc: string;
  readonly session: Session;
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #files: MetaFiles;
  #meta: WorkingMeta;

  constructor(doc: string, folder: string, session: Session, meta: WorkingMeta, files: MetaFiles, disk: Disk) {
    this.doc = doc;
    this.#folder = folder;
    this.session = session;
    this.#meta = meta;
    this.#files = files;
    this.#disk = disk;
  }

  get meta(): WorkingMeta {
    return this.#meta;
  }

  /** Changes what is known, durably. Throws what the disk says, and then nothing is known otherwise than before. */
  update(change: Partial<WorkingMeta>): void {
    const next = { ...this.#meta, ...change };
    this.#files.write(next);
    this.#meta = next;
  }

  /** Changes what is known for this session; on disk it stands when the disk takes it. */
  note(change: Partial<WorkingMeta>): void {
    this.#meta = { ...this.#meta, ...change };
    quietly(() => this.#files.write(this.#meta));
  }

  /** What its backups go by: the user's file, or without one itself. */
  get backupKey(): string {
    return backupKey(this.doc, this.#meta);
  }

  /**
   * The document as it is now, compacted, as a file of this folder. Half a second for 100 MB, on this computer's own
   * disk, and the only part of publishing that edits wait for. The caller gives it back with `drop`.
   */
  copy(): string {
    const path = join(this.#folder, `${COPY}${randomBytes(4).toString('hex')}`);
    try {
      this.session.copyTo(path);
      return path;
    } catch (error) {
      this.drop(path);
      throw error;
    }
  }

  drop(copy: string): void {
    quietly(() => this.#disk.remove(copy));
  }

  /** Removes copies that a crash left: they hold what was there then. Answers those that could not be. */
  clearCopies(): string[] {
    return leftCopies(this.#disk, this.#folder).filter((path) => !quietly(() => this.#disk.remove(path)));
  }

  /** Closes it and keeps it for the next start. */
  keep(): void {
    this.session.close();
    letGo(this.doc);
  }

  /** Closes it for good. Files that somebody holds go at the next start. */
  remove(): void {
    quietly(() => this.#disk.write(join(this.#folder, FINISHED), ''));
    this.session.close();
    letGo(this.doc);
    clearAway(this.#disk, this.#folder, FINISHED);
  }
}

/** What the backups of a document go by. */
export function backupKey(doc: string, meta: WorkingMeta): string {
  return meta.path ?? `unsaved/${doc}.spanwise`;
}

/** Whole copies and half-written files that a crash left in a working folder. */
export function leftCopies(disk: Disk, folder: string): string[] {
  return disk
    .list(folder)
    .filter((name) => name.startsWith(COPY) || name.endsWith('.new'))
    .map((name) => join(folder, name));
}
