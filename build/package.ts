import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { isStale, ROOT } from './stale.ts';

const BUILDER = join(ROOT, 'node_modules/electron-builder/cli.js');
const UNPACKED = join(ROOT, 'dist/packages/linux-unpacked');

/** Runs electron-builder with our configuration; false when it failed, and said why. */
async function pack(args: readonly string[]): Promise<boolean> {
  if (isStale()) await buildAll();
  const options = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...args];
  return spawnSync(process.execPath, [BUILDER, ...options], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/**
 * Packs the Linux folder with a runtime that is already on this computer, and lets the packaged program make a document
 * and work out its figures. Answers why that could not be tried, or null.
 */
async function smoke(): Promise<string | null> {
  const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!runtime) return 'no runtime is supplied through ELECTRON_OVERRIDE_DIST_PATH';
  if (process.platform !== 'linux') return 'this is not Linux';
  if (!existsSync(join(runtime, 'electron'))) return `ELECTRON_OVERRIDE_DIST_PATH has no electron`;
  if (!(await pack(['--linux', 'dir', `-c.electronDist=${runtime}`]))) throw new Error('Packaging failed.');
  if (process.getuid?.() === 0) return 'packed, but Electron does not run for root';
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-smoke-'));
  try {
    const document = join(folder, 'smoke.spanwise');
    run(['new', document, '--sample', 'barnet-2014']);
    const figures = JSON.parse(run(['figures', document, '--structure', 'Current', '--json']));
    if (!(figures.totals?.posts > 0)) throw new Error('The packaged program worked out no figures.');
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the packaged program prints; without a screen it gets one that nobody sees. */
function run(args: readonly string[]): string {
  const program = join(UNPACKED, 'spanwise');
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, ...rest] = screen ? [program, ...args] : ['xvfb-run', '-a', program, ...args];
  const done = spawnSync(command as string, rest, { encoding: 'utf8', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`spanwise ${args[0]} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}

/** `npm run package -- --win` and the like; `--smoke` packs the Linux folder and tries it. */
async function main(args: readonly string[]): Promise<void> {
  if (!args.includes('--smoke')) {
    if (!(await pack(args))) process.exitCode = 1;
    return;
  }
  const missing = await smoke();
  console.log(missing === null ? 'Packaged program: works' : `Packaged program: not run (${missing})`);
}

await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
