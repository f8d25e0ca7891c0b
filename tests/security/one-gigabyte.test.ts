import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply } from '../../electron/cli/apply.ts';
import { newDocument } from '../../electron/cli/documents.ts';
import { importFile } from '../../electron/cli/import.ts';
import { realDisk } from '../../electron/documents/disk.ts';
import { openDocument } from '../../electron/documents/open.ts';
import { documentBytes } from '../../electron/documents/session.ts';
import { namesIn, refused, smallState, temporaryFolder, writeDocument } from '../support/documents.ts';

const folder = temporaryFolder();
const GIGABYTE = 1_000_000_000;

/** A file of one line without end; the disk keeps only its first bytes. */
function endless(name: string, start: string | Buffer, size = GIGABYTE): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, Buffer.from(start));
  closeSync(file);
  truncateSync(path, size);
  return path;
}

/** Any reading of the whole file fails the test. */
const disk = {
  ...realDisk,
  read: (): never => {
    throw new Error('The whole file was read');
  },
};

describe('SEC attack: a gigabyte in one line', () => {
  const doc = join(folder, 'council.spanwise');
  writeDocument(doc);
  const before = namesIn(folder);

  it('SEC as a table to import', async () => {
    const path = endless('posts.csv', 'Post ID,Reports To,Job Title,');
    expect(refused(await importFile([path, doc, '--structure', 'Option A']))).toBe('too-large');
  });

  it('SEC as settings and as edits', async () => {
    const path = endless('settings.json', '{"author": "');
    expect(refused(await newDocument([join(folder, 'new.spanwise'), '--settings', path]))).toBe('too-large');
    expect(refused(await apply([doc, path]))).toBe('too-large');
  });

  it.each([
    ['of text', 'Post ID,Reports To,Job Title,'],
    ['that starts as a database', 'SQLite format 3\u0000'],
    ['of zeros', ''],
  ])('SEC DOC-7 as a document %s: refused by its first bytes, without being read', (_, start) => {
    expect(['not-a-document', 'other-application']).toContain(
      refused(openDocument(endless('long.spanwise', start), { disk })),
    );
  });

  it('SEC DOC-7 as a document with a true beginning that is larger than any: refused without being read', () => {
    const path = endless('huge.spanwise', documentBytes(smallState()), GIGABYTE + 1);
    expect(refused(openDocument(path, { disk }))).toBe('too-large');
  });

  it('SEC nothing is left behind', () => {
    const made = ['posts.csv', 'settings.json', 'long.spanwise', 'huge.spanwise'];
    expect(namesIn(folder)).toEqual([...before, ...made].sort());
  });
});
