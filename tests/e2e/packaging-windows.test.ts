import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsOfPacked, packedFolders } from '../../build/packed.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'spanwise-win-'));
const output = join(base, 'out');
const packed = join(output, 'win-unpacked');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const SEVEN_ZIP = '/usr/bin/7za';
/** A program of Windows' that is here anyway; the packer wants one with a version, and the mark of the fuses. */
const STAND_IN = join(ROOT, 'node_modules/electron-winstaller/vendor/rcedit.exe');
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000811111111';

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the package for Windows, made on another system', () => {
  it('holds Windows’ own SQLite and bridge, in a folder and, where 7-Zip is there, in a zip', {
    timeout: 180_000,
  }, () => {
    const runtime = join(base, 'runtime');
    mkdirSync(join(runtime, 'resources'), { recursive: true });
    copyFileSync(STAND_IN, join(runtime, 'electron.exe'));
    appendFileSync(join(runtime, 'electron.exe'), FUSES);
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(runtime, name), '');
    const zip = existsSync(SEVEN_ZIP);
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/electron-builder/cli.js'),
        ...['--config', 'build/electron-builder.yml', '--publish', 'never', '--win', 'dir', ...(zip ? ['zip'] : [])],
        ...['--x64', `-c.electronDist=${runtime}`, `-c.directories.output=${output}`],
        '-c.win.signAndEditExecutable=false',
      ],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, SPANWISE_TARGET: 'win32', ELECTRON_BUILDER_7ZIP_PATH: SEVEN_ZIP },
      },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(packedFolders(output)).toEqual([{ folder: packed, target: 'win32', arch: 'x64' }]);
    const faults = faultsOfPacked(packed, 'win32', 'x64');
    const hasBridge = existsSync(join(ROOT, 'node_modules/@koromix/koffi-win32-x64'));
    expect(faults).toEqual(hasBridge ? [] : ['It needs koffi-win32-x64 and holds none.']);
    expect(readFileSync(join(packed, 'Spanwise.exe'), 'latin1')).toContain(`${FUSES.slice(0, 34)}00001100`);
    if (zip) expect(existsSync(join(output, `Spanwise-${version}-win.zip`))).toBe(true);
  });

  it('another system’s SQLite in it is seen, and so is a package without an application', () => {
    const prebuilds = join(packed, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    const linux = join(ROOT, 'node_modules/better-sqlite3/prebuilds/linux-x64.node');
    copyFileSync(linux, join(prebuilds, 'win32-x64.node'));
    expect(faultsOfPacked(packed, 'win32', 'x64').join()).toContain('win32-x64.node is no program of this system');
    copyFileSync(linux, join(prebuilds, 'linux-x64.node'));
    expect(faultsOfPacked(packed, 'win32', 'x64').join()).toContain('holds linux-x64.node, win32-x64.node');
    expect(faultsOfPacked(base, 'linux', 'x64').join()).toContain('holds no application');
  });
});
