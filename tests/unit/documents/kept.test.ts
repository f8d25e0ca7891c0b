import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../electron/db/migrations/index.ts';
import { checkHeader } from '../../../electron/db/open.ts';
import { Backups } from '../../../electron/documents/backups.ts';
import { realDisk } from '../../../electron/documents/disk.ts';
import { openDocument } from '../../../electron/documents/open.ts';
import { createService, type Service, type ServiceOptions } from '../../../electron/documents/service.ts';
import type { DocumentSnapshot } from '../../../shared/ipc/contract.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { editOf, good, modelIn, refused, smallState, temporaryFolder, writeDocument } from '../../support/documents.ts';

const GOLDEN = fileURLToPath(new URL('../../migrations/golden/0010-first-schema.spanwise', import.meta.url));

const folder = temporaryFolder();
const services: Service[] = [];
let places = 0;

function place() {
  const own = join(folder, `place-${++places}`);
  const documents = join(own, 'documents');
  mkdirSync(documents, { recursive: true });
  return { dataDir: join(own, 'data'), documents, path: join(documents, 'council.spanwise') };
}

function start(dataDir: string, more: Partial<ServiceOptions> = {}): Service {
  const service = createService({ dataDir, host: 'browser', version: 'test', autosaveMs: 60_000, ...more });
  services.push(service);
  return service;
}

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const service of services.splice(0)) await service.close();
});

let commands = 0;

async function retitle(service: Service, { doc, records, revision }: DocumentSnapshot, title: string, at = revision) {
  const from = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P2');
  const patch = { added: [], updated: [[from, { ...from, title }]], removed: [] } as never;
  const edit = { doc, commandId: `kept-edit-${++commands}`, base: at, label: title, structure: null, patch };
  good(await service.handle('edit.apply', edit));
}

/** Every backup below a data folder. */
function backupsIn(dataDir: string): string[] {
  try {
    const at = join(dataDir, 'backups');
    return readdirSync(at).flatMap((each) => readdirSync(join(at, each)).map((name) => join(at, each, name)));
  } catch {
    return [];
  }
}

const versionOf = (path: string) => good(checkHeader(readFileSync(path), path));

describe('backups before a migration', () => {
  it('DOC-8 DOC-10 a file of an older schema is kept as it was when a window opens it', async () => {
    const { dataDir, path } = place();
    cpSync(GOLDEN, path);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    expect(backupsIn(dataDir).map((file) => readFileSync(file).equals(readFileSync(GOLDEN)))).toEqual([true]);
    await retitle(service, opened, 'After');
    good(await service.handle('document.save', { doc: opened.doc }));
    expect([versionOf(GOLDEN), versionOf(path)]).toEqual([1, SCHEMA_VERSION]);
  });

  it('DOC-8 nothing is opened when no backup can be kept', async () => {
    const { dataDir, path } = place();
    cpSync(GOLDEN, path);
    const service = start(dataDir);
    writeFileSync(join(dataDir, 'backups'), 'in the way');
    expect(refused(await service.handle('document.open', { path }))).toBe('no-backup');
    expect(readFileSync(path).equals(readFileSync(GOLDEN))).toBe(true);
  });

  it('DOC-6 DOC-8 a working copy that a crash of an older version left is kept, too, and is back', async () => {
    const { dataDir } = place();
    const copy = join(dataDir, 'working', 'abc');
    mkdirSync(copy, { recursive: true });
    cpSync(GOLDEN, join(copy, 'document.db'));
    const service = start(dataDir);
    expect(good(await service.handle('app.info', {})).open).toMatchObject([{ doc: 'abc', title: 'Golden' }]);
    expect(backupsIn(dataDir).map(versionOf)).toEqual([1]);
    expect(modelIn(backupsIn(dataDir)[0] as string)).toBe(modelIn(GOLDEN));
  });

  it('DOC-8 CLI a command that replaces a file of an older schema keeps it; one that only reads does not', () => {
    const { dataDir, path } = place();
    vi.stubEnv('SPANWISE_DATA', dataDir);
    cpSync(GOLDEN, path);
    good(openDocument(path)).close();
    expect(backupsIn(dataDir)).toEqual([]);
    const mine = good(openDocument(path, { write: true }));
    const { state } = mine.session;
    const from = state.structures.get('s1')?.posts.get('P2');
    if (!from) throw new Error('No P2');
    const patch = { added: [], updated: [[from, { ...from, title: 'After' }] as const], removed: [] };
    good(mine.session.edit({ ...editOf(mine.session, patch), structure: 's1' }));
    good(mine.publish());
    mine.close();
    expect(backupsIn(dataDir).map((file) => readFileSync(file).equals(readFileSync(GOLDEN)))).toEqual([true]);
  });
});

