import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, SCHEMA_VERSION } from '../../electron/db/migrations/index.ts';
import { checkHeader, newDatabase, openBytes } from '../../electron/db/open.ts';
import { Session } from '../../electron/documents/session.ts';
import { good, stepOf } from '../support/documents.ts';

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
      const contents = { revision, undoLabel, redoLabel, records: records.map((json) => JSON.parse(json) as unknown) };
      expect(contents).toEqual(JSON.parse(readFileSync(golden(name, 'json'), 'utf8')));
      // Who edited is known since schema 2.
      const authors = session.history(undefined, 9).map(({ author }) => author);
      expect(authors).toEqual(authors.map(() => (version === 1 ? '' : 'HR')));
      good(session.redo(stepOf(session)));
      while (session.undo(stepOf(session)).ok);
      expect(session.state.structures.get('s1')?.posts.get('P2')?.title).toBe('Head of Highways');
      session.close();
    },
  );

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
