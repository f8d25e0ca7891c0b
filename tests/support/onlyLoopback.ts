import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/**
 * `node --import …/onlyLoopback.ts`: a process in which any way out but the loopback address is said on stderr and
 * ends it. Workers are watched too: they inherit the import.
 */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0']);

function tried(what: string): never {
  process.stderr.write(`A request tried to leave: ${what}\n`);
  process.reallyExit(97);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Node hands its own calls on as one list: [options, callback].
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: second };
  const { host, path } = options as { host?: unknown; path?: unknown };
  if (path === undefined && host !== undefined && typeof host !== 'function' && !LOOPBACK.has(String(host)))
    tried(`connection to ${String(host)}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'] as const) {
  for (const owner of [dns, dns.promises] as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
    const original = owner[name] as ((...args: unknown[]) => unknown) | undefined;
    if (original === undefined) continue;
    owner[name] = (...args) =>
      LOOPBACK.has(String(args[0])) ? original(...args) : tried(`${name} ${String(args[0])}`);
  }
}

dgram.createSocket = () => tried('datagram socket');
tls.connect = () => tried('encrypted connection');
globalThis.fetch = (input) => tried(`fetch ${String(input)}`);

// Named imports see what was put in place too.
syncBuiltinESMExports();

declare global {
  namespace NodeJS {
    interface Process {
      /** Ends at once, past every handler. */
      reallyExit(code: number): never;
    }
  }
}
