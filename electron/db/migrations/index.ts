import { firstSchema } from './0010-first-schema.ts';
import { historyAuthor } from './0020-history-author.ts';
import { moreFields } from './0030-more-fields.ts';
import { settingsAsRecords } from './0040-settings-as-records.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. Append only: files of every version are out there. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, historyAuthor, moreFields, settingsAsRecords];

export const SCHEMA_VERSION = MIGRATIONS.reduce((newest, { version }) => Math.max(newest, version), 0);
