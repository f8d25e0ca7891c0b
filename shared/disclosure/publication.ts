import type { StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { currentStructure, type DocumentState, listStructures, structureByName } from '../model/state.ts';

/** What may be published of a document, taken together: whoever has one open paper may have the others (EXPORT-10). */
export interface Publication {
  /** Structures in the order in which they may say something: what exists first. */
  readonly structures: readonly StructureId[];
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly from: StructureId;
  readonly to: StructureId;
}

export const pairKey = ({ from, to }: Pair): string => `${from}\u0000${to}`;

/**
 * The papers that are marked for publication; where none is, every structure, each against what it was forked from and
 * against Current.
 */
export function publicationOf(state: DocumentState): Publication {
  const marked = state.document.settings.publication ?? [];
  if (marked.length > 0) return markedOf(state, marked);
  const all = listStructures(state).map(({ record }) => record);
  const current = currentStructure(state)?.record.id;
  const first = all.filter(({ id }) => id === current);
  const structures = [...first, ...all.filter(({ id }) => id !== current)].map(({ id }) => id);
  const pairs = new Map<string, Pair>();
  const add = (from: StructureId | null | undefined, to: StructureId) => {
    if (from == null || from === to || !state.structures.has(from) || !state.structures.has(to)) return;
    pairs.set(pairKey({ from, to }), { from, to });
  };
  for (const { id, forkedFrom } of all) {
    add(current, id);
    add(forkedFrom, id);
  }
  return { structures, pairs: [...pairs.values()] };
}

function markedOf(state: DocumentState, marked: NonNullable<Settings['publication']>): Publication {
  const structures = new Set<StructureId>();
  const pairs: Pair[] = [];
  for (const { structure, from } of marked) {
    const to = structureByName(state, structure)?.record.id;
    const before = from == null ? undefined : structureByName(state, from)?.record.id;
    if (before !== undefined) structures.add(before);
    if (to !== undefined) structures.add(to);
    if (to !== undefined && before !== undefined && to !== before) pairs.push({ from: before, to });
  }
  return { structures: [...structures], pairs };
}
