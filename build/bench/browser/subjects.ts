import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type ViewportSize } from 'playwright-core';
import { startTestHost, type TestHost } from '../../../electron/host/testing.ts';
import type { Pages } from './pages.ts';
import { MOVER, writeDocument } from './structures.ts';

export const CHROMIUM = process.env.SPANWISE_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
  // Frames as fast as they can be made: what is timed is the work, not the screen.
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

const WINDOW = { width: 1400, height: 900 };

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** Something that is timed: each call opens it in a new page, in its own browser profile. */
export interface Subject {
  open(): Promise<Page>;
  fit(page: Page): Promise<void>;
  /** Comes close to a post. */
  show(page: Page, box: number): Promise<void>;
  close(): Promise<void>;
}

/** Flights, glides and whatever else goes on by itself have an end. */
export const settle = (page: Page) => page.waitForTimeout(450);

const usable = (page: Page) => page.waitForFunction(() => globalThis.benchDrive.usable() !== null);

export async function profile(
  browser: Browser,
  pages: Pages,
  viewport: ViewportSize = WINDOW,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  await context.addInitScript({ path: pages.drive });
  context.setDefaultTimeout(40_000);
  return context;
}

/** The application with a document of n posts, behind its own host. */
export class Application implements Subject {
  private readonly context: BrowserContext;
  private readonly host: TestHost;
  private address: string;

  private constructor(context: BrowserContext, host: TestHost) {
    this.context = context;
    this.host = host;
    this.address = host.url;
  }

  static async start(browser: Browser, pages: Pages, folder: string, n: number, proposal = false) {
    const file = join(folder, `${n}${proposal ? '-proposal' : ''}.spanwise`);
    writeDocument(file, n, { proposal });
    const host = await startTestHost({ file, pageFolder: pages.application, dataDir: join(folder, `${n}${proposal}`) });
    return new Application(await profile(browser, pages), host);
  }

  async open(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.address);
    await usable(page);
    // The printed address lets in once; from then on the cookie does.
    this.address = page.url();
    return page;
  }

  /** How much of the window the chart has. */
  async chartSize(): Promise<ViewportSize> {
    const page = await this.open();
    const box = await page.locator('.chart').boundingBox();
    await page.close();
    return box ? { width: Math.round(box.width), height: Math.round(box.height) } : WINDOW;
  }

  async fit(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Fit the whole chart (0)' }).click();
    await settle(page);
  }

  async show(page: Page, box: number): Promise<void> {
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Find a post' }).fill(MOVER);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.card[data-box="P${box}"]`);
    await settle(page);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.host.stop();
  }
}

/** A peer's page with the same structure, as large as the application's chart. */
export class PeerPage implements Subject {
  private readonly context: BrowserContext;
  private readonly url: string;

  private constructor(context: BrowserContext, url: string) {
    this.context = context;
    this.url = url;
  }

  static async start(browser: Browser, pages: Pages, url: string, size: ViewportSize) {
    return new PeerPage(await profile(browser, pages, size), url);
  }

  async open(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url);
    await usable(page);
    return page;
  }

  async fit(page: Page): Promise<void> {
    await page.evaluate(() => globalThis.benchPeer?.fit());
    await settle(page);
  }

  async show(page: Page, box: number): Promise<void> {
    await page.evaluate((each) => globalThis.benchPeer?.show(each), box);
    await settle(page);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
