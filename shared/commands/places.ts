import { holderFtes } from '../cost/cost.ts';
import { divide, evenly, explicitHolders, type Seat } from '../cost/seats.ts';
import { ok, type Result, refuse } from '../errors.ts';
import { ROW, SUM, writeOwn } from '../metrics/boxRow.ts';
import { costingOf } from '../model/costing.ts';
import { fieldWord } from '../model/postFields.ts';
import type { Post, PostId, StackedPlaces, StructureId } from '../model/records.ts';
import { childIds, type DocumentState } from '../model/state.ts';
import { boxName, type Edit, editable, findPost, type IdSource } from './edit.ts';
import { withLinksMended } from './links.ts';
import { keysAt } from './order.ts';

/** The lineage and reference of each place of a box, its own first (POST-4). */
function placesOf(post: Post, quantity: number): { lineage: string; ref: string | null }[] {
  const stacked = post.stacked.flatMap((s) =>
    Array.from({ length: s.places }, (_, i) => ({ lineage: s.lineage, ref: i === 0 ? s.ref : null })),
  );
  const own = Array.from({ length: Math.max(0, quantity - stacked.length) }, () => ({
    lineage: post.lineage,
    ref: null,
  }));
  return [...own, ...stacked].slice(0, quantity);
}

/**
 * Splits a box of n posts into n boxes: P5, P5-2, P5-3 …; places that were stacked get their old references back where
 * they are free. FTE and holders are divided so that no total and no comparison changes (POST-4).
 */
export function splitPost(
  state: DocumentState,
  args: { structure: StructureId; id: PostId },
  newId: IdSource,
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const target = findPost(found.value, args.id);
  if (!target.ok) return target;
  const post = target.value;
  const quantity = post.quantity ?? 0;
  if (quantity < 2) return refuse('nothing-to-split', `"${boxName(post)}" is a single post already.`);
  const structure = found.value;
  const places = placesOf(post, quantity);
  const taken = new Set<string>();
  const free = (ref: string) =>
    !taken.has(ref) && (ref === post.ref || !state.structures.get(args.structure)?.byRef.has(ref));
  let suffix = 2;
  const single: Post[] = [];
  const index = childIds(structure, post.managerId).indexOf(post.id) + 1;
  const keys = keysAt(structure, post.managerId, index, quantity - 1);
  for (const [i, place] of places.entries()) {
    let ref = i === 0 ? post.ref : (place.ref ?? '');
    while (ref === '' || !free(ref)) ref = `${post.ref}-${suffix++}`;
    taken.add(ref);
    single.push({
      ...post,
      id: i === 0 ? post.id : splitId(structure.posts, ref, newId),
      lineage: place.lineage,
      stacked: [],
      ref,
      order: i === 0 ? post.order : (keys[i - 1] as string),
      quantity: 1,
    });
  }
  const boxes = [evenly(post, quantity), divide(post, quantity)]
    .map((seats) => single.map((box, i): Post => ({ ...box, ...(seats[i] as Seat) })))
    .find((all) => sameScale([post, ...all]) && sameTotals(state, structure.record.name, [post], all));
  if (!boxes) {
    if (holderFtes(post).reduce((sum, fte) => sum + fte, 0) <= post.fte)
      return refuse(
        'uneven-fte',
        `The FTE of "${boxName(post)}" does not divide evenly over its posts, so splitting would change its employer NI. Correct its FTE first.`,
      );
    return refuse(
      'people-exceed-fte',
      `The people in "${boxName(post)}" hold more FTE than it has, so splitting would change its cost. Correct their FTE first.`,
    );
  }
  const [first, ...rest] = boxes;
  return ok({
    patch: { added: rest, updated: [[post, first as Post]], removed: [] },
    label: `Split ${boxName(post)} into single posts`,
    structure: structure.record.id,
    focus: post.id,
  });
}

function splitId(posts: ReadonlyMap<PostId, Post>, ref: string, newId: IdSource): PostId {
  return posts.has(ref) ? newId() : ref;
}

/** What must agree for boxes to be identical; place, identity, people, FTE and quantity are added up or kept apart. */
const STACK_IGNORES: ReadonlySet<string> = new Set([
  'id',
  'lineage',
  'stacked',
  'ref',
  'order',
  'fte',
  'quantity',
  'holders',
  'notes',
  'colour',
]);

