import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerPage } from '../../electron/page/page.ts';

const base = mkdtempSync(join(tmpdir(), 'spanwise-page-'));
const folder = join(base, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
mkdirSync(join(base, 'renderer-secret'));
writeFileSync(join(folder, 'index.html'), '<title>Spanwise</title>');
writeFileSync(join(folder, 'assets/a b.js'), '1');
writeFileSync(join(folder, 'notes.txt'), 'not a kind of file that a page has');
writeFileSync(join(base, 'secret.json'), '{}');
writeFileSync(join(base, 'renderer-secret/secret.json'), '{}');
afterAll(() => rmSync(base, { recursive: true, force: true }));

const status = async (path: string) => (await answerPage(folder, path)).status;

describe('SEC attack: a path that leaves the page’s folder', () => {
  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '/../renderer-secret/secret.json',
    '//../secret.json',
    '/C:/secret.json',
    '/index.html%00.js',
    '/%E0%A4%A',
  ])('%s', async (path) => expect(await status(path)).toBe(400));

  it.each(['/notes.txt', '/assets', '/assets/', '/nothing.js'])('is not there: %s', async (path) =>
    expect(await status(path)).toBe(404),
  );

  it('serves the page, with a policy on every answer', async () => {
    for (const path of ['/', '/index.html', '/assets/a%20b.js', '/../secret.json', '/nothing.js']) {
      const { headers } = await answerPage(folder, path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(await status('/')).toBe(200);
    expect(await status('/assets/a%20b.js')).toBe(200);
  });
});
