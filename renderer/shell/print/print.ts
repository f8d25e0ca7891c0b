import { compareSheet } from '../../compare/printedChanges.ts';
import { announce, useApp, type View } from '../../store/store.ts';
import { listSheet } from '../../table/printedList.ts';
import { windowWords } from '../words.ts';

/**
 * Prints what is looked at. The chart, the list and the panes are made anew from the document: on screen they are only
 * what is in view. The other views are printed as they stand, without the bars around them (print.css).
 */
export async function printView(): Promise<void> {
  const { view } = useApp.getState();
  const sheet = await sheetOf(view);
  if (sheet === 'failed') return;
  if (sheet) document.body.append(sheet);
  document.documentElement.toggleAttribute('data-print-sheet', sheet !== null);
  announce(windowWords.printing);
  // It returns when the system's print window is closed.
  window.print();
  document.documentElement.removeAttribute('data-print-sheet');
  sheet?.remove();
}

/** What is printed instead of the view; null: the view itself. */
async function sheetOf(view: View): Promise<HTMLElement | 'failed' | null> {
  // What lays pages out is not needed until somebody prints.
  if (view === 'chart') return (await import('./printedChart.ts')).chartSheet() ?? 'failed';
  if (view === 'list') return listSheet();
  return view === 'compare' ? compareSheet() : null;
}
