import { describe, expect, it } from 'vitest';
import { hostWithBrowser, send } from '../support/strangers.ts';

const { host, cookie, own, call } = await hostWithBrowser();
const { port } = host;

describe('SEC attack: another name that somebody points at this computer (DNS rebinding)', () => {
  it.each([
    'attacker.example',
    'attacker.example:PORT',
    '127.0.0.1.attacker.example:PORT',
    'localhost.attacker.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
  ])('SEC asks for the page, or calls, as "%s"', async (pattern) => {
    const name = pattern.replace('PORT', String(port));
    expect((await send(port, 'GET', { headers: { cookie, host: name } })).status).toBe(403);
    expect((await call({ ...own, host: name, origin: `http://${name}` })).status).toBe(403);
  });

  it('SEC this computer by its own names is let in', async () => {
    expect((await call({ ...own, host: `localhost:${port}` })).status).toBe(200);
  });
});