describe('backups of work', () => {
  it('DOC-3 two seconds after the last edit, and not before, the file is written', async () => {
    vi.useFakeTimers();
    const { dataDir, path } = place();
    writeDocument(path);
    const { autosaveMs: _, ...options } = {
      dataDir,
      host: 'browser' as const,
      version: 'test',
      autosaveMs: 0,
      // In this thread, which has the timers.
      disk: realDisk,
    };
    const service = createService(options);
    services.push(service);
    const opened = good(await service.handle('document.open', { path }));
    await retitle(service, opened, 'One');
    await vi.advanceTimersByTimeAsync(1_900);
    await retitle(service, good(await service.handle('document.load', { doc: opened.doc })), 'Two');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(modelIn(path)).not.toMatch(/"(One|Two)"/);
    await vi.advanceTimersByTimeAsync(200);
    expect(modelIn(path)).toContain('"Two"');
  });

  it('DOC-8 a document without a file is backed up as work goes on, until it has one or is thrown away', async () => {
    const { dataDir, documents } = place();
    let minutes = 0;
    const now = () => new Date(Date.UTC(2027, 3, 1, 9, minutes));
    vi.useFakeTimers();
    const service = start(dataDir, { autosaveMs: 10, now, disk: realDisk });
    const path = join(documents, 'source.spanwise');
    writeDocument(path);
    const upload = { fileName: 'council.spanwise', bytes: readFileSync(path) };
    const opened = good(await service.handle('document.upload', upload));
    const { doc } = opened;
    const edit = async (title: string) => {
      await retitle(service, good(await service.handle('document.load', { doc })), title);
      await vi.advanceTimersByTimeAsync(20);
    };
    await edit('One');
    await edit('Two');
    minutes = 20;
    await edit('Three');
    expect(backupsIn(dataDir).map((file) => /"(One|Two|Three)"/.exec(modelIn(file))?.[1])).toEqual(['One', 'Three']);
    good(await service.handle('document.save', { doc, path: join(documents, 'mine.spanwise') }));
    // Those of the nameless document have gone; those of the file have begun.
    expect(backupsIn(dataDir).map((file) => basename(file).slice(21))).toEqual(['mine.spanwise']);
    const other = good(await service.handle('document.upload', upload));
    await retitle(service, other, 'Other');
    await vi.advanceTimersByTimeAsync(20);
    expect(backupsIn(dataDir)).toHaveLength(2);
    good(await service.handle('document.close', { doc: other.doc, discard: true }));
    expect(backupsIn(dataDir)).toHaveLength(1);
  });

  it('DOC-8 work that cannot reach its file is backed up all the same', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    vi.useFakeTimers();
    const service = start(dataDir, { autosaveMs: 10, disk: realDisk });
    const opened = good(await service.handle('document.open', { path }));
    writeFileSync(path, 'theirs');
    await retitle(service, opened, 'Mine');
    await vi.advanceTimersByTimeAsync(20);
    expect(backupsIn(dataDir).map((file) => modelIn(file).includes('"Mine"'))).toEqual([true]);
  });
});

/** A whole database with a value that no Spanwise writes: only reading every record finds it. */
function withWrongValue(path: string): void {
  writeDocument(path);
  const db = new Database(path);
  db.exec(`UPDATE record SET json = json_set(json, '$.title', 7) WHERE id = 'P3'`);
  db.close();
}

describe('a document from somebody else', () => {
  it('DOC-7 SEC is checked whole before anything of it is shown, and leaves nothing when it is damaged', async () => {
    const { dataDir, documents, path } = place();
    withWrongValue(path);
    const before = readFileSync(path);
    const service = start(dataDir);
    const bytes = before;
    for (let time = 0; time < 2; time++) {
      expect(refused(await service.handle('document.open', { path }))).toBe('damaged');
      expect(refused(await service.handle('document.upload', { fileName: 'x.spanwise', bytes }))).toBe('damaged');
      expect(refused(await service.handle('document.read', { fileName: 'x.spanwise', bytes }))).toBe('damaged');
      expect(good(await service.handle('app.info', {}))).toMatchObject({ open: [], recent: [] });
      expect([readdirSync(documents), readdirSync(join(dataDir, 'working'))]).toEqual([['council.spanwise'], []]);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('damage', () => {
  it('DOC-7 a damaged file that the user replaces is set aside first', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const damaged = readFileSync(path).fill(0, 4_096);
    writeFileSync(path, damaged);
    const service = start(dataDir);
    expect(refused(await service.handle('document.open', { path }))).toBe('damaged');
    const { doc } = good(await service.handle('document.create', { title: 'New' }));
    expect(refused(await service.handle('document.save', { doc, path }))).toBe('exists');
    good(await service.handle('document.save', { doc, path, replace: true }));
    const [aside] = readdirSync(join(dataDir, 'damaged'));
    expect(aside).toMatch(/Z council\.spanwise$/);
    expect(readFileSync(join(dataDir, 'damaged', aside as string)).equals(damaged)).toBe(true);
  });

  it('DOC-7 a damaged working copy is set aside and its newest backup named', async () => {
    const { dataDir } = place();
    mkdirSync(join(dataDir, 'working', 'abc'), { recursive: true });
    writeFileSync(join(dataDir, 'working', 'abc', 'document.db'), 'rubbish'.repeat(2_000));
    new Backups(dataDir).keep('unsaved/abc.spanwise', () => readFileSync(GOLDEN), new Date());
    const service = start(dataDir);
    const { notices } = good(await service.handle('document.create', { title: 'New' }));
    expect(notices.join()).toMatch(/damaged .*The newest backup is of .*abc\.spanwise\..* set aside in /);
  });

  it('DOC-7 a working copy of a newer Spanwise is left alone', async () => {
    const { dataDir } = place();
    const copy = join(dataDir, 'working', 'abc');
    mkdirSync(copy, { recursive: true });
    writeDocument(join(copy, 'document.db'), smallState());
    const db = new Database(join(copy, 'document.db'));
    db.pragma('user_version = 99');
    db.close();
    const service = start(dataDir);
    const { notices } = good(await service.handle('document.create', { title: 'New' }));
    expect(notices.join()).toMatch(/written by a newer Spanwise/);
    expect(readdirSync(join(dataDir, 'working'))).toContain('abc');
  });
});
