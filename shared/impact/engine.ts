import { holderFtes } from '../cost/cost.ts';
import { dayAfter } from '../model/days.ts';
import type { Fte } from '../model/fixed.ts';
import {
  counts,
  type Holder,
  isSettingsRecord,
  type PersonId,
  type Post,
  type PostId,
  type StructureId,
} from '../model/records.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import { assemble } from './assemble.ts';
import { type Bodies, bodiesOf, namesServices } from './bodies.ts';
import { ClassTable, type Member, type PersonClass, type PlaceClass } from './classes.ts';
import { type Entry, entryOf, exclusionOf, hasLeft, namedBoxes, ownBoxes } from './eligible.ts';
import { Lineages, linesOf } from './lineages.ts';
import { ownClaims, type Part } from './ownPlaces.ts';
import { type Group, groupSeats, type Seating } from './places.ts';
import { PoolTable } from './pools.ts';
import { isRead } from './reads.ts';
import type { ImpactResult } from './result.ts';
import { compileRules, likenessOf, type Rules, rulesKey } from './rules.ts';
import type { Standing } from './standing.ts';

/** Above this many changed posts, starting again is cheaper. */
const MANY = 1_500;

type Side = 'from' | 'to';

/**
 * Staff impact of a proposal, kept in step with edits (IMPACT-11): after a patch only the people and boxes that it
 * touches are looked at again, and only their pools are matched again. Equal to a new engine exactly, always.
 */
export class ImpactEngine {
  private readonly state: DocumentState;
  private readonly ids: Readonly<Record<Side, StructureId>>;
  private rules: Rules;
  private key: string;
  private bodies: Bodies;
  private lineages = new Lineages();
  /** Boxes that each person holds, in the figures of each structure. */
  private held: Record<Side, Map<PersonId, PostId[]>> = { from: new Map(), to: new Map() };
  private standing = new Map<PersonId, Standing>();
  private classes = new ClassTable();
  private pools = new PoolTable();
  private classOf = new Map<PersonId, PersonClass>();
  private placesOf = new Map<PostId, PlaceClass[]>();

  constructor(state: DocumentState, from: StructureId, to: StructureId) {
    this.state = state;
    this.ids = { from, to };
    this.rules = this.compile();
    this.key = this.keyNow();
    this.bodies = this.bodiesNow();
    this.rebuild();
  }

  /** Brings the result in step with a patch that `applyPatch` has just applied to the state. */
  apply(patch: Patch): void {
    if (!this.state.structures.has(this.ids.from) || !this.state.structures.has(this.ids.to)) return;
    const settings = changesRules(patch);
    const records = patch.added.length + patch.removed.length + patch.updated.length;
    const came = patch.added.some((record) => record.type === 'structure');
    if (records > MANY || came || (settings && this.key !== this.keyNow()) || this.bodiesChanged(patch)) {
      this.key = this.keyNow();
      this.rules = this.compile();
      this.bodies = this.bodiesNow();
      this.rebuild();
      return;
    }
    const lines = new Set<string>();
    const people = new Set<PersonId>();
    const leave = (post: Post) => this.eachSide(post, (side) => this.forget(side, post, lines, people));
    const enter = (post: Post) => this.eachSide(post, (side) => this.note(side, post, lines, people));
    const changed = patch.updated.filter(
      ([from, to]) => from.type === 'post' && to.type === 'post' && isRead(from, to),
    ) as [Post, Post][];
    for (const record of patch.removed) if (record.type === 'post') leave(record);
    for (const [from] of changed) leave(from);
    for (const [, to] of changed) enter(to);
    for (const record of patch.added) if (record.type === 'post') enter(record);
    // Service decides whether an ended fixed term counts.
    for (const [from, to] of patch.updated)
      if (from.type === 'person' && to.type === 'person' && this.standing.has(to.id)) people.add(to.id);
    if (lines.size > 0 || people.size > 0) this.refresh(lines, people);
  }

  /** The whole result; parts that no edit touched are the same objects as before. */
  result(): ImpactResult {
    return assemble({
      state: this.state,
      from: this.structure('from').record,
      to: this.structure('to').record,
      standing: this.standing,
      pools: this.pools.all(),
      places: this.classes.places,
      isPooled: (place) => this.pools.has(place),
    });
  }

  private structure(side: Side): StructureState {
    const structure = this.state.structures.get(this.ids[side]);
    if (!structure) throw new Error(`No structure ${this.ids[side]}`);
    return structure;
  }

  private bodiesNow(): Bodies {
    return bodiesOf(this.state.document.settings, [this.structure('from'), this.structure('to')]);
  }

