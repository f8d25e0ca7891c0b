import type { Page } from 'playwright-core';

/** What a page did that it must not: every journey ends with none (SEC). */
export interface Watch {
  readonly complaints: readonly string[];
  /** From here on nothing counts: the services were killed on purpose, and the page may say so. */
  stop(): void;
}

/** Listens for errors in the page, broken policies (they are console errors) and requests to any address but our own. */
export function watch(page: Page, origin: string): Watch {
  const complaints: string[] = [];
  let counts = true;
  const note = (what: string) => {
    if (counts) complaints.push(what);
  };
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) note(`request: ${url}`);
  });
  page.on('popup', (popup) => note(`window: ${popup.url()}`));
  return {
    complaints,
    stop() {
      counts = false;
    },
  };
}
