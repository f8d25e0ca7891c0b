import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries the page's key. A foreign page cannot send it without asking first. */
export const KEY_HEADER = 'x-spanwise-key';

/**
 * Who may talk to the host: the browser that came with the one-time token, from our own page, to our own address. A cookie
 * goes to every port of a computer, so another program's server could be handed it; the key is kept where only pages of
 * this very address can read it, and goes with every call beside the cookie.
 */
export interface Access {
  /** The token in the printed address. */
  readonly token: string;
  /** Exchanges the token for a cookie and the page's key, once; null when it is wrong or used. */
  exchange(token: string): { readonly cookie: string; readonly key: string } | null;
  /** The request names this host: not another name that somebody pointed at 127.0.0.1 (DNS rebinding). */
  namesHost(request: IncomingMessage): boolean;
  /** The request comes from our own page. */
  fromPage(request: IncomingMessage): boolean;
  /** The request carries the cookie: enough for the page itself, which holds nothing of anybody's. */
  signedIn(request: IncomingMessage): boolean;
  /** It carries the page's key. */
  hasKey(request: IncomingMessage): boolean;
}

export function createAccess(port: number): Access {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const key = randomBytes(32).toString('base64url');
  // Cookies do not know ports: two hosts on one computer need two names.
  const cookie = `spanwise-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  let used = false;
  return {
    token,
    exchange(given) {
      if (used || !same(given, token)) return null;
      used = true;
      return { cookie: `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`, key };
    },
    namesHost: (request) => hosts.includes(request.headers.host ?? ''),
    fromPage: (request) => hosts.some((host) => request.headers.origin === `http://${host}`),
    hasKey: (request) => same(String(request.headers[KEY_HEADER] ?? ''), key),
    signedIn(request) {
      const given = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return given.some((pair) => pair.startsWith(`${cookie}=`) && same(pair.slice(cookie.length + 1), secret));
    },
  };
}

/** Compares secrets in a time that does not depend on where they differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
