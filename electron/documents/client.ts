import { Worker } from 'node:worker_threads';
import { refuse } from '../../shared/errors.ts';
import type { Answer, CallHandler, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { Helper } from './helper.ts';
import { relayTo } from './relayedHelper.ts';
import type { Service } from './service.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages.ts';

export interface ClientOptions extends Omit<WorkerOptions, 'relayHelpers'> {
  /** Starts helper processes, where the worker cannot fork them itself (Electron). */
  readonly startHelper?: () => Helper;
  /** Told when the worker ends by itself: a bug or lack of memory. Calls are refused from then on. */
  readonly onCrash?: (error: Error) => void;
}

const GONE = refuse(
  'services-stopped',
  'Spanwise’s document services have stopped. Every change that was shown as saved is safe; close Spanwise and start it again.',
);

/** The services in a worker thread, with the same face as the services themselves. */
export function startService({ onCrash, startHelper, ...options }: ClientOptions): Service {
  const workerData: WorkerOptions = { ...options, relayHelpers: startHelper !== undefined };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  const relay = startHelper && relayTo(startHelper, (message) => worker.postMessage(message satisfies ToWorker));
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners = new Set<(event: ServiceEvent) => void>();
  let closing: (() => void) | null = null;
  let alive = true;
  let last = 0;

  worker.on('message', (message: FromWorker) => {
    if ('helper' in message) relay?.(message);
    else if ('event' in message) for (const listener of listeners) listener(message.event);
    else if ('id' in message) {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    }
  });
  worker.on('error', (error: unknown) => onCrash?.(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => {
    alive = false;
    for (const answer of waiting.values()) answer(GONE);
    waiting.clear();
    closing?.();
  });

  function call(name: unknown, args: unknown): Promise<Answer<unknown>> {
    if (!alive || closing) return Promise.resolve(GONE);
    const id = ++last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, name, args } satisfies ToWorker);
    });
  }

  return {
    handle: call as CallHandler,
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (!alive) return Promise.resolve();
      return new Promise((resolve) => {
        if (closing) worker.once('exit', () => resolve());
        else {
          closing = resolve;
          worker.postMessage({ close: true } satisfies ToWorker);
        }
      });
    },
  };
}
