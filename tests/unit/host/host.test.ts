import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../../../electron/host/testing.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { modelIn, namesIn, temporaryFolder, writeDocument } from '../../support/documents.ts';

const folder = temporaryFolder();
const page = join(folder, 'page');
mkdirSync(page);
writeFileSync(join(page, 'index.html'), '<!doctype html><title>Spanwise</title>');
writeFileSync(join(folder, 'secret.html'), 'secret');

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

interface Sending {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request with exactly these headers: `fetch` would not let a test set Host, Origin or a raw path. */
function send(port: number, method: string, { path = '/', headers = {}, body = '' }: Sending = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const tokenOf = (url: string) => new URL(url).searchParams.get('token') ?? '';

describe('the browser host', () => {
  let host: TestHost;
  let cookie: string;
  const own = () => ({ cookie, origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' });
  const call = (name: string, args: unknown, headers: Record<string, string> = own()) =>
    send(host.port, 'POST', { path: '/call', headers, body: JSON.stringify({ name, args }) });

  beforeAll(async () => {
    const file = join(folder, 'council.spanwise');
    writeDocument(file);
    host = await startTestHost({ pageFolder: page, file, autosaveMs: 10 });
  });
  afterAll(() => host.stop());

  it('SEC a wrong token is refused, the right one is exchanged once', async () => {
    const { port, url } = host;
    expect((await send(port, 'GET', { path: '/?token=wrong' })).status).toBe(403);
    const entered = await send(port, 'GET', { path: `/?token=${tokenOf(url)}` });
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toMatch(/^\/\?doc=[0-9a-f]+$/);
    const set = entered.headers['set-cookie']?.[0] ?? '';
    expect(set).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    cookie = set.split(';')[0] as string;
    expect((await send(port, 'GET', { path: `/?token=${tokenOf(url)}` })).status).toBe(403);
    expect((await send(port, 'GET', { path: `/?token=${tokenOf(url)}`, headers: { cookie } })).status).toBe(303);
  });

  it('SEC without the cookie there is neither page, call nor event', async () => {
    for (const path of ['/', '/index.html', '/events'])
      expect((await send(host.port, 'GET', { path })).status).toBe(403);
    const { cookie: _, ...rest } = own();
    expect((await call('app.info', {}, rest)).status).toBe(403);
    expect((await call('app.info', {}, { ...rest, cookie: `${cookie}x` })).status).toBe(403);
  });

  it('SEC the page comes with a strict policy and nothing outside its folder', async () => {
    const reply = await send(host.port, 'GET', { headers: { cookie } });
    expect([reply.status, reply.body]).toEqual([200, '<!doctype html><title>Spanwise</title>']);
    expect(reply.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/..\\secret.html',
      '//secret.html',
      '/%00',
    ]) {
      const attack = await send(host.port, 'GET', { path, headers: { cookie } });
      expect([400, 404], path).toContain(attack.status);
      expect(attack.body).not.toContain('secret');
    }
  });

  it('SEC another name for this computer (DNS rebinding) is refused', async () => {
    for (const name of [
      'attacker.example',
      `attacker.example:${host.port}`,
      '127.0.0.1',
      `127.0.0.1:${host.port + 1}`,
    ]) {
      expect((await send(host.port, 'GET', { headers: { cookie, host: name } })).status).toBe(403);
    }
    const local = await send(host.port, 'GET', { headers: { cookie, host: `localhost:${host.port}` } });
    expect(local.status).toBe(200);
  });

  it('SEC a foreign page cannot call, even with the cookie', async () => {
    for (const origin of [
      'https://attacker.example',
      'null',
      `http://127.0.0.1:${host.port + 1}`,
      `https://127.0.0.1:${host.port}`,
    ]) {
      expect((await call('app.info', {}, { ...own(), origin })).status).toBe(403);
    }
    const { origin: _, ...none } = own();
    expect((await call('app.info', {}, none)).status).toBe(403);
    expect((await call('app.info', {}, { ...own(), 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('SEC other methods, addresses and bodies are refused', async () => {
    expect((await send(host.port, 'PUT', { headers: own() })).status).toBe(405);
    expect((await send(host.port, 'OPTIONS', { headers: own() })).status).toBe(405);
    expect((await send(host.port, 'POST', { path: '/other', headers: own() })).status).toBe(404);
    expect((await send(host.port, 'POST', { path: '/call', headers: own(), body: '{' })).status).toBe(400);
    for (const body of ['null', '7', '[]', '{"name":"__proto__"}']) {
      const reply = await send(host.port, 'POST', { path: '/call', headers: own(), body });
      expect(JSON.parse(reply.body)).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } });
    }
  });

  it('SEC a body larger than any call is refused', async () => {
    const refused = await new Promise<number>((resolve, reject) => {
      const headers = { ...own(), 'content-length': '100000001' };
      const asking = request(
        { port: host.port, host: '127.0.0.1', method: 'POST', path: '/call', headers },
        (response) => resolve(response.statusCode ?? 0),
      );
      // The host answers and hangs up without reading it.
      asking.on('error', reject);
      asking.write('{');
    });
    expect(refused).toBe(413);
  });

  it('DOC-3 the same services as in the window: the named document, edits, autosave, events', async () => {
    const info = JSON.parse((await call('app.info', {})).body);
    expect(info).toMatchObject({ ok: true, value: { host: 'browser', open: [{ doc: expect.any(String) }] } });
    const { doc } = info.value.open[0];
    const events = new Promise<string>((resolve) => {
      request({ port: host.port, host: '127.0.0.1', path: '/events', headers: { cookie } }, (response) => {
        expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
        response.on('data', (data) => String(data).startsWith('data: ') && resolve(String(data)));
      }).end();
    });
    const { value } = JSON.parse((await call('document.load', { doc })).body);
    const from = value.records.map(decodeRecord).find((record: { id?: string }) => record.id === 'P4');
    const patch = { added: [], updated: [[from, { ...from, title: 'Inspector' }]], removed: [] };
    const edit = { doc, commandId: 'host-edit-1', base: 0, label: 'Retitled', structure: from.structure, patch };
    expect(JSON.parse((await call('edit.apply', edit)).body)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(JSON.parse((await events).slice(6))).toMatchObject({ type: 'saved', doc, save: { publishedRevision: 1 } });
    expect(modelIn(join(folder, 'council.spanwise'))).toContain('"Inspector"');
  });
});

describe('the host as a program', () => {
  it('DOC-3 prints one line with its address and publishes when it is told to end', async () => {
    const documents = join(folder, 'program');
    mkdirSync(documents);
    const path = join(documents, 'council.spanwise');
    writeDocument(path);
    const main = fileURLToPath(new URL('../../../electron/host/main.ts', import.meta.url));
    const env = { ...process.env, SPANWISE_DATA: join(folder, 'program-data') };
    const child = spawn(process.execPath, [main, path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (data) => {
        printed += data;
        const found = /http:\S+/.exec(printed);
        if (found) resolve(found[0]);
      });
    });
    const port = Number(new URL(url).port);
    const entered = await send(port, 'GET', { path: `/?token=${tokenOf(url)}` });
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] as string;
    const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
    const doc = new URL(entered.headers.location as string, url).searchParams.get('doc');
    const call = async (name: string, args: unknown) =>
      JSON.parse((await send(port, 'POST', { path: '/call', headers, body: JSON.stringify({ name, args }) })).body);
    const { value } = await call('document.load', { doc });
    const from = value.records.map(decodeRecord).find((record: { id?: string }) => record.id === 'P4');
    const patch = { added: [], updated: [[from, { ...from, title: 'Inspector' }]], removed: [] };
    await call('edit.apply', { doc, commandId: 'program-1', base: 0, label: 'x', structure: from.structure, patch });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(modelIn(path)).toContain('"Inspector"');
    expect(namesIn(documents)).toEqual(['council.spanwise']);
  });
});
