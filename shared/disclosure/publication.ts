import type { StructureId } from '../model/records.ts';
import { currentStructure, type DocumentState, listStructures } from '../model/state.ts';

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
 * Every structure, each against what it was forked from and against Current. `also`: a pair that somebody asks for, which
 * may be any two.
 */
export function publicationOf(state: DocumentState, also: readonly Pair[] = []): Publication {
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
  for (const { from, to } of also) add(from, to);
  return { structures, pairs: [...pairs.values()] };
}
