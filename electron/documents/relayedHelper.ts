import type { Helper } from './helper.ts';

/** What a thread asks of the one that started it about a helper process: to start it, to tell it something, to end it. */
export type ToHelper =
  | { readonly helper: number; readonly start: true }
  | { readonly helper: number; readonly message: unknown }
  | { readonly helper: number; readonly kill: true };

/** What comes back: a message of the helper, or null when it has ended. */
export interface FromHelper {
  readonly helper: number;
  readonly said: unknown;
}

/**
 * Helpers for a thread that cannot start processes itself: Electron starts them in its main thread alone. `post` asks
 * that thread; what it answers goes to `receive`.
 */
export function relayedHelpers(post: (message: ToHelper) => void): {
  start(): Helper;
  receive(message: FromHelper): void;
} {
  const listeners = new Map<number, (said: unknown) => void>();
  const ended = new Set<number>();
  let last = 0;
  return {
    start() {
      const helper = ++last;
      post({ helper, start: true });
      return {
        send: (message) => post({ helper, message }),
        listen(listener) {
          if (listener === null) listeners.delete(helper);
          else if (ended.has(helper)) setImmediate(() => listener(null));
          else listeners.set(helper, listener);
        },
        kill: () => post({ helper, kill: true }),
      };
    },
    receive({ helper, said }) {
      if (said === null) ended.add(helper);
      listeners.get(helper)?.(said);
    },
  };
}

/** The other side: starts helpers for a thread and passes on what they say. */
export function relayTo(start: () => Helper, answer: (message: FromHelper) => void): (message: ToHelper) => void {
  const helpers = new Map<number, Helper>();
  return (message) => {
    const { helper: id } = message;
    if ('start' in message) {
      const helper = start();
      helpers.set(id, helper);
      helper.listen((said) => answer({ helper: id, said }));
    } else if ('kill' in message) {
      helpers.get(id)?.kill();
      helpers.delete(id);
    } else helpers.get(id)?.send(message.message);
  };
}
