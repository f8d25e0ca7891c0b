import { type BrowserWindow, dialog } from 'electron';
import { CRASH_PAGE } from './protocol.ts';
import { shownIn } from './windows.ts';
import { shellWords } from './words.ts';

/** A page that died shows where the work is and how to go on; one that hangs may be waited for or opened again. */
export function guardCrashes(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The window's page ended: ${details.reason} (${details.exitCode}).`);
    // The crash page has no part of the application in it; should it die too, there is no use in a third.
    if (webContents.getURL().startsWith(CRASH_PAGE)) return;
    void window.loadURL(crashAddress(window));
  });
  let asking = false;
  window.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: shellWords.hanging.title,
      detail: shellWords.hanging.detail(keptText(window)),
      buttons: [shellWords.hanging.wait, shellWords.hanging.reopen],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  });
}

function crashAddress(window: BrowserWindow): string {
  const state = shownIn(window);
  const address = new URL(CRASH_PAGE);
  if (state?.doc) {
    address.searchParams.set('doc', state.doc);
    address.searchParams.set('kept', keptText(window));
  }
  return address.href;
}

/** Where the work is, in a sentence; the times are the computer's own. */
function keptText(window: BrowserWindow): string {
  const state = shownIn(window);
  if (!state?.doc) return shellWords.kept.nothing;
  const at = state.editedAt;
  return shellWords.kept.work(at ? `${two(at.getHours())}:${two(at.getMinutes())}` : null, state.path);
}

const two = (value: number) => String(value).padStart(2, '0');
