import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';

interface Made {
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

const made: Made[] = [];
const app = Object.assign(new EventEmitter(), { isPackaged: true, getPath: () => '' });

class BrowserWindow extends EventEmitter {
  static getFocusedWindow = () => null;
  static getAllWindows = () => [];
  webContents = new EventEmitter();
  constructor(options: Made) {
    super();
    made.push(options);
  }
  loadURL = async () => {};
  getNormalBounds = () => ({ x: 0, y: 0, width: 1, height: 1 });
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 768 } };
vi.mock('electron', () => ({
  app,
  BrowserWindow,
  dialog: {},
  ipcMain: new EventEmitter(),
  nativeTheme: { shouldUseDarkColors: false },
  protocol: {},
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  shell: {},
}));
const { openWindow } = await import('../../electron/main/window.ts');

/** What a window gives its page. */
function preferences(packaged: boolean) {
  app.isPackaged = packaged;
  openWindow('/preload.cjs', null);
  return made.at(-1)?.webPreferences ?? {};
}

describe('SEC attack: a page that reaches for node, another world, or the developer’s tools', () => {
  it('SEC every power is named, so that a new default of Electron’s gives none', () => {
    expect(preferences(true)).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      spellcheck: false,
    });
  });

  it('SEC the developer’s tools are there for developers only', () => {
    expect([preferences(false).devTools, preferences(true).devTools]).toEqual([true, false]);
  });
});
