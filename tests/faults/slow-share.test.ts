import { describe, expect, it } from 'vitest';
import { startPublisher } from '../../electron/documents/publisher.ts';
import { good, modelIn, namesIn, writeDocument } from '../support/documents.ts';
import { officer, place, retitle, start } from '../support/services.ts';

const slowly = () => startPublisher(new URL('./slowPublishing.ts', import.meta.url));

describe('a share on which every call takes 200 ms', () => {
  it('DOC-3 DOC-2 publishing delays no edit: all are acknowledged before it is done, and are in the next one', async () => {
    const { dataDir, documents, path } = place();
    writeDocument(path);
    const service = start(dataDir, { publisher: slowly() });
    const opened = good(await service.handle('document.open', { path }));
    const { doc } = opened;
    let from = (await retitle(service, opened, 'Edit 1')).to;
    let done = false;
    const saving = service.handle('document.save', { doc }).then((answer) => {
      done = true;
      return good(answer);
    });
    for (let revision = 1; revision < 8; revision++) {
      const { answer, to } = await retitle(service, opened, `Edit ${revision + 1}`, from, revision);
      good(answer);
      from = to;
    }
    expect(done).toBe(false);
    const { publishedRevision } = await saving;
    expect(publishedRevision).toBeLessThan(8);
    expect(modelIn(path)).toContain(`"Edit ${publishedRevision}"`);
    // Closing publishes what came meanwhile.
    good(await service.handle('document.close', { doc }));
    expect(modelIn(path)).toContain('"Edit 8"');
    expect(namesIn(documents)).toEqual(['council.spanwise']);
  });

  it('DOC-3 an edit made while closing writes the file is in the file, or the document stays open', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir, { publisher: slowly() });
    const opened = good(await service.handle('document.open', { path }));
    const { to } = await retitle(service, opened, 'Before');
    const closing = service.handle('document.close', { doc: opened.doc });
    const { answer } = await retitle(service, opened, 'Meanwhile', to, 1);
    good(answer);
    good(await closing);
    expect(modelIn(path)).toContain('"Meanwhile"');
    const again = good(await service.handle('document.open', { path }));
    expect(officer(again).title).toBe('Meanwhile');
  });
});
