import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** What a request for a part of the page is answered with, whoever asks: `app://` in Electron or the browser host. */
export interface PageAnswer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Nothing but what the application ships may load, run or be asked. `style-src` allows no inline sheet; React sets
 * single properties, which a policy does not see. `data:` and `blob:` pictures are exports being previewed.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Headers that every answer carries, refusals too. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The only kinds of file that the build makes; anything else in the folder is not part of the page. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Answers the path of an address (still percent-encoded, as in `URL.pathname`) from `folder`. A path that leaves the
 * folder, however it is spelt, is a bad request.
 */
export async function answerPage(folder: string, pathname: string): Promise<PageAnswer> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return refusal(400);
  }
  // Backslashes and drive letters mean something on Windows only; they are never in our own addresses.
  if (/[\\\0:]/.test(path) || path.split('/').includes('..')) return refusal(400);
  const file = resolve(
    folder,
    `.${path.startsWith('/') ? '' : '/'}${path === '/' || path === '' ? '/index.html' : path}`,
  );
  if (!file.startsWith(resolve(folder) + sep)) return refusal(400);
  const type = MEDIA_TYPES[extname(file).toLowerCase()];
  if (type === undefined) return refusal(404);
  try {
    return {
      status: 200,
      headers: { ...SECURITY_HEADERS, ...keeping(path), 'content-type': type },
      body: new Uint8Array(await readFile(file)),
    };
  } catch {
    return refusal(404);
  }
}

/** Scripts, styles and fonts are named by what is in them: they may be kept, with their compiled code, for ever. */
function keeping(path: string): Record<string, string> {
  return path.startsWith('/assets/') ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
}

function refusal(status: 400 | 404): PageAnswer {
  const text = status === 400 ? 'Bad request' : 'Not found';
  const headers = { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: new Uint8Array(new TextEncoder().encode(text)) };
}
