import { useEffect, useState } from 'react';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { whenIdle } from './idle.ts';
import { open, useApp } from './state.ts';

/** Up to this many people the figures are new in the same frame as the edit; above, as soon as the window is idle. */
const SAME_FRAME = 2_000;

export interface LiveImpact {
  readonly result: ImpactResult;
  /** Edits were made since; the next result is on its way. */
  readonly behind: boolean;
}

/**
 * Staff impact from one structure to another, live. Null: not worked out yet. With `start` false a large document is
 * left alone until another view has asked for it (the totals must not slow every edit of a chart that nobody assesses).
 */
export function useImpact(
  from: StructureId | null,
  to: StructureId | null,
  { start = true }: { readonly start?: boolean } = {},
): LiveImpact | null {
  const version = useApp((store) => store.version);
  const [, again] = useState(0);
  const known = from !== null && to !== null && open.state.structures.has(from) && open.state.structures.has(to);
  const small = open.state.people.size <= SAME_FRAME;
  const last = known && !small ? open.impacts.last(open.state, from, to) : null;
  const wanted = known && !small && (last === null ? start : last.behind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version is worked out anew
  useEffect(() => {
    if (!wanted) return;
    return whenIdle(() => {
      if (!open.state.structures.has(from) || !open.state.structures.has(to)) return;
      open.impacts.of(open.state, from, to);
      again((n) => n + 1);
    });
  }, [wanted, from, to, version]);
  if (!known) return null;
  return small ? { result: open.impacts.of(open.state, from, to), behind: false } : last;
}

/** The impact of this moment where it is cheap enough for the frame of an edit; else null. */
export function impactNow(from: StructureId, to: StructureId): ImpactResult | null {
  const { state } = open;
  if (from === to || state.people.size === 0 || state.people.size > SAME_FRAME) return null;
  if (!state.structures.has(from) || !state.structures.has(to)) return null;
  return open.impacts.of(state, from, to);
}
