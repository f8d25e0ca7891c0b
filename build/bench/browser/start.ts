import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { documentBytes } from '../../../electron/documents/session.ts';
import { buildSample } from '../../../electron/samples/samples.ts';
import { type BenchLine, median } from '../measure.ts';
import type { Pages } from './pages.ts';
import { columnsOf, writeDocument } from './structures.ts';
import { profile } from './subjects.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const SAMPLE = 'adult-social-care';
const SMALL = 60;
const LARGE = 10_000;

/** A server in a process of its own: the lines that it prints, and how to ask for its memory. */
class Server {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor(script: string, args: readonly string[]) {
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.child = spawn(process.execPath, ['--expose-gc', `${HERE}${script}`, ...args], { stdio: [...stdio] });
    if (!this.child.stdout) throw new Error('The server has no output.');
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    const { value } = await this.lines.next();
    if (typeof value !== 'string') throw new Error('The server ended.');
    return value;
  }

  async memory(): Promise<number> {
    this.child.stdin?.write('memory\n');
    return Number(await this.line());
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.stdin?.end();
    });
  }
}

interface Started {
  /** From the start of the process to the first usable frame, in a browser that runs already and has nothing kept. */
  readonly ms: number;
  readonly memory: number;
}

async function startOnce(browser: Browser, pages: Pages, script: string, args: readonly string[]): Promise<Started> {
  const context = await profile(browser, pages);
  const began = performance.now();
  const server = new Server(script, args);
  try {
    const page = await context.newPage();
    await page.goto(await server.line());
    await page.waitForFunction(() => globalThis.benchDrive.usable() !== null, null, { polling: 'raf' });
    const ms = performance.now() - began;
    return { ms, memory: await server.memory() };
  } finally {
    await context.close();
    await server.end();
  }
}

function sizeOf(folder: string, wanted: (name: string) => boolean = () => true): number {
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && wanted(entry.name)) size += statSync(join(entry.parentPath, entry.name)).size;
  return size / 1e6;
}

const told = (target: string, what: string, ms: number, floorMs: number): BenchLine => ({
  target,
  what,
  ms,
  floorMs,
  ratio: ms / floorMs,
  limit: '',
  met: null,
});

/**
 * Cold starts (P13): the sample, then a council, each in a new process and a new browser profile, beside the canvas behind
 * a bare server; the memory of those processes (P12), and the size of what the build made. No limits: written down, so
 * that the next release is held against them.
 */
export async function benchStart(browser: Browser, pages: Pages, folder: string, rounds = 3): Promise<BenchLine[]> {
  const sample = buildSample(SAMPLE);
  if (!sample.ok) throw new Error(sample.refusal.message);
  const small = join(folder, 'sample.spanwise');
  writeFileSync(small, documentBytes(sample.value));
  const large = join(folder, 'council.spanwise');
  writeDocument(large, LARGE);
  const lines: BenchLine[] = [];
  for (const [name, file, n] of [
    ['the sample', small, SMALL] as const,
    [`${LARGE.toLocaleString('en-GB')} posts`, large, LARGE] as const,
  ]) {
    const columns = join(folder, `${n}.json`);
    writeFileSync(columns, JSON.stringify(columnsOf(n)));
    const ours: Started[] = [];
    const bare: Started[] = [];
    for (let round = 0; round < rounds; round++) {
      const data = join(folder, `cold-${n}-${round}`);
      ours.push(await startOnce(browser, pages, 'coldHost.ts', [file, data, pages.application]));
      bare.push(await startOnce(browser, pages, 'coldPeer.ts', [pages.peers, String(n), columns]));
    }
    const of = (all: readonly Started[], what: keyof Started) => median(all.map((each) => each[what]));
    const beside = 'beside canvas behind a bare server';
    lines.push(
      told('P13', `cold start to a usable window with ${name}, ${beside}`, of(ours, 'ms'), of(bare, 'ms')),
      told('P12', `services' memory in MB with ${name}, ${beside}`, of(ours, 'memory'), of(bare, 'memory')),
    );
  }
  const scripts = sizeOf(join(pages.application, 'assets'), (name) => /^index-.*\.(js|css)$/.test(name));
  lines.push(
    told('P13', 'size of the page in MB, beside 1 MB', sizeOf(pages.application), 1),
    told('P13', 'of that what a window begins with, beside 1 MB', scripts, 1),
  );
  return lines;
}
