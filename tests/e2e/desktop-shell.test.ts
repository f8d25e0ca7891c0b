import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppInfo, DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { smallState, writeDocument } from '../support/documents.ts';
import { type Desktop, launchDesktop } from './electron-double/launch.ts';

interface Look {
  windows: { url: string; file: string; edited: boolean; focused: number; bounds: { x: number; y: number } }[];
  menu: [string, string[]][];
  recent: string[];
  theme: string;
  messages: string[];
  shown: string[];
}

const base = mkdtempSync(join(tmpdir(), 'spanwise-shell-'));
const data = join(base, 'data');
const share = join(base, 'share');
mkdirSync(share);
const first = join(share, 'First.spanwise');
const second = join(share, 'Second.spanwise');
for (const [path, title] of [
  [first, 'First'],
  [second, 'Second'],
] as const) {
  const state = smallState();
  writeDocument(path, Object.assign(state, { document: { ...state.document, title } }));
}
afterAll(() => rmSync(base, { recursive: true, force: true }));

// What the system does to a window is the double's to play: nobody can crash or double-click by program on a real one.
describe.skipIf(import.meta.env.MODE === 'electron')('the desktop shell', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await launchDesktop({ data });
  });
  afterAll(async () => {
    await desktop?.close();
  });

  const look = () => desktop.act<Look>('look');
  const open = () => look().then(({ windows }) => windows.length);
  const docOf = (page: Page) => new URL(page.url()).searchParams.get('doc');
  async function call<T>(page: Page, name: string, args: object): Promise<T> {
    const answer = await page.evaluate(([n, a]) => window.spanwise?.call(n as string, a), [name, args] as const);
    expect(answer).toMatchObject({ ok: true });
    return (answer as { value: T }).value;
  }
  /** The window that a step has added. */
  async function added(step: () => Promise<unknown>): Promise<Page> {
    const before = desktop.pages();
    await step();
    await expect.poll(() => desktop.pages().length).toBe(before.length + 1);
    return desktop.pages().find((page) => !before.includes(page)) as Page;
  }
  const title = (page: Page) => expect.poll(() => page.title());

  it('DOC-5 a second start hands over its file: a window of its own, and the same window when asked again', async () => {
    const page = await added(() => desktop.act('second', [first]));
    await title(page).toMatch(/^First – Chart – Spanwise$/);
    const before = await look();
    expect(before.windows.map(({ file }) => file)).toEqual(['', first]);
    await desktop.act('second', [first]);
    await expect.poll(async () => (await look()).windows[1]?.focused).toBe(1);
    expect(await open()).toBe(2);
    const third = await added(() => desktop.act('openFile', second));
    await title(third).toContain('Second');
    expect((await look()).recent).toEqual([second, first]);
    const { bounds } = (await look()).windows[2] as Look['windows'][0];
    expect(bounds).not.toEqual((await look()).windows[1]?.bounds);
  });

  it('the menu has every room, the last documents, and forgets them when asked', async () => {
    const recent = async () => new Map((await look()).menu).get('&File');
    expect([...new Map((await look()).menu).keys()]).toEqual(['&File', '&Edit', '&View', '&Window', '&Help']);
    expect(await recent()).toContain('Open &recent');
    await expect.poll(() => desktop.act('menu', ['File', 'Open recent', 'Second.spanwise'])).toBe(true);
    expect(await desktop.act('menu', ['File', 'Open recent', 'Clear this list'])).toBe(true);
    await expect.poll(async () => (await look()).recent).toEqual([]);
    await expect.poll(async () => (await call<AppInfo>(desktop.page, 'app.info', {})).recent).toEqual([]);
  });

  it('a window goes without a question when a file holds its work', async () => {
    const windows = await open();
    await desktop.act('close', windows - 1);
    await expect.poll(open).toBe(windows - 1);
    const info = await call<AppInfo>(desktop.page, 'app.info', {});
    expect(info.open.map(({ path }) => path)).toEqual([first]);
    expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8')).bounds.width).toBe(1440);
  });

  it('DOC-6 work that no file holds is marked in the title, and its window asks before it goes', async () => {
    const { page } = desktop;
    await page.getByRole('button', { name: 'Blank structure' }).click();
    await title(page).toMatch(/^• Untitled restructure – Chart – Spanwise$/);
    expect((await look()).windows[0]).toMatchObject({ edited: true, file: '' });
    const windows = await open();
    await desktop.act('close', 0);
    const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await open()).toBe(windows);
  });

  it('a page that died shows where the work is, and comes back with it', async () => {
    const { page } = desktop;
    await page.keyboard.press('Insert');
    await expect.poll(() => page.getByTestId('save-status').textContent()).toContain('Kept');
    const doc = docOf(page);
    await desktop.act('crash', 0);
    await page.getByRole('heading', { name: 'Something went wrong in this window' }).waitFor();
    expect(await page.getByText(/^Your work is kept/).textContent()).toMatch(
      /^Your work is kept\. Every edit up to \d\d:\d\d is stored on this computer\.$/,
    );
    await page.getByRole('link', { name: 'Reopen' }).click();
    await title(page).toContain('Untitled restructure');
    expect(docOf(page)).toBe(doc);
  });

  it('a page that hangs can be waited for or opened again', async () => {
    const { page } = desktop;
    await desktop.act('hang', 0);
    await page.getByRole('link', { name: 'Reopen' }).click();
    await title(page).toContain('Untitled restructure');
    expect((await look()).messages.at(-1)).toMatch(/^This window is not answering: Your work is kept/);
  });

  it('a new document gets a window of its own where one is open; a dropped file is opened where it lies', async () => {
    const { page } = desktop;
    const fresh = await added(() => desktop.act('menu', ['File', 'New document']));
    await fresh.getByRole('heading', { name: 'Spanwise', exact: true }).waitFor();
    const dropped = await added(() =>
      page.evaluate((path) => {
        const file = Object.assign(new File(['x'], 'Second.spanwise'), { path });
        // A drop with files of its own: what a browser builds from a DataTransfer loses the place of the file.
        const drop = new Event('drop', { bubbles: true, cancelable: true });
        dispatchEvent(Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } }));
      }, second),
    );
    await title(dropped).toBe('Second – Chart – Spanwise');
  });

  it('the system’s colours follow the preference, and the folder of backups is shown', async () => {
    await call(desktop.page, 'preferences.set', { theme: 'dark' });
    await expect.poll(async () => (await look()).theme).toBe('dark');
    await call(desktop.page, 'app.showFolder', { folder: 'backups' });
    expect((await look()).shown).toEqual([join(data, 'backups')]);
  });

  it('DOC-3 ending says which file could not be brought up to date, and stays when told to', async () => {
    const page = desktop.pages().find((each) => each.url().includes('doc=') && each !== desktop.page) as Page;
    const { doc } = await call<DocumentSnapshot>(page, 'document.load', { doc: docOf(page) });
    await call(page, 'document.save', { doc });
    rmSync(share, { recursive: true });
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('Insert');
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await call<AppInfo>(page, 'app.info', {})).open.find((each) => each.doc === doc)?.unsaved)
      .toBe(true);
    await desktop.act('presses', ['Cancel']);
    await desktop.act('quit');
    await expect
      .poll(async () => (await look()).messages.at(-1) ?? '')
      .toContain('Not every file could be brought up to date');
    expect(await open()).toBeGreaterThan(1);
    expect(existsSync(first)).toBe(false);
    await desktop.act('presses', ['Quit']);
    await desktop.act('quit');
    await desktop.ended;
  });
});
