import { type Boxes, buildTree, kindCode, type Tree } from '../../../shared/layout/boxes.ts';
import { counts, type Post, type PostId } from '../../../shared/model/records.ts';
import type { StructureState } from '../../../shared/model/state.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { type Baseline, type Flag, flagsOf, type Standing, standingOf } from '../../posts/standing.ts';
import { CARD_WIDTH, cardHeight } from './cardSize.ts';
import { markCode } from './marks.ts';
import { Roster } from './roster.ts';

/** One structure as the chart draws it: its standing boxes, numbered in reading order (a manager before its reports). */
export interface Scene {
  readonly n: number;
  readonly posts: readonly Post[];
  readonly standing: readonly Standing[];
  /** The one mark of each box, as its place in MARKS. */
  readonly marks: Uint8Array;
  readonly baseline: Baseline;
  readonly boxes: Boxes;
  /** First box after the branch of each box. */
  readonly end: Int32Array;
  readonly roster: Roster;
  /** Slot of each box in the roster, and box of each slot (-1 where it does not stand). */
  readonly slots: Int32Array;
  readonly boxOfSlot: Int32Array;
}

const NO_FLAGS: readonly Flag[] = [];

/**
 * Boxes that do not stand (deleted, transferred out) are left out, unless as ghosts; what is below one and stands hangs
 * from the box above it.
 * With `root`, that post's branch alone, compared with Current as it stands in the whole.
 * A scene made before of the same structure lends what has not changed since: most boxes, after an edit.
 */
export function buildScene(
  structure: StructureState,
  collapsed: ReadonlySet<PostId>,
  baseline: Baseline,
  before: Scene | null = null,
  ghosts = false,
  root: PostId | null = null,
): Scene {
  const roster = Roster.of(structure, before?.roster ?? null);
  const from = root === null ? -1 : (roster.slotOf.get(root) ?? -1);
  const { slots, parents, n } = roster.walk(ghosts, from);
  const boxOfSlot = new Int32Array(roster.posts.length).fill(-1);
  const posts: Post[] = new Array(n);
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as number;
    boxOfSlot[slot] = i;
    posts[i] = roster.posts[slot] as Post;
  }
  const tree = buildTree(parents);
  const above = from < 0 ? -1 : roster.standingAbove(from);
  const { standing, height, marks } = contentsOf(roster, slots, tree, baseline, before?.baseline === baseline, above);
  const assistant = new Uint8Array(n);
  const folded = new Uint8Array(n);
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const post = posts[i] as Post;
    if (post.assistant && (parents[i] as number) >= 0) assistant[i] = 1;
    if (post.layout !== 'auto') kind[i] = kindCode(post.layout);
  }
  for (const id of collapsed) {
    const box = boxOfSlot[roster.slotOf.get(id) ?? -1] ?? -1;
    if (box >= 0 && tree.start[box] !== tree.start[box + 1]) folded[box] = 1;
  }
  const end = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    if (end[i] === 0) end[i] = i + 1;
    const up = parents[i] as number;
    if (up >= 0 && (end[up] as number) < (end[i] as number)) end[up] = end[i] as number;
  }
  const width = new Float64Array(n).fill(CARD_WIDTH);
  const boxes = { ...tree, width, height, assistant, collapsed: folded, kind };
  return { n, posts, standing, marks, end, baseline, boxes, roster, slots, boxOfSlot };
}

/** How every box stands against Current, and how tall its card is therefore; remembered by slot. */
function contentsOf(
  roster: Roster,
  slots: Int32Array,
  tree: Tree,
  baseline: Baseline,
  sameBaseline: boolean,
  above: number,
) {
  const { n } = tree;
  const standing: Standing[] = new Array(n);
  const height = new Float64Array(n);
  const marks = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as number;
    const manages = tree.start[i] !== tree.start[i + 1];
    const up = tree.parent[i] as number;
    const manager = lineManagerSlot(roster, slots, tree, up, above);
    let against = sameBaseline && roster.manager[slot] === manager ? roster.standing[slot] : undefined;
    if (against === undefined || roster.manages[slot] !== manages) {
      const post = roster.posts[slot] as Post;
      against = standingOf(post, baseline, roster.posts[manager] ?? null, roster.structure);
      const flags = plainPost(post, against) ? NO_FLAGS : flagsOf(post, against);
      roster.standing[slot] = against;
      roster.manager[slot] = manager;
      roster.manages[slot] = manages;
      roster.mark[slot] = markCode(post, against);
      roster.height[slot] = cardHeight({ post, manages, flags }, titleOf(post));
    }
    standing[i] = against;
    height[i] = roster.height[slot] as number;
    marks[i] = roster.mark[slot] as number;
  }
  return { standing, height, marks };
}

/** The nearest post above that stands: team boxes, outside bodies and ghosts manage nobody. */
function lineManagerSlot(roster: Roster, slots: Int32Array, tree: Tree, up: number, above: number): number {
  let box = up;
  while (box >= 0 && !counts(roster.posts[slots[box] as number] as Post)) box = tree.parent[box] as number;
  if (box >= 0) return slots[box] as number;
  let slot = above;
  while (slot >= 0 && !counts(roster.posts[slot] as Post)) slot = roster.standingAbove(slot);
  return slot;
}

/** The box of a post; -1 where it has none. */
export function boxOfId(scene: Scene, id: PostId | null | undefined): number {
  if (id == null) return -1;
  return scene.boxOfSlot[scene.roster.slotOf.get(id) ?? -1] ?? -1;
}

/** Most boxes have no flag at all; asking so first saves a list each. */
function plainPost(post: Post, standing: Standing): boolean {
  return (
    standing.status === 'same' &&
    post.designations.length === 0 &&
    post.accountableTo.length === 0 &&
    !post.heldVacant &&
    post.basis === 'permanent' &&
    !post.tupe &&
    post.inScope
  );
}

/** The box above, -1 for a root. */
export function managerOf(scene: Scene, box: number): number {
  return scene.boxes.parent[box] ?? -1;
}

/** Boxes one line below, or the roots for -1. */
export function reportsOf(scene: Scene, box: number): Int32Array {
  const row = box < 0 ? scene.n : box;
  return scene.boxes.kids.subarray(scene.boxes.start[row], scene.boxes.start[row + 1]);
}

export function isBelow(scene: Scene, box: number, ancestor: number): boolean {
  return box >= ancestor && box < (scene.end[ancestor] ?? 0);
}

/** The boxes of `ids` that stand below no other of them: what a drag of a selection moves. */
export function topmost(scene: Scene, ids: Iterable<PostId>): number[] {
  const boxes = [...ids].map((id) => boxOfId(scene, id)).filter((box) => box >= 0);
  boxes.sort((a, b) => a - b);
  const tops: number[] = [];
  for (const box of boxes) {
    const last = tops.at(-1);
    if (last === undefined || !isBelow(scene, box, last)) tops.push(box);
  }
  return tops;
}

/** Managers whose reports would show at `levels` levels are open; all others that have reports are folded. */
export function foldedBelow(scene: Scene, levels: number): PostId[] {
  const depth = new Int32Array(scene.n);
  const out: PostId[] = [];
  for (let i = 0; i < scene.n; i++) {
    const up = managerOf(scene, i);
    depth[i] = up < 0 ? 1 : (depth[up] as number) + 1;
    if ((depth[i] as number) >= levels && reportsOf(scene, i).length > 0) out.push((scene.posts[i] as Post).id);
  }
  return out;
}
