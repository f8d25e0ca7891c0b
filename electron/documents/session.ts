import { randomUUID } from 'node:crypto';
import { restoreVersion } from '../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { EarlierStructure, EditAnswer, HistoryRow, HistoryStep } from '../../shared/ipc/contract.ts';
import type { LedgerRow } from '../../shared/model/ledger.ts';
import type { DocumentRecord } from '../../shared/model/records.ts';
import { type DocumentState, listStructures, lookupIn } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { applyPatch, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { eraseFromDatabase, namesOf, readHistory } from '../db/erase.ts';
import { type Journal, openJournal } from '../db/journal.ts';
import type { HistoryStacks, JournalRow } from '../db/journalRow.ts';
import { type Db, emptiedLog, newDatabase, notOpened, openWorking } from '../db/open.ts';
import type { KeptPatch } from '../db/patchText.ts';
import {
  copyState,
  insertState,
  loadState,
  type RecordWriter,
  recordWriter,
  storedLedger,
  storedRecords,
} from '../db/records.ts';
import { damaged, notStored, sqliteReason } from '../db/refusals.ts';
import { strayPosts, withoutUndefined } from './arriving.ts';
import { notPublished } from './publish.ts';
import type {
  EditRequest,
  EraseRequest,
  RestoreRequest,
  SessionOptions,
  SessionSnapshot,
  StepRequest,
} from './requests.ts';

/**
 * One open document: its database and the same document in memory, kept in step. Every accepted edit, undo and redo is
 * one transaction and one revision (DOC-2). Synchronous, so that the command line uses it directly. One class, because
 * state, database, journal and undo may only change together.
 */
export class Session {
  #state: DocumentState | null;
  #db: Db;
  #journal: Journal;
  #writer: RecordWriter;
  readonly #stacks: HistoryStacks;
  readonly #now: () => Date;
  readonly #author: () => string;
  #revision: number;

  private constructor(
    db: Db,
    state: DocumentState | null,
    journal: Journal,
    stacks: HistoryStacks,
    { now = () => new Date(), author = () => '' }: SessionOptions,
  ) {
    this.#db = db;
    this.#state = state;
    this.#journal = journal;
    this.#stacks = stacks;
    this.#now = now;
    this.#author = author;
    this.#writer = recordWriter(db);
    this.#revision = journal.newestRevision();
  }

  /**
   * Takes over an open database. On refusal the database is closed. Every record is read and checked first, unless the
   * bytes are known to be our own (`trusted`): then a window gets them at once and memory is filled when it is needed.
   */
  static open(db: Db, name: string, options: SessionOptions = {}): Result<Session> {
    try {
      const state = options.trusted ? ok(null) : loadState(db, name);
      const journal = openJournal(db);
      const stacks = state.ok ? journal.stacks() : null;
      if (state.ok && stacks !== null) return ok(new Session(db, state.value, journal, stacks, options));
      db.close();
      return state.ok ? damaged(name, 'its history contradicts itself') : state;
    } catch (error) {
      db.close();
      return notOpened(error, name);
    }
  }

  /** The document in memory. Read it; only the session changes it. */
  get state(): DocumentState {
    if (this.#state === null) {
      const loaded = loadState(this.#db, 'The working copy');
      if (!loaded.ok) throw new Error(loaded.refusal.message);
      this.#state = loaded.value;
    }
    return this.#state;
  }

  /** Reads and checks every record, unless that is done. `name` is how the refusal calls the document. */
  check(name: string): Result<null> {
    if (this.#state !== null) return ok(null);
    const loaded = loadState(this.#db, name);
    if (!loaded.ok) return loaded;
    this.#state = loaded.value;
    return ok(null);
  }

  /** The document's title, without reading the rest. */
  get title(): string {
    if (this.#state !== null) return this.#state.document.title;
    const json = this.#db.prepare<[], string>("SELECT json FROM record WHERE type = 'document'").pluck().get();
    try {
      const { title } = JSON.parse(json ?? '') as DocumentRecord;
      return typeof title === 'string' ? title : '';
    } catch {
      // Not checked yet; the check will say so.
      return '';
    }
  }

  get revision(): number {
    return this.#revision;
  }

  snapshot(): SessionSnapshot {
    const [records, ledger] = [storedRecords(this.#db), storedLedger(this.#db)];
    return { revision: this.#revision, records, ledger, ...this.#labels() };
  }

  /** How many rows the ledger has; with the revision it says whether a file holds everything. */
  get notes(): number {
    return this.#db.prepare<[], number>('SELECT count(*) FROM ledger').pluck().get() ?? 0;
  }

  /** Adds a row to the ledger (DOC-16): no revision, and nothing undoes it. A repeated id does nothing. */
  note(row: LedgerRow): Result<LedgerRow> {
    const { state } = this;
    const known = state.ledger.find((each) => each.id === row.id);
    if (known) return ok(known);
    try {
      const author = this.#author() || (state.document.settings.author ?? '');
      this.#db
        .prepare<[string, string, string, string, string]>('INSERT INTO ledger VALUES (?, ?, ?, ?, ?)')
        .run(row.id, this.#now().toISOString(), row.type, author, JSON.stringify(row));
    } catch (error) {
      return notStored(error);
    }
    state.ledger = [...state.ledger, row];
    return ok(row);
  }

  /** Makes one edit durable. A repeated command id does nothing and answers as before. */
  edit({ commandId, base, label, structure, patch }: EditRequest): Result<EditAnswer> {
    const known = this.#known(commandId, 'edit', base);
    if (!known.ok) return known;
    if (known.value) return ok({ revision: known.value.revision, ...this.#labels() });
    const clean = withoutUndefined(patch);
    const stray = strayPosts(this.state, clean);
    if (stray !== null) return refuse('patch-misfit', stray);
    const fitted = tryPatch(this.state, clean);
    if (!fitted.ok) return fitted;
    const row = { ...this.#newRow(commandId), op: 'edit' as const, target: null, structure, label };
    const stored = this.#store(row, clean);
    if (!stored.ok) return stored;
    this.#stacks.undo.push(row.revision);
    this.#stacks.redo = [];
    const whole = [...clean.added, ...clean.removed].some(({ type }) => type === 'structure');
    return ok({
      revision: row.revision,
      undoLabel: label,
      redoLabel: null,
      undoAbout: { structure, whole },
      redoAbout: null,
    });
  }

  /** Takes the newest edit back, as a new revision. */
  undo(request: StepRequest): Result<HistoryStep> {
    return this.#step('undo', request);
  }

  /** Makes the edit again that was undone last. */
  redo(request: StepRequest): Result<HistoryStep> {
    return this.#step('redo', request);
  }

  /** Edits before a revision (default: all), newest first; of one structure, or of all. */
  history(before: number | undefined, limit: number, structure?: string): HistoryRow[] {
    return this.#journal.list(before ?? this.#revision + 1, limit, structure);
  }

  /** The structures that the document had at an earlier revision, in their order. */
  structuresAt(revision: number): Result<EarlierStructure[]> {
    const state = this.stateAt(revision);
    if (!state.ok) return state;
    return ok(
      listStructures(state.value).map(({ record, posts }) => ({ id: record.id, name: record.name, boxes: posts.size })),
    );
  }

  /** A structure as it was at an earlier revision, as a new frozen version: one step that undo takes back (DOC-9). */
  restore({ to, structure, name, ...step }: RestoreRequest): Result<HistoryStep> {
    const known = this.#known(step.commandId, 'edit', step.base);
    if (!known.ok) return known;
    if (known.value) {
      const patch = this.#effectOf(known.value);
      return patch === null ? historyMisfit('redo', known.value.label) : ok(this.#stepAnswer(known.value, patch));
    }
    const earlier = this.stateAt(to);
    if (!earlier.ok) return earlier;
    const edit = restoreVersion(this.state, earlier.value, { structure, name, revision: to }, randomUUID);
    if (!edit.ok) return edit;
    const { patch, label } = edit.value;
    const done = this.edit({ ...step, label: label.slice(0, 500), structure: edit.value.structure, patch });
    return done.ok ? ok({ ...done.value, label, structure: edit.value.structure, patch }) : done;
  }

  /**
   * Takes a person out of every record and of the whole history (EXPORT-8). It is a revision of its own that nothing
   * undoes; what was edited before can still be undone, without the person. Answers null, or a sentence when pages on disk could not be cleared.
   */
  erase({ commandId, base, person, standIn }: EraseRequest): Result<string | null> {
    const known = this.#known(commandId, 'erase', base);
    if (!known.ok) return known;
    if (known.value) return ok(null);
    try {
      const history = readHistory(this.#journal, copyState(this.state));
      const names = namesOf(this.state.people, history, person);
      if (names === null) return refuse('unknown-person', 'That person is not in this document. Nothing was changed.');
      const row = { ...this.#newRow(commandId), op: 'erase' as const, target: null, structure: null, label: ERASED };
      eraseFromDatabase(this.#db, this.#journal, this.#writer, history, { person, names, standIn }, row);
    } catch (error) {
      const reason = sqliteReason(error);
      if (reason === null) throw error;
      // Either all of it is done or none; a full disk may have kept the pages from being written anew.
      if (this.#journal.byCommand(commandId) === undefined) return notStored(error);
      this.#reread();
      return ok(
        `The person is out of the document, but old pages of the working copy could not be cleared: ${reason}. Put that right, then close the document, which removes the working copy.`,
      );
    }
    this.#reread();
    return ok(null);
  }

  /** After the stored document was changed by itself, memory follows it. */
  #reread(): void {
    this.#state = null;
    this.#revision = this.#journal.newestRevision();
  }

  /** The bytes of the file that is published: compacted, and found to fit together. Only for a database in memory. */
  compacted(name: string): Result<Buffer> {
    try {
      this.#db.exec('VACUUM');
      if (this.#db.pragma('quick_check(1)', { simple: true }) === 'ok') return ok(this.#db.serialize());
      return notPublished(name, 'the copy could not be read back whole');
    } catch (error) {
      const reason = sqliteReason(error);
      if (reason === null) throw error;
      return notPublished(name, reason);
    }
  }

  /** The whole document as bytes, as it is stored. Only for a database in memory. */
  serialize(): Buffer {
    return this.#db.serialize();
  }

  /** Edits that count (made and not undone), oldest first. */
  keptEdits(): JournalRow[] {
    return this.#stacks.undo.flatMap((revision) => this.#journal.byRevision(revision) ?? []);
  }

  /** What the edit of this revision added, removed and was said whole; null when the file does not say. */
  keptPatch(revision: number): KeptPatch | null {
    return this.#journal.keptPatch(revision);
  }

  /** What the edit of this revision changed; null when the file does not say, or the history does not fit. */
  patchOf(revision: number): Patch | null {
    const row = this.#journal.byRevision(revision);
    return row?.op === 'edit' ? this.#effectOf(row) : null;
  }

  /** What a row changed, read beside the document as it stood right after it. */
  #effectOf(row: JournalRow): Patch | null {
    const after = row.revision === this.#revision ? ok(this.state) : this.stateAt(row.revision);
    return after.ok ? this.#journal.effectOf(row, lookupIn(after.value), 'after') : null;
  }

  /** The document as it was at an earlier revision; the session itself stays where it is (DOC-9). */
  stateAt(revision: number): Result<DocumentState> {
    if (!Number.isInteger(revision) || revision < 0 || revision > this.#revision) {
      return refuse(
        'unknown-revision',
        `There is no revision ${revision}; the document has revisions 0 to ${this.#revision}.`,
      );
    }
    const state = copyState(this.state);
    for (let at = this.#revision; at > revision; at--) {
      const row = this.#journal.byRevision(at);
      if (!row) throw new Error(`Revision ${at} is missing`);
      const patch = this.#journal.effectOf(row, lookupIn(state), 'after');
      if (patch === null || !tryPatch(state, reversePatch(patch)).ok) {
        return refuse(
          'history-misfit',
          `Revision ${revision} cannot be shown: the history does not fit the document from revision ${at} back. Nothing was changed.`,
        );
      }
    }
    return ok(state);
  }

  /** Writes the whole document to a new file: compacted, in rollback-journal mode, nothing else beside it. */
  copyTo(path: string): void {
    try {
      this.#journal.pack();
    } catch (error) {
      // Only a saving of space: it waits for the next time.
      if (sqliteReason(error) === null) throw error;
    }
    // Whoever publishes the copy flushes what it writes; edits wait for no flush of a file that is read once.
    this.#db.pragma('synchronous = OFF');
    try {
      this.#db.prepare('VACUUM INTO ?').run(path);
    } finally {
      this.#db.pragma('synchronous = FULL');
    }
  }

  close(): void {
    this.#db.close();
  }

  #step(op: 'undo' | 'redo', { commandId, base }: StepRequest): Result<HistoryStep> {
    const known = this.#known(commandId, op, base);
    if (!known.ok) return known;
    if (known.value) {
      const patch = this.#effectOf(known.value);
      return patch === null ? historyMisfit(op, known.value.label) : ok(this.#stepAnswer(known.value, patch));
    }
    const [from, to] = op === 'undo' ? [this.#stacks.undo, this.#stacks.redo] : [this.#stacks.redo, this.#stacks.undo];
    const target = op === 'undo' ? this.#undoable() : from.at(-1);
    if (target === undefined) {
      return op === 'undo'
        ? refuse('nothing-to-undo', 'There is nothing left to undo.')
        : refuse('nothing-to-redo', 'There is nothing to redo.');
    }
    const edit = this.#journal.byRevision(target);
    if (!edit) throw new Error(`Revision ${target} is missing`);
    const row = { ...this.#newRow(commandId), op, target, structure: edit.structure, label: edit.label };
    const patch = this.#journal.effectOf(row, lookupIn(this.state), 'before');
    // The same checks as for an edit: a journal comes from a file that anybody may have written.
    if (patch === null || !tryPatch(this.state, patch).ok) return historyMisfit(op, edit.label);
    const stored = this.#store(row, patch);
    if (!stored.ok) return stored;
    from.pop();
    to.push(target);
    return ok(this.#stepAnswer(row, patch));
  }

  #stepAnswer({ revision, label, structure }: JournalRow, patch: Patch): HistoryStep {
    return { revision, label, structure, patch, ...this.#labels() };
  }

  /** The row of a command that was already carried out, undefined for a new one, or why it may not be carried out. */
  #known(commandId: string, op: JournalRow['op'], base: number): Result<JournalRow | undefined> {
    const row = this.#journal.byCommand(commandId);
    if (row && row.op !== op)
      return refuse('command-reused', 'The same command arrived twice with different contents. Nothing was changed.');
    if (!row && base !== this.#revision) {
      return refuse(
        'stale-revision',
        'The change was made on an older state of the document. It was not kept; reload and make it again.',
      );
    }
    return ok(row);
  }

  #newRow(command: string) {
    const author = this.#author() || (this.state.document.settings.author ?? '');
    return { revision: this.#revision + 1, command, at: this.#now().toISOString(), author };
  }

  /** Rows, journal and revision in one transaction. Memory has the patch already and loses it again on refusal. */
  #store(row: JournalRow, patch: Patch): Result<null> {
    try {
      this.#db
        .transaction(() => {
          this.#writer.write(patch);
          this.#journal.append(row, row.op === 'edit' ? patch : null);
        })
        .immediate();
    } catch (error) {
      applyPatch(this.state, reversePatch(patch));
      const refused = notStored(error);
      if (!this.#storedAfterAll(row.command)) return refused;
      applyPatch(this.state, patch);
    }
    this.#revision = row.revision;
    return ok(null);
  }

  /**
   * A commit that failed (a full disk) may stand in the write-ahead log all the same, whole, and be back at the next
   * start. So the log is emptied of it; where the disk refuses that too, the database is opened again, as the next start
   * would: what it holds then is what is true.
   */
  #storedAfterAll(command: string): boolean {
    if (this.#db.memory || emptiedLog(this.#db)) return false;
    const path = this.#db.name;
    this.#db.close();
    const opened = openWorking(path, 'The working copy', { sound: true });
    if (!opened.ok) throw new Error(opened.refusal.message);
    this.#db = opened.value;
    this.#journal = openJournal(this.#db);
    this.#writer = recordWriter(this.#db);
    return this.#journal.byCommand(command) !== undefined;
  }

  /** The edit that undo takes back; none where that would take the document's first structure away (DOC-12). */
  #undoable(): number | undefined {
    const target = this.#stacks.undo.at(-1);
    if (target === undefined || this.#structures() > 1) return target;
    const makesIt = this.#journal.keptPatch(target)?.added.some((record) => record.type === 'structure');
    return makesIt ? undefined : target;
  }

  /** How many structures there are, without reading the rest of a document that is just being opened. */
  #structures(): number {
    if (this.#state !== null) return this.#state.structures.size;
    return this.#db.prepare<[], number>("SELECT count(*) FROM record WHERE type = 'structure'").pluck().get() ?? 0;
  }

  #labels() {
    const [undo, redo] = [this.#undoable(), this.#stacks.redo.at(-1)];
    return {
      undoLabel: this.#journal.label(undo),
      redoLabel: this.#journal.label(redo),
      undoAbout: this.#journal.about(undo),
      redoAbout: this.#journal.about(redo),
    };
  }
}

/** What the history says of an erased person: nothing. */
const ERASED = 'Erased a person';

function historyMisfit(op: 'undo' | 'redo', label: string) {
  return refuse(
    'history-misfit',
    `"${label}" cannot be ${op === 'undo' ? 'undone' : 'made again'}: the history does not fit the document. Nothing was changed.`,
  );
}

/** A new document's bytes: all records, revision 0, no history. */
export function documentBytes(state: DocumentState): Buffer {
  const db = newDatabase();
  try {
    insertState(db, state);
    return db.serialize();
  } finally {
    db.close();
  }
}
