import type { PostId } from '../../../shared/model/records.ts';

/** What others may ask of the chart that is on screen. */
export interface ChartOnScreen {
  /** Takes the keyboard. */
  focus(): void;
  /** Shows the whole chart. */
  fit(): void;
  /** Keeps a box where it stands on the screen while its branch folds or unfolds. */
  keepInPlace(id: PostId): void;
  /** Draws the branch of a post alone, or (null) the whole chart again. */
  showBranch(id: PostId | null): void;
}

let chart: ChartOnScreen | null = null;
let list: (() => void) | null = null;

export function setCurrentChart(next: ChartOnScreen | null): void {
  chart = next;
}

/** The chart on screen, if any: the way in for menus, for search and for lists. */
export function currentChart(): ChartOnScreen | null {
  return chart;
}

/** Puts the keyboard on the chart. */
export function focusChart(): void {
  chart?.focus();
}

/** `next` puts the keyboard on the current cell of the list that is on screen. */
export function setCurrentList(next: (() => void) | null): void {
  list = next;
}

/** Puts the keyboard on the list, if it is on screen. */
export function focusList(): void {
  list?.();
}
