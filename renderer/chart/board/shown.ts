import { type PostId, type StructureId, stands } from '../../../shared/model/records.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { comparedWith } from '../../store/pair.ts';
import { announce, documentState, figuresOf, useApp } from '../../store/store.ts';
import { boxOfId } from '../boxes/scene.ts';
import type { Size } from '../where/camera.ts';
import type { World, WorldLook } from '../where/world.ts';
import { type BoardView, useLook } from './look.ts';
import { chartWords } from './words.ts';

/** The view that is drawn: a structure without a Current to compare it with has only itself. */
export function boardView(): BoardView {
  return comparedWith() ? useLook.getState().view : 'proposed';
}

/** The structure on the board: the open one, or Current while one looks at what exists. */
export function boardStructure(): StructureId | null {
  const current = boardView() === 'existing' ? comparedWith() : null;
  return current?.record.id ?? useApp.getState().activeStructure;
}

/** True while nothing on the board may be changed, because it is not what is open. */
export function isLookingBack(): boolean {
  return boardView() === 'existing';
}

/** False where the board shows what exists; then it is said why nothing happens. */
export function mayEdit(): boolean {
  if (!isLookingBack()) return true;
  announce(chartWords.lookingBack);
  return false;
}

/** How the world is to be built now, in a room of this size. */
export function lookNow(structure: StructureId, size: Size): WorldLook {
  const { colour, aligned, filled, branch } = useLook.getState();
  const top = branch === null ? undefined : documentState().structures.get(structure)?.posts.get(branch);
  const root = top && stands(top) ? top.id : null;
  const engine = colour === 'span' ? { engine: figuresOf(structure) } : {};
  return { ghosts: boardView() === 'changes', aligned, root, colour, ...(filled && { fill: size }), ...engine };
}

/** Of what exists only what the open structure has too can be selected; of the rest it is said that it went. */
export function isProposed(chart: { readonly world: World | null }, id: PostId): boolean {
  const { activeStructure } = useApp.getState();
  const open = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  if (open?.posts.has(id)) return true;
  const post = chart.world?.scene.posts[boxOfId(chart.world.scene, id)];
  if (post) announce(chartWords.notProposed(titleOf(post)));
  return false;
}
