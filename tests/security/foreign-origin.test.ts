import { describe, expect, it } from 'vitest';
import { hostWithBrowser, send } from '../support/strangers.ts';

const { host, own, call } = await hostWithBrowser();
const { port } = host;

describe('SEC attack: a page of another origin that calls with the browser’s cookie', () => {
  it.each([
    'https://attacker.example',
    'null',
    '',
    'http://127.0.0.1:1PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.attacker.example',
    'http://attacker.example#http://127.0.0.1:PORT',
  ])('SEC from "%s"', async (pattern) => {
    const origin = pattern.replace('PORT', String(port));
    expect((await call({ ...own, origin })).status).toBe(403);
  });

  it('SEC without saying from where', async () => {
    const { origin: _, ...none } = own;
    expect((await call(none)).status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'SEC as a form would, without being asked first: "%s"',
    async (type) => {
      expect((await call({ ...own, 'content-type': type })).status).toBe(415);
    },
  );

  it('SEC by other methods and addresses; no answer allows another origin', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']) {
      const reply = await send(port, method, { headers: own });
      expect([reply.status, reply.headers['access-control-allow-origin']], method).toEqual([405, undefined]);
    }
    expect((await send(port, 'POST', { path: '/other', headers: own })).status).toBe(404);
  });

  it.each(['null', '7', '[]', '{"name":"__proto__"}', '{"name":["app.info"]}', '{"name":{"toString":1}}'])(
    'SEC a body that is no call: %s',
    async (body) => {
      const reply = await call(own, body);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } });
    },
  );

  it.each(['{', '', '\u0000'])('SEC a body that is no JSON: %j', async (body) => {
    expect((await call(own, body)).status).toBe(400);
  });
});
