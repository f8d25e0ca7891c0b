import { useCallback, useSyncExternalStore } from 'react';
import type { PostId } from '../../../shared/model/records.ts';
import { useCut } from '../../posts/clipboard.ts';
import { useEditing } from '../../posts/editing.ts';
import { useApp } from '../../store/store.ts';
import type { Level } from '../where/camera.ts';
import { selectedSet, useChart, useDrag } from './state.ts';

/** How a card looks at this moment, besides what is on it. */
export interface CardLook {
  readonly selected: boolean;
  readonly active: boolean;
  readonly cut: boolean;
  readonly editing: boolean;
  /** While posts are carried: lifted (it goes along), or unable to take a report. */
  readonly carried: '' | 'lifted' | 'refuses';
  readonly level: Level;
}

const LEVELS: readonly Level[] = ['reading', 'overview', 'distant', 'map'];
const CARRIED = ['', 'lifted', 'refuses'] as const;

const listeners = new Set<() => void>();
let stops: (() => void)[] = [];

/**
 * Cards come and go with every step of a pan: each listens once, here, and not to every store that has a say in its look.
 */
function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    const tell = () => {
      for (const each of listeners) each();
    };
    stops = [useApp, useChart, useCut, useDrag, useEditing].map((store) => store.subscribe(tell));
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const stop of stops) stop();
  };
}

/** The look as one number, so that equal looks are the same value. */
function codeOf(id: PostId): number {
  const { selection, anchor } = useApp.getState();
  const cut = useCut.getState().ids;
  const editing = useEditing.getState();
  return (
    (selectedSet(selection).has(id) ? 1 : 0) +
    (anchor === id ? 2 : 0) +
    (cut.length > 0 && selectedSet(cut).has(id) ? 4 : 0) +
    (editing.title === id && editing.where === 'chart' ? 8 : 0) +
    16 * CARRIED.indexOf(useDrag.getState().lookOf?.(id) ?? '') +
    64 * LEVELS.indexOf(useChart.getState().level)
  );
}

export function useCardLook(id: PostId): CardLook {
  const code = useSyncExternalStore(
    listen,
    useCallback(() => codeOf(id), [id]),
  );
  return {
    selected: (code & 1) > 0,
    active: (code & 2) > 0,
    cut: (code & 4) > 0,
    editing: (code & 8) > 0,
    carried: CARRIED[(code >> 4) & 3] ?? '',
    level: LEVELS[code >> 6] ?? 'reading',
  };
}
