import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../electron/documents/open.ts';
import { modelText } from '../support/arbitraries.ts';
import {
  changing,
  editOf,
  good,
  modelIn,
  namesIn,
  smallState,
  temporaryFolder,
  writeDocument,
} from '../support/documents.ts';
import { FULL, tried } from './counts.ts';

const folder = temporaryFolder();
const child = fileURLToPath(new URL('./publishChild.ts', import.meta.url));
const OLD = modelText(smallState());

/** Publishes in a process that is killed at that call. Answers the call's name, or "published" when there was none. */
function killedAt(path: string, call: number, when: 'before' | 'after'): string {
  const { stdout, signal, stderr } = spawnSync(process.execPath, [child, path, String(call), when], {
    encoding: 'utf8',
  });
  expect(signal, stderr).toBe(stdout === 'published' ? null : 'SIGKILL');
  return stdout;
}

// Windows ends a process by other means, and a loaded machine starts some thirty of them slowly.
describe.skipIf(process.platform === 'win32')('a process killed while it publishes', { timeout: 120_000 }, () => {
  // A kill after one call is a kill before the next, but for the last: the soak tries both.
  it.each(FULL ? (['before', 'after'] as const) : (['before'] as const))(
    'DOC-3 DOC-6 %s any file-system call: the file is the old or the new document, whole, and can be published again',
    (when) => {
      const own = join(folder, when);
      mkdirSync(own);
      const path = join(own, 'council.spanwise');
      const steps: string[] = [];
      for (let call = 0; ; call++) {
        writeDocument(path);
        const step = killedAt(path, call, when);
        if (step === 'published') break;
        steps.push(step);
        tried('kill while publishing');
        const renamed = steps.includes('replace') && !(step === 'replace' && when === 'before');
        const model = modelIn(path);
        expect(model.includes('"Inspector"'), `${when} ${step}`).toBe(renamed);
        if (!renamed) expect(model).toBe(OLD);
        // The next one clears up what was left and publishes.
        const again = good(openDocument(path, { write: true }));
        good(again.session.edit(editOf(again.session, changing(again.session.state, 'P2', { title: 'After' }))));
        good(again.publish());
        again.close();
        expect(modelIn(path)).toContain('"After"');
        expect(namesIn(own)).toEqual(['council.spanwise']);
      }
      expect([...new Set(steps)].sort()).toEqual(['allow', 'flushFolder', 'list', 'read', 'replace', 'stat', 'write']);
    },
  );
});
