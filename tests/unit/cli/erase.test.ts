import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { erase } from '../../../electron/cli/keeping.ts';
import { Backups } from '../../../electron/documents/backups.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { good, modelIn, refused, temporaryFolder, writeDocument } from '../../support/documents.ts';
import { holder } from '../../support/small.ts';

const folder = temporaryFolder();
const path = join(folder, 'council.spanwise');

describe('erase', () => {
  it('EXPORT-8 CLI a person leaves the file and its backups; an unknown one is refused and nothing changes', async () => {
    vi.stubEnv('SPANWISE_DATA', folder);
    const state = documentOf([post('P1', { occupancyRecorded: true, holders: [holder('REF-77123')] })]);
    state.people.set('REF-77123', {
      ...{ type: 'person', id: 'REF-77123', name: 'Zebedee Quillfeather', age: 55 },
      ...{ ageOrOver: false, serviceYears: 3, priority: false },
    });
    writeDocument(path, state);
    const backups = new Backups(folder);
    const at = new Date('2027-04-01T09:00:00Z');
    backups.keep(path, () => readFileSync(path), at);
    const before = readFileSync(path);
    expect(refused(await erase([path, '--person', 'nobody']))).toBe('unknown-person');
    expect(readFileSync(path).equals(before)).toBe(true);
    const done = good(await erase([path, '--person', 'REF-77123', '--keep-place']));
    expect(done.json).toEqual({ erased: true, revision: 1, notReached: [] });
    const backup = backups.newest(path, at)?.path ?? '';
    for (const file of [path, backup]) {
      expect(readFileSync(file, 'latin1')).not.toMatch(/REF-77123|Quillfeather/);
      expect(modelIn(file)).toMatch(/"person":"erased-[0-9a-f]{8}"/);
    }
    expect(readdirSync(folder).sort()).toEqual(['backups', 'council.spanwise']);
    vi.unstubAllEnvs();
  });
});
