import { ask } from '../store/documents.ts';
import { announce, useApp } from '../store/store.ts';
import { listSheet } from '../table/sheet.ts';

/**
 * Prints what is looked at. The chart and the list are made anew from the document: on screen they are only what is in
 * view. The other views are printed as they stand, without the bars around them (print.css).
 */
export async function printView(): Promise<void> {
  const { view } = useApp.getState();
  const sheet = view === 'chart' ? await chartSheet() : view === 'list' ? listSheet() : null;
  if ((view === 'chart' || view === 'list') && sheet === null) return;
  if (sheet) {
    sheet.classList.add('print-sheet');
    document.body.append(sheet);
  }
  document.documentElement.toggleAttribute('data-print-sheet', sheet !== null);
  announce('Printing.');
  // It returns when the system's print window is closed.
  window.print();
  document.documentElement.removeAttribute('data-print-sheet');
  sheet?.remove();
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
  const bytes = Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: made.mime }));
  const picture = document.createElement('img');
  picture.src = url;
  picture.alt = made.fileName;
  await picture.decode();
  // The picture is drawn already; its address is of no more use.
  URL.revokeObjectURL(url);
  const sheet = document.createElement('div');
  sheet.append(picture);
  return sheet;
}
