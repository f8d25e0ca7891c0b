import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { ElectronRunner } from './electron.ts';
import { closeBrowser, HostRunner } from './host.ts';
import { type Watch, watch } from './watch.ts';

/** To be called for a new window before it shows anything. */
export type Prepare = (page: Page, origin: string) => Promise<void>;

/** What differs between the browser host and Electron; everything else of a journey is the page. */
export interface Runner {
  /** Starts the application on its data folder and answers its window. */
  start(prepare: Prepare): Promise<Page>;
  reopen(page: Page, prepare: Prepare): Promise<Page>;
  /** Opens a .spanwise file as a person does: Ctrl+O and a file. */
  openDocument(page: Page, path: string): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The running application of one journey. */
export interface App {
  readonly page: Page;
  /** A folder for files of the journey; it goes with the journey. */
  readonly folder: string;
  /** The window closed and opened again. */
  reopen(): Promise<void>;
  /** SIGKILL: nothing is flushed, nothing says goodbye. Then the application starts again on the same data. */
  killAndStart(): Promise<void>;
  openDocument(path: string): Promise<void>;
  /** What the page did that it must not. */
  complaints(): string[];
}

afterAll(closeBrowser);

/**
 * Starts the application for one journey and ends it with the test, which fails if the page had an error, broke a policy
 * or asked any address but its own.
 */
export async function launchApp({ mayComplain = false, mayOpenWindows = false } = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-journey-'));
  const data = join(folder, 'data');
  const runner: Runner = import.meta.env.MODE === 'electron' ? new ElectronRunner(data) : new HostRunner(data);
  const watches: Watch[] = [];
  const complaints = () =>
    watches
      .flatMap((each) => each.complaints)
      .filter((each) => !(mayOpenWindows && each.startsWith(`window: ${new URL(page.url()).origin}/`)));
  const prepare: Prepare = async (window, origin) => {
    watches.push(watch(window, origin));
    window.setDefaultTimeout(15_000);
    // Glides and flights are not what a journey is about, and a moving card is a moving target.
    await window.emulateMedia({ reducedMotion: 'reduce' });
  };
  onTestFinished(async () => {
    await runner.close();
    rmSync(folder, { recursive: true, force: true });
    if (!mayComplain) expect(complaints()).toEqual([]);
  });
  let page = await runner.start(prepare);
  return {
    folder,
    complaints,
    get page() {
      return page;
    },
    async reopen() {
      page = await runner.reopen(page, prepare);
    },
    async killAndStart() {
      // A window whose services are gone has every reason to complain.
      for (const each of watches) each.stop();
      await runner.kill();
      page = await runner.start(prepare);
    },
    openDocument: (path) => runner.openDocument(page, path),
  };
}

/** A file that the action hands to the person as a download. */
export async function download(page: Page, action: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Answers the page's own file picker, which the action opens. */
export async function choose(page: Page, path: string, action: () => Promise<unknown>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), action()]);
  await chooser.setFiles(path);
}
