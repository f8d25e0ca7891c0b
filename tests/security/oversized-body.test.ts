import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { hostWithBrowser } from '../support/strangers.ts';

const { host, own, call } = await hostWithBrowser();

/** Starts a call whose body the test writes; resolves with the status, whenever it comes. */
function calling(headers: Record<string, string>) {
  const asking = request({ port: host.port, host: '127.0.0.1', method: 'POST', path: '/call', headers });
  const status = new Promise<number | string>((resolve) => {
    asking.on('response', (response) => resolve(response.statusCode ?? 0));
    // The host hangs up on what it does not read; the answer may be overtaken by that.
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
  return { asking, status };
}

const REFUSED = [413, 'ECONNRESET', 'EPIPE'];

describe('SEC attack: a body larger than any call', () => {
  it('SEC one that says so is refused before it is read', async () => {
    const { asking, status } = calling({ ...own, 'content-length': '100000001' });
    asking.write('{');
    expect(await status).toBe(413);
  });

  it('SEC one in chunks, without a length, is refused where the limit is, and not kept', async () => {
    const { asking, status } = calling({ ...own, 'transfer-encoding': 'chunked' });
    const chunk = Buffer.alloc(4_000_000, 'x');
    let sent = 0;
    let answered = false;
    void status.then(() => (answered = true));
    while (!answered && sent < 400_000_000) {
      sent += chunk.length;
      if (!asking.write(chunk)) await Promise.race([once(asking, 'drain').catch(() => {}), status]);
    }
    expect(REFUSED).toContain(await status);
    expect(sent).toBeLessThan(400_000_000);
    asking.destroy();
    expect((await call(own)).status).toBe(200);
  });

  it('SEC one that is within the limit but is no call is refused with a sentence', async () => {
    const args = { fileName: 'x.csv', bytes: 'A'.repeat(8_000_000) };
    const { body } = await call(own, JSON.stringify({ name: 'import.read', args }));
    expect(JSON.parse(body)).toMatchObject({ ok: false, refusal: { code: 'bad-call' } });
  });
});
