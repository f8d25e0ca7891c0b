import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/errors.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import type { ExportControl, ExportFile, ExportRequest } from './request.ts';

export interface ToMaker {
  readonly state: DocumentState;
  readonly request: ExportRequest;
}

export type FromMaker =
  | { readonly progress: { readonly done: number; readonly of: number; readonly what: string } }
  | { readonly made: Result<ExportFile> };

/** What a thread may hold, in MB. */
const MEMORY_MB = 4_096;

/** A thread that has its writers read and waits for the next export; at most one is kept. */
let idle: Worker | null = null;

function takeThread(memoryMb: number): Worker {
  const kept = memoryMb === MEMORY_MB ? idle : null;
  if (kept) {
    idle = null;
    return kept;
  }
  const made = new Worker(new URL('./maker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  made.on('exit', () => {
    if (idle === made) idle = null;
  });
  // What goes wrong in a thread that nobody waits for concerns nobody.
  return made.on('error', () => undefined);
}

/**
 * `makeExport` in a thread of its own, so that saving never waits behind it and Stop ends it at once, whatever it is
 * doing. The thread works on a copy of the document.
 */
export function makeInThread(
  state: DocumentState,
  request: ExportRequest,
  { signal, progress }: ExportControl = {},
  memoryMb = MEMORY_MB,
): Promise<Result<ExportFile>> {
  const stopped = refuse('cancelled', 'The export was stopped. No file was written.');
  if (signal?.aborted) return Promise.resolve(stopped);
  const worker = takeThread(memoryMb);
  worker.ref();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void, keep = false) => {
      // One by one: a Worker listens to itself, and deaf to that it would never be heard again.
      worker.off('message', hear).off('error', fail);
      signal?.removeEventListener('abort', stop);
      if (keep && idle === null && memoryMb === MEMORY_MB) idle = worker;
      else void worker.terminate();
      // It keeps no program running while it waits.
      worker.unref();
      settle();
    };
    const stop = () => end(() => resolve(stopped));
    const hear = (message: FromMaker) => {
      if ('made' in message) end(() => resolve(message.made), true);
      else progress?.(message.progress.done, message.progress.of, message.progress.what);
    };
    const fail = (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      end(() => (code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge()) : reject(error)));
    };
    signal?.addEventListener('abort', stop);
    worker.on('message', hear).on('error', fail);
    worker.postMessage({ state, request } satisfies ToMaker);
  });
}

function tooLarge() {
  return refuse(
    'too-large',
    'This export takes more memory than it may use. No file was written; choose a smaller part of the structure or fewer sections.',
  );
}
