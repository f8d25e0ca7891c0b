import Database from 'better-sqlite3';
import { documentBytes } from '../../electron/documents/session.ts';
import { smallState } from '../support/documents.ts';

/** Each takes seconds to hours to work out, once or for each row, and is "true". */
const SLOW = [
  'length(hex(zeroblob(50000000))) > 0',
  "length(replace(hex(zeroblob(40000000)), '0', 'xy')) > 0",
  "instr(hex(zeroblob(60000000)), 'q') = 0",
  "length(printf('%.*c', 300000000, 'x')) > 0",
  "hex(zeroblob(30000000)) NOT LIKE '%1%2%3%4%'",
] as const;

/** Where SQLite would work an expression out by itself: while it checks pages, reads, or stores our edits. */
const CARRIERS: readonly ((expression: string) => string)[] = [
  (e) => `CREATE TABLE planted (a, CHECK (${e})); ${rows('planted')}`,
  (e) => `CREATE TABLE planted (a INTEGER PRIMARY KEY, b AS (${e}) STORED) STRICT`.replace('b AS', 'b INT AS'),
  (e) => `CREATE TABLE planted (a, b AS (${e}) VIRTUAL, CHECK (b)); ${rows('planted')}`,
  (e) => `CREATE TABLE planted (a DEFAULT (${e}), b)`,
  (e) => `CREATE INDEX planted ON record (json, (${e}))`,
  (e) => `CREATE INDEX planted ON journal (revision) WHERE ${e}`,
  (e) => `CREATE VIEW planted AS SELECT * FROM record WHERE ${e}`,
  (e) => `ALTER TABLE record RENAME TO other; CREATE VIEW record AS SELECT * FROM other WHERE ${e}`,
  (e) => `CREATE TRIGGER planted AFTER INSERT ON journal BEGIN SELECT ${e}; END`,
  (e) => `CREATE TRIGGER planted BEFORE UPDATE ON record WHEN ${e} BEGIN SELECT 1; END`,
  (e) => `ALTER TABLE record ADD COLUMN planted AS (${e}) VIRTUAL`,
  (e) =>
    `CREATE TRIGGER planted INSTEAD OF INSERT ON v BEGIN SELECT ${e}; END`.replace(/^/, 'CREATE VIEW v AS SELECT 1; '),
];

/** Planted by other means than an expression. */
const OTHERS: readonly (readonly [what: string, sql: string])[] = [
  ['a full-text table', 'CREATE VIRTUAL TABLE planted USING fts5(a)'],
  ['a spatial table', 'CREATE VIRTUAL TABLE planted USING rtree(id, a, b)'],
  ['statistics', 'ANALYZE'],
  ['a counter', 'CREATE TABLE planted (a INTEGER PRIMARY KEY AUTOINCREMENT)'],
  [
    'a missing collation',
    "CREATE TABLE planted (a COLLATE NOCASE UNIQUE); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', 'KLINGON')",
  ],
  ['a table less', 'DROP TABLE meta'],
  [
    'a schema that is no SQL',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE nonsense' WHERE name = 'meta'",
  ],
  [
    'a root page outside of the file',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'record'",
  ],
  [
    'two tables on one page',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'journal') WHERE name = 'meta'",
  ],
];

function rows(table: string): string {
  return `PRAGMA ignore_check_constraints = ON; INSERT INTO ${table} (a) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT i FROM n`;
}

/** A whole document with something planted in it, and what that is. */
export interface Planted {
  readonly what: string;
  readonly bytes: Buffer;
}

function plant(what: string, sql: string): Planted {
  const db = new Database(documentBytes(smallState()));
  try {
    // What only a file's own bytes can say, as its author writes them.
    db.unsafeMode(true);
    db.exec(sql);
    return { what, bytes: db.serialize() };
  } finally {
    db.close();
  }
}

/** Every planted document: 69 of them. */
export function* plantedDocuments(): Generator<Planted> {
  for (const [i, carrier] of CARRIERS.entries())
    for (const [j, expression] of SLOW.entries()) yield plant(`carrier ${i}, expression ${j}`, carrier(expression));
  for (const [what, sql] of OTHERS) yield plant(what, sql);
}

/** 100,000 rows of a table whose check takes seconds a row: it held every start until somebody deleted a folder. */
export function plantedTable(): Buffer {
  return plant(
    'a table',
    `CREATE TABLE planted (a, CHECK (length(hex(randomblob(50000000))) > 0)); ${rows('planted').replace('200', '100000')}`,
  ).bytes;
}
