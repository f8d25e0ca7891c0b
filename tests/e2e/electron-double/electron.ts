import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
} from 'playwright-core';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium.ts';

/**
 * A small double of the `electron` module: windows are pages of a Chromium driven by playwright-core. It does what
 * electron/main asks for and no more, and asks electron/main about every request, navigation and call, as Electron does.
 * Chromium knows no app:// scheme, so the page's origin is a made-up https host and addresses are translated both ways.
 */
const APP = 'app://spanwise';
const FAKE = 'https://spanwise.invalid';
const toFake = (url: string) => (url.startsWith(APP) ? FAKE + url.slice(APP.length) : url);
const toReal = (url: string) => (url.startsWith(FAKE) ? APP + url.slice(FAKE.length) : url);

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Filter = (request: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
const handlers = new Map<string, Handler>();
let serve: (request: Request) => Promise<Response> = async () => new Response(null, { status: 404 });
let filter: Filter = (_request, answer) => answer({ cancel: false });

const profile = mkdtempSync(join(tmpdir(), 'spanwise-double-'));
let context: Promise<BrowserContext> | null = null;

function browser(): Promise<BrowserContext> {
  context ??= chromium
    .launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      args: [...CHROMIUM_FLAGS, '--remote-debugging-port=0'],
    })
    .then(async (opened) => {
      await opened.route('**/*', (route, request) => answerRequest(route, request));
      return opened;
    });
  return context;
}

/** A frame as electron/main sees it: its address and whether it has a parent. */
const frameView = (frame: Frame) => ({ url: toReal(frame.url()), parent: frame.parentFrame() && {} });

/** Playwright throws for the first request of a page that it does not know yet: a popup. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function answerRequest(route: Route, request: PageRequest): Promise<void> {
  const url = toReal(request.url());
  const frame = frameOf(request);
  const window = frame && BrowserWindow.all.find((each) => each.page === frame.page());
  if (frame && request.isNavigationRequest() && window?.webContents.loaded) {
    const event = Object.assign(preventable(), { url, isMainFrame: frame.parentFrame() === null });
    window.webContents.emit('will-frame-navigate', event);
    if (event.prevented) return route.abort('aborted');
  }
  const cancelled = await new Promise<boolean>((resolve) => filter({ url }, ({ cancel }) => resolve(cancel)));
  if (cancelled || !url.startsWith('app:')) return route.abort('blockedbyclient');
  const answer = await serve(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

class WebContents extends EventEmitter {
  loaded = false;
  page: Page | null = null;
  setWebRTCIPHandlingPolicy(): void {}
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.windowOpen): void {
    this.windowOpen = handler;
  }
  getURL(): string {
    return toReal(this.page?.url() ?? '');
  }
  isCrashed = () => false;
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }
  send(channel: string, message: unknown): void {
    const script = `window.__emit?.(${JSON.stringify(channel)}, ${JSON.stringify(message)})`;
    this.page?.evaluate(script).catch(() => {});
  }
}

/** What a sandboxed preload may require, in every frame: the door must hold even where Electron would run no preload. */
const PRELOAD_WORLD = `
  const listeners = {};
  window.__emit = (name, value) => { for (const each of listeners[name] ?? []) each({}, value); };
  const require = () => ({
    contextBridge: { exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value: Object.freeze(value) }) },
    ipcRenderer: {
      invoke: (channel, ...args) => window.__invoke(channel, ...args),
      on: (name, listener) => (listeners[name] ??= []).push(listener),
      off: (name, listener) => { listeners[name] = (listeners[name] ?? []).filter((each) => each !== listener); },
    },
    // A test gives a file its place by this property.
    webUtils: { getPathForFile: (file) => file.path ?? '' },
  });`;

