import { generateNKeysBetween } from 'fractional-indexing';
import type { RowRecord, SettingRecord, SettingsRecord } from './records.ts';
import { plain, sameRecord } from './same.ts';
import type { SettingPart } from './settingKinds.ts';
import { itemsOf, type KeptRecords, type Kinds, recordsIn, valueAt } from './settingRecords.ts';
import type { Settings } from './settings.ts';
import { PARTS } from './settingsRegistry.ts';

/** What became of the records of settings: the lists of a patch. */
export interface SettingsChange {
  readonly added: SettingsRecord[];
  readonly updated: (readonly [SettingsRecord, SettingsRecord])[];
  readonly removed: SettingsRecord[];
}

interface Item {
  readonly id?: string;
  readonly value: unknown;
}

/**
 * The records that differ between a document's settings and what they are to be. A row that only changed keeps its
 * identity, one that moved gets another place, and nothing else is touched. `newId` names new rows.
 */
export function settingsChange(from: Settings, to: Settings, newId: () => string): SettingsChange {
  return recordsChange({ value: from, kept: recordsIn(from) }, to, PARTS, newId);
}

/** The same for settings of other kinds than today's: migrations have their own. */
export function recordsChange(
  from: { readonly value: object; readonly kept: KeptRecords },
  to: object,
  kinds: Kinds,
  newId: () => string,
): SettingsChange {
  const change: SettingsChange = { added: [], updated: [], removed: [] };
  for (const [path, { kind }] of kinds) {
    const value = valueAt(to, path);
    if (value === valueAt(from.value, path)) continue;
    const items = kind === 'single' || value === undefined ? [] : itemsOf(kind, value);
    const single = items.length > 0 || value === undefined ? undefined : plain(value);
    const before = from.kept.settings.get(path);
    if (single === undefined) {
      if (before) change.removed.push(before);
    } else noteSingle(change, before, { type: 'setting', key: path, value: single });
    noteRows(change, kind, path, from.kept.rows.get(path) ?? [], items, newId);
  }
  return change;
}

function noteSingle(change: SettingsChange, from: SettingRecord | undefined, to: SettingRecord): void {
  if (!from) change.added.push(to);
  else if (!sameRecord(from.value, to.value)) change.updated.push([from, to]);
}

function noteRows(
  change: SettingsChange,
  kind: SettingPart['kind'],
  table: string,
  rows: readonly RowRecord[],
  items: readonly Item[],
  newId: () => string,
): void {
  if (rows.length === 0 && items.length === 0) return;
  const rowOf = kind === 'map' ? matchNames(rows, items) : matchRows(rows, items);
  const orders = ordersOf(rows, rowOf);
  const staying = new Set<number>();
  for (const [i, { id, value }] of items.entries()) {
    const from = rows[rowOf[i] as number];
    const order = orders[i] as string;
    if (!from) {
      change.added.push({ type: 'row', table, id: id ?? newId(), order, value });
      continue;
    }
    staying.add(rowOf[i] as number);
    if (order !== from.order || !sameRecord(from.value, value)) change.updated.push([from, { ...from, order, value }]);
  }
  for (const [i, row] of rows.entries()) if (!staying.has(i)) change.removed.push(row);
}

/** For each item the row of its name, or −1. */
function matchNames(rows: readonly RowRecord[], items: readonly Item[]): number[] {
  const places = new Map(rows.map((row, i) => [row.id, i]));
  return items.map(({ id }) => places.get(id as string) ?? -1);
}

/** More pairs than this are not compared with each other. */
const MANY_PAIRS = 10_000;

/**
 * For each item the row that it was, or −1. Rows that are the same find each other wherever they went; of what is left,
 * as many on both sides belong together in their order (a column that was changed), else those that share most.
 */
function matchRows(rows: readonly RowRecord[], items: readonly Item[]): number[] {
  const rowOf = items.map(() => -1);
  // Most edits change one row: what stands before and after it need not be looked up.
  let start = 0;
  while (start < rows.length && start < items.length && sameAt(rows, start, items, start)) rowOf[start] = start++;
  let [rowEnd, itemEnd] = [rows.length, items.length];
  while (rowEnd > start && itemEnd > start && sameAt(rows, rowEnd - 1, items, itemEnd - 1)) rowOf[--itemEnd] = --rowEnd;
  const places = new Map<string, number[]>();
  for (let i = start; i < rowEnd; i++) {
    const key = keyOf(rows[i]?.value);
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  const left: number[] = [];
  for (let i = start; i < itemEnd; i++) {
    const row = places.get(keyOf(items[i]?.value))?.shift();
    if (row === undefined) left.push(i);
    else rowOf[i] = row;
  }
  const free = [...places.values()].flat().sort((a, b) => a - b);
  if (left.length === free.length || left.length * free.length > MANY_PAIRS) {
    for (const [n, i] of left.entries()) rowOf[i] = free[n] ?? -1;
    return rowOf;
  }
  const pairs = left.flatMap((i) =>
    free.map((row) => ({ i, row, score: likeness(rows[row]?.value, items[i]?.value) })),
  );
  const taken = new Set<number>();
  for (const { i, row, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score === 0 || rowOf[i] !== -1 || taken.has(row)) continue;
    rowOf[i] = row;
    taken.add(row);
  }
  return rowOf;
}

function sameAt(rows: readonly RowRecord[], row: number, items: readonly Item[], item: number): boolean {
  return sameRecord(rows[row]?.value, items[item]?.value);
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}

/** How much two values share: of objects the properties that are alike, of texts how they begin. 0: nothing. */
function likeness(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a !== '' && a.slice(0, 12) === b.slice(0, 12) ? 1 : 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return 0;
  const [one, two] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(one).filter((key) => one[key] !== '' && one[key] != null && sameRecord(one[key], two[key])).length;
}

/** A sort key for each item: that of its row where it stayed in order, a new one where it is new or has moved. */
function ordersOf(rows: readonly RowRecord[], rowOf: readonly number[]): string[] {
  const stays = longestRise(rowOf);
  const orders = rowOf.map((row, i) => (stays.has(i) ? (rows[row] as RowRecord).order : ''));
  for (let i = 0; i < orders.length; ) {
    if (orders[i] !== '') {
      i++;
      continue;
    }
    let end = i;
    while (end < orders.length && orders[end] === '') end++;
    const before = i === 0 ? null : (orders[i - 1] as string);
    // Two rows with one sort key (added side by side) cannot be parted: then the next larger key bounds the new ones.
    const after = orders.slice(end).find((order) => order !== '' && (before === null || order > before)) ?? null;
    for (const order of generateNKeysBetween(before, after, end - i)) orders[i++] = order;
  }
  return orders;
}

/** Places of a longest run of rising numbers (−1 left out): what need not move. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [i, number] of numbers.entries()) {
    if (number < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before.set(i, ends[low - 1] as number);
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}
