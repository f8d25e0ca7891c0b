import type { Person } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { sameRecord } from '../patch/check.ts';
import type { ImportBase } from './base.ts';
import { PERSON_FIELDS } from './mergeFields.ts';
import type { MergeLog } from './mergeLog.ts';

/** One person as the file has them, merged with who is known here. Null: nothing changes. A blank cell says nothing. */
export function mergePerson(
  theirs: Person,
  state: DocumentState,
  base: ImportBase | null,
  log: MergeLog,
): Person | null {
  const ours = state.people.get(theirs.id);
  if (!ours) return theirs;
  const was = base?.people.get(theirs.id);
  let merged = ours;
  for (const { field, keys, isBlank, text } of PERSON_FIELDS) {
    const same = (a: Person, b: Person) => keys.every((key) => sameRecord(a[key], b[key]));
    if (isBlank(theirs) || same(ours, theirs)) continue;
    const name = { post: '', ref: theirs.id, title: '', field };
    if (was && same(was, theirs)) {
      log.kept.push({ ...name, from: text(was), to: text(ours) });
      continue;
    }
    if (isBlank(ours) || (was && same(was, ours))) log.arrived.push({ ...name, from: text(ours), to: text(theirs) });
    else {
      const side = log.conflict({
        ...name,
        key: `person/${theirs.id}/${field}`,
        base: was ? text(was) : null,
        ours: text(ours),
        theirs: text(theirs),
        why: was ? 'both-changed' : 'no-base',
      });
      if (side === 'ours') continue;
    }
    merged = { ...merged, ...Object.fromEntries(keys.map((key) => [key, theirs[key]])) };
  }
  return merged === ours ? null : merged;
}
