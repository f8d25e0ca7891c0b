import { type Comparison, compareStructures } from '../../shared/changes/compare.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { documentState, figuresOf, get } from './state.ts';

let kept: { readonly version: number; readonly of: Map<string, Comparison> } = { version: -1, of: new Map() };

/**
 * Two structures of the open document compared, worked out once for each state of it: legend, tray, totals bar and the
 * views all read this one, so that they cannot count differently (FIG-8). Null where one of them is not there; one beside itself differs in nothing.
 */
export function comparisonNow(from: StructureId, to: StructureId): Comparison | null {
  const state = documentState();
  if (!state.structures.has(from) || !state.structures.has(to)) return null;
  const { version } = get();
  if (kept.version !== version) kept = { version, of: new Map() };
  const key = `${from}\u0000${to}`;
  let known = kept.of.get(key);
  if (!known) {
    known = compareStructures(state, from, state, to, { from: figuresOf(from), to: figuresOf(to) });
    kept.of.set(key, known);
  }
  return known;
}
