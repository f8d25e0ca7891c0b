import type { PostId } from '../../shared/model/records.ts';
import { reveal } from '../store/store.ts';
import type { Chart } from './chart.ts';

/** The chart on screen, if any: the way in for the toolbar, for search and for lists. */
let chart: Chart | null = null;

export function setCurrentChart(next: Chart | null): void {
  chart = next;
}

export function currentChart(): Chart | null {
  return chart;
}

/** Brings a post into view, unfolding what hides it, and selects it. */
export function showPost(id: PostId): void {
  reveal(id);
}

/** Puts the keyboard on the chart. */
export function focusChart(): void {
  chart?.focus();
}

export function fitChart(): void {
  chart?.fit();
}
