import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentSnapshot } from '../../shared/ipc/contract.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { checkHeader } from '../db/open.ts';
import { hashOf } from './disk.ts';
import { readDocumentFile } from './documentFile.ts';
import { takeLock } from './lock.ts';
import { OpenDocument, type Surroundings } from './openDocument.ts';
import { isSameFile, pathFault, realTarget } from './paths.ts';
import type { LeftCopy } from './recovery.ts';
import { documentBytes } from './session.ts';
import type { WorkingCopies } from './workingCopies.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** How long a file that another program has open is waited for, once. */
const HELD_MS = 200;

/** The documents that are open: how one gets in, is shown and is given up. */
export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();
  readonly #copies: WorkingCopies;
  readonly #around: Surroundings;
  readonly #damaged = new Set<string>();
  /** Notices that belong to no open document; the next window that shows one tells them. */
  readonly #notices: string[] = [];
  /** Files whose newest changes are in a working copy that cannot be read now. */
  #waiting = new Set<string>();
  /** Openings of files, one after another: of two for one file the second finds what the first opened. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(copies: WorkingCopies, around: Omit<Surroundings, 'damaged'>) {
    this.#copies = copies;
    this.#around = { ...around, damaged: this.#damaged };
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** What was open when the application last ended is open again, with every acknowledged edit (DOC-6). */
  async reopen(): Promise<void> {
    this.#takeUp(await this.#copies.reopen());
  }

  #takeUp(left: readonly LeftCopy[]): void {
    this.#waiting = new Set(left.flatMap(({ pending, path }) => (pending && path ? [path] : [])));
    for (const { copy, notice } of left) {
      if (notice !== null) this.#notices.push(notice);
      if (copy === null) continue;
      const { title, path, publishedRevision, publishedNotes } = copy.meta;
      const { revision, notes } = copy.session;
      if (path === null && revision === (publishedRevision ?? 0) && notes === (publishedNotes ?? 0)) copy.remove();
      else
        this.#enter(copy, [
          `"${title}" was open when Spanwise last ended. It is back with every change up to revision ${copy.session.revision}.`,
        ]).edited();
    }
  }

  #enter(copy: WorkingCopy, told: readonly string[]): OpenDocument {
    const { path } = copy.meta;
    const kept = path !== null && this.#waiting.has(path) ? keptElsewhere(copy.meta.title) : null;
    const lock = path === null || kept !== null ? null : takeLock(path);
    const all = [...told];
    if (kept !== null) all.push(kept);
    else if (lock?.held === null)
      all.push(
        `${lock.reason}, so it is open here for reading only. Use “Save a copy as…” to work on a copy. ${lock.remedy}`.trim(),
      );
    else if (lock?.notice) all.push(lock.notice);
    const readOnly = kept !== null || lock?.held === null;
    const document = new OpenDocument(copy, lock?.held ?? null, readOnly, all, this.#around);
    this.#open.set(copy.doc, document);
    return document;
  }

  /** Everything that a window shows of a document. `window`: there is one, which tells what is to be told. */
  show(document: OpenDocument, window = true): Result<DocumentSnapshot> {
    if (!window) return ok(document.untold());
    const snapshot = document.snapshot();
    // Memory is filled for the first edit while the window reads its records.
    setImmediate(() => this.#open.get(snapshot.doc) === document && document.warmUp());
    return ok({ ...snapshot, notices: [...this.#notices.splice(0), ...snapshot.notices] });
  }

  /** A new document that has no file yet. */
  async openState(state: DocumentState): Promise<Result<DocumentSnapshot>> {
    const title = state.document.title;
    const copy = await this.#copies.create(documentBytes(state), title, { title }, true);
    return copy.ok ? this.show(this.#enter(copy.value, [])) : copy;
  }

  /**
   * A file of this computer; one that is open already is shown as it is. `window`: the caller shows it and tells its
   * notices; otherwise they wait for the window that loads it.
   */
  openPath(chosen: string, window = true): Promise<Result<DocumentSnapshot>> {
    const opened = this.#turn.then(() => this.#openPath(chosen, window));
    this.#turn = opened.catch(() => {});
    return opened;
  }

  async #openPath(chosen: string, window: boolean): Promise<Result<DocumentSnapshot>> {
    const { disk, backups, recent, now } = this.#around;
    const fault = pathFault(chosen);
    if (fault !== null) return refuse('not-opened', fault);
    // A link is followed once, here, so that publishing replaces the file and not the link.
    const path = realTarget(chosen);
    if (this.#waiting.size > 0) this.#takeUp(await this.#copies.reopenPending());
    for (const document of this.#open.values())
      if (document.path !== null && isSameFile(document.path, path)) return this.show(document, window);
    let file = readDocumentFile(disk, path);
    if (!file.ok && file.refusal.code === 'in-use') {
      // A scanner looks at a file that has just arrived.
      await setTimeout(HELD_MS);
      file = readDocumentFile(disk, path);
    }
    if (!file.ok) return this.#notOpened(file, path);
    const { bytes, stamp, version } = file.value;
    const name = basename(path);
    const kept = version < SCHEMA_VERSION ? backups.keepBefore(path, bytes, now()) : null;
    if (kept) return kept;
    const meta = { title: name, path, ours: [stamp.hash], stamp };
    const copy = await this.#copies.create(bytes, name, meta, recent.knows(stamp.hash));
    if (!copy.ok) return this.#notOpened(copy, path);
    const { session } = copy.value;
    const title = session.title || name;
    const [publishedRevision, publishedNotes] = [session.revision, session.notes];
    copy.value.note({ title, publishedRevision, publishedNotes, publishedAt: null });
    recent.note({ path, title, openedAt: now().toISOString(), hash: stamp.hash });
    return this.show(this.#enter(copy.value, []), window);
  }

  #notOpened(failed: Parameters<Surroundings['backups']['offer']>[0], path: string) {
    if (failed.refusal.code === 'damaged') this.#damaged.add(path);
    return this.#around.backups.offer(failed, path, this.#around.now());
  }

  /** Bytes that a browser handed over; saving hands them back. */
  async openBytes(bytes: Buffer, fileName: string): Promise<Result<DocumentSnapshot>> {
    const header = checkHeader(bytes, fileName);
    if (!header.ok) return header;
    const known = this.#around.recent.knows(hashOf(bytes));
    const copy = await this.#copies.create(bytes, fileName, { title: fileName }, known);
    if (!copy.ok) return copy;
    const { session } = copy.value;
    const [publishedRevision, publishedNotes] = [session.revision, session.notes];
    copy.value.note({ title: session.title || fileName, publishedRevision, publishedNotes });
    return this.show(this.#enter(copy.value, []));
  }

  /** A backup is opened as a document without a file, so that neither it nor the damaged file is written to. */
  async openBackup(path: string): Promise<Result<OpenDocument>> {
    const { backups, disk } = this.#around;
    if (!backups.holds(path)) return refuse('not-a-backup', `"${basename(path)}" is not one of the backups.`);
    const file = readDocumentFile(disk, path);
    if (!file.ok) return file;
    const copy = await this.#copies.create(file.value.bytes, basename(path), {}, false);
    if (!copy.ok) return copy;
    const title = copy.value.session.title || backups.nameOf(path);
    copy.value.note({ title });
    return ok(this.#enter(copy.value, [`This is a backup of "${backups.nameOf(path)}". Save it to keep it.`]));
  }

  /** An open document, or why there is none. */
  find(doc: string): Result<OpenDocument> {
    const document = this.#open.get(doc);
    return document ? ok(document) : refuse('not-open', 'That document is not open any more. Open it again.');
  }

  with<R extends Result<unknown> | Promise<Result<unknown>>>(
    doc: string,
    action: (document: OpenDocument) => R,
  ): R | Extract<Result<never>, { ok: false }> {
    const document = this.find(doc);
    return document.ok ? action(document.value) : document;
  }

  /** As `with`, for what edits: refused where the document cannot be edited, noted where it was. */
  change<R extends Result<unknown> | Promise<Result<unknown>>>(
    doc: string,
    action: (document: OpenDocument) => R,
  ): R | Extract<Result<never>, { ok: false }> {
    return this.with(doc, (document) => {
      const refused = document.refuseEdit();
      if (refused) return refused;
      const done = action(document);
      const note = (answer: Result<unknown>) => answer.ok && document.edited();
      if (done instanceof Promise) void done.then(note, () => {});
      else note(done);
      return done;
    });
  }

  async close(doc: string, discard: boolean): Promise<Result<null>> {
    const document = this.find(doc);
    if (!document.ok) return document;
    const closed = await document.value.close(discard);
    if (closed.ok) this.#open.delete(doc);
    return closed;
  }

  /** The application ends: what can be published is. Whatever is wrong with one document, the others are looked after. */
  async parkAll(): Promise<void> {
    await this.#turn;
    for (const document of this.#open.values()) {
      try {
        await document.park();
      } catch (error) {
        // A bug, or a disk that has gone: its working copy is there at the next start.
        console.error(error);
      }
    }
    this.#open.clear();
  }
}

const keptElsewhere = (title: string) =>
  `Changes that were made to "${title}" before Spanwise last ended are kept in a working copy that cannot be read now, so the file is open here for reading only. Close it and open it again in a moment.`;
