import type { StructureId } from './records.ts';
import type { DocumentState } from './state.ts';

/**
 * Whether a structure is still a proposal, so that what leaves the document says "proposed" and "would" (PACK-5): it is not
 * Current, and no decision on it is recorded. A decision that names no structure is about any; one on a proposal is about
 * its frozen versions, too.
 */
export function isProposed({ structures, document }: DocumentState, id: StructureId): boolean {
  const structure = structures.get(id)?.record;
  if (!structure || structure.kind === 'current') return false;
  const decision = document.settings.pack?.decision;
  if (!decision) return true;
  if (decision.structure == null || decision.structure === structure.name) return false;
  const origin = structure.forkedFrom === null ? undefined : structures.get(structure.forkedFrom)?.record;
  return !(structure.frozen && origin?.name === decision.structure);
}
