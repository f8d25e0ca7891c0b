import { randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentSnapshot, SaveState, ServiceEvent } from '../../shared/ipc/contract.ts';
import { sqliteReason } from '../db/refusals.ts';
import type { Backups } from './backups.ts';
import { type Disk, diskReason, quietly } from './disk.ts';
import { type Lock, takeLock } from './lock.ts';
import { pathFault, realTarget } from './paths.ts';
import { notPublished, type Prepared, type Published } from './publish.ts';
import type { Publisher } from './publisher.ts';
import type { RecentDocuments } from './recent.ts';
import type { Session } from './session.ts';
import type { WorkingCopy } from './workingCopy.ts';

export interface PersonErasure {
  readonly commandId: string;
  readonly base: number;
  readonly person: string;
  readonly keepPlace: boolean;
}

/** What an open document needs from the service around it. */
export interface Surroundings {
  readonly disk: Disk;
  readonly publisher: Publisher;
  readonly recent: RecentDocuments;
  readonly backups: Backups;
  /** Files of the user's that were found to be damaged. */
  readonly damaged: ReadonlySet<string>;
  readonly now: () => Date;
  /** Idle time before autosave (DOC-3). */
  readonly autosaveMs: number;
  /** Wait before a failed autosave is tried again. */
  readonly retryMs: number;
  emit(event: ServiceEvent): void;
}

/**
 * One document that is open in a window: its working copy, its lock, and when and how it reaches the user's file. One
 * class, because each of its methods reads and moves the same state: what is saved, what waits, what failed.
 */
export class OpenDocument {
  readonly copy: WorkingCopy;
  readonly #around: Surroundings;
  #lock: Lock | null;
  #readOnly: boolean;
  #failure: Refusal | null = null;
  #notices: string[];
  #timer: NodeJS.Timeout | null = null;
  /** Publishing goes on beside editing, one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    copy: WorkingCopy,
    lock: Lock | null,
    readOnly: boolean,
    notices: readonly string[],
    around: Surroundings,
  ) {
    this.copy = copy;
    this.#lock = lock;
    this.#readOnly = readOnly;
    this.#notices = [...notices];
    this.#around = around;
  }

  get session(): Session {
    return this.copy.session;
  }

  get path(): string | null {
    return this.copy.meta.path;
  }

  get title(): string {
    return this.session.title || this.copy.meta.title;
  }

  /** True when the user's file (or, without one, nothing at all) holds less than the working copy. */
  get unsaved(): boolean {
    const { publishedRevision, publishedNotes } = this.copy.meta;
    return this.session.revision !== (publishedRevision ?? 0) || this.session.notes !== (publishedNotes ?? 0);
  }

