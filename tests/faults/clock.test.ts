import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Backups, superfluous } from '../../electron/documents/backups.ts';
import { lockPath } from '../../electron/documents/besideNames.ts';
import { takeLock } from '../../electron/documents/lock.ts';
import { createService } from '../../electron/documents/service.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { good, modelIn, temporaryFolder, writeDocument } from '../support/documents.ts';

const folder = temporaryFolder();
const at = (day: string, time = '09:00:00') => new Date(`${day}T${time}Z`);

/** A lock that somebody on this computer took; the process is this test's own parent, so it runs. */
function lockOf(fields: object) {
  return JSON.stringify({ token: 'x', pid: process.ppid, host: hostname(), user: 'jo', up: 1, ...fields });
}

describe('a lock after the clock was set', () => {
  const document = join(folder, 'locked.spanwise');
  const DAY = 86_400_000;

  it.each([
    ['forward by ten years', -3_650 * DAY],
    ['forward by a day', -DAY],
    ['back by a day', DAY],
  ])('DOC-5 %s: what a running Spanwise has open stays open there', (_, ago) => {
    writeFileSync(lockPath(document), lockOf({ at: Date.now() + ago }));
    const answer = takeLock(document);
    expect(answer).toMatchObject({ held: null, reason: expect.stringMatching(/is open already, since .* by jo/) });
  });

  it.each([
    ['the system names another run', { boot: 'another run of this computer' }],
    ['the computer had run for longer then than now', { up: uptime() + 3_600 }],
  ])('DOC-5 a lock from before the computer was started is taken over: %s', (_, fields) => {
    writeFileSync(lockPath(document), lockOf({ at: Date.now(), ...fields }));
    const answer = takeLock(document);
    expect(answer).toMatchObject({ notice: expect.stringMatching(/ended unexpectedly\. The mark was taken over/) });
    answer.held?.release();
  });
});

describe('a clock that is set back', () => {
  it('DOC-8 does not stop the backups, and does not make one at every saving', () => {
    const backups = new Backups(folder);
    const path = '/council.spanwise';
    const made: string[] = [];
    const keep = (now: Date) => {
      const bytes = () => {
        made.push(now.toISOString());
        return Buffer.from('x');
      };
      backups.keep(path, bytes, now);
    };
    keep(at('2030-01-01'));
    keep(at('2027-04-01'));
    keep(at('2027-04-01', '09:05:00'));
    keep(at('2027-04-01', '09:20:00'));
    expect(made.map((time) => time.slice(0, 16))).toEqual(['2030-01-01T09:00', '2027-04-01T09:00', '2027-04-01T09:20']);
    expect(backups.newest(path, at('2027-04-02'))?.at).toEqual(at('2027-04-01', '09:20:00'));
    // With nothing else, one from the future is better than none.
    expect(backups.newest(path, at('2026-01-01'))?.at).toEqual(at('2030-01-01'));
  });

  it('DOC-8 backups of the future never push out those of the present', () => {
    const future = Array.from({ length: 12 }, (_, i) => `2030-01-${String(i + 10)}T09-00-00Z a.spanwise`);
    const present = ['2027-04-01T08-00-00Z a.spanwise', '2027-04-01T09-00-00Z a.spanwise'];
    const gone = superfluous([...future, ...present], at('2027-04-01', '09:00:01'));
    expect(gone).toEqual(future.slice(0, 4));
  });

  it('DOC-2 DOC-9 edits, history and undo go by revision, not by time', async () => {
    const own = join(folder, 'service');
    mkdirSync(own);
    const path = join(own, 'council.spanwise');
    writeDocument(path);
    let now = at('2030-01-01');
    const service = createService({ dataDir: join(own, 'data'), host: 'browser', version: 'test', now: () => now });
    const { doc, records } = good(await service.handle('document.open', { path }));
    let from = records.map(decodeRecord).find((record) => record.type === 'post' && record.id === 'P4');
    for (const [i, day] of ['2030-01-01', '2020-01-01', '2025-01-01'].entries()) {
      now = at(day);
      const to = { ...from, title: `Title ${i + 1}` };
      const patch = { added: [], updated: [[from, to]], removed: [] } as never;
      const edit = { doc, commandId: `clock-edit-${i}`, base: i, label: to.title, structure: null, patch };
      expect(good(await service.handle('edit.apply', edit)).revision).toBe(i + 1);
      from = to as typeof from;
    }
    const rows = good(await service.handle('history.list', { doc, limit: 10 }));
    expect(rows.map(({ revision, label }) => [revision, label])).toEqual([
      [3, 'Title 3'],
      [2, 'Title 2'],
      [1, 'Title 1'],
    ]);
    expect(good(await service.handle('edit.undo', { doc, commandId: 'clock-undo-1', base: 3 })).label).toBe('Title 3');
    good(await service.handle('document.save', { doc }));
    await service.close();
    expect(modelIn(path)).toContain('"Title 2"');
    expect(readdirSync(own).sort()).toEqual(['council.spanwise', 'data']);
  });
});
