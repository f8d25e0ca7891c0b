import { describe, expect, it } from 'vitest';
import { hostWithBrowser, send, tokenOf } from '../support/strangers.ts';

const { host, setCookie, cookie, key, own, call } = await hostWithBrowser();
const { port, url } = host;

describe('SEC attack: entering the browser host without the token, with another, or with a used one', () => {
  it.each(['/', '/index.html', '/events', '/?token=', '/?token=wrong'])('SEC %s', async (path) => {
    const reply = await send(port, 'GET', { path });
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('SEC the address that was printed, a second time, from another browser', async () => {
    const path = `/?token=${tokenOf(url)}`;
    const again = await send(port, 'GET', { path });
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    // The browser that is in may reload it.
    expect((await send(port, 'GET', { path, headers: { cookie } })).status).toBe(303);
  });

  it.each([
    ['no cookie', ''],
    ['a longer one', `${cookie}x`],
    ['a shorter one', cookie.slice(0, -1)],
    ['the token as cookie', `spanwise-${port}=${tokenOf(url)}`],
    ['the cookie of another port', cookie.replace(String(port), '1')],
  ])('SEC a call with %s', async (_, other) => {
    expect((await call({ ...own, cookie: other })).status).toBe(403);
  });

  it.each([
    ['no key', undefined],
    ['a longer one', `${key}x`],
    ['the token as key', tokenOf(url)],
    ['the cookie as key', cookie],
  ])('SEC a cookie that another port of this computer was handed, with %s', async (_, other) => {
    const headers: Record<string, string> = { ...own, 'x-spanwise-key': other ?? '' };
    if (other === undefined) delete headers['x-spanwise-key'];
    expect((await call(headers)).status).toBe(403);
    expect((await send(port, 'GET', { path: '/events', headers })).status).toBe(403);
    // The page itself says nothing of the key.
    const page = await send(port, 'GET', { headers: { cookie } });
    expect(JSON.stringify(page)).not.toContain(key);
  });

  it('SEC the cookie is out of reach of scripts and of other sites', async () => {
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await call(own)).status).toBe(200);
  });
});
