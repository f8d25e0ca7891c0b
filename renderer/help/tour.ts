import { create } from 'zustand';
import { changePreferences } from '../kit/window/preferences.ts';
import { openSample } from '../store/documents.ts';
import { setView, useApp } from '../store/store.ts';
import { tourWords } from './words.ts';

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The part of the window that it points at; the first of these that is there. */
  readonly at: readonly string[];
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

/** The sample that the tour is taken in when no document is open. */
const SAMPLE = 'adult-social-care';

export const TOUR: readonly TourStep[] = [
  {
    ...tourWords.drag,
    at: ['.centre .card[data-box]', '.chart-tools'],
    side: 'right',
  },
  {
    ...tourWords.effects,
    at: ['footer.totals'],
    side: 'top',
  },
  {
    ...tourWords.options,
    at: ['.switcher button', '.switcher'],
    side: 'bottom',
  },
  {
    ...tourWords.views,
    at: ['.tabs'],
    side: 'bottom',
  },
  {
    ...tourWords.kept,
    at: ['.save-status', '.title-row'],
    side: 'bottom',
  },
];

/** The step that is shown; null: no tour. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

/** Starts the tour in the chart; without a document, in a sample. */
export async function startTour(): Promise<void> {
  if (useApp.getState().phase === 'start' && !(await openSample(SAMPLE))) return;
  setView('chart');
  useTour.setState({ step: 0 });
}

export function goToStep(step: number): void {
  if (step >= TOUR.length) endTour();
  else useTour.setState({ step: Math.max(0, step) });
}

/** Taken or skipped, it is not offered again; the help menu has it whenever it is wanted. */
export function endTour(): void {
  useTour.setState({ step: null });
  void changePreferences({ tourDone: true });
}
