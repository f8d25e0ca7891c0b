import { parentPort, workerData } from 'node:worker_threads';
import { createInspector } from './inspector.ts';
import { PARTS } from './parts.ts';
import { relayedHelpers } from './relayedHelper.ts';
import { createService } from './service.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages.ts';

/**
 * The services in a thread of their own, so that neither a flush to disk nor a long export stops a window or the door.
 * One writer: this thread alone opens databases.
 */
const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const send = (message: FromWorker) => port.postMessage(message);

const { relayHelpers, ...options } = workerData as WorkerOptions;
const helpers = relayHelpers ? relayedHelpers(send) : null;
const inspector = createInspector(helpers === null ? {} : { start: () => helpers.start() });
const service = createService({ ...options, ...PARTS, inspector });
service.onEvent((event) => send({ event }));

port.on('message', async (message: ToWorker) => {
  if ('helper' in message) {
    helpers?.receive(message);
    return;
  }
  if ('close' in message) {
    await service.close();
    send({ closed: true });
    port.close();
    return;
  }
  const { id, name, args } = message;
  send({ id, answer: await service.call(name, args) });
});
