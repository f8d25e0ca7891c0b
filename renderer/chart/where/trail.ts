import type { PostId, StructureId } from '../../../shared/model/records.ts';
import { nearestToMiddle } from './anchor.ts';
import type { Camera, Point, Size } from './camera.ts';
import { toScreen } from './camera.ts';
import { boxOf, rectOf, type World } from './world.ts';

/** Steps whose view is remembered. */
const MOST = 200;

/** Where an edit was made from: a post, where it stood on the screen, and how large. */
export interface View {
  readonly structure: StructureId;
  readonly id: PostId;
  readonly at: Point;
  readonly zoom: number;
}

export function viewNow(world: World | null, camera: Camera, size: Size): View | null {
  const id = world ? nearestToMiddle(world, camera, size) : null;
  if (!world || id === null) return null;
  return {
    structure: world.structure,
    id,
    at: toScreen(camera, rectOf(world, boxOf(world, id))),
    zoom: camera.zoom,
  };
}

/** The camera of a remembered view in the world as it is laid out now; null where its post is not there. */
export function cameraOf(view: View, world: World): Camera | null {
  const box = view.structure === world.structure ? boxOf(world, view.id) : -1;
  if (box < 0) return null;
  const { x, y } = rectOf(world, box);
  return { x: view.at.x - x * view.zoom, y: view.at.y - y * view.zoom, zoom: view.zoom };
}

/** The views that edits were made in: undo goes back to the one before the edit, redo to the one after it (CHART-10). */
export class Trail {
  private done: (View | null)[] = [];
  private undone: (View | null)[] = [];

  /** @returns the view to go to, if this step has one */
  step(kind: 'undo' | 'redo' | null, now: View | null): View | null {
    if (kind === null) {
      this.done = [...this.done.slice(1 - MOST), now];
      this.undone = [];
      return null;
    }
    const [from, to] = kind === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const view = from.pop() ?? null;
    to.push(now);
    return view;
  }

  forget(): void {
    this.done = [];
    this.undone = [];
  }
}
