import { FiguresEngine } from '../metrics/engine.ts';
import type { Figures } from '../metrics/figures.ts';
import type { Fte } from '../model/fixed.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import { gradeKey } from '../model/settings.ts';
import { type DocumentState, treeOrder } from '../model/state.ts';
import { Bridge, type BridgeLine } from './bridge.ts';
import { type ChangeLists, changeLists } from './lists.ts';
import {
  costShare,
  type Part,
  type PlaceCost,
  type PlaceGroup,
  placesByLineage,
  type Side,
  sumParts,
} from './places.ts';

export const ACTIONS = [
  'created',
  'deleted',
  'deleted-vacant',
  'transferred-in',
  'transferred-out',
  'amended',
  'unchanged',
] as const;
export type ChangeAction = (typeof ACTIONS)[number];

export const FLAGS = [
  'retitled',
  'regraded',
  'fte',
  'role',
  're-parented',
  'made-permanent',
  'designation',
  'employer',
  'held',
  'functions',
  'cost-drift',
] as const;
export type ChangeFlag = (typeof FLAGS)[number];

/** What one side has of a lineage: its first box, with the places, FTE and cost of all of them. */
export interface SideOfPost {
  readonly post: Post;
  readonly places: number;
  readonly fte: Fte;
  readonly cost: PlaceCost;
  /** Post ID of the line manager; null for a root. */
  readonly managerRef: string | null;
}

export interface PostChange {
  /** Post ID: the one in `to` where the post is there, else the one in `from`. */
  readonly id: string;
  readonly lineage: string;
  readonly action: ChangeAction;
  readonly flags: readonly ChangeFlag[];
  readonly from: SideOfPost | null;
  readonly to: SideOfPost | null;
  readonly replacedBy: readonly string[];
  /** Places kept, deleted (vacant ones apart), created and transferred: a box of 4 that becomes 2 keeps 2 and deletes 2. */
  readonly places: PlaceCounts;
}

export interface PlaceCounts {
  readonly kept: number;
  readonly created: number;
  readonly deleted: number;
  readonly deletedVacant: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
}

export interface Comparison {
  readonly from: { readonly name: string; readonly figures: Figures };
  readonly to: { readonly name: string; readonly figures: Figures };
  readonly bridge: readonly BridgeLine[];
  readonly posts: readonly PostChange[];
  readonly counts: Readonly<Record<CountName, number>>;
  readonly lists: ChangeLists;
  /** Post IDs that the `to` structure merely left out (CHANGE-5). */
  readonly missing: readonly string[];
}

export const COUNT_NAMES = [
  'created',
  'deleted',
  'deletedVacant',
  'transferredIn',
  'transferredOut',
  'amended',
  'unchanged',
] as const;
export type CountName = (typeof COUNT_NAMES)[number];

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
  const before = placesByLineage(from, treeOrder(from.structure));
  const after = placesByLineage(to, treeOrder(to.structure));
  const bridge = new Bridge();
  const posts: PostChange[] = [];
  const missing: string[] = [];
  const counts: Record<CountName, number> = {
    created: 0,
    deleted: 0,
    deletedVacant: 0,
    transferredIn: 0,
    transferredOut: 0,
    amended: 0,
    unchanged: 0,
  };
  const completeness = from.structure.record.kind === 'current' || to.structure.record.forkedFrom === fromId;
  const classify = (lineage: string, old: PlaceGroup | undefined, now: PlaceGroup | undefined) => {
    const change = classifyLineage(lineage, old, now, from, to, bridge);
    if (!change) return;
    posts.push(change);
    const { places } = change;
    counts.created += places.created;
    counts.deleted += places.deleted;
    counts.deletedVacant += places.deletedVacant;
    counts.transferredIn += places.transferredIn;
    counts.transferredOut += places.transferredOut;
    counts[change.action === 'unchanged' ? 'unchanged' : 'amended'] += places.kept;
    const leftOut = now === undefined ? completeness : now.deleted.some((part) => part.post.missing);
    if (change.from && leftOut && places.deleted + places.deletedVacant > 0) missing.push(change.id);
  };
  for (const [lineage, group] of before) classify(lineage, group, after.get(lineage));
  for (const [lineage, group] of after) if (!before.has(lineage)) classify(lineage, undefined, group);
  return {
    from: { name: from.structure.record.name, figures: from.engine.totals() },
    to: { name: to.structure.record.name, figures: to.engine.totals() },
    bridge: bridge.lines(),
    posts,
    counts,
    lists: changeLists(posts),
    missing,
  };
}

function sideOf(state: DocumentState, id: StructureId, engine: FiguresEngine | undefined): Side {
  const structure = state.structures.get(id);
  if (!structure) throw new Error(`No structure ${id}`);
  return { state, structure, engine: engine ?? new FiguresEngine(state, id) };
}

function describe(side: Side, parts: readonly Part[]): SideOfPost | null {
  const first = parts[0];
  if (!first) return null;
  const { places, fte, cost } = sumParts(parts);
  const managerId = managerOf(side, first.post);
  return { post: first.post, places, fte, cost, managerRef: managerId };
}

function managerOf(side: Side, post: Post): string | null {
  let at: PostId | null = post.managerId;
  while (at !== null) {
    const manager = side.structure.posts.get(at) as Post;
    if (manager.kind === 'post' && !manager.deleted && manager.transferredTo === '') return manager.ref;
    at = manager.managerId;
  }
  return null;
}

