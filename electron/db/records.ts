import { ok, type Result } from '../../shared/errors.ts';
import { readLedgerRow } from '../../shared/model/ledger.ts';
import { type AnyRecord, recordName } from '../../shared/model/records.ts';
import { decodeRecord, encodeRecord, fillRecord } from '../../shared/model/schema.ts';
import { allRecords, recordsIn as settingsIn } from '../../shared/model/settingRecords.ts';
import { type DocumentState, documentRecord, emptyDocument } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { checkStored, isFromNewer } from './checkStored.ts';
import type { Db } from './open.ts';
import { damaged, fromTheFuture, StoredMismatch } from './refusals.ts';

export type RecordWriter = ReturnType<typeof recordWriter>;

/** The statements that write records. Prepared once for an open document. */
export function recordWriter(db: Db) {
  const insert = db.prepare<[string, string, string, string]>('INSERT INTO record VALUES (?, ?, ?, ?)');
  const update = db.prepare<[string, string, string, string]>(
    'UPDATE record SET json = ? WHERE type = ? AND structure = ? AND id = ?',
  );
  const remove = db.prepare<[string, string, string]>('DELETE FROM record WHERE type = ? AND structure = ? AND id = ?');
  const one = (changes: number) => {
    if (changes !== 1) throw new StoredMismatch('The stored records are not those in memory');
  };
  return {
    insert(record: AnyRecord) {
      insert.run(...recordName(record), encodeRecord(record));
    },
    /** Writes a patch that is known to fit. Runs inside the caller's transaction. */
    write(patch: Patch) {
      for (const record of patch.removed) one(remove.run(...recordName(record)).changes);
      for (const [, to] of patch.updated) one(update.run(encodeRecord(to), ...recordName(to)).changes);
      for (const record of patch.added) insert.run(...recordName(record), encodeRecord(record));
    },
  };
}

/** Every record as it is stored, which is also how windows receive them. */
export function storedRecords(db: Db): string[] {
  return db.prepare<[], string>('SELECT json FROM record').pluck().all();
}

/** Every row of the ledger as it is stored, oldest first. */
export function storedLedger(db: Db): string[] {
  return db.prepare<[], string>('SELECT json FROM ledger ORDER BY at, id').pluck().all();
}

/** Every record as it is stored, read. Only for a database that was checked. */
export function recordsIn(db: Db): AnyRecord[] {
  return storedRecords(db).map(decodeRecord);
}

/** Writes a whole document into an empty database, as revision 0. */
export function insertState(db: Db, state: DocumentState): void {
  const writer = recordWriter(db);
  db.transaction(() => {
    for (const record of recordsOf(state)) writer.insert(record);
  }).immediate();
}

/** Every record of a document. */
export function* recordsOf(state: DocumentState): Generator<AnyRecord> {
  yield documentRecord(state);
  yield* allRecords(settingsIn(state.document.settings));
  yield* state.people.values();
  for (const structure of state.structures.values()) {
    yield structure.record;
    yield* structure.posts.values();
  }
}

/** A copy that later edits do not reach. Records are immutable and shared. */
export function copyState(state: DocumentState): DocumentState {
  const copy = emptyDocument(state.document.title);
  copy.document = state.document;
  copy.ledger = state.ledger;
  for (const [id, person] of state.people) copy.people.set(id, person);
  for (const [id, structure] of state.structures) {
    copy.structures.set(id, {
      record: structure.record,
      posts: new Map(structure.posts),
      children: new Map([...structure.children].map(([manager, ids]) => [manager, [...ids]])),
      byRef: new Map(structure.byRef),
    });
  }
  return copy;
}

/**
 * Reads the document into memory. A file can come from anybody, so every value is checked against the schema and every
 * structure for unknown managers, doubled references and loops.
 */
export function loadState(db: Db, name: string): Result<DocumentState> {
  const added: AnyRecord[] = [];
  const state = emptyDocument('');
  let documents = 0;
  const rows = storedRecords(db);
  for (const json of rows) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      return damaged(name, 'a record cannot be read');
    }
    if (!checkStored(parsed))
      return isFromNewer(parsed)
        ? fromTheFuture(name)
        : damaged(name, 'a record holds values that Spanwise does not write');
    const record = fillRecord(parsed);
    if (record.type === 'document') {
      state.document = { ...state.document, title: record.title };
      documents++;
    } else added.push(record);
  }
  if (documents !== 1) return damaged(name, 'its title is missing');
  const fitted = tryPatch(state, { added, updated: [], removed: [] });
  if (!fitted.ok) return damaged(name, 'its posts do not fit together');
  // Two rows of one record would show here.
  let kept = 1 + state.people.size + [...allRecords(settingsIn(state.document.settings))].length;
  for (const structure of state.structures.values()) kept += 1 + structure.posts.size;
  if (kept !== rows.length) return damaged(name, 'a record is there twice');
  const ledger = storedLedger(db).map(readLedgerRow);
  if (!ledger.every((row) => row !== null)) return damaged(name, 'its ledger holds rows that Spanwise does not write');
  state.ledger = ledger;
  return ok(state);
}
