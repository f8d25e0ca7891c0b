import { create } from 'zustand';
import { ask } from '../../store/documents.ts';
import { announce, setHidePeople, setView, useApp } from '../../store/store.ts';
import { words } from '../words/commonWords.ts';
import { hostKind } from './host.ts';
import { currentChart, focusChart } from './onScreen.ts';

/** The chart is shown to a meeting: it has the whole screen, with its totals. */
export const usePresenting = create<{ readonly on: boolean }>()(() => ({ on: false }));

let stops: (() => void)[] = [];

/**
 * Shows the chart to others: full screen where the system allows it, the whole window where it does not. People are
 * hidden until somebody shows them, since a list of those at risk is not for a wall. Escape, leaving the full screen
 * and going to another view end it.
 */
export function present(): void {
  if (usePresenting.getState().on) return;
  const { hidePeople, view } = useApp.getState();
  if (view !== 'chart') setView('chart');
  if (!hidePeople) setHidePeople(true);
  usePresenting.setState({ on: true });
  announce(words.presenting.begun);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) endPresenting();
  };
  const onFullScreen = () => {
    if (document.fullscreenElement === null) endPresenting();
  };
  addEventListener('keydown', onKey);
  document.addEventListener('fullscreenchange', onFullScreen);
  addEventListener('resize', frameChart);
  stops = [
    () => removeEventListener('keydown', onKey),
    () => document.removeEventListener('fullscreenchange', onFullScreen),
    () => removeEventListener('resize', frameChart),
    useApp.subscribe((now) => {
      if (now.view !== 'chart' || now.phase !== 'open') endPresenting();
    }),
    () => {
      if (!hidePeople && useApp.getState().hidePeople) setHidePeople(false);
    },
  ];
  fullScreen(true);
  frameChart();
}

export function endPresenting(): void {
  if (!usePresenting.getState().on) return;
  usePresenting.setState({ on: false });
  for (const stop of stops) stop();
  stops = [];
  fullScreen(false);
  announce(words.presenting.ended);
  frameChart();
}

/** The shell does it for its window; a browser is asked. Refused, the chart fills the window. */
function fullScreen(on: boolean): void {
  if (hostKind() === 'electron') void ask('window.fullScreen', { on });
  else if (on) document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Once the window has its new shape: the whole chart, with the keyboard on it. */
function frameChart(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      currentChart()?.fit();
      focusChart();
    }),
  );
}
