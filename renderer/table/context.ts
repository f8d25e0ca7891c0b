import type { FiguresEngine } from '../../shared/metrics/engine.ts';
import { type Costing, costingOf } from '../../shared/model/costing.ts';
import { type Post, stands } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../shared/model/state.ts';
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
}

export function contextOf(
  state: DocumentState,
  structure: StructureState,
  engine: FiguresEngine,
  hidePeople: boolean,
): TableContext {
  const current = currentStructure(state);
  const baseline: Baseline = baselineOf(current, structure);
  const above = (post: Post, within: StructureState | undefined): Post | null => {
    let manager = post.managerId === null ? undefined : within?.posts.get(post.managerId);
    while (manager && !stands(manager))
      manager = manager.managerId === null ? undefined : within?.posts.get(manager.managerId);
    return manager ?? null;
  };
  const standing = (post: Post) => {
    const was = baseline?.get(post.lineage);
    return standingOf(post, baseline, above(post, structure), was ? above(was, current) : null);
  };
  const costing = costingOf(state.document.settings, structure.record.name);
  return { state, structure, engine, costing, hidePeople, standing };
}
