import { type WorkAreas, workAreasOf } from '../../shared/import/columns.ts';
import type { FiguresEngine } from '../../shared/metrics/engine.ts';
import { type Costing, costingOf } from '../../shared/model/costing.ts';
import type { Post } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, lineManager, type StructureState } from '../../shared/model/state.ts';
import { type Baseline, baselineOf, type Standing, standingOf } from '../posts/standing.ts';

/** What the cells of one structure are read from. Made anew for each version of the document. */
export interface TableContext {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly engine: FiguresEngine;
  readonly costing: Costing;
  readonly hidePeople: boolean;
  /** How a box differs from Current; nothing differs while Current itself is shown. */
  readonly standing: (post: Post) => Standing;
  /** Worked out when a cell first asks. */
  readonly areas: WorkAreas;
}

export function contextOf(
  state: DocumentState,
  structure: StructureState,
  engine: FiguresEngine,
  hidePeople: boolean,
): TableContext {
  const current = currentStructure(state);
  const baseline: Baseline = baselineOf(current, structure);
  const standing = (post: Post) => standingOf(post, baseline, lineManager(structure, post), structure);
  const costing = costingOf(state.document.settings, structure.record.name);
  let areas: WorkAreas | null = null;
  return {
    state,
    structure,
    engine,
    costing,
    hidePeople,
    standing,
    get areas() {
      areas ??= workAreasOf(structure);
      return areas;
    },
  };
}
