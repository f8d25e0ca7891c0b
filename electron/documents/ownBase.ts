import { afterMerge, type ImportBase, isMerge } from '../../shared/import/base.ts';
import { ExportDistance, isOwnExport } from '../../shared/import/ownExport.ts';
import type { FileRows } from '../../shared/import/table.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { copyState } from '../db/records.ts';
import type { Session } from './session.ts';

/** Edits that are looked back through. Whoever merges an export back has rarely made so many since. */
const MOST_EDITS = 2_000;

/**
 * What an own export that comes back was made of: the state in this structure's history from which the file differs in
 * the fewest cells, the latest of several. Files that were merged since are part of it, so that the same file again says
 * nothing new. What was edited in the file then arrives, and what was edited here since stays. Null where the file is no
 * own export, or the structure is not there.
 */
export function ownBase(session: Session, structure: StructureId, file: FileRows): ImportBase | null {
  const now = session.state.structures.get(structure);
  if (!now || !isOwnExport(file)) return null;
  const distance = new ExportDistance(file);
  const merges: Patch[] = [];
  let best: { cells: number; base: ImportBase } | null = null;
  const consider = ({ posts, people }: ImportBase) => {
    const cells = distance.of({ structure: { ...now, posts: new Map(posts) }, people });
    if (best === null || cells < best.cells) best = { cells, base: { posts: new Map(posts), people: new Map(people) } };
    return cells === 0;
  };
  const state = copyState(session.state);
  const edits = session.keptEdits();
  for (let i = edits.length; i >= Math.max(0, edits.length - MOST_EDITS); i--) {
    const edit = edits[i];
    if (edit) {
      const patch = session.patchOf(edit.revision);
      if (patch === null || !tryPatch(state, reversePatch(patch)).ok) break;
      if (isMerge(edit) && edit.structure === structure) merges.unshift(patch);
    }
    const then = state.structures.get(structure);
    if (!then) break;
    const plain: ImportBase = { posts: then.posts, people: state.people };
    if (consider(plain)) break;
    if (merges.length > 0 && consider(merges.reduce((base, patch) => afterMerge(base, patch, structure), plain))) break;
  }
  return (best as { base: ImportBase } | null)?.base ?? null;
}
