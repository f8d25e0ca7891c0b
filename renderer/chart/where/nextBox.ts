import { PLACE } from '../../../shared/layout/arrange.ts';
import { managerOf, reportsOf } from '../boxes/scene.ts';
import { isShown, rectOf, type World } from './world.ts';

export type Way = 'up' | 'down' | 'left' | 'right';

/**
 * The box that an arrow key goes to. In every layout up is the manager, left and right are the siblings and, past the last
 * of them, the neighbouring branch; down is the nearest report, and from the end of a stack the one below in it. The same
 * box where there is none.
 */
export function walk(world: World, box: number, way: Way): number {
  const { scene } = world;
  const up = managerOf(scene, box);
  if (way === 'up') return up < 0 ? box : up;
  const peers = [...reportsOf(scene, up)].filter((each) => isShown(world, each));
  const here = peers.indexOf(box);
  if (way !== 'down') return along(world, box, peers, here, way);
  const below = [...reportsOf(scene, box)].filter((each) => isShown(world, each));
  if (below.length > 0) return nearest(world, box, below);
  // Assistants stand between their manager and the other reports.
  const reports = isAssistant(world, box) ? peers.filter((each) => !isAssistant(world, each)) : [];
  if (reports.length > 0) return nearest(world, box, reports);
  const after = peers[here + 1];
  const stacked = world.layout.place[box] !== PLACE.row;
  return stacked && after !== undefined && isAbove(world, box, after) ? after : box;
}

function isAssistant(world: World, box: number): boolean {
  return (world.layout.place[box] as number) >= PLACE.assistantRight;
}

function middle(world: World, box: number): number {
  const { x, width } = rectOf(world, box);
  return x + width / 2;
}

function isAbove(world: World, a: number, b: number): boolean {
  const upper = rectOf(world, a);
  const lower = rectOf(world, b);
  return upper.x < lower.x + lower.width && lower.x < upper.x + upper.width && upper.y < lower.y;
}

function nearest(world: World, box: number, among: readonly number[]): number {
  const x = middle(world, box);
  const y = rectOf(world, box).y;
  let best = among[0] as number;
  let least = Infinity;
  for (const each of among) {
    const far = Math.abs(middle(world, each) - x) + Math.abs(rectOf(world, each).y - y) * 2;
    if (far < least) {
      least = far;
      best = each;
    }
  }
  return best;
}

/** Along a row; from its end to the nearest box of the same depth in the next branch. */
function along(world: World, box: number, peers: readonly number[], here: number, way: Way): number {
  const step = way === 'left' ? -1 : 1;
  const next = peers[here + step];
  if (next !== undefined) return next;
  const { depth } = world.layout;
  for (let v = box + step; v >= 0 && v < world.scene.n; v += step) {
    if (isShown(world, v) && depth[v] === depth[box]) return v;
  }
  return box;
}

/** Every box between two of them in reading order: what Shift+click selects. */
export function range(world: World, from: number, to: number): number[] {
  const order = world.layout.order;
  const a = order.indexOf(from);
  const b = order.indexOf(to);
  if (a < 0 || b < 0) return [to];
  // Among siblings only the siblings are meant, not what is below them.
  const up = managerOf(world.scene, from);
  if (up === managerOf(world.scene, to)) {
    const peers = reportsOf(world.scene, up);
    const [first, last] = [peers.indexOf(from), peers.indexOf(to)].sort((one, other) => one - other) as [
      number,
      number,
    ];
    return [...peers.subarray(first, last + 1)];
  }
  return [...order.subarray(Math.min(a, b), Math.max(a, b) + 1)];
}
