import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

const chunkWith = (bundle: Rolldown.OutputBundle, module: string): string => {
  const found = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(module)),
  );
  if (!found) throw new Error(`The page has no script with ${module}.`);
  return found.fileName;
};

/** The type of cards and buttons; the other subsets are rarely needed. */
const TYPE = /source-sans-3-latin-(400|600)-normal-.*\.woff2$/;

/**
 * The order in which a window begins. Two small scripts run as soon as they are there: what it asks the services for
 * first, and the one that draws the first picture. The window's own is fetched meanwhile, but read only when those two have
 * begun: reading it takes longer than both. The second begins it.
 */
function inOrder(): Plugin {
  return {
    name: 'spanwise-in-order',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle }) {
        if (!filename.endsWith('/index.html') || !bundle) return html;
        const window = /<script type="module" crossorigin src="([^"]+)"><\/script>/.exec(html);
        if (!window) throw new Error('The page has no script.');
        const begins = (module: string) => ({
          tag: 'script',
          attrs: { type: 'module', async: true, crossorigin: true, src: `./${chunkWith(bundle, module)}` },
          injectTo: 'head' as const,
        });
        const fonts = Object.keys(bundle).filter((name) => TYPE.test(name));
        return {
          html: html.replace(window[0], `<link rel="preload" as="script" crossorigin data-window href="${window[1]}">`),
          tags: [
            begins('/renderer/bridge/ahead.ts'),
            begins('/renderer/first.ts'),
            ...fonts.map((name) => ({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
              injectTo: 'head' as const,
            })),
          ],
        };
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
  plugins: [react(), inOrder()],
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
            { name: 'first', test: /\/renderer\/first\.ts$/, priority: 1.5 },
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
