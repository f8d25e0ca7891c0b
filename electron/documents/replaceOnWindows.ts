import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, toNamespacedPath } from 'node:path';
import { asidePrefix } from './besideNames.ts';

/** What Windows answers when another program has one of the files open: sharing, lock, and could not be moved away. */
const HELD = new Set([32, 33, 1175]);
const DENIED = 5;
/** The old file lies under its second name and the new one has not taken its place: the one half-done state. */
const HALF_DONE = 1177;
/** Go on where the old file's list of rights may not be written: then the folder's own rights stand, as for any new file. */
const IGNORE_MERGE_AND_ACL_ERRORS = 0x2 | 0x4;

type ReplaceFile = (
  replaced: string,
  replacement: string,
  backup: string,
  flags: number,
  exclude: null,
  reserved: null,
) => number;

let kernel: { replace: ReplaceFile; lastError: () => number } | null | undefined;

/** Windows' own call, through koffi (build/adr/0019); null where that is not there. */
function loadKernel() {
  if (kernel !== undefined) return kernel;
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi').default;
    const library = koffi.load('kernel32.dll');
    kernel = {
      replace: library.func(
        'int __stdcall ReplaceFileW(str16 replaced, str16 replacement, str16 backup, uint32 flags, void *exclude, void *reserved)',
      ) as unknown as ReplaceFile,
      lastError: library.func('uint32 __stdcall GetLastError()') as unknown as () => number,
    };
  } catch {
    kernel = null;
  }
  return kernel;
}

/**
 * Puts a written file in the place of an existing one so that the old one's rights, streams and times of making stay
 * (DOC-15). Where the file system knows no such call, a rename does it. Throws with the system's code, EBUSY for a file
 * that another program has open; then the old file stands under its own name.
 */
export function replaceOnWindows(from: string, to: string): void {
  const system = loadKernel();
  if (system === null || !existsSync(to)) {
    renameSync(from, to);
    return;
  }
  const aside = join(dirname(to), `${asidePrefix(to)}${randomBytes(4).toString('hex')}`);
  const done = system.replace(
    toNamespacedPath(to),
    toNamespacedPath(from),
    toNamespacedPath(aside),
    IGNORE_MERGE_AND_ACL_ERRORS,
    null,
    null,
  );
  const code = done === 0 ? system.lastError() : 0;
  if (done !== 0) {
    try {
      rmSync(aside, { force: true });
    } catch {
      // A scanner reads the old file; the next publishing clears it away.
    }
    return;
  }
  if (code === HALF_DONE && !existsSync(to)) renameSync(aside, to);
  if (HELD.has(code)) throw Object.assign(new Error(`ReplaceFileW: ${code}`), { code: 'EBUSY' });
  if (code === DENIED) throw Object.assign(new Error('ReplaceFileW: access denied'), { code: 'EPERM' });
  // Some shares answer "not supported".
  renameSync(from, to);
}
