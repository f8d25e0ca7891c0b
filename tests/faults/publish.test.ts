import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, hashOf, realDisk } from '../../electron/documents/disk.ts';
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

const folder = temporaryFolder();
const target = join(folder, 'council.spanwise');
const OLD = modelText(smallState());

/** Every call that publishing makes; `remove` only clears up. */
const CALLS = [
  'checkDatabase',
  'copyDatabase',
  'flushFile',
  'flushFolder',
  'list',
  'read',
  'rename',
  'setMode',
  'stat',
];

function edited() {
  const session = sessionOf(smallState());
  good(session.edit(editOf(session, changing(session.state, 'P4', { title: 'Inspector' }))));
  return session;
}

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
        const done = publish(disk, { source: session, target, ours });
        const model = modelIn(target);
        const step = failed();
        if (step === null) {
          expect(done.ok).toBe(true);
          break;
        }
        steps.push(step);
        if (done.ok) {
          expect(model, `after ${step}`).toBe(modelText(session.state));
          expect(hashOf(readFileSync(target))).toBe(done.value.stamp.hash);
        } else {
          expect(refused(done), `after ${step}`).toBe('not-published');
          expect(model, `after ${step}`).toBe(OLD);
        }
        // A next attempt on a disk that works succeeds and leaves nothing else behind.
        const again = good(
          publish(realDisk, { source: session, target, ours: [...ours, hashOf(readFileSync(target))] }),
        );
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
    const done = good(publish(disk, { source: session, target, ours: [hashOf(readFileSync(target))] }));
    expect(done.warning).toMatch(/saved, but/);
    expect(modelIn(target)).toBe(modelText(session.state));
  });

  it('DOC-3 a copy that cannot be read back never takes the place of the file', () => {
    writeDocument(target);
    const disk = { ...realDisk, checkDatabase: () => 'row 7 missing from index' };
    expect(refused(publish(disk, { source: edited(), target, ours: [hashOf(readFileSync(target))] }))).toBe(
      'not-published',
    );
    expect([modelIn(target), namesIn(folder)]).toEqual([OLD, ['council.spanwise']]);
  });

  it('DOC-3 waits for a virus scanner that holds the new file for a moment', () => {
    writeDocument(target);
    let refusals = 2;
    const disk: Disk = {
      ...realDisk,
      rename: (from, to) => (refusals-- > 0 ? fail('EBUSY') : realDisk.rename(from, to)),
    };
    const session = edited();
    good(publish(disk, { source: session, target, ours: [hashOf(readFileSync(target))] }));
    expect(modelIn(target)).toBe(modelText(session.state));
  });

  it('DOC-3 a file that another program keeps locked is left alone, and the sentence says so', () => {
    writeDocument(target);
    const disk: Disk = { ...realDisk, rename: () => fail('EBUSY') };
    const done = publish(disk, { source: edited(), target, ours: [hashOf(readFileSync(target))] });
    expect(refused(done)).toBe('not-published');
    expect(done).toMatchObject({ refusal: { message: expect.stringContaining('another program is using the file') } });
    expect([modelIn(target), namesIn(folder)]).toEqual([OLD, ['council.spanwise']]);
  });

  it('DOC-3 what cannot be noted before the rename is not renamed', () => {
    writeDocument(target);
    const ours = [hashOf(readFileSync(target))];
    const done = publish(realDisk, { source: edited(), target, ours, beforeRename: () => fail('ENOSPC') });
    expect(refused(done)).toBe('not-published');
    expect([modelIn(target), namesIn(folder)]).toEqual([OLD, ['council.spanwise']]);
  });

  it('DOC-4 a file changed in the last moment before the rename is not overwritten', () => {
    writeDocument(target);
    const ours = [hashOf(readFileSync(target))];
    const disk: Disk = {
      ...realDisk,
      flushFile(path) {
        realDisk.flushFile(path);
        writeFileSync(target, 'theirs');
      },
    };
    expect(refused(publish(disk, { source: edited(), target, ours }))).toBe('changed-on-disk');
    expect([readFileSync(target, 'utf8'), namesIn(folder)]).toEqual(['theirs', ['council.spanwise']]);
  });

  it('DOC-3 a name that is taken is refused unless the user agreed; the mode of the file stays', () => {
    writeFileSync(target, 'something else', { mode: 0o640 });
    const session = edited();
    expect(refused(publish(realDisk, { source: session, target, ours: [] }))).toBe('exists');
    expect(readFileSync(target, 'utf8')).toBe('something else');
    const mode = realDisk.stat(target)?.mode;
    good(publish(realDisk, { source: session, target, ours: [], overwrite: true }));
    expect(modelIn(target)).toBe(modelText(session.state));
    expect(realDisk.stat(target)?.mode).toBe(mode);
  });
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}
