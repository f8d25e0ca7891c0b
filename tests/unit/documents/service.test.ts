import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { ok, refuse } from '../../../shared/errors.ts';
import type { Post } from '../../../shared/model/records.ts';
import { type StructureState, structureByName } from '../../../shared/model/state.ts';
import { modelText } from '../../support/arbitraries.ts';
import { good, modelIn, refused, smallState, writeDocument } from '../../support/documents.ts';

import { place, retitle, start } from '../../support/services.ts';

describe('the services', () => {
  it('DOC-2 every call is checked before anything happens', async () => {
    const service = start(place().dataDir);
    expect(refused((await service.call('app.nothing', {})) as never)).toBe('unknown-call');
    expect(refused((await service.call('__proto__', {})) as never)).toBe('unknown-call');
    expect(refused((await service.call('document.open', { path: 7 })) as never)).toBe('bad-call');
    expect(refused((await service.call('document.load', { doc: '../x' })) as never)).toBe('bad-call');
    expect(refused(await service.handle('document.load', { doc: 'nobody' }))).toBe('not-open');
    expect(refused(await service.handle('document.openDialog', {}))).toBe('unsupported');
  });

  it('DOC-3 in the browser a document is uploaded and downloaded', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const bytes = readFileSync(path);
    const opened = good(await service.handle('document.upload', { fileName: 'council.spanwise', bytes }));
    expect(opened.save).toMatchObject({ path: null, publishedRevision: 0 });
    good((await retitle(service, opened, 'Inspector')).answer);
    const file = good(await service.handle('document.download', { doc: opened.doc }));
    writeFileSync(path, file.bytes);
    expect(modelIn(path)).toContain('"Inspector"');
    expect(file.fileName).toMatch(/\.spanwise$/);
    // Cancelled or refused by the browser, the work would be gone: it stays until the user says that the file is there.
    expect(refused(await service.handle('document.close', { doc: opened.doc }))).toBe('needs-path');
    expect(refused(await service.handle('document.arrived', { doc: opened.doc, revision: 2 }))).toBe(
      'unknown-revision',
    );
    const save = good(await service.handle('document.arrived', { doc: opened.doc, revision: file.revision }));
    expect(save).toMatchObject({ path: null, publishedRevision: 1 });
    good(await service.handle('document.close', { doc: opened.doc }));
  });

  it('DOC-2 opening a file twice shows the same document', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const [a, b] = [await service.handle('document.open', { path }), await service.handle('document.open', { path })];
    expect(good(a).doc).toBe(good(b).doc);
  });

  it('DOC-9 undo, redo and history work through the door and survive closing', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const first = start(dataDir);
    const opened = good(await first.handle('document.open', { path }));
    good((await retitle(first, opened, 'Inspector')).answer);
    good(await first.handle('document.close', { doc: opened.doc }));
    const again = good(await first.handle('document.open', { path }));
    const { doc } = again;
    const undone = good(await first.handle('edit.undo', { doc, commandId: 'undo-0001', base: again.revision }));
    expect(undone).toMatchObject({ revision: 2, label: 'Retitled Inspector', redoLabel: 'Retitled Inspector' });
    good(await first.handle('edit.redo', { doc, commandId: 'redo-0001', base: 2 }));
    const history = good(await first.handle('history.list', { doc, limit: 10 }));
    expect(history.map(({ revision, op }) => `${revision} ${op}`)).toEqual(['3 redo', '2 undo', '1 edit']);
  });

  it('EXPORT-1 an export is made from a state that later edits do not reach', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    let seen = '';
    const service = start(dataDir, {
      exportMaker: async (state, revision, { format }) => {
        await wait(20);
        seen = modelText(state);
        if (format === 'png') return refuse('unsupported', 'Not this one.');
        return ok({ fileName: `r${revision}.svg`, mime: 'image/svg+xml', bytes: Buffer.from('<svg/>') });
      },
    });
    const opened = good(await service.handle('document.open', { path }));
    const request = { doc: opened.doc, structure: 'Current', kind: 'chart' } as const;
    const making = service.handle('export.make', { ...request, format: 'svg' });
    good((await retitle(service, opened, 'Inspector')).answer);
    expect(good(await making)).toEqual({
      fileName: 'r0.svg',
      mime: 'image/svg+xml',
      bytes: Buffer.from('<svg/>'),
    });
    expect(seen).toBe(modelText(smallState()));
    expect(refused(await service.handle('export.make', { ...request, format: 'png' }))).toBe('unsupported');
  });

  it('EXPORT-8 a copy for others is a sound document of one structure, without a byte of people, notes or history', async () => {
    const { dataDir, path } = place();
    const state = good(buildSample('adult-social-care'));
    const structure = structureByName(state, 'Option A') as StructureState;
    const hidden = ['Agency assignment ends when the vacancy is filled', 'E1003', 'Option B', 'Referral Coordinator 2'];
    writeDocument(path, state);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    const post = structure.posts.get('A14') as Post;
    good((await retitle(service, opened, 'Referral Coordinator 2', post)).answer);
    good(await service.handle('edit.undo', { doc: opened.doc, commandId: 'undo-0002', base: 1 }));
    good(await service.handle('document.save', { doc: opened.doc }));
    const wanted = { doc: opened.doc, job: 'job-for-others', structure: structure.record.id };
    const made = good(await service.handle('document.forOthers', wanted));
    const bytes = Buffer.from(made.bytes).toString('latin1');
    expect(bytes).toContain('Brokerage and Payments Lead');
    // Each of them is in the document's own file, so looking for it can fail.
    const own = readFileSync(path).toString('latin1');
    for (const text of hidden) expect([text, own.includes(text), bytes.includes(text)]).toEqual([text, true, false]);
    const { fileName } = made;
    const again = good(await service.handle('document.upload', { fileName, bytes: made.bytes }));
    expect(good(await service.handle('history.list', { doc: again.doc, limit: 10 }))).toEqual([]);
    const saved = good(await service.handle('export.save', { job: 'job-for-others', path: `${path}.copy` }));
    expect(saved).toEqual({ path: `${path}.copy.spanwise` });
    expect(refused(await service.handle('document.forOthers', { doc: opened.doc, structure: 'nowhere' }))).toBe(
      'no-structure',
    );
  });

  it('DOC-2 a mistake of our own answers a sentence and the services go on', async () => {
    const { dataDir } = place();
    const samples = {
      list: () => [],
      build: () => {
        throw new TypeError('a bug');
      },
    };
    const service = start(dataDir, { samples });
    const { error } = console;
    console.error = () => {};
    expect(refused(await service.handle('document.sample', { name: 'x' }))).toBe('internal');
    console.error = error;
    good(await service.handle('app.info', {}));
  });
});
