import * as v from 'valibot';
import type { RowRecord, SettingRecord } from './records.ts';
import { plain, sameRecord } from './same.ts';
import { rowsIn, valueAt } from './settingRecords.ts';
import type { Settings } from './settings.ts';
import { PARTS } from './settingsRegistry.ts';

/** Whether a record of the settings that arrives from elsewhere is one that Spanwise writes. */

/** As it is written: its schema takes it and would not write it otherwise (a number where text is kept, say). */
function isAsWritten(schema: v.GenericSchema, value: unknown): boolean {
  if (value === undefined || plain(value) !== value) return false;
  const parsed = v.safeParse(schema, value);
  return parsed.success && sameRecord(parsed.output, value);
}

export function isSetting({ key, value }: Pick<SettingRecord, 'key' | 'value'>): boolean {
  const part = PARTS.get(key);
  if (part === undefined || part.kind === 'text') return false;
  // A table or a named map has rows; the record says that it is there and empty.
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return (part.kind === 'single' || isEmpty) && isAsWritten(part.schema, value);
}

export function isRow({ table, id, value }: Pick<RowRecord, 'table' | 'id' | 'value'>): boolean {
  const part = PARTS.get(table);
  if (part === undefined || part.kind === 'single') return false;
  return isAsWritten(part.row, value) && (part.kind === 'map' ? isAsWritten(part.name, id) : id !== '');
}

/** The path of a table or text of these that has more than its setting may hold, or null. */
export function overfull(settings: Settings, paths: Iterable<string>): string | null {
  for (const path of paths) {
    const part = PARTS.get(path);
    if (part?.kind === 'table' && rowsIn(settings, path).length > part.most) return path;
    if (part?.kind === 'text' && !v.is(part.schema, valueAt(settings, path) ?? '')) return path;
  }
  return null;
}
