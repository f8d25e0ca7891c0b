import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, type StructureState } from '../../shared/model/state.ts';
import { announce, documentState, figuresOf, useApp } from '../store/store.ts';
import { chartWords } from './chartWords.ts';
import { type BoardView, useLook } from './look.ts';
import type { WorldLook } from './world.ts';

/** Current, where the structure that is open is compared with it. */
export function comparedWith(): StructureState | null {
  const { activeStructure } = useApp.getState();
  const current = currentStructure(documentState());
  return current && activeStructure !== null && current.record.id !== activeStructure ? current : null;
}

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

/** How the world is to be built now. */
export function lookNow(structure: StructureId): WorldLook {
  const { colour, aligned } = useLook.getState();
  const engine = colour === 'span' ? { engine: figuresOf(structure) } : {};
  return { ghosts: boardView() === 'changes', aligned, colour, ...engine };
}
