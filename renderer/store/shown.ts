import { storeShown } from './lastShown.ts';
import { useApp } from './state.ts';

/** Remembers which structure of a document is shown from now on; the page calls it once. */
export function rememberShown(): () => void {
  return useApp.subscribe((now, before) => {
    const { activeStructure, doc, saveState } = now;
    if (doc === null || activeStructure === null || activeStructure === before.activeStructure) return;
    storeShown(saveState?.path ?? doc, activeStructure);
  });
}
