import { FiguresEngine } from '../metrics/engine.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import { costingOf } from '../model/settings.ts';
import type { DocumentState } from '../model/state.ts';
import { Bridge } from './bridge.ts';
import type { Comparison, CountName, PostChange } from './change.ts';
import { classifyLineage } from './classify.ts';
import { changeLists } from './lists.ts';
import { pairChange, pairUp } from './pairs.ts';
import { placesByLineage, type Side } from './places.ts';
import { type Walk, walkOf } from './walk.ts';

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
  const [old, now] = [walkOf(from), walkOf(to)];
  const { ofOld, isTwin } = pairUp(old, now);
  const before = placesByLineage(
    from,
    idsWhere(old, (i) => ofOld[i] === -1),
  );
  const after = placesByLineage(
    to,
    idsWhere(now, (j) => isTwin[j] === 0),
  );
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
  for (const [i, post] of old.posts.entries()) {
    const twin = ofOld[i] as number;
    if (twin >= 0) tally.add(pairChange(from, old, i, to, now, twin, tally.bridge), false);
    else for (const lineage of lineagesOf(post)) classify(lineage);
  }
  for (const [j, post] of now.posts.entries())
    if (isTwin[j] === 0) for (const lineage of lineagesOf(post)) classify(lineage);
  return {
    from: { name: from.structure.record.name, figures: from.engine.totals() },
    to: { name: to.structure.record.name, figures: to.engine.totals() },
    bridge: tally.bridge.lines(),
    posts: tally.posts,
    counts: tally.counts,
    lists: changeLists(tally.posts),
    missing: tally.missing,
  };
}

function idsWhere(walk: Walk, wanted: (at: number) => boolean): PostId[] {
  const ids: PostId[] = [];
  for (const [at, post] of walk.posts.entries()) if (wanted(at)) ids.push(post.id);
  return ids;
}

/** The lineages that have places in a box. */
function lineagesOf(post: Post): string[] {
  return post.kind === 'post' ? [post.lineage, ...post.stacked.map((stacked) => stacked.lineage)] : [];
}

/** What a comparison adds up while it goes through the posts. */
class Tally {
  readonly bridge: Bridge;
  readonly posts: PostChange[] = [];
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

  constructor(bridge: Bridge) {
    this.bridge = bridge;
  }

  add(change: PostChange, leftOut: boolean): void {
    const { counts } = this;
    const { places } = change;
    this.posts.push(change);
    counts.created += places.created;
    counts.deleted += places.deleted;
    counts.deletedVacant += places.deletedVacant;
    counts.transferredIn += places.transferredIn;
    counts.transferredOut += places.transferredOut;
    counts[change.action === 'unchanged' ? 'unchanged' : 'amended'] += places.kept;
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
