import { type CombineField, type CombineListener, combineRecord, type Three } from '../combine/threeWay.ts';
import { customKey, customValue, withCustom } from '../model/customFields.ts';
import type { Post, PostId } from '../model/records.ts';
import { customHeading } from './customColumns.ts';
import { holderText, MERGE_FIELDS } from './mergeFields.ts';
import type { MergeLog } from './mergeLog.ts';

/**
 * Merges one box field by field, each of the document's own fields and each holder by itself: a leaver of the file
 * leaves, a joiner joins, and an assignment edited here stays. Answers `ours` itself when nothing changes.
 */
export function mergePost(three: Three<Post>, refOf: (id: PostId) => string, log: MergeLog): Post {
  const fields = [...columnFields(refOf), ...ownFields(three), ...holderFields(three)];
  const merged = combineRecord(three, fields, listenerOf(three, log));
  // Somebody is known to be here now, whatever either side said before.
  const found = merged.holders !== three.ours.holders && merged.holders.length > 0 && !merged.occupancyRecorded;
  return found ? { ...merged, occupancyRecorded: true } : merged;
}

function listenerOf({ ours }: Three<Post>, log: MergeLog): CombineListener<Post> {
  const named = ({ field }: CombineField<Post>) => ({ post: ours.id, ref: ours.ref, title: ours.title, field });
  return {
    kept: (field, { base, ours: here }) =>
      log.kept.push({ ...named(field), from: base ? field.text(base) : '', to: field.text(here) }),
    arrived: (field, { ours: here, theirs }) =>
      log.arrived.push({ ...named(field), from: field.text(here), to: field.text(theirs) }),
    conflict: (field, { base, ours: here, theirs }) =>
      log.conflict({
        ...named(field),
        key: `${ours.id}/${field.key ?? field.field}`,
        base: base && field.text(base),
        ours: field.text(here),
        theirs: field.text(theirs),
        why: base ? 'both-changed' : 'no-base',
      }),
  };
}

/** The fields of a structure's posts, made once for whoever names its boxes. */
const made = new WeakMap<(id: PostId) => string, readonly CombineField<Post>[]>();

function columnFields(refOf: (id: PostId) => string): readonly CombineField<Post>[] {
  let fields = made.get(refOf);
  if (!fields) {
    fields = MERGE_FIELDS.map(({ field, keys, text }) => {
      const [only, ...more] = keys;
      return {
        field,
        value: more.length === 0 && only ? (post: Post) => post[only] : (post: Post) => keys.map((key) => post[key]),
        text: (post: Post) => text(post, refOf),
        take: (to: Post, from: Post) => ({ ...to, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
      };
    });
    made.set(refOf, fields);
  }
  return fields;
}

/** The document's own fields, each by its name as any other field. */
function ownFields({ ours, theirs }: Three<Post>): CombineField<Post>[] {
  const names = new Map([...ours.custom, ...theirs.custom].map(({ name }) => [customKey(name), name]));
  return [...names.values()].map((name) => {
    const value = (post: Post) => customValue(post.custom, name);
    return {
      field: customHeading(name),
      value,
      text: value,
      take: (to, from) => ({ ...to, custom: withCustom(to.custom, [{ name, value: value(from) }]) }),
    };
  });
}

/** Who is in the box, person by person. */
function holderFields({ ours, theirs }: Three<Post>): CombineField<Post>[] {
  const of = (post: Post, person: string) => post.holders.find((holder) => holder.person === person);
  const people = new Set([...ours.holders, ...theirs.holders].map(({ person }) => person));
  return [...people].map((person) => ({
    field: 'Holder',
    key: `Holder/${person}`,
    value: (post) => of(post, person),
    text: (post) => holderText(of(post, person)),
    take: (to, from) => {
      const holder = of(from, person);
      const others = to.holders.filter((each) => each.person !== person);
      if (!holder) return { ...to, holders: others };
      const at = to.holders.findIndex((each) => each.person === person);
      return { ...to, holders: at < 0 ? [...others, holder] : to.holders.map((each, i) => (i === at ? holder : each)) };
    },
  }));
}
