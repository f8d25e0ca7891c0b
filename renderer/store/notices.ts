import type { Refusal } from '../../shared/errors.ts';
import { get, set, type Toast } from './state.ts';

let nextToast = 1;

/** What was said since the browser last had its turn: one act may say several things, and none of them is lost. */
let sameBreath: string[] = [];

/**
 * Says it in the live region. The same sentence twice is said twice: a trailing space makes it another text. Sentences of
 * one act follow each other: "Added Option D. −3 posts. Showing Option D."
 */
export function announce(text: string): void {
  if (sameBreath.length === 0) setTimeout(() => (sameBreath = []));
  if (!sameBreath.includes(text)) sameBreath.push(text);
  const said = sameBreath.join(' ');
  set({ announcement: get().announcement === said ? `${said}\u00a0` : said });
}

/** `again`: with a button that makes the edits once more that another window was quicker than. */
export function toast(kind: Toast['kind'], message: string, again = false): void {
  const same = get().toasts.filter((each) => each.message !== message);
  // Three at most: more would hide the chart and nobody reads them.
  set({ toasts: [...same, { id: nextToast++, kind, message, again }].slice(-3) });
}

export function dismissToast(id: number): void {
  set({ toasts: get().toasts.filter((each) => each.id !== id) });
}

/** A refused command: said and shown, calmly. */
export function sayRefusal(refusal: Refusal): void {
  toast('refused', refusal.message);
}
