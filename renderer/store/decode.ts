import type { DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { readLedgerRow } from '../../shared/model/ledger.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';

const early = new WeakMap<DocumentSnapshot, DocumentState>();

/** The document that a snapshot holds. The first picture of a window and the window itself share it: it is made once. */
export function peekState(snapshot: DocumentSnapshot): DocumentState {
  let state = early.get(snapshot);
  if (!state) early.set(snapshot, (state = decoded(snapshot)));
  return state;
}

/** The same, for who will change it. */
export function takeState(snapshot: DocumentSnapshot): DocumentState {
  const state = peekState(snapshot);
  early.delete(snapshot);
  return state;
}

function decoded(snapshot: DocumentSnapshot): DocumentState {
  const state = emptyDocument('');
  applyPatch(state, { added: snapshot.records.map(decodeRecord), updated: [], removed: [] });
  state.ledger = snapshot.ledger.flatMap((json) => readLedgerRow(json) ?? []);
  return state;
}
