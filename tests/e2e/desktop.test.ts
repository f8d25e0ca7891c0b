import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, launchDesktop } from './electron-double/launch.ts';

interface Door {
  call(name: unknown, args?: unknown): Promise<{ ok: boolean; value?: unknown; refusal?: { code: string } }>;
}
type DesktopWindow = Window & typeof globalThis & { spanwise: Door };

let desktop: Desktop;
beforeAll(async () => {
  desktop = await launchDesktop();
});
afterAll(async () => {
  await desktop?.close();
});

const call = (name: unknown, args: unknown) =>
  desktop.page.evaluate(([n, a]) => (window as unknown as DesktopWindow).spanwise.call(n, a), [name, args] as const);

describe('the desktop shell, as built', () => {
  it('opens a window on its own page, which loads', async () => {
    await desktop.page.waitForLoadState('load');
    expect(await desktop.page.title()).toContain('Spanwise');
  });

  it('draws the page without asking for anything that the policy forbids', async () => {
    const complaints: string[] = [];
    desktop.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    desktop.page.on('pageerror', (error) => complaints.push(String(error)));
    await desktop.page.reload();
    await desktop.page.getByRole('button').first().waitFor();
    await desktop.page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(complaints).toEqual([]);
  });

  it('shows the page four named functions and nothing of node', async () => {
    const seen = await desktop.page.evaluate(() => ({
      door: Object.keys((window as unknown as DesktopWindow).spanwise).sort(),
      node: [
        typeof (globalThis as { process?: unknown }).process,
        typeof (globalThis as { require?: unknown }).require,
      ],
    }));
    expect(seen).toEqual({ door: ['call', 'onEvent', 'onMenu', 'pathOf'], node: ['undefined', 'undefined'] });
  });

  it('passes a call of the contract to the services', async () => {
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
  });

  it('SEC attack: a call that the contract does not know', async () => {
    expect(await call('shell.run', {})).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } });
    expect(await call('__proto__', {})).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } });
    expect(await call({ toString: 'app.info' }, {})).toMatchObject({ ok: false, refusal: { code: 'unknown-call' } });
  });

  it('SEC attack: a known call with arguments of another shape', async () => {
    const bad = { ok: false, refusal: { code: 'bad-call' } };
    expect(await call('document.load', { doc: '../../etc/passwd' })).toMatchObject(bad);
    expect(await call('document.load', { doc: 'a', extra: 1 })).toMatchObject(bad);
    expect(await call('document.load', null)).toMatchObject(bad);
  });

  it('SEC attack: a call from a frame inside the page', async () => {
    const answer = await desktop.page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as Partial<DesktopWindow>;
      // Electron runs no preload in a frame; the double does, so that the door itself is proved.
      const result = inner.spanwise
        ? await inner.spanwise.call('app.info', {})
        : { ok: false, refusal: { code: 'foreign-frame' } };
      frame.remove();
      return result;
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'foreign-frame' } });
  });

  it('SEC attack: leaving the page, opening a window, asking the network', async () => {
    const before = desktop.page.url();
    await desktop.page.evaluate(() => {
      location.href = 'https://attacker.invalid/';
    });
    await desktop.page.evaluate(() => void window.open('https://attacker.invalid/'));
    const reached = await desktop.page.evaluate(() =>
      fetch('https://attacker.invalid/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    await expect.poll(() => desktop.page.context().pages().length).toBe(1);
    expect(desktop.page.url()).toBe(before);
  });

  it('SEC attack: files outside the page’s folder', async () => {
    const statuses = await desktop.page.evaluate(() =>
      Promise.all(
        [
          '/..%2f..%2fpackage.json',
          '/%2e%2e%5c%2e%2e%5cpackage.json',
          '/..%2Felectron/main/main.js',
          '/%00',
          '/nothing.js',
        ].map((path) => fetch(path).then((answer) => answer.status)),
      ),
    );
    expect(statuses).toEqual([400, 400, 400, 400, 404]);
  });

  it('SEC attack: a script from a title', async () => {
    const ran = await desktop.page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.innerHTML = '<img src="x:" onerror="window.hacked = true"><script>window.hacked = true</script>';
      return new Promise((resolve) => setTimeout(() => resolve('hacked' in window), 200));
    });
    expect(ran).toBe(false);
  });
});
