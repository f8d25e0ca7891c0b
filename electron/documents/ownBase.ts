import type { ImportBase } from '../../shared/import/base.ts';
import { ExportDistance, isOwnExport } from '../../shared/import/ownExport.ts';
import type { FileRows } from '../../shared/import/table.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { reversePatch } from '../../shared/patch/patch.ts';
import { copyState } from '../db/records.ts';
import type { Session } from './session.ts';

/** Edits that are looked back through. Whoever merges an export back has rarely made so many since. */
const MOST_EDITS = 2_000;

/**
 * What an own export that comes back was made of: the state in this structure's history from which the file differs in
 * the fewest cells, the latest of several. Then what was edited in the file arrives, and what was edited here since
 * stays. Null where the file is no own export, or the structure is not there.
 */
export function ownBase(session: Session, structure: StructureId, file: FileRows): ImportBase | null {
  const now = session.state.structures.get(structure);
  if (!now || !isOwnExport(file)) return null;
  const distance = new ExportDistance(file);
  const baseAt = (state: typeof session.state): ImportBase => ({
    posts: new Map(state.structures.get(structure)?.posts),
    people: new Map(state.people),
  });
  const state = copyState(session.state);
  let best = { cells: distance.of({ structure: now, people: session.state.people }), base: baseAt(session.state) };
  const edits = session.keptEdits();
  for (let i = edits.length - 1; i >= Math.max(0, edits.length - MOST_EDITS) && best.cells > 0; i--) {
    const patch = session.patchOf((edits[i] as (typeof edits)[number]).revision);
    if (patch === null || !tryPatch(state, reversePatch(patch)).ok) break;
    const then = state.structures.get(structure);
    if (!then) break;
    const cells = distance.of({ structure: then, people: state.people });
    if (cells < best.cells) best = { cells, base: baseAt(state) };
  }
  return best.base;
}