  /** The whole document for a window; each notice is told once, by the window that shows it. */
  snapshot(): DocumentSnapshot {
    return { ...this.#shown(), notices: this.#notices.splice(0) };
  }

  /** The same for who has no window: the notices wait for one. */
  untold(): DocumentSnapshot {
    return { ...this.#shown(), notices: [] };
  }

  /** Something to tell with the next snapshot. */
  tell(notice: string): void {
    this.#notices.push(notice);
  }

  #shown() {
    return { doc: this.copy.doc, ...this.session.snapshot(), save: this.saveState() };
  }

  /** Fills memory, so that the first edit does not wait for it. */
  warmUp(): void {
    try {
      void this.session.state;
    } catch (error) {
      this.#around.emit({
        type: 'notice',
        doc: this.copy.doc,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  saveState(): SaveState {
    const { path, publishedRevision, publishedAt } = this.copy.meta;
    const failure = this.#failure?.message ?? null;
    const conflict = this.#failure?.code === 'changed-on-disk';
    return { path, publishedRevision, publishedAt, failure, conflict, readOnly: this.#readOnly };
  }

  /** Why an edit may not be made, or null. */
  refuseEdit() {
    if (!this.#readOnly) return null;
    return refuse('read-only', `"${this.title}" is open for reading only. Use “Save a copy as…” to work on a copy.`);
  }

  /** Starts the two idle seconds again. */
  edited(): void {
    this.#schedule(this.#around.autosaveMs);
  }

  /** Publishes to the document's own file. */
  save(): Promise<Result<SaveState>> {
    return this.#inTurn(() => this.#save());
  }

  async #save(): Promise<Result<SaveState>> {
    const { path, ours } = this.copy.meta;
    if (this.#closed) return refuse('not-open', 'That document is not open any more. Open it again.');
    if (path === null) return refuse('needs-path', 'The document has no file yet. Choose where to keep it.');
    const refused = this.refuseEdit();
    if (refused) return refused;
    if (!this.unsaved && this.#failure === null && this.#around.disk.stat(path) !== null) return ok(this.saveState());
    return this.#publish(path, ours, false);
  }

  /** Publishes to another file, which becomes the document's own. `overwrite`: the user has agreed to replace it. */
  saveAs(chosen: string, overwrite: boolean): Promise<Result<SaveState>> {
    return this.#inTurn(async () => {
      const whole = extname(chosen).toLowerCase() === '.spanwise';
      const named = whole ? chosen : `${chosen}.spanwise`;
      const fault = pathFault(named);
      if (fault !== null) return refuse('not-published', fault);
      const path = realTarget(named);
      if (path === this.path && !this.#readOnly) return this.#save();
      const answer = takeLock(path);
      if (answer.held === null)
        return refuse('locked', `${answer.reason}. Nothing was written; choose another place. ${answer.remedy}`.trim());
      const before = this.path === null ? this.copy.backupKey : null;
      const aside = overwrite && whole ? this.#setAside(path) : null;
      const done = aside ?? (await this.#publish(path, [], overwrite && whole));
      if (!done.ok) {
        answer.held.release();
        return done;
      }
      if (before !== null) quietly(() => this.#around.backups.drop(before));
      this.#lock?.release();
      this.#lock = answer.held;
      return done;
    });
  }

  /**
   * Takes a person out of the working copy, the user's file and every backup (EXPORT-8). Answers the document as it is
   * then; what could not be reached is among its notices.
   */
  erase({ person, keepPlace, ...step }: PersonErasure): Promise<Result<DocumentSnapshot>> {
    return this.#inTurn(async () => {
      const standIn = keepPlace ? `erased-${randomBytes(4).toString('hex')}` : null;
      const erased = this.session.erase({ ...step, person, standIn });
      if (!erased.ok) return erased;
      if (erased.value !== null) this.#notices.push(erased.value);
      const { path, ours } = this.copy.meta;
      if (path !== null) {
        const published = await this.#publish(path, ours, false);
        if (!published.ok) this.#notices.push(`The person is still in the file. ${published.refusal.message}`);
      }
      this.#notices.push(...this.#around.backups.erase(this.copy.backupKey, { person, standIn }, this.copy.doc));
      for (const left of this.copy.clearCopies())
        this.#notices.push(`The person may still be in the file ${left}, which a crash left. Delete it yourself.`);
      return ok(this.snapshot());
    });
  }

  /** A damaged file that is about to be replaced is kept first (DOC-7). Why not, or null. */
  #setAside(path: string) {
    if (!this.#around.damaged.has(path)) return null;
    try {
      this.#around.backups.setAside(path, this.#around.now());
      return null;
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse(
        'not-published',
        `"${basename(path)}" is damaged and could not be set aside: ${reason}. It was not replaced; save under another name.`,
      );
    }
  }

  /** The document as one file's bytes, for a download. It may be cancelled, or fail: nothing counts as saved by it yet. */
  download(): Promise<Result<{ readonly bytes: Uint8Array; readonly revision: number }>> {
    return this.#inTurn(async () => {
      const copied = this.#copy(this.path ?? this.title);
      if (!copied.ok) return copied;
      const { copy, revision } = copied.value;
      const bytes = await this.#around.publisher.bytes(copy);
      this.copy.drop(copy);
      return bytes.ok ? ok({ bytes: bytes.value, revision }) : bytes;
    });
  }

  /** The user has seen the downloaded file of that revision: a document without a file of its own is saved by it. */
  arrived(revision: number): Result<SaveState> {
    if (revision > this.session.revision) return refuse('unknown-revision', 'There is no such state of the document.');
    if (this.path === null) {
      // What was noted since the download goes with the next one.
      const publishedNotes = this.session.notes;
      this.copy.note({ publishedRevision: revision, publishedNotes, publishedAt: this.#stampNow() });
    }
    return ok(this.saveState());
  }

  /**
   * Closes it and its working copy. Work that cannot be saved keeps it open, whole, with the reason, unless the user has
   * said to discard it. What cannot be cleared away now goes at the next start.
   */
  async close(discard: boolean): Promise<Result<null>> {
    // Edits may arrive while the file is written.
    while (this.unsaved && !discard && !this.#closed) {
      const saved = await this.save();
      if (!saved.ok) return saved;
    }
    await this.#turn;
    if (this.unsaved && !discard && !this.#closed) return this.close(discard);
    this.#end(true);
    return ok(null);
  }

  /** The application ends: publishes what it can; what it cannot is there again at the next start. */
  async park(): Promise<void> {
    if (this.unsaved) await this.save();
    await this.#turn;
    this.#end(!this.unsaved);
  }

  #end(remove: boolean): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!remove) this.copy.keep();
    else {
      this.copy.remove();
      if (this.path === null) quietly(() => this.#around.backups.drop(this.copy.backupKey));
    }
    this.#lock?.release();
    this.#lock = null;
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }

  #schedule(delay: number): void {
    if (this.#closed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#autosave(), delay);
    this.#timer.unref();
  }

  async #autosave(): Promise<void> {
    this.#timer = null;
    try {
      if (this.path === null) await this.#inTurn(() => this.#backUpNow());
      else {
        const saved = await this.save();
        // A share that is away for a moment is tried again; a file that somebody else changed waits for the user.
        if (!saved.ok && saved.refusal.code === 'not-published') this.#schedule(this.#around.retryMs);
      }
    } catch (error) {
      // A bug. The working copy has every edit, and the next one tries again.
      console.error(error);
    }
  }

  /** Work without a file is backed up when the last backup is old enough. */
  async #backUpNow(): Promise<void> {
    if (this.#closed || !this.#around.backups.due(this.copy.backupKey, this.#around.now())) return;
    const copied = this.#copy(this.title);
    if (!copied.ok) return;
    this.#backUp(copied.value.copy);
    this.copy.drop(copied.value.copy);
  }

  /** Work is backed up whether or not it reaches the user's file (DOC-8). */
  #backUp(copy: string): void {
    try {
      const { backups, disk, now } = this.#around;
      backups.keep(this.copy.backupKey, () => disk.read(copy), now());
    } catch {
      // The document itself is safe; the next pause tries again.
    }
  }

  /** The document as it is now, as a file beside the working copy, and the revision that it holds. */
  #copy(target: string): Result<{ copy: string; revision: number; notes: number }> {
    try {
      const { revision, notes } = this.session;
      return ok({ copy: this.copy.copy(), revision, notes });
    } catch (error) {
      const reason = sqliteReason(error) ?? diskReason(error);
      if (reason === null) throw error;
      return notPublished(basename(target), `${reason}, in the folder of working copies`);
    }
  }

  async #publish(path: string, ours: readonly string[], overwrite: boolean): Promise<Result<SaveState>> {
    const copied = this.#copy(path);
    if (!copied.ok) return this.#failed(path, copied);
    const { copy, revision, notes } = copied.value;
    try {
      const { publisher } = this.#around;
      const prepared = await publisher.prepare({ copy, target: path, ours, overwrite });
      if (!prepared.ok) return this.#failed(path, prepared);
      const noted = await this.#noteComing(prepared.value);
      const done = noted ?? (await publisher.put(prepared.value));
      if (!done.ok) return this.#failed(path, done);
      this.#failure = null;
      this.#readOnly = false;
      this.#published(path, { revision, notes }, done.value);
      const { warning } = done.value;
      if (warning !== null) this.#around.emit({ type: 'notice', doc: this.copy.doc, message: warning });
      this.#saved();
      return ok(this.saveState());
    } finally {
      this.#backUp(copy);
      this.copy.drop(copy);
    }
  }

  /** The hash is known before the file has it, so that a crash in between is understood. Why it cannot be, or null. */
  async #noteComing(prepared: Prepared) {
    try {
      this.copy.update({ ours: [...this.copy.meta.ours, prepared.stamp.hash] });
      return null;
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      await this.#around.publisher.drop(prepared);
      return notPublished(basename(prepared.target), `${reason}, in the folder of working copies`);
    }
  }

  #failed<F extends { readonly ok: false; readonly refusal: Refusal }>(path: string, failed: F): F {
    if (path === this.path) this.#failure = failed.refusal;
    this.#saved();
    return failed;
  }

  #published(path: string, held: { revision: number; notes: number }, { stamp }: Published): void {
    const title = this.session.title || basename(path);
    const publishedAt = this.#stampNow();
    // The note before the rename already names the new hash; a disk that is full now loses nothing.
    const [publishedRevision, publishedNotes] = [held.revision, held.notes];
    this.copy.note({ path, title, ours: [stamp.hash], stamp, publishedRevision, publishedNotes, publishedAt });
    this.#around.recent.note({ path, title, openedAt: publishedAt, hash: stamp.hash });
  }

  #saved(): void {
    this.#around.emit({ type: 'saved', doc: this.copy.doc, save: this.saveState() });
  }

  #stampNow(): string {
    return this.#around.now().toISOString();
  }
}
