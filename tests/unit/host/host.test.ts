import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../../../electron/host/testing.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { modelIn, namesIn, temporaryFolder, writeDocument } from '../../support/documents.ts';
import { entryOf, send, tokenOf } from '../../support/strangers.ts';

const folder = temporaryFolder();
const page = join(folder, 'page');
mkdirSync(page);
writeFileSync(join(page, 'index.html'), '<!doctype html><title>Spanwise</title>');
writeFileSync(join(folder, 'secret.html'), 'secret');

describe('the browser host', () => {
  let host: TestHost;
  let cookie: string;
  let key: string;
  const own = () => ({
    cookie,
    origin: `http://127.0.0.1:${host.port}`,
    'content-type': 'application/json',
    'x-spanwise-key': key,
  });
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
    expect(entered.headers.location).toMatch(/^\/\?doc=[0-9a-f]+#key=[\w-]{43}$/);
    expect(entryOf(entered).setCookie).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    ({ cookie, key } = entryOf(entered));
    expect((await send(port, 'GET', { path: `/?token=${tokenOf(url)}` })).status).toBe(403);
    expect((await send(port, 'GET', { path: `/?token=${tokenOf(url)}`, headers: { cookie } })).status).toBe(303);
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

  it('DOC-3 the same services as in the window: the named document, edits, autosave, events', async () => {
    const info = JSON.parse((await call('app.info', {})).body);
    expect(info).toMatchObject({ ok: true, value: { host: 'browser', open: [{ doc: expect.any(String) }] } });
    const { doc } = info.value.open[0];
    const events = new Promise<string>((resolve) => {
      request({ port: host.port, host: '127.0.0.1', path: '/events', headers: own() }, (response) => {
        expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
        response.on('data', (data) => String(data).startsWith('data: {"type":"saved"') && resolve(String(data)));
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
    const { cookie, key, page: first } = entryOf(entered);
    const origin = `http://127.0.0.1:${port}`;
    const headers = { cookie, origin, 'content-type': 'application/json', 'x-spanwise-key': key };
    const doc = first.searchParams.get('doc');
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
