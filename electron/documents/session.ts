import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { EditAnswer, HistoryRow, HistoryStep } from '../../shared/ipc/contract.ts';
import type { AnyRecord, DocumentRecord } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { applyPatch, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { type HistoryStacks, type Journal, type JournalRow, openJournal } from '../db/journal.ts';
import { type Db, newDatabase } from '../db/open.ts';
import { copyState, insertState, loadState, recordWriter, storedRecords } from '../db/records.ts';
import { damaged, notStored } from '../db/refusals.ts';

/** One edit as it arrives: the revision that it was made on, what it says in the history, and what it changes. */
export interface EditRequest {
  readonly commandId: string;
  readonly base: number;
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

export interface StepRequest {
  readonly commandId: string;
  readonly base: number;
}

export interface SessionOptions {
  /** The bytes were written by this application on this computer. */
  readonly trusted?: boolean;
  readonly now?: () => Date;
}

/** What a window needs of a session to show the document. */
export interface SessionSnapshot {
  readonly revision: number;
  readonly records: readonly string[];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/**
 * One open document: its database and the same document in memory, kept in step. Every accepted edit, undo and redo is
 * one transaction and one revision (DOC-2). Synchronous, so that the command line uses it directly.
 */
export class Session {
  #state: DocumentState | null;
  readonly #db: Db;
  readonly #journal: Journal;
  readonly #writer: ReturnType<typeof recordWriter>;
  readonly #stacks: HistoryStacks;
  readonly #now: () => Date;
  #revision: number;

  private constructor(db: Db, state: DocumentState | null, journal: Journal, stacks: HistoryStacks, now: () => Date) {
    this.#db = db;
    this.#state = state;
    this.#journal = journal;
    this.#stacks = stacks;
    this.#now = now;
    this.#writer = recordWriter(db);
    this.#revision = journal.newestRevision();
  }

  /**
   * Takes over an open database. On refusal the database is closed. Every record is read and checked first, unless the
   * bytes are known to be our own (`trusted`): then a window gets them at once and memory is filled when it is needed.
   */
  static open(db: Db, name: string, { trusted = false, now = () => new Date() }: SessionOptions = {}): Result<Session> {
    const state = trusted ? ok(null) : loadState(db, name);
    const journal = openJournal(db);
    const stacks = state.ok ? journal.stacks() : null;
    if (state.ok && stacks !== null) return ok(new Session(db, state.value, journal, stacks, now));
    db.close();
    return state.ok ? damaged(name, 'its history contradicts itself') : state;
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

  /** The document's title, without reading the rest. */
  get title(): string {
    if (this.#state !== null) return this.#state.document.title;
    const json = this.#db.prepare<[], string>("SELECT json FROM record WHERE type = 'document'").pluck().get();
    return json === undefined ? '' : (JSON.parse(json) as DocumentRecord).title;
  }

  get revision(): number {
    return this.#revision;
  }

  snapshot(): SessionSnapshot {
    return { revision: this.#revision, records: storedRecords(this.#db), ...this.#labels() };
  }

  /** Makes one edit durable. A repeated command id does nothing and answers as before. */
  edit({ commandId, base, label, structure, patch }: EditRequest): Result<EditAnswer> {
    const known = this.#known(commandId, 'edit', base);
    if (!known.ok) return known;
    if (known.value) return ok({ revision: known.value.revision, ...this.#labels() });
    const clean = withoutUndefined(patch);
    const stray = this.#strayPosts(clean);
    if (stray !== null) return refuse('patch-misfit', stray);
    const fitted = tryPatch(this.state, clean);
    if (!fitted.ok) return fitted;
    const row = { ...this.#newRow(commandId), op: 'edit' as const, target: null, structure, label };
    const stored = this.#store(row, clean);
    if (!stored.ok) return stored;
    this.#stacks.undo.push(row.revision);
    this.#stacks.redo = [];
    return ok({ revision: row.revision, undoLabel: label, redoLabel: null });
  }

  /** Takes the newest edit back, as a new revision. */
  undo(request: StepRequest): Result<HistoryStep> {
    return this.#step('undo', request);
  }

  /** Makes the edit again that was undone last. */
  redo(request: StepRequest): Result<HistoryStep> {
    return this.#step('redo', request);
  }

  /** Edits before a revision (default: all), newest first. */
  history(before: number | undefined, limit: number): HistoryRow[] {
    return this.#journal.list(before ?? this.#revision + 1, limit);
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
      const patch = this.#journal.effectOf(row);
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
    this.#db.prepare('VACUUM INTO ?').run(path);
  }

  close(): void {
    this.#db.close();
  }

  #step(op: 'undo' | 'redo', { commandId, base }: StepRequest): Result<HistoryStep> {
    const known = this.#known(commandId, op, base);
    if (!known.ok) return known;
    if (known.value) {
      const patch = this.#journal.effectOf(known.value);
      return patch === null ? historyMisfit(op, known.value.label) : ok(this.#stepAnswer(known.value, patch));
    }
    const [from, to] = op === 'undo' ? [this.#stacks.undo, this.#stacks.redo] : [this.#stacks.redo, this.#stacks.undo];
    const target = from.at(-1);
    if (target === undefined) {
      return op === 'undo'
        ? refuse('nothing-to-undo', 'There is nothing left to undo.')
        : refuse('nothing-to-redo', 'There is nothing to redo.');
    }
    const edit = this.#journal.byRevision(target);
    if (!edit) throw new Error(`Revision ${target} is missing`);
    const row = { ...this.#newRow(commandId), op, target, structure: edit.structure, label: edit.label };
    const patch = this.#journal.effectOf(row);
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
    return { revision: this.#revision + 1, command, at: this.#now().toISOString() };
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
      return notStored(error);
    }
    this.#revision = row.revision;
    return ok(null);
  }

  #labels() {
    return {
      undoLabel: this.#journal.label(this.#stacks.undo.at(-1)),
      redoLabel: this.#journal.label(this.#stacks.redo.at(-1)),
    };
  }

  /** A structure goes with all its boxes in the same patch, or their rows would stay behind. */
  #strayPosts(patch: Patch): string | null {
    for (const record of patch.removed) {
      if (record.type !== 'structure') continue;
      const boxes = patch.removed.filter((other) => other.type === 'post' && other.structure === record.id).length;
      if (boxes !== (this.state.structures.get(record.id)?.posts.size ?? 0)) {
        return `"${record.name}" still has posts that would be lost. Nothing was changed.`;
      }
    }
    return null;
  }
}

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

/**
 * Settings may arrive with keys that are present but undefined. The file does not keep those, so memory must not either:
 * the next patch is compared with what the window loaded from the file.
 */
function withoutUndefined(patch: Patch): Patch {
  if (!patch.updated.some(([, to]) => to.type === 'document')) return patch;
  const plain = (record: AnyRecord): AnyRecord =>
    record.type === 'document' ? (JSON.parse(JSON.stringify(record)) as AnyRecord) : record;
  return { ...patch, updated: patch.updated.map(([from, to]) => [plain(from), plain(to)] as const) };
}
