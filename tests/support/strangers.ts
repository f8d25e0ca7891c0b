import { request } from 'node:http';
import { afterAll } from 'vitest';
import { createService } from '../../electron/documents/service.ts';
import { type Host, startHost } from '../../electron/host/server.ts';
import { temporaryFolder } from './documents.ts';

export interface Reply {
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
export function send(port: number, method: string, { path = '/', headers = {}, body = '' }: Sending = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What a browser has after it entered: the cookie, and the key that the page takes out of its first address. */
export function entryOf(entered: Reply): { setCookie: string; cookie: string; key: string; page: URL } {
  const setCookie = String(entered.headers['set-cookie']);
  const page = new URL(String(entered.headers.location), 'http://127.0.0.1');
  return { setCookie, cookie: setCookie.split(';')[0] as string, key: page.hash.replace('#key=', ''), page };
}

export const tokenOf = (url: string): string => new URL(url).searchParams.get('token') ?? '';

/** The browser host with its own browser signed in, for a test that is a stranger to it. */
export async function hostWithBrowser() {
  const folder = temporaryFolder();
  const service = createService({ dataDir: folder, host: 'browser', version: 'test' });
  const host: Host = await startHost({ service, pageFolder: folder });
  afterAll(async () => {
    await host.close();
    await service.close();
  });
  const entered = await send(host.port, 'GET', { path: `/?token=${tokenOf(host.url)}` });
  const { setCookie, cookie, key } = entryOf(entered);
  const origin = `http://127.0.0.1:${host.port}`;
  /** Headers of a call from the page itself. */
  const own = { cookie, origin, 'content-type': 'application/json', 'x-spanwise-key': key };
  const call = (headers: Record<string, string>, body = '{"name":"app.info","args":{}}') =>
    send(host.port, 'POST', { path: '/call', headers, body });
  return { host, setCookie, cookie, key, own, call };
}
