import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures } from '../../shared/model/state.ts';

/** Which structure was shown last in each document, on this machine only, the newest last. */
const KEY = 'spanwise.shown';
const MOST = 30;

type Shown = readonly (readonly [document: string, structure: StructureId])[];

function stored(): Shown {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => Array.isArray(each) && each.length === 2) : [];
  } catch {
    // No storage, or not ours: the window works without.
    return [];
  }
}

/** What was shown last where it is still there; else the first proposal of the list, Current, or whatever there is. */
export function structureToShow(state: DocumentState, document: string): StructureId | null {
  const last = stored().find(([name]) => name === document)?.[1];
  if (last !== undefined && state.structures.has(last)) return last;
  const all = listStructures(state);
  const shown = all.find((each) => each.record.kind === 'proposal') ?? currentStructure(state) ?? all[0];
  return shown?.record.id ?? null;
}

export function storeShown(document: string, structure: StructureId): void {
  try {
    const others = stored().filter(([name]) => name !== document);
    localStorage.setItem(KEY, JSON.stringify([...others, [document, structure]].slice(-MOST)));
  } catch {
    // As above.
  }
}
