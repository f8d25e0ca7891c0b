import { create } from 'zustand';
import { changePreferences } from '../preferences/preferences.ts';
import { openSample } from '../store/documents.ts';
import { setView, useApp } from '../store/store.ts';

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
    title: 'Draw by dragging',
    text: 'Drag a post onto its new manager. A plate says what the drop would do before you let go. Every drag also has a key and a place in the menu of a right click.',
    at: ['.centre .card[data-box]', '.centre'],
    side: 'right',
  },
  {
    title: 'See what it does',
    text: 'Posts, vacancies, spans, people at risk and cost are always here, with the change against Current. Press a figure to see what it is made of.',
    at: ['footer.totals'],
    side: 'top',
  },
  {
    title: 'Options beside Current',
    text: 'Current stays as it is. Make as many proposals as you like from it, switch between them here, and freeze a draft as a version.',
    at: ['.switcher button', '.switcher'],
    side: 'bottom',
  },
  {
    title: 'Other views of the same structure',
    text: 'The list, the comparison, staff impact, money, checks and the export for your report are all made from what you draw.',
    at: ['.tabs'],
    side: 'bottom',
  },
  {
    title: 'It is kept as you work',
    text: 'Every change is stored at once, and undo goes back as far as you like. F1 explains whatever you are at; the keys are listed there too.',
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
