import { type CombineField, combineRecord } from '../combine/threeWay.ts';
import type { Person } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import type { ImportBase } from './base.ts';
import { PERSON_FIELDS } from './mergeFields.ts';
import type { MergeLog } from './mergeLog.ts';

const FIELDS: readonly CombineField<Person>[] = PERSON_FIELDS.map(({ field, keys, isBlank, text }) => ({
  field,
  value: (person) => keys.map((key) => person[key] ?? null),
  text,
  isBlank,
  take: (to, from) => ({ ...to, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
}));

/** One person as the file has them, merged with who is known here. Null: nothing changes. A blank cell says nothing. */
export function mergePerson(
  theirs: Person,
  state: DocumentState,
  base: ImportBase | null,
  log: MergeLog,
): Person | null {
  const ours = state.people.get(theirs.id);
  if (!ours) return theirs;
  const was = base?.people.get(theirs.id) ?? null;
  const named = (field: string) => ({ post: '', ref: theirs.id, title: '', field });
  const merged = combineRecord({ base: was, ours, theirs }, FIELDS, {
    kept: ({ field, text }) => log.kept.push({ ...named(field), from: was ? text(was) : '', to: text(ours) }),
    arrived: ({ field, text }) => log.arrived.push({ ...named(field), from: text(ours), to: text(theirs) }),
    conflict: ({ field, text }) =>
      log.conflict({
        ...named(field),
        key: `person/${theirs.id}/${field}`,
        base: was && text(was),
        ours: text(ours),
        theirs: text(theirs),
        why: was ? 'both-changed' : 'no-base',
      }),
  });
  return merged === ours ? null : merged;
}
