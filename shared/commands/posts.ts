import { ok, type Result, refuse } from '../errors.ts';
import { MAX_CUSTOM, tooManyOwn, withCustom } from '../model/customFields.ts';
import { decimalText, FTE_ONE, type Fte, mulDiv } from '../model/fixed.ts';
import { fieldWord, textsOf } from '../model/postFields.ts';
import { BLANK_POST, type Post, type PostId, type StructureId, stands } from '../model/records.ts';
import { childPosts, type DocumentState, isWithin, postOf, type StructureState } from '../model/state.ts';
import { boxName, type Edit, editable, findPost, type IdSource, patchOf } from './edit.ts';
import { keysAt } from './order.ts';
import { unusedRef } from './refs.ts';

/** The title of a post that nobody has named yet. */
export const NEW_POST = 'New post';

/** Fields that a user may set; identity, place and holders have commands of their own. */
export type PostFields = Partial<
  Omit<Post, 'type' | 'structure' | 'id' | 'lineage' | 'stacked' | 'managerId' | 'order' | 'holders'>
>;

/** A box that several posts share cannot have reports (POST-4). */
export function mayHaveReports(manager: Post): Result<null> {
  if (manager.deleted)
    return refuse('deleted', `"${boxName(manager)}" is deleted. Restore it first, or choose another post.`);
  if (manager.transferredTo !== '') {
    return refuse('transferred', `"${boxName(manager)}" is transferred out. Choose a post that stays.`);
  }
  if (manager.kind === 'post' && manager.quantity !== 1) {
    return refuse(
      'quantity-with-reports',
      `"${boxName(manager)}" stands for several posts and cannot have reports. Split it into single posts first.`,
    );
  }
  return ok(null);
}

/** Work area of the box, or of the nearest box above that has one (POST-6). */
export function workAreaAbove(structure: StructureState, managerId: PostId | null): string {
  for (let at = managerId; at !== null; ) {
    const post = postOf(structure, at);
    if (post.workArea !== '') return post.workArea;
    at = post.managerId;
  }
  return '';
}

/**
 * A new post below `under` (null: a root) at sibling position `index` (last unless given). Role and work area are
 * fixed now unless given (POST-6); a reference that is not given is the next free one. It is to be filled, unless the
 * structure records no holders at all (POST-11).
 */
export function createPost(
  state: DocumentState,
  args: { structure: StructureId; under: PostId | null; index?: number | undefined; fields: PostFields; id?: PostId },
  newId: IdSource,
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  if (args.under !== null) {
    const manager = findPost(structure, args.under);
    if (!manager.ok) return manager;
    const allowed = mayHaveReports(manager.value);
    if (!allowed.ok) return allowed;
  }
  const ref = args.fields.ref ?? unusedRef(state);
  if (structure.byRef.has(ref)) return duplicateRef(ref);
  const id = args.id !== undefined && !structure.posts.has(args.id) ? args.id : newId();
  const title = args.fields.title ?? NEW_POST;
  const order = keysAt(structure, args.under, args.index, 1)[0] as string;
  const post: Post = {
    ...BLANK_POST,
    occupancyRecorded: recordsHolders(structure),
    ...args.fields,
    custom: withCustom([], args.fields.custom ?? []),
    title,
    role: args.fields.role || title,
    workArea: args.fields.workArea || workAreaAbove(structure, args.under),
    structure: structure.record.id,
    id,
    lineage: id,
    ref,
    managerId: args.under,
    order,
  };
  return ok({
    patch: patchOf({ added: [post] }),
    label: `Added ${boxName(post)}`,
    structure: structure.record.id,
    focus: id,
  });
}

/** Whether a structure says of any post who holds it, so that a new post in it is vacant, and not unrecorded (POST-11). */
export function recordsHolders({ posts }: StructureState): boolean {
  for (const post of posts.values()) if (post.kind === 'post' && post.occupancyRecorded) return true;
  return false;
}

function duplicateRef(ref: string) {
  return refuse(
    'duplicate-reference',
    `The Post ID ${ref} is already used in this structure. Give the post another one.`,
  );
}

