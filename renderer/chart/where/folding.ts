import type { Fold } from '../../../shared/layout/boxes.ts';
import { flat, foldFor, type RoomToFill } from '../../../shared/layout/fold.ts';
import { layOut } from '../../../shared/layout/layout.ts';
import type { Post, PostId } from '../../../shared/model/records.ts';
import { boxOfId, type Scene } from '../boxes/scene.ts';

/**
 * How a chart was folded for the room that it is shown in, by post: kept while it is edited, so that a drop moves only
 * what it must, and chosen anew when the whole chart is fitted.
 */
export interface BoardFold {
  readonly managers: ReadonlySet<PostId>;
  readonly heads: ReadonlySet<PostId>;
  /** The roots stand in columns too. */
  readonly roots: boolean;
}

/** Rows are left as they are where the whole chart can be read so. */
const READ_AS_IT_IS = 0.6;

/** The fold of a scene: as it was folded before, else chosen for the room. */
export function foldOf(scene: Scene, room: RoomToFill, before: BoardFold | null): Fold {
  if (before !== null) return again(scene, before);
  const { bounds } = layOut(scene.boxes);
  const fits = Math.min(room.width / bounds.width, room.height / bounds.height) >= READ_AS_IT_IS;
  return fits || room.width <= 0 || room.height <= 0 ? flat(scene.n) : foldFor(scene.boxes, room);
}

function again(scene: Scene, { managers, heads, roots }: BoardFold): Fold {
  const fold = flat(scene.n);
  if (roots) fold.managers[scene.n] = 1;
  for (const id of managers) mark(fold.managers, boxOfId(scene, id));
  for (const id of heads) mark(fold.heads, boxOfId(scene, id));
  return fold;
}

function mark(flags: Uint8Array, box: number): void {
  if (box >= 0) flags[box] = 1;
}

/** What is to be kept of a fold while the structure changes under it. */
export function keptFold({ n, posts }: Scene, fold: Fold): BoardFold {
  const marked = (flags: Uint8Array) => {
    const ids = new Set<PostId>();
    for (let box = 0; box < n; box++) if (flags[box] === 1) ids.add((posts[box] as Post).id);
    return ids;
  };
  return { managers: marked(fold.managers), heads: marked(fold.heads), roots: fold.managers[n] === 1 };
}
