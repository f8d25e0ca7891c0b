import { anchored, type Layout, layOut } from '../../../shared/layout/layout.ts';
import { allLines, branchLines, type Lines } from '../../../shared/layout/lines.ts';
import { indexBoxes, indexLines, type SpatialIndex } from '../../../shared/layout/spatial.ts';
import type { FiguresEngine } from '../../../shared/metrics/engine.ts';
import type { Post, PostId, StructureId } from '../../../shared/model/records.ts';
import { limitsOf } from '../../../shared/model/settings.ts';
import { currentStructure, type DocumentState } from '../../../shared/model/state.ts';
import { type Baseline, baselineOf } from '../../posts/standing.ts';
import { type Colour, type Key, keyOf } from '../boxes/colouring.ts';
import { boxOfId, buildScene, type Scene } from '../boxes/scene.ts';
import type { Point, Rect, Size } from './camera.ts';
import { withLost } from './deletedPlaces.ts';
import { type BoardFold, foldOf, keptFold } from './folding.ts';
import { type SoftLines, softened } from './lines.ts';

/**
 * One structure, laid out: everything that drawing, hit tests and walking need. What only the far picture needs is made
 * when it is first asked for: an edit that is looked at from near does not wait for it.
 */
export interface World {
  readonly structure: StructureId;
  readonly scene: Scene;
  /** The post whose branch alone is drawn; null for the whole chart. */
  readonly root: PostId | null;
  /** How it is folded for its room; null where nothing is. */
  readonly fold: BoardFold | null;
  /** What the boxes are coloured by; null for changes, which are marks. */
  readonly key: Key | null;
  readonly layout: Layout;
  readonly lines: Lines;
  readonly boxIndex: SpatialIndex;
  readonly lineIndex: SpatialIndex;
  /** Left and right edges of each box's branch, as far as it is laid out. */
  readonly branches: BranchEdges;
  /** Dotted lines between boxes that are both laid out. */
  readonly links: readonly Link[];
  /** Lines with rounded corners, made when a manager first comes into view. */
  softLines(manager: number): SoftLines;
}

export interface BranchEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly caption: string;
}

/** A post that keeps its place on the paper while everything else is laid out again. */
export interface Anchor {
  readonly id: PostId;
  readonly x: number;
  readonly y: number;
}

export interface WorldLook {
  /** Deleted and transferred posts stand in their old places as ghosts. */
  readonly ghosts?: boolean;
  readonly aligned?: boolean;
  /** Branches are folded to fill this room, in px; missing: rows stay rows. */
  readonly fill?: Size;
  /** The fold is chosen anew, whatever it was before. */
  readonly again?: boolean;
  /** Its branch alone is drawn. */
  readonly root?: PostId | null;
  readonly colour?: Colour;
  /** Spans, for their colours. */
  readonly engine?: FiguresEngine;
}

export function buildWorld(
  state: DocumentState,
  structure: StructureId,
  collapsed: ReadonlySet<PostId>,
  anchor: Anchor | null,
  baselines: Baselines = new Baselines(),
  before: World | null = null,
  look: WorldLook = {},
): World | null {
  const shown = state.structures.get(structure);
  if (!shown) return null;
  const scene = buildScene(
    look.ghosts ? withLost(shown, currentStructure(state)) : shown,
    collapsed,
    baselines.of(state, structure),
    before?.structure === structure ? before.scene : null,
    look.ghosts,
    look.root,
  );
  const room = look.aligned ? null : (look.fill ?? null);
  const kept =
    before?.structure === structure && !look.again && before.root === (look.root ?? null) ? before.fold : null;
  const fold = room === null ? null : foldOf(scene, room, kept);
  const boxes = fold === null ? scene.boxes : { ...scene.boxes, fold };
  let layout = layOut(boxes, look.aligned ? { layers: 'rows' } : {});
  const at = boxOfId(scene, anchor?.id);
  if (anchor !== null && layout.shown[at] === 1) layout = anchored(layout, at, anchor.x, anchor.y);
  const soft = new Map<number, SoftLines>();
  const lines = once(() => allLines(layout));
  const lineIndex = once(() => indexLines(layout));
  const branches = once(() => branchEdges(layout));
  return {
    structure,
    scene,
    root: look.root ?? null,
    fold: fold === null ? null : (kept ?? keptFold(scene, fold)),
    key: keyFor(state, scene, look),
    layout,
    boxIndex: indexBoxes(layout),
    links: linksOf(scene, layout),
    get lines() {
      return lines();
    },
    get lineIndex() {
      return lineIndex();
    },
    get branches() {
      return branches();
    },
    softLines(manager) {
      let known = soft.get(manager);
      if (!known) soft.set(manager, (known = softened(branchLines(layout, manager))));
      return known;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function keyFor(state: DocumentState, scene: Scene, { colour, engine }: WorldLook): Key | null {
  if (colour === undefined || colour === 'changes') return null;
  const limits = limitsOf(state.document.settings);
  return keyOf(scene, colour, { limits, spanOf: (post) => engine?.span(post.id) ?? 0 });
}

/** Current's boxes by lineage, made again only after an edit that touched Current (or for another document). */
export class Baselines {
  private posts: ReadonlyMap<PostId, unknown> | null = null;
  private touched = -1;
  private baseline: Baseline = null;
  private edits = 0;

  /** To be called when Current may have changed. */
  currentEdited(): void {
    this.edits++;
  }

  of(state: DocumentState, structure: StructureId): Baseline {
    const current = currentStructure(state);
    const shown = state.structures.get(structure);
    if (!current || !shown || current === shown) return null;
    if (this.posts !== current.posts || this.touched !== this.edits) {
      this.baseline = baselineOf(current, shown);
      this.posts = current.posts;
      this.touched = this.edits;
    }
    return this.baseline;
  }
}

function branchEdges(layout: Layout): BranchEdges {
  const { order, x, width, boxes } = layout;
  const left = x.slice();
  const right = new Int32Array(x.length);
  for (let v = 0; v < x.length; v++) right[v] = (x[v] as number) + (width[v] as number);
  for (let q = order.length - 1; q >= 0; q--) {
    const v = order[q] as number;
    const up = boxes.parent[v] as number;
    if (up < 0) continue;
    if ((left[v] as number) < (left[up] as number)) left[up] = left[v] as number;
    if ((right[v] as number) > (right[up] as number)) right[up] = right[v] as number;
  }
  return { left, right };
}

function linksOf(scene: Scene, layout: Layout): Link[] {
  const links: Link[] = [];
  for (let from = 0; from < scene.n; from++) {
    const { accountableTo } = scene.posts[from] as Post;
    if (accountableTo.length === 0 || layout.shown[from] !== 1) continue;
    for (const link of accountableTo) {
      const to = boxOfId(scene, link.to);
      if (layout.shown[to] !== 1) continue;
      links.push({ from, to, caption: link.condition === '' ? link.caption : `${link.caption} (${link.condition})` });
    }
  }
  return links;
}

export function rectOf(world: World, box: number): Rect {
  const { x, y, width, height } = world.layout;
  return {
    x: x[box] as number,
    y: y[box] as number,
    width: width[box] as number,
    height: height[box] as number,
  };
}

export function isShown(world: World, box: number): boolean {
  return box >= 0 && world.layout.shown[box] === 1;
}

/** The post's box, if it is laid out. */
export function boxOf(world: World, id: PostId | null | undefined): number {
  const box = boxOfId(world.scene, id);
  return isShown(world, box) ? box : -1;
}

export function boxAt(world: World, point: Point): number {
  return world.boxIndex.hit(point.x, point.y);
}
