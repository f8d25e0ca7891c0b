import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { setPrefs, usePrefs } from './prefs.ts';

export type Side = 'outline' | 'inspector';

/**
 * A window as narrow as a laptop's at 200% zoom: there the panels begin folded and lie over the work, one at a time, so
 * that the chart keeps its room. What was chosen for wide windows is left alone.
 */
const narrow = matchMedia('(max-width: 900px)');

const useOver = create<{ readonly side: Side | null }>()(() => ({ side: null }));

narrow.addEventListener('change', () => useOver.setState({ side: null }));

export const isNarrow = (): boolean => narrow.matches;

export const useNarrow = (): boolean => useMedia(narrow);

/** A window as narrow as one at 300% and more: views are chosen from a menu, and what is not needed all the time folds. */
const tight = matchMedia('(max-width: 640px)');

export const useTight = (): boolean => useMedia(tight);

/** A window so small that the totals keep to one line until they are asked for (WCAG 1.4.10). */
const cramped = matchMedia('(max-width: 640px), (max-height: 420px)');

export const useCramped = (): boolean => useMedia(cramped);

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}

/** True while the panel is open, in either way. */
export function usePanelOpen(side: Side): boolean {
  const over = useOver((state) => state.side === side);
  const beside = usePrefs((prefs) => (side === 'outline' ? prefs.outlineOpen : prefs.inspectorOpen));
  return useNarrow() ? over : beside;
}

export function setPanelOpen(side: Side, open: boolean): void {
  if (narrow.matches) useOver.setState({ side: open ? side : null });
  else setPrefs(side === 'outline' ? { outlineOpen: open } : { inspectorOpen: open });
}

let cameFrom: Element | null = null;

/** Space goes to the first field of the selected post, whatever stood beside the chart. */
export function focusInspector(): void {
  cameFrom = document.activeElement;
  flushSync(() => {
    setPrefs({ beside: 'post' });
    setPanelOpen('inspector', true);
  });
  document.querySelector<HTMLElement>('.panel.inspector :is(input, textarea, select)')?.focus();
}

/** Escape in a panel goes to the chart or the list; from the inspector to the outline, if Space was pressed there. */
export function focusWork(leaving: Side): void {
  const from = leaving === 'inspector' && cameFrom?.isConnected ? cameFrom : null;
  cameFrom = null;
  const outline = from?.closest<HTMLElement>('.panel.outline .tree');
  (outline ?? document.querySelector<HTMLElement>('.centre :is(.react-flow, .est-cell[tabindex="0"])'))?.focus();
}
