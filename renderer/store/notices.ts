import type { Refusal } from '../../shared/errors.ts';
import { get, set, type Toast } from './state.ts';

let nextToast = 1;

/** True until the browser has its turn again: what was said belongs to the act at hand. */
let sameBreath = false;

/** Says it in the live region. The same sentence twice is said twice: a trailing space makes it another text. */
export function announce(text: string): void {
  if (!sameBreath) setTimeout(() => (sameBreath = false));
  sameBreath = true;
  set({ announcement: get().announcement === text ? `${text}\u00a0` : text });
}

/** Says what follows from an act after what the act itself said: "Added Option D. −3 posts. Showing Option D." */
export function announceToo(text: string): void {
  announce(sameBreath ? `${get().announcement} ${text}` : text);
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
