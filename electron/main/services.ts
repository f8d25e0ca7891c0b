import { Worker } from 'node:worker_threads';
import type { Answer, CallHandler, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What the shell knows of the services: calls go in, and at the end everything is published and let go. */
export interface Services {
  readonly call: CallHandler;
  close(): Promise<void>;
}

/** A worker that dies again and again is not started for ever. */
const MOST_STARTS = 3;

const GONE: Answer<never> = {
  ok: false,
  refusal: {
    code: 'internal',
    message:
      'Spanwise made a mistake and did not do this. Every saved change is safe; close the document and open it again.',
  },
};

/**
 * Starts the services in a worker. When the worker dies, the calls that it had not answered are refused and the next
 * one starts another, which takes up the working copies as after a crash (DOC-6).
 */
export function startServices(onEvent: (event: ServiceEvent) => void): Services {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let calls = 0;
  let starts = 0;
  let closed: (() => void) | null = null;
  let worker: Worker | null = start();

  function start(): Worker | null {
    if (++starts > MOST_STARTS) return null;
    const next = new Worker(new URL('./servicesWorker.ts', import.meta.url));
    next.on('message', receive);
    next.on('error', (error) => console.error('The services failed:', error));
    next.on('exit', () => {
      if (worker === next) worker = null;
      for (const answer of waiting.values()) answer(GONE);
      waiting.clear();
      closed?.();
    });
    return next;
  }

  function receive(message: FromWorker): void {
    if (message.kind === 'event') onEvent(message.event);
    else if (message.kind === 'closed') closed?.();
    else {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    }
  }

  function call(name: Parameters<CallHandler>[0], args: unknown): Promise<Answer<unknown>> {
    worker ??= start();
    const to = worker;
    if (!to) return Promise.resolve(GONE);
    const id = ++calls;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post(to, { kind: 'call', id, name, args });
    });
  }

  return {
    call: call as CallHandler,
    async close() {
      const last = worker;
      if (!last) return;
      const done = new Promise<void>((resolve) => {
        closed = resolve;
      });
      post(last, { kind: 'close' });
      await done;
    },
  };
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
