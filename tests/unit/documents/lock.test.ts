import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lockPath } from '../../../electron/documents/besideNames.ts';
import { type Owner, takeLock } from '../../../electron/documents/lock.ts';
import { temporaryFolder } from '../../support/documents.ts';

/** What another program does just before a lock is moved aside. */
const meanwhile = vi.hoisted(() => ({ act: null as (() => void) | null }));
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const renameSync: typeof real.renameSync = (from, to) => {
    meanwhile.act?.();
    meanwhile.act = null;
    real.renameSync(from, to);
  };
  return { ...real, default: { ...real, renameSync }, renameSync };
});

const folder = temporaryFolder();
let documents = 0;
const fresh = () => join(folder, `council-${++documents}.spanwise`);

const owner = (fields: Partial<Owner>): string =>
  JSON.stringify({ token: 'theirs', pid: 1, host: 'another-computer', user: 'Finance', at: 0, ...fields });

describe('DOC-5 the lock beside a document', () => {
  it('DOC-5 that was given to another computer meanwhile is not removed when ours is given back', () => {
    const path = fresh();
    const lock = takeLock(path);
    expect(lock.held).not.toBeNull();
    // Somebody deleted ours by hand, as the sentence tells them, and opened the document.
    writeFileSync(lockPath(path), owner({}));
    lock.held?.release();
    expect(readFileSync(lockPath(path), 'utf8')).toBe(owner({}));
    expect(takeLock(path)).toMatchObject({
      held: null,
      reason: expect.stringContaining('by Finance on another-computer'),
    });
  });

  it('DOC-5 ours is removed when it is given back', () => {
    const path = fresh();
    takeLock(path).held?.release();
    expect(existsSync(lockPath(path))).toBe(false);
    takeLock(path).held?.release();
  });

  it('DOC-5 left by a crash is taken over, unless another program was quicker: then its lock stays', () => {
    const path = fresh();
    const ours = takeLock(path);
    const mine = JSON.parse(readFileSync(lockPath(path), 'utf8')) as Owner;
    ours.held?.release();
    const stale = owner({ host: mine.host, pid: process.pid, token: 'an earlier life' });
    writeFileSync(lockPath(path), stale);
    meanwhile.act = () => writeFileSync(lockPath(path), owner({}));
    expect(takeLock(path)).toMatchObject({ held: null, reason: expect.stringContaining('another-computer') });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(owner({}));

    writeFileSync(lockPath(path), stale);
    const taken = takeLock(path);
    expect(taken).toMatchObject({ notice: expect.stringContaining('ended unexpectedly') });
    taken.held?.release();
  });
});
