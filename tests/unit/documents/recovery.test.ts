import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/errors.ts';
import { good, modelIn, refused, smallState, writeDocument } from '../../support/documents.ts';

import { officer, place, retitle, start } from '../../support/services.ts';

describe('what was left, and what is refused', () => {
  it('DOC-6 what was never saved to a file is there at the next start; an untouched new document is not', async () => {
    const { dataDir } = place();
    const samples = { list: () => [], build: () => ok(smallState()) };
    const first = start(dataDir, { samples });
    const sample = good(await first.handle('document.sample', { name: 'any' }));
    good(await first.handle('document.create', { title: 'Untouched' }));
    good((await retitle(first, sample, 'Inspector')).answer);
    await first.close();
    const second = start(dataDir);
    const { open } = good(await second.handle('app.info', {}));
    expect(open).toEqual([{ doc: sample.doc, title: smallState().document.title, path: null, unsaved: true }]);
    const back = good(await second.handle('document.load', { doc: sample.doc }));
    expect(officer(back).title).toBe('Inspector');
    expect(back).toMatchObject({ revision: 1, undoLabel: 'Retitled Inspector' });
    expect(refused(await second.handle('document.close', { doc: sample.doc }))).toBe('needs-path');
    good(await second.handle('document.close', { doc: sample.doc, discard: true }));
    await second.close();
    expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
  });

  it('DOC-6 a working copy that another running Spanwise has open is left alone', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const first = start(dataDir);
    const opened = good(await first.handle('document.open', { path }));
    good((await retitle(first, opened, 'Inspector')).answer);
    const second = start(dataDir);
    expect(good(await second.handle('app.info', {})).open).toEqual([]);
    await second.close();
    expect(good(await first.handle('document.load', { doc: opened.doc })).revision).toBe(1);
  });

  it('DOC-7 a damaged working copy is set aside, never deleted, and the user is told', async () => {
    const { dataDir } = place();
    const copy = join(dataDir, 'working', 'abc');
    mkdirSync(copy, { recursive: true });
    writeFileSync(join(copy, 'document.db'), 'rubbish'.repeat(2_000));
    const service = start(dataDir);
    const opened = good(await service.handle('document.create', { title: 'New' }));
    expect(opened.notices.join()).toMatch(/damaged .* set aside/);
    expect(readdirSync(join(dataDir, 'damaged'))).toEqual(['abc']);
  });

  it('DOC-2 a data folder that cannot be written is a refusal, not a failure', async () => {
    const { dataDir } = place();
    const service = start(dataDir);
    rmSync(join(dataDir, 'working'), { recursive: true });
    writeFileSync(join(dataDir, 'working'), 'in the way');
    expect(refused(await service.handle('document.create', { title: 'New' }))).toBe('no-working-copy');
  });

  it('DOC-7 a damaged document is refused with its newest backup', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    good((await retitle(service, opened, 'Inspector')).answer);
    good(await service.handle('document.close', { doc: opened.doc }));
    writeFileSync(path, readFileSync(path).fill(0, 4_096));
    const answer = await service.handle('document.open', { path });
    expect(refused(answer)).toBe('damaged');
    const backup = (answer.ok ? undefined : answer.refusal.backup) ?? '';
    expect(answer).toMatchObject({
      refusal: { message: expect.stringMatching(/newest backup is of .*: .*\.spanwise\.$/) },
    });
    expect(modelIn(backup)).toContain('"Inspector"');
    // It opens as a document of its own; the damaged file and the backup stay as they are.
    const bytes = readFileSync(backup);
    const { doc } = good(await service.handle('document.openBackup', { path: backup }));
    const open = good(await service.handle('document.load', { doc }));
    expect(officer(open).title).toBe('Inspector');
    expect(open.save).toMatchObject({ path: null, publishedRevision: null });
    expect(open.notices).toEqual(['This is a backup of "council.spanwise". Save it to keep it.']);
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    for (const other of [path, join(backup, '..'), join(backup, '..', 'x'), `${backup}/../../../recent.json`])
      expect(refused(await service.handle('document.openBackup', { path: other }))).toBe('not-a-backup');
  });

  it('DOC-8 the backups of a document are listed, newest first, and of no other', async () => {
    const { dataDir, path, documents } = place();
    writeDocument(path);
    let at = new Date('2026-11-22T09:00:00Z');
    const service = start(dataDir, { now: () => at });
    const opened = good(await service.handle('document.open', { path }));
    const listed = async (doc: string) =>
      good(await service.handle('document.backups', { doc })).map((each) => each.at);
    expect(await listed(opened.doc)).toEqual([]);
    const { to } = await retitle(service, opened, 'Inspector');
    good(await service.handle('document.save', { doc: opened.doc }));
    at = new Date('2026-11-22T09:20:00Z');
    good((await retitle(service, opened, 'Surveyor', to, 1)).answer);
    good(await service.handle('document.save', { doc: opened.doc }));
    expect(await listed(opened.doc)).toEqual(['2026-11-22T09:20:00.000Z', '2026-11-22T09:00:00.000Z']);
    const other = join(documents, 'other.spanwise');
    writeDocument(other);
    expect(await listed(good(await service.handle('document.open', { path: other })).doc)).toEqual([]);
    expect(await listed(good(await service.handle('document.create', { title: 'New' })).doc)).toEqual([]);
  });

  it('DOC-7 a file from somebody else is a recent document when it has been checked, and that is told', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const told: string[] = [];
    service.onEvent(({ type }) => told.push(type));
    good(await service.handle('document.open', { path }));
    expect(told).toEqual(['recent']);
    expect(good(await service.handle('app.info', {})).recent.map((each) => each.path)).toEqual([path]);
    // Opened again it stands where it stood.
    good(await service.handle('document.open', { path }));
    good(await service.handle('recent.clear', {}));
    expect(told).toEqual(['recent', 'recent']);
  });

  it('DOC-7 a refused file leaves no working copy behind', async () => {
    const { dataDir, path } = place();
    writeFileSync(path, 'Post ID,Title\n');
    const service = start(dataDir);
    expect(refused(await service.handle('document.open', { path }))).toBe('not-a-document');
    const bytes = Buffer.from('rubbish');
    expect(refused(await service.handle('document.upload', { fileName: 'x.spanwise', bytes }))).toBe('not-a-document');
    expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
  });
});
