import { sameRecord } from '../model/same.ts';

/**
 * What differs between two plain values, small enough to be kept for every edit and readable from either side: with one
 * of the two values, `applyDelta` answers the other. A word in the middle of a long text is that word.
 */
export type Delta =
  /** Properties that differ. */
  | { readonly o: Readonly<Record<string, Delta>> }
  /** From this place of a text or list, what went and what came instead. */
  | { readonly s: readonly [at: number, gone: string | readonly unknown[], came: string | readonly unknown[]] }
  /** One value for another. */
  | { readonly v: readonly [from: unknown, to: unknown] }
  /** A property that came, or went. */
  | { readonly a: unknown }
  | { readonly r: unknown };

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The difference of two values that are not the same. */
export function deltaOf(from: unknown, to: unknown): Delta {
  if (isPlainObject(from) && isPlainObject(to)) {
    const changes: [string, Delta][] = [];
    for (const [key, value] of Object.entries(from)) {
      if (!Object.hasOwn(to, key)) changes.push([key, { r: value }]);
      else if (!sameRecord(value, to[key])) changes.push([key, deltaOf(value, to[key])]);
    }
    for (const [key, value] of Object.entries(to)) if (!Object.hasOwn(from, key)) changes.push([key, { a: value }]);
    return { o: Object.fromEntries(changes) };
  }
  if (typeof from === 'string' && typeof to === 'string') {
    const [start, end] = sharedEnds(from, to);
    return { s: [start, from.slice(start, from.length - end), to.slice(start, to.length - end)] };
  }
  if (Array.isArray(from) && Array.isArray(to)) {
    const [start, end] = sharedEnds(from, to);
    return { s: [start, from.slice(start, from.length - end), to.slice(start, to.length - end)] };
  }
  return { v: [from, to] };
}

/** How much two texts or lists share at their beginning, and at their end of the rest. */
function sharedEnds(from: ArrayLike<unknown>, to: ArrayLike<unknown>): [start: number, end: number] {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && sameRecord(from[start], to[start])) start++;
  let end = 0;
  while (end < most - start && sameRecord(from[from.length - 1 - end], to[to.length - 1 - end])) end++;
  return [start, end];
}

/** What a delta answers that does not fit the value. */
export const MISFIT = Symbol('misfit');

/**
 * The other value: forward (`from` is given) or back (`to` is). `MISFIT` where the delta is not of this value; a delta
 * can come from a file that anybody may have written.
 */
export function applyDelta(value: unknown, delta: unknown, forward: boolean): unknown {
  if (!isPlainObject(delta)) return MISFIT;
  if (isPlainObject(delta.o)) return isPlainObject(value) ? applyToObject(value, delta.o, forward) : MISFIT;
  if (Array.isArray(delta.s)) return splice(value, delta.s, forward);
  if (!Array.isArray(delta.v) || delta.v.length !== 2) return MISFIT;
  const [before, after] = forward ? delta.v : [delta.v[1], delta.v[0]];
  return sameRecord(value, before) ? after : MISFIT;
}

function applyToObject(value: Record<string, unknown>, changes: Record<string, unknown>, forward: boolean): unknown {
  const out = new Map(Object.entries(value));
  for (const [key, delta] of Object.entries(changes)) {
    const came = isPlainObject(delta) && Object.hasOwn(delta, 'a');
    const went = isPlainObject(delta) && Object.hasOwn(delta, 'r');
    if (came || went) {
      const item = (delta as Record<string, unknown>)[came ? 'a' : 'r'];
      if (came === forward) {
        if (out.has(key)) return MISFIT;
        out.set(key, item);
      } else {
        if (!out.has(key) || !sameRecord(out.get(key), item)) return MISFIT;
        out.delete(key);
      }
      continue;
    }
    if (!out.has(key)) return MISFIT;
    const next = applyDelta(out.get(key), delta, forward);
    if (next === MISFIT) return MISFIT;
    out.set(key, next);
  }
  return Object.fromEntries(out);
}

function splice(value: unknown, spec: readonly unknown[], forward: boolean): unknown {
  const at = spec[0];
  const [gone, came] = forward ? [spec[1], spec[2]] : [spec[2], spec[1]];
  if (!Number.isSafeInteger(at) || (at as number) < 0) return MISFIT;
  const start = at as number;
  if (typeof value === 'string' && typeof gone === 'string' && typeof came === 'string') {
    if (value.slice(start, start + gone.length) !== gone || start > value.length) return MISFIT;
    return value.slice(0, start) + came + value.slice(start + gone.length);
  }
  if (!Array.isArray(value) || !Array.isArray(gone) || !Array.isArray(came)) return MISFIT;
  if (start > value.length || !sameRecord(value.slice(start, start + gone.length), gone)) return MISFIT;
  return [...value.slice(0, start), ...came, ...value.slice(start + gone.length)];
}