/** Changes fields of a box. A quantity that changes keeps the FTE of one post, unless an FTE is given with it. */
export function updatePost(
  state: DocumentState,
  args: { structure: StructureId; id: PostId; set: PostFields },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  const target = findPost(structure, args.id);
  if (!target.ok) return target;
  const from = target.value;
  let to: Post = {
    ...from,
    ...args.set,
    ...ownFields(from, args.set),
    ...firstRole(from, args.set),
    fte: args.set.fte ?? fteFor(from, args.set.quantity),
  };
  const changed = (Object.keys(args.set) as (keyof Post)[]).filter((key) => from[key] !== to[key]);
  const label = updateLabel(from, to, changed);
  const edit = { structure: structure.record.id, focus: from.id };
  if (changed.length === 0) return ok({ ...edit, patch: patchOf({}), label });
  if (to.custom.length > MAX_CUSTOM) return tooManyOwn(to.custom.length);
  if (to.ref === '') return refuse('empty-reference', 'A post needs a Post ID. The old one was kept.');
  const owner = structure.byRef.get(to.ref);
  if (owner !== undefined && owner !== from.id) return duplicateRef(to.ref);
  if (to.fte < 0 || (to.quantity ?? 0) < 0)
    return refuse('negative', 'FTE and number of posts cannot be negative. The old value was kept.');
  const shareTotal = to.funding.reduce((sum, share) => sum + share.percent, 0);
  if (to.funding.length > 0 && shareTotal !== 1_000_000) {
    return refuse('funding-not-100', `The funding shares add up to ${shareTotal / 10_000}%. They must add up to 100%.`);
  }
  if (
    to.kind === 'post' &&
    to.quantity !== 1 &&
    (from.quantity === 1 || from.kind !== 'post') &&
    hasStandingReports(structure, from.id)
  ) {
    return refuse(
      'quantity-with-reports',
      `"${boxName(from)}" has reports, so it stands for one post. Move the reports first.`,
    );
  }
  to = { ...to, stacked: trimStacked(to) };
  return ok({ ...edit, patch: patchOf({ updated: [[from, to]] }), label });
}

/** A post is made when it gets its first title: its role is that title, unless somebody set it (POST-6). */
function firstRole(from: Post, { title, role }: PostFields): Partial<Post> {
  const unnamed = from.title === NEW_POST && from.role === NEW_POST;
  return unnamed && role === undefined && title ? { role: title } : {};
}

/** The document's own fields: those that are named are set, the others stay; an empty value goes. */
function ownFields(from: Post, { custom }: PostFields): Pick<Post, 'custom'> {
  return { custom: custom === undefined ? from.custom : withCustom(from.custom, custom) };
}

/**
 * FTE of a box whose number of posts changes and whose FTE is not set with it: each post keeps the FTE that it had, so that
 * 5 at 2.5 FTE become 3 at 1.5. A number that was not stated is at one FTE a post, unless the box has an FTE already.
 */
function fteFor(from: Post, quantity: number | null | undefined): Fte {
  if (quantity == null || quantity === from.quantity) return from.fte;
  if (!from.quantity) return from.fte === 0 ? quantity * FTE_ONE : from.fte;
  return mulDiv(from.fte, quantity, from.quantity);
}

export function hasStandingReports(structure: StructureState, id: PostId): boolean {
  return childPosts(structure, id).some(stands);
}

/** When a stacked box shrinks, the places stacked last go first; the box's own lineage keeps at least none. */
function trimStacked(post: Post): Post['stacked'] {
  let excess = post.stacked.reduce((sum, s) => sum + s.places, 0) - Math.max(0, (post.quantity ?? 0) - 1);
  if (excess <= 0) return post.stacked;
  const kept = [];
  for (const stacked of post.stacked.toReversed()) {
    const dropped = Math.min(excess, stacked.places);
    excess -= dropped;
    if (stacked.places > dropped) kept.unshift({ ...stacked, places: stacked.places - dropped });
  }
  return kept;
}

