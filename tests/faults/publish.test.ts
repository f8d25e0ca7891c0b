import { chmodSync, chownSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, hashOf, realDisk, replaceReason } from '../../electron/documents/disk.ts';
import { publish } from '../../electron/documents/publish.ts';
import { modelText } from '../support/arbitraries.ts';
import {
  changing,
  editOf,
  good,
  modelIn,
  namesIn,
  refused,
  sessionOf,
  smallState,
  temporaryFolder,
  writeDocument,
} from '../support/documents.ts';
import { tried } from './counts.ts';

const folder = temporaryFolder();
const target = join(folder, 'council.spanwise');
const OLD = modelText(smallState());

/** Every call that publishing makes; `remove` only clears up. */
const CALLS = ['allow', 'flushFolder', 'list', 'read', 'replace', 'stat', 'write'];

function edited() {
  const session = sessionOf(smallState());
  good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Inspector' }))));
  return session;
}

type Edited = ReturnType<typeof edited>;

/** Publishes what the session holds. */
const publishing = (disk: Disk, session: Edited, ours: string[], overwrite = false) =>
  publish(disk, { bytes: good(session.compacted('Test')), target, ours, overwrite });

/** The real disk, except that its call number `failing` throws, before or after it has done its work. */
function faultyDisk(failing: number, code: string, after: boolean) {
  let calls = 0;
  let failed: string | null = null;
  const disk = Object.fromEntries(
    Object.entries(realDisk).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        const fails = calls++ === failing;
        const error = Object.assign(new Error(`${code} in ${name}`), { code });
        if (fails) failed = name;
        if (fails && !after) throw error;
        const answer = (call as (...args: unknown[]) => unknown)(...args);
        if (fails) throw error;
        return answer;
      },
    ]),
  ) as unknown as Disk;
  return { disk, failed: () => failed };
}

