import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { dataFolder } from '../documents/dataFolder.ts';
import { guardClosing } from './closing.ts';
import { guardCrashes } from './crash.ts';
import { PAGE } from './protocol.ts';
import { beside, LEAST, placeOn, readWindowState, writeWindowState } from './windowState.ts';
import { forget, keep } from './windows.ts';
import { menuWords } from './words.ts';

/** Opens a window on the page; `doc` names a document that is already open in the services. */
export function openWindow(preload: string, doc: string | null): BrowserWindow {
  const last = readWindowState(dataFolder());
  const open = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1);
  const wanted = open && !open.isDestroyed() ? beside(open.getNormalBounds()) : (last?.bounds ?? null);
  const window = new BrowserWindow({
    ...placeOn(wanted, screens()),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    title: menuWords.application,
    show: false,
    // What is seen until the page has drawn itself.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#10151b' : '#eef1f4',
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
      devTools: !app.isPackaged,
      // Chromium would download dictionaries.
      spellcheck: false,
    },
  });
  keep(window, doc);
  if (!open && last?.maximized) window.maximize();
  if (!open && last?.fullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(window));
  window.on('closed', () => forget(window));
  guardClosing(window);
  guardCrashes(window);
  window.loadURL(addressOf(doc)).catch((error: unknown) => {
    console.error(`The page did not load: ${String(error)}`);
  });
  return window;
}

/** The page on a document, or on the start screen. */
function addressOf(doc: string | null): string {
  return doc === null ? PAGE : `${PAGE}?doc=${encodeURIComponent(doc)}`;
}

function screens() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((each) => each.id !== main.id);
  return [main, ...others].map((each) => each.workArea);
}

function remember(window: BrowserWindow): void {
  writeWindowState(dataFolder(), {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  });
}
