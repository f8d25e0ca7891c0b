import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { open, useApp } from './state.ts';

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
export function structureToShow(document: string): StructureId | null {
  const last = stored().find(([name]) => name === document)?.[1];
  if (last !== undefined && open.state.structures.has(last)) return last;
  const all = listStructures(open.state);
  const shown = all.find((each) => each.record.kind === 'proposal') ?? currentStructure(open.state) ?? all[0];
  return shown?.record.id ?? null;
}

/** Remembers what is shown from now on; the page calls it once. */
export function rememberShown(): () => void {
  return useApp.subscribe((now, before) => {
    const { activeStructure, doc, saveState } = now;
    if (doc === null || activeStructure === null || activeStructure === before.activeStructure) return;
    const document = saveState?.path ?? doc;
    try {
      const others = stored().filter(([name]) => name !== document);
      localStorage.setItem(KEY, JSON.stringify([...others, [document, activeStructure]].slice(-MOST)));
    } catch {
      // As above.
    }
  });
}
