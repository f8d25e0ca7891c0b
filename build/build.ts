import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { writeLicences } from './licences.ts';
import { BUILD_STAMP, ROOT } from './stale.ts';
import { electronConfig, preloadConfig } from './vite/electron.ts';
import { rendererConfig } from './vite/renderer.ts';

/** Builds the page and the shell into dist/, then stamps the time at which it began (a later edit makes it stale). */
export async function buildAll(): Promise<void> {
  const started = new Date().toISOString();
  mkdirSync(`${ROOT}dist`, { recursive: true });
  for (const folder of ['electron', 'shared']) rmSync(`${ROOT}dist/${folder}`, { recursive: true, force: true });
  if (existsSync(`${ROOT}renderer/index.html`)) await build(rendererConfig);
  writeLicences();
  await build(electronConfig());
  if (existsSync(`${ROOT}electron/preload/preload.ts`)) await build(preloadConfig);
  // Code finds its version at ../../package.json, from the sources and from dist/ alike.
  const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  writeFileSync(`${ROOT}dist/package.json`, JSON.stringify({ name, version, type: 'module' }));
  writeFileSync(BUILD_STAMP, `${started}\n`);
}

if (import.meta.main) {
  await buildAll().catch((error: Error) => {
    // The bundler's message names the file; its stack is the bundler's own.
    console.error(error.message);
    process.exitCode = 1;
  });
}
