import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockPath, shortened, temporaryPrefix } from '../../../electron/documents/besideNames.ts';
import { fromAddress, isSameFile, pathFault, plainPath, realTarget } from '../../../electron/documents/paths.ts';
import { good, modelIn, namesIn, refused, writeDocument } from '../../support/documents.ts';
import { place, retitle, start } from '../../support/services.ts';

const win = (path: string) => pathFault(path, 'win32');

/** Windows wants rights for links, and has other addresses. */
const itOnUnix = it.skipIf(process.platform === 'win32');

describe('one file is one document, however it is spelt', () => {
  itOnUnix('DOC-15 by a link, another folder, a second name of the same entry', async () => {
    const { dataDir, documents, path } = place();
    writeDocument(path);
    mkdirSync(join(documents, 'below'));
    symlinkSync(path, join(documents, 'link.spanwise'));
    symlinkSync(documents, join(documents, 'below', 'up'));
    linkSync(path, join(documents, 'second.spanwise'));
    const service = start(dataDir);
    const { doc } = good(await service.handle('document.open', { path }));
    for (const other of [
      join(documents, 'below', '..', 'council.spanwise'),
      join(documents, 'link.spanwise'),
      join(documents, 'below', 'up', 'council.spanwise'),
      join(documents, 'second.spanwise'),
    ])
      expect(good(await service.handle('document.open', { path: other })).doc).toBe(doc);
    // Two at once are one too.
    good(await service.handle('document.close', { doc }));
    const both = await Promise.all([0, 1].map(() => service.handle('document.open', { path })));
    expect(new Set(both.map((answer) => good(answer).doc)).size).toBe(1);
  });

  itOnUnix('DOC-15 Windows’ prefixes are taken off, a path that cannot be followed is taken as it is', () => {
    expect(plainPath('\\\\?\\C:\\W\\plan.spanwise')).toBe('C:\\W\\plan.spanwise');
    expect(plainPath('//?/c:/plan.spanwise')).toBe('c:/plan.spanwise');
    expect(plainPath('\\\\?\\UNC\\server\\share\\plan.spanwise')).toBe('\\\\server\\share\\plan.spanwise');
    expect(plainPath('/home/a/plan.spanwise')).toBe('/home/a/plan.spanwise');
    expect(realTarget('/nowhere/at/all/plan.spanwise')).toBe('/nowhere/at/all/plan.spanwise');
    expect(isSameFile('/nowhere/a', '/nowhere/b')).toBe(false);
  });

  itOnUnix('DOC-15 an address of a file manager is the file', () => {
    expect(fromAddress('file:///home/a/Plan%20B.spanwise')).toBe('/home/a/Plan B.spanwise');
    expect(fromAddress('FILE:///home/a/plan.spanwise')).toBe('/home/a/plan.spanwise');
    expect(fromAddress('plan.spanwise')).toBe('plan.spanwise');
    expect(fromAddress('file://%zz')).toBe('file://%zz');
  });
});

describe.runIf(process.platform === 'win32')('one file in Windows', () => {
  it('DOC-15 by letter case, slashes and the long prefix', async () => {
    const { dataDir, path } = place();
    writeDocument(path);
    const service = start(dataDir);
    const { doc } = good(await service.handle('document.open', { path }));
    for (const other of [path.toUpperCase(), path.replaceAll('\\', '/'), `\\\\?\\${path}`])
      expect(good(await service.handle('document.open', { path: other })).doc).toBe(doc);
  });
});

