import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, SCHEMA_VERSION } from '../../electron/db/migrations/index.ts';
import { checkHeader, newDatabase, openBytes } from '../../electron/db/open.ts';
import { Session } from '../../electron/documents/session.ts';
import { HOLDER_FIELDS, PERSON_FIELDS } from '../../shared/model/personFields.ts';
import { POST_FIELDS } from '../../shared/model/postFields.ts';
import type { AnyRecord } from '../../shared/model/records.ts';
import { rowsIn, settingsFrom } from '../../shared/model/settingRecords.ts';
import { good, stepOf } from '../support/documents.ts';

interface Held {
  readonly records: readonly AnyRecord[];
}

/** What records say, settings in the form in which they are read: before schema 3 they stood in the document's. */
function inOneForm(records: readonly AnyRecord[]) {
  const document = records.find((record) => record.type === 'document') as { title: string; settings?: object };
  return {
    title: document.title,
    settings: document.settings ?? settingsFrom(records),
    records: records.filter(({ type }) => type === 'post' || type === 'person' || type === 'structure'),
  };
}

const golden = (name: string, ending: string) => fileURLToPath(new URL(`./golden/${name}.${ending}`, import.meta.url));

describe('golden files', () => {
  it('DOC-10 migrations are numbered without gaps, and each has a golden file', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    for (const { version, name } of MIGRATIONS) {
      expect(name).toMatch(new RegExp(`^${String(version * 10).padStart(4, '0')}-[a-z-]+$`));
      expect(existsSync(golden(name, 'spanwise')), `golden file of ${name}: node tests/migrations/makeGolden.ts`).toBe(
        true,
      );
    }
  });

  it.each(MIGRATIONS.map(({ version, name }) => [name, version] as const))(
    'DOC-10 a file of %s opens with everything that it held, its history too',
    (name, version) => {
      const bytes = readFileSync(golden(name, 'spanwise'));
      expect(good(checkHeader(bytes, name))).toBe(version);
      const db = good(openBytes(bytes, name));
      expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
      const session = good(Session.open(db, name));
      const { revision, records, undoLabel, redoLabel } = session.snapshot();
      const all = records.map((json) => JSON.parse(json) as AnyRecord);
      const contents = { revision, undoLabel, redoLabel, ...inOneForm(all) };
      const held = JSON.parse(readFileSync(golden(name, 'json'), 'utf8')) as Held;
      expect(contents).toEqual({ ...held, ...inOneForm(held.records) });
      // Who edited is known since schema 2.
      const authors = session.history(undefined, 9).map(({ author }) => author);
      expect(authors).toEqual(authors.map(() => (version === 1 ? '' : 'HR')));
      good(session.redo(stepOf(session)));
      while (session.undo(stepOf(session)).ok);
      expect(session.state.structures.get('s1')?.posts.get('P2')?.title).toBe('Head of Highways');
      session.close();
    },
  );

  it('DOC-10 DOC-11 settings of schema 2 become records, and the whole history of them can still be undone and redone', () => {
    const name = '0020-settings';
    const session = good(Session.open(good(openBytes(readFileSync(golden(name, 'spanwise')), name)), name));
    const { revision, title, settings } = JSON.parse(readFileSync(golden(name, 'json'), 'utf8')) as {
      revision: number;
      title: string;
      settings: unknown[];
    };
    expect([session.revision, session.state.document.title]).toEqual([revision, title]);
    for (const [at, then] of settings.entries())
      expect(good(session.stateAt(at)).document.settings, `revision ${at}`).toEqual(then);
    const rows = () => rowsIn(session.state.document.settings, 'pack.timetable').map(({ id }) => id);
    const now = rows();
    while (session.undo(stepOf(session)).ok);
    expect(session.state.document.settings).toEqual(settings[0]);
    expect(rows()).toEqual([now[1]]);
    while (session.redo(stepOf(session)).ok);
    expect(session.state.document.settings).toEqual(settings.at(-2));
    expect(rows()).toEqual(now);
    session.close();
  });

  it('DOC-10 a new field is a new version, which an older Spanwise calls newer and not damaged', () => {
    const newest = golden(MIGRATIONS.at(-1)!.name, 'json');
    const records = (JSON.parse(readFileSync(newest, 'utf8')) as { records: Record<string, unknown>[] }).records;
    const keysOf = (type: string) => new Set(records.filter((each) => each.type === type).flatMap(Object.keys));
    const holders = records.flatMap((each) => (each.holders as object[] | undefined) ?? []).flatMap(Object.keys);
    // Made anew by tests/migrations/makeGolden.ts once a migration with the next number is there.
    expect(Object.keys(POST_FIELDS).filter((key) => !keysOf('post').has(key))).toEqual([]);
    expect(Object.keys(HOLDER_FIELDS).filter((key) => !holders.includes(key))).toEqual([]);
    expect(Object.keys(PERSON_FIELDS).filter((key) => key !== 'pensionStrain' && !keysOf('person').has(key))).toEqual(
      [],
    );
  });

  it('DOC-10 what a migration makes is written down: a change of schema needs a new migration', () => {
    const schema = newDatabase()
      .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
      .pluck()
      .all();
    const stored = good(openBytes(readFileSync(golden(MIGRATIONS.at(-1)!.name, 'spanwise')), 'golden'));
    expect(stored.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').pluck().all()).toEqual(
      schema,
    );
  });
});
