import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium.ts';
import { choose, type Prepare, type Runner } from './app.ts';

const MAIN = fileURLToPath(new URL('../../../electron/host/main.ts', import.meta.url));

let browser: Promise<Browser> | null = null;

/** One browser for all journeys of a file; each has its own profile and its own host. */
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** The application as `npm start` runs it without Electron: a process of its own behind a loopback door. */
export class HostRunner implements Runner {
  private readonly data: string;
  private child: ChildProcess | null = null;
  private context: BrowserContext | null = null;
  private origin = '';

  constructor(data: string) {
    this.data = data;
  }

  async start(prepare: Prepare): Promise<Page> {
    const env = { ...process.env, SPANWISE_DATA: this.data, SPANWISE_PORT: '0' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The host ended (${code}): ${errors}`)));
      createInterface(child.stdout).on('line', (line) => {
        const printed = /http:\S+/.exec(line)?.[0];
        if (printed !== undefined) resolve(printed);
      });
    });
    this.origin = new URL(url).origin;
    await this.context?.close();
    this.context = await (await sharedBrowser()).newContext({ viewport: { width: 1366, height: 768 } });
    return this.show(url, prepare);
  }

  /** The window is closed and another opened; the services run on. */
  async reopen(page: Page, prepare: Prepare): Promise<Page> {
    await page.close();
    return this.show(`${this.origin}/`, prepare);
  }

  private async show(url: string, prepare: Prepare): Promise<Page> {
    const page = await (this.context as BrowserContext).newPage();
    await prepare(page, this.origin);
    await page.goto(url);
    return page;
  }

  openDocument(page: Page, path: string): Promise<void> {
    return choose(page, path, () => page.keyboard.press('Control+o'));
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.context?.close();
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
