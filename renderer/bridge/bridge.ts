import type { Answer, CallArgs, CallName, CallResults, ServiceEvent } from '../../shared/ipc/contract.ts';
import { httpBridge } from './httpBridge.ts';
import type { Bridge } from './wayOut.ts';

export type { Bridge };

interface Preload {
  call(name: string, args: unknown): Promise<unknown>;
  onEvent(listener: (event: ServiceEvent) => void): unknown;
  /** Where a dropped file lies; '' for one that is on no disk. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly spanwise?: Preload;
  }
}

function preloadBridge(preload: Preload): Bridge {
  const listeners = new Set<(event: ServiceEvent) => void>();
  preload.onEvent((event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    call: (name, args) => preload.call(name, args) as Promise<Answer<never>>,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let current: Bridge | null = null;

export function bridge(): Bridge {
  current ??= window.spanwise ? preloadBridge(window.spanwise) : httpBridge();
  return current;
}

type AnyAnswer = Promise<Answer<unknown>>;
const ahead = new Map<string, AnyAnswer>();
/** Nobody asks with a file ahead. */
const keyOf = (name: CallName, args: object) => ('bytes' in args ? '' : `${name} ${JSON.stringify(args)}`);

/** Asks before anybody waits for the answer; the first who asks the same gets it. */
export function callAhead<N extends CallName>(name: N, args: CallArgs<N>): void {
  const answer = bridge().call(name, args);
  answer.catch(() => ahead.delete(keyOf(name, args)));
  ahead.set(keyOf(name, args), answer);
}

/** The window has begun: what nobody asked for by now would be old. */
export function forgetAhead(): void {
  ahead.clear();
}

/** What was asked ahead, for somebody who only looks at it: it stays for who asks. Undefined where it was not asked. */
export function askedAhead<N extends CallName>(
  name: N,
  args: CallArgs<N>,
): Promise<Answer<CallResults[N]>> | undefined {
  return ahead.get(keyOf(name, args)) as Promise<Answer<CallResults[N]>> | undefined;
}

/** As `bridge().call`, of what may have been asked ahead. */
export function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Answer<CallResults[N]>> {
  const key = keyOf(name, args);
  const known = ahead.get(key) as Promise<Answer<CallResults[N]>> | undefined;
  ahead.delete(key);
  return known ?? bridge().call(name, args);
}

/** For tests: another way out. */
export function setBridge(other: Bridge): void {
  current = other;
}
