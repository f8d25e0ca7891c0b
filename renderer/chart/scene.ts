import { type Boxes, buildTree, kindCode } from '../../shared/layout/boxes.ts';
import { type Post, type PostId, stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';
import { CARD_WIDTH, cardHeight } from './size.ts';
import { type Baseline, type Flag, flagsOf, type Standing, standingOf } from './status.ts';
import { titleOf } from './words.ts';

/** One structure as the chart draws it: its standing boxes, numbered in reading order (a manager before its reports). */
export interface Scene {
  readonly n: number;
  readonly posts: readonly Post[];
  readonly at: ReadonlyMap<PostId, number>;
  readonly standing: readonly Standing[];
  readonly boxes: Boxes;
  /** First box after the branch of each box. */
  readonly end: Int32Array;
}

const NO_FLAGS: readonly Flag[] = [];

/** Boxes that do not stand (deleted, transferred out) are left out; what is below one hangs from the box above it. */
export function buildScene(structure: StructureState, collapsed: ReadonlySet<PostId>, baseline: Baseline): Scene {
  const posts: Post[] = [];
  const parents: number[] = [];
  const at = new Map<PostId, number>();
  const stack: PostId[] = [...childIds(structure, null)].reverse();
  const above: number[] = stack.map(() => -1);
  while (stack.length > 0) {
    const id = stack.pop() as PostId;
    let parent = above.pop() as number;
    const post = postOf(structure, id);
    if (stands(post)) {
      at.set(id, posts.length);
      parents.push(parent);
      parent = posts.length;
      posts.push(post);
    }
    const below = childIds(structure, id);
    for (let i = below.length - 1; i >= 0; i--) {
      stack.push(below[i] as PostId);
      above.push(parent);
    }
  }
  const n = posts.length;
  const parent = Int32Array.from(parents);
  const tree = buildTree(parent);
  const standing: Standing[] = new Array(n);
  const width = new Float64Array(n).fill(CARD_WIDTH);
  const height = new Float64Array(n);
  const assistant = new Uint8Array(n);
  const folded = new Uint8Array(n);
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const post = posts[i] as Post;
    const manager = posts[parent[i] as number] ?? null;
    const was = baseline?.get(post.lineage);
    standing[i] = standingOf(post, baseline, manager, was ? managerThen(was, baseline) : null);
    const manages = tree.start[i] !== tree.start[i + 1];
    height[i] = heightOf(post, manages, standing[i] as Standing);
    if (post.assistant && manager !== null) assistant[i] = 1;
    if (manages && collapsed.has(post.id)) folded[i] = 1;
    kind[i] = kindCode(post.layout);
  }
  const end = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    if (end[i] === 0) end[i] = i + 1;
    const up = parent[i] as number;
    if (up >= 0 && (end[up] as number) < (end[i] as number)) end[up] = end[i] as number;
  }
  return { n, posts, at, standing, end, boxes: { ...tree, width, height, assistant, collapsed: folded, kind } };
}

/** Current's managers by id, remembered per baseline: a lineage map does not know who stands above whom. */
const byId = new WeakMap<NonNullable<Baseline>, Map<PostId, Post>>();

function managerThen(was: Post, baseline: Baseline): Post | null {
  if (baseline === null || was.managerId === null) return null;
  let posts = byId.get(baseline);
  if (!posts) byId.set(baseline, (posts = new Map([...baseline.values()].map((post) => [post.id, post]))));
  return posts.get(was.managerId) ?? null;
}

interface Sized {
  readonly manages: boolean;
  readonly standing: Standing;
  readonly height: number;
}
const sized = new WeakMap<Post, Sized>();

function heightOf(post: Post, manages: boolean, standing: Standing): number {
  const known = sized.get(post);
  if (known && known.manages === manages && known.standing === standing) return known.height;
  const flags = plainPost(post, standing) ? NO_FLAGS : flagsOf(post, standing);
  const height = cardHeight({ post, manages, flags }, titleOf(post));
  sized.set(post, { manages, standing, height });
  return height;
}

/** Most boxes have no flag at all; asking so first saves a list each. */
function plainPost(post: Post, standing: Standing): boolean {
  return (
    standing.status === 'same' &&
    post.designations.length === 0 &&
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
  const boxes = [...ids].map((id) => scene.at.get(id) ?? -1).filter((box) => box >= 0);
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
