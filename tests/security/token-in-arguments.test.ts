import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { showInBrowser } from '../../electron/host/browser.ts';
import { temporaryFolder } from '../support/documents.ts';

const ADDRESS = 'http://127.0.0.1:4711/?token=SECRET-of-this-start';

describe('SEC attack: another user of this computer reads the list of programs', () => {
  it.skipIf(process.platform === 'win32')(
    'SEC no argument holds the token, and only this user reads the page that does',
    async () => {
      const folder = temporaryFolder();
      const seen = join(folder, 'arguments');
      const opener = join(folder, process.platform === 'darwin' ? 'open' : 'xdg-open');
      writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > "${seen}.part" && mv "${seen}.part" "${seen}"\n`);
      chmodSync(opener, 0o755);
      vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
      const remove = showInBrowser(ADDRESS);
      await expect.poll(() => existsSync(seen)).toBe(true);
      const page = readFileSync(seen, 'utf8').trim();
      expect(page).not.toContain('SECRET');
      expect(readFileSync(page, 'utf8')).toContain(ADDRESS);
      expect([statSync(page).mode & 0o777, statSync(dirname(page)).mode & 0o777]).toEqual([0o600, 0o700]);
      remove();
      expect(existsSync(dirname(page))).toBe(false);
      vi.unstubAllEnvs();
    },
  );
});