describe('paths that the system cannot take', () => {
  it.each([
    ['C:\\W\\NUL', /"NUL" is the name of a device/],
    ['C:\\W\\nul.spanwise', /device/],
    ['C:\\com1\\plan.spanwise', /device/],
    ['C:\\LPT¹.txt', /device/],
    ['C:\\W\\a:b.spanwise', /"a:b.spanwise" holds a sign/],
    ['C:\\W\\what?.spanwise', /holds a sign/],
    ['C:\\W\\plan.spanwise.', /ends in a full stop or a space/],
    ['C:\\W \\plan.spanwise', /ends in a full stop or a space/],
    [`C:\\${'x'.repeat(256)}`, /longer than a file name can be/],
    ['C:\\plan\0.spanwise', /sign that no file name may hold/],
  ])('DOC-15 %j is refused beforehand in Windows, with a sentence', (path, why) => {
    expect(win(path)).toMatch(why);
    expect(win(path)).toMatch(/\.$/);
  });

  it.each([
    'C:\\W\\plan.spanwise',
    '\\\\?\\C:\\W\\plan.spanwise',
    '\\\\server\\share$\\Plan B (2).spanwise',
    'plan.spanwise',
    '..\\plan.spanwise',
    'C:\\nullable\\com10.spanwise',
    `C:\\${'deep\\'.repeat(80)}plan.spanwise`,
  ])('DOC-15 %j is a path like any other', (path) => {
    expect(win(path)).toBe(null);
  });

  it('DOC-15 DOC-3 a name of 255 bytes opens, saves, locks and is backed up; one of 256 is refused', async () => {
    const { dataDir, documents } = place();
    const name = `${'ä'.repeat(122)}ab.spanwise`;
    expect(Buffer.byteLength(name)).toBe(255);
    const path = join(documents, name);
    writeDocument(path);
    const service = start(dataDir);
    const opened = good(await service.handle('document.open', { path }));
    good((await retitle(service, opened, 'Long')).answer);
    good(await service.handle('document.save', { doc: opened.doc }));
    expect(modelIn(path)).toContain('"Long"');
    expect(good(await service.handle('document.backups', { doc: opened.doc }))).toHaveLength(1);
    const longer = join(documents, `x${name}`);
    const answer = await service.handle('document.save', { doc: opened.doc, path: longer });
    expect(refused(answer)).toBe('not-published');
    good(await service.handle('document.close', { doc: opened.doc }));
    expect(namesIn(documents)).toEqual([name]);
  });

  it('DOC-15 what stands beside a long name tells it from another that begins alike', () => {
    const [a, b] = ['a', 'b'].map((end) => `/w/${'x'.repeat(240)}${end}.spanwise`) as [string, string];
    expect([lockPath(a) === lockPath(b), temporaryPrefix(a) === temporaryPrefix(b)]).toEqual([false, false]);
    expect(shortened('plan.spanwise')).toBe('plan.spanwise');
    expect(Buffer.byteLength(shortened('€'.repeat(85)))).toBeLessThanOrEqual(180);
    expect(shortened('€'.repeat(85))).not.toContain('\ufffd');
  });

  itOnUnix('DOC-7 SEC attack: a pipe or a device as a document is refused, and nobody waits for it', async () => {
    const { dataDir, documents } = place();
    const pipe = join(documents, 'pipe.spanwise');
    execFileSync('mkfifo', [pipe]);
    const service = start(dataDir);
    for (const path of [pipe, '/dev/zero', documents])
      expect(refused(await service.handle('document.open', { path }))).toBe('not-opened');
    // One that takes the place of an open document's file is neither read nor replaced.
    const path = join(documents, 'plan.spanwise');
    writeDocument(path);
    const opened = good(await service.handle('document.open', { path }));
    good((await retitle(service, opened, 'Kept')).answer);
    renameSync(pipe, path);
    const saved = await service.handle('document.save', { doc: opened.doc });
    expect(refused(saved)).toBe('changed-on-disk');
  });
});

describe('what there is to tell', () => {
  it('DOC-5 DOC-6 waits for the window that shows the document, however it was opened', async () => {
    const { dataDir, documents, path } = place();
    writeDocument(path);
    const first = start(dataDir);
    good(await first.handle('document.open', { path }));
    const second = start(join(documents, '..', 'other'));
    const quietly = good(await second.handle('document.open', { path, window: false }));
    expect(quietly.notices).toEqual([]);
    const shown = good(await second.handle('document.load', { doc: quietly.doc }));
    expect(shown.notices.join()).toMatch(/is open already, since .* reading only/);
    expect(good(await second.handle('document.load', { doc: quietly.doc })).notices).toEqual([]);
  });
});
