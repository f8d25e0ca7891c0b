import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { shortened } from './besideNames.ts';
import { diskReason, realDisk } from './disk.ts';
import { pathFault } from './paths.ts';

/** Writes an export to `path`, whole or not at all. A path that can be no file is refused before anything is touched. */
export function writeWhole(path: string, bytes: Uint8Array): Result<{ path: string }> {
  const fault = pathFault(path);
  if (fault !== null) return refuse('not-written', fault);
  const fresh = join(dirname(path), `${shortened(basename(path))}.${process.pid}.part`);
  try {
    writeFileSync(fresh, bytes, { flush: true });
    renameSync(fresh, path);
    realDisk.flushFolder(dirname(path));
    return ok({ path });
  } catch (error) {
    // Where there is no such folder, even looking for the file to remove would fail.
    if (existsSync(fresh)) rmSync(fresh, { force: true });
    const reason = diskReason(error);
    if (reason === null) throw error;
    return refuse(
      'not-written',
      `"${basename(path)}" was not written: ${reason}. What was there is as it was; choose another place.`,
    );
  }
}
