import { eraseFromLedgerRow } from '../../shared/disclosure/remembered.ts';
import { readLedgerRow } from '../../shared/model/ledger.ts';
import { type Person, type PersonId, recordKey } from '../../shared/model/records.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import { type DocumentState, lookupIn } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import {
  concerns,
  type Erasure,
  eraseFromPatch,
  eraseFromRecord,
  eraseFromText,
  namesIn,
} from '../../shared/patch/erase.ts';
import { type Patch, reversePatch } from '../../shared/patch/patch.ts';
import type { Journal } from './journal.ts';
import type { JournalRow } from './journalRow.ts';
import type { Db } from './open.ts';
import { type RecordWriter, recordsIn } from './records.ts';

/** What each edit of the history changed; null where it cannot be read any more, and so could never be undone either. */
export type ReadHistory = ReadonlyMap<number, Patch | null>;

/** Reads the whole history, from the newest edit back. `state` is the document as it is, and is used up by this. */
export function readHistory(journal: Journal, state: DocumentState): ReadHistory {
  const patches = new Map<number, Patch | null>();
  let fits = true;
  for (let revision = journal.newestRevision(); revision >= 1; revision--) {
    const row = journal.byRevision(revision);
    const patch: Patch | null = row && fits ? journal.effectOf(row, lookupIn(state), 'after') : null;
    fits = patch !== null && tryPatch(state, reversePatch(patch)).ok;
    if (row?.op === 'edit') patches.set(revision, fits ? patch : null);
  }
  return patches;
}

/** Every name that the document or its history gives the person; null when neither knows them. */
export function namesOf(
  people: ReadonlyMap<PersonId, Person>,
  history: ReadHistory,
  person: PersonId,
): string[] | null {
  const names = new Set<string>();
  const now = people.get(person);
  let known = now !== undefined;
  if (now && now.name !== '') names.add(now.name);
  for (const patch of history.values()) {
    if (patch === null) continue;
    known ||= concerns(patch, person);
    for (const name of namesIn(patch, person)) names.add(name);
  }
  return known ? [...names] : null;
}

/**
 * Takes a person out of every record and out of the whole history, and notes that somebody was erased (`row`), in one
 * transaction; then writes every page anew, so that none keeps the bytes.
 */
export function eraseFromDatabase(
  db: Db,
  journal: Journal,
  writer: RecordWriter,
  history: ReadHistory,
  erasure: Erasure,
  row: JournalRow,
): void {
  db.pragma('secure_delete = ON');
  const isAbout = (revision: number) => {
    const patch = history.get(revision) ?? null;
    return patch !== null && concerns(patch, erasure.person);
  };
  db.transaction(() => {
    writer.write(recordChanges(db, erasure));
    journal.rewrite(({ revision, op, target, label, author }) => {
      const patch = history.get(revision) ?? null;
      return {
        // An undo or redo repeats the label of its edit.
        label: eraseFromText(label, erasure, isAbout(op === 'edit' ? revision : (target ?? revision))),
        author: eraseFromText(author, erasure),
        patch: patch === null ? null : eraseFromPatch(patch, erasure),
      };
    });
    rewriteLedger(db, erasure);
    journal.append({ ...row, author: eraseFromText(row.author, erasure) }, null);
  }).immediate();
  compact(db);
}

function rewriteLedger(db: Db, erasure: Erasure): void {
  const update = db.prepare<[string, string, string]>('UPDATE ledger SET author = ?, json = ? WHERE id = ?');
  const rows = db
    .prepare<[], { id: string; author: string; json: string }>('SELECT id, author, json FROM ledger')
    .all();
  for (const { id, author, json } of rows) {
    const row = readLedgerRow(json);
    if (row === null) continue;
    const text = (said: string) => eraseFromText(said, erasure, true);
    const left = eraseFromLedgerRow(row, erasure.person, { text, ticked: (said) => withoutParts(text(said), erasure) });
    update.run(eraseFromText(author, erasure), JSON.stringify(left), id);
  }
}

/** A warning that was ticked may hold a part of the name alone: "T Surname". */
function withoutParts(text: string, { names }: Erasure): string {
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 2);
  return parts.reduce((said, part) => {
    const literal = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return said.replace(new RegExp(literal, 'giu'), '–');
  }, text);
}

/** Writes the database anew without what was deleted, and empties the write-ahead log. */
export function compact(db: Db): void {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

function recordChanges(db: Db, erasure: Erasure): Patch {
  const added: Patch['added'][number][] = [];
  const updated: Patch['updated'][number][] = [];
  const removed: Patch['removed'][number][] = [];
  for (const record of recordsIn(db)) {
    const left = eraseFromRecord(record, erasure);
    if (left === record) continue;
    // What is kept by its name gets another key.
    if (left === null || record.type === 'person' || recordKey(left) !== recordKey(record)) {
      removed.push(record);
      if (left !== null) added.push(left);
    } else if (encodeRecord(left) !== encodeRecord(record)) updated.push([record, left]);
  }
  return { added, updated, removed };
}
