import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN = join(ROOT, 'dist/electron/main/main.js');
const REGISTER = new URL('./register.ts', import.meta.url).href;

/** The running desktop application: its first window, what it wrote to stderr, and how to quit it. */
export interface Desktop {
  readonly page: Page;
  errors(): string;
  /** All windows of the application; there is one page more than `page` when there are two. */
  pages(): readonly Page[];
  /** Does what a person does outside of the page (see `acts` of the double), and answers what it gave. */
  act<T>(act: string, argument?: unknown): Promise<T>;
  /** Resolves when the application has ended by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the built application on the double, or on real Electron in `npm run e2e:electron`. Each start has an own
 * data folder unless one is given.
 */
export async function launchDesktop(
  options: { args?: string[]; data?: string; chooses?: string } = {},
): Promise<Desktop> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'spanwise-data-'));
  const clean = () => options.data === undefined && rmSync(data, { recursive: true, force: true });
  if (import.meta.env.MODE === 'electron') return launchElectron(options.args ?? [], data, clean);

  const env = {
    ...process.env,
    SPANWISE_DATA: data,
    ...(options.chooses ? { SPANWISE_DOUBLE_FILE: options.chooses } : {}),
  };
  const child = spawn(process.execPath, ['--import', REGISTER, MAIN, ...(options.args ?? [])], { env, stdio: 'pipe' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const answers: ((answer: string) => void)[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    if (line.startsWith('double-answer: ')) answers.shift()?.(line.slice('double-answer: '.length));
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The application ended (${code}) before its window: ${errors}`)));
    lines.on('line', (line) => {
      if (line.startsWith('double: ')) resolve(line.slice('double: '.length));
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const pages = () =>
    (browser.contexts()[0]?.pages() ?? []).filter((each) => each.url().startsWith('https://spanwise.invalid/'));
  const page = pages()[0];
  if (!page) throw new Error('The application has no window.');
  return {
    page,
    pages,
    errors: () => errors,
    ended: exited,
    act: async <T>(act: string, argument: unknown = null) => {
      const answer = new Promise<string>((resolve) => answers.push(resolve));
      child.stdin.write(`${JSON.stringify({ act, argument })}\n`);
      return JSON.parse(await answer) as T;
    },
    async close() {
      await browser.close().catch(() => {});
      child.kill('SIGTERM');
      await exited;
      clean();
    },
  };
}

async function launchElectron(args: string[], data: string, clean: () => unknown): Promise<Desktop> {
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${data}`, ...args],
    env: { ...process.env, SPANWISE_DATA: data } as Record<string, string>,
  });
  let errors = '';
  app.process().stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const page = await app.firstWindow();
  return {
    page,
    pages: () => app.windows(),
    errors: () => errors,
    ended: new Promise((resolve) => app.once('close', () => resolve())),
    act: () => Promise.reject(new Error('Only the double can be told what the system does.')),
    async close() {
      await app.close();
      clean();
    },
  };
}
