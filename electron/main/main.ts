import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import type { ServiceEvent } from '../../shared/ipc/contract.ts';
import { startService } from '../documents/client.ts';
import { dataFolder, profileFolder, takeOverOldData } from '../documents/dataFolder.ts';
import { fromAddress } from '../documents/paths.ts';
import type { Service } from '../documents/service.ts';
import { guardEnding } from './closing.ts';
import { sayNotOpened } from './damaged.ts';
import { openDoor } from './door.ts';
import { startHelper } from './helpers.ts';
import { installMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { denyByDefault } from './security.ts';
import { silenceChromium, silenceSession } from './silence.ts';
import { openWindow } from './window.ts';
import { front, noteSaved, windowOf } from './windows.ts';
import { shellWords } from './words.ts';

/** What the user typed: in development Electron's own arguments come first. */
const ARGUMENTS = process.argv.slice(app.isPackaged ? 1 : 2);
const MAC = process.platform === 'darwin';

/** dist/, seen from dist/electron/main/ where this file is built to. */
const DIST = fileURLToPath(new URL('../../', import.meta.url));
const PRELOAD = join(DIST, 'electron/preload/preload.cjs');

/** Documents that the system wants opened before the application is ready. */
const waiting: string[] = documentsIn(ARGUMENTS, process.cwd());
let services: Service | null = null;

/** Documents among arguments: names in any letter case, or addresses as Linux' file managers give them. */
function documentsIn(args: readonly string[], folder: string): string[] {
  const named = args.filter((arg) => !arg.startsWith('-')).map(fromAddress);
  return named.filter((arg) => /\.spanwise$/i.test(arg)).map((arg) => resolve(folder, arg));
}

/** Shows the document at `path`: in the window that has it, in a new one, or not at all after saying why not. */
async function openDocument(path: string): Promise<void> {
  if (!services) return void waiting.push(path);
  const answer = await services.handle('document.open', { path, window: false });
  let doc = answer.ok ? answer.value.doc : null;
  if (!answer.ok) {
    const backup = await sayNotOpened(answer.refusal);
    const opened = backup === null ? undefined : await services?.handle('document.openBackup', { path: backup });
    if (opened?.ok) doc = opened.value.doc;
  }
  if (doc === null) {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(PRELOAD, null);
    return;
  }
  const other = windowOf(doc);
  if (other) front(other);
  else openWindow(PRELOAD, doc);
  if (answer.ok && answer.value.save.path !== null) app.addRecentDocument(answer.value.save.path);
}

let menusAsked = 0;

/** The native menu with the documents that were open last. An answer that a later question has overtaken is dropped. */
async function showMenu(): Promise<void> {
  const asked = ++menusAsked;
  const info = await services?.handle('app.info', {});
  if (asked !== menusAsked) return;
  installMenu({
    mac: MAC,
    packaged: app.isPackaged,
    recent: info?.ok ? info.value.recent : [],
    openRecent: (path) => void openDocument(path),
    clearRecent: () => void clearRecent(),
    openWindow: () => openWindow(PRELOAD, null),
  });
}

async function clearRecent(): Promise<void> {
  await services?.handle('recent.clear', {});
  app.clearRecentDocuments();
}

function onEvent(event: ServiceEvent): void {
  if (event.type === 'saved') noteSaved(event.doc, event.save);
  if (event.type === 'recent') void showMenu();
  // Menus and dialogs of the system follow the page's colours.
  if (event.type === 'preferences') nativeTheme.themeSource = event.preferences.theme;
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('spanwise:event', event);
}

async function run(): Promise<void> {
  await app.whenReady();
  // Windows puts windows, jump list and shortcut together by this name.
  app.setAppUserModelId('uk.spanwise.app');
  silenceSession(app, session.defaultSession);
  denyByDefault(app, session.defaultSession);
  servePage(join(DIST, 'renderer'));
  takeOverOldData();
  const started = startService({
    dataDir: dataFolder(),
    host: 'electron',
    version: app.getVersion(),
    startHelper,
    onCrash: startAgain,
  });
  started.onEvent(onEvent);
  services = started;
  openDoor(started.handle, {
    openWindow: (doc) => openWindow(PRELOAD, doc),
    openFile: openDocument,
  });
  const preferences = await started.handle('preferences.get', {});
  if (preferences.ok) nativeTheme.themeSource = preferences.value.theme;
  await showMenu();
  // What was open when the application last ended without closing it (DOC-6).
  const info = await started.handle('app.info', {});
  for (const { doc } of info.ok ? info.value.open : []) openWindow(PRELOAD, doc);
  for (const path of waiting.splice(0)) await openDocument(path);
  if (BrowserWindow.getAllWindows().length === 0) openWindow(PRELOAD, null);
}

/** The services died, which is a bug. A new start takes up the working copies with every acknowledged edit (DOC-6). */
function startAgain(error: Error): void {
  console.error('The document services failed:', error);
  services = null;
  dialog.showErrorBox(shellWords.restart.title, shellWords.restart.text);
  app.relaunch();
  app.exit(1);
}

function focusOrOpen(files: readonly string[]): void {
  for (const path of files) void openDocument(path);
  if (files.length > 0) return;
  const window = BrowserWindow.getAllWindows()[0];
  if (window) front(window);
  else if (services) openWindow(PRELOAD, null);
}

/** `spanwise figures plan.spanwise --json`: the packaged application answers the words of the command line. */
async function runCommand(): Promise<void> {
  const cli = await import('../cli/main.ts');
  app.exit(await cli.run(ARGUMENTS));
}

silenceChromium(app);
registerScheme();
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', profileFolder());

if (/^[a-z]+$/.test(ARGUMENTS[0] ?? '')) {
  void runCommand();
  // One process owns the working copies. A second start hands its documents to the first and ends.
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.on('second-instance', (_event, args, folder) => focusOrOpen(documentsIn(args, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openDocument(path);
  });
  // On a Mac the application stays when its last window closes, and opens one when its icon is pressed.
  app.on('window-all-closed', () => {
    if (!MAC) app.quit();
  });
  app.on('activate', () => focusOrOpen([]));
  guardEnding(() => services?.handle ?? null);
  app.on('will-quit', (event) => {
    const closing = services;
    if (!closing) return;
    event.preventDefault();
    services = null;
    closing
      .close()
      .catch((error: unknown) => console.error('The documents did not close cleanly:', error))
      .finally(() => app.quit());
  });
  run().catch((error: unknown) => {
    console.error('Spanwise did not start:', error);
    dialog.showErrorBox(shellWords.notStarted, String(error));
    app.exit(1);
  });
}
