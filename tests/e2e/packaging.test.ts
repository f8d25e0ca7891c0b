import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'spanwise-package-'));
const resources = join(base, 'out/linux-unpacked/resources');

/** Marks the fuses in every Electron binary; then follow a version, the number of fuses and one digit for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

interface Folder {
  files: Record<string, Folder | { size: number; offset?: string; unpacked?: boolean }>;
}

/** Every path in an asar archive. Its header is JSON behind four 32-bit lengths. */
function contents(archive: string): string[] {
  const bytes = readFileSync(archive);
  const header: Folder = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString());
  const walk = (folder: Folder, path: string): string[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry ? walk(entry, `${path}${name}/`) : [path + name],
    );
  return walk(header, '');
}

/** Writes the archive's files into a folder, those that stand beside it too. */
function unpack(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  const start = 8 + bytes.readUInt32LE(4);
  const header: Folder = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString());
  const write = ({ files }: Folder, at: string): void => {
    mkdirSync(at, { recursive: true });
    for (const [name, entry] of Object.entries(files)) {
      const path = join(at, name);
      if ('files' in entry) write(entry, path);
      else if (entry.offset !== undefined)
        writeFileSync(path, bytes.subarray(start + Number(entry.offset), start + Number(entry.offset) + entry.size));
    }
  };
  write(header, folder);
  cpSync(`${archive}.unpacked`, folder, { recursive: true });
}

/** Packs for Linux with a stand-in for Electron's binary, which is all that the packer touches of it. */
describe('the package', () => {
  let files: string[];
  beforeAll(() => {
    const runtime = join(base, 'runtime');
    mkdirSync(join(runtime, 'resources'), { recursive: true });
    writeFileSync(join(runtime, 'electron'), `${SENTINEL}\u0001\u000811111111`, { mode: 0o755 });
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(runtime, name), '');
    const cli = join(ROOT, 'node_modules/electron-builder/cli.js');
    const options = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(base, 'out')}`];
    const run = spawnSync(
      process.execPath,
      [cli, '--config', 'build/electron-builder.yml', '--linux', 'dir', '--x64', '--publish', 'never', ...options],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, SPANWISE_TARGET: 'linux' } },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
    files = contents(join(resources, 'app.asar'));
  }, 120_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('SEC every fuse is set: no node mode, no NODE_OPTIONS, no inspector; only the checked archive is loaded', () => {
    const binary = readFileSync(join(base, 'out/linux-unpacked/spanwise'), 'latin1');
    expect(binary.slice(SENTINEL.length + 2)).toBe('00001100');
  });

  it('holds the built application and the libraries that it loads', () => {
    for (const file of [
      'dist/electron/main/main.js',
      'dist/electron/preload/preload.cjs',
      'dist/renderer/index.html',
    ]) {
      expect(files).toContain(file);
    }
    for (const library of ['better-sqlite3', 'pdfkit', 'docx', 'valibot']) {
      expect(files).toContain(`node_modules/${library}/package.json`);
    }
    const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(prebuilds)).toEqual(['linux-x64.node']);
    expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  it('CLI EXPORT-1 what is packed is enough: documents, figures and every kind of file, without anything beside it', () => {
    const alone = join(base, 'alone');
    unpack(join(resources, 'app.asar'), alone);
    const spanwise = (...args: string[]) => {
      const main = join(alone, 'dist/electron/cli/main.js');
      const run = spawnSync(process.execPath, [main, ...args], { cwd: base, encoding: 'utf8' });
      expect([args.join(' '), run.status, run.stderr]).toEqual([args.join(' '), 0, '']);
      return run.stdout;
    };
    spanwise('new', 'packed.spanwise', '--sample', 'adult-social-care');
    expect(JSON.parse(spanwise('figures', 'packed.spanwise', '--structure', 'Current', '--json')).totals.posts).toBe(
      63,
    );
    for (const file of ['chart.pdf', 'chart.svg', 'chart.png', 'pack.docx', 'posts.xlsx', 'posts.csv'])
      spanwise('export', 'packed.spanwise', file, '--structure', 'Option A', '--as', file.slice(0, file.indexOf('.')));
  });

  it('holds no sources, tests, tools or second runtime', () => {
    const strangers = files.filter(
      (file) =>
        !/^(package\.json|dist\/|node_modules\/)/.test(file) ||
        /^dist\/(packages|built)/.test(file) ||
        /^node_modules\/(node-|electron|vite|vitest|typescript|react|@biomejs|playwright)/.test(file) ||
        /\.tsx?$/.test(file),
    );
    expect(strangers).toEqual([]);
  });
});
