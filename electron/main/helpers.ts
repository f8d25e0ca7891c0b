import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { HELPER, type Helper } from '../documents/helper.ts';
import { shellWords } from './words.ts';

/** Starts the process that reads strangers' files. The packaged application cannot be run as plain Node (a fuse), so Electron forks it. */
export function startHelper(): Helper {
  const child = utilityProcess.fork(fileURLToPath(HELPER), [], { serviceName: shellWords.reader, stdio: 'ignore' });
  let listener: ((message: unknown) => void) | null = null;
  let ended = false;
  child.on('message', (message: unknown) => listener?.(message));
  child.on('exit', () => {
    ended = true;
    listener?.(null);
  });
  return {
    send: (message) => child.postMessage(message),
    listen(next) {
      listener = next;
      if (next && ended) setImmediate(() => next(null));
    },
    kill() {
      // `child.kill` asks; a process inside SQLite does not hear it.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      else child.kill();
    },
  };
}
