import { type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { call } from '../bridge/bridge.ts';
import { fileContent } from '../store/fileContent.ts';
import { newId } from '../store/ids.ts';

/** How somebody wants a file to be read; what is left out is guessed from it. */
export interface ReadingOptions {
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
}

/** The reading that the services are at, by the name that they know it by. */
let running: string | null = null;

/**
 * The rows of a file, or why there are none: the wizard says so where the next file is chosen. Null when the reading was
 * stopped, or another file was chosen meanwhile.
 */
export async function readRowsOf(file: File, options: ReadingOptions): Promise<Result<ReadRows> | null> {
  stopReading();
  const job = newId();
  running = job;
  const content = await fileContent(file);
  if (running !== job) return null;
  if (!content.ok) return content;
  const args = { fileName: file.name, bytes: content.value, job, ...options };
  try {
    const read = await call('import.read', args);
    return running === job ? read : null;
  } catch {
    return refuse('unreachable', REFUSAL_WORDS.unreachable);
  } finally {
    if (running === job) running = null;
  }
}

/** Ends the reading that is on its way, if one is. */
export function stopReading(): void {
  const job = running;
  running = null;
  // Where the services cannot be reached there is nothing left to stop.
  if (job !== null) call('import.cancel', { job }).catch(() => undefined);
}
