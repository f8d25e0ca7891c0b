import { firstSchema } from './0010-first-schema.ts';
import { historyAuthor } from './0020-history-author.ts';

/** One step of the schema. Its `version` becomes the file's `user_version`; a golden file in the tests covers each. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: string;
}

/** Every migration, oldest first. Append only: files of every version are out there. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, historyAuthor];

export const SCHEMA_VERSION = MIGRATIONS.reduce((newest, { version }) => Math.max(newest, version), 0);
