import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer } from '../../shared/ipc/contract.ts';
import type { Service } from '../documents/service.ts';
import { answerPage, SECURITY_HEADERS } from '../page/page.ts';
import { type Access, createAccess } from './access.ts';
import { FRAME_TYPE, framed, unframed } from './frame.ts';

/** A little more than the contract's largest argument. */
const MAX_BODY_BYTES = 100_000_000;
/** How long a browser on this computer may take to send a request's head; the whole of it may take ten times that. */
const PATIENCE_MS = 10_000;
/** More than a browser opens for a few windows. */
const MAX_CONNECTIONS = 100;
/** Of these, what may be open without having shown the cookie: the oldest of them goes when another comes. */
const MAX_STRANGERS = 20;
/** How often an idle event stream shows that it is alive. */
const HEARTBEAT_MS = 25_000;

export interface HostOptions {
  readonly service: Service;
  /** The built page. */
  readonly pageFolder: string;
  /** 0: any free port. */
  readonly port?: number;
  /** A document that is already open and is shown first. */
  readonly doc?: string | null;
  /** Told when a browser has come with the token, which is of no use from then on. */
  readonly onEntered?: () => void;
  /** For tests. */
  readonly patienceMs?: number;
}

const USE_THE_ADDRESS =
  'Open Spanwise with the address that it printed when it started. Where that has been used, start Spanwise again.';

export interface Host {
  /** The address with its one-time token. */
  readonly url: string;
  readonly port: number;
  /** Stops listening. The service stays with whoever started it. */
  close(): Promise<void>;
}

/** Opens the loopback door: the page, its calls and its events, for one browser on this computer. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { service, pageFolder, port = 0, doc = null, onEntered, patienceMs = PATIENCE_MS } = options;
  const streams = new Set<ServerResponse>();
  let access: Access | null = null;
  // Half a request, sent for ever, holds a connection no longer than this (slow loris).
  const limits = {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs * 10,
    connectionsCheckingInterval: Math.min(patienceMs, 1_000),
  };
  const server = createServer(limits, (request, response) => {
    if (access) answer(access, request, response).catch((error: unknown) => fail(response, error));
  });
  server.maxConnections = MAX_CONNECTIONS;
  // Whoever opens many sockets and sends nothing pushes out only the like: the browser is known by its first request.
  const strangers = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    if (strangers.size > MAX_STRANGERS) for (const oldest of [...strangers].slice(0, -MAX_STRANGERS)) oldest.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const door = createAccess(bound);
  access = door;
  const stop = service.onEvent((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  async function answer(access: Access, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!access.namesHost(request)) return refuse(response, 403, 'This address does not belong to Spanwise.');
    // Not `new URL`: it would take "//name" for a host and tidy "/../" away before anybody has looked at it.
    const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const token = new URLSearchParams(query).get('token');
    if (request.method === 'GET' && pathname === '/' && token !== null) return enter(access, request, response, token);
    if (!access.signedIn(request)) return refuse(response, 403, USE_THE_ADDRESS);
    strangers.delete(request.socket);
    if ((request.method === 'POST' || pathname === '/events') && !access.hasKey(request)) {
      return refuse(response, 403, USE_THE_ADDRESS);
    }
    if (request.method === 'POST') {
      if (!access.fromPage(request)) return refuse(response, 403, 'The request did not come from Spanwise.');
      return pathname === '/call' ? call(request, response) : refuse(response, 404, 'Not found');
    }
    if (request.method !== 'GET') return refuse(response, 405, 'Not allowed');
    if (pathname === '/events') return listen(request, response);
    const page = await answerPage(pageFolder, pathname);
    response.writeHead(page.status, page.headers).end(page.body);
  }

  function enter(access: Access, request: IncomingMessage, response: ServerResponse, token: string): void {
    const page = doc === null ? '/' : `/?doc=${encodeURIComponent(doc)}`;
    const entry = access.exchange(token);
    // The same browser reloading the printed address is already in.
    if (entry === null && !access.signedIn(request)) {
      refuse(response, 403, 'This address has been used. Start Spanwise again to get a new one.');
      return;
    }
    onEntered?.();
    if (entry === null) {
      response.writeHead(303, { ...SECURITY_HEADERS, location: page }).end();
      return;
    }
    // What stands behind # is never sent: the page takes the key out of its address before anything else.
    const headers = { ...SECURITY_HEADERS, location: `${page}#key=${entry.key}`, 'set-cookie': entry.cookie };
    response.writeHead(303, headers).end();
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A form or a plain-text request of a foreign page could be sent without asking us first; these two cannot.
    const type = /^application\/(json|x-spanwise)\b/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (type === undefined) return refuse(response, 415, 'JSON only');
    const body = await readBody(request);
    if (body === null) return refuse(response, 413, 'The request is too large.');
    const sent = type.toLowerCase() === 'json' ? { json: body.toString('utf8'), bytes: null } : unframed(body);
    let message: unknown;
    try {
      message = JSON.parse(sent?.json ?? '');
    } catch {
      return refuse(response, 400, 'The request is not JSON.');
    }
    const { name, args } = (message ?? {}) as { name?: unknown; args?: unknown };
    const whole = sent?.bytes ? { ...(args as object), bytes: sent.bytes } : args;
    reply(response, await service.call(name, whole));
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(': here\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
  }

  return {
    url: `http://127.0.0.1:${bound}/?token=${door.token}`,
    port: bound,
    close() {
      stop();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** The whole body, or null when it is larger than anything that we send ourselves. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY_BYTES) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** The answer as JSON; a file that it holds travels behind it, as it is. */
function reply(response: ServerResponse, answer: Answer<unknown>): void {
  const content = answer.ok ? (answer.value as { bytes?: unknown } | null)?.bytes : undefined;
  if (!(content instanceof Uint8Array)) {
    const headers = { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(200, headers).end(JSON.stringify(answer));
    return;
  }
  const { bytes: _, ...value } = (answer as { value: { bytes: Uint8Array } }).value;
  response
    .writeHead(200, { ...SECURITY_HEADERS, 'content-type': FRAME_TYPE })
    .end(framed(JSON.stringify({ ok: true, value }), content));
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  // What is left of a refused body is not read.
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${sentence}\n`);
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else refuse(response, 500, 'Spanwise made a mistake and did not do this.');
}
