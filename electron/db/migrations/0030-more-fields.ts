import type { Migration } from './migration.ts';

/**
 * Schema 3. Posts have an establishment, a second language and fields of the document's own; post-holders may be absent
 * and have a second length of service. Records are compact JSON, so nothing is rewritten: the number alone says to an
 * older Spanwise that the file was written by a newer one, which it would otherwise call damaged.
 */
export const moreFields: Migration = { version: 3, name: '0030-more-fields', up: '' };
