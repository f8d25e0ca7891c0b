import type { PersonId } from '../../shared/model/records.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import {
  concerns,
  type Erasure,
  eraseFromPatch,
  eraseFromRecord,
  eraseFromText,
  namesIn,
} from '../../shared/patch/erase.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import type { Journal, JournalRow } from './journal.ts';
import type { Db } from './open.ts';
import { type RecordWriter, recordsIn } from './records.ts';

/** What an edit of the history says; undo and redo repeat the label of their edit. */
interface Told extends Pick<JournalRow, 'revision' | 'op' | 'target' | 'label' | 'author'> {
  readonly hasPatch: 0 | 1;
}

/** Every name that the document or its history gives the person; null when neither knows them. */
export function namesOf(db: Db, journal: Journal, person: PersonId): string[] | null {
  const names = new Set<string>();
  let known = false;
  for (const record of recordsIn(db)) {
    if (record.type === 'person' && record.id === person) {
      known = true;
      if (record.name !== '') names.add(record.name);
    }
  }
  for (const { revision } of told(db)) {
    const patch = journal.patchOf(revision);
    if (patch === null) continue;
    known ||= concerns(patch, person);
    for (const name of namesIn(patch, person)) names.add(name);
  }
  return known ? [...names] : null;
}

/**
 * Takes a person out of every record and out of the whole history, and notes that somebody was erased (`row`), in one
 * transaction; then writes every page anew, so that none keeps the bytes. A patch that cannot be read could never be
 * undone either, and goes.
 */
export function eraseFromDatabase(
  db: Db,
  journal: Journal,
  writer: RecordWriter,
  erasure: Erasure,
  row: JournalRow,
): void {
  db.pragma('secure_delete = ON');
  db.transaction(() => {
    writer.write(recordChanges(db, erasure));
    const about = new Set<number>();
    for (const { revision, op, target, label, author, hasPatch } of told(db)) {
      const patch = hasPatch === 1 ? journal.patchOf(revision) : null;
      if (patch !== null && concerns(patch, erasure.person)) about.add(revision);
      const said = eraseFromText(label, erasure, about.has(op === 'edit' ? revision : (target ?? revision)));
      const by = eraseFromText(author, erasure);
      journal.rewrite(revision, said, by, patch === null ? null : eraseFromPatch(patch, erasure));
    }
    journal.append({ ...row, author: eraseFromText(row.author, erasure) }, null);
  }).immediate();
  compact(db);
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
    if (left === null || record.type === 'person') {
      removed.push(record);
      if (left !== null) added.push(left);
    } else if (encodeRecord(left) !== encodeRecord(record)) updated.push([record, left]);
  }
  return { added, updated, removed };
}

function told(db: Db): Told[] {
  const columns = 'revision, op, target, label, author, patch IS NOT NULL AS hasPatch';
  return db.prepare<[], Told>(`SELECT ${columns} FROM journal ORDER BY revision`).all();
}
