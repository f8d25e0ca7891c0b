import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { dataFolder } from '../documents/dataFolder.ts';
import { createService } from '../documents/service.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// The services and the database run in this worker, so that no disk ever makes a window wait.
const port = parentPort;
if (!port) throw new Error('The services run as a worker of the shell.');
const send = (message: FromWorker) => port.postMessage(message);

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const service = createService({ dataDir: dataFolder(), host: 'electron', version });
service.onEvent((event) => send({ kind: 'event', event }));

port.on('message', async (message: ToWorker) => {
  if (message.kind === 'call') {
    send({ kind: 'answer', id: message.id, answer: await service.call(message.name, message.args) });
  } else {
    await service.close();
    send({ kind: 'closed' });
    port.close();
  }
});
