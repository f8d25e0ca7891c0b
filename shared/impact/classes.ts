import type { Fte } from '../model/fixed.ts';
import type { PersonId, Post, PostId } from '../model/records.ts';
import type { Entry } from './eligible.ts';
import type { Seat } from './places.ts';
import { fenceLink, type Likeness, type Link, linkBetween, newLikeness, type Rules } from './rules.ts';

/** A person in scope, with what became of their own post. */
export interface Member {
  readonly entry: Entry;
  /** Standing boxes of the proposal that continue their post. */
  readonly own: readonly Post[];
  /** Places in these boxes. */
  readonly ownPlaces: number;
  /** FTE of their other posts that the proposal keeps for them. */
  readonly elsewhere: Fte;
}

/** People who hold posts of one likeness, and who own the same places that the rules would not give them otherwise. */
export interface PersonClass {
  readonly key: string;
  readonly like: Likeness;
  /** Boxes that are theirs although role, grade or work area changed. */
  readonly own: readonly PostId[];
  readonly members: Map<PersonId, Member>;
}

/**
 * Places of one likeness. `reserved`: regraded places of people in scope, for these and for ring-fences alone; `moved`:
 * places that go to another service of the council with their people, and that nobody else may have.
 */
export interface PlaceClass {
  readonly key: string;
  readonly like: Likeness;
  /** Box whose people own these places although role, grade or work area changed; '' for none. */
  readonly own: PostId;
  readonly reserved: boolean;
  readonly moved: boolean;
  readonly boxes: Map<PostId, readonly Seat[]>;
}

/** The member with the lowest reference, so that words taken from them do not depend on the order of edits. */
export function firstMember(people: PersonClass): Member {
  let first: Member | null = null;
  for (const member of people.members.values())
    if (first === null || member.entry.person < first.entry.person) first = member;
  if (!first) throw new Error('A class without people');
  return first;
}

/** Why people of one class may be matched to places of another (IMPACT-3); null when they may not. */
export function linkOf(rules: Rules, people: PersonClass, places: PlaceClass): Link | null {
  if (places.own !== '' && people.own.includes(places.own)) return 'own';
  if (places.moved) return null;
  return places.reserved ? fenceLink(rules, people.like, places.like) : linkBetween(rules, people.like, places.like);
}

interface Indexed {
  readonly like: Likeness;
}

/** Classes found by likeness, by role, and by the boxes that they own. */
class Index<T extends Indexed> {
  private readonly byLikeness = new Map<string, Set<T>>();
  private readonly byRole = new Map<string, Set<T>>();
  private readonly byOwn = new Map<PostId, Set<T>>();

  add(item: T, own: readonly PostId[]): void {
    put(this.byLikeness, item.like.key, item);
    put(this.byRole, item.like.role, item);
    for (const id of own) put(this.byOwn, id, item);
  }

  remove(item: T, own: readonly PostId[]): void {
    take(this.byLikeness, item.like.key, item);
    take(this.byRole, item.like.role, item);
    for (const id of own) take(this.byOwn, id, item);
  }

  alike(key: string): Iterable<T> {
    return this.byLikeness.get(key) ?? [];
  }

  ofRole(role: string): Iterable<T> {
    return this.byRole.get(role) ?? [];
  }

  ofOwn(id: PostId): Iterable<T> {
    return this.byOwn.get(id) ?? [];
  }
}

function put<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const set = map.get(key);
  if (set) set.add(item);
  else map.set(key, new Set([item]));
}

function take<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const set = map.get(key);
  set?.delete(item);
  if (set?.size === 0) map.delete(key);
}

/** All classes of people and places, and who is beside whom. Classes that an edit touched are remembered until asked for. */
export class ClassTable {
  readonly places = new Map<string, PlaceClass>();
  private readonly people = new Map<string, PersonClass>();
  private readonly peopleIndex = new Index<PersonClass>();
  private readonly placeIndex = new Index<PlaceClass>();
  readonly touched = new Set<PersonClass | PlaceClass>();

  addPerson(like: Likeness, own: readonly PostId[], member: Member): PersonClass {
    const key = own.length === 0 ? like.key : `${like.key}\u0000${own.join('\u0000')}`;
    let found = this.people.get(key);
    if (!found) {
      this.people.set(key, (found = { key, like, own, members: new Map() }));
      this.peopleIndex.add(found, own);
    }
    found.members.set(member.entry.person, member);
    this.touched.add(found);
    return found;
  }

  removePerson(from: PersonClass, person: PersonId): void {
    from.members.delete(person);
    this.touched.add(from);
    if (from.members.size > 0) return;
    this.people.delete(from.key);
    this.peopleIndex.remove(from, from.own);
  }

  addSeats(like: Likeness, own: PostId, reserved: boolean, box: PostId, seats: readonly Seat[]): PlaceClass {
    const moved = seats[0] !== undefined && seats[0].post.transferredTo !== '';
    const key = own === '' ? like.key : `${like.key}\u0000${own}\u0000${moved ? 'm' : reserved ? 'r' : ''}`;
    let found = this.places.get(key);
    if (!found) {
      this.places.set(key, (found = { key, like, own, reserved, moved, boxes: new Map() }));
      this.placeIndex.add(found, own === '' ? [] : [own]);
    }
    found.boxes.set(box, seats);
    this.touched.add(found);
    return found;
  }

  removeSeats(from: PlaceClass, box: PostId): void {
    from.boxes.delete(box);
    this.touched.add(from);
    if (from.boxes.size > 0) return;
    this.places.delete(from.key);
    this.placeIndex.remove(from, from.own === '' ? [] : [from.own]);
  }

  /** True while anybody, or any place, is left in the class. */
  lives(item: PersonClass | PlaceClass): boolean {
    return 'members' in item ? this.people.get(item.key) === item : this.places.get(item.key) === item;
  }

  /** Places that people of this class may be matched to. */
  placesFor(rules: Rules, people: PersonClass): PlaceClass[] {
    const found = new Set<PlaceClass>();
    const { like } = people;
    for (const id of people.own) for (const item of this.placeIndex.ofOwn(id)) found.add(item);
    for (const item of this.placeIndex.alike(like.key)) found.add(item);
    for (const role of rules.matchesOf.get(like.role) ?? [])
      for (const item of this.placeIndex.alike(newLikeness(role, like.grade, like.area).key)) found.add(item);
    for (const fence of rules.fencesOf.get(like.role) ?? [])
      for (const role of fence.targets) for (const item of this.placeIndex.ofRole(role)) found.add(item);
    return [...found].filter((item) => linkOf(rules, people, item) !== null);
  }

  /** People who may be matched to places of this class. */
  peopleFor(rules: Rules, places: PlaceClass): PersonClass[] {
    const found = new Set<PersonClass>();
    const { like } = places;
    if (places.own !== '') for (const item of this.peopleIndex.ofOwn(places.own)) found.add(item);
    for (const item of this.peopleIndex.alike(like.key)) found.add(item);
    for (const role of rules.matchedBy.get(like.role) ?? [])
      for (const item of this.peopleIndex.alike(newLikeness(role, like.grade, like.area).key)) found.add(item);
    for (const fence of rules.fencesAround.get(like.role) ?? [])
      for (const role of fence.roles) for (const item of this.peopleIndex.ofRole(role)) found.add(item);
    return [...found].filter((item) => linkOf(rules, item, places) !== null);
  }
}
