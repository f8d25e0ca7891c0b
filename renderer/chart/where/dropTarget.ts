import { PLACE } from '../../../shared/layout/arrange.ts';
import { type Post, type PostId, stands } from '../../../shared/model/records.ts';
import { childIds, type StructureState } from '../../../shared/model/state.ts';
import { boxTitle } from '../../kit/words/boxTitles.ts';
import { plateWords } from '../../posts/plate/words.ts';
import { isBelow, managerOf, reportsOf } from '../boxes/scene.ts';
import { cardWords } from '../boxes/words.ts';
import type { Point, Rect } from './camera.ts';
import { isLost } from './deletedPlaces.ts';
import { boxAt, rectOf, type World } from './world.ts';

/** Where a drop would put what is carried. */
export interface DropTarget {
  /** The box under the pointer. */
  readonly box: number;
  readonly zone: 'into' | 'before' | 'after';
  /** The box that it would report to; -1 at the top. */
  readonly to: number;
}

/** Share of a card, at each end, that means "order" rather than "report to". */
const EDGE = 0.2;

/** True where the box stands in a list, one below the other. */
export function isStacked(world: World, box: number): boolean {
  const place = world.layout.place[box];
  return place !== PLACE.row;
}

/** What lies under the pointer: a card's middle, or one of its edges. Null over paper and over what is carried itself. */
export function targetAt(world: World, point: Point, carried: readonly number[]): DropTarget | null {
  const box = boxAt(world, point);
  if (box < 0 || carried.includes(box)) return null;
  const rect = rectOf(world, box);
  const across = (point.x - rect.x) / rect.width;
  const down = (point.y - rect.y) / rect.height;
  const within = carried.some((each) => isBelow(world.scene, box, each));
  let zone: DropTarget['zone'] = 'into';
  // The top of a branch that is shown alone has its siblings out of sight.
  const alone = world.root !== null && managerOf(world.scene, box) < 0;
  if (!within && !alone && !isLost((world.scene.posts[box] as Post).id)) {
    if (across < EDGE) zone = 'before';
    else if (across > 1 - EDGE) zone = 'after';
    else if (isStacked(world, box) && reportsOf(world.scene, box).length === 0) {
      if (down < EDGE) zone = 'before';
      else if (down > 1 - EDGE) zone = 'after';
    }
  }
  return { box, zone, to: zone === 'into' ? box : managerOf(world.scene, box) };
}

/** The bar that shows an order, or the ring that shows a new manager. World px. */
export function marker(world: World, target: DropTarget): Rect {
  const rect = rectOf(world, target.box);
  if (target.zone === 'into') return rect;
  const { gapX, stackGap } = world.layout.options;
  const before = target.zone === 'before';
  if (isStacked(world, target.box)) {
    const y = before ? rect.y - stackGap / 2 : rect.y + rect.height + stackGap / 2;
    return { x: rect.x, y: y - 2, width: rect.width, height: 4 };
  }
  const x = before ? rect.x - gapX / 2 : rect.x + rect.width + gapX / 2;
  return { x: x - 2, y: rect.y, width: 4, height: rect.height };
}

export interface MoveArgs {
  readonly ids: readonly PostId[];
  readonly to: PostId | null;
  readonly index?: number;
}

/** The move that a drop means, in the command's words: the place counts all siblings that stay, deleted ones too. */
export function moveOf(
  world: World,
  structure: StructureState,
  target: DropTarget,
  carried: readonly number[],
): MoveArgs {
  const { posts } = world.scene;
  const ids = carried.map((box) => (posts[box] as Post).id);
  const over = (posts[target.box] as Post).id;
  const to = posts[target.to]?.id ?? null;
  if (target.zone === 'into') return { ids, to };
  const stay = childIds(structure, structure.posts.get(over)?.managerId ?? null).filter((id) => !ids.includes(id));
  return {
    ids,
    to: structure.posts.get(over)?.managerId ?? to,
    index: stay.indexOf(over) + (target.zone === 'after' ? 1 : 0),
  };
}

/** True when a drop would leave everything as it is. */
export function changesNothing(world: World, target: DropTarget, carried: readonly number[]): boolean {
  const { scene } = world;
  if (target.zone === 'into') return carried.every((box) => managerOf(scene, box) === target.box);
  if (carried.length !== 1) return false;
  const box = carried[0] as number;
  const peers = reportsOf(scene, managerOf(scene, box));
  if (managerOf(scene, box) !== target.to) return false;
  const here = peers.indexOf(box);
  const there = peers.indexOf(target.box);
  return target.zone === 'before' ? there === here + 1 : there === here - 1;
}

/** Boxes that could not take a report: shown dimmed for as long as something is carried. */
export function refuses(world: World, box: number, carried: readonly number[]): boolean {
  const post = world.scene.posts[box] as Post;
  if (!stands(post) || (post.kind === 'post' && post.quantity !== 1)) return true;
  return carried.some((each) => isBelow(world.scene, box, each));
}

const MOST_NAMES = 4;

/** The first few of several that are carried, by name. */
export function carriedNames(world: World, carried: readonly number[]): string[] {
  if (carried.length < 2) return [];
  const most = carried.length > MOST_NAMES + 1 ? MOST_NAMES : carried.length;
  const names = carried.slice(0, most).map((box) => boxTitle(world.scene.posts[box] as Post));
  return carried.length > most ? [...new Set(names), cardWords.andMore(carried.length - most)] : [...new Set(names)];
}

/** "Team Manager", "Officer × 4", "3 posts and their reports". */
export function carriedTitle(world: World, carried: readonly number[]): string {
  const first = world.scene.posts[carried[0] ?? -1];
  if (carried.length === 1 && first) return boxTitle(first);
  return plateWords.selected(carried.length);
}
