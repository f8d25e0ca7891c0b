import { type AnyRecord, type RecordName, recordKey, recordName } from '../../shared/model/records.ts';
import { encodeRecord, fillRecord } from '../../shared/model/schema.ts';
import { applyDelta, deltaOf, MISFIT } from '../../shared/patch/delta.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { checkStored } from './checkStored.ts';

/**
 * A patch as the journal keeps it: records that came, went or were said whole, and of those that changed only what
 * changed (DOC-11). Reading those takes the document as it was right before the patch, or right after it.
 */
export interface KeptPatch extends Pick<Patch, 'added' | 'removed' | 'said'> {
  readonly changed: readonly { readonly name: RecordName; readonly delta: unknown }[];
}

/** Where the document stands that a kept patch is read beside. */
export type Beside = 'before' | 'after';
/** The record of this name in the document; undefined where it has none. */
export type Lookup = (name: RecordName) => AnyRecord | undefined;

export function encodePatch(patch: Patch): string {
  const list = (records: readonly AnyRecord[]) => `[${records.map(encodeRecord).join(',')}]`;
  const changed = patch.updated.map(([from, to]) => ({ name: recordName(from), delta: deltaOf(from, to) }));
  const said = patch.said ? `,"said":${list(patch.said)}` : '';
  return `{"added":${list(patch.added)},"changed":${JSON.stringify(changed)},"removed":${list(patch.removed)}${said}}`;
}

/** The patch that `encodePatch` wrote; null for anything else. */
export function parsePatch(text: string): KeptPatch | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const { added, changed, removed, said } = (parsed ?? {}) as Record<keyof KeptPatch, unknown>;
  if (!areRecords(added) || !areRecords(removed) || !Array.isArray(changed) || !changed.every(isChange)) return null;
  if (said !== undefined && !areRecords(said)) return null;
  return {
    added: added.map(fillRecord),
    changed,
    removed: removed.map(fillRecord),
    ...(said && { said: said.map(fillRecord) }),
  };
}

/** The whole patch, read beside the document; null where it does not fit it. */
export function wholePatch(kept: KeptPatch, lookup: Lookup, beside: Beside): Patch | null {
  const updated: (readonly [AnyRecord, AnyRecord])[] = [];
  for (const { name, delta } of kept.changed) {
    const here = lookup(name);
    const there = here && applyDelta(here, delta, beside === 'before');
    if (!here || there === MISFIT || !checkStored(there)) return null;
    const other = fillRecord(there);
    if (recordKey(other) !== recordKey(here)) return null;
    updated.push(beside === 'before' ? [here, other] : [other, here]);
  }
  const { added, removed, said } = kept;
  return { added, updated, removed, ...(said && { said }) };
}

const areRecords = (list: unknown): list is AnyRecord[] => Array.isArray(list) && list.every(checkStored);

function isChange(item: unknown): item is KeptPatch['changed'][number] {
  if (typeof item !== 'object' || item === null) return false;
  const { name, delta } = item as Record<string, unknown>;
  return Array.isArray(name) && name.length === 3 && name.every((part) => typeof part === 'string') && delta !== null;
}
