import { app, type BrowserWindow, dialog } from 'electron';
import type { CallHandler } from '../../shared/ipc/contract.ts';
import { shownIn } from './windows.ts';
import { shellWords } from './words.ts';

/** The application is ending: windows go without a question, because every document comes back as it was (DOC-6). */
let ending = false;

/**
 * A window with a document asks its page before it closes: the page has edits that may still be on their way, and says
 * what would be lost. Asked twice without an answer, the page is taken for dead; its document stays on this computer.
 */
export function guardClosing(window: BrowserWindow): void {
  window.on('close', (event) => {
    const state = shownIn(window);
    if (ending || !state || state.doc === null || state.mayClose || state.asked) return;
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    state.asked = true;
    window.webContents.send('spanwise:menu', 'closing');
  });
}

/** The page's answer: nothing is lost and the window goes, or a question is open and it stays. */
export function answerClosing(window: BrowserWindow | null, may: boolean): void {
  const state = shownIn(window);
  if (!window || !state) return;
  state.asked = false;
  state.mayClose = may;
  if (may) window.close();
}

/**
 * Ending asks only when a document's file could not be brought up to date. Everything else is in files, or comes back
 * at the next start by itself.
 */
export function guardEnding(services: () => CallHandler | null): void {
  app.on('before-quit', (event) => {
    const handle = services();
    if (ending || !handle) return;
    event.preventDefault();
    void behind(handle).then(async (sentences) => {
      if (sentences.length > 0 && !(await agrees(sentences))) return;
      ending = true;
      app.quit();
    });
  });
}

/** Why files of open documents do not hold all of their changes, after one more try. */
async function behind(handle: CallHandler): Promise<string[]> {
  const info = await handle('app.info', {});
  if (!info.ok) return [];
  const sentences: string[] = [];
  for (const { doc, path, unsaved } of info.value.open) {
    if (path === null || !unsaved) continue;
    const saved = await handle('document.save', { doc });
    if (!saved.ok) sentences.push(saved.refusal.message);
  }
  return sentences;
}

async function agrees(sentences: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: shellWords.closing.title,
    detail: shellWords.closing.detail(sentences),
    buttons: [shellWords.closing.quit, shellWords.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
