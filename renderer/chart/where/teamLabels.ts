import type { Post } from '../../../shared/model/records.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { textWidth } from '../boxes/cardSize.ts';
import { managerOf } from '../boxes/scene.ts';
import type { Camera, Size } from './camera.ts';
import type { World } from './world.ts';

/** A team's name over its branch, where the map is too small for cards. Screen px. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Candidate {
  readonly box: number;
  readonly text: string;
  readonly width: number;
}

export const LABEL_SIZE = 12;
export const LABEL_HEIGHT = 18;
const MOST_LABELS = 40;
const MOST_CANDIDATES = 800;
const candidates = new WeakMap<World, readonly Candidate[]>();

/** What a branch is called: the team's own name, the unit where it begins, else its manager's title. */
function nameOf(world: World, box: number): string {
  const post = world.scene.posts[box] as Post;
  if (post.kind !== 'post') return titleOf(post);
  const above = world.scene.posts[managerOf(world.scene, box)];
  return post.unit !== '' && above?.unit !== post.unit ? post.unit : titleOf(post);
}

const widths = new Map<string, number>();

function widthOf(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    width = Math.ceil(textWidth(text, LABEL_SIZE)) + 12;
    if (widths.size > 20_000) widths.clear();
    widths.set(text, width);
  }
  return width;
}

function candidatesOf(world: World): readonly Candidate[] {
  let known = candidates.get(world);
  if (!known) {
    const { scene, layout } = world;
    // The size of the branch before, the box behind the point: numbers sort many times faster than objects.
    const keys = new Float64Array(layout.order.length);
    let branches = 0;
    for (const box of layout.order) {
      const size = (scene.end[box] as number) - box;
      if (size > 1) keys[branches++] = -size + box / scene.n;
    }
    const largest = keys.subarray(0, branches).sort().subarray(0, MOST_CANDIDATES);
    known = Array.from(largest, (key) => {
      const box = Math.round((key - Math.floor(key)) * scene.n);
      const text = nameOf(world, box);
      return { box, text, width: widthOf(text) };
    });
    candidates.set(world, known);
  }
  return known;
}

/** The largest branches first; a name is left out where its branch is too narrow for it or another name stands there. */
export function placeLabels(world: World, camera: Camera, size: Size): Label[] {
  const { y } = world.layout;
  const { branches } = world;
  const placed: Label[] = [];
  for (const { box, text, width } of candidatesOf(world)) {
    if (placed.length >= MOST_LABELS) break;
    const left = (branches.left[box] as number) * camera.zoom + camera.x;
    const right = (branches.right[box] as number) * camera.zoom + camera.x;
    const top = (y[box] as number) * camera.zoom + camera.y;
    if (right < 0 || left > size.width || top < -LABEL_HEIGHT || top > size.height) continue;
    if (right - left < width * 0.7) continue;
    const middle = (Math.max(0, left) + Math.min(size.width, right)) / 2;
    const at: Label = { text, x: Math.round(middle - width / 2), y: Math.round(top - LABEL_HEIGHT / 2), width };
    if (!placed.some((other) => overlap(at, other))) placed.push(at);
  }
  return placed;
}

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width + 6 && b.x < a.x + a.width + 6 && Math.abs(a.y - b.y) < LABEL_HEIGHT + 3;
}
