import { keysAt } from '../commands/order.ts';
import type { Person, Post, PostId } from '../model/records.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import type { MergeConflict } from './mergeLog.ts';

/**
 * What the file said where what is here stayed: kept with the step, so that the next merge takes it for known and does
 * not ask again until either side changes.
 */
export function whatFileSaid(
  conflicts: readonly MergeConflict[],
  posts: ReadonlyMap<PostId, Post>,
  people: ReadonlyMap<string, Person>,
): (Post | Person)[] {
  const said = new Map<string, Post | Person>();
  for (const { post, ref, take } of conflicts) {
    const record = take === 'theirs' ? undefined : post === '' ? people.get(ref) : posts.get(post);
    if (record) said.set(`${record.type}/${record.id}`, record);
  }
  return [...said.values()];
}

/** What turns the structure as it stands into the merged one; boxes that arrive somewhere come after those that are there. */
export function patchOf(
  state: DocumentState,
  ours: StructureState,
  posts: ReadonlyMap<PostId, Post>,
  people: readonly (Person | null)[],
): Patch {
  const arrivals = new Map<PostId | null, Post[]>();
  for (const post of posts.values()) {
    const mine = ours.posts.get(post.id);
    if (mine && mine.managerId === post.managerId) continue;
    const list = arrivals.get(post.managerId);
    if (list) list.push(post);
    else arrivals.set(post.managerId, [post]);
  }
  const orders = new Map<PostId, string>();
  for (const [manager, list] of arrivals) {
    for (const [i, key] of keysAt(ours, manager, undefined, list.length).entries())
      orders.set((list[i] as Post).id, key);
  }
  const added: (Post | Person)[] = [];
  const updated: [Post | Person, Post | Person][] = [];
  for (const person of people) {
    if (person === null) continue;
    const before = state.people.get(person.id);
    if (before) updated.push([before, person]);
    else added.push(person);
  }
  for (const post of posts.values()) {
    const mine = ours.posts.get(post.id);
    if (post === mine) continue;
    const placed = { ...post, order: orders.get(post.id) ?? post.order };
    if (mine) updated.push([mine, placed]);
    else added.push(placed);
  }
  return { added, updated, removed: [] };
}
