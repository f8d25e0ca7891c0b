import { costBasis } from '../metrics/costBasis.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { costingOf } from '../model/costing.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { Bridge, type BridgeLine } from './bridge.ts';
import { type ChangeKind, type Comparison, type CountName, kindsOf, type PostChange } from './change.ts';
import { classifyLineage } from './classify.ts';
import { changeLists } from './lists.ts';
import { pairChange } from './pairs.ts';
import { placesByLineage, type Side, settleStacks } from './places.ts';
import { pairUp } from './twins.ts';

export * from './change.ts';

/**
 * Compares any two structures, of one document or of two (CHANGE-1 to CHANGE-6). The order matters: from → to.
 * Engines that are already live may be passed to save working the figures out again.
 */
export function compareStructures(
  fromState: DocumentState,
  fromId: StructureId,
  toState: DocumentState,
  toId: StructureId,
  engines: { readonly from?: FiguresEngine; readonly to?: FiguresEngine } = {},
): Comparison {
  const from = sideOf(fromState, fromId, engines.from);
  const to = sideOf(toState, toId, engines.to);
  const { ofFrom, ofTo } = pairUp(from, to);
  const order = from.engine.slotsInOrder();
  const before = placesByLineage(from, boxesAt(from, order, ofFrom));
  const rest = boxesAt(to, restOf(to, ofTo), ofTo);
  const after = placesByLineage(to, rest);
  settleStacks(before, after);
  settleStacks(after, before);
  const tally = new Tally(new Bridge([from, to].some(costedByHolders)));
  const completeness = from.structure.record.kind === 'current' || to.structure.record.forkedFrom === fromId;
  const done = new Set<string>();
  const classify = (lineage: string) => {
    if (done.has(lineage)) return;
    done.add(lineage);
    const left = after.get(lineage);
    const change = classifyLineage(lineage, before.get(lineage), left, from, to, tally.bridge);
    if (!change) return;
    const leftOut = left === undefined ? completeness : left.deleted.some((part) => part.post.missing);
    tally.add(change, leftOut);
  };
  for (const slot of order) {
    const twin = ofFrom[slot] as number;
    if (twin > 0) tally.add(pairChange(from, slot, to, twin, tally.bridge), false);
    else for (const lineage of lineagesOf(from.engine.boxAt(slot) as Post)) classify(lineage);
  }
  for (const id of rest) for (const lineage of lineagesOf(to.structure.posts.get(id) as Post)) classify(lineage);
  const bridge = tally.bridge.lines();
  const figures = { from: from.engine.totals(), to: to.engine.totals() };
  const transfers = tally.kinds.transferredIn + tally.kinds.transferredOut > 0 || bridge.some(isTransfer);
  return {
    from: { name: from.structure.record.name, figures: figures.from },
    to: { name: to.structure.record.name, figures: figures.to },
    costBasis: costBasis(
      [
        { ...from, figures: figures.from },
        { ...to, figures: figures.to },
      ],
      transfers,
    ),
    bridge,
    posts: tally.posts,
    counts: tally.counts,
    kinds: tally.kinds,
    lists: changeLists(tally.changed),
    missing: tally.missing,
  };
}

const isTransfer = ({ label }: BridgeLine) => label === 'transferred-out' || label === 'transferred-in';

/** Boxes of these slots that have no twin. */
function boxesAt({ engine }: Side, slots: Iterable<number>, twins: Int32Array): PostId[] {
  const ids: PostId[] = [];
  for (const slot of slots) if (twins[slot] === 0) ids.push((engine.boxAt(slot) as Post).id);
  return ids;
}

/** Slots without a twin; they are put in tree order only where there is more than one post to order. */
function restOf({ engine }: Side, twins: Int32Array): Iterable<number> {
  const rest: number[] = [];
  for (let slot = 1; slot <= engine.lastSlot; slot++)
    if (twins[slot] === 0 && engine.boxAt(slot)?.kind === 'post') rest.push(slot);
  return rest.length < 2 ? rest : engine.slotsInOrder();
}

/** The lineages that have places in a box. */
function lineagesOf(post: Post): string[] {
  return post.kind === 'post' ? [post.lineage, ...post.stacked.map((stacked) => stacked.lineage)] : [];
}

/** What a comparison adds up while it goes through the posts. */
class Tally {
  readonly bridge: Bridge;
  readonly posts: PostChange[] = [];
  readonly changed: PostChange[] = [];
  readonly missing: string[] = [];
  readonly counts: Record<CountName, number> = {
    created: 0,
    deleted: 0,
    deletedVacant: 0,
    transferredIn: 0,
    transferredOut: 0,
    amended: 0,
    unchanged: 0,
  };
  readonly kinds: Record<ChangeKind, number> = {
    created: 0,
    deleted: 0,
    moved: 0,
    changed: 0,
    transferredIn: 0,
    transferredOut: 0,
  };

  constructor(bridge: Bridge) {
    this.bridge = bridge;
  }

  add(change: PostChange, leftOut: boolean): void {
    const { counts } = this;
    const { places } = change;
    this.posts.push(change);
    counts.unchanged += places.kept - places.moved - places.changed;
    // Nearly every post stands on both sides as it was.
    if (change.action === 'unchanged') return;
    this.changed.push(change);
    counts.amended += places.moved + places.changed;
    const kinds = kindsOf(change);
    for (const kind of Object.keys(kinds) as ChangeKind[]) this.kinds[kind] += kinds[kind];
    counts.created += places.created;
    counts.deleted += places.deleted;
    counts.deletedVacant += places.deletedVacant;
    counts.transferredIn += places.transferredIn;
    counts.transferredOut += places.transferredOut;
    if (change.from && leftOut && places.deleted + places.deletedVacant > 0) this.missing.push(change.id);
  }
}

function sideOf(state: DocumentState, id: StructureId, engine: FiguresEngine | undefined): Side {
  const structure = state.structures.get(id);
  if (!structure) throw new Error(`No structure ${id}`);
  return { state, structure, engine: engine ?? new FiguresEngine(state, id) };
}

function costedByHolders(side: Side): boolean {
  return costingOf(side.state.document.settings, side.structure.record.name).basis === 'holder';
}
