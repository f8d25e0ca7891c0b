import { fork } from 'node:child_process';

/** A process beside this one. Messages are plain values. */
export interface Helper {
  send(message: unknown): void;
  /** Told each message; null when the process has ended. One listener at a time, or none. */
  listen(listener: ((message: unknown) => void) | null): void;
  kill(): void;
}

/** What a helper runs. */
export const HELPER = new URL('./helperProcess.ts', import.meta.url);

/** More than any document of ours needs; a file that needs more ends the helper and nothing else. */
const MEMORY_MB = 4_096;

/** Starts a helper with this very Node. It does not keep this process alive, and ends with it. */
export function forkHelper(entry: URL = HELPER): Helper {
  const child = fork(entry, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let listener: ((message: unknown) => void) | null = null;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    listener?.(null);
  };
  child.on('message', (message) => listener?.(message));
  child.on('exit', end);
  child.on('error', end);
  child.unref();
  child.channel?.unref();
  return {
    send(message) {
      // While an answer is awaited this process stays: a command that opens a file must not end before it.
      child.ref();
      child.channel?.ref();
      child.send(message as object, (error) => error && end());
    },
    listen(next) {
      listener = next;
      if (next === null) {
        child.unref();
        child.channel?.unref();
      } else if (ended) setImmediate(() => next(null));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
