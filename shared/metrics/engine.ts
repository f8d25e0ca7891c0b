import { type Costing, costingOf } from '../model/costing.ts';
import type { Money } from '../model/fixed.ts';
import { counts, type PersonId, type Post, type PostId, type StructureId } from '../model/records.ts';
import { childIds, type DocumentState, postOf, type StructureState, treeOrder } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import { ROW, SUM, writeOwn } from './boxRow.ts';
import { type Figures, figuresFromSums } from './figures.ts';
import { Holdings } from './holdings.ts';
import { FigureTree, TOP } from './tree.ts';

/**
 * Live figures of one structure (FIG-1 to FIG-6): after each patch it touches only the changed boxes and the two chains
 * of managers above them. Its twin `figuresFromScratch` computes the same from nothing; both agree exactly. One class,
 * because slots, boxes, costs and people are kept in step by every patch; the sums themselves are in `FigureTree`.
 */
export class FiguresEngine {
  readonly structureId: StructureId;
  private readonly state: DocumentState;
  private tree = new FigureTree();
  private slots = new Map<PostId, number>();
  /** The box of each slot; null for the whole and for slots that are free. */
  private boxes: (Post | null)[] = [null];
  /** Slots of boxes that are one of several of their lineage, or hold places of others (POST-4). */
  private mixed = new Set<number>();
  /** Slots are in tree order: so they are made, and so they stay until a box comes, goes or moves. */
  private inOrder = true;
  private costing: Costing;
  private holdings = new Holdings();

  constructor(state: DocumentState, structureId: StructureId) {
    this.state = state;
    this.structureId = structureId;
    this.costing = this.currentCosting();
    this.rebuild();
  }

  /** Brings the figures in step with a patch that `applyPatch` has just applied to the state. */
  apply(patch: Patch): void {
    if (!this.state.structures.has(this.structureId)) return;
    const costing = this.currentCosting();
    if (costing !== this.costing) {
      this.costing = costing;
      this.rebuild();
      return;
    }
    const gone: Post[] = [];
    const changed: (readonly [Post, Post])[] = [];
    const fresh: Post[] = [];
    for (const r of patch.removed) if (r.type === 'post' && r.structure === this.structureId) gone.push(r);
    for (const [from, to] of patch.updated) {
      if (from.type === 'post' && to.type === 'post' && to.structure === this.structureId) changed.push([from, to]);
    }
    for (const r of patch.added) if (r.type === 'post' && r.structure === this.structureId) fresh.push(r);
    if (this.isLarge(gone.length + changed.length + fresh.length)) this.rebuild();
    else this.update(gone, changed, fresh);
  }

  /**
   * True when working everything out again is cheaper: each changed box costs one step for each box above it, a rebuild
   * one for each box of the structure. Deleting a branch of a long chain would otherwise be quadratic.
   */
  private isLarge(boxes: number): boolean {
    const steps = boxes * Math.max(8, this.tree.height[TOP] as number);
    return boxes > 64 && steps > this.slots.size;
  }

  totals(): Figures {
    return this.figuresAt(TOP, this.layersOf(TOP));
  }

  /** People who hold a standing post in `from` and none here: to be placed, not fewer (FIG-7). */
  toBePlaced(from: FiguresEngine): number {
    return from.holdings.notIn(this.holdings);
  }

  /** Figures of the box and everything below it. */
  branch(id: PostId): Figures {
    const slot = this.slot(id);
    return this.figuresAt(slot, this.layersOf(slot));
  }

  /** Figures of the box alone; its span and layer are those of the whole structure. */
  own(id: PostId): Figures {
    const slot = this.slot(id);
    const post = postOf(this.structure(), id);
    const isPost = counts(post);
    return figuresFromSums((at) => this.tree.own[slot * ROW + at] as number, this.costing, {
      people: isPost ? new Set(post.holders.map((h) => h.person)).size : 0,
      maxSpan: isPost ? this.tree.span(slot) : 0,
      layers: isPost ? this.layer(id) : 0,
    });
  }

  /** What the box itself costs; on-costs that are not set are 0. For comparisons, which read thousands. */
  boxCost(id: PostId): { salary: Money; onCosts: Money; total: Money } {
    return this.costAt(this.slot(id));
  }

  /**
   * Slots, for walks through thousands: each box has one, a small number that is good until the next edit. They run from
   * 1 to `lastSlot`, some of them free; 0 is above the roots.
   */
  get lastSlot(): number {
    return this.boxes.length - 1;
  }

  /** The slot of a box; 0 where the structure has no such box. */
  slotOf(id: PostId): number {
    return this.slots.get(id) ?? TOP;
  }

  /** The box of a slot; null for one that is free. */
  boxAt(slot: number): Post | null {
    return this.boxes[slot] ?? null;
  }

