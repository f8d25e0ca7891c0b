import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, session } from 'electron';
import { startService } from '../documents/client.ts';
import { dataFolder } from '../documents/dataFolder.ts';
import type { Service } from '../documents/service.ts';
import { openDoor } from './door.ts';
import { installMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { denyByDefault, silenceChromium } from './security.ts';
import { openWindow } from './window.ts';

/** What the user typed: in development Electron's own arguments come first. */
const ARGUMENTS = process.argv.slice(app.isPackaged ? 1 : 2);

/** dist/, seen from dist/electron/main/ where this file is built to. */
const DIST = fileURLToPath(new URL('../../', import.meta.url));
const PRELOAD = join(DIST, 'electron/preload/preload.cjs');

/** Documents that the system wants opened before the application is ready. */
const waiting: string[] = documentsIn(ARGUMENTS, process.cwd());
let services: Service | null = null;

function documentsIn(args: readonly string[], folder: string): string[] {
  return args.filter((arg) => arg.endsWith('.spanwise') && !arg.startsWith('-')).map((arg) => resolve(folder, arg));
}

/** Opens a window on the document at `path`, or on the start screen after saying why that could not be. */
async function openDocument(path: string): Promise<void> {
  if (!services) return void waiting.push(path);
  const answer = await services.handle('document.open', { path });
  if (!answer.ok) dialog.showErrorBox('Spanwise could not open the document', answer.refusal.message);
  openWindow(PRELOAD, answer.ok ? answer.value.doc : null);
}

async function run(): Promise<void> {
  await app.whenReady();
  denyByDefault(app, session.defaultSession);
  servePage(join(DIST, 'renderer'));
  installMenu();
  const started = startService({
    dataDir: dataFolder(),
    host: 'electron',
    version: app.getVersion(),
    onCrash: startAgain,
  });
  started.onEvent((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('spanwise:event', event);
  });
  services = started;
  openDoor(started.handle);
  for (const path of waiting.splice(0)) await openDocument(path);
  if (BrowserWindow.getAllWindows().length === 0) openWindow(PRELOAD, null);
}

/** The services died, which is a bug. A new start takes up the working copies with every acknowledged edit (DOC-6). */
function startAgain(error: Error): void {
  console.error('The document services failed:', error);
  services = null;
  dialog.showErrorBox('Spanwise has to start again', 'Every change that was shown as saved is safe.');
  app.relaunch();
  app.exit(1);
}

function focusOrOpen(files: readonly string[]): void {
  for (const path of files) void openDocument(path);
  if (files.length > 0) return;
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** `spanwise figures plan.spanwise --json`: the packaged application answers the words of the command line. */
async function runCommand(): Promise<void> {
  const cli = await import('../cli/main.ts');
  app.exit(await cli.run(ARGUMENTS));
}

silenceChromium(app);
registerScheme();

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
  app.on('window-all-closed', () => app.quit());
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
    dialog.showErrorBox('Spanwise did not start', String(error));
    app.exit(1);
  });
}
