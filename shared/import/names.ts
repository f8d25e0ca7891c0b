import { MAX_TEXT } from '../model/schema.ts';

/** Gives out references that nothing else uses. */
export class References {
  readonly #find: () => Set<string>;
  #known: Set<string> | undefined;
  #next = 1;
  /** Where the search for a free suffix goes on, so that a thousand equal references take no million tries. */
  readonly #suffix = new Map<string, number>();

  /** `taken` is asked when the first reference is needed: most files need none. */
  constructor(taken: () => Set<string>) {
    this.#find = taken;
  }

  get #taken(): Set<string> {
    return (this.#known ??= this.#find());
  }

  /** N1, N2 …: a reference for a row that has none. */
  made(): string {
    for (;;) {
      const ref = `N${this.#next++}`;
      if (!this.#taken.has(ref)) return this.#take(ref);
    }
  }

  /** The wanted reference, or with a number behind it where something else has it. */
  exactly(ref: string): string {
    return this.#taken.has(ref) ? this.suffixed(ref) : this.#take(ref);
  }

  /** …: keeps a second box that uses the reference X. */
  suffixed(ref: string, separator = '-', first = 2): string {
    const key = `${separator}${ref}`;
    for (let n = this.#suffix.get(key) ?? first; ; n++) {
      const suffix = `${separator}${n}`;
      const name = `${ref.slice(0, MAX_TEXT - suffix.length)}${suffix}`;
      if (this.#taken.has(name)) continue;
      this.#suffix.set(key, n + 1);
      return this.#take(name);
    }
  }

  #take(ref: string): string {
    this.#taken.add(ref);
    return ref;
  }
}
