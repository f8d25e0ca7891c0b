import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, openBytes } from '../../../electron/db/open.ts';
import { createDocument, createFromState, openDocument } from '../../../electron/documents/open.ts';
import { documentBytes } from '../../../electron/documents/session.ts';
import { modelText } from '../../support/arbitraries.ts';
import {
  changing,
  editOf,
  good,
  modelIn,
  namesIn,
  refused,
  smallState,
  temporaryFolder,
  writeDocument,
} from '../../support/documents.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

/** A file made by changing a good document in place. */
function tampered(name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const bytes = documentBytes(smallState());
  writeFileSync(at(name), change(bytes) ?? bytes);
  return at(name);
}

/** A good document after somebody ran SQL on it. */
function withSql(name: string, sql: string): string {
  writeDocument(at(name));
  const db = new Database(at(name));
  db.exec(sql);
  db.close();
  return at(name);
}

describe('opening a document', () => {
  it.each([
    ['an empty file', () => tampered('empty.spanwise', () => Buffer.alloc(0)), 'not-a-document'],
    ['a text file', () => tampered('text.spanwise', () => Buffer.from('Post ID,Title\n'.repeat(40))), 'not-a-document'],
    ['another database', () => tampered('other.spanwise', (b) => void b.writeUInt32BE(0x42, 68)), 'other-application'],
    ['a newer schema', () => tampered('newer.spanwise', (b) => void b.writeUInt32BE(99, 60)), 'newer-version'],
    ['no schema version', () => tampered('zero.spanwise', (b) => void b.writeUInt32BE(0, 60)), 'damaged'],
    ['half a file', () => tampered('half.spanwise', (b) => b.subarray(0, b.length / 2)), 'damaged'],
    ['zeroed pages', () => tampered('zeroed.spanwise', (b) => void b.fill(0, 4_096, 12_288)), 'damaged'],
    ['a foreign table', () => withSql('table.spanwise', 'CREATE TABLE x(y)'), 'damaged'],
    [
      'a trigger',
      () => withSql('trigger.spanwise', 'CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM record; END'),
      'damaged',
    ],
    ['no title', () => withSql('untitled.spanwise', "DELETE FROM record WHERE type = 'document'"), 'damaged'],
    [
      'a loop',
      () => withSql('loop.spanwise', `UPDATE record SET json = json_set(json, '$.managerId', 'P4') WHERE id = 'P3'`),
      'damaged',
    ],
    [
      'a wrong value',
      () => withSql('value.spanwise', `UPDATE record SET json = json_set(json, '$.title', 7) WHERE id = 'P3'`),
      'damaged',
    ],
    ['broken JSON', () => withSql('json.spanwise', `UPDATE record SET json = '{' WHERE id = 'P3'`), 'damaged'],
    [
      'one post twice',
      () =>
        withSql('twice.spanwise', `UPDATE record SET json = (SELECT json FROM record WHERE id = 'P4') WHERE id = 'P2'`),
      'damaged',
    ],
    [
      'a history that contradicts itself',
      () => withSql('history.spanwise', "INSERT INTO journal VALUES (1, 'c', 'now', 'undo', 9, NULL, 'x', '', NULL)"),
      'damaged',
    ],
    ['no file at all', () => at('nowhere.spanwise'), 'not-found'],
    ['a folder', () => folder, 'not-opened'],
  ])('DOC-7 refuses %s with a sentence and does not touch it', (_, make, code) => {
    const path = make();
    const before = existsSync(path) && path !== folder ? readFileSync(path) : null;
    expect(refused(openDocument(path, { write: true }))).toBe(code);
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
    expect(namesIn(folder).filter((name) => name.startsWith('.~'))).toEqual([]);
  });

  it('DOC-7 refuses a document beside which another program left a journal', () => {
    writeDocument(at('hot.spanwise'));
    writeFileSync(`${at('hot.spanwise')}-journal`, 'x');
    expect(refused(openDocument(at('hot.spanwise')))).toBe('unfinished-write');
  });

  it('DOC-1 new writes its own kind of file and refuses an existing one', () => {
    const path = at('new.spanwise');
    const made = good(createDocument(path, 'Restructure', { author: 'HR' }));
    expect(existsSync(path)).toBe(false);
    expect(good(made.publish())).toBe(null);
    made.close();
    const bytes = readFileSync(path);
    expect(bytes.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect([bytes[18], bytes[19]]).toEqual([1, 1]);
    expect(refused(createDocument(path, 'Again'))).toBe('exists');
    const again = good(openDocument(path));
    expect(again.session.state.document).toMatchObject({ title: 'Restructure', settings: { author: 'HR' } });
    again.close();
  });

  it('DOC-1 a state given whole is revision 0', () => {
    const made = good(createFromState(at('state.spanwise'), smallState()));
    good(made.publish());
    made.close();
    expect(modelIn(at('state.spanwise'))).toBe(modelText(smallState()));
  });

  it('CLI an edit reaches the file only when it is published; reading changes nothing', () => {
    const path = at('edit.spanwise');
    writeDocument(path);
    const before = readFileSync(path);
    const dropped = good(openDocument(path, { write: true }));
    good(dropped.session.edit(editOf(dropped.session, changing(dropped.session.state, 'P4', { title: 'X' }))));
    dropped.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    const kept = good(openDocument(path, { write: true }));
    good(kept.session.edit(editOf(kept.session, changing(kept.session.state, 'P4', { title: 'X' }))));
    good(kept.publish());
    good(kept.session.edit(editOf(kept.session, changing(kept.session.state, 'P4', { title: 'Y' }))));
    good(kept.publish());
    kept.close();
    const reader = good(openDocument(path));
    expect([reader.session.revision, reader.session.snapshot().undoLabel]).toEqual([2, 'Changed a post']);
    expect(refused(reader.publish())).toBe('read-only');
    reader.close();
    expect(namesIn(folder).filter((name) => name.startsWith('.~'))).toEqual([]);
  });

  it('DOC-5 a second writer is refused and told who has it', () => {
    const path = at('locked.spanwise');
    writeDocument(path);
    const first = good(openDocument(path, { write: true }));
    const second = openDocument(path, { write: true });
    expect(refused(second)).toBe('locked');
    expect(second).toMatchObject({ refusal: { message: expect.stringContaining(userInfo().username) } });
    first.close();
    good(openDocument(path, { write: true })).close();
  });

  it('DOC-4 a file that changed since it was opened is not overwritten', () => {
    const path = at('changed.spanwise');
    writeDocument(path);
    const mine = good(openDocument(path, { write: true }));
    good(mine.session.edit(editOf(mine.session, changing(mine.session.state, 'P4', { title: 'Mine' }))));
    const theirs = smallState();
    theirs.document = { ...theirs.document, title: 'Theirs' };
    writeDocument(path, theirs);
    expect(refused(mine.publish())).toBe('changed-on-disk');
    mine.close();
    expect(modelIn(path)).toBe(modelText(theirs));
  });

  it('DOC-3 publishing through a link replaces the file, not the link', () => {
    writeDocument(at('real.spanwise'));
    symlinkSync(at('real.spanwise'), at('link.spanwise'));
    const linked = good(openDocument(at('link.spanwise'), { write: true }));
    good(linked.session.edit(editOf(linked.session, changing(linked.session.state, 'P4', { title: 'X' }))));
    good(linked.publish());
    linked.close();
    expect(modelIn(at('real.spanwise'))).toContain('"X"');
  });

  it('DOC-7 a document in memory survives a WAL header that a foreign tool left', () => {
    const bytes = documentBytes(smallState());
    bytes[18] = bytes[19] = 2;
    good(openBytes(bytes, 'Test')).close();
  });
});
