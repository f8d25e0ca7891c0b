import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentSnapshot } from '../../shared/ipc/contract.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { checkHeader } from '../db/open.ts';
import { hashOf } from './disk.ts';
import { readDocumentFile } from './documentFile.ts';
import { takeLock } from './lock.ts';
import { OpenDocument, type Surroundings } from './openDocument.ts';
import { documentBytes } from './session.ts';
import type { WorkingCopies, WorkingCopy } from './workingCopies.ts';

/** The documents that are open: how one gets in, is shown, is checked before anything of it is stored, and is given up. */
export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();
  /** Why a document is not open any more, where it was given up after it had been shown as open. */
  readonly #givenUp = new Map<string, Result<never>>();
  readonly #copies: WorkingCopies;
  readonly #around: Surroundings;
  readonly #damaged = new Set<string>();
  /** Notices that belong to no open document; the next window to open one tells them. */
  #notices: string[] = [];

  constructor(copies: WorkingCopies, around: Omit<Surroundings, 'damaged'>) {
    this.#copies = copies;
    this.#around = { ...around, damaged: this.#damaged };
    this.#reopen();
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** What was open when the application last ended is open again, with every acknowledged edit (DOC-6). */
  #reopen(): void {
    const left = this.#copies.reopen();
    this.#notices = left.notices;
    for (const copy of left.copies) {
      const { title, path, publishedRevision } = copy.meta;
      if (path === null && copy.session.revision === (publishedRevision ?? 0)) copy.remove();
      else
        this.#enter(copy, [
          `"${title}" was open when Spanwise last ended. It is back with every change up to revision ${copy.session.revision}.`,
        ]).edited();
    }
  }

  #enter(copy: WorkingCopy, told: readonly string[]): OpenDocument {
    const lock = copy.meta.path === null ? null : takeLock(copy.meta.path);
    const all = [...told];
    if (lock?.held === null)
      all.push(
        `${lock.reason}, so it is open here for reading only. Use “Save a copy as…” to work on a copy. ${lock.remedy}`.trim(),
      );
    else if (lock?.notice) all.push(lock.notice);
    const document = new OpenDocument(copy, lock?.held ?? null, lock?.held === null, all, this.#around);
    this.#open.set(copy.doc, document);
    return document;
  }

  /** Everything that a window shows of a document. */
  show(document: OpenDocument): Result<DocumentSnapshot> {
    const snapshot = document.snapshot();
    // The window reads its records while they are checked here and memory is filled for the first edit.
    setImmediate(() => this.#open.get(snapshot.doc) === document && this.#sound(document).ok && document.warmUp());
    const told = this.#notices;
    this.#notices = [];
    return ok({ ...snapshot, notices: [...told, ...snapshot.notices] });
  }

  /** A new document that has no file yet. */
  openState(state: DocumentState): Result<DocumentSnapshot> {
    const title = state.document.title;
    const copy = this.#copies.create(documentBytes(state), title, { title }, true);
    return copy.ok ? this.show(this.#enter(copy.value, [])) : copy;
  }

  /** A file of this computer; one that is open already is shown as it is. */
  openPath(chosen: string): Result<DocumentSnapshot> {
    const { disk, backups, recent, now } = this.#around;
    // A link is followed once, here, so that publishing replaces the file and not the link.
    const path = realTarget(chosen);
    for (const document of this.#open.values()) if (document.path === path) return this.show(document);
    const file = readDocumentFile(disk, path);
    if (!file.ok) return this.#notOpened(file, path);
    const { bytes, stamp, version } = file.value;
    const name = basename(path);
    const kept = version < SCHEMA_VERSION ? backups.keepBefore(path, bytes, now()) : null;
    if (kept) return kept;
    const meta = { title: name, path, ours: [stamp.hash], stamp };
    const copy = this.#copies.create(bytes, name, meta, true);
    if (!copy.ok) return this.#notOpened(copy, path);
    const { session } = copy.value;
    const title = session.title || name;
    copy.value.update({ title, publishedRevision: session.revision, publishedAt: null });
    const document = this.#enter(copy.value, []);
    if (!recent.knows(stamp.hash)) return this.show(document.distrust());
    recent.note({ path, title, openedAt: now().toISOString(), hash: stamp.hash });
    return this.show(document);
  }

  #notOpened(failed: Parameters<Surroundings['backups']['offer']>[0], path: string) {
    if (failed.refusal.code === 'damaged') this.#damaged.add(path);
    return this.#around.backups.offer(failed, path, this.#around.now());
  }

  /** Bytes that a browser handed over; saving hands them back. */
  openBytes(bytes: Buffer, fileName: string): Result<DocumentSnapshot> {
    const header = checkHeader(bytes, fileName);
    if (!header.ok) return header;
    const copy = this.#copies.create(bytes, fileName, { title: fileName }, true);
    if (!copy.ok) return copy;
    const { session } = copy.value;
    copy.value.update({ title: session.title || fileName, publishedRevision: session.revision });
    const document = this.#enter(copy.value, []);
    return this.show(this.#around.recent.knows(hashOf(bytes)) ? document : document.distrust());
  }

  /** A backup is opened as a document without a file, so that neither it nor the damaged file is written to. */
  openBackup(path: string): Result<OpenDocument> {
    const { backups, disk } = this.#around;
    if (!backups.holds(path)) return refuse('not-a-backup', `"${basename(path)}" is not one of the backups.`);
    const file = readDocumentFile(disk, path);
    if (!file.ok) return file;
    const copy = this.#copies.create(file.value.bytes, basename(path), {}, false);
    if (!copy.ok) return copy;
    const title = copy.value.session.title || backups.nameOf(path);
    copy.value.update({ title });
    return ok(this.#enter(copy.value, [`This is a backup of "${backups.nameOf(path)}". Save it to keep it.`]));
  }

  /** Nothing is shown, stored or written of a document before every value of it was checked (DOC-7). */
  #sound(document: OpenDocument): Result<OpenDocument> {
    if (!document.unchecked) return ok(document);
    const { doc, meta } = document.copy;
    const checked = document.check();
    if (!checked.ok) {
      this.#open.delete(doc);
      document.giveUp();
      const refusal = meta.path === null ? checked : this.#notOpened(checked, meta.path);
      this.#givenUp.set(doc, refusal);
      return refusal;
    }
    // From now on these very bytes are known.
    const openedAt = this.#around.now().toISOString();
    if (meta.path !== null && meta.stamp !== null)
      this.#around.recent.note({ path: meta.path, title: document.title, openedAt, hash: meta.stamp.hash });
    return ok(document);
  }

  /** An open document, checked whole, or why it is not open. */
  find(doc: string): Result<OpenDocument> {
    const document = this.#open.get(doc);
    if (document) return this.#sound(document);
    return this.#givenUp.get(doc) ?? refuse('not-open', 'That document is not open any more. Open it again.');
  }

  with<T>(doc: string, action: (document: OpenDocument) => Result<T>): Result<T> {
    const document = this.find(doc);
    return document.ok ? action(document.value) : document;
  }

  /** As `with`, for what edits: refused where the document cannot be edited, noted where it was. */
  change<T>(doc: string, action: (document: OpenDocument) => Result<T>): Result<T> {
    return this.with(doc, (document) => {
      const refused = document.refuseEdit();
      if (refused) return refused;
      const done = action(document);
      if (done.ok) document.edited();
      return done;
    });
  }

  close(doc: string, discard: boolean): Result<null> {
    return this.with(doc, (document) => {
      const closed = document.close(discard);
      if (closed.ok) this.#open.delete(doc);
      return closed;
    });
  }

  /** The application ends: what can be published is. */
  parkAll(): void {
    for (const document of this.#open.values()) document.park();
    this.#open.clear();
  }
}

/** Where a path leads: a link is followed. */
export function realTarget(chosen: string): string {
  return existsSync(chosen) ? realpathSync(chosen) : resolve(chosen);
}