  /** True where the box of the slot is part of the figures: a post, neither deleted nor transferred out. */
  countsAt(slot: number): boolean {
    return this.tree.counting[slot] === 1;
  }

  /** Slots of boxes that were split off another or have others stacked in them: hardly any. */
  get mixedSlots(): ReadonlySet<number> {
    return this.mixed;
  }

  /** The slot of the line manager: the nearest box above that is in the figures; 0 for a root. */
  lineManagerAt(slot: number): number {
    const { parent, counting } = this.tree;
    let at = parent[slot] as number;
    while (at > TOP && counting[at] === 0) at = parent[at] as number;
    return at;
  }

  /** Slots in tree order, deleted boxes included: as they are while nothing has moved since they were given out. */
  slotsInOrder(): Int32Array {
    if (!this.inOrder) return Int32Array.from(treeOrder(this.structure()), (id) => this.slot(id));
    const slots = new Int32Array(this.lastSlot);
    for (let i = 0; i < slots.length; i++) slots[i] = i + 1;
    return slots;
  }

  /** As `boxCost`, of a slot. */
  costAt(slot: number): { salary: Money; onCosts: Money; total: Money } {
    const { own } = this.tree;
    const base = slot * ROW;
    const salary = own[base + SUM.salary] as number;
    const onCosts = own[base + SUM.onCosts] as number;
    return {
      salary,
      onCosts,
      total: salary + onCosts + (own[base + SUM.allowances] as number) + (own[base + SUM.agency] as number),
    };
  }

  /** True where two boxes cost the same, part by part, without making anything. */
  sameCost(slot: number, other: FiguresEngine, otherSlot: number): boolean {
    const a = this.tree.own;
    const b = other.tree.own;
    const i = slot * ROW;
    const j = otherSlot * ROW;
    return (
      a[i + SUM.salary] === b[j + SUM.salary] &&
      a[i + SUM.onCosts] === b[j + SUM.onCosts] &&
      a[i + SUM.allowances] === b[j + SUM.allowances] &&
      a[i + SUM.agency] === b[j + SUM.agency]
    );
  }

  /** Posts one line below, by quantity; 0 for boxes that are not in the figures (FIG-2). */
  span(id: PostId): number {
    return this.tree.span(this.slot(id));
  }

  /** Depth in posts, the document's offset included; a box outside the figures has its line manager's. */
  layer(id: PostId): number {
    const depth = this.tree.depth(this.slot(id));
    return depth === 0 ? 0 : depth + this.offset();
  }

  /** Distinct people in the posts one line below (FIG-2). */
  spanPeople(id: PostId): number {
    const people = new Set<PersonId>();
    for (const report of this.reports(id)) for (const holder of report.holders) people.add(holder.person);
    return people.size;
  }

  /** FTE of the posts one line below (FIG-2). */
  spanFte(id: PostId): number {
    return this.reports(id).reduce((sum, post) => sum + post.fte, 0);
  }

  /** Posts that a box outside the figures passes up to the nearest post above. */
  passedUp(id: PostId): number {
    return this.tree.passedUp(this.slot(id));
  }

  /** Layers of the structure when these branches are left out, for previews. */
  layersWithout(ids: readonly PostId[], offset: number): number {
    const height = this.tree.heightWithout(new Set(ids.map((id) => this.slot(id))));
    return height === 0 ? 0 : height + offset;
  }

  /** The posts one line below; team boxes, outside bodies and deleted boxes pass theirs up. */
  reports(id: PostId): Post[] {
    const structure = this.structure();
    if (!counts(postOf(structure, id))) return [];
    const out: Post[] = [];
    const stack = childIds(structure, id).toReversed();
    while (stack.length > 0) {
      const post = postOf(structure, stack.pop() as PostId);
      if (counts(post)) out.push(post);
      else for (const below of childIds(structure, post.id).toReversed()) stack.push(below);
    }
    return out;
  }

  private structure(): StructureState {
    const structure = this.state.structures.get(this.structureId);
    if (!structure) throw new Error(`No structure ${this.structureId}`);
    return structure;
  }

  private currentCosting(): Costing {
    return costingOf(this.state.document.settings, this.structure().record.name);
  }

  private offset(): number {
    return this.state.document.settings.layerOffset ?? 0;
  }

  private slot(id: PostId): number {
    const slot = this.slots.get(id);
    if (slot === undefined) throw new Error(`No box ${id} in the figures of ${this.structureId}`);
    return slot;
  }

  private layersOf(slot: number): number {
    const height = this.tree.height[slot] as number;
    if (height === 0) return 0;
    const above = slot === TOP ? 0 : this.tree.depth(slot) - (this.tree.counting[slot] as number);
    return above + height + this.offset();
  }

