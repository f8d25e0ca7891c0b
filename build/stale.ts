import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const BUILD_STAMP = `${ROOT}dist/built`;

/** What the build reads. A newer file in any of these makes dist/ stale. */
const SOURCES = ['shared', 'electron', 'renderer', 'build/vite', 'build/build.ts', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: deleting a file changes it.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(`${path}/${name}`)), stat.mtimeMs);
}

/** True when dist/ is missing or older than what it was built from. */
export function isStale(): boolean {
  if (!existsSync(BUILD_STAMP) || !existsSync(`${ROOT}dist/renderer/index.html`)) return true;
  const built = Date.parse(readFileSync(BUILD_STAMP, 'utf8').trim());
  return SOURCES.some((source) => newest(ROOT + source) > built);
}
