import type { Post, PostId } from '../../../shared/model/records.ts';
import type { StructureState } from '../../../shared/model/state.ts';
import { managerOf } from '../boxes/scene.ts';
import { type Camera, type Rect, type Size, toScreen, viewOf } from './camera.ts';
import { type Anchor, boxOf, rectOf, type World } from './world.ts';

/** More boxes in view than this and the middle one is looked for among the first only. */
const LOOKED_AT = 2_000;

export function isInView(camera: Camera, size: Size, rect: Rect): boolean {
  const at = toScreen(camera, rect);
  const { zoom } = camera;
  return at.x < size.width && at.y < size.height && at.x + rect.width * zoom > 0 && at.y + rect.height * zoom > 0;
}

/** The post nearest the middle of the window; null where none is in view. */
export function nearestToMiddle(world: World, camera: Camera, size: Size): PostId | null {
  if (size.width === 0) return null;
  const view = viewOf(camera, size);
  const found = world.boxIndex.visible(view.x, view.y, view.x + view.width, view.y + view.height);
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < Math.min(found.length, LOOKED_AT); i++) {
    const { x, y, width } = rectOf(world, found[i] as number);
    const far = Math.abs(x + width / 2 - view.x - view.width / 2) + Math.abs(y - view.y - view.height / 3);
    if (far < least) {
      least = far;
      best = found[i] as number;
    }
  }
  return world.scene.posts[best]?.id ?? null;
}

/** What the next layout is to be held by. */
export interface Holds {
  /** Named beforehand: a branch that is folded, say. */
  readonly named: PostId | null;
  readonly selected: PostId | null;
  /** An edit was made: a post that it moved is looked for among the selected. */
  readonly edited: boolean;
  /** The structure as it is now. */
  readonly structure: StructureState | undefined;
}

/**
 * What stays where it is while all is laid out again: the post named, the new (else the old) manager of a post that was
 * moved, the selected post, or the one in the middle; the first of these that is in view and still there.
 */
export function anchorOf(world: World, camera: Camera, size: Size, holds: Holds): Anchor | null {
  const { structure, selected } = holds;
  const middle = nearestToMiddle(world, camera, size);
  const candidates = [holds.named];
  if (holds.edited && selected !== null) {
    const was = boxOf(world, selected);
    const to = structure?.posts.get(selected)?.managerId ?? null;
    const from = was < 0 ? null : (world.scene.posts[managerOf(world.scene, was)]?.id ?? null);
    if (to !== from) candidates.push(to, from);
  }
  candidates.push(selected, middle);
  for (const id of candidates) {
    const box = boxOf(world, id);
    if (id === null || box < 0 || !structure?.posts.has(id)) continue;
    const rect = rectOf(world, box);
    if (isInView(camera, size, rect)) return { id, x: rect.x, y: rect.y };
  }
  const root = world.layout.order[0];
  if (root === undefined) return null;
  const { x, y } = rectOf(world, root);
  return { id: (world.scene.posts[root] as Post).id, x, y };
}
