import { extname } from 'node:path';
import { type Result, refuse } from '../../shared/errors.ts';
import type { MadeFile, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { SignOff } from '../../shared/model/ledger.ts';
import { writeWhole } from './wholeFile.ts';

export interface FinishedFile extends Pick<MadeFile, 'fileName' | 'mime' | 'withheld' | 'warnings' | 'content'> {
  readonly bytes: Uint8Array;
  /** What a sign-off of an open paper is about. */
  readonly signing?: Omit<SignOff, 'type' | 'id' | 'by' | 'date' | 'ticked'> | null;
}

/** How a maker is followed and stopped. */
export interface Control {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, of: number, what: string) => void) | undefined;
}

/** Finished files that are kept so that they can be saved: the newest few, which are what somebody looks at. */
const KEPT = 4;

const CANCELLED = refuse('cancelled', 'The export was stopped. No file was written.');

/** Exports on their way, by the name that the window gave them, and the newest finished files. */
export class ExportJobs {
  readonly #running = new Map<string, AbortController>();
  readonly #finished = new Map<string, { readonly doc: string; readonly file: FinishedFile }>();
  readonly #emit: (event: ServiceEvent) => void;

  constructor(emit: (event: ServiceEvent) => void) {
    this.#emit = emit;
  }

  /** Makes an export. With a job it can be followed, stopped and saved; a job that is running already is refused. */
  async make(
    doc: string,
    job: string | undefined,
    maker: (control: Control) => Promise<Result<FinishedFile>>,
  ): Promise<Result<FinishedFile>> {
    if (job === undefined) return maker({});
    if (this.#running.has(job)) return refuse('job-twice', 'This export is being made already.');
    const stop = new AbortController();
    this.#running.set(job, stop);
    try {
      const made = await maker({
        signal: stop.signal,
        progress: (done, of, what) => {
          if (!stop.signal.aborted) this.#emit({ type: 'progress', doc, job, done, of, what });
        },
      });
      if (stop.signal.aborted) return CANCELLED;
      if (made.ok) this.#keep(job, doc, made.value);
      return made;
    } finally {
      this.#running.delete(job);
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  #keep(job: string, doc: string, file: FinishedFile): void {
    this.#finished.set(job, { doc, file });
    const oldest = this.#finished.keys().next().value;
    if (this.#finished.size > KEPT && oldest !== undefined) this.#finished.delete(oldest);
  }

  /** What a sign-off of the finished file of a job is about; null where it is not there any more, or is not open. */
  toSign(doc: string, job: string): FinishedFile['signing'] {
    const kept = this.#finished.get(job);
    return kept?.doc === doc ? (kept.file.signing ?? null) : null;
  }

  /** Writes the finished file of a job to `path`, whole or not at all; a name without the file's ending gets it. */
  save(job: string, path: string): Result<{ path: string }> {
    const file = this.#finished.get(job)?.file;
    if (!file) return refuse('not-made', 'This export is not there any more. Make it again, then save it.');
    const ending = extname(file.fileName);
    return writeWhole(extname(path).toLowerCase() === ending ? path : `${path}${ending}`, file.bytes);
  }

  /** The document is closed: nothing of it is kept. */
  forget(doc: string): void {
    for (const [job, kept] of this.#finished) if (kept.doc === doc) this.#finished.delete(job);
  }
}
