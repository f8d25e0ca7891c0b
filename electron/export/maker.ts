import { parentPort } from 'node:worker_threads';
import { makeExport } from './make.ts';
import type { FromMaker, ToMaker } from './makeInThread.ts';

/** Makes one export after another in a thread of its own, which whoever started it may end at any moment. */
const port = parentPort;
if (!port) throw new Error('maker.ts runs in a worker thread');
const send = (message: FromMaker) => port.postMessage(message);

port.on('message', async ({ state, request }: ToMaker) => {
  // What is thrown ends the thread, and its owner hears it.
  const made = await makeExport(state, request, {
    progress: (done, of, what) => send({ progress: { done, of, what } }),
  });
  send({ made });
});
