import type { Chart } from '../../chart/board/chart.ts';

/** The chart on screen, if any: the way in for the toolbar, for search and for lists. */
let chart: Chart | null = null;

export function setCurrentChart(next: Chart | null): void {
  chart = next;
}

export function currentChart(): Chart | null {
  return chart;
}

/** Puts the keyboard on the chart. */
export function focusChart(): void {
  chart?.focus();
}