function updateLabel(from: Post, to: Post, changed: readonly (keyof Post)[]): string {
  const only = changed.length === 1 ? changed[0] : undefined;
  if (only === 'title' && from.title !== '' && to.title !== '') return `Renamed ${boxName(from)} to ${to.title}`;
  if (only === 'assistant')
    return to.assistant ? `Made ${boxName(from)} an assistant` : `Put ${boxName(from)} among the reports`;
  return `Changed ${describeFields(from, to, changed)} of ${boxName(from)}`;
}

/** Values longer than this are not told in a line of the history. */
const LONGEST_VALUE = 60;

/** "grade (G9 to G10) and FTE (1 to 0.8)": each field with what it was and what it is; of more than three, how many. */
function describeFields(from: Post, to: Post, fields: readonly (keyof Post)[]): string {
  const parts = new Map<string, string>();
  for (const key of fields) {
    const [was, is] = [valueText(from, key), valueText(to, key)];
    const told = was !== null && is !== null && was !== is && Math.max(was.length, is.length) <= LONGEST_VALUE;
    const word = fieldWord(key);
    if (!parts.has(word)) parts.set(word, told ? `${word} (${was} to ${is})` : word);
  }
  if (parts.size > 3) return `${parts.size} fields`;
  return listWords([...parts.values()]) || 'nothing';
}

const listWords = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A value as a line of the history tells it; null for what has no short text. Never who holds a post. */
function valueText(post: Post, key: keyof Post): string | null {
  const value = post[key];
  if (key === 'notes' || key === 'holders' || key === 'accountableTo' || key === 'layout' || key === 'custom')
    return null;
  if (key === 'quantity') return value === null ? 'not stated' : String(value);
  if (key === 'fte') return decimalText(post.fte, 4);
  if (key === 'days') return post.days === null ? 'none' : decimalText(post.days, 2);
  if (key === 'salary' || key === 'dayRate') return value === null ? 'none' : `£${decimalText(value as number, 5)}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return textsOf(post, key).join(', ') || 'none';
  return value === null || value === '' ? 'none' : String(value);
}

/**
 * Moves boxes, each with its branch, below `to` (null: they become roots), at sibling position `index` (last unless
 * given). Boxes that stand below another moved box go along with it.
 */
export function movePosts(
  state: DocumentState,
  args: { structure: StructureId; ids: readonly PostId[]; to: PostId | null; index?: number | undefined },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  for (const id of args.ids) {
    const post = findPost(structure, id);
    if (!post.ok) return post;
  }
  const wanted = new Set(args.ids);
  const tops = args.ids.filter((id, i) => args.ids.indexOf(id) === i && !hasAncestorIn(structure, id, wanted));
  if (args.to !== null) {
    const target = findPost(structure, args.to);
    if (!target.ok) return target;
    const manager = target.value;
    const looping = tops.find((id) => isWithin(structure, manager.id, id));
    if (looping !== undefined) {
      const moved = postOf(structure, looping);
      if (looping === manager.id)
        return refuse('loop', `This would make a loop: ${boxName(moved)} cannot report to itself.`);
      return refuse(
        'loop',
        `This would make a loop: ${boxName(manager)} already reports to ${boxName(moved)}, directly or through others.`,
      );
    }
    const allowed = mayHaveReports(manager);
    if (!allowed.ok) return allowed;
  }
  const keys = keysAt(structure, args.to, args.index, tops.length, new Set(tops));
  const updated = tops.map((id, i): [Post, Post] => {
    const from = postOf(structure, id);
    return [from, { ...from, managerId: args.to, order: keys[i] as string }];
  });
  const first = updated[0]?.[0];
  const what = tops.length === 1 && first ? boxName(first) : `${tops.length} posts`;
  const destination = args.to === null ? 'the top' : boxName(postOf(structure, args.to));
  const stays = updated.every(([from, to]) => from.managerId === to.managerId);
  return ok({
    patch: patchOf({ updated }),
    label: stays ? `Reordered ${what}` : `Moved ${what} to ${destination}`,
    structure: structure.record.id,
    focus: tops[0] ?? null,
  });
}

function hasAncestorIn(structure: StructureState, id: PostId, set: ReadonlySet<PostId>): boolean {
  for (let at = postOf(structure, id).managerId; at !== null; at = postOf(structure, at).managerId)
    if (set.has(at)) return true;
  return false;
}
