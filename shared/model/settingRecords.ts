import { generateNKeysBetween } from 'fractional-indexing';
import {
  type AnyRecord,
  isSettingsRecord,
  type RowRecord,
  type SettingRecord,
  type SettingsRecord,
} from './records.ts';
import { plain } from './same.ts';
import type { SettingPart } from './settingKinds.ts';
import type { Settings } from './settings.ts';
import { PARTS } from './settingsRegistry.ts';

/**
 * Settings as records (DOC-11), and the shape in which everybody reads them. A document holds `Settings`, in the form of
 * the settings file; beside it the records are remembered that it was put together from. After a change of some records
 * only what they are part of is put together again: everything else is the same object as before.
 */
export interface KeptRecords {
  /** Single values by path. */
  readonly settings: ReadonlyMap<string, SettingRecord>;
  /** Rows by path, in their order. */
  readonly rows: ReadonlyMap<string, readonly RowRecord[]>;
}

const remembered = new WeakMap<Settings, KeptRecords>();
const NO_ROWS: readonly RowRecord[] = [];

/** The kind of a setting by its path, and whether there is such a setting. */
export type Kinds = ReadonlyMap<string, Pick<SettingPart, 'kind'>>;

/** The records of settings. Those that somebody wrote by hand (a settings file, a test) get theirs, always the same. */
export function recordsIn(settings: Settings): KeptRecords {
  let kept = remembered.get(settings);
  if (!kept) remembered.set(settings, (kept = takeApart(settings, PARTS)));
  return kept;
}

export function* allRecords({ settings, rows }: KeptRecords): Generator<SettingsRecord> {
  yield* settings.values();
  for (const list of rows.values()) yield* list;
}

/** Rows of a table, values of a named map or paragraphs of a text, in their order. */
export function rowsIn(settings: Settings, path: string): readonly RowRecord[] {
  return recordsIn(settings).rows.get(path) ?? NO_ROWS;
}

/** One row by its id. */
export function rowIn(settings: Settings, path: string, id: string): RowRecord | undefined {
  return byId(rowsIn(settings, path)).get(id);
}

const ids = new WeakMap<readonly RowRecord[], ReadonlyMap<string, RowRecord>>();

function byId(rows: readonly RowRecord[]): ReadonlyMap<string, RowRecord> {
  let map = ids.get(rows);
  if (!map) ids.set(rows, (map = new Map(rows.map((row) => [row.id, row]))));
  return map;
}

/** Settings made of records, in the order of the registry. */
export function settingsFrom(records: Iterable<AnyRecord>): Settings {
  return withRecords({}, [...records].filter(isSettingsRecord), []);
}

/** Settings with some records put in place (new or changed) and some gone. */
export function withRecords(
  settings: Settings,
  put: readonly SettingsRecord[],
  gone: readonly SettingsRecord[],
): Settings {
  if (put.length + gone.length === 0) return settings;
  const before = recordsIn(settings);
  const singles = new Map(before.settings);
  const tables = new Map<string, Map<string, RowRecord>>();
  const tableOf = (path: string) => {
    let table = tables.get(path);
    if (!table) tables.set(path, (table = new Map(byId(before.rows.get(path) ?? NO_ROWS))));
    return table;
  };
  const touched = new Set<string>();
  for (const record of gone) {
    touched.add(pathOf(record));
    if (record.type === 'setting') singles.delete(record.key);
    else tableOf(record.table).delete(record.id);
  }
  for (const record of put) {
    touched.add(pathOf(record));
    if (record.type === 'setting') singles.set(record.key, record);
    else tableOf(record.table).set(record.id, record);
  }
  const rows = new Map(before.rows);
  for (const [path, table] of tables) {
    if (table.size === 0) rows.delete(path);
    else rows.set(path, [...table.values()].sort(byOrder));
  }
  const kept: KeptRecords = { settings: singles, rows };
  let next = settings as Record<string, unknown>;
  // In the order of the registry, so that the settings file lists them alike however they came about.
  for (const path of PARTS.keys())
    if (touched.has(path)) next = withValue(next, path.split('.'), readValue(kept, path));
  remembered.set(next as Settings, kept);
  return next as Settings;
}

function pathOf(record: SettingsRecord): string {
  return record.type === 'setting' ? record.key : record.table;
}

/** Rows in their order; two of the same sort key by id, so that it never depends on the order of edits. */
function byOrder(a: RowRecord, b: RowRecord): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The value of a setting as it is read; undefined where nothing is kept of it. */
function readValue({ settings, rows }: KeptRecords, path: string): unknown {
  const own = rows.get(path);
  if (own === undefined) return settings.get(path)?.value;
  switch (PARTS.get(path)?.kind) {
    case 'map':
      return Object.fromEntries(own.map((row) => [row.id, row.value]));
    case 'text':
      return own.map((row) => row.value).join('\n');
    default:
      return own.map((row) => row.value);
  }
}

/** An object with the value at a path of keys; undefined takes it away, and the group that has nothing left. */
function withValue(
  object: Readonly<Record<string, unknown>>,
  [key = '', ...below]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const within = below.length === 0 ? value : withValue((object[key] ?? {}) as Record<string, unknown>, below, value);
  const isEmptyGroup = below.length > 0 && Object.keys(within as object).length === 0;
  if (within !== undefined && !isEmptyGroup) return { ...object, [key]: within };
  const { [key]: _, ...rest } = object;
  return rest;
}

/** The value at a path: "pack.timetable". */
export function valueAt(settings: object, path: string): unknown {
  let at: unknown = settings;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** What a table, a named map or a text consists of, each with its id where it has one of its own. */
export function itemsOf(
  kind: SettingPart['kind'],
  value: unknown,
): { readonly id?: string; readonly value: unknown }[] {
  if (kind === 'text') return (value as string).split('\n').map((line) => ({ value: line }));
  if (kind === 'map') return Object.entries(value as object).map(([id, item]) => ({ id, value: plain(item) }));
  return (value as readonly unknown[]).map((item) => ({ value: plain(item) }));
}

/** Records of settings that come without any: rows are numbered from 1. */
export function takeApart(settings: object, kinds: Kinds): KeptRecords {
  const singles = new Map<string, SettingRecord>();
  const rows = new Map<string, readonly RowRecord[]>();
  for (const [path, { kind }] of kinds) {
    const value = valueAt(settings, path);
    if (value === undefined) continue;
    const items = kind === 'single' ? [] : itemsOf(kind, value);
    if (items.length === 0) {
      singles.set(path, { type: 'setting', key: path, value: plain(value) });
      continue;
    }
    const orders = generateNKeysBetween(null, null, items.length);
    rows.set(
      path,
      items.map(({ id, value: item }, i) => ({
        type: 'row',
        table: path,
        id: id ?? String(i + 1),
        order: orders[i] as string,
        value: item,
      })),
    );
  }
  return { settings: singles, rows };
}
