import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildAll } from './build.ts';
import { faultsOfPacked, packedFolders } from './packed.ts';
import { isStale, ROOT } from './stale.ts';

const BUILDER = join(ROOT, 'node_modules/electron-builder/cli.js');
const OUTPUT = join(ROOT, 'dist/packages');
const UNPACKED = join(ROOT, 'dist/packages/linux-unpacked');

const TARGETS = { '--win': 'win32', '--linux': 'linux', '--mac': 'darwin' } as const;

/** Runs electron-builder with our configuration and looks at what came of it; false when it failed, and said why. */
async function pack(args: readonly string[]): Promise<boolean> {
  if (isStale()) await buildAll();
  const targets = (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).filter((each) => args.includes(each));
  if (targets.length > 1) {
    console.error(`One system at a time: ${targets.join(' or ')}. Nothing was packed.`);
    return false;
  }
  const target = targets[0] ? TARGETS[targets[0]] : process.platform;
  if (target === 'win32' && !bringWindowsBridge(archOf(args))) return false;
  for (const { folder } of packedFolders(OUTPUT)) rmSync(folder, { recursive: true, force: true });
  const options = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...args];
  const env = { ...process.env, SPANWISE_TARGET: target };
  if (spawnSync(process.execPath, [BUILDER, ...options], { cwd: ROOT, stdio: 'inherit', env }).status !== 0)
    return false;
  const packed = packedFolders(OUTPUT);
  const faults = packed.flatMap(({ folder, target, arch }) =>
    faultsOfPacked(folder, target, arch).map((fault) => `${basename(folder)}: ${fault}`),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('What was packed does not run. Do not hand it on.');
  else console.log(`Opened and looked at: ${packed.map(({ folder }) => basename(folder)).join(', ') || 'nothing'}`);
  writeHashes();
  return faults.length === 0 && packed.length > 0;
}

/** What is handed on, with the SHA-256 by which an office can allow it. */
function writeHashes(): void {
  const files = readdirSync(OUTPUT).filter((name) => /\.(exe|msi|zip|dmg|deb|AppImage)$/.test(name));
  const lines = files.map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(OUTPUT, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(OUTPUT, 'SHA256SUMS.txt'), lines.join(''));
}

const archOf = (args: readonly string[]): string => (args.includes('--arm64') ? 'arm64' : 'x64');

/**
 * npm installs a library's binary for the system that it runs on. A package for Windows that is made elsewhere takes the
 * one for Windows, at the version that the lock file has.
 */
function bringWindowsBridge(arch: string): boolean {
  const name = `@koromix/koffi-win32-${arch}`;
  if (existsSync(join(ROOT, 'node_modules', name))) return true;
  const koffi = JSON.parse(readFileSync(join(ROOT, 'node_modules/koffi/package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-bridge-'));
  try {
    const options = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--force', '--prefix', folder];
    const npm = spawnSync('npm', [...options, `${name}@${koffi.version}`], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const got = join(folder, 'node_modules', name);
    if (npm.status !== 0 || !existsSync(got)) {
      console.error(`Windows needs ${name} ${koffi.version}, which could not be installed here. Nothing was packed.`);
      return false;
    }
    cpSync(got, join(ROOT, 'node_modules', name), { recursive: true });
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
