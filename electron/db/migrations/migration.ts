import type Database from 'better-sqlite3';

export type Db = Database.Database;

/** One step of the schema. Its `version` becomes the file's `user_version`; a golden file in the tests covers each. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** What it does to the tables. */
  readonly up: string;
  /** What it does to their contents, where SQL cannot say it. In the same transaction, after `up`. */
  readonly convert?: (db: Db) => void;
}
