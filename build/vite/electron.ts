import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Programs that are started by name, not imported. Workers are found in the code (see `workerFiles`). */
const ENTRIES = ['electron/main/main.ts', 'electron/host/main.ts', 'electron/cli/main.ts'];

/**
 * Sources start workers with `new URL('./name.ts', import.meta.url)`, which Node runs as it is. In the build the same
 * module is one more output file, and the address says `.js`.
 */
function workerFiles(): Plugin {
  const pattern = /new URL\(\s*'(\.{1,2}\/[^']+)\.ts'\s*,\s*import\.meta\.url\s*,?\s*\)/g;
  return {
    name: 'spanwise-worker-files',
    // Before the compiler, which may rewrite what the pattern looks for.
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('import.meta.url')) return null;
      const found = [...code.matchAll(pattern)];
      if (found.length === 0) return null;
      for (const [, path] of found) {
        const resolved = await this.resolve(`${path}.ts`, id);
        if (resolved) this.emitFile({ type: 'chunk', id: resolved.id, preserveSignature: 'strict' });
      }
      return { code: code.replace(pattern, "new URL('$1.js', import.meta.url)"), map: null };
    },
  };
}

/** `electron/` and the `shared/` that it uses, one output file for each source file: dist/ has the folders of the sources. */
export function electronConfig(): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [workerFiles()],
    build: {
      ssr: true,
      outDir: `${root}dist`,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: ENTRIES.filter((entry) => existsSync(root + entry)).map((entry) => root + entry),
        external: ['electron', /^node:/],
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: ({ facadeModuleId, name }) =>
            facadeModuleId ? relative(root, facadeModuleId).replace(/\.ts$/, '.js') : `${name}.js`,
        },
      },
    },
  };
}

/** A sandboxed preload is one CommonJS file that requires nothing but `electron`. */
export const preloadConfig: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: `${root}dist/electron/preload`,
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    rollupOptions: {
      input: `${root}electron/preload/preload.ts`,
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
  ssr: { noExternal: true },
};
