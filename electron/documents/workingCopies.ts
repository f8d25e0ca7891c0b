import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { type Db, openWorking } from '../db/open.ts';
import type { Backups } from './backups.ts';
import { diskReason, readJson, realDisk, replaceFile, type Stamp } from './disk.ts';
import { Session } from './session.ts';

const metaSchema = v.object({
  title: v.string(),
  /** The user's file; null until it has one. */
  path: v.nullable(v.string()),
  /** Hashes that the user's file may have without somebody else having written it. */
  ours: v.array(v.string()),
  /** What the user's file looked like when it was opened or last written. */
  stamp: v.nullable(v.object({ size: v.number(), mtimeMs: v.number(), hash: v.string() })),
  /** Revision that the user's file holds; null when it was never published. */
  publishedRevision: v.nullable(v.number()),
  publishedAt: v.nullable(v.string()),
});

/** What is known of a working copy beside its database. */
export interface WorkingMeta {
  readonly title: string;
  readonly path: string | null;
  readonly ours: readonly string[];
  readonly stamp: Stamp | null;
  readonly publishedRevision: number | null;
  readonly publishedAt: string | null;
}

const UNSAVED: WorkingMeta = {
  title: '',
  path: null,
  ours: [],
  stamp: null,
  publishedRevision: null,
  publishedAt: null,
};

/** The working copy of one open document: a folder with its database and what is known of the user's file (DOC-2). */
export class WorkingCopy {
  readonly doc: string;
  readonly session: Session;
  readonly #folder: string;
  #meta: WorkingMeta;

  constructor(doc: string, folder: string, session: Session, meta: WorkingMeta) {
    this.doc = doc;
    this.#folder = folder;
    this.session = session;
    this.#meta = meta;
  }

  get meta(): WorkingMeta {
    return this.#meta;
  }

  /** Changes what is known, durably. */
  update(change: Partial<WorkingMeta>): void {
    this.#meta = { ...this.#meta, ...change };
    replaceFile(join(this.#folder, META), JSON.stringify(this.#meta));
  }

  /** What its backups go by: the user's file, or without one itself. */
  get backupKey(): string {
    return backupKey(this.doc, this.#meta);
  }

  /** The document as one file's bytes, compacted. */
  bytes(): Buffer {
    return throughFile(this.#folder, (path) => this.session.copyTo(path));
  }

  /** Closes it and keeps it for the next start. */
  keep(): void {
    this.session.close();
  }

  /** Closes it for good. */
  remove(): void {
    this.session.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function backupKey(doc: string, meta: WorkingMeta): string {
  return meta.path ?? `unsaved/${doc}.spanwise`;
}

function bytesOf(db: Db, folder: string): Buffer {
  return throughFile(folder, (path) => void db.prepare('VACUUM INTO ?').run(path));
}

function throughFile(folder: string, write: (path: string) => void): Buffer {
  const path = join(folder, `copy-${randomBytes(4).toString('hex')}`);
  try {
    write(path);
    return realDisk.read(path);
  } finally {
    rmSync(path, { force: true });
  }
}

const DATABASE = 'document.db';
const META = 'meta.json';
const HOUR = 3_600_000;

/** Every working copy of the data folder. */
export class WorkingCopies {
  readonly #folder: string;
  readonly #damaged: string;
  readonly #now: () => Date;
  readonly #author: () => string;
  readonly #backups: Backups;

  /** `author`: who edits at this computer, '' when nobody said so. */
  constructor(dataDir: string, backups: Backups, now: () => Date, author: () => string) {
    this.#folder = join(dataDir, 'working');
    this.#damaged = join(dataDir, 'damaged');
    this.#now = now;
    this.#author = author;
    this.#backups = backups;
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Makes a working copy of document bytes. `name` is how sentences call the document; `trusted` says that this
   * application wrote these very bytes. On refusal nothing stays behind.
   */
  create(bytes: Uint8Array, name: string, meta: Partial<WorkingMeta>, trusted: boolean): Result<WorkingCopy> {
    const doc = randomBytes(8).toString('hex');
    const folder = join(this.#folder, doc);
    let made = false;
    try {
      mkdirSync(folder, { mode: 0o700 });
      const known = { ...UNSAVED, ...meta };
      replaceFile(join(folder, META), JSON.stringify(known));
      // Whole or absent: a crash in the middle of writing must not look like a document.
      replaceFile(join(folder, DATABASE), bytes);
      realDisk.flushFolder(this.#folder);
      const session = this.#openSession(folder, name, trusted);
      if (!session.ok) return session;
      made = true;
      return ok(new WorkingCopy(doc, folder, session.value, known));
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse(
        'no-working-copy',
        `"${name}" could not be opened: ${reason}, in ${this.#folder}. No file was touched; put that right and try again.`,
      );
    } finally {
      if (!made) rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * Reopens what a crash or a failed publishing left (DOC-6), oldest first. Copies that another running Spanwise has
   * open are left alone; a damaged one is set aside, never deleted (DOC-7).
   */
  reopen(): { copies: WorkingCopy[]; notices: string[] } {
    const copies: WorkingCopy[] = [];
    const notices: string[] = [];
    const folders = readdirSync(this.#folder).map((doc) => ({ doc, folder: join(this.#folder, doc) }));
    const age = new Map(folders.map(({ doc, folder }) => [doc, statSync(folder).ctimeMs]));
    for (const { doc, folder } of folders.sort((a, b) => (age.get(a.doc) ?? 0) - (age.get(b.doc) ?? 0))) {
      // Without a database it was never a document; a new one may belong to another Spanwise that is just making it.
      if (!existsSync(join(folder, DATABASE))) {
        if ((age.get(doc) ?? 0) < this.#now().getTime() - HOUR) rmSync(folder, { recursive: true, force: true });
        continue;
      }
      const parsed = v.safeParse(metaSchema, readJson(join(folder, META)));
      const meta = parsed.success ? parsed.output : UNSAVED;
      // After a crash nothing is taken on trust: a copy that does not hold together must be found here.
      const key = backupKey(doc, meta);
      const name = meta.title === '' ? 'A document that was open' : meta.title;
      const session = this.#openSession(folder, name, false, (db) =>
        this.#backups.keep(key, () => bytesOf(db, folder), this.#now(), true),
      );
      if (session.ok) copies.push(new WorkingCopy(doc, folder, session.value, meta));
      else if (session.refusal.code === 'damaged')
        notices.push(this.#setAside(doc, folder, this.#backups.offer(session, key, this.#now()).refusal.message));
      else if (session.refusal.code === 'newer-version') notices.push(session.refusal.message);
    }
    return { copies, notices };
  }

  #openSession(folder: string, name: string, trusted: boolean, beforeMigration?: (db: Db) => void): Result<Session> {
    const db = openWorking(join(folder, DATABASE), name, beforeMigration);
    return db.ok ? Session.open(db.value, name, { trusted, now: this.#now, author: this.#author }) : db;
  }

  #setAside(doc: string, folder: string, reason: string): string {
    mkdirSync(this.#damaged, { recursive: true });
    const aside = join(this.#damaged, doc);
    renameSync(folder, aside);
    return `${reason} Its working copy was set aside in ${aside}.`;
  }
}
