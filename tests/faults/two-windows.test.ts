import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../electron/documents/disk.ts';
import { createService, type Service, type ServiceOptions } from '../../electron/documents/service.ts';
import type { DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { good, modelIn, refused, temporaryFolder, writeDocument } from '../support/documents.ts';

const folder = temporaryFolder();
const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

let places = 0;

async function opened(options: Partial<ServiceOptions> = {}) {
  const own = join(folder, `place-${++places}`);
  const documents = join(own, 'documents');
  mkdirSync(documents, { recursive: true });
  const path = join(documents, 'council.spanwise');
  writeDocument(path);
  const dataDir = join(own, 'data');
  const service = createService({ dataDir, host: 'browser', version: 'test', autosaveMs: 60_000, ...options });
  services.push(service);
  const snapshot = good(await service.handle('document.open', { path }));
  return { service, snapshot, path, documents, dataDir };
}

let commands = 0;

/** Retitles P4 in what this window shows. */
function retitled(service: Service, { doc, records, revision }: DocumentSnapshot, title: string) {
  const from = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4');
  const patch = { added: [], updated: [[from, { ...from, title }]], removed: [] } as never;
  const edit = { doc, commandId: `two-windows-${++commands}`, base: revision, label: title, structure: null, patch };
  return service.handle('edit.apply', edit);
}

describe('two windows on one document', () => {
  it('DOC-2 the one that is behind is refused, loads what is there, and goes on', async () => {
    const { service, snapshot: first } = await opened();
    const second = good(await service.handle('document.load', { doc: first.doc }));
    good(await retitled(service, first, 'First'));
    const behind = await retitled(service, second, 'Second');
    expect(refused(behind)).toBe('stale-revision');
    expect(behind).toMatchObject({ refusal: { message: expect.stringMatching(/reload and make it again\.$/) } });
    const now = good(await service.handle('document.load', { doc: first.doc }));
    expect(now.records.join()).toContain('"First"');
    good(await retitled(service, now, 'Second'));
    const { doc } = first;
    expect(good(await service.handle('edit.undo', { doc, commandId: 'two-undo-1', base: 2 })).label).toBe('Second');
    expect(refused(await service.handle('edit.undo', { doc, commandId: 'two-undo-2', base: 2 }))).toBe(
      'stale-revision',
    );
    // The other window closes it: the next edit is refused in words, and nothing is lost.
    good(await service.handle('document.close', { doc }));
    expect(refused(await retitled(service, now, 'Third'))).toBe('not-open');
  });
});

describe('a place that changes while a document is open', () => {
  it('DOC-3 a folder that vanished: editing goes on, saving says why, and saves when it is back', async () => {
    const { service, snapshot, path, documents } = await opened();
    const { doc } = snapshot;
    renameSync(documents, `${documents}-away`);
    good(await retitled(service, snapshot, 'Kept'));
    const saved = await service.handle('document.save', { doc });
    expect(refused(saved)).toBe('not-published');
    expect(saved).toMatchObject({ refusal: { message: expect.stringContaining('the folder cannot be') } });
    expect(existsSync(documents)).toBe(false);
    renameSync(`${documents}-away`, documents);
    good(await service.handle('document.save', { doc }));
    expect(modelIn(path)).toContain('"Kept"');
  });

  it('DOC-4 a file replaced underneath, even by one of the same size and time, is not overwritten', async () => {
    const { service, snapshot, path } = await opened();
    const { doc } = snapshot;
    const theirs = readFileSync(path);
    theirs[theirs.length - 1] = 1;
    const { mtimeMs } = realDisk.stat(path) as { mtimeMs: number };
    rmSync(path);
    writeFileSync(path, theirs);
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
    good(await retitled(service, snapshot, 'Mine'));
    expect(refused(await service.handle('document.save', { doc }))).toBe('changed-on-disk');
    expect(readFileSync(path).equals(theirs)).toBe(true);
    const other = path.replace('council', 'mine');
    good(await service.handle('document.save', { doc, path: other }));
    expect(modelIn(other)).toContain('"Mine"');
  });

  it('DOC-3 a file deleted underneath is written again', async () => {
    const { service, snapshot, path } = await opened();
    rmSync(path);
    good(await retitled(service, snapshot, 'Again'));
    good(await service.handle('document.save', { doc: snapshot.doc }));
    expect(modelIn(path)).toContain('"Again"');
  });

  it('DOC-2 DOC-3 a slow disk: every edit made meanwhile is acknowledged in order and is in the next saving', async () => {
    const wait = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15);
    const slow = Object.fromEntries(
      Object.entries(realDisk).map(([name, call]) => [
        name,
        (...args: unknown[]) => {
          wait();
          return (call as (...args: unknown[]) => unknown)(...args);
        },
      ]),
    ) as unknown as Disk;
    const { service, snapshot, path } = await opened({ disk: slow, autosaveMs: 0 });
    const { doc } = snapshot;
    let now = snapshot;
    for (const title of ['One', 'Two', 'Three']) {
      const [saved, edited] = await Promise.all([
        service.handle('document.save', { doc }),
        retitled(service, now, title),
      ]);
      good(saved);
      good(edited);
      now = good(await service.handle('document.load', { doc }));
    }
    expect(now.revision).toBe(3);
    good(await service.handle('document.save', { doc }));
    expect(modelIn(path)).toContain('"Three"');
  });
});
