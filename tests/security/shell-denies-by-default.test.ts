import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { isOwnPage } = await import('../../electron/main/protocol.ts');
const { denyByDefault } = await import('../../electron/main/security.ts');

type Contents = { getURL(): string } | null;

/** Installs the rules on stand-ins and answers what each hook was given. */
function install() {
  const app = new EventEmitter();
  const hooks = {} as {
    request: (contents: Contents, permission: string, answer: (granted: boolean) => void) => void;
    check: (contents: Contents, permission: string) => boolean;
    device: () => boolean;
    filter: (request: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
    open: (details: { url: string }) => { action: string };
    calls: string;
  };
  const session = {
    setPermissionRequestHandler: (hook: typeof hooks.request) => (hooks.request = hook),
    setPermissionCheckHandler: (hook: typeof hooks.check) => (hooks.check = hook),
    setDevicePermissionHandler: (hook: typeof hooks.device) => (hooks.device = hook),
    webRequest: { onBeforeRequest: (hook: typeof hooks.filter) => (hooks.filter = hook) },
  };
  denyByDefault(app as unknown as App, session as unknown as Session);
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (hook: typeof hooks.open) => (hooks.open = hook),
    setWebRTCIPHandlingPolicy: (policy: string) => (hooks.calls = policy),
  });
  app.emit('web-contents-created', {}, contents);
  return { contents, hooks };
}

const own = { getURL: () => 'app://spanwise/index.html' };

describe('SEC attack: an address that looks like the page’s own', () => {
  it.each([
    'app://spanwise.attacker.invalid/',
    'app://attacker/index.html',
    'app://user@spanwise/',
    'app://spanwise:8080/',
    'app:spanwise',
    'https://spanwise/',
    'file:///spanwise/index.html',
    'about:blank',
    'data:text/html,app://spanwise/',
    '',
  ])('%s', (address) => expect(isOwnPage(address)).toBe(false));

  it('knows the page itself', () => expect(isOwnPage('app://spanwise/index.html?doc=a#b')).toBe(true));
});

describe('SEC attack: a page that wants out', () => {
  it('asks for a device, a place, a camera or to read the clipboard', () => {
    const { hooks } = install();
    for (const permission of [
      'geolocation',
      'media',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
    ]) {
      const answer = vi.fn();
      hooks.request(own, permission, answer);
      expect(answer).toHaveBeenCalledWith(false);
      expect(hooks.check(own, permission)).toBe(false);
    }
    expect(hooks.device()).toBe(false);
    expect(hooks.check(own, 'clipboard-sanitized-write')).toBe(true);
    expect(hooks.check(null, 'clipboard-sanitized-write')).toBe(false);
  });

  it.each([
    'https://attacker.invalid/',
    'http://127.0.0.1/',
    'ws://attacker.invalid/',
    'file:///etc/passwd',
    'ftp://a/',
  ])('asks for %s', (url) => {
    const answer = vi.fn();
    install().hooks.filter({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });

  it('navigates, redirects, opens a window or embeds a page', () => {
    const { contents, hooks } = install();
    const prevented = (name: string, event: object) => {
      const preventDefault = vi.fn();
      contents.emit(name, { ...event, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(prevented('will-frame-navigate', { url: 'https://attacker.invalid/', isMainFrame: true })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'app://spanwise/index.html', isMainFrame: false })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'app://spanwise/index.html', isMainFrame: true })).toBe(false);
    expect(prevented('will-redirect', { url: 'https://attacker.invalid/' })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
    expect(hooks.open({ url: 'app://spanwise/index.html' })).toEqual({ action: 'deny' });
    expect(hooks.calls).toBe('disable_non_proxied_udp');
  });
});
