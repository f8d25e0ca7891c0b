import { join } from 'node:path';
import * as v from 'valibot';
import { type Disk, errorCode, quietly, type Stamp } from './disk.ts';
import { type Owner, ownerSchema } from './lock.ts';

const metaSchema = v.object({
  title: v.string(),
  path: v.nullable(v.string()),
  ours: v.array(v.string()),
  stamp: v.nullable(v.object({ size: v.number(), mtimeMs: v.number(), hash: v.string() })),
  publishedRevision: v.nullable(v.number()),
  publishedNotes: v.optional(v.number()),
  publishedAt: v.nullable(v.string()),
  owner: v.optional(ownerSchema),
});

/** What is known of a working copy beside its database. */
export interface WorkingMeta {
  readonly title: string;
  /** The user's file; null until it has one. */
  readonly path: string | null;
  /** Hashes that the user's file may have without somebody else having written it. */
  readonly ours: readonly string[];
  /** What the user's file looked like when it was opened or last written. */
  readonly stamp: Stamp | null;
  /** Revision that the user's file holds; null when it was never published. */
  readonly publishedRevision: number | null;
  /** Rows of the ledger that the user's file holds. */
  readonly publishedNotes?: number | undefined;
  readonly publishedAt: string | null;
  /** The process that has the copy open. */
  readonly owner?: Owner | undefined;
}

export const UNSAVED: WorkingMeta = {
  title: '',
  path: null,
  ours: [],
  stamp: null,
  publishedRevision: null,
  publishedAt: null,
};

/**
 * What is known, in a folder of its own: each state is a new file, `meta.json`, `meta-1.json`, `meta-2.json` …, and the
 * newest whole one counts. So a scanner that holds the last one cannot stop the next from being written; older ones go
 * when nobody holds them.
 */
export class MetaFiles {
  readonly #disk: Disk;
  readonly #folder: string;
  #newest: number;

  constructor(disk: Disk, folder: string, newest = -1) {
    this.#disk = disk;
    this.#folder = folder;
    this.#newest = newest;
  }

  /** Durable when it returns. Throws what the disk says. */
  write(meta: WorkingMeta): void {
    const next = this.#newest + 1;
    this.#disk.write(join(this.#folder, nameOf(next)), JSON.stringify(meta));
    this.#disk.flushFolder(this.#folder);
    this.#newest = next;
    quietly(() => {
      for (const [name, number] of metaNames(this.#disk, this.#folder))
        if (number < next) quietly(() => this.#disk.remove(join(this.#folder, name)));
    });
  }
}

/** What is known of the copy in a folder, and its files; null where nothing whole is there. Throws when it cannot be read now. */
export function readMeta(disk: Disk, folder: string): { meta: WorkingMeta; newest: number } | null {
  const names = metaNames(disk, folder).sort(([, a], [, b]) => b - a);
  for (const [name, number] of names) {
    const parsed = v.safeParse(metaSchema, jsonOf(disk, join(folder, name)));
    // One that a power cut tore was never acknowledged; the one before it stands.
    if (parsed.success) return { meta: parsed.output, newest: names[0]?.[1] ?? number };
  }
  return null;
}

function jsonOf(disk: Disk, path: string): unknown {
  const text = disk.read(path).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const nameOf = (number: number) => (number === 0 ? 'meta.json' : `meta-${number}.json`);

function metaNames(disk: Disk, folder: string): [name: string, number: number][] {
  return list(disk, folder).flatMap((name): [string, number][] => {
    const number = name === 'meta.json' ? 0 : Number(/^meta-([1-9]\d{0,14})\.json$/.exec(name)?.[1] ?? Number.NaN);
    return Number.isNaN(number) ? [] : [[name, number]];
  });
}

function list(disk: Disk, folder: string): string[] {
  try {
    return disk.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