interface Options {
  x: number;
  y: number;
  width: number;
  height: number;
  webPreferences: Record<string, unknown>;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows = () => [...BrowserWindow.all];
  static getFocusedWindow = () => null;
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.all.find((each) => each.webContents === contents) ?? null;
  webContents = new WebContents();
  page: Page | null = null;
  /** What the window's frame shows: file, mark of changes, place. */
  frame = { file: '', edited: false, maximized: false, fullScreen: false, focused: 0 };
  #options: Options;

  constructor(options: Options) {
    super();
    this.#options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    if (this.page) {
      await this.page.goto(toFake(url));
      return;
    }
    const { preload, contextIsolation, sandbox, nodeIntegration } = this.#options.webPreferences;
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false)
      throw new Error('The window is not sandboxed.');
    const opened = await browser();
    // A new profile comes with one empty page, for the first window.
    const empty = firstWindow ? opened.pages().find((each) => each.url() === 'about:blank') : undefined;
    firstWindow = false;
    const page = empty ?? (await opened.newPage());
    this.page = this.webContents.page = page;
    await page.exposeBinding('__invoke', ({ frame }, channel: string, ...args: unknown[]) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return handler({ senderFrame: frameView(frame), sender: this.webContents }, ...args);
    });
    await page.addInitScript(`(() => {${PRELOAD_WORLD}\n${readFileSync(String(preload), 'utf8')}})();`);
    page.on('popup', (popup) => {
      if (this.webContents.windowOpen({ url: popup.url() }).action === 'deny') popup.close().catch(() => {});
    });
    page.on('close', () => this.#closed());
    await page.goto(toFake(url));
    this.webContents.loaded = true;
    this.emit('ready-to-show');
    await announce();
  }
  show(): void {}
  focus(): void {
    this.frame.focused++;
  }
  maximize(): void {
    this.frame.maximized = true;
  }
  setFullScreen(on: boolean): void {
    this.frame.fullScreen = on;
  }
  isMinimized = () => false;
  isMaximized = () => this.frame.maximized;
  isFullScreen = () => this.frame.fullScreen;
  isDestroyed = () => !BrowserWindow.all.includes(this);
  getNormalBounds = () => {
    const { x, y, width, height } = this.#options;
    return { x, y, width, height };
  };
  setRepresentedFilename(file: string): void {
    this.frame.file = file;
  }
  setDocumentEdited(edited: boolean): void {
    this.frame.edited = edited;
  }
  /** As Electron: whoever listens may prevent it. True when the window goes. */
  close(): boolean {
    const event = preventable();
    this.emit('close', event);
    if (!event.prevented) this.page?.close().catch(() => {});
    return !event.prevented;
  }
  #closed(): void {
    BrowserWindow.all = BrowserWindow.all.filter((each) => each !== this);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}

let firstWindow = true;

/** An event that a listener may prevent. */
const preventable = () => ({
  prevented: false,
  preventDefault() {
    this.prevented = true;
  },
});

/** Tells the test, once, where to attach. */
let announced = false;
async function announce(): Promise<void> {
  if (announced) return;
  announced = true;
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  console.log(`double: http://127.0.0.1:${port}`);
}

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: () => {}, hasSwitch: () => false };
  configureHostResolver = () => {};
  setPath = () => {};
  whenReady = async () => {};
  requestSingleInstanceLock = () => true;
  getPath = () => process.env.SPANWISE_DATA ?? profile;
  getVersion = () => '0.0.0';
  setAppUserModelId = () => {};
  recent: string[] = [];
  addRecentDocument(path: string): void {
    this.recent = [path, ...this.recent.filter((each) => each !== path)];
  }
  clearRecentDocuments(): void {
    this.recent = [];
  }
  /** As Electron: `before-quit`, a window that will not go, and `will-quit` may each prevent it. */
  quit(): void {
    const before = preventable();
    this.emit('before-quit', before);
    if (before.prevented) return;
    for (const window of BrowserWindow.getAllWindows()) {
      const event = preventable();
      window.emit('close', event);
      if (event.prevented) return;
    }
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.prevented) void this.exit(0);
  }
  async exit(code: number): Promise<void> {
    await (await context)?.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
    process.exit(code);
  }
}

