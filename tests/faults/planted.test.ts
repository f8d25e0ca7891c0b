import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forkHelper } from '../../electron/documents/helper.ts';
import { createInspector } from '../../electron/documents/inspector.ts';
import { good, refused, writeDocument } from '../support/documents.ts';
import { place, start } from '../support/services.ts';
import { FULL, tried } from './counts.ts';
import { plantedDocuments, plantedTable } from './planted.ts';

/** `npm run soak` tries them all; the tests two of each expression and all the others. */
const chosen = [...plantedDocuments()].filter((_, i) => FULL || i % 6 === 0 || i >= 60);

describe('SEC attack: a document that runs when it is looked at', () => {
  it('SEC DOC-7 planted tables, indexes, views and triggers: refused before any of them is worked out, the file as it was', async () => {
    const { dataDir, path } = place();
    const service = start(dataDir);
    for (const { what, bytes } of chosen) {
      writeFileSync(path, bytes);
      expect(refused(await service.handle('document.open', { path })), what).toBe('damaged');
      expect(refused(await service.handle('document.read', { fileName: 'x.spanwise', bytes })), what).toBe('damaged');
      expect(readFileSync(path).equals(bytes), what).toBe(true);
      expect(readdirSync(join(dataDir, 'working')), what).toEqual([]);
      tried('planted database, as a file');
    }
  });

  it('SEC DOC-7 the same as working copies at the start: each is set aside and said, and the others are back', async () => {
    const { dataDir } = place();
    for (const [i, { bytes }] of chosen.entries()) copyOf(dataDir, `planted-${i}`, bytes);
    copyOf(dataDir, 'table', plantedTable());
    const sound = join(dataDir, 'working', 'sound');
    mkdirSync(sound, { recursive: true });
    writeDocument(join(sound, 'document.db'));
    writeFileSync(
      join(sound, 'meta.json'),
      JSON.stringify({ title: 'Sound', path: null, ours: [], stamp: null, publishedRevision: 7, publishedAt: null }),
    );
    const service = start(dataDir);
    const { notices } = good(await service.handle('document.create', { title: 'New' }));
    expect(notices.filter((notice) => notice.includes('set aside in'))).toHaveLength(chosen.length + 1);
    expect(good(await service.handle('app.info', {})).open.map(({ doc }) => doc)).toContain('sound');
    expect(readdirSync(join(dataDir, 'damaged'))).toHaveLength(chosen.length + 1);
    tried('planted database, as a working copy', chosen.length + 1);
  });

  it('SEC DOC-7 a file that holds its reader is given up at the limit, and the next is read by a new one', async () => {
    const { dataDir, documents, path } = place();
    const inspector = createInspector({
      start: () => forkHelper(new URL('./hangingHelper.ts', import.meta.url)),
      limitMs: 3_000,
    });
    const service = start(dataDir, { inspector });
    for (const name of ['hang.spanwise', 'memory.spanwise']) {
      const file = join(documents, name);
      writeDocument(file);
      const answer = await service.handle('document.open', { path: file });
      expect(refused(answer)).toBe('damaged');
      expect(answer).toMatchObject({
        refusal: {
          message: expect.stringMatching(/was not opened: .*which no sound document does\. It was not touched/),
        },
      });
      expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
    }
    writeDocument(path);
    expect(good(await service.handle('document.open', { path })).revision).toBe(0);
  });
});

function copyOf(dataDir: string, doc: string, bytes: Buffer): void {
  const folder = join(dataDir, 'working', doc);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'document.db'), bytes);
}