  /** A transfer, or a service that came or went, may turn a move within the council into one out of it. */
  private bodiesChanged(patch: Patch): boolean {
    const about = (record: { type: string }): record is Post => record.type === 'post';
    const named = (post: Post) =>
      post.unit !== '' ||
      post.directorate !== '' ||
      post.kind === 'team' ||
      post.transferredTo + post.transferredFrom !== '';
    const touched =
      patch.updated.some(([from, to]) => about(from) && about(to) && namesServices(from, to)) ||
      [...patch.added, ...patch.removed].some((record) => about(record) && named(record));
    return touched && this.bodiesNow().key !== this.bodies.key;
  }

  private keyNow(): string {
    return rulesKey(this.state.document.settings, this.structure('to').record);
  }

  private compile(): Rules {
    return compileRules(this.state.document.settings, this.structure('to').record);
  }

  private eachSide(post: Post, action: (side: Side) => void): void {
    if (post.structure === this.ids.from) action('from');
    if (post.structure === this.ids.to) action('to');
  }

  private rebuild(): void {
    this.lineages = new Lineages();
    this.held = { from: new Map(), to: new Map() };
    this.standing = new Map();
    this.classes = new ClassTable();
    this.pools = new PoolTable();
    this.classOf = new Map();
    this.placesOf = new Map();
    const people = new Set<PersonId>();
    const lines = new Set<string>();
    for (const side of ['from', 'to'] as const)
      for (const post of this.structure(side).posts.values()) this.note(side, post, lines, people);
    this.refresh(lines, people);
  }

  /** Boxes of the proposal that are transferred out are remembered: they say where their people go. */
  private note(side: Side, post: Post, lines: Set<string>, people: Set<PersonId>): void {
    if (post.kind !== 'post' || post.deleted) return;
    if (side === 'to' || counts(post)) {
      this.lineages.add(side, post);
      for (const line of linesOf(post)) lines.add(line);
    }
    if (!counts(post)) return;
    for (const { person } of post.holders) {
      const boxes = this.held[side].get(person);
      if (!boxes) this.held[side].set(person, [post.id]);
      else boxes.push(post.id);
      if (side === 'from') people.add(person);
    }
  }

  private forget(side: Side, post: Post, lines: Set<string>, people: Set<PersonId>): void {
    if (post.kind !== 'post' || post.deleted) return;
    if (side === 'to') this.dropSeats(post.id);
    if (side === 'to' || counts(post)) {
      this.lineages.remove(side, post);
      for (const line of linesOf(post)) lines.add(line);
    }
    if (!counts(post)) return;
    for (const { person } of post.holders) {
      const boxes = this.held[side].get(person) ?? [];
      const at = boxes.indexOf(post.id);
      if (at >= 0) boxes.splice(at, 1);
      if (boxes.length === 0) this.held[side].delete(person);
      if (side === 'from') people.add(person);
    }
  }

  /** Groups that a refresh has found already; the boxes do not change while it runs. */
  private readonly groups = new Map<string, Group>();

  private group(line: string): Group {
    let group = this.groups.get(line);
    if (!group)
      this.groups.set(line, (group = this.lineages.group(line, this.structure('from'), this.structure('to'))));
    return group;
  }

  /** Each group of the given lineages once. */
  private groupsOf(lines: Iterable<string>): Map<string, Group> {
    const groups = new Map<string, Group>();
    for (const line of lines) {
      const group = this.group(line);
      groups.set(group.key, group);
    }
    return groups;
  }

  /**
   * Looks again at the given lineages and people: first who stands how, because that decides which places count, then
   * places and likenesses, then the pools of every class that changed.
   */
  private refresh(lines: Set<string>, people: Set<PersonId>): void {
    // At the start everybody is looked at anyway.
    if (this.standing.size > 0)
      for (const group of this.groupsOf(lines).values())
        for (const post of group.from) for (const holder of post.holders) people.add(holder.person);
    for (const person of people) {
      const before = this.standing.get(person);
      const after = this.standingOf(person);
      if (after) this.standing.set(person, after);
      else this.standing.delete(person);
      this.dropPerson(person);
      for (const entry of [before?.entry, after?.entry])
        if (entry) for (const line of linesOf(entry.post)) lines.add(line);
      if (before?.reason === after?.reason && (before === undefined) === (after === undefined)) continue;
      for (const id of this.held.to.get(person) ?? [])
        for (const line of linesOf(this.structure('to').posts.get(id) as Post)) lines.add(line);
    }
    for (const group of this.groupsOf(lines).values()) this.classify(group);
    this.groups.clear();
    this.pools.refresh(this.classes, this.rules);
  }

