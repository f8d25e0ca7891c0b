import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startService } from '../../../electron/documents/client.ts';
import type { ServiceEvent } from '../../../shared/ipc/contract.ts';
import { decodeRecord } from '../../../shared/model/schema.ts';
import { good, modelIn, refused, temporaryFolder, writeDocument } from '../../support/documents.ts';

const folder = temporaryFolder();

describe('the services in their worker', () => {
  it('DOC-2 calls, events and closing pass through; a closed worker refuses', async () => {
    const path = join(folder, 'council.spanwise');
    writeDocument(path);
    const client = startService({ dataDir: join(folder, 'data'), host: 'browser', version: '1' });
    const events: ServiceEvent[] = [];
    client.onEvent((event) => 'doc' in event && events.push(event));
    const opened = good(await client.handle('document.open', { path }));
    expect(refused((await client.call('nothing', null)) as never)).toBe('unknown-call');
    const copy = join(folder, 'copy.spanwise');
    const saved = good(await client.handle('document.save', { doc: opened.doc, path: copy }));
    expect(events).toEqual([{ type: 'saved', doc: opened.doc, save: saved }]);
    expect(modelIn(copy)).toBe(modelIn(path));
    await client.close();
    expect(refused(await client.handle('app.info', {}))).toBe('services-stopped');
    await client.close();
  });

  it('EXPORT-1 samples and exports are plugged into the worker', async () => {
    const client = startService({ dataDir: join(folder, 'parts'), host: 'browser', version: '1' });
    const [sample] = good(await client.handle('app.info', {})).samples;
    const { doc, records } = good(await client.handle('document.sample', { name: sample?.name ?? '' }));
    const structure = records.map(decodeRecord).find((record) => record.type === 'structure');
    if (structure?.type !== 'structure') throw new Error('No structure');
    const made = await client.handle('export.make', { doc, structure: structure.id, kind: 'posts', format: 'csv' });
    expect(Buffer.from(good(made).bytes).toString()).toMatch(/Post ID/);
    await client.close();
  });
});
