import type { HistoryRow, StepAbout } from '../../shared/ipc/contract.ts';
import { EMPTY_PATCH, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { openPacks, PACK_ROWS } from './journalPacks.ts';
import { type HistoryStacks, type JournalRow, type Op, type PackedRow, step } from './journalRow.ts';
import type { Db } from './open.ts';
import { type Beside, encodePatch, type KeptPatch, type Lookup, parsePatch, wholePatch } from './patchText.ts';

/** The history of a document: who may read and write the journal's tables. New rows one by one, older ones packed. */
export function openJournal(db: Db) {
  const columns = 'revision, command, at, op, target, structure, label, author';
  const insert = db.prepare<[number, string, string, Op, number | null, string | null, string, string, string | null]>(
    'INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const byCommand = db.prepare<[string], JournalRow>(`SELECT ${columns} FROM journal WHERE command = ?`);
  const recent = db.prepare<[number], JournalRow>(`SELECT ${columns} FROM journal WHERE revision = ?`);
  const patchText = db.prepare<[number], string | null>('SELECT patch FROM journal WHERE revision = ?').pluck();
  const newest = db.prepare<[], number | null>('SELECT max(revision) FROM journal').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM journal').pluck();
  const oldest = db.prepare<[number], PackedRow>(`SELECT ${columns}, patch FROM journal ORDER BY revision LIMIT ?`);
  const forget = db.prepare<[number]>('DELETE FROM journal WHERE revision <= ?');
  const listed = 'SELECT revision, at, op, label, structure, author FROM journal WHERE revision < ?';
  const before = db.prepare<[number, number], HistoryRow>(`${listed} ORDER BY revision DESC LIMIT ?`);
  const beforeIn = db.prepare<[number, string, number], HistoryRow>(
    `${listed} AND structure = ? ORDER BY revision DESC LIMIT ?`,
  );
  const rewrite = db.prepare<[string, string, string | null, number]>(
    'UPDATE journal SET label = ?, author = ?, patch = ? WHERE revision = ?',
  );
  const packs = openPacks(db);

  const byRevision = (revision: number): JournalRow | undefined => recent.get(revision) ?? packs.row(revision);

  /** What the edit of this revision kept of its patch, or null when the file does not say. Only edits carry one. */
  const keptPatch = (revision: number): KeptPatch | null =>
    parsePatch(patchText.get(revision) ?? packs.row(revision)?.patch ?? '');

  return {
    append(row: JournalRow, patch: Patch | null) {
      const text = patch === null ? null : encodePatch(patch);
      insert.run(row.revision, row.command, row.at, row.op, row.target, row.structure, row.label, row.author, text);
    },
    newestRevision: (): number => newest.get() ?? packs.last(),
    /** A row of the last hundreds by the command that it answered. */
    byCommand: (command: string): JournalRow | undefined => byCommand.get(command),
    byRevision,
    label: (revision: number | undefined): string | null =>
      revision === undefined ? null : (byRevision(revision)?.label ?? null),
    /** What the edit of this revision is about: its structure, and whether it makes or removes a whole one. */
    about(revision: number | undefined): StepAbout | null {
      const row = revision === undefined ? undefined : byRevision(revision);
      if (row === undefined || revision === undefined) return null;
      const text = patchText.get(revision) ?? packs.row(revision)?.patch ?? '';
      // Records that came or went are whole in the text; quotation marks inside of texts are escaped there.
      return { structure: row.structure, whole: text.includes('"type":"structure"') };
    },
    keptPatch,
    /**
     * What this row changed, whatever its kind, read beside the document as it stands right before or right after it;
     * null when the file, which anybody may have written, does not say or does not fit.
     */
    effectOf(row: JournalRow, lookup: Lookup, beside: Beside): Patch | null {
      if (row.op === 'erase') return EMPTY_PATCH;
      const kept = keptPatch(row.op === 'edit' ? row.revision : (row.target ?? row.revision));
      if (kept === null) return null;
      if (row.op !== 'undo') return wholePatch(kept, lookup, beside);
      const undone = wholePatch(kept, lookup, beside === 'before' ? 'after' : 'before');
      return undone && reversePatch(undone);
    },
    /** Rows before a revision, newest first; with a structure only those about it. */
    list(beforeRevision: number, limit: number, structure?: string): HistoryRow[] {
      const rows =
        structure === undefined ? before.all(beforeRevision, limit) : beforeIn.all(beforeRevision, structure, limit);
      if (rows.length < limit) {
        for (const row of packs.before(beforeRevision)) {
          if (structure !== undefined && row.structure !== structure) continue;
          const { revision, at, op, label, author } = row;
          rows.push({ revision, at, op, label, structure: row.structure, author });
          if (rows.length === limit) break;
        }
      }
      return rows;
    },
    /** Changes what rows say: only for taking a person out of them. Runs inside the caller's transaction. */
    rewrite(change: (row: JournalRow) => { label: string; author: string; patch: Patch | null }): void {
      const written = (row: JournalRow) => {
        const { label, author, patch } = change(row);
        return { label, author, patch: patch === null ? null : encodePatch(patch) };
      };
      packs.rewrite((row) => ({ ...row, ...written(row) }));
      for (const row of db.prepare<[], JournalRow>(`SELECT ${columns} FROM journal ORDER BY revision`).all()) {
        const { label, author, patch } = written(row);
        rewrite.run(label, author, patch, row.revision);
      }
    },
    /** Packs older rows, where there are enough of them. One transaction. */
    pack(): void {
      if ((count.get() as number) < 2 * PACK_ROWS) return;
      const stacks = packs.stacks();
      if (stacks === null) return;
      db.transaction(() => {
        while ((count.get() as number) >= 2 * PACK_ROWS) {
          const rows = oldest.all(PACK_ROWS);
          for (const row of rows) if (!step(stacks, row)) throw new Error('The journal contradicts itself');
          packs.add(rows, stacks);
          forget.run(rows.at(-1)?.revision as number);
        }
      }).immediate();
    },
    /** Null when the journal contradicts itself. */
    stacks(): HistoryStacks | null {
      const stacks = packs.stacks();
      if (stacks === null) return null;
      let expected = packs.last() + 1;
      const rows = db.prepare('SELECT revision, op, target FROM journal ORDER BY revision').raw();
      for (const [revision, op, target] of rows.iterate() as Iterable<[number, Op, number | null]>) {
        if (revision !== expected++ || !step(stacks, { revision, op, target })) return null;
      }
      return stacks;
    },
  };
}

export type Journal = ReturnType<typeof openJournal>;
