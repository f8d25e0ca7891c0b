/** Deep equality of plain records: the same keys with the same values, in any key order. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameRecord(item, b[i]));
  if (Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameRecord(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/** The value as a file keeps it: without keys that are there but undefined. The same object where it has none. */
export function plain<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map(plain);
    return list.every((item, i) => item === value[i]) ? value : (list as T);
  }
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item)] as const]));
  const same = kept.length === entries.length && kept.every(([, item], i) => item === entries[i]?.[1]);
  return same ? value : (Object.fromEntries(kept) as T);
}
