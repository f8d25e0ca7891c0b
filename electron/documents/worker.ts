import { parentPort, workerData } from 'node:worker_threads';
import { PARTS } from './parts.ts';
import { createService } from './service.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages.ts';

/**
 * The services in a thread of their own, so that neither a flush to disk nor a long export stops a window or the door.
 * One writer: this thread alone opens databases.
 */
const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const send = (message: FromWorker) => port.postMessage(message);

const service = createService({ ...(workerData as WorkerOptions), ...PARTS });
service.onEvent((event) => send({ event }));

port.on('message', async (message: ToWorker) => {
  if ('close' in message) {
    await service.close();
    send({ closed: true });
    port.close();
    return;
  }
  const { id, name, args } = message;
  send({ id, answer: await service.call(name, args) });
});