  private standingOf(person: PersonId): Standing | null {
    const posts = (this.held.from.get(person) ?? []).map((id) => this.structure('from').posts.get(id) as Post);
    const entry = entryOf(person, posts);
    if (!entry) return null;
    const own = namedBoxes(person, this.group(entry.post.lineage).to);
    const record = this.state.people.get(person);
    const around = {
      implementationDate: this.rules.implementationDate,
      bodies: this.bodies,
      service: record?.serviceHere ?? record?.serviceYears ?? null,
    };
    return { entry, reason: exclusionOf(entry, own, around) };
  }

  /** The boxes in which the proposal leaves posts: those that stand, and those that move within the council. */
  private readonly keeps = (box: Post): boolean =>
    counts(box) || (box.transferredTo !== '' && !this.bodies.isElsewhere(box.transferredTo));

  private readonly seating: Seating = {
    keeps: this.keeps,
    isForeign: (box, isNew) =>
      !this.bodies.isOurs(box.employer) || (isNew && this.bodies.isElsewhere(box.transferredFrom)),
    fate: (holder, box) => this.fateOf(holder, box),
    isIn: (person, box) => {
      const standing = this.standing.get(person);
      return standing?.reason === null && standing.entry.post.id === box.id;
    },
  };

  /** IMPACT-2: a place of somebody outside E does not count, unless they are gone by the implementation date. */
  private fateOf(holder: Holder, box: Post): ReturnType<Seating['fate']> {
    const standing = this.standing.get(holder.person);
    if (standing?.reason === null) return 'free';
    const { implementationDate } = this.rules;
    if (!hasLeft(holder, box, standing?.reason, implementationDate)) return 'taken';
    const ended = standing?.reason === 'fixedTermExpiry' ? standing.entry.post : box;
    const ends = standing === undefined || standing.reason === 'fixedTermExpiry' ? ended.endDate : null;
    return { freeFrom: ends === null ? implementationDate : dayAfter(ends) };
  }

  /** Puts the people and places of a group into their classes again. */
  private classify(group: Group): void {
    const seats = groupSeats(group, this.seating);
    const members: Member[] = [];
    for (const post of group.from) {
      for (const { person } of post.holders) {
        const standing = this.standing.get(person);
        if (standing?.reason === null && standing.entry.post.id === post.id)
          members.push(this.memberOf(standing.entry, group, seats));
      }
    }
    const claims = ownClaims(members, seats, this.rules);
    for (const member of members) {
      const { person, post } = member.entry;
      this.dropPerson(person);
      this.classOf.set(person, this.classes.addPerson(likenessOf(post), claims.ownOf(member), member));
    }
    // A box may have no places now that had some: brought by another employer, and new since its double in Current went.
    for (const { id } of group.to) if (!seats.has(id)) this.dropSeats(id);
    for (const [id, list] of seats) {
      this.dropSeats(id);
      const first = list[0];
      if (!first) continue;
      const like = likenessOf(first.post);
      const add = (part: Part) => this.classes.addSeats(like, part.own, part.reserved, id, part.seats);
      this.placesOf.set(id, claims.parts(id).map(add));
    }
  }

  private memberOf(entry: Entry, group: Group, seats: ReadonlyMap<PostId, readonly unknown[]>): Member {
    const own = ownBoxes(entry.person, group.to.filter(this.keeps));
    const ownPlaces = own.reduce((sum, box) => sum + (seats.get(box.id)?.length ?? 0), 0);
    const elsewhere = entry.others.reduce((sum, other) => sum + this.keptFte(entry.person, other.post, other.fte), 0);
    return { entry, own, ownPlaces, elsewhere };
  }

  /** FTE that the proposal leaves a person in another of their posts. */
  private keptFte(person: PersonId, post: Post, fte: Fte): Fte {
    const own = namedBoxes(person, this.group(post.lineage).to).filter(this.keeps);
    const named = own.find((box) => box.holders.some((holder) => holder.person === person));
    if (!named) return own.length > 0 ? fte : 0;
    const at = named.holders.findIndex((holder) => holder.person === person);
    return Math.min(fte, holderFtes(named)[at] as Fte);
  }

  private dropPerson(person: PersonId): void {
    const from = this.classOf.get(person);
    if (!from) return;
    this.classOf.delete(person);
    this.classes.removePerson(from, person);
  }

  private dropSeats(box: PostId): void {
    for (const from of this.placesOf.get(box) ?? []) this.classes.removeSeats(from, box);
    this.placesOf.delete(box);
  }
}

/** Whether a patch changes settings, or the name of a structure that some are kept by. */
function changesRules({ added, updated, removed }: Patch): boolean {
  const changed = [...updated.map(([, to]) => to), ...added, ...removed];
  return changed.some((record) => isSettingsRecord(record)) || updated.some(([, to]) => to.type === 'structure');
}
