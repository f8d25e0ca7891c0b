import { isGroup } from '../../shared/import/base.ts';
import type { ImportFormat } from '../../shared/import/detect.ts';
import { spellingKey } from '../../shared/import/spelling.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import type { Structure, StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures, type StructureState } from '../../shared/model/state.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState, useApp } from '../store/store.ts';
import { importWords } from './words.ts';

/** Where an import goes. */
export type Target =
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'continue'; readonly from: StructureId; readonly name: string }
  | { readonly kind: 'update'; readonly structure: StructureId }
  | { readonly kind: 'below'; readonly structure: StructureId };

/** A Current without a single post (a new document) makes room for the imported one. */
export function emptyCurrent(state: DocumentState): Structure | null {
  const current = currentStructure(state);
  return current && current.posts.size === 0 ? current.record : null;
}

/** Whether the import may become Current. */
export function currentIsFree(state: DocumentState): boolean {
  return !currentStructure(state) || emptyCurrent(state) !== null;
}

/** Structures that hold posts and may be changed, in their order. */
export function editable(state: DocumentState): StructureState[] {
  return listStructures(state).filter(({ record, posts }) => posts.size > 0 && !record.frozen);
}

/** Whether junior posts of an organogram were added to the structure. */
export function hasGroups(structure: StructureState | undefined): boolean {
  return structure !== undefined && [...structure.posts.values()].some(isGroup);
}

/** Where an import most likely goes: Current, below what is shown (junior posts), or a structure of its own. */
export function firstTarget(format: ImportFormat | null, update: StructureId | undefined): Target {
  const state = documentState();
  if (update !== undefined && state.structures.has(update)) return { kind: 'update', structure: update };
  if (format === 'organogram-junior') {
    const all = editable(state);
    const shown = all.find(({ record }) => record.id === useApp.getState().activeStructure) ?? all[0];
    // Groups that are there already would be counted twice.
    if (shown) return { kind: hasGroups(shown) ? 'update' : 'below', structure: shown.record.id };
  }
  return { kind: 'new', name: freeName(state) };
}

/** Current where that is free, else Imported 1, 2 … */
export function freeName(state: DocumentState): string {
  if (currentIsFree(state)) return words.structures.current;
  const taken = new Set(listStructures(state).map((each) => each.record.name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = importWords.where.ownName(n);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The structure that most Post IDs of the file are in, Current first: an update of it is offered before anything else. */
export function sameNumbers(rows: ReadRows, heading: number, at: number | undefined): StructureId | undefined {
  if (at === undefined) return undefined;
  const keys = new Set<string>();
  for (const row of rows.rows.slice(heading + 1)) {
    const text = (row[at] ?? '').trim();
    if (text !== '') keys.add(spellingKey(text));
  }
  const state = documentState();
  const current = currentStructure(state);
  const all = editable(state).sort((a, b) => Number(b === current) - Number(a === current));
  return all.find(({ byRef }) => {
    let found = 0;
    for (const ref of byRef.keys()) if (keys.has(spellingKey(ref))) found++;
    return keys.size > 0 && found * 2 > Math.min(keys.size, byRef.size) && found * 4 > byRef.size;
  })?.record.id;
}
