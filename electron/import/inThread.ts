import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import type { ReadOptions } from './readOptions.ts';

export interface ToReader extends ReadOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The rows come first, some thousands at a time; then the answer, whose own rows are empty. */
export type FromReader = { readonly rows: readonly string[][] } | { readonly read: Result<ReadRows> };

export interface Reading {
  /** Ends the reading at once. */
  readonly signal?: AbortSignal;
  /** How long it may take; the largest file within the limits takes a tenth of it. */
  readonly withinMs?: number;
  /** What its thread may hold, in MB. */
  readonly memoryMb?: number;
}

const WITHIN_MS = 180_000;
const MEMORY_MB = 2_048;

/**
 * `readRows` in a thread of its own: nothing else waits for it, and it ends when it is stopped, takes too long or wants
 * too much memory. Each of these is a sentence.
 */
export function readInThread(file: ToReader, reading: Reading = {}): Promise<Result<ReadRows>> {
  const { signal, withinMs = WITHIN_MS, memoryMb = MEMORY_MB } = reading;
  const stopped = refuse('cancelled', 'Reading the file was stopped. Nothing was imported.');
  if (signal?.aborted) return Promise.resolve(stopped);
  const worker = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return new Promise((resolve, reject) => {
    const rows: (readonly string[])[] = [];
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      settle();
    };
    const stop = () => end(() => resolve(stopped));
    const timer = setTimeout(() => end(() => resolve(tooSlow(file.fileName))), withinMs);
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: FromReader) => {
      if ('rows' in message) {
        for (const row of message.rows) rows.push(row);
        return;
      }
      const { read } = message;
      end(() => resolve(read.ok ? ok({ ...read.value, rows }) : read));
    });
    worker.on('error', (error) => {
      const { code } = error as NodeJS.ErrnoException;
      end(() => (code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge(file.fileName)) : reject(error)));
    });
  });
}

function tooSlow(fileName: string) {
  return refuse(
    'too-large',
    `"${fileName}" took too long to read and was given up. Nothing was imported; leave out what is not needed, and save it as CSV.`,
  );
}

function tooLarge(fileName: string) {
  return refuse(
    'too-large',
    `"${fileName}" takes more memory than reading may use. Nothing was imported; leave out what is not needed, and save it as CSV.`,
  );
}
