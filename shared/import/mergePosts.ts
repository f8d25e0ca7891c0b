import { customKey, customValue, withCustom } from '../model/customFields.ts';
import type { CustomValue, Holder, Post, PostId } from '../model/records.ts';
import { sameRecord } from '../patch/check.ts';
import { customHeading } from './customColumns.ts';
import { type Draft, holderText, MERGE_FIELDS, type MergeField } from './mergeFields.ts';
import type { MergeLog } from './mergeLog.ts';

/** The same box three times; `base` null: what the last import said is not known. */
export interface Three {
  readonly base: Post | null;
  readonly ours: Post;
  readonly theirs: Post;
}

const same = (a: Post, b: Post, keys: MergeField['keys']) => keys.every((key) => sameRecord(a[key], b[key]));

function take(to: Draft, from: Post, keys: MergeField['keys']): void {
  for (const key of keys) (to as Record<string, unknown>)[key] = from[key];
}

/**
 * Merges one box field by field: unchanged here, theirs arrives; unchanged there, ours stays; changed on both sides
 * differently, a conflict that ours wins unless somebody chose otherwise. Answers `ours` itself when nothing changes.
 */
export function mergePost({ base, ours, theirs }: Three, refOf: (id: PostId) => string, log: MergeLog): Post {
  let draft: Draft | null = null;
  const name = { post: ours.id, ref: ours.ref, title: ours.title };
  for (const { field, keys, text } of MERGE_FIELDS) {
    if (same(ours, theirs, keys)) continue;
    const words = { ours: text(ours, refOf), theirs: text(theirs, refOf) };
    if (base !== null && same(base, theirs, keys)) {
      log.kept.push({ ...name, field, from: text(base, refOf), to: words.ours });
      continue;
    }
    if (base === null || !same(base, ours, keys)) {
      const side = log.conflict({
        ...name,
        ...words,
        key: `${ours.id}/${field}`,
        field,
        base: base && text(base, refOf),
        why: base ? 'both-changed' : 'no-base',
      });
      if (side === 'ours') continue;
    } else log.arrived.push({ ...name, field, from: words.ours, to: words.theirs });
    draft ??= { ...ours };
    take(draft, theirs, keys);
  }
  const custom = mergeOwnFields({ base, ours, theirs }, log);
  if (custom !== ours.custom) {
    draft ??= { ...ours };
    draft.custom = custom;
  }
  const holders = mergeHolders({ base, ours, theirs }, log);
  if (holders !== ours.holders) {
    draft ??= { ...ours };
    draft.holders = holders;
    // Somebody is known to be here now, whatever either side said before.
    if (holders.length > 0) draft.occupancyRecorded = true;
  }
  return draft ?? ours;
}

/** The document's own fields, each by its name as any other field. */
function mergeOwnFields({ base, ours, theirs }: Three, log: MergeLog): readonly CustomValue[] {
  if (sameRecord(ours.custom, theirs.custom)) return ours.custom;
  const name = { post: ours.id, ref: ours.ref, title: ours.title };
  const taken: CustomValue[] = [];
  for (const called of new Set([...ours.custom, ...theirs.custom].map((each) => customKey(each.name)))) {
    const [o, t] = [customValue(ours.custom, called), customValue(theirs.custom, called)];
    if (o === t) continue;
    const was = base && customValue(base.custom, called);
    const spelt = [...theirs.custom, ...ours.custom].find((each) => customKey(each.name) === called)?.name ?? called;
    const field = customHeading(spelt);
    if (was === t) log.kept.push({ ...name, field, from: was, to: o });
    else if (was === o) log.arrived.push({ ...name, field, from: o, to: t });
    else {
      const why = base ? 'both-changed' : 'no-base';
      const side = log.conflict({ ...name, field, key: `${ours.id}/${field}`, base: was, ours: o, theirs: t, why });
      if (side === 'ours') continue;
    }
    if (was !== t) taken.push({ name: spelt, value: t });
  }
  return withCustom(ours.custom, taken);
}

/** Who is in the box, person by person: a leaver of the file leaves, a joiner joins, and an assignment edited here stays. */
function mergeHolders({ base, ours, theirs }: Three, log: MergeLog): readonly Holder[] {
  if (sameRecord(ours.holders, theirs.holders)) return ours.holders;
  const name = { post: ours.id, ref: ours.ref, title: ours.title, field: 'Holder' };
  const of = (post: Post | null) => new Map(post?.holders.map((holder) => [holder.person, holder]) ?? []);
  const [was, here, there] = [of(base), of(ours), of(theirs)];
  const out: Holder[] = [];
  let changed = false;
  for (const person of new Set([...here.keys(), ...there.keys()])) {
    const [b, o, t] = [was.get(person), here.get(person), there.get(person)];
    const words = { ours: holderText(o), theirs: holderText(t) };
    let side: 'ours' | 'theirs' = 'ours';
    if (!sameRecord(o, t)) {
      if (base !== null && sameRecord(b, t)) log.kept.push({ ...name, from: holderText(b), to: words.ours });
      else if (base !== null && sameRecord(b, o)) {
        side = 'theirs';
        log.arrived.push({ ...name, from: words.ours, to: words.theirs });
      } else {
        side = log.conflict({
          ...name,
          ...words,
          key: `${ours.id}/Holder/${person}`,
          base: base && holderText(b),
          why: base ? 'both-changed' : 'no-base',
        });
      }
    }
    if (side === 'theirs') changed = true;
    const kept = side === 'ours' ? o : t;
    if (kept) out.push(kept);
  }
  return changed ? out : ours.holders;
}
