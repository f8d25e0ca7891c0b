import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadDocument } from '../../shared/ipc/contract.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import { checkHeader, type Db, openBytes, openWorking } from '../db/open.ts';
import { recordsOf } from '../db/records.ts';
import { Backups } from './backups.ts';
import { diskReason } from './disk.ts';
import { Session } from './session.ts';

/** What the helper process is asked: plain values. */
export type Inspection =
  | {
      /** A database in its place: checked whole, brought up to date, and closed again. */
      readonly what: 'check';
      readonly path: string;
      /** How sentences call the document. */
      readonly name: string;
      /** Where a backup goes before it is brought up to date: the data folder, and what its backups go by. */
      readonly backup: { readonly dataDir: string; readonly key: string; readonly at: string } | null;
    }
  | {
      /** Bytes that are only compared with. */
      readonly what: 'read';
      readonly bytes: Uint8Array;
      readonly name: string;
    };

export interface Inspected {
  check: null;
  read: ReadDocument;
}

/** Does what is asked with a file that anybody may have written. Runs in a process that is killed when it takes too long. */
export function inspect(asked: Inspection): Result<unknown> {
  return asked.what === 'check' ? check(asked) : readForComparison(asked.bytes, asked.name);
}

function check({ path, name, backup }: Inspection & { what: 'check' }): Result<null> {
  try {
    const opened = openWorking(path, name, { beforeMigration: (db) => keepBefore(db, backup) });
    const session = opened.ok ? Session.open(opened.value, name) : opened;
    if (!session.ok) return session;
    session.value.close();
    return ok(null);
  } catch (error) {
    const reason = diskReason(error);
    if (reason === null) throw error;
    return refuse('no-backup', `No backup of "${name}" could be kept before it is brought up to date: ${reason}.`);
  }
}

function keepBefore(db: Db, backup: (Inspection & { what: 'check' })['backup']): void {
  if (backup === null) return;
  const bytes = () => {
    const whole = db.serialize();
    // In rollback mode, so that it needs no second file wherever it is opened.
    whole[18] = whole[19] = 1;
    return whole;
  };
  new Backups(backup.dataDir).keep(backup.key, bytes, new Date(backup.at), true);
}

/**
 * The structures of a document that is only compared with (CHANGE-6): checked as on opening, in memory, with no working
 * copy, no lock and nothing written. Its people stay where they are: a comparison asks only how many hold a post.
 */
function readForComparison(bytes: Uint8Array, name: string): Result<ReadDocument> {
  const header = checkHeader(bytes, name);
  if (!header.ok) return header;
  const db = openBytes(bytes, name);
  if (!db.ok) return db;
  const session = Session.open(db.value, name);
  if (!session.ok) return session;
  try {
    const records = [...recordsOf(session.value.state)].filter((record) => record.type !== 'person').map(encodeRecord);
    return ok({ title: session.value.title, records });
  } finally {
    session.value.close();
  }
}