function classifyLineage(
  lineage: string,
  old: PlaceGroup | undefined,
  now: PlaceGroup | undefined,
  from: Side,
  to: Side,
  bridge: Bridge,
): PostChange | null {
  const oldParts = old?.standing ?? [];
  const newParts = now?.standing ?? [];
  if (oldParts.length === 0 && newParts.length === 0) return null;
  const a = sumParts(oldParts);
  const b = sumParts(newParts);
  const both = oldParts.length > 0 && newParts.length > 0;
  const kept = both ? Math.min(a.places, b.places) : 0;
  const leaving = a.places - kept;
  const transferredOut = Math.min(leaving, sumParts(now?.transferred ?? []).places);
  const deletedAll = leaving - transferredOut;
  const deletedVacant = Math.min(deletedAll, a.vacant);
  const arriving = b.places - kept;
  const transferredIn = newParts.some((part) => part.post.transferredFrom !== '') && !both ? arriving : 0;
  const places: PlaceCounts = {
    kept,
    created: arriving - transferredIn,
    deleted: deletedAll - deletedVacant,
    deletedVacant,
    transferredIn,
    transferredOut,
  };
  const outright = !both && oldParts.length > 0 && a.places === 0;
  if (outright) bridge.leave(now?.transferred.length ? 'transferred-out' : 'deleted', 0, a.cost);
  else if (deletedAll > 0) bridge.leave('deleted', deletedAll, costShare(a.cost, deletedAll, a.places));
  if (transferredOut > 0) {
    // Two roundings of one amount must not lose a unit: the transferred share is what deleting leaves.
    const both = costShare(a.cost, leaving, a.places);
    const deleted = deletedAll > 0 ? costShare(a.cost, deletedAll, a.places) : { salary: 0, onCosts: 0, total: 0 };
    bridge.leave('transferred-out', transferredOut, {
      salary: both.salary - deleted.salary,
      onCosts: both.onCosts - deleted.onCosts,
      total: both.total - deleted.total,
    });
  }
  if (transferredIn > 0) bridge.arrive('transferred-in', transferredIn, b.cost);
  else if (arriving > 0 || (!both && newParts.length > 0))
    bridge.arrive('created', arriving, costShare(b.cost, arriving, b.places));
  const source = describe(from, oldParts);
  const target = describe(to, newParts);
  const gone = describe(to, [...(now?.transferred ?? []), ...(now?.deleted ?? [])]);
  let flags: ChangeFlag[] = [];
  let action: ChangeAction;
  if (both) {
    flags = flagsOf(oldParts, newParts, a, b);
    const sameBasis = newParts.every((part) => oldParts.some((other) => other.post.basis === part.post.basis));
    if (flags.length === 0 && a.places === b.places && a.cost.total !== b.cost.total) flags = ['cost-drift'];
    const amended = a.places !== b.places || !sameBasis || flags.some((flag) => flag !== 'cost-drift');
    action = amended ? 'amended' : 'unchanged';
    bridge.keep(oldParts, newParts, kept, a, b);
  } else if (oldParts.length === 0) action = transferredIn > 0 ? 'transferred-in' : 'created';
  else if (transferredOut > 0 && deletedAll === 0) action = 'transferred-out';
  else if (now?.transferred.length && a.places === 0) action = 'transferred-out';
  else action = a.places > 0 && deletedVacant === deletedAll ? 'deleted-vacant' : 'deleted';
  const replacedBy = gone?.post.replacedBy.length ? gone.post.replacedBy : (source?.post.replacedBy ?? []);
  const id = (target ?? gone ?? source)?.post.ref ?? lineage;
  return {
    id: stackedRef(id, lineage, oldParts, newParts),
    lineage,
    action,
    flags,
    from: source,
    to: target,
    replacedBy,
    places,
  };
}

/** A lineage that is only stacked into another's box is named by its own reference. */
function stackedRef(id: string, lineage: string, oldParts: readonly Part[], newParts: readonly Part[]): string {
  const own = [...newParts, ...oldParts].find((part) => part.post.lineage === lineage);
  if (own) return own.post.ref;
  for (const part of newParts)
    for (const stacked of part.post.stacked) if (stacked.lineage === lineage) return stacked.ref;
  return id;
}

type Sum = ReturnType<typeof sumParts>;

function flagsOf(oldParts: readonly Part[], newParts: readonly Part[], a: Sum, b: Sum): ChangeFlag[] {
  const flags = new Set<ChangeFlag>();
  for (const part of newParts) {
    const twin = oldParts.find((other) => other.post.id === part.post.id) ?? (oldParts[0] as Part);
    const [p, q] = [twin.post, part.post];
    if (p.title !== q.title) flags.add('retitled');
    if (p.grade !== q.grade && gradeKey(p.grade) !== gradeKey(q.grade)) flags.add('regraded');
    if (p.role !== q.role) flags.add('role');
    if (twin.manager !== part.manager) flags.add('re-parented');
    if (p.basis !== 'permanent' && q.basis === 'permanent') flags.add('made-permanent');
    if (
      p.designations !== q.designations &&
      !sameNames(
        p.designations.map((d) => d.name),
        q.designations.map((d) => d.name),
      )
    ) {
      flags.add('designation');
    }
    if (p.employer !== q.employer) flags.add('employer');
    if (p.heldVacant !== q.heldVacant) flags.add('held');
    if (p.functions !== q.functions && !sameNames(p.functions, q.functions)) flags.add('functions');
  }
  if (a.fte !== b.fte) flags.add('fte');
  return FLAGS.filter((flag) => flags.has(flag));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = [...b].sort();
  return [...a].sort().every((name, i) => name === sorted[i]);
}
