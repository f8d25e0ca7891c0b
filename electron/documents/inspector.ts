import { type Result, refuse } from '../../shared/errors.ts';
import { forkHelper, type Helper } from './helper.ts';
import type { Inspected, Inspection } from './inspection.ts';

/** How long a file of no size may take; every 10 MB get a second more. A sound one of 10,000 posts takes half a second. */
const LIMIT_MS = 20_000;
const MS_A_BYTE = 1_000 / 10_000_000;
/** A helper that nobody has asked for so long ends: it is 40 MB that nobody needs. */
const IDLE_MS = 30_000;

/** What a helper says: that it has started, and the answer to each question. */
export type HelperSays = { readonly ready: true } | { readonly answer: Result<unknown> };

/** How long a helper may take to start, on a computer that starts everything slowly. */
const STARTS_MS = 60_000;

/** Reads files that anybody may have written, in a process of its own that is killed at its limit. */
export interface Inspector {
  /** `size`: bytes of the file, which the time limit goes by. Never rejects. */
  inspect<W extends Inspection['what']>(asked: Inspection & { what: W }, size: number): Promise<Result<Inspected[W]>>;
}

export interface InspectorOptions {
  /** Starts the process: a fork, or what Electron has for it. */
  readonly start?: () => Helper;
  readonly limitMs?: number;
}

/**
 * Asks a helper process, one question at a time. The helper is started for the first question and stays for the next; a
 * question that takes too long, or that ends the helper, is answered with a sentence, and the next gets a new helper.
 */
export function createInspector({ start = forkHelper, limitMs = LIMIT_MS }: InspectorOptions = {}): Inspector {
  let helper: Helper | null = null;
  /** The helper has started: from then on the time of a file counts. */
  let ready = false;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function ask(asked: Inspection, size: number): Promise<Result<unknown>> {
    clearTimeout(idle);
    if (helper === null) {
      helper = start();
      ready = false;
    }
    const current = helper;
    const limit = Math.round(limitMs + size * MS_A_BYTE);
    return new Promise((resolve) => {
      const end = (answer: Result<unknown>, gone: boolean) => {
        clearTimeout(watch);
        current.listen(null);
        if (gone) {
          current.kill();
          helper = null;
        } else {
          idle = setTimeout(() => {
            helper?.kill();
            helper = null;
          }, IDLE_MS);
          idle.unref();
        }
        resolve(answer);
      };
      const seconds = Math.max(1, Math.round(limit / 1_000));
      const late = () => end(unreadable(asked.name, `it could not be read within ${seconds} seconds`), true);
      let watch = setTimeout(late, ready ? limit : STARTS_MS);
      current.listen((message) => {
        if (message === null) end(unreadable(asked.name, 'reading it took more memory than there is'), true);
        else if ('answer' in (message as HelperSays)) end((message as { answer: Result<unknown> }).answer, false);
        else {
          ready = true;
          clearTimeout(watch);
          watch = setTimeout(late, limit);
        }
      });
      current.send(asked);
    });
  }

  return {
    inspect(asked, size) {
      const answer = turn.then(() => ask(asked, size));
      turn = answer;
      return answer as Promise<Result<never>>;
    },
  };
}

function unreadable(name: string, why: string) {
  return refuse(
    'damaged',
    `"${name}" was not opened: ${why}, which no sound document does. It was not touched; open the newest backup of it, or ask for it to be restored.`,
  );
}
