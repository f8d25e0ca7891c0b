import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Backups, superfluous } from '../../../electron/documents/backups.ts';
import { temporaryFolder } from '../../support/documents.ts';

const folder = temporaryFolder();
const at = (text: string) => new Date(`${text}Z`);
const named = (text: string) => `${text.replaceAll(':', '-')}Z council.spanwise`;

const LATER = at('2026-12-01T00:00:00');

describe('backups', () => {
  it('DOC-8 one every 15 minutes of work, and always before a migration', () => {
    const backups = new Backups(join(folder, 'data'));
    const path = '/somewhere/council.spanwise';
    const keep = (text: string, time: string, due = false) =>
      backups.keep(path, () => Buffer.from(text), at(time), due);
    expect(backups.newest(path, LATER)).toBe(null);
    keep('one', '2026-11-22T10:00:00');
    keep('two', '2026-11-22T10:14:59');
    const newest = () => readFileSync(backups.newest(path, LATER)?.path ?? '', 'utf8');
    expect(newest()).toBe('one');
    keep('three', '2026-11-22T10:15:00');
    expect(newest()).toBe('three');
    keep('four', '2026-11-22T10:16:00', true);
    expect(newest()).toBe('four');
    expect(backups.newest(path, LATER)?.at).toEqual(at('2026-11-22T10:16:00'));
    expect(backups.newest('/elsewhere/council.spanwise', LATER)).toBe(null);
    const first = join(backups.newest(path, LATER)?.path ?? '', '..', named('2026-11-22T10:00:00'));
    expect(existsSync(first)).toBe(true);
    keep('five', '2026-11-22T11:00:00');
    expect(existsSync(first)).toBe(false);
  });

  it('DOC-8 the newest 3 of today stay, then 1 a day, 10 in all', () => {
    const days = Array.from({ length: 12 }, (_, i) => `2026-11-${String(22 - i).padStart(2, '0')}`);
    const names = days.flatMap((day) =>
      ['08:00:00', '12:00:00', '16:00:00', '17:00:00'].map((t) => named(`${day}T${t}`)),
    );
    const gone = new Set(superfluous(names, at('2026-11-22T18:00:00')));
    const stay = names.filter((name) => !gone.has(name)).sort();
    expect(stay).toHaveLength(10);
    expect(stay.slice(-3)).toEqual(['12:00:00', '16:00:00', '17:00:00'].map((t) => named(`2026-11-22T${t}`)));
    expect(stay.slice(0, -3)).toEqual(
      days
        .slice(1, 8)
        .reverse()
        .map((day) => named(`${day}T17:00:00`)),
    );
  });
});
