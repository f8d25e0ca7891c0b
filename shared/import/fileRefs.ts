import type { Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { headingKey } from './headings.ts';
import { cleanKey, Spellings } from './spelling.ts';
import type { Table } from './table.ts';

type ReadCell = (row: readonly string[], at: number) => string;

/** The references of a file beside those of the structure that it continues. */
export class FileRefs {
  readonly #table: Table;
  readonly #from: StructureState | null;
  readonly #prefix: string;
  readonly #spellings: Spellings;
  readonly #read: ReadCell;
  readonly #claimed = new Set<string>();
  #own: ReadonlySet<string> | undefined;

  /** `read`: a cell as the reader of the file takes it. */
  constructor(table: Table, from: StructureState | null, prefix: string, read: ReadCell) {
    this.#table = table;
    this.#read = read;
    this.#from = from;
    this.#prefix = prefix;
    this.#spellings = new Spellings(() => from?.byRef.keys() ?? []);
  }

  /** Every reference that a made-up one must not meet: the file's, as post or as manager, and the structure's. */
  taken(): Set<string> {
    const prefix = this.#prefix;
    const known = [...(this.#from?.byRef.keys() ?? [])].map((ref) =>
      ref.startsWith(prefix) ? ref.slice(prefix.length) : ref,
    );
    return new Set([...known, ...this.#column('Post ID'), ...this.#column('Reports To')]);
  }

  /** The box that a row with this reference continues, however it is spelt (IMPORT-6). */
  continued(ref: string): Post | null {
    const from = this.#from;
    if (from === null) return null;
    const exact = from.byRef.get(ref);
    if (exact !== undefined) return from.posts.get(exact) ?? null;
    // Another row may be the box by its own spelling.
    this.#own ??= new Set([...this.#column('Post ID')].map((each) => this.#prefix + each));
    const own = this.#own;
    const alike = this.#spellings.only(ref, (each) => !own.has(each) && !this.#claimed.has(each));
    if (alike !== undefined) this.#claimed.add(alike);
    return alike === undefined ? null : (from.posts.get(from.byRef.get(alike) as string) ?? null);
  }

  *#column(heading: string): Generator<string> {
    const { positions, rows, heading: head } = this.#table;
    const at = positions.get(headingKey(heading));
    if (at === undefined) return;
    for (let i = head + 1; i < rows.length; i++) yield cleanKey(this.#read(rows[i] as readonly string[], at));
  }
}
