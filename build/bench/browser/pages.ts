import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { rendererConfig } from '../../vite/renderer.ts';
import { columnsOf } from './structures.ts';

const HERE = fileURLToPath(new URL('./page/', import.meta.url));
const OUT = fileURLToPath(new URL('../../../dist/bench/', import.meta.url));
const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface Pages {
  /** The application's page as it is now, built apart from dist/renderer. */
  readonly application: string;
  readonly peers: string;
  /** The script that works a page. */
  readonly drive: string;
}

export async function buildPages(): Promise<Pages> {
  const pages = { application: `${OUT}application`, peers: `${OUT}peers`, drive: `${OUT}drive/drive.js` };
  const common = { configFile: false, logLevel: 'error', root: HERE, base: './' } as const;
  const input = [`${HERE}canvas.html`, `${HERE}flow.html`];
  const made = { target: 'chrome140', emptyOutDir: true, modulePreload: { polyfill: false } };
  await build({ ...rendererConfig, build: { ...rendererConfig.build, outDir: pages.application } });
  await build({ ...common, build: { ...made, outDir: pages.peers, rollupOptions: { input } } });
  const lib = { entry: `${HERE}drive.ts`, formats: ['iife' as const], name: 'drive', fileName: () => 'drive.js' };
  await build({ ...common, build: { ...made, outDir: `${OUT}drive`, lib } });
  return pages;
}

/** Serves the peers' pages, and the structures of these sizes to them. */
export async function servePeers(folder: string, sizes: readonly number[]) {
  const structures = new Map(sizes.map((n) => [`/${n}.json`, JSON.stringify(columnsOf(n))]));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] as string;
    try {
      const body = structures.get(path) ?? readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
