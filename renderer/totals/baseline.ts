import type { Figures } from '../../shared/metrics/figures.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure } from '../../shared/model/state.ts';
import { documentState, figuresOf } from '../store/store.ts';

export interface Baseline {
  readonly id: StructureId;
  readonly name: string;
  readonly figures: Figures;
}

/** What a structure's figures are held against: Current, unless it is what is shown. */
export function baselineFor(shown: StructureId): Baseline | null {
  const current = currentStructure(documentState());
  if (!current || current.record.id === shown) return null;
  const { id, name } = current.record;
  return { id, name, figures: figuresOf(id).totals() };
}