  private figuresAt(slot: number, layers: number): Figures {
    const { sums, maxSpan } = this.tree;
    return figuresFromSums((at) => sums[slot * ROW + at] as number, this.costing, {
      people: (sums[slot * ROW + SUM.people] as number) + (this.tree.shared[slot]?.size ?? 0),
      maxSpan: maxSpan[slot] as number,
      layers,
    });
  }

  private rebuild(): void {
    const structure = this.structure();
    const order = treeOrder(structure);
    this.tree = new FigureTree(order.length + 1);
    this.slots = new Map();
    this.boxes = [null];
    this.mixed = new Set();
    this.inOrder = true;
    this.holdings = new Holdings();
    for (const id of order) {
      const post = postOf(structure, id);
      this.newSlot(post);
      this.holdings.note(post);
    }
    const row = new Float64Array(ROW);
    // In a new tree slots are numbered in tree order. Leaves first: attaching a branch that is already whole touches each manager above once.
    for (let slot = order.length; slot > TOP; slot--) {
      const post = this.boxes[slot] as Post;
      this.setOwn(slot, post, row);
      this.tree.attach(slot, post.managerId === null ? TOP : this.slot(post.managerId));
    }
  }

  private newSlot(post: Post): void {
    const slot = this.tree.add();
    this.slots.set(post.id, slot);
    this.put(slot, post);
  }

  private put(slot: number, post: Post | null): void {
    this.boxes[slot] = post;
    if (post !== null && (post.lineage !== post.id || post.stacked.length > 0)) this.mixed.add(slot);
    else this.mixed.delete(slot);
  }

  private update(gone: readonly Post[], changed: readonly (readonly [Post, Post])[], fresh: readonly Post[]): void {
    const structure = this.structure();
    const dirty = new Set<PostId>();
    if (gone.length + fresh.length > 0 || changed.some(movesAmong)) this.inOrder = false;
    for (const post of gone) this.holdings.forget(post, dirty);
    for (const [from, to] of changed) {
      if (from.holders === to.holders && counts(from) === counts(to)) continue;
      this.holdings.forget(from, dirty);
      this.holdings.note(to, dirty);
    }
    for (const post of fresh) this.holdings.note(post, dirty);
    for (const [from, to] of changed) {
      this.put(this.slot(to.id), to);
      if (onlyMoved(from, to)) continue;
      dirty.add(to.id);
      // A change of pay or FTE moves the threshold of people with several posts (COST-2).
      for (const holder of to.holders) for (const id of this.holdings.of(holder.person)) dirty.add(id);
    }
    for (const post of gone) this.tree.detach(this.slot(post.id));
    for (const [from, to] of changed) if (from.managerId !== to.managerId) this.tree.detach(this.slot(to.id));
    for (const post of gone) {
      const slot = this.slot(post.id);
      this.slots.delete(post.id);
      this.put(slot, null);
      dirty.delete(post.id);
      this.tree.free(slot);
    }
    for (const post of fresh) {
      this.newSlot(post);
      dirty.add(post.id);
    }
    const row = new Float64Array(ROW);
    for (const id of dirty) {
      const post = structure.posts.get(id);
      if (!post) continue;
      this.setOwn(this.slot(id), post, row);
    }
    const attach = (post: Post) =>
      this.tree.attach(this.slot(post.id), post.managerId === null ? TOP : this.slot(post.managerId));
    for (const post of fresh) attach(post);
    for (const [from, to] of changed) if (from.managerId !== to.managerId) attach(to);
  }

  /** What a box adds itself, worked out in `row`. */
  private setOwn(slot: number, post: Post, row: Float64Array): void {
    const counting = counts(post);
    this.tree.setCounting(slot, counting, post.quantity ?? 0);
    let single = 0;
    let shared: PersonId[] | null = null;
    for (const { person } of counting ? post.holders : []) {
      const boxes = this.holdings.of(person).length;
      if (boxes === 1) single++;
      else if (boxes > 1) (shared ??= []).push(person);
    }
    const whole = this.costing.onCosts?.ni?.threshold ?? 0;
    const boxOf = (id: PostId) => postOf(this.structure(), id);
    const left = (person: PersonId) => this.holdings.threshold(person, post.id, whole, this.costing, boxOf);
    writeOwn(row, 0, post, this.costing, shared === null ? () => whole : left);
    this.tree.setOwn(slot, row, shared, single);
  }
}

const movesAmong = ([from, to]: readonly [Post, Post]) => from.managerId !== to.managerId || from.order !== to.order;

/** Fields that say where a box stands and change nothing that it adds itself. */
function onlyMoved(from: Post, to: Post): boolean {
  for (const key of Object.keys(to) as (keyof Post)[]) {
    if (key !== 'managerId' && key !== 'order' && from[key] !== to[key]) return false;
  }
  return true;
}
