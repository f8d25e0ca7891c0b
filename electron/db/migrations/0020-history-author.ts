import type { Migration } from './migration.ts';

/**
 * Schema 2. The history says who: the author that the document named at the time of each edit, '' where it named none.
 * The table is made anew, so that `patch` still stands last. From here on a row may also say "erase" (EXPORT-8).
 */
export const historyAuthor: Migration = {
  version: 2,
  name: '0020-history-author',
  up: `
    CREATE TABLE journal_with_author (
      revision INTEGER PRIMARY KEY,
      command TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      op TEXT NOT NULL,
      target INTEGER,
      structure TEXT,
      label TEXT NOT NULL,
      author TEXT NOT NULL,
      patch TEXT
    );
    INSERT INTO journal_with_author
      SELECT revision, command, at, op, target, structure, label, '', patch FROM journal ORDER BY revision;
    DROP TABLE journal;
    ALTER TABLE journal_with_author RENAME TO journal;
  `,
};
