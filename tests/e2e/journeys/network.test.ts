import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { openSample } from '../support/window.ts';

// Every journey ends with `complaints` being empty. Here it is proved that they would be seen.
describe('SEC no request leaves: what each journey is watched for', () => {
  it('SEC attack: a page that asks another address is stopped, and the journey would fail', async () => {
    const app = await launchApp({ mayComplain: true });
    await openSample(app.page);
    expect(app.complaints()).toEqual([]);
    const reached = await app.page.evaluate(async () => {
      const image = new Image();
      image.src = 'http://127.0.0.1:9/pixel.png';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      console.error('a mistake in the page');
      return fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      );
    });
    expect(reached).toBe(false);
    const seen = () => app.complaints().join('\n');
    await expect.poll(seen).toContain('connect-src');
    await expect.poll(seen).toContain('img-src');
    await expect.poll(seen).toContain('style-src');
    await expect.poll(seen).toContain('a mistake in the page');
  });

  // Electron's shell opens no window at all: tests/e2e/desktop.test.ts.
  it.skipIf(import.meta.env.MODE === 'electron')('SEC attack: a page that opens a window would be seen', async () => {
    const app = await launchApp({ mayComplain: true });
    await openSample(app.page);
    await app.page.evaluate(() => void window.open('http://127.0.0.1:9/'));
    await expect.poll(() => app.complaints().join('\n')).toContain('window: ');
  });

  it('A11Y a control without a name would be seen', async () => {
    const { page } = await launchApp();
    await openSample(page);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await violations(page)).join()).toContain('button-name');
  });
});
