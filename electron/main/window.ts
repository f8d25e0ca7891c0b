import { BrowserWindow } from 'electron';
import { PAGE } from './protocol.ts';

/** Opens a window on the page; `doc` names a document that is already open in the services. */
export function openWindow(preload: string, doc: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 360,
    title: 'Spanwise',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium would download dictionaries.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  // Every acknowledged edit is on disk, so a page that died is simply loaded again.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  window.loadURL(doc === null ? PAGE : `${PAGE}?doc=${encodeURIComponent(doc)}`).catch((error: unknown) => {
    console.error(`The page did not load: ${String(error)}`);
  });
  return window;
}
