import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { lockPath } from '../../../electron/documents/lock.ts';
import { createService, type Service, type ServiceOptions } from '../../../electron/documents/service.ts';
import { buildSample } from '../../../electron/samples/samples.ts';
import { ok, refuse } from '../../../shared/errors.ts';
import type { DocumentSnapshot, ServiceEvent } from '../../../shared/ipc/contract.ts';
import type { Post } from '../../../shared/model/records.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { type StructureState, structureByName } from '../../../shared/model/state.ts';
import { modelText } from '../../support/arbitraries.ts';
import {
  good,
  modelIn,
  namesIn,
  refused,
  smallState,
  temporaryFolder,
  writeDocument,
} from '../../support/documents.ts';

const folder = temporaryFolder();
const services: Service[] = [];
let cases = 0;

/** A data folder and a folder for documents of one test. */
function place() {
  const own = join(folder, `case-${++cases}`);
  const documents = join(own, 'documents');
  mkdirSync(documents, { recursive: true });
  return { dataDir: join(own, 'data'), documents, path: join(documents, 'council.spanwise') };
}

function start(dataDir: string, more: Partial<ServiceOptions> = {}): Service {
  const service = createService({ dataDir, host: 'browser', version: '1.2.3', autosaveMs: 60_000, ...more });
  services.push(service);
  return service;
}

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

function officer({ records }: DocumentSnapshot): Post {
  const post = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4');
  if (post?.type !== 'post') throw new Error('No P4');
  return post;
}

let commands = 0;

/** Retitles P4 as a window would. */
async function retitle(
  service: Service,
  snapshot: DocumentSnapshot,
  title: string,
  from = officer(snapshot),
  base = snapshot.revision,
) {
  const to = { ...from, title };
  const answer = await service.handle('edit.apply', {
    doc: snapshot.doc,
    commandId: `service-${++commands}`,
    base,
    label: `Retitled ${title}`,
    structure: from.structure,
    patch: { added: [], updated: [[from, to]], removed: [] } as never,
  });
  return { answer, to };
}

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

  it('DOC-3 edits stay in the working copy until Save, then the file holds them', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const events: ServiceEvent[] = [];
    service.onEvent((event) => events.push(event));
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
    const open = good(await service.handle('document.openBackup', { path: backup }));
    expect(officer(open).title).toBe('Inspector');
    expect(open.save).toMatchObject({ path: null, publishedRevision: null });
    expect(open.notices).toEqual(['This is a backup of "council.spanwise". Save it to keep it.']);
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    for (const other of [path, join(backup, '..'), join(backup, '..', 'x'), `${backup}/../../../recent.json`])
      expect(refused(await service.handle('document.openBackup', { path: other }))).toBe('not-a-backup');
  });

  it('DOC-7 a refused file leaves no working copy behind', async () => {
    const { dataDir, path } = place();
    writeFileSync(path, 'Post ID,Title\n');
    const service = start(dataDir);
    expect(refused(await service.handle('document.open', { path }))).toBe('not-a-document');
    const base64 = Buffer.from('rubbish').toString('base64');
    expect(refused(await service.handle('document.upload', { fileName: 'x.spanwise', base64 }))).toBe('not-a-document');
    expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
  });

  it('DOC-3 in the browser a document is uploaded and downloaded', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const base64 = readFileSync(path).toString('base64');
    const opened = good(await service.handle('document.upload', { fileName: 'council.spanwise', base64 }));
    expect(opened.save).toMatchObject({ path: null, publishedRevision: 0 });
    good((await retitle(service, opened, 'Inspector')).answer);
    const file = good(await service.handle('document.download', { doc: opened.doc }));
    writeFileSync(path, Buffer.from(file.base64, 'base64'));
    expect(modelIn(path)).toContain('"Inspector"');
    expect(file.fileName).toMatch(/\.spanwise$/);
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
    expect(good(await making)).toEqual({ fileName: 'r0.svg', mime: 'image/svg+xml', base64: 'PHN2Zy8+' });
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
    const bytes = Buffer.from(made.base64, 'base64').toString('latin1');
    expect(bytes).toContain('Brokerage and Payments Lead');
    // Each of them is in the document's own file, so looking for it can fail.
    const own = readFileSync(path).toString('latin1');
    for (const text of hidden) expect([text, own.includes(text), bytes.includes(text)]).toEqual([text, true, false]);
    const [fileName, base64] = [made.fileName, made.base64];
    const again = good(await service.handle('document.upload', { fileName, base64 }));
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
