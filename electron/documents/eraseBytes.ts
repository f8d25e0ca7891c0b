import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/errors.ts';
import { checkHeader, openBytes } from '../db/open.ts';
import { Session } from './session.ts';

/** Who leaves a document, and the unnamed holder that stays in their posts, if any. */
export interface Leaving {
  readonly person: string;
  readonly standIn: string | null;
}

/** The bytes of a document without a person; null when it does not know them. A damaged one is refused. */
export function bytesWithout(bytes: Uint8Array, name: string, leaving: Leaving): Result<Buffer | null> {
  const header = checkHeader(bytes, name);
  if (!header.ok) return header;
  const db = openBytes(bytes, name);
  const session = db.ok ? Session.open(db.value, name) : db;
  if (!session.ok) return session;
  try {
    const { revision } = session.value;
    const erased = session.value.erase({ commandId: randomUUID(), base: revision, ...leaving });
    if (!erased.ok && erased.refusal.code !== 'unknown-person') return erased;
    return ok(erased.ok ? session.value.serialize() : null);
  } finally {
    session.value.close();
  }
}
