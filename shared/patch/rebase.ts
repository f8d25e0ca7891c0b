import { ok, type Result, refuse } from '../errors.ts';
import type { AnyRecord } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { storedRecord, tryPatch } from './check.ts';
import { applyPatch, type Patch, reversePatch } from './patch.ts';

/**
 * The same change on another state of the document: what it changed in each record, and no more, is changed in the record
 * as it is now. "Officer" was retitled "Inspector" in one window while another moved the post: the answer retitles the
 * moved post. Refused where a record has gone or the change would not leave the structures whole; the state stays.
 */
export function rebase(state: DocumentState, patch: Patch): Result<Patch> {
  const updated: [AnyRecord, AnyRecord][] = [];
  for (const [from, to] of patch.updated) {
    const now = storedRecord(state, from);
    if (now === undefined) return gone();
    updated.push([now, changedAsIn(now, from, to)]);
  }
  const removed: AnyRecord[] = [];
  for (const record of patch.removed) {
    const now = storedRecord(state, record);
    if (now === undefined) return gone();
    removed.push(now);
  }
  const rebased = { ...patch, updated, removed };
  const fits = tryPatch(state, rebased);
  if (!fits.ok) return fits;
  applyPatch(state, reversePatch(rebased));
  return ok(rebased);
}

function changedAsIn(now: AnyRecord, from: AnyRecord, to: AnyRecord): AnyRecord {
  const before = new Map(Object.entries(from));
  const after = new Map(Object.entries(to));
  const next = new Map(Object.entries(now));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (JSON.stringify(before.get(key)) === JSON.stringify(after.get(key))) continue;
    if (after.has(key)) next.set(key, after.get(key));
    else next.delete(key);
  }
  return Object.fromEntries(next) as unknown as AnyRecord;
}

function gone() {
  return refuse('record-gone', 'What it was about is not there any more. Nothing was changed.');
}
