import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const event = {
      url,
      isMainFrame: frame.parentFrame() === null,
      prevented: false,
      preventDefault() {
        this.prevented = true;
      },
    };
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
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.windowOpen): void {
    this.windowOpen = handler;
  }
  getURL(): string {
    return toReal(this.page?.url() ?? '');
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
  });`;

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows = () => [...BrowserWindow.all];
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.all.find((each) => each.webContents === contents) ?? null;
  webContents = new WebContents();
  page: Page | null = null;
  #options: { webPreferences: Record<string, unknown> };

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.#options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    const { preload, contextIsolation, sandbox, nodeIntegration } = this.#options.webPreferences;
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false)
      throw new Error('The window is not sandboxed.');
    const opened = await browser();
    // A new profile comes with one empty page.
    const page = opened.pages().find((each) => each.url() === 'about:blank') ?? (await opened.newPage());
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
  focus(): void {}
  isMinimized = () => false;
  isDestroyed = () => !BrowserWindow.all.includes(this);
  #closed(): void {
    BrowserWindow.all = BrowserWindow.all.filter((each) => each !== this);
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}

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
  commandLine = { appendSwitch: () => {} };
  whenReady = async () => {};
  requestSingleInstanceLock = () => true;
  getPath = () => process.env.SPANWISE_DATA ?? profile;
  getVersion = () => '0.0.0';
  /** As Electron: `will-quit` may be prevented, and then the application quits again itself. */
  quit(): void {
    const event = {
      prevented: false,
      preventDefault() {
        this.prevented = true;
      },
    };
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
    webRequest: {
      onBeforeRequest: (handler: Filter) => {
        filter = handler;
      },
    },
  },
};
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => {} };
const chosen = process.env.SPANWISE_DOUBLE_FILE;
export const dialog = {
  showErrorBox: (title: string, text: string) => console.error(`${title}: ${text}`),
  showOpenDialog: async () => ({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] }),
  showSaveDialog: async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' }),
};
/** Nothing is started: what would be opened is printed. */
export const shell = {
  openPath: async (path: string) => {
    console.log(`double opens: ${path}`);
    return '';
  },
};
