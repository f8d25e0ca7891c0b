import { protocol } from 'electron';
import { answerPage } from '../page/page.ts';

export const SCHEME = 'app';
export const HOST = 'spanwise';
/** The page's address. */
export const PAGE = `${SCHEME}://${HOST}/index.html`;
/** What a window shows whose page died: a page of its own, with nothing of the application in it. */
export const CRASH_PAGE = `${SCHEME}://${HOST}/crash.html`;

/** Must run before the application is ready. `app://` behaves like https: own origin, fetch, workers. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page from `folder`, and nothing outside of it. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.hostname !== HOST || request.method !== 'GET') return new Response('Bad request', { status: 400 });
    const { status, headers, body } = await answerPage(folder, url.pathname);
    return new Response(body, { status, headers });
  });
}

/** True for an address of the page itself. `URL.origin` is of no use here: it is 'null' for every scheme of one's own. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.hostname === HOST && url.port === '' && url.username === '';
}
