import { join } from 'node:path';
import * as v from 'valibot';
import type { RecentDocument } from '../../shared/ipc/contract.ts';
import { readJson, replaceFile } from './disk.ts';

const listSchema = v.array(v.object({ path: v.string(), title: v.string(), openedAt: v.string(), hash: v.string() }));
type Entry = v.InferOutput<typeof listSchema>[number];

const KEPT = 20;

/** Recent documents, newest first, and the contents that this application last read whole or wrote itself. */
export class RecentDocuments {
  readonly #path: string;
  readonly #changed: () => void;
  #entries: readonly Entry[];

  /** `changed` is told when another document is in the list, or stands in another place of it. */
  constructor(dataDir: string, changed: () => void = () => {}) {
    this.#changed = changed;
    this.#path = join(dataDir, 'recent.json');
    const parsed = v.safeParse(listSchema, readJson(this.#path));
    this.#entries = parsed.success ? parsed.output : [];
  }

  list(): RecentDocument[] {
    return this.#entries.map(({ path, title, openedAt }) => ({ path, title, openedAt }));
  }

  /** True for contents that were checked before: they need not be read twice before a window shows them. */
  knows(hash: string): boolean {
    return this.#entries.some((entry) => entry.hash === hash);
  }

  /** Puts a document first in the list, or brings its entry up to date. */
  note(entry: Entry): void {
    this.#keep([entry, ...this.#entries.filter(({ path }) => path !== entry.path)].slice(0, KEPT));
  }

  /** Forgets them all, for a computer that several people use. */
  clear(): void {
    this.#keep([]);
  }

  #keep(entries: readonly Entry[]): void {
    const paths = (list: readonly Entry[]) => list.map(({ path }) => path).join('\n');
    const changed = paths(entries) !== paths(this.#entries);
    this.#entries = entries;
    this.#store();
    if (changed) this.#changed();
  }

  #store(): void {
    try {
      replaceFile(this.#path, JSON.stringify(this.#entries));
    } catch {
      // The list is a convenience; a full disk says so where it matters.
    }
  }
}
