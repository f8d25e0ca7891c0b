import { randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentSnapshot, SaveState, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { Backups } from './backups.ts';
import { type Disk, diskReason } from './disk.ts';
import { type Lock, takeLock } from './lock.ts';
import { type Published, publish } from './publish.ts';
import type { RecentDocuments } from './recent.ts';
import type { Session } from './session.ts';
import type { WorkingCopy } from './workingCopies.ts';

export interface PersonErasure {
  readonly commandId: string;
  readonly base: number;
  readonly person: string;
  readonly keepPlace: boolean;
}

/** What an open document needs from the service around it. */
export interface Surroundings {
  readonly disk: Disk;
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
  /** Its values were not all read yet: nothing is shown or stored before they are (DOC-7). */
  #unchecked = false;

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
    return this.session.revision !== (this.copy.meta.publishedRevision ?? 0);
  }

  /** It comes from somebody else: `check` comes before anything that is shown or stored. */
  distrust(): this {
    this.#unchecked = true;
    return this;
  }

  get unchecked(): boolean {
    return this.#unchecked;
  }

  /** Checks every value once. On refusal the document is to be given up. */
  check(): Result<null> {
    if (!this.#unchecked) return ok(null);
    const checked = this.session.check(this.path === null ? this.copy.meta.title : basename(this.path));
    if (checked.ok) this.#unchecked = false;
    return checked;
  }

  /** Closes it without publishing anything: it turned out to be damaged. */
  giveUp(): void {
    this.#stop();
    this.copy.remove();
  }

  /** The whole document for a window; each notice is told once. */
  snapshot(): DocumentSnapshot {
    const notices = this.#notices;
    this.#notices = [];
    return {
      doc: this.copy.doc,
      ...this.session.snapshot(),
      save: this.saveState(),
      unchecked: this.#unchecked,
      notices,
    };
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
  save(): Result<SaveState> {
    const { path, ours } = this.copy.meta;
    if (path === null) return refuse('needs-path', `"${this.title}" has no file yet. Choose where to save it.`);
    if (this.#readOnly)
      return refuse(
        'read-only',
        `"${this.title}" is open for reading only. Use “Save a copy as…” to keep a copy of your own.`,
      );
    if (!this.unsaved && this.#failure === null && this.#around.disk.stat(path) !== null) return ok(this.saveState());
    return this.#publish(path, ours, false);
  }

  /** Publishes to another file, which becomes the document's own. `overwrite`: the user has agreed to replace it. */
  saveAs(chosen: string, overwrite: boolean): Result<SaveState> {
    const whole = extname(chosen).toLowerCase() === '.spanwise';
    const path = whole ? chosen : `${chosen}.spanwise`;
    if (path === this.path && !this.#readOnly) return this.save();
    const answer = takeLock(path);
    if (answer.held === null)
      return refuse('locked', `${answer.reason}. Nothing was written; choose another place. ${answer.remedy}`.trim());
    const before = this.path === null ? this.copy.backupKey : null;
    const aside = overwrite && whole ? this.#setAside(path) : null;
    const done = aside ?? this.#publish(path, [], overwrite && whole);
    if (!done.ok) {
      answer.held.release();
      return done;
    }
    if (before !== null) this.#around.backups.drop(before);
    this.#lock?.release();
    this.#lock = answer.held;
    return done;
  }

  /**
   * Takes a person out of the working copy, the user's file and every backup (EXPORT-8). Answers the document as it is
   * then; what could not be reached is among its notices.
   */
  erase({ person, keepPlace, ...step }: PersonErasure): Result<DocumentSnapshot> {
    const standIn = keepPlace ? `erased-${randomBytes(4).toString('hex')}` : null;
    const erased = this.session.erase({ ...step, person, standIn });
    if (!erased.ok) return erased;
    if (erased.value !== null) this.#notices.push(erased.value);
    const { path, ours } = this.copy.meta;
    if (path !== null) {
      const published = this.#publish(path, ours, false);
      if (!published.ok) this.#notices.push(`The person is still in the file. ${published.refusal.message}`);
    }
    this.#notices.push(...this.#around.backups.erase(this.copy.backupKey, { person, standIn }));
    return ok(this.snapshot());
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

  /** The document as one file's bytes, for a download. A document without a file counts as saved by it. */
  download(): Buffer {
    const bytes = this.copy.bytes();
    if (this.path === null)
      this.copy.update({ publishedRevision: this.session.revision, publishedAt: this.#stampNow() });
    return bytes;
  }

  /**
   * Closes it and its working copy. Work that cannot be saved keeps it open, with the reason, unless the user has said
   * to discard it.
   */
  close(discard: boolean): Result<null> {
    if (this.unsaved && !discard) {
      const saved = this.save();
      if (!saved.ok) return saved;
    }
    this.#stop();
    this.copy.remove();
    if (this.path === null) this.#around.backups.drop(this.copy.backupKey);
    return ok(null);
  }

  /** The application ends: publishes what it can; what it cannot is there again at the next start. */
  park(): void {
    const saved = this.unsaved ? this.save() : null;
    this.#stop();
    if (this.unsaved && saved?.ok !== true) this.copy.keep();
    else this.copy.remove();
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#lock?.release();
    this.#lock = null;
  }

  #schedule(delay: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#autosave(), delay);
    this.#timer.unref();
  }

  #autosave(): void {
    this.#timer = null;
    if (this.path === null) {
      this.#backUp(() => this.copy.bytes());
      return;
    }
    const saved = this.save();
    if (saved.ok) return;
    this.#backUp(() => this.copy.bytes());
    // A share that is away for a moment is tried again; a file that somebody else changed waits for the user.
    if (saved.refusal.code === 'not-published') this.#schedule(this.#around.retryMs);
  }

  /** Work is backed up whether or not it reaches the user's file (DOC-8). */
  #backUp(bytes: () => Uint8Array): void {
    try {
      this.#around.backups.keep(this.copy.backupKey, bytes, this.#around.now());
    } catch {
      // The document itself is safe; the next pause tries again.
    }
  }

  #publish(path: string, ours: readonly string[], overwrite: boolean): Result<SaveState> {
    const { copy, session } = this;
    const known = copy.meta.ours;
    const done = publish(this.#around.disk, {
      source: session,
      target: path,
      ours,
      overwrite,
      beforeRename: (hash) => copy.update({ ours: [...known, hash] }),
    });
    if (!done.ok) {
      if (path === this.path) this.#failure = done.refusal;
      this.#saved();
      return done;
    }
    this.#failure = null;
    this.#readOnly = false;
    this.#published(path, done.value);
    if (done.value.warning !== null) this.#around.emit({ type: 'notice', doc: copy.doc, message: done.value.warning });
    this.#saved();
    return ok(this.saveState());
  }

  #published(path: string, { stamp }: Published): void {
    const title = this.session.title || basename(path);
    const publishedAt = this.#stampNow();
    try {
      this.copy.update({
        path,
        title,
        ours: [stamp.hash],
        stamp,
        publishedRevision: this.session.revision,
        publishedAt,
      });
    } catch {
      // The file is in place and memory knows it; on disk the note before the rename already names the new hash.
    }
    this.#around.recent.note({ path, title, openedAt: publishedAt, hash: stamp.hash });
    this.#backUp(() => this.#around.disk.read(path));
  }

  #saved(): void {
    this.#around.emit({ type: 'saved', doc: this.copy.doc, save: this.saveState() });
  }

  #stampNow(): string {
    return this.#around.now().toISOString();
  }
}
