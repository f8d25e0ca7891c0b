import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { buildAll } from './build.ts';
import { isStale, ROOT } from './stale.ts';

const PICTURES = join(ROOT, 'build/pictures');
const CHROMIUM = process.env.SPANWISE_CHROMIUM ?? '/usr/bin/chromium';
const SAMPLE = 'Adult social care restructure (made-up)';
/** A picture may take its time on a busy computer. */
const PATIENCE_MS = 120_000;
const VIEWPORT = { width: 1366, height: 768 };

/** What is shown in the README: each is a state of the window and how to get to it from the one before. */
const SHOTS: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  [
    'chart',
    async (page) => {
      await page.getByRole('button', { name: SAMPLE }).click();
      await page.locator('.card[data-box]').first().waitFor();
      await page.keyboard.press('Control+f');
      await page.getByRole('combobox', { name: 'Find a post' }).fill('Commissioning and Market Manager');
      await page.keyboard.press('Enter');
      await page.getByText('provisional').first().waitFor();
    },
  ],
  ['list', (page) => view(page, 'List')],
  ['compare', (page) => view(page, 'Compare')],
  ['impact', (page) => view(page, 'Impact')],
  ['money', (page) => view(page, 'Money')],
  ['export', (page) => view(page, 'Export')],
];

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
  await page.getByRole('main', { name }).waitFor();
}

/** `npm run screenshots`: the application in Chromium, on its made-up sample, as pictures in build/pictures. */
async function main(): Promise<void> {
  if (isStale()) await buildAll();
  mkdirSync(PICTURES, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'spanwise-pictures-'));
  const env = { ...process.env, SPANWISE_DATA: data, SPANWISE_PORT: '0' };
  const host = spawn(process.execPath, [join(ROOT, 'electron/host/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(host, 'exit');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const [line] = (await once(createInterface(host.stdout), 'line')) as [string];
    const address = /http:\S+/.exec(line)?.[0];
    if (address === undefined) throw new Error(`The host printed no address: ${line}`);
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address);
    for (const [name, go] of SHOTS) {
      await go(page);
      // Everything that is worked out after a view is shown, and the fonts, are there when the page has nothing to do.
      await page.evaluate(
        'document.fonts.ready.then(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })))',
      );
      const path = join(PICTURES, `${name}.webp`);
      await page.screenshot({ path, type: 'webp', quality: 80 });
      console.log(`${path.slice(ROOT.length)} ${Math.round(statSync(path).size / 1024)} KB`);
    }
  } finally {
    await browser.close();
    host.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

await main();
