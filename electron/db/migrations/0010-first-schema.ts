import type { Migration } from './migration.ts';

/**
 * Schema 1. One row a record, as the compact JSON of `encodeRecord`: loading is one text column and one parse, which is
 * faster than 25 columns, and a new field needs no migration. The key is split into its parts (and not the engine's
 * joined key) so that a later migration can select by type and structure in plain SQL.
 *
 * The journal is the history and the only place that knows the revision: one insert an edit, no counter to keep in step.
 * An undo or redo names its target instead of repeating the patch. `patch` stands last, so that reading the rest of a
 * row never touches the pages of a large import.
 */
export const firstSchema: Migration = {
  version: 1,
  name: '0010-first-schema',
  up: `
    CREATE TABLE record (
      type TEXT NOT NULL,
      structure TEXT NOT NULL,
      id TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY (type, structure, id)
    ) WITHOUT ROWID;
    CREATE TABLE journal (
      revision INTEGER PRIMARY KEY,
      command TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      op TEXT NOT NULL,
      target INTEGER,
      structure TEXT,
      label TEXT NOT NULL,
      patch TEXT
    );
    CREATE TABLE meta (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
  `,
};
