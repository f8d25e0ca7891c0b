import type { Alignment } from '../../shared/compare/align.ts';
import { lookAt } from './cellLook.ts';
import type { Compared } from './model.ts';
import { type Place, setCompare, toggleFold } from './state.ts';

/** The row of a place: where its pane has the post, else where any pane has it. */
export function rowOf({ panes }: Alignment, { key, pane }: Place): number {
  const own = panes[pane]?.rowOf.get(key);
  if (own !== undefined) return own;
  for (const each of panes) {
    const row = each.rowOf.get(key);
    if (row !== undefined) return row;
  }
  return -1;
}

/** The pane's next row up or down that says anything. */
function step(compared: Compared, alignment: Alignment, pane: number, from: number, by: 1 | -1): number {
  for (let row = from + by; row >= 0 && row < alignment.keys.length; row += by)
    if (lookAt(compared, alignment, pane, row).look !== 'blank') return row;
  return from;
}

const PAGE = 12;

interface Acts {
  readonly open: (place: Place) => void;
  readonly menu: (place: Place) => void;
  readonly change: (by: 1 | -1) => void;
}

/**
 * Arrows walk the posts of a pane and go over to the same post in the next one; Space folds, Enter shows the post in the
 * chart, F8 goes to the next change. True where the key was one of these.
 */
export function paneKey(
  event: { readonly key: string; readonly shiftKey: boolean },
  compared: Compared,
  alignment: Alignment,
  place: Place | null,
  acts: Acts,
): boolean {
  const last = alignment.keys.length - 1;
  const at = place ?? { key: alignment.keys[0] ?? '', pane: 0 };
  const row = Math.max(0, rowOf(alignment, at));
  const go = (to: number, pane = at.pane) => {
    const key = alignment.keys[to];
    if (key !== undefined) setCompare({ current: { key, pane } });
    return true;
  };
  const walk = (by: 1 | -1, times = 1) => {
    let to = row;
    for (let i = 0; i < times; i++) to = step(compared, alignment, at.pane, to, by);
    return go(to);
  };
  switch (event.key) {
    case 'ArrowDown':
      return walk(1);
    case 'ArrowUp':
      return walk(-1);
    case 'PageDown':
      return walk(1, PAGE);
    case 'PageUp':
      return walk(-1, PAGE);
    case 'Home':
      return go(step(compared, alignment, at.pane, -1, 1));
    case 'End':
      return go(step(compared, alignment, at.pane, last + 1, -1));
    case 'ArrowRight':
    case 'ArrowLeft': {
      const pane = at.pane + (event.key === 'ArrowRight' ? 1 : -1);
      if (pane >= 0 && pane < alignment.panes.length) setCompare({ current: { key: at.key, pane } });
      return true;
    }
    case ' ':
      if (
        alignment.panes.some(
          ({ boxes, rowOf: rows }) => rows.has(at.key) && boxes.some((b) => b.key === at.key && b.manages),
        )
      )
        toggleFold(at.key);
      return true;
    case 'Enter':
      acts.open(at);
      return true;
    case 'ContextMenu':
      acts.menu(at);
      return true;
    case 'F10':
      if (!event.shiftKey) return false;
      acts.menu(at);
      return true;
    case 'F8':
      acts.change(event.shiftKey ? -1 : 1);
      return true;
    default:
      return false;
  }
}
