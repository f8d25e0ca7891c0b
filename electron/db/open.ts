import Database from 'better-sqlite3';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { damaged, fromTheFuture, sqliteReason } from './refusals.ts';

export type Db = Database.Database;

/** "SPNW", in the header of every document, so that no other program's database is taken for one of ours. */
export const APPLICATION_ID = 0x53504e57;

const MAGIC = 'SQLite format 3\0';

/**
 * Checks the first 100 bytes of a file before SQLite sees it (DOC-7). Answers the schema version.
 * `name` is how sentences call the file.
 */
export function checkHeader(bytes: Uint8Array, name: string): Result<number> {
  if (bytes.length === 0)
    return refuse('not-a-document', `"${name}" is empty. It was not touched; choose a Spanwise document.`);
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100));
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC) {
    return refuse(
      'not-a-document',
      `"${name}" is not a Spanwise document. It was not touched; to bring in a spreadsheet, use Import.`,
    );
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    return refuse(
      'other-application',
      `"${name}" is a database of another application. It was not touched; choose a Spanwise document.`,
    );
  }
  const version = header.readUInt32BE(60);
  if (version > SCHEMA_VERSION) {
    return fromTheFuture(name);
  }
  if (version < 1) return damaged(name, 'it has no schema version');
  return ok(version);
}

/**
 * Opens document bytes in memory. The caller has checked the header. A file that a foreign tool left in WAL mode is
 * read in rollback mode, the only one that SQLite offers in memory.
 */
export function openBytes(bytes: Uint8Array, name: string): Result<Db> {
  const copy = Buffer.from(bytes);
  if (copy.length > 19) copy[18] = copy[19] = 1;
  return openChecked(() => new Database(copy), name);
}

export interface OpeningOptions {
  /** Sees a database of an older schema as it was. */
  readonly beforeMigration?: (db: Db) => void;
  /** Its pages were found sound, in this very place, by a process that could be killed; they are not read again. */
  readonly sound?: boolean;
}

/**
 * Opens the working copy at `path`: WAL, every commit flushed (DOC-2), and exclusive, so that a second process can
 * never write it and a process that is gone never blocks the next one.
 */
export function openWorking(path: string, name: string, options: OpeningOptions = {}): Result<Db> {
  return openChecked(
    () => {
      const db = new Database(path, { fileMustExist: true, timeout: 0 });
      try {
        db.pragma('locking_mode = EXCLUSIVE');
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = FULL');
        // On macOS a plain fsync does not empty the drive's own cache.
        db.pragma('fullfsync = ON');
        db.pragma('checkpoint_fullfsync = ON');
      } catch (error) {
        db.close();
        throw error;
      }
      return db;
    },
    name,
    options,
  );
}

/** Writes what the log holds into the database and empties it. False where the disk does not take that. */
export function emptiedLog(db: Db): boolean {
  try {
    const [{ busy, log } = { busy: 1, log: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as {
      busy: number;
      log: number;
    }[];
    return busy === 0 && log === 0;
  } catch {
    return false;
  }
}

/** A new, empty document database in memory. */
export function newDatabase(version = SCHEMA_VERSION): Db {
  const db = new Database(':memory:');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, 0, version);
  return db;
}

function openChecked(
  open: () => Db,
  name: string,
  { beforeMigration, sound = false }: OpeningOptions = {},
): Result<Db> {
  let db: Db | null = null;
  try {
    db = open();
    const fault = findDamage(db, sound);
    if (fault === null) {
      const version = db.pragma('user_version', { simple: true }) as number;
      if (version < SCHEMA_VERSION) beforeMigration?.(db);
      migrate(db, version, SCHEMA_VERSION);
      return ok(db);
    }
    const newer = (db.pragma('user_version', { simple: true }) as number) > SCHEMA_VERSION;
    db.close();
    return newer ? fromTheFuture(name) : damaged(name, fault);
  } catch (error) {
    db?.close();
    return notOpened(error, name);
  }
}

/**
 * Why a file could not be opened as a database. What neither the disk nor another program is the cause of is the file's
 * own fault, whatever SQLite calls it: it has a dozen words for a file that does not fit together.
 */
export function notOpened(error: unknown, name: string) {
  const reason = sqliteReason(error);
  if (reason === null && !(error instanceof Database.SqliteError)) throw error;
  if (reason === null || reason === 'the file is damaged') return damaged(name, 'it cannot be read as a database');
  return refuse(
    'not-opened',
    `"${name}" could not be opened: ${reason}. It was not touched; try again once that is put right.`,
  );
}

/**
 * What is wrong with the database, or null. The text of its schema is compared before anything is read by it: a schema
 * that is not exactly ours could run foreign SQL, in the check of its pages already, for as long as its author likes.
 */
function findDamage(db: Db, sound: boolean): string | null {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  const version = db.pragma('user_version', { simple: true }) as number;
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || version < 1 || version > SCHEMA_VERSION) {
    return 'its header does not fit its contents';
  }
  if (schemaText(db) !== expectedSchema(version)) return 'it holds tables that Spanwise does not write';
  if (sound) return null;
  return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? null : 'its contents do not fit together';
}

const schemas = new Map<number, string>();

function expectedSchema(version: number): string {
  let text = schemas.get(version);
  if (text === undefined) {
    const db = newDatabase(version);
    text = schemaText(db);
    db.close();
    schemas.set(version, text);
  }
  return text;
}

function schemaText(db: Db): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all();
  return JSON.stringify(rows);
}

function migrate(db: Db, from: number, to: number): void {
  for (const migration of MIGRATIONS) {
    if (migration.version <= from || migration.version > to) continue;
    db.transaction(() => {
      db.exec(migration.up);
      migration.convert?.(db);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
