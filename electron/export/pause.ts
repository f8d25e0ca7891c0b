import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExportControl } from './request.ts';

/** Called between the parts of a long export: `done` of `of` are written. */
export type Pause = (done: number, of: number) => Promise<void>;

/** Thrown where the user has stopped an export; `makeExport` answers it as a refusal. */
export class Stopped extends Error {}

/** Lets others have their turn, tells how far the export is, and stops it where that was asked for. */
export function pauser(control: ExportControl): (done: number, of: number, what: string) => Promise<void> {
  return async (done, of, what) => {
    control.progress?.(done, of, what);
    await nextTurn();
    if (control.signal?.aborted) throw new Stopped();
  };
}
