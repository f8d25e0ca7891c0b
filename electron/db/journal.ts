import type { HistoryRow } from '../../shared/ipc/contract.ts';
import type { AnyRecord } from '../../shared/model/records.ts';
import { encodeRecord, fillRecord } from '../../shared/model/schema.ts';
import { EMPTY_PATCH, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { checkStored } from './checkStored.ts';
import type { Db } from './open.ts';

/** `erase`: a person was taken out of the document and of its history (EXPORT-8); there is nothing to undo in it. */
export type Op = 'edit' | 'undo' | 'redo' | 'erase';

/** A row of the journal without its patch. `target` is the edit that an undo or redo is about. */
export interface JournalRow {
  readonly revision: number;
  readonly command: string;
  readonly at: string;
  readonly op: Op;
  readonly target: number | null;
  readonly structure: string | null;
  readonly label: string;
  readonly author: string;
}

/** The two stacks that the journal implies: revisions of edits that can be undone or redone, the next one last. */
export interface HistoryStacks {
  readonly undo: number[];
  redo: number[];
}

/** The history of a document: who may read and write the journal table. */
export function openJournal(db: Db) {
  const columns = 'revision, command, at, op, target, structure, label, author';
  const insert = db.prepare<[number, string, string, Op, number | null, string | null, string, string, string | null]>(
    'INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const byCommand = db.prepare<[string], JournalRow>(`SELECT ${columns} FROM journal WHERE command = ?`);
  const byRevision = db.prepare<[number], JournalRow>(`SELECT ${columns} FROM journal WHERE revision = ?`);
  const patchText = db.prepare<[number], string | null>('SELECT patch FROM journal WHERE revision = ?').pluck();
  const newest = db.prepare<[], number | null>('SELECT max(revision) FROM journal').pluck();
  const listed = 'SELECT revision, at, op, label, structure, author FROM journal WHERE revision < ?';
  const before = db.prepare<[number, number], HistoryRow>(`${listed} ORDER BY revision DESC LIMIT ?`);
  const beforeIn = db.prepare<[number, string, number], HistoryRow>(
    `${listed} AND structure = ? ORDER BY revision DESC LIMIT ?`,
  );
  const rewrite = db.prepare<[string, string, string | null, number]>(
    'UPDATE journal SET label = ?, author = ?, patch = ? WHERE revision = ?',
  );

  /** What the edit of this revision changed, or null when the file does not say. Only edits carry a patch. */
  const patchOf = (revision: number): Patch | null => decodePatch(patchText.get(revision) ?? '');

  return {
    append(row: JournalRow, patch: Patch | null) {
      const text = patch === null ? null : encodePatch(patch);
      insert.run(row.revision, row.command, row.at, row.op, row.target, row.structure, row.label, row.author, text);
    },
    newestRevision: (): number => newest.get() ?? 0,
    byCommand: (command: string): JournalRow | undefined => byCommand.get(command),
    byRevision: (revision: number): JournalRow | undefined => byRevision.get(revision),
    label: (revision: number | undefined): string | null =>
      revision === undefined ? null : (byRevision.get(revision)?.label ?? null),
    patchOf,
    /** What this row changed, whatever its kind; null when the file, which anybody may have written, does not say. */
    effectOf(row: JournalRow): Patch | null {
      if (row.op === 'erase') return EMPTY_PATCH;
      if (row.op === 'edit' || row.target === null) return patchOf(row.revision);
      const patch = patchOf(row.target);
      return row.op === 'redo' || patch === null ? patch : reversePatch(patch);
    },
    /** Rows before a revision, newest first; with a structure only those about it. */
    list: (beforeRevision: number, limit: number, structure?: string): HistoryRow[] =>
      structure === undefined ? before.all(beforeRevision, limit) : beforeIn.all(beforeRevision, structure, limit),
    /** Changes what an old row says: only for taking a person out of it. Runs inside the caller's transaction. */
    rewrite: (revision: number, label: string, author: string, patch: Patch | null) =>
      rewrite.run(label, author, patch === null ? null : encodePatch(patch), revision),
    /** Null when the journal contradicts itself. */
    stacks: (): HistoryStacks | null => readStacks(db),
  };
}

export type Journal = ReturnType<typeof openJournal>;

function readStacks(db: Db): HistoryStacks | null {
  const stacks: HistoryStacks = { undo: [], redo: [] };
  const rows = db.prepare('SELECT revision, op, target FROM journal ORDER BY revision').raw();
  let expected = 1;
  for (const [revision, op, target] of rows.iterate() as Iterable<[number, string, number | null]>) {
    if (revision !== expected++) return null;
    if (op === 'edit') {
      stacks.undo.push(revision);
      stacks.redo = [];
    } else if (op === 'undo') {
      if (target === null || stacks.undo.pop() !== target) return null;
      stacks.redo.push(target);
    } else if (op === 'redo') {
      if (target === null || stacks.redo.pop() !== target) return null;
      stacks.undo.push(target);
    } else if (op !== 'erase') return null;
  }
  return stacks;
}

/** A patch as text of compact records. */
export function encodePatch(patch: Patch): string {
  const list = (records: readonly AnyRecord[]) => `[${records.map(encodeRecord).join(',')}]`;
  const pairs = patch.updated.map((pair) => list(pair)).join(',');
  const said = patch.said ? `,"said":${list(patch.said)}` : '';
  return `{"added":${list(patch.added)},"updated":[${pairs}],"removed":${list(patch.removed)}${said}}`;
}

/** The patch that `encodePatch` wrote; null for anything else. */
export function decodePatch(text: string): Patch | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const { added, updated, removed, said } = (parsed ?? {}) as Record<keyof Patch, unknown>;
  if (!areRecords(added) || !areRecords(removed) || !Array.isArray(updated)) return null;
  if (said !== undefined && !areRecords(said)) return null;
  if (!updated.every((pair) => areRecords(pair) && pair.length === 2)) return null;
  return {
    added: added.map(fillRecord),
    updated: (updated as [AnyRecord, AnyRecord][]).map(([from, to]) => [fillRecord(from), fillRecord(to)] as const),
    removed: removed.map(fillRecord),
    ...(said && { said: said.map(fillRecord) }),
  };
}

const areRecords = (list: unknown): list is AnyRecord[] => Array.isArray(list) && list.every(checkStored);
