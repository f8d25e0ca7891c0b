import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createService } from '../../electron/documents/service.ts';
import { startHost } from '../../electron/host/server.ts';
import { temporaryFolder } from '../support/documents.ts';
import { entryOf, send, tokenOf } from '../support/strangers.ts';

const folder = temporaryFolder();
const service = createService({ dataDir: folder, host: 'browser', version: 'test' });
const host = await startHost({ service, pageFolder: folder, patienceMs: 300 });
afterAll(async () => {
  await host.close();
  await service.close();
});

async function dial(): Promise<Socket> {
  const socket = connect(host.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** True when the host has closed the connection; the answer that it sent before is kept. */
async function ended(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => (text += data));
  if (!socket.closed) await once(socket, 'close');
  return text;
}

describe('SEC attack: requests that never end', () => {
  it('SEC half a head, dripping on, is answered and the connection closed', async () => {
    const socket = await dial();
    socket.write('GET / HTTP/1.1\r\n');
    const drip = setInterval(() => socket.writable && socket.write('x: y\r\n'), 50);
    // As below: the close may overtake the answer. A host that waits for ever fails by the test's own limit.
    expect(await ended(socket)).toMatch(/^$|^HTTP\/1\.1 408 /);
    clearInterval(drip);
  });

  it('SEC a body that does not come is not waited for from a stranger', async () => {
    const socket = await dial();
    const head = `POST /call HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Type: application/json`;
    socket.write(`${head}\r\nContent-Length: 90000000\r\n\r\n{`);
    // Closing with a byte unread may reset the connection before the answer is through; waiting would end in 408.
    expect(await ended(socket)).toMatch(/^$|^HTTP\/1\.1 403 /);
  });

  it('SEC many sockets that say nothing push out each other, and whoever has the cookie gets through at once', async () => {
    const entered = await send(host.port, 'GET', { path: `/?token=${tokenOf(host.url)}` });
    const { cookie, key } = entryOf(entered);
    const sockets = await Promise.all(Array.from({ length: 120 }, dial));
    const own = { cookie, origin: `http://127.0.0.1:${host.port}`, 'x-spanwise-key': key };
    const headers = { ...own, 'content-type': 'application/json' };
    const asked = await send(host.port, 'POST', { path: '/call', headers, body: '{"name":"app.info","args":{}}' });
    expect(asked.status).toBe(200);
    // A few are let be: their own limit of time ends them.
    await expect.poll(() => sockets.filter((socket) => socket.closed).length).toBeGreaterThanOrEqual(100);
    for (const socket of sockets) socket.destroy();
  });
});
