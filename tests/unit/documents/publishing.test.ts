import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockPath } from '../../../electron/documents/besideNames.ts';
import type { ServiceEvent } from '../../../shared/ipc/contract.ts';
import { modelText } from '../../support/arbitraries.ts';
import { good, modelIn, namesIn, refused, smallState, writeDocument } from '../../support/documents.ts';

import { place, retitle, start } from '../../support/services.ts';

describe('publishing', () => {
  it('DOC-3 edits stay in the working copy until Save, then the file holds them', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const events: ServiceEvent[] = [];
    service.onEvent((event) => 'doc' in event && events.push(event));
    const opened = good(await service.handle('document.open', { path }));
    const fresh = { publishedAt: null, failure: null, conflict: false, readOnly: false };
    expect(opened.save).toEqual({ path, publishedRevision: 0, ...fresh });
    good((await retitle(service, opened, 'Inspector')).answer);
    expect(modelIn(path)).toBe(modelText(smallState()));
    const saved = good(await service.handle('document.save', { doc: opened.doc }));
    expect(saved).toMatchObject({ publishedRevision: 1, failure: null });
    expect(modelIn(path)).toContain('"Inspector"');
    expect(events).toEqual([{ type: 'saved', doc: opened.doc, save: saved }]);
  });

  it('DOC-3 autosave publishes when editing pauses; a failing share is tried again', async () => {
    const { dataDir, path, documents } = place();
    writeDocument(path);
    const service = start(dataDir, { autosaveMs: 20, retryMs: 20 });
    const opened = good(await service.handle('document.open', { path }));
    const failures: (string | null)[] = [];
    const saved = new Promise<void>((resolve) => {
      service.onEvent((event) => {
        if (event.type !== 'saved') return;
        failures.push(event.save.failure);
        if (failures.length === 1) mkdirSync(documents, { recursive: true });
        if (event.save.failure === null) resolve();
      });
    });
    rmSync(documents, { recursive: true });
    good((await retitle(service, opened, 'Inspector')).answer);
    await saved;
    expect(failures[0]).toMatch(/was not saved: the folder cannot be found/);
    expect(modelIn(path)).toContain('"Inspector"');
  });

  it('DOC-3 closing publishes and removes the working copy', async () => {
    const { dataDir, path, documents } = place();
    writeDocument(path);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    expect(namesIn(documents)).toContain('.~lock.council.spanwise#');
    good((await retitle(service, opened, 'Inspector')).answer);
    good(await service.handle('document.close', { doc: opened.doc }));
    expect(modelIn(path)).toContain('"Inspector"');
    expect(namesIn(documents)).toEqual(['council.spanwise']);
    expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
    expect(good(await service.handle('app.info', {}))).toMatchObject({ open: [], recent: [{ path }] });
  });

  it('DOC-4 a file changed by somebody else is not overwritten; Save As keeps the work', async () => {
    const { dataDir, path, documents } = place();
    writeDocument(path);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    good((await retitle(service, opened, 'Mine')).answer);
    const theirs = smallState();
    theirs.document = { ...theirs.document, title: 'Theirs' };
    writeDocument(path, theirs);
    const { doc } = opened;
    expect(refused(await service.handle('document.save', { doc }))).toBe('changed-on-disk');
    expect(refused(await service.handle('document.close', { doc }))).toBe('changed-on-disk');
    expect(good(await service.handle('document.load', { doc })).save).toMatchObject({
      failure: expect.stringMatching(/changed by somebody else/),
      conflict: true,
    });
    // What the file holds now can be read, to be compared with.
    expect(good(await service.handle('document.readOwn', { doc })).title).toBe('Theirs');
    const other = join(documents, 'mine');
    expect(good(await service.handle('document.save', { doc, path: other }))).toMatchObject({
      path: `${other}.spanwise`,
      failure: null,
      conflict: false,
    });
    expect(modelIn(path)).toBe(modelText(theirs));
    expect(modelIn(`${other}.spanwise`)).toContain('"Mine"');
    expect(namesIn(documents).filter((name) => name.startsWith('.~'))).toEqual(['.~lock.mine.spanwise#']);
  });

  it('DOC-3 Save As replaces an existing file only when the user agreed', async () => {
    const { dataDir, path } = place();
    writeFileSync(path, 'something else');
    const service = start(dataDir);
    const { doc } = good(await service.handle('document.create', { title: 'New' }));
    expect(refused(await service.handle('document.save', { doc }))).toBe('needs-path');
    expect(refused(await service.handle('document.save', { doc, path }))).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('something else');
    good(await service.handle('document.save', { doc, path, replace: true }));
    expect(modelIn(path)).toContain('"New"');
  });

  it('DOC-5 a second opener reads only, is told who has it, and may Save As', async () => {
    const { dataDir, path, documents } = place();
    writeDocument(path);
    const first = start(dataDir);
    good(await first.handle('document.open', { path }));
    const second = start(join(documents, '..', 'other-data'));
    const opened = good(await second.handle('document.open', { path }));
    expect(opened.save.readOnly).toBe(true);
    expect(opened.notices.join()).toMatch(/is open already, since .* on .* reading only/);
    expect(refused((await retitle(second, opened, 'X')).answer)).toBe('read-only');
    const { doc } = opened;
    expect(refused(await second.handle('document.save', { doc }))).toBe('read-only');
    good(await second.handle('document.save', { doc, path: join(documents, 'copy.spanwise') }));
    good((await retitle(second, opened, 'X')).answer);
    expect(good(await second.handle('document.load', { doc })).notices).toEqual([]);
  });

  it('DOC-5 a lock of a process that is gone is taken over and said; one of another computer is kept', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const owner = { token: 'x', pid: 2_147_483_646, host: hostname(), user: 'jo', at: Date.now() };
    writeFileSync(lockPath(path), JSON.stringify(owner));
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    expect(opened.save.readOnly).toBe(false);
    expect(opened.notices.join()).toMatch(/still marked as open by jo .* taken over/);
    good(await service.handle('document.close', { doc: opened.doc }));
    for (const text of [JSON.stringify({ ...owner, host: 'elsewhere' }), '', '{}']) {
      writeFileSync(lockPath(path), text);
      const again = good(await service.handle('document.open', { path }));
      expect(again.save.readOnly).toBe(true);
      good(await service.handle('document.close', { doc: again.doc }));
      expect(readFileSync(lockPath(path), 'utf8')).toBe(text);
    }
  });
});
