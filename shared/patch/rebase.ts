import { ok, type Result, refuse } from '../errors.ts';
import { type AnyRecord, recordName } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { type DocumentState, lookupIn } from '../model/state.ts';
import { tryPatch } from './check.ts';
import { applyPatch, type Patch, reversePatch } from './patch.ts';

/**
 * The same change on another state of the document: what it changed in each record, and no more, is changed in the record
 * as it is now. "Officer" was retitled "Inspector" in one window while another moved the post: the answer retitles the
 * moved post. Refused where a record has gone or the change would not leave the structures whole; the state stays.
 */
export function rebase(state: DocumentState, patch: Patch): Result<Patch> {
  const lookup = lookupIn(state);
  const updated: [AnyRecord, AnyRecord][] = [];
  for (const [from, to] of patch.updated) {
    const now = lookup(recordName(from));
    if (now === undefined) return gone();
    updated.push([now, changedAsIn(now, from, to)]);
  }
  const removed: AnyRecord[] = [];
  for (const record of patch.removed) {
    const now = lookup(recordName(record));
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
  return changed(now, from, to) as AnyRecord;
}

/** Property by property, and so within the row of a table. */
function changed(now: unknown, from: unknown, to: unknown): unknown {
  if (!isObject(now) || !isObject(from) || !isObject(to)) return to;
  const next = new Map(Object.entries(now));
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (sameRecord(from[key], to[key])) continue;
    if (Object.hasOwn(to, key)) next.set(key, changed(now[key], from[key], to[key]));
    else next.delete(key);
  }
  return Object.fromEntries(next);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function gone() {
  return refuse('record-gone', 'What it was about is not there any more. Nothing was changed.');
}