/** Stacks identical posts of one manager into one box, first to last; the first one's reference stays (POST-4). */
export function stackPosts(
  state: DocumentState,
  args: { structure: StructureId; ids: readonly PostId[] },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  const boxes: Post[] = [];
  for (const id of new Set(args.ids)) {
    const post = findPost(structure, id);
    if (!post.ok) return post;
    boxes.push(post.value);
  }
  const [first, ...rest] = boxes;
  if (!first || rest.length === 0) return refuse('nothing-to-stack', 'Choose at least two identical posts to stack.');
  for (const post of boxes) {
    if (post.kind !== 'post' || post.deleted || post.transferredTo !== '' || !post.quantity) {
      return refuse(
        'not-identical',
        `"${boxName(post)}" cannot be stacked: only posts that stand in the structure can.`,
      );
    }
    if (childIds(structure, post.id).length > 0) {
      return refuse(
        'has-reports',
        `"${boxName(post)}" has reports, so it stands for one post. Move the reports first.`,
      );
    }
    const sameFte = post.fte * (first.quantity ?? 0) === first.fte * post.quantity;
    if (!sameFte && post.lineage !== first.lineage) {
      return refuse(
        'not-identical',
        `"${boxName(post)}" (${post.ref}) has another FTE than ${first.ref}. Only identical posts can be stacked.`,
      );
    }
    const difference = (Object.keys(post) as (keyof Post)[]).find(
      (key) => !STACK_IGNORES.has(key) && JSON.stringify(post[key]) !== JSON.stringify(first[key]),
    );
    if (difference !== undefined) {
      return refuse(
        'not-identical',
        `"${boxName(post)}" (${post.ref}) differs from ${first.ref} in ${fieldWord(difference)}. Only identical posts can be stacked.`,
      );
    }
  }
  const people = boxes.flatMap((post) => post.holders.map((holder) => holder.person));
  if (new Set(people).size !== people.length) {
    return refuse('not-identical', 'One person holds two of these posts, so they cannot be stacked. Keep them apart.');
  }
  const stacked: StackedPlaces[] = [...first.stacked];
  for (const post of rest) {
    const own = (post.quantity ?? 0) - post.stacked.reduce((sum, s) => sum + s.places, 0);
    if (own > 0 && post.lineage !== first.lineage) stacked.push({ lineage: post.lineage, ref: post.ref, places: own });
    stacked.push(...post.stacked);
  }
  const to: Post = {
    ...first,
    stacked,
    fte: boxes.reduce((sum, post) => sum + post.fte, 0),
    quantity: boxes.reduce((sum, post) => sum + (post.quantity ?? 0), 0),
    holders: boxes.flatMap((post) => explicitHolders(post)),
  };
  if (!sameScale([to, ...boxes]) || !sameTotals(state, structure.record.name, boxes, [to])) {
    return refuse(
      'not-identical',
      `Stacking these posts would change vacancies or cost, because their people and FTE differ. Make them alike first.`,
    );
  }
  return ok({
    patch: withLinksMended(structure, { added: [], updated: [[first, to]], removed: rest }, () => first.id),
    label: `Stacked ${boxName(to)}`,
    structure: structure.record.id,
    focus: first.id,
  });
}

/**
 * People who together exceed a box's FTE are scaled down for costing. Splitting and stacking must leave that scale as it
 * is to the last digit, or somebody's pay would move.
 */
function sameScale([whole, ...parts]: readonly Post[]): boolean {
  const held = (post: Post | undefined) => (post ? holderFtes(post).reduce((sum, fte) => sum + fte, 0) : 0);
  const [all, fte] = [held(whole), whole?.fte ?? 0];
  if (all <= fte) return parts.every((part) => held(part) <= part.fte);
  return parts.every((part) => held(part) * fte === part.fte * all);
}

/** Splitting and stacking must not change a total: compares what the boxes add before and after. */
function sameTotals(
  state: DocumentState,
  structureName: string,
  before: readonly Post[],
  after: readonly Post[],
): boolean {
  const costing = costingOf(state.document.settings, structureName);
  const threshold = costing.onCosts?.ni?.threshold ?? 0;
  const row = new Float64Array(ROW);
  const sumOf = (boxes: readonly Post[], left: number) => {
    const sum = new Float64Array(ROW);
    for (const box of boxes) {
      writeOwn(row, 0, box, costing, () => left);
      for (let k = 0; k < ROW; k++) (sum[k] as number) += row[k] as number;
    }
    return sum;
  };
  // Components are rounded per box to £0.00001: that much may differ, and nothing else.
  const slack = before.length + after.length;
  // A person with another post may have used the NI threshold up there, so both ends must agree.
  return [threshold, 0].every((left) => {
    const [old, now] = [sumOf(before, left), sumOf(after, left)];
    return old.every((value, k) => {
      const money = k >= SUM.salary && k <= SUM.levy;
      return Math.abs(value - (now[k] as number)) <= (money ? slack : 0);
    });
  });
}
