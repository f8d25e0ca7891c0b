import { useEffect, useState } from 'react';
import type { Answer, MadeFile } from '../../shared/ipc/contract.ts';
import { bridge } from '../bridge/bridge.ts';
import { newId } from '../store/ids.ts';
import { useApp } from '../store/store.ts';
import type { MakeArgs } from './kinds.ts';
import { exportWords } from './words.ts';

/** A pause before a preview is made, so that stepping through the options makes one file, not five. */
const PAUSE_MS = 300;

/** A finished file, and what it was made from. */
export interface Made {
  readonly job: string;
  readonly args: MakeArgs;
  readonly revision: number;
  /** Rows of the ledger that it knows: a sign-off is on its cover. */
  readonly notes: number;
  readonly file: MadeFile;
}

export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

export interface Making {
  /** The newest finished file; it may be of what was chosen before. */
  readonly made: Made | null;
  readonly progress: Progress | null;
  /** Why the newest one could not be made. */
  readonly failure: string | null;
}

/** Makes a file as a job. `onProgress` hears how far it is. */
export async function makeFile(
  args: MakeArgs,
  job: string,
  onProgress: (progress: Progress) => void,
): Promise<Answer<MadeFile>> {
  const stop = bridge().onEvent((event) => {
    if (event.type === 'progress' && event.job === job)
      onProgress({ job, done: event.done, of: event.of, what: event.what });
  });
  try {
    return await bridge().call('export.make', { ...args, job });
  } catch {
    return { ok: false, refusal: { code: 'unreachable', message: exportWords.failed } };
  } finally {
    stop();
  }
}

export function stopMaking(job: string): void {
  // Where the services cannot be reached there is nothing left to stop.
  bridge()
    .call('export.cancel', { job })
    .catch(() => undefined);
}

export const sameArgs = (a: MakeArgs, b: MakeArgs) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The preview of what is chosen, made anew a moment after each change of it or of the document. What was on its way
 * before is stopped, and an answer that comes late is dropped. Null makes nothing.
 */
export function useMaking(args: MakeArgs | null, revision: number, pending: number): Making {
  const notes = useApp((store) => store.notes);
  const [making, setMaking] = useState<Making>({ made: null, progress: null, failure: null });
  const key = args === null ? null : JSON.stringify(args);
  useEffect(() => {
    if (key === null || pending > 0) return;
    const wanted = JSON.parse(key) as MakeArgs;
    const job = newId();
    let state: 'waiting' | 'running' | 'over' = 'waiting';
    const timer = setTimeout(async () => {
      state = 'running';
      const waiting: Progress = { job, done: 0, of: 0, what: exportWords.reading };
      setMaking((before) => ({ ...before, progress: waiting }));
      const answer = await makeFile(wanted, job, (progress) => {
        if (state === 'running') setMaking((before) => ({ ...before, progress }));
      });
      if (state !== 'running') return;
      state = 'over';
      setMaking((before) =>
        answer.ok
          ? { made: { job, args: wanted, revision, notes, file: answer.value }, progress: null, failure: null }
          : { ...before, progress: null, failure: answer.refusal.message },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      if (state === 'running') stopMaking(job);
      state = 'over';
    };
  }, [key, revision, notes, pending]);
  return making;
}

/** The bytes of a made file, for a reader that may keep them for itself. */
export function bytesOf(file: MadeFile): Uint8Array<ArrayBuffer> {
  return file.bytes.slice();
}
