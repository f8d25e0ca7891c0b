import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createService } from '../../../electron/documents/service.ts';
import { documentBytes } from '../../../electron/documents/session.ts';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { good, refused, temporaryFolder } from '../../support/documents.ts';
import { held, holder } from '../../support/small.ts';

it('CHANGE-6 DOC-7 a second file is read for a comparison: checked, not opened, without its people; it compares by lineage', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const service = createService({ dataDir, host: 'browser', version: '1' });
  try {
    const other = documentOf([post('A'), post('B', { managerId: 'A', ...held(holder('Pat Example')) })]);
    const read = good(
      await service.handle('document.read', { fileName: 'other.spanwise', bytes: documentBytes(other) }),
    );
    expect(read.title).toBe('Test');
    const records = read.records.map(decodeRecord);
    expect(records.map((record) => record.type).sort()).toEqual(['document', 'post', 'post', 'structure']);
    expect(good(await service.handle('app.info', {})).open).toEqual([]);
    expect(existsSync(join(dataDir, 'working')) ? readdirSync(join(dataDir, 'working')) : []).toEqual([]);

    const state = emptyDocument('');
    applyPatch(state, { added: records.filter((r) => r.type !== 'document'), updated: [], removed: [] });
    const here = documentOf([post('A')]);
    expect(compareStructures(here, STRUCTURE, state, STRUCTURE).counts).toMatchObject({ unchanged: 1, created: 1 });

    const junk = await service.handle('document.read', { fileName: 'notes.txt', bytes: Buffer.from('hello') });
    expect(refused(junk)).toBe('not-a-document');
  } finally {
    await service.close();
  }
});
