import { type Disk, realDisk } from '../../electron/documents/disk.ts';
import { servePublishing } from '../../electron/documents/servePublishing.ts';

/** The publishing thread of slow-share.test.ts: every call of its disk takes 200 ms, as on a share far away. */
const wait = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);

servePublishing(
  Object.fromEntries(
    Object.entries(realDisk).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        wait();
        return (call as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as Disk,
);
