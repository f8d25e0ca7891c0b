import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './stale.ts';

/** Where Electron's runtime is, or why the window cannot be opened here. */
export type Runtime = { readonly path: string } | { readonly missing: string };

const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

const PACKAGE = join(ROOT, 'node_modules/electron');
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 5 * 60_000;

/**
 * Finds Electron's runtime: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the one already downloaded, or a download
 * now. npm does not bring it, and a network that hides it must not cost a newcomer more than a few seconds.
 */
export async function findRuntime(): Promise<Runtime> {
  const headless = noScreen();
  if (headless) return { missing: headless };
  const name = EXECUTABLE[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const path = join(override, name);
    return existsSync(path) ? { path } : { missing: `ELECTRON_OVERRIDE_DIST_PATH has no ${name}` };
  }
  const path = join(PACKAGE, 'dist', name);
  if (existsSync(path)) return { path };
  if (process.env.CI) return { missing: "Electron's runtime is not downloaded" };
  if (!(await canDownload())) return { missing: "Electron's runtime cannot be downloaded here" };
  console.log("Downloading Electron's runtime (once) …");
  const run = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS });
  return run.status === 0 && existsSync(path) ? { path } : { missing: "Electron's runtime could not be downloaded" };
}

/** Electron on Linux needs a display, and refuses to sandbox its pages for root; this app never turns the sandbox off. */
function noScreen(): string | null {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for a window';
  return process.getuid?.() === 0 ? 'Electron does not open windows for root' : null;
}

async function canDownload(): Promise<boolean> {
  const source = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases';
  try {
    const answer = await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.status < 500;
  } catch {
    return false;
  }
}