export const app = new App();
process.on('SIGTERM', () => app.quit());

/** A helper process of the application: a fork of this Node, with Electron's names for its calls. */
export const utilityProcess = {
  fork: (path: string) => {
    const child = fork(path, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.unref();
    child.channel?.unref();
    return Object.assign(child, { postMessage: (message: object) => child.send(message) });
  },
};

export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) };
export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (_scheme: string, handler: typeof serve) => {
    serve = handler;
  },
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setSpellCheckerDictionaryDownloadURL: () => {},
    setSpellCheckerLanguages: () => {},
    setSpellCheckerEnabled: () => {},
    webRequest: {
      onBeforeRequest: (handler: Filter) => {
        filter = handler;
      },
    },
  },
};
interface Item {
  label?: string;
  submenu?: Item[];
  click?: (item: Item, window: BrowserWindow | undefined) => void;
}
let menu: Item[] = [];
export const Menu = {
  buildFromTemplate: (template: Item[]) => template,
  setApplicationMenu: (template: Item[]) => {
    menu = template;
  },
};
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
const shown: string[] = [];
export const shell = {
  openPath: async (path: string) => {
    shown.push(path);
    return '';
  },
};
const chosen = process.env.SPANWISE_DOUBLE_FILE;
const messages: string[] = [];
/** The buttons that are pressed in messages, where a message has one of them. */
let presses = ['Quit', 'Open again'];
export const dialog = {
  showErrorBox: (title: string, text: string) => console.error(`${title}: ${text}`),
  showOpenDialog: async () => ({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] }),
  showSaveDialog: async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' }),
  showMessageBox: async (...args: unknown[]) => {
    const { message, detail, buttons } = args.at(-1) as { message: string; detail: string; buttons: string[] };
    messages.push(`${message}: ${detail}`);
    return { response: buttons.findIndex((button) => presses.includes(button)) };
  },
};

/** What a person does outside of the page, asked for by the test in a line of JSON each (`Desktop.act`). */
const acts: Record<string, (argument: never) => unknown> = {
  /** Presses an item of the native menu, by its labels without marks. */
  menu: (labels: string[]) => {
    let items = menu;
    let found: Item | undefined;
    for (const label of labels) {
      found = items.find((item) => item.label?.replace(/&(?!&)/g, '') === label);
      items = found?.submenu ?? [];
    }
    found?.click?.(found, BrowserWindow.all[0]);
    return found !== undefined;
  },
  close: (index: number) => BrowserWindow.all[index]?.close(),
  presses: (buttons: string[]) => {
    presses = buttons;
  },
  quit: () => app.quit(),
  crash: (index: number) => BrowserWindow.all[index]?.webContents.forcefullyCrashRenderer(),
  hang: (index: number) => BrowserWindow.all[index]?.emit('unresponsive'),
  second: (args: string[]) => app.emit('second-instance', {}, ['spanwise', ...args], '/'),
  openFile: (path: string) => app.emit('open-file', { preventDefault: () => {} }, path),
  look: () => ({
    windows: BrowserWindow.all.map(({ frame, webContents, getNormalBounds }) => ({
      ...frame,
      url: webContents.getURL(),
      bounds: getNormalBounds(),
    })),
    menu: menu.map(({ label, submenu }) => [label, (submenu ?? []).map((item) => item.label ?? '')]),
    recent: app.recent,
    theme: nativeTheme.themeSource,
    messages,
    shown,
  }),
};

createInterface(process.stdin).on('line', (line) => {
  const { act, argument } = JSON.parse(line) as { act: string; argument: never };
  const answer = acts[act]?.(argument) ?? null;
  console.log(`double-answer: ${JSON.stringify(answer)}`);
});
