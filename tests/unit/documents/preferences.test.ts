import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createService } from '../../../electron/documents/service.ts';
import { parseCall } from '../../../shared/ipc/contract.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/ipc/preferences.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { settingsFrom } from '../../../shared/model/settingRecords.ts';
import { good, refused, temporaryFolder, writeDocument } from '../../support/documents.ts';

const folder = temporaryFolder();
const start = (name: string) => createService({ dataDir: join(folder, name), host: 'browser', version: '1' });

describe('preferences', () => {
  it('CLI are the shipped ones at first, are stored at once, and are there at the next start', async () => {
    const service = start('kept');
    expect(good(await service.handle('preferences.get', {}))).toEqual(DEFAULT_PREFERENCES);
    const told: unknown[] = [];
    service.onEvent((event) => told.push(event));
    const changed = good(await service.handle('preferences.set', { author: 'A. Officer', theme: 'dark' }));
    expect(changed).toEqual({ ...DEFAULT_PREFERENCES, author: 'A. Officer', theme: 'dark' });
    expect(told).toEqual([{ type: 'preferences', preferences: changed }]);
    expect(good(await start('kept').handle('preferences.get', {}))).toEqual(changed);
  });

  it('DOC-1 a damaged or foreign file of preferences costs only what is wrong in it', async () => {
    await start('damaged').close();
    const path = join(folder, 'damaged', 'preferences.json');
    writeFileSync(path, '{"author":7,"textSize":"large","unknown":1}');
    expect(good(await start('damaged').handle('preferences.get', {}))).toEqual({
      ...DEFAULT_PREFERENCES,
      textSize: 'large',
    });
    writeFileSync(path, 'not JSON');
    expect(good(await start('damaged').handle('preferences.get', {}))).toEqual(DEFAULT_PREFERENCES);
  });

  it('SEC attack: preferences of another shape, and rules that no document could hold', async () => {
    for (const bad of [{ author: 1 }, { theme: 'pink' }, { other: true }, { newDocument: { settings: {} } }])
      expect(parseCall('preferences.set', bad).ok).toBe(false);
    const service = start('refused');
    const settings = { onCosts: { mode: 'flat', rate: 'many' } };
    expect(refused(await service.handle('preferences.set', { newDocument: { from: 'x', settings } }))).toBe(
      'settings-invalid',
    );
    expect(good(await service.handle('preferences.get', {})).newDocument).toBe(null);
  });

  it('COST-1 a new document begins with the rules that the person has chosen', async () => {
    const service = start('rules');
    const settings = { salaryBasis: 'top', limits: { spanWide: 9 } };
    good(await service.handle('preferences.set', { newDocument: { from: 'Adult social care', settings } }));
    const made = good(await service.handle('document.create', { title: 'New' }));
    expect(settingsFrom(made.records.map(decodeRecord))).toEqual(settings);
    await service.close();
  });

  it('SEC the list of recent documents is forgotten on disk too', async () => {
    const path = join(folder, 'secret.spanwise');
    writeDocument(path);
    const service = start('recent');
    good(await service.handle('document.open', { path }));
    expect(good(await service.handle('app.info', {})).recent).toHaveLength(1);
    good(await service.handle('recent.clear', {}));
    expect(good(await service.handle('app.info', {})).recent).toEqual([]);
    expect(readFileSync(join(folder, 'recent', 'recent.json'), 'utf8')).not.toContain('secret');
    await service.close();
  });
});
