import { ok, type Result } from '../../shared/errors.ts';
import type { ReadDocument } from '../../shared/ipc/contract.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import { checkHeader, openBytes } from '../db/open.ts';
import { recordsOf } from '../db/records.ts';
import { Session } from './session.ts';

/**
 * The structures of a document that is only compared with (CHANGE-6): checked as on opening, in memory, with no working
 * copy, no lock and nothing written. Its people stay where they are: a comparison asks only how many hold a post.
 */
export function readForComparison(bytes: Uint8Array, name: string): Result<ReadDocument> {
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
