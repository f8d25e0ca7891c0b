import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

export type Target = 'win32' | 'darwin' | 'linux';

/** How a native file of each system begins: PE, Mach-O (64 bit, or several in one), ELF. */
const BEGINNINGS: Readonly<Record<Target, readonly string[]>> = {
  win32: ['4d5a'],
  darwin: ['cffaedfe', 'cafebabe', 'cafebabf'],
  linux: ['7f454c46'],
};

/**
 * Opens a packed folder of electron-builder's ("win-unpacked", "linux-arm64-unpacked", "mac") and looks at what it holds:
 * the application, and native files of its own system and no other. Answers what is wrong, as a sentence each.
 */
export function faultsOfPacked(folder: string, target: Target, arch: string): string[] {
  const resources = target === 'darwin' ? join(folder, 'Spanwise.app/Contents/Resources') : join(folder, 'resources');
  const modules = join(resources, 'app.asar.unpacked/node_modules');
  if (!existsSync(join(resources, 'app.asar'))) return [`${folder} holds no application.`];
  const prebuilds = namesIn(join(modules, 'better-sqlite3/prebuilds'));
  const faults: string[] = [];
  if (prebuilds.join() !== `${target}-${arch}.node`)
    faults.push(`It needs SQLite for ${target}-${arch} and holds ${prebuilds.join(', ') || 'none'}.`);
  const bridges = namesIn(join(modules, '@koromix'));
  const bridge = `koffi-${target}-${arch}`;
  // Windows alone calls it; elsewhere the system's own may lie there.
  if (target === 'win32' ? bridges.join() !== bridge : bridges.some((each) => each !== bridge))
    faults.push(`It needs ${bridge} and holds ${bridges.join(', ') || 'none'}.`);
  for (const file of nativeFiles(modules)) {
    const beginning = beginningOf(file);
    if (!BEGINNINGS[target].some((each) => beginning.startsWith(each)))
      faults.push(`${file.slice(modules.length + 1)} is no program of this system.`);
  }
  return faults;
}

/** Folders of the packer's output, each with the system and the processor that it is for. */
export function packedFolders(output: string): { folder: string; target: Target; arch: string }[] {
  return namesIn(output).flatMap((name) => {
    const found = /^(win|linux|mac)(?:-(arm64|x64))?(-unpacked)?$/.exec(name);
    if (!found || (found[1] !== 'mac' && found[3] === undefined)) return [];
    const target = ({ win: 'win32', linux: 'linux', mac: 'darwin' } as const)[found[1] as 'win' | 'linux' | 'mac'];
    return [{ folder: join(output, name), target, arch: found[2] ?? 'x64' }];
  });
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

function nativeFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.node'))
    .map((name) => join(folder, name));
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, 4, 0);
  } finally {
    closeSync(handle);
  }
  return bytes.toString('hex');
}
