import { compareSheet } from '../compare/sheet.ts';
import { ask } from '../store/documents.ts';
import { announce, useApp, type View } from '../store/store.ts';
import { listSheet } from '../table/sheet.ts';
import { paperSheet } from './paper.ts';
import { windowWords } from './windowWords.ts';

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
  if (view === 'chart') return (await chartSheet()) ?? 'failed';
  if (view === 'list') return listSheet();
  return view === 'compare' ? compareSheet() : null;
}

/** The whole chart as a vector drawing, fitted to the sheet. Null where it could not be made; why has been said. */
async function chartSheet(): Promise<HTMLElement | null> {
  const { doc, activeStructure, hidePeople } = useApp.getState();
  if (doc === null || activeStructure === null) return null;
  const made = await ask('export.make', {
    doc,
    structure: activeStructure,
    kind: 'chart',
    format: 'svg',
    page: 'a3',
    public: hidePeople,
  });
  if (!made) return null;
  const picture = document.createElement('img');
  // Not an address of memory: that is asked for again when the paper is laid out.
  picture.src = `data:${made.mime};base64,${made.base64}`;
  picture.alt = made.fileName;
  await picture.decode();
  return paperSheet(picture);
}
