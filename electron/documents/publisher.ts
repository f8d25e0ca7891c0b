import { Worker } from 'node:worker_threads';
import { ok, type Result } from '../../shared/errors.ts';
import { checkedBytes } from './checkedBytes.ts';
import type { Disk } from './disk.ts';
import { dropPrepared, type Prepared, type Published, type PublishRequest, prepare, putInPlace } from './publish.ts';

/** A copy of the document on this computer's own disk, and where it is to be published. */
export interface PublishJob extends Omit<PublishRequest, 'bytes'> {
  readonly copy: string;
}

/** What the publishing thread is asked. */
export type PublishingStep =
  | { readonly step: 'prepare'; readonly job: PublishJob }
  | { readonly step: 'put'; readonly prepared: Prepared }
  | { readonly step: 'drop'; readonly prepared: Prepared }
  | { readonly step: 'bytes'; readonly copy: string };

/**
 * Publishing (DOC-3) away from the thread that keeps edits: a slow share, a scanner or a large file delays nobody. Two
 * steps, so that the caller can note the new hash between them.
 */
export interface Publisher {
  /** Checks the copy and writes the new file beside the target. */
  prepare(job: PublishJob): Promise<Result<Prepared>>;
  /** The new file takes the target's place, unless somebody else has written that. */
  put(prepared: Prepared): Promise<Result<Published>>;
  drop(prepared: Prepared): Promise<Result<null>>;
  /** The checked bytes of a copy, for a download. */
  bytes(copy: string): Promise<Result<Uint8Array>>;
  /** Ends when what was asked is done. */
  close(): Promise<void>;
}

/** Does one step over a disk. */
export function publishStep(disk: Disk, asked: PublishingStep): Result<unknown> {
  switch (asked.step) {
    case 'prepare': {
      const { copy, ...request } = asked.job;
      // Here a protected document's bytes become its container (DOC-14): what is written is whatever comes out.
      const bytes = checkedBytes(copy, disk, request.target);
      return bytes.ok ? prepare(disk, { ...request, bytes: bytes.value }) : bytes;
    }
    case 'put':
      return putInPlace(disk, asked.prepared);
    case 'drop':
      dropPrepared(disk, asked.prepared);
      return ok(null);
    case 'bytes':
      return checkedBytes(asked.copy, disk, asked.copy);
  }
}

/** Publishes in this very thread, over any disk. */
export function directPublisher(disk: Disk): Publisher {
  return facade(
    async (asked) => publishStep(disk, asked),
    async () => {},
  );
}

/** The thread that publishes. `entry`: another one, for a test with a slow or failing disk. */
export function startPublisher(entry: URL = new URL('./publishThread.ts', import.meta.url)): Publisher {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve(answer: Result<unknown>): void; reject(error: Error): void }>();

  function begin(): Worker {
    const started = new Worker(entry);
    started.unref();
    started.on('message', ({ id, answer, fault }: { id: number; answer: Result<unknown>; fault?: string }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (fault === undefined) asked?.resolve(answer);
      else asked?.reject(new Error(fault));
    });
    const gone = (error: Error) => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', (error: unknown) => gone(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => gone(new Error('The publishing thread ended.')));
    return started;
  }

  return facade(
    (asked) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        worker ??= begin();
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, asked });
      }),
    async () => {
      await worker?.terminate();
    },
  );
}

function facade(ask: (asked: PublishingStep) => Promise<Result<unknown>>, end: () => Promise<void>): Publisher {
  return {
    prepare: (job) => ask({ step: 'prepare', job }) as Promise<Result<Prepared>>,
    put: (prepared) => ask({ step: 'put', prepared }) as Promise<Result<Published>>,
    drop: (prepared) => ask({ step: 'drop', prepared }) as Promise<Result<null>>,
    bytes: (copy) => ask({ step: 'bytes', copy }) as Promise<Result<Uint8Array>>,
    close: end,
  };
}
