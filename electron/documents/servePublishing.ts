import { parentPort } from 'node:worker_threads';
import type { Disk } from './disk.ts';
import { type PublishingStep, publishStep } from './publisher.ts';

/** Answers the steps of publishing that the services ask this thread for, over a disk: the real one, or a test's. */
export function servePublishing(disk: Disk): void {
  const port = parentPort;
  if (!port) throw new Error('This module runs in a thread of its own.');
  port.on('message', ({ id, asked }: { id: number; asked: PublishingStep }) => {
    try {
      port.postMessage({ id, answer: publishStep(disk, asked) });
    } catch (error) {
      port.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
