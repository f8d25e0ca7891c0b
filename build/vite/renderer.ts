import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a window asks the services for first is a script of its own in the page, run as soon as it is there: they answer
 * while the browser still reads the rest.
 */
function askAhead(): Plugin {
  return {
    name: 'spanwise-ask-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        if (!filename.endsWith('/index.html')) return [];
        const asks = Object.values(bundle ?? {}).find(
          (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith('/renderer/bridge/ahead.ts')),
        );
        if (!asks) throw new Error('The page has no script that asks ahead.');
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${asks.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head' as const }];
      },
    },
  };
}

/** The page: React, bundled for the Chromium of the Electron in package.json. */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: `${root}renderer`,
  // Served from app:// and from the browser host, so every address is relative to the page.
  base: './',
  logLevel: 'warn',
  plugins: [react(), askAhead()],
  worker: { format: 'es' },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome140',
    // The strict CSP has no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      // The page of a window that died shares nothing with the application but its colours.
      input: [`${root}renderer/index.html`, `${root}renderer/crash.html`],
      output: {
        codeSplitting: {
          groups: [
            { name: 'colours', test: /\/renderer\/app\/(tokens|base)\.css$/, priority: 2 },
            { name: 'ahead', test: /\/renderer\/bridge\/(ahead|bridge)\.ts$/, priority: 2 },
            { name: 'crash', test: /\/renderer\/crash/, priority: 2 },
            // What a window begins with is one file, not one for each set of later views that use a part of it too.
            { name: 'window', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
};
