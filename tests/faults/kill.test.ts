import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createService } from '../../electron/documents/service.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { good, modelIn, namesIn, temporaryFolder, writeDocument } from '../support/documents.ts';
import { seeded } from '../support/seeded.ts';
import { tried } from './counts.ts';

const folder = temporaryFolder();
const storm = fileURLToPath(new URL('./editStorm.ts', import.meta.url));
/** `npm run soak` raises it. */
const KILLS = Number(process.env.SPANWISE_KILLS ?? 6);

/** Runs the storm until it has made `edits` edits, then kills it. Answers what it was promised. */
async function killedAfter(edits: number, dataDir: string, path: string, log: string): Promise<number> {
  const child = spawn(process.execPath, [storm, dataDir, path, log, '4'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => (errors += data));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  const promised = () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').length : 0);
  while (promised() < edits && child.exitCode === null) await wait(2);
  child.kill('SIGKILL');
  expect(await ended, errors).toBe('SIGKILL');
  return Number(readFileSync(log, 'utf8').trimEnd().split('\n').at(-1));
}

describe('a process killed while it edits', () => {
  const random = seeded(20261122);
  const points = Array.from({ length: KILLS }, () => 1 + random.below(120));

  it.each(points)(
    'DOC-6 killed after %i edits and more: every acknowledged edit is there at the next start',
    async (edits) => {
      const own = join(folder, `kill-${edits}-${Math.random().toString(36).slice(2)}`);
      const documents = join(own, 'documents');
      mkdirSync(documents, { recursive: true });
      const path = join(documents, 'council.spanwise');
      writeDocument(path);
      const dataDir = join(own, 'data');
      const promised = await killedAfter(edits, dataDir, path, join(own, 'log'));

      // DOC-3: whatever moment it was, the user's file is a whole document.
      expect(modelIn(path)).toMatch(/"title"/);

      const service = createService({ dataDir, host: 'browser', version: 'test' });
      const { open } = good(await service.handle('app.info', {}));
      expect(open).toHaveLength(1);
      const doc = open[0]!.doc;
      const back = good(await service.handle('document.load', { doc }));
      expect(back.revision).toBeGreaterThanOrEqual(promised);
      const titles = back.records.map(decodeRecord).flatMap((record) => (record.type === 'post' ? [record.title] : []));
      expect(titles).toContain(`Title ${back.revision}`);
      expect(back.notices.join(' ')).toMatch(/It is back with every change/);
      expect(back.notices.join(' ')).toMatch(/ended unexpectedly/);
      expect(back.save).toMatchObject({ path, readOnly: false });

      // It can be published: what the killed process wrote last is known to be ours.
      good(await service.handle('document.save', { doc }));
      await service.close();
      expect(modelIn(path)).toContain(`"Title ${back.revision}"`);
      expect(namesIn(documents)).toEqual(['council.spanwise']);
      tried('kill while editing');
    },
  );
});
