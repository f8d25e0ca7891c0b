import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { rendererConfig } from '../../vite/renderer.ts';
import { serve } from './serve.ts';
import { columnsOf } from './structures.ts';

const HERE = fileURLToPath(new URL('./page/', import.meta.url));
const OUT = fileURLToPath(new URL('../../../dist/bench/', import.meta.url));
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
export function servePeers(folder: string, sizes: readonly number[]) {
  return serve(folder, new Map(sizes.map((n) => [`/${n}.json`, JSON.stringify(columnsOf(n))])));
}
