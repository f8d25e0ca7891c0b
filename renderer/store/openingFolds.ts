import { type PostId, stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';

/** More boxes than this and a structure opens at its top levels: a chart of them all would be too small to read. */
const LARGE = 300;
const LEVELS = 3;

/** The branches that are folded when a structure is first shown: none, or in a large one those below its third level. */
export function openingFolds(structure: StructureState): ReadonlySet<PostId> {
  const folded = new Set<PostId>();
  if (structure.posts.size <= LARGE) return folded;
  let level: readonly PostId[] = childIds(structure, null);
  for (let depth = 1; level.length > 0 && depth < LEVELS; depth++) {
    level = level.flatMap((id) => childIds(structure, id));
  }
  for (const id of level) {
    if (stands(postOf(structure, id)) && childIds(structure, id).length > 0) folded.add(id);
  }
  return folded;
}
