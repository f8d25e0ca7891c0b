import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { startTestHost } from '../../electron/host/testing.ts';
import { SILENT } from '../../electron/main/silence.ts';
import { type NetUse, readNetLog } from '../support/netLog.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';
import { download } from './support/app.ts';
import { fromMenu, openSample } from './support/window.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODE = import.meta.env.MODE === 'electron' ? 'electron' : 'chromium';

/** What a person does: a start, a document, an export, a while of nothing. */
async function work(page: Page): Promise<void> {
  await openSample(page);
  await fromMenu(page, 'File', 'Export…');
  const main = page.getByRole('main', { name: 'Export' });
  if (MODE === 'chromium')
    await download(page, () => main.getByRole('button', { name: 'Export', exact: true }).click());
  await page.waitForTimeout(5_000);
}

/** Electron itself where it is there; else Debian's Chromium with the application's own switches, on the browser host. */
async function netUse(folder: string): Promise<NetUse> {
  const log = join(folder, 'net.json');
  if (MODE === 'electron') {
    const app = await _electron.launch({ args: [ROOT, `--user-data-dir=${folder}`, `--log-net-log=${log}`] });
    await work(await app.firstWindow());
    await app.close();
    return readNetLog(log);
  }
  const host = await startTestHost();
  // The host itself is an address; the application in its own window has none.
  const switches = SILENT.map(({ name, value }) =>
    name === 'host-resolver-rules' ? `--${name}=${value}, EXCLUDE 127.0.0.1` : `--${name}${value ? `=${value}` : ''}`,
  );
  const args = [...CHROMIUM_FLAGS, ...switches, `--log-net-log=${log}`];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args });
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    await work(page);
  } finally {
    await browser.close();
    await host.stop();
  }
  return readNetLog(log);
}

it('SEC a net log of a start, a document and an export: nothing leaves, and nothing is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-net-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { asked, left } = await netUse(folder);
  expect(left).toEqual([]);
  // A browser has an updater and accounts of its own, which Electron has not and which find no address either.
  const browsers = /^https?:\/\/(update\.googleapis\.com|accounts\.google\.com)\//;
  expect(asked.filter((address) => MODE === 'electron' || !browsers.test(address))).toEqual([]);
});
