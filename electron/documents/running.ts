import { type Result, refuse } from '../../shared/errors.ts';

/** Long work that can be stopped, by the name that its window gave it. */
export class Running {
  readonly #stops = new Map<unknown, AbortController>();

  /** Does the work under that name, which must not be at work already; without a name it cannot be stopped by one. */
  async run<T>(job: string | undefined, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const name: unknown = job ?? Symbol('unnamed');
    if (this.#stops.has(name)) return refuse('job-twice', 'This is being done already.');
    const stop = new AbortController();
    this.#stops.set(name, stop);
    try {
      return await work(stop.signal);
    } finally {
      this.#stops.delete(name);
    }
  }

  cancel(job: string): void {
    this.#stops.get(job)?.abort();
  }

  cancelAll(): void {
    for (const stop of this.#stops.values()) stop.abort();
  }
}
