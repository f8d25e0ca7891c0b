import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { openWorking } from '../db/open.ts';
import type { Backups } from './backups.ts';
import { clearAway, type Disk, diskReason, quietly } from './disk.ts';
import type { Inspector } from './inspector.ts';
import { claim } from './lock.ts';
import { type LeftCopy, recoverCopy } from './recovery.ts';
import { Session } from './session.ts';
import { DATABASE, WorkingCopy } from './workingCopy.ts';
import { MetaFiles, UNSAVED, type WorkingMeta } from './workingMeta.ts';

export interface WorkingOptions {
  readonly dataDir: string;
  readonly disk: Disk;
  readonly backups: Backups;
  readonly inspector: Inspector;
  readonly now: () => Date;
  /** Who edits at this computer, '' when nobody said so. */
  readonly author: () => string;
}

/** Every working copy of the data folder. */
export class WorkingCopies {
  readonly #around: WorkingOptions;
  readonly #folder: string;
  /** Copies that could not be read at the start and are tried again when a document is opened. */
  #pending: string[] = [];

  constructor(around: WorkingOptions) {
    this.#around = around;
    this.#folder = join(around.dataDir, 'working');
    around.disk.makeFolder(this.#folder);
  }

  /**
   * Makes a working copy of document bytes. `name` is how sentences call the document; `known` says that this
   * application wrote or checked these very bytes; others are checked by a process that is killed at its limit. On
   * refusal nothing stays behind.
   */
  async create(
    bytes: Uint8Array,
    name: string,
    meta: Partial<WorkingMeta>,
    known: boolean,
  ): Promise<Result<WorkingCopy>> {
    const { disk, inspector } = this.#around;
    const doc = randomBytes(8).toString('hex');
    const folder = join(this.#folder, doc);
    const database = join(folder, DATABASE);
    let made = false;
    try {
      disk.makeFolder(folder);
      const files = new MetaFiles(disk, folder);
      const stated = { ...UNSAVED, ...meta, owner: claim(doc) };
      files.write(stated);
      // Whole or absent: a crash in the middle of writing must not look like a document.
      disk.write(`${database}.new`, bytes);
      disk.rename(`${database}.new`, database);
      disk.flushFolder(folder);
      disk.flushFolder(this.#folder);
      if (!known) {
        const sound = await inspector.inspect({ what: 'check', path: database, name, backup: null }, bytes.length);
        if (!sound.ok) return sound;
      }
      const session = this.openSession(folder, name, !known);
      if (!session.ok) return session;
      made = true;
      return ok(new WorkingCopy(doc, folder, session.value, stated, files, disk));
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse(
        'no-working-copy',
        `"${name}" could not be opened: ${reason}, in ${this.#folder}. No file was touched; put that right and try again.`,
      );
    } finally {
      if (!made) clearAway(disk, folder, '');
    }
  }

  /**
   * Reopens what a crash or a failed publishing left (DOC-6), oldest first, each by itself: whatever is wrong with one,
   * the others are back. Copies that another running Spanwise has open are left alone.
   */
  async reopen(): Promise<LeftCopy[]> {
    let names: string[];
    try {
      names = this.#around.disk.list(this.#folder);
    } catch (error) {
      const reason = diskReason(error) ?? String(error);
      return [{ copy: null, notice: `Work that was not closed cannot be looked for in ${this.#folder}: ${reason}.` }];
    }
    const age = new Map(names.map((doc) => [doc, this.#timeOf(doc)]));
    names.sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0));
    const left: LeftCopy[] = [];
    for (const doc of names) left.push(await this.#recover(doc));
    return left;
  }

  /** Tries those again that could not be read at the start. Answers what is known now; the rest stays for later. */
  async reopenPending(): Promise<LeftCopy[]> {
    const left: LeftCopy[] = [];
    for (const doc of this.#pending.splice(0)) left.push(await this.#recover(doc));
    return left;
  }

  async #recover(doc: string): Promise<LeftCopy> {
    const left = await recoverCopy(this.#folder, doc, this.#around, (folder, name) =>
      this.openSession(folder, name, true),
    );
    if (left.pending) this.#pending.push(doc);
    return left;
  }

  #timeOf(doc: string): number {
    let time = 0;
    quietly(() => {
      time = this.#around.disk.lstat(join(this.#folder, doc))?.mtimeMs ?? 0;
    });
    return time;
  }

  /** `checked`: its pages and values were read by another process a moment ago. */
  openSession(folder: string, name: string, checked: boolean): Result<Session> {
    const { now, author } = this.#around;
    const db = openWorking(join(folder, DATABASE), name, { sound: checked });
    return db.ok ? Session.open(db.value, name, { trusted: true, now, author }) : db;
  }
}
