import { thresholdsLeft } from '../cost/cost.ts';
import { type Costing, costingOf } from '../model/costing.ts';
import { counts, type PersonId, type Post, type PostId, type StructureId } from '../model/records.ts';
import { type DocumentState, postOf, type StructureState, structureOf, treeOrder } from '../model/state.ts';
import { ROW, SUM, writeOwn } from './boxRow.ts';
import { type Figures, figuresFromSums } from './figures.ts';

/** Everything about one structure, worked out from nothing: the plain twin of `FiguresEngine`. */
export interface StructureFigures {
  readonly totals: Figures;
  /** Boxes in tree order. */
  readonly order: readonly PostId[];
  /** Posts one line below each post in the figures (FIG-2). */
  readonly reports: ReadonlyMap<PostId, readonly Post[]>;
  /** Depth in posts with the document's offset; posts in the figures only. */
  readonly layers: ReadonlyMap<PostId, number>;
  span(id: PostId): number;
  /** Figures of any set of boxes; spans and layers are those of the whole structure. */
  of(ids: Iterable<PostId>): Figures;
}

/** Figures of a structure from scratch. */
export function figuresFromScratch(state: DocumentState, structureId: StructureId): StructureFigures {
  const structure = structureOf(state, structureId);
  const costing = costingOf(state.document.settings, structure.record.name);
  const order = treeOrder(structure);
  const { reports, layers } = lines(structure, order, state.document.settings.layerOffset ?? 0);
  const span = (id: PostId) => (reports.get(id) ?? []).reduce((sum, post) => sum + (post.quantity ?? 0), 0);
  const rows = ownRows(structure, order, costing);
  const of = (ids: Iterable<PostId>): Figures => {
    const sums = new Float64Array(ROW);
    const people = new Set<PersonId>();
    let maxSpan = 0;
    let deepest = 0;
    for (const id of ids) {
      const post = postOf(structure, id);
      if (!counts(post)) continue;
      const row = rows.get(id) as Float64Array;
      for (let k = 0; k < ROW; k++) (sums[k] as number) += row[k] as number;
      const below = span(id);
      if (below >= 1) (sums[SUM.managers] as number) += 1;
      (sums[SUM.spanTotal] as number) += below;
      maxSpan = Math.max(maxSpan, below);
      deepest = Math.max(deepest, layers.get(id) ?? 0);
      for (const holder of post.holders) people.add(holder.person);
    }
    return figuresFromSums((at) => sums[at] as number, costing, { people: people.size, maxSpan, layers: deepest });
  };
  return { totals: of(order), order, reports, layers, span, of };
}

function lines(structure: StructureState, order: readonly PostId[], offset: number) {
  const managerOf = new Map<PostId, Post | null>();
  const depth = new Map<PostId, number>();
  const reports = new Map<PostId, Post[]>();
  const layers = new Map<PostId, number>();
  for (const id of order) {
    const post = postOf(structure, id);
    const above = post.managerId === null ? null : postOf(structure, post.managerId);
    const manager = above === null ? null : counts(above) ? above : (managerOf.get(above.id) ?? null);
    managerOf.set(id, manager);
    const level = (manager === null ? 0 : (depth.get(manager.id) ?? 0)) + 1;
    depth.set(id, level);
    if (!counts(post)) continue;
    layers.set(id, level + offset);
    if (!manager) continue;
    const list = reports.get(manager.id);
    if (list) list.push(post);
    else reports.set(manager.id, [post]);
  }
  return { reports, layers };
}

function ownRows(structure: StructureState, order: readonly PostId[], costing: Costing): Map<PostId, Float64Array> {
  const boxes = new Map<PersonId, Post[]>();
  for (const id of order) {
    const post = postOf(structure, id);
    if (!counts(post)) continue;
    for (const { person } of post.holders) {
      const known = boxes.get(person);
      if (!known) boxes.set(person, [post]);
      else if (!known.includes(post)) known.push(post);
    }
  }
  const all = costing.onCosts?.ni?.threshold ?? 0;
  const left = new Map<PersonId, Map<PostId, number>>();
  if (all > 0)
    for (const [person, posts] of boxes) if (posts.length > 1) left.set(person, thresholdsLeft(person, posts, costing));
  const rows = new Map<PostId, Float64Array>();
  for (const id of order) {
    const row = new Float64Array(ROW);
    writeOwn(row, 0, postOf(structure, id), costing, (person) => left.get(person)?.get(id) ?? all);
    rows.set(id, row);
  }
  return rows;
}

export const GROUPINGS = ['unit', 'grade', 'basis', 'workArea'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FigureGroup {
  readonly key: string;
  readonly label: string;
  readonly figures: Figures;
}

const BLANK_LABEL: Record<Grouping, string> = {
  unit: 'No team',
  grade: 'No grade',
  basis: 'No basis',
  workArea: 'No work area',
};

/** Figures by unit (team), grade, basis or work area, in order of first appearance down the tree. */
export function groupFigures(state: DocumentState, structureId: StructureId, by: Grouping): FigureGroup[] {
  const structure = structureOf(state, structureId);
  const scratch = figuresFromScratch(state, structureId);
  const groups = new Map<string, PostId[]>();
  for (const id of scratch.order) {
    const post = postOf(structure, id);
    if (!counts(post)) continue;
    const list = groups.get(post[by]);
    if (list) list.push(id);
    else groups.set(post[by], [id]);
  }
  return [...groups].map(([key, ids]) => ({
    key,
    label: key === '' ? BLANK_LABEL[by] : key,
    figures: scratch.of(ids),
  }));
}
