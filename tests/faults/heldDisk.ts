import { basename } from 'node:path';
import { type Disk, realDisk } from '../../electron/documents/disk.ts';

/** What another program holds: names of files, from now until it lets go. */
export interface Holder {
  readonly disk: Disk;
  /** Holds files whose name matches; null lets all go. `calls`: which calls it stops; all that touch the file without it. */
  hold(name: RegExp | null, calls?: readonly (keyof Disk)[]): void;
  /** How many calls were stopped. */
  readonly stopped: () => number;
}

/**
 * The real disk, on which another program can hold files as Windows lets it: they cannot be read, written, moved,
 * replaced or removed, and no folder that holds them can be moved or removed.
 */
export function heldDisk(code = 'EBUSY'): Holder {
  let held: RegExp | null = null;
  let only: readonly (keyof Disk)[] | null = null;
  let stopped = 0;
  const isHeld = (path: string) => held?.test(basename(path)) === true && realDisk.lstat(path) !== null;
  const stop = (call: keyof Disk) => {
    if (only !== null && !only.includes(call)) return;
    stopped++;
    throw Object.assign(new Error(`${code}: ${call}`), { code });
  };
  const below = (folder: string): boolean =>
    realDisk.lstat(folder)?.kind === 'folder' &&
    realDisk.list(folder).some((name) => isHeld(`${folder}/${name}`) || below(`${folder}/${name}`));
  const guarded = (call: keyof Disk, path: string) => {
    if (isHeld(path)) stop(call);
  };
  const disk: Disk = {
    ...realDisk,
    read(path) {
      guarded('read', path);
      return realDisk.read(path);
    },
    readStart(path, length) {
      guarded('readStart', path);
      return realDisk.readStart(path, length);
    },
    write(path, contents) {
      guarded('write', path);
      return realDisk.write(path, contents);
    },
    remove(path) {
      guarded('remove', path);
      return realDisk.remove(path);
    },
    rename(from, to) {
      if (isHeld(from) || isHeld(to) || below(from)) stop('rename');
      realDisk.rename(from, to);
    },
    replace(from, to) {
      if (isHeld(from) || isHeld(to)) stop('replace');
      realDisk.replace(from, to);
    },
    removeFolder(path) {
      if (isHeld(path)) stop('removeFolder');
      if (!below(path)) return realDisk.removeFolder(path);
      for (const name of realDisk.list(path)) {
        try {
          disk.removeFolder(`${path}/${name}`);
        } catch {
          // As a system's own removal does: what can go has gone.
        }
      }
      stop('removeFolder');
    },
  };
  return {
    disk,
    hold(name, calls) {
      held = name;
      only = calls ?? null;
    },
    stopped: () => stopped,
  };
}