describe('publishing on a disk that fails', () => {
  it.each([
    ['ENOSPC', false],
    ['EIO', false],
    ['EIO', true],
    // No permission, a folder turned read-only, locked by another program for a moment, a folder or share that vanished.
    ['EACCES', false],
    ['EROFS', false],
    ['EBUSY', false],
    ['ENOENT', false],
    ['ESTALE', true],
  ])(
    'DOC-3 whichever step fails (%s, done first: %s), the file is the old or the new document, whole',
    (code, after) => {
      const steps: string[] = [];
      for (let failing = 0; ; failing++) {
        writeDocument(target);
        const ours = [hashOf(readFileSync(target))];
        const session = edited();
        const { disk, failed } = faultyDisk(failing, code, after);
        const done = publishing(disk, session, ours);
        const model = modelIn(target);
        const step = failed();
        if (step === null) {
          expect(done.ok).toBe(true);
          break;
        }
        steps.push(step);
        tried(`failing call: ${step}, ${code}${after ? ' after it was done' : ''}`);
        if (done.ok) {
          expect(model, `after ${step}`).toBe(modelText(session.state));
          expect(hashOf(readFileSync(target))).toBe(done.value.stamp.hash);
        } else {
          expect(refused(done), `after ${step}`).toBe('not-published');
          expect(model, `after ${step}`).toBe(OLD);
        }
        // A next attempt on a disk that works succeeds and leaves nothing else behind.
        const again = good(publishing(realDisk, session, [...ours, hashOf(readFileSync(target))]));
        expect(again.warning).toBe(null);
        expect(modelIn(target)).toBe(modelText(session.state));
        expect(namesIn(folder)).toEqual(['council.spanwise']);
        session.close();
      }
      expect([...new Set(steps)].sort()).toEqual(CALLS);
    },
  );

  it('DOC-3 tells when the file is in place but its folder could not be flushed', () => {
    writeDocument(target);
    const session = edited();
    const disk = { ...realDisk, flushFolder: () => fail('EIO') };
    const done = good(publishing(disk, session, [hashOf(readFileSync(target))]));
    expect(done.warning).toMatch(/saved, but/);
    expect(modelIn(target)).toBe(modelText(session.state));
  });

  it('DOC-3 a file that a share did not keep as it was written never takes the place of the old one', () => {
    writeDocument(target);
    const ours = [hashOf(readFileSync(target))];
    const disk: Disk = {
      ...realDisk,
      write: (path, bytes) => realDisk.write(path, (bytes as Buffer).subarray(0, 4_096)),
    };
    const done = publishing(disk, edited(), ours);
    expect(refused(done)).toBe('not-published');
    expect(done).toMatchObject({ refusal: { message: expect.stringContaining('could not be read back whole') } });
    expect([modelIn(target), namesIn(folder)]).toEqual([OLD, ['council.spanwise']]);
  });

  it('DOC-3 waits for a virus scanner that holds the new file for a moment', () => {
    writeDocument(target);
    let refusals = 1;
    const disk: Disk = {
      ...realDisk,
      replace: (from, to) => (refusals-- > 0 ? fail('EBUSY') : realDisk.replace(from, to)),
    };
    const session = edited();
    good(publishing(disk, session, [hashOf(readFileSync(target))]));
    expect(modelIn(target)).toBe(modelText(session.state));
  });

  it('DOC-3 a file that another program keeps locked is left alone, and the sentence says so', () => {
    writeDocument(target);
    const disk: Disk = { ...realDisk, replace: () => fail('EBUSY') };
    const done = publishing(disk, edited(), [hashOf(readFileSync(target))]);
    expect(refused(done)).toBe('not-published');
    expect(done).toMatchObject({ refusal: { message: expect.stringContaining('another program has it open') } });
    expect([modelIn(target), namesIn(folder)]).toEqual([OLD, ['council.spanwise']]);
  });

  it('DOC-4 a file changed in the last moment before the rename is not overwritten', () => {
    writeDocument(target);
    const ours = [hashOf(readFileSync(target))];
    const disk: Disk = {
      ...realDisk,
      write(path, bytes) {
        realDisk.write(path, bytes);
        writeFileSync(target, 'theirs');
      },
    };
    expect(refused(publishing(disk, edited(), ours))).toBe('changed-on-disk');
    expect([readFileSync(target, 'utf8'), namesIn(folder)]).toEqual(['theirs', ['council.spanwise']]);
  });

  it('DOC-3 a name that is taken is refused unless the user agreed; the mode of the file stays', () => {
    writeFileSync(target, 'something else', { mode: 0o640 });
    const session = edited();
    expect(refused(publishing(realDisk, session, []))).toBe('exists');
    expect(readFileSync(target, 'utf8')).toBe('something else');
    const mode = realDisk.stat(target)?.mode;
    good(publishing(realDisk, session, [], true));
    expect(modelIn(target)).toBe(modelText(session.state));
    expect(realDisk.stat(target)?.mode).toBe(mode);
  });

  it.skipIf(process.platform === 'win32')('DOC-15 while it is written, nobody but its owner can read it', () => {
    writeDocument(target);
    chmodSync(target, 0o600);
    const modes: number[] = [];
    const look = () => {
      for (const name of namesIn(folder)) modes.push(realDisk.stat(join(folder, name))?.mode ?? 0);
    };
    const disk: Disk = {
      ...realDisk,
      write(path, bytes) {
        realDisk.write(path, bytes);
        look();
      },
      replace(from, to) {
        look();
        realDisk.replace(from, to);
      },
    };
    good(publishing(disk, edited(), [hashOf(readFileSync(target))]));
    look();
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o600]);
  });

  it.skipIf(process.platform === 'win32')(
    'DOC-15 a group that was given the file keeps it, a new file is as any other',
    () => {
      writeDocument(target);
      if (process.getuid?.() === 0) chownSync(target, 1_234, 4_321);
      chmodSync(target, 0o660);
      const { uid, gid } = realDisk.stat(target) as { uid: number; gid: number };
      good(publishing(realDisk, edited(), [hashOf(readFileSync(target))]));
      expect(realDisk.stat(target)).toMatchObject({ mode: 0o660, uid, gid });
      rmSync(target);
      good(publishing(realDisk, edited(), []));
      expect(realDisk.stat(target)?.mode).toBe(0o666 & ~process.umask());
    },
  );

  it('DOC-15 a file that is in use is said to be in use, one that is marked read-only so', () => {
    const there = (mode: number) => ({ size: 1, mtimeMs: 1, mode, uid: 0, gid: 0, kind: 'file' as const });
    const denied = Object.assign(new Error(), { code: 'EPERM' });
    expect(replaceReason(denied, there(0o666), 'win32')).toBe('another program has it open');
    expect(replaceReason(denied, there(0o444), 'win32')).toBe('the file is marked read-only');
    expect(replaceReason(denied, there(0o666), 'linux')).toMatch(/may not be written to/);
  });
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}
