import type { PostId } from '../../../shared/model/records.ts';
import * as cam from './camera.ts';
import { boxOf, rectOf, type World } from './world.ts';

/** The whole chart in view, with no box behind what stands in the corner of the screen. */
export function fitWhole({ layout, boxIndex }: World, size: cam.Size, corner: cam.Rect | null): cam.Camera {
  if (!corner) return cam.fitTo(layout.bounds, size);
  const covered = (camera: cam.Camera) => {
    const from = cam.toWorld(camera, corner);
    const to = cam.toWorld(camera, { x: size.width, y: size.height });
    return boxIndex.visible(from.x, from.y, to.x, to.y).length > 0;
  };
  return cam.fitClear(layout.bounds, size, corner, covered);
}

/** The view that a chart opens with: whole where it can be made out, else its top at the least size that can be read. */
export function openingCamera(world: World, size: cam.Size): cam.Camera {
  const first = world.layout.order[0] as number;
  return cam.openingView(world.layout.bounds, rectOf(world, first), size);
}

/** All of the chart is in view, at a size at which its boxes are told apart. */
export function isWhole(world: World | null, camera: cam.Camera, size: cam.Size): boolean {
  return world !== null && cam.levelOf(camera.zoom) !== 'map' && cam.showsAll(camera, world.layout.bounds, size);
}

/** What was whole in view before an edit is so after it; the post that was edited stays where it is, if it can. */
export function keepWhole(world: World, camera: cam.Camera, size: cam.Size, anchor: PostId | null): cam.Camera {
  const box = boxOf(world, anchor);
  const middle = { x: size.width / 2, y: size.height / 2 };
  return cam.keepAll(camera, world.layout.bounds, size, box < 0 ? middle : cam.toScreen(camera, rectOf(world, box)));
}
