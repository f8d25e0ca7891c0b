import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a path leads: links followed, letter case and short names as the disk has them, a mapped drive as its share, so
 * that one file has one path however it is spelt. A share whose upper folders may not be read, or a file that is not
 * there yet, is taken as far as it can be.
 */
export function realTarget(chosen: string): string {
  const path = plainPath(resolve(chosen));
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    try {
      return join(realpathSync.native(folder), basename(path));
    } catch {
      return path;
    }
  }
}

/** Without the prefix that switches Windows' own tidying off: `\\\\?\\C:\\plan` and `\\\\?\\UNC\\share\\plan`. */
export function plainPath(path: string): string {
  const share = /^[\\/]{2}[?.][\\/]UNC[\\/](.*)$/i.exec(path);
  if (share) return `\\\\${share[1]}`;
  return /^[\\/]{2}[?.][\\/]([a-z]:[\\/].*)$/i.exec(path)?.[1] ?? path;
}

/** True where two paths are one file: by name, or because the file system says that they are the same entry. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
    // Some shares number nothing.
    return one !== undefined && other !== undefined && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** A path as a desktop hands it over: Linux' file managers may give an address (`%U`), `file:///home/a/plan.spanwise`. */
export function fromAddress(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}

const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Why a path can be no document of this system, as a sentence; null when it can. Asked before anything is touched. */
export function pathFault(path: string, platform: string = process.platform): string | null {
  if (path.includes('\0')) return 'The name of the file holds a sign that no file name may hold. Choose another name.';
  const windows = platform === 'win32';
  const name = windows ? win32.basename(path) : basename(path);
  // File systems count characters in Windows and bytes elsewhere.
  if ((windows ? name.length : Buffer.byteLength(name)) > 255)
    return `"${name.slice(0, 60)}…" is longer than a file name can be (255 characters). Choose a shorter one.`;
  if (!windows) return null;
  const plain = plainPath(path);
  const { root } = win32.parse(plain);
  for (const part of plain.slice(root.length).split(/[\\/]+/)) {
    const quoted = `"${part}"`;
    if (part === '' || part === '.' || part === '..') continue;
    if (DEVICES.test(part))
      return `${quoted} is the name of a device in Windows, so no file can have it. Choose another name.`;
    if (/[<>:"|?*]/.test(part) || [...part].some((sign) => sign < ' '))
      return `${quoted} holds a sign that no file name may hold in Windows (< > : " | ? *). Choose another name.`;
    if (/[. ]$/.test(part))
      return `${quoted} ends in a full stop or a space, which Windows drops. Choose another name.`;
  }
  return null;
}
