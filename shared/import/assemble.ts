import { generateNKeysBetween } from 'fractional-indexing';
import { isTheirOwn } from '../commands/people.ts';
import type { Holder, Person, Post, StructureId } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { type DocumentState, type StructureState, treeOrder } from '../model/state.ts';
import type { Box, HolderCells } from './boxes.ts';
import { References } from './names.ts';
import type { Parents } from './tree.ts';

/** Identity: a continued box keeps its own; a new one is called by its reference, unless another box has that id. */
export function giveIds(boxes: readonly Box[], structure: StructureId, from: StructureState | null): void {
  const names = new References(() => new Set([...(from?.posts.keys() ?? []), ...boxes.map(({ post }) => post.ref)]));
  for (const { post, from: before } of boxes) {
    post.structure = structure;
    if (before !== null) continue;
    // References are unique in the file, so only an old box that was given another reference can be in the way.
    post.id = from?.posts.has(post.ref) ? names.suffixed(post.ref, '~') : post.ref;
    post.lineage = post.id;
  }
}

/** Fills in what a row leaves open: manager's id, FTE, role, and the work area from above (POST-6). */
export function complete(boxes: readonly Box[], parents: Parents): void {
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as Box;
    const { post } = box;
    const manager = parents[i] as number;
    post.managerId = manager < 0 ? box.above : (boxes[manager] as Box).post.id;
    if (!box.fteGiven) post.fte = (post.quantity ?? 0) * 10_000;
    if (box.from === null && !box.roleGiven) post.role = post.title;
  }
  fillWorkAreas(boxes, parents);
}

/** From the top down, without recursion: chains of 10,000 posts exist in hostile files. */
function fillWorkAreas(boxes: readonly Box[], parents: Parents): void {
  /** The work area that each box hands down; undefined until known. */
  const down = new Array<string | undefined>(boxes.length);
  const path: number[] = [];
  for (let start = 0; start < boxes.length; start++) {
    for (let at = start; at >= 0 && down[at] === undefined; at = parents[at] as number) path.push(at);
    while (path.length > 0) {
      const at = path.pop() as number;
      const { post, from, workAreaGiven } = boxes[at] as Box;
      const manager = parents[at] as number;
      const above = manager < 0 ? '' : (down[manager] as string);
      if (from === null && !workAreaGiven) post.workArea = above;
      down[at] = post.workArea === '' ? above : post.workArea;
    }
  }
}

/** Sort keys in file order among siblings; what the file left out comes after them, in its old order. */
export function giveOrder(posts: readonly { managerId: string | null; order: string }[]): void {
  const sizes = new Map<string | null, { size: number }>();
  const ranks = new Int32Array(posts.length);
  let most = 0;
  let row = { size: 0 };
  for (let i = 0; i < posts.length; i++) {
    const { managerId } = posts[i] as { managerId: string | null };
    // Siblings mostly follow each other, so that their row is rarely looked for.
    if (i === 0 || managerId !== posts[i - 1]?.managerId) {
      row = sizes.get(managerId) ?? { size: 0 };
      sizes.set(managerId, row);
    }
    ranks[i] = row.size++;
    most = Math.max(most, row.size);
  }
  // Appending never depends on how many keys follow, so one list serves every row of siblings.
  const keys = generateNKeysBetween(null, null, most);
  for (const [i, post] of posts.entries()) post.order = keys[ranks[i] as number] as string;
}

/**
 * Boxes of the structure that the file does not name: deleted, and missing until someone confirms it (CHANGE-5). A box
 * that was deleted before stays as it was.
 */
export function leftOut(boxes: readonly Box[], structure: StructureId, from: StructureState | null): Post[] {
  if (from === null) return [];
  const seen = new Set<string>();
  for (const box of boxes) if (box.from) seen.add(box.from.id);
  const out: Post[] = [];
  for (const id of treeOrder(from)) {
    if (seen.has(id)) continue;
    const post = from.posts.get(id) as Post;
    out.push({ ...post, structure, deleted: true, missing: post.missing || !post.deleted });
  }
  return out;
}

/** Occupancy of a box, and the people that the file adds or knows more about. */
export class PeopleDesk {
  readonly #state: DocumentState;
  readonly #people = new Map<string, Person>();

  constructor(state: DocumentState) {
    this.#state = state;
  }

  /**
   * Seats the box's holders; a file that says nothing of holders leaves the box as it was. A new post
   * is then to be filled (`toFill`) where the structure that the file continues records any holders (POST-11).
   */
  seat(box: Box, holdersGiven: boolean, toFill: boolean): void {
    if (!holdersGiven) {
      if (box.from === null && toFill) box.post.occupancyRecorded = true;
      return;
    }
    if (box.keepsHolders) return;
    box.post.occupancyRecorded = !box.unrecorded;
    const { holders } = box;
    if (holders.length === 1) box.post.holders = [this.#holder(holders[0] as HolderCells, box)];
    else if (holders.length > 0 || box.post.holders.length > 0)
      box.post.holders = holders.map((cells) => this.#holder(cells, box));
  }

  #holder(cells: HolderCells, box: Box): Holder {
    const id = cells.person;
    const known = this.#people.get(id) ?? this.#state.people.get(id);
    this.#people.set(id, known ? moreOf(known, cells) : personOf(cells));
    const { fte, basis, point, absent } = cells;
    const substantive = cells.substantive ?? isTheirOwn(basis ?? box.post.basis, absent);
    return { person: id, fte, basis, point, substantive, ...(absent && { absent }) };
  }

  /** How many people the file names. */
  get size(): number {
    return this.#people.size;
  }

  /** Everybody whom the file names, with what it says over what was known. */
  known(): Iterable<Person> {
    return this.#people.values();
  }

  added(): Person[] {
    if (this.#state.people.size === 0) return [...this.#people.values()];
    return [...this.#people.values()].filter((person) => !this.#state.people.has(person.id));
  }

  updated(): [Person, Person][] {
    const changes: [Person, Person][] = [];
    if (this.#state.people.size === 0) return changes;
    for (const person of this.#people.values()) {
      const before = this.#state.people.get(person.id);
      if (before && !sameRecord(before, person)) changes.push([before, person]);
    }
    return changes;
  }
}

function personOf({ person, name, age, ageOrOver, serviceYears, serviceHere }: HolderCells): Person {
  const here = serviceHere === null ? {} : { serviceHere };
  return { type: 'person', id: person, name, age, ageOrOver, serviceYears, ...here, priority: false };
}

/** A later row and a newer file win; a blank cell says nothing. */
function moreOf(known: Person, { name, age, ageOrOver, serviceYears, serviceHere }: HolderCells): Person {
  return {
    ...known,
    ...(name === '' ? {} : { name }),
    ...(age === null ? {} : { age, ageOrOver }),
    ...(serviceYears === null ? {} : { serviceYears }),
    ...(serviceHere === null ? {} : { serviceHere }),
  };
}
