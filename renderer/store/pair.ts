import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures, type StructureState } from '../../shared/model/state.ts';
import { documentState, useApp } from './store.ts';

export interface Pair {
  readonly from: StructureId;
  readonly to: StructureId;
}

/**
 * What was chosen, where it still exists; else from Current to the proposal that is shown, or to the first one when
 * Current itself is shown. Null when there are no two structures.
 */
export function pairOf(state: DocumentState, active: StructureId | null, chosen: Partial<Pair> = {}): Pair | null {
  const all = listStructures(state).map((each) => each.record);
  const known = (id: StructureId | undefined | null) => all.find((each) => each.id === id)?.id;
  const from = known(chosen.from) ?? currentStructure(state)?.record.id ?? all[0]?.id;
  const others = all.filter((each) => each.id !== from);
  const first = others.find((each) => each.kind === 'proposal') ?? others[0];
  const to = known(chosen.to) ?? (active === from ? undefined : known(active)) ?? first?.id;
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

/** Current, where the structure that is open is compared with it. */
export function comparedWith(): StructureState | null {
  const { activeStructure } = useApp.getState();
  const current = currentStructure(documentState());
  return current && activeStructure !== null && current.record.id !== activeStructure ? current : null;
}
