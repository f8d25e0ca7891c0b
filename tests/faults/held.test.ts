import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../electron/documents/disk.ts';
import type { Service } from '../../electron/documents/service.ts';
import type { Answer, DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { good, modelIn, namesIn, writeDocument } from '../support/documents.ts';
import { faultOfSentence } from '../support/seeded.ts';
import { officer, place, retitle, start } from '../support/services.ts';
import { FULL, tried } from './counts.ts';
import { heldDisk } from './heldDisk.ts';

/** What was tried, said by `npm run soak`. */
const table: string[] = [];
afterAll(() => {
  if (FULL) process.stdout.write(`${table.join('\n')}\n`);
});

/** Every file of a working copy, and of the folder of the user's file, as a scanner would find it. */
const PLACES: readonly (readonly [what: string, name: RegExp])[] = [
  ['what is known of the copy', /^meta.*\.json$/],
  ['the database of the copy', /^document\.db$/],
  ['its write-ahead log', /^document\.db-wal$/],
  ['a compacted copy', /^copy-/],
  ['the mark of a closed copy', /^finished$/],
  ['the user’s file', /^council\.spanwise$/],
  ['the new file beside it', /\.tmp-/],
  ['every file of ours', /./],
];
const STEPS = ['open', 'edit', 'save', 'close', 'quit'] as const;
type Step = (typeof STEPS)[number];

/** A refusal must be a sentence about the file, never about a mistake of ours. */
function told(answer: Answer<unknown>): string {
  if (answer.ok) return 'done';
  expect(faultOfSentence(answer.refusal.message)).toBe(null);
  expect(answer.refusal.code).not.toBe('internal');
  return answer.refusal.message;
}

interface Trial {
  readonly service: Service;
  snapshot: DocumentSnapshot | null;
  /** The last title that was acknowledged. */
  title: string;
}

async function take(step: Step, trial: Trial, path: string): Promise<string> {
  const { service, snapshot } = trial;
  if (step === 'open') {
    const answer = await service.handle('document.open', { path });
    if (answer.ok) trial.snapshot = answer.value;
    return told(answer);
  }
  if (step === 'quit') {
    await service.close();
    return 'done';
  }
  if (snapshot === null) return 'nothing open';
  const { doc } = snapshot;
  if (step === 'edit') {
    const now = good(await service.handle('document.load', { doc }));
    const title = `Title ${now.revision + 1}`;
    const { answer } = await retitle(service, now, title, officer(now), now.revision);
    if (answer.ok) trial.title = title;
    return told(answer);
  }
  return told(await service.handle(step === 'save' ? 'document.save' : 'document.close', { doc }));
}

/** What is there in the end, in the file or in a working copy that is back. */
async function found(dataDir: string, path: string): Promise<{ titles: string; open: number; notices: string }> {
  const service = start(dataDir);
  const { open } = good(await service.handle('app.info', {}));
  let titles = modelIn(path);
  let notices = '';
  for (const { doc } of open) {
    const back = good(await service.handle('document.load', { doc }));
    titles += back.records.join();
    notices += back.notices.join();
  }
  await service.close();
  return { titles, open: open.length, notices };
}

describe.each(['EBUSY', ...(process.platform === 'win32' ? ['EPERM'] : [])])(
  'a file that another program holds (%s)',
  (code) => {
    for (const [what, name] of PLACES)
      it.each(STEPS)(
        `DOC-15 DOC-3 DOC-6 ${what}, while one would %s: a courtesy put off, nothing half shut`,
        async (step) => {
          const { dataDir, path, documents } = place();
          writeDocument(path);
          const { disk, hold, stopped } = heldDisk(code);
          const trial: Trial = { service: start(dataDir, { disk }), snapshot: null, title: 'Officer' };
          let said = '';
          const before = step === 'quit' ? (['open', 'edit'] as const) : STEPS.slice(0, STEPS.indexOf(step));
          for (const each of [...before, step]) {
            if (each === step) hold(name);
            said = await take(each, trial, path);
          }
          const closed = said === 'done' && step === 'close';
          // What did not work is whole, and works when the file is let go.
          if (!closed && step !== 'quit') {
            hold(null);
            if (trial.snapshot === null) expect(await take('open', trial, path)).toBe('done');
            for (const each of ['edit', 'save', 'close'] as const) expect(await take(each, trial, path)).toBe('done');
          }
          await trial.service.close();
          hold(null);
          const { titles, open } = await found(dataDir, path);
          expect(titles).toContain(`"${trial.title}"`);
          // What was closed does not come back, and nothing is left.
          if (step !== 'quit') expect(open).toBe(0);
          expect(readdirSync(join(dataDir, 'working'))).toEqual([]);
          expect(namesIn(documents)).toEqual(['council.spanwise']);
          tried('held file');
          table.push(
            `| ${what} | ${step} | ${stopped()} | ${said} | ${open === 0 ? 'in the file' : 'back at the next start'} |`,
          );
        },
      );
  },
);

/** A working copy as a crash leaves it, with one edit that no file has. */
async function leftBehind(dataDir: string, path: string): Promise<string> {
  writeDocument(path);
  const service = start(dataDir);
  const snapshot = good(await service.handle('document.open', { path }));
  await retitle(service, snapshot, 'Acknowledged');
  // As a crash: the folder stays, the process lets go of it.
  const folder = join(dataDir, 'working', snapshot.doc);
  const kept = `${folder}-kept`;
  cpSync(folder, kept, { recursive: true });
  rmSync(join(path, '..', '.~lock.council.spanwise#'), { force: true });
  good(await service.handle('document.close', { doc: snapshot.doc, discard: true }));
  writeDocument(path);
  return kept;
}

async function startedWith(dataDir: string, disk?: Disk) {
  const service = start(dataDir, disk ? { disk } : {});
  const { notices } = good(await service.handle('document.create', { title: 'New' }));
  const open = good(await service.handle('app.info', {})).open.filter(({ path }) => path !== null);
  return { service, notices: notices.join('\n'), open };
}

describe('a start with working copies that cannot be taken up', () => {
  it.each([
    ['what is known of the copy', /^meta.*\.json$/],
    ['the folder', /-kept$/],
  ])('DOC-6 DOC-15 %s is held: it is said, waits, and is back when the document is opened', async (_, name) => {
    const { dataDir, path } = place();
    await leftBehind(dataDir, path);
    const { disk, hold } = heldDisk();
    // A held folder cannot be looked into.
    if (String(name) === String(/-kept$/)) {
      const list = disk.list;
      let away = true;
      const blind = {
        ...disk,
        lstat: (entry: string) => (away && name.test(entry) ? busy() : disk.lstat(entry)),
        list,
      };
      const first = await startedWith(dataDir, blind);
      expect(first.open).toEqual([]);
      expect(first.notices).toMatch(/cannot be read now: another program has it open\. They are kept/);
      away = false;
      await first.service.close();
    } else {
      hold(name);
      const first = await startedWith(dataDir, disk);
      expect(first.open).toEqual([]);
      expect(first.notices).toMatch(/cannot be read now: another program has it open\. They are kept/);
      await first.service.close();
      hold(null);
    }
    const { titles } = await found(dataDir, path);
    expect(titles).toContain('"Acknowledged"');
  });

  it('DOC-6 a database that another program has open is said and waits; its file opens for reading only until then', async () => {
    const { dataDir, path } = place();
    const kept = await leftBehind(dataDir, path);
    const other = new Database(join(kept, 'document.db'));
    other.pragma('locking_mode = EXCLUSIVE');
    other.prepare('SELECT count(*) FROM record').get();
    other.exec('BEGIN IMMEDIATE');
    const { service, notices, open } = await startedWith(dataDir);
    expect(open).toEqual([]);
    expect(notices).toMatch(/"Test" has changes .* cannot be read now: another program is using the file/);
    const early = good(await service.handle('document.open', { path }));
    expect(early.save.readOnly).toBe(true);
    expect(early.notices.join('\n')).toMatch(/open here for reading only\. Close it and open it again in a moment\./);
    good(await service.handle('document.close', { doc: early.doc }));
    other.exec('ROLLBACK');
    other.close();
    const back = good(await service.handle('document.open', { path }));
    expect(officer(back).title).toBe('Acknowledged');
    expect(back.save.readOnly).toBe(false);
    expect(back.notices.join()).toMatch(/It is back with every change/);
    await service.close();
    expect(modelIn(path)).toContain('"Acknowledged"');
  });

  it.each(['lstat', 'stat', 'list', 'read'] as const)(
    'DOC-7 a folder that may not be looked into (%s) is set aside and said, the others are back',
    async (call) => {
      const { dataDir, path } = place();
      await leftBehind(dataDir, path);
      const closed = join(dataDir, 'working', 'closed');
      mkdirSync(closed);
      writeDocument(join(closed, 'document.db'));
      writeFileSync(join(closed, 'meta.json'), '{}');
      const { disk } = heldDisk();
      const denied: Disk = {
        ...disk,
        [call]: (where: string) => {
          if (/closed.+/.test(where) || (call === 'list' && where === closed))
            throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
          return (disk[call] as (path: string) => unknown)(where);
        },
      };
      const { open, notices, service } = await startedWith(dataDir, denied);
      expect(open).toHaveLength(1);
      expect(notices).toMatch(/could not be taken up \(it cannot be read: .*\)\. It was set aside in .*closed\./);
      await service.close();
    },
  );

  it('DOC-7 one bad copy never stops the others: each is set aside and said', async () => {
    const { dataDir, path } = place();
    await leftBehind(dataDir, path);
    const working = join(dataDir, 'working');
    // Windows wants rights for links.
    const links = process.platform === 'win32' ? [] : ['a-link'];
    for (const link of links) symlinkSync(join(working, 'nowhere'), join(working, link));
    writeFileSync(join(working, 'a-file'), 'x');
    mkdirSync(join(working, 'rubbish'));
    writeFileSync(join(working, 'rubbish', 'document.db'), 'rubbish'.repeat(1_000));
    mkdirSync(join(working, 'flipped'));
    writeDocument(join(working, 'flipped', 'document.db'));
    flip(join(working, 'flipped', 'document.db'), 47);
    const { service, notices, open } = await startedWith(dataDir);
    expect(open).toHaveLength(1);
    for (const name of [...links, 'a-file', 'rubbish', 'flipped'])
      expect(notices).toContain(`set aside in ${join(dataDir, 'damaged', name)}.`);
    expect(faultOfSentence(notices.split('\n')[0] ?? '')).toBe(null);
    await service.close();
    expect(readdirSync(working)).toEqual([]);
    const again = await startedWith(dataDir);
    expect(again.notices).toBe('');
  });

  it('DOC-7 a damaged one that cannot be set aside is said, and stops no start', async () => {
    const { dataDir } = place();
    const bad = join(dataDir, 'working', 'rubbish');
    mkdirSync(bad, { recursive: true });
    writeFileSync(join(bad, 'document.db'), 'rubbish'.repeat(1_000));
    const { disk, hold } = heldDisk();
    hold(/^document\.db$/);
    const { notices, service } = await startedWith(dataDir, disk);
    expect(notices).toMatch(/is damaged .* It could not be set aside \(another program has it open\) and is left in /);
    await service.close();
    hold(null);
    expect((await startedWith(dataDir)).notices).toMatch(/set aside in/);
  });

  it('DOC-15 what a crash left of a compacted copy goes at the next start', async () => {
    const { dataDir, path } = place();
    const kept = await leftBehind(dataDir, path);
    writeFileSync(join(kept, 'copy-0badcafe'), 'names of people');
    writeFileSync(join(kept, 'document.db.new'), 'names of people');
    const { service, open } = await startedWith(dataDir);
    expect(open).toHaveLength(1);
    expect(readdirSync(kept).filter((name) => /copy-|\.new$/.test(name))).toEqual([]);
    await service.close();
  });

  it.skipIf(process.platform !== 'win32')('DOC-15 files that Windows itself holds', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const { doc } = good(await service.handle('document.open', { path }));
    const [meta] = readdirSync(join(dataDir, 'working', doc)).filter((name) => name.startsWith('meta'));
    const holding = `require('node:fs').openSync(process.argv[1], 0x10000000); setTimeout(() => {}, 60000); console.log('held')`;
    const child = spawn(process.execPath, ['-e', holding, join(dataDir, 'working', doc, meta as string)]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    good(await service.handle('document.close', { doc }));
    expect(good(await service.handle('app.info', {})).open).toEqual([]);
    child.kill();
    await new Promise((resolve) => child.once('exit', resolve));
    expect((await startedWith(dataDir)).open).toEqual([]);
  });
});

function busy(): never {
  throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] as number) ^ 0x40;
  writeFileSync(path, bytes);
}
