import { deflateSync, inflateSync } from 'node:zlib';
import type { HistoryStacks, Op, PackedRow } from './journalRow.ts';
import type { Db } from './open.ts';

/**
 * Older history, packed: some hundred rows of the journal in one compressed piece, so that a document of 20,000 edits
 * opens and is saved like one of 20 (P15). Beside the newest piece stands what could be undone and redone at its end. A
 * packed row has no command any more: nobody repeats one that is hundreds of edits old.
 */

/** Rows in a piece; as many at least stay unpacked. */
export const PACK_ROWS = 256;
/** No piece of ours is larger; one that is would only fill memory. */
const MOST_BYTES = 1_000_000_000;

export function openPacks(db: Db) {
  const insert = db.prepare<[number, number, string, Buffer]>('INSERT INTO journal_pack VALUES (?, ?, ?, ?)');
  const replace = db.prepare<[Buffer, number]>('UPDATE journal_pack SET rows = ? WHERE first = ?');
  const bounds = db.prepare<[], [number, number]>('SELECT first, last FROM journal_pack ORDER BY first').raw();
  const rowsOf = db.prepare<[number], Buffer>('SELECT rows FROM journal_pack WHERE first = ?').pluck();
  const at = db.prepare<[number], number>('SELECT max(first) FROM journal_pack WHERE first <= ?').pluck();
  const last = db.prepare<[], number | null>('SELECT max(last) FROM journal_pack').pluck();
  const stacks = db.prepare<[], string>('SELECT stacks FROM journal_pack ORDER BY first DESC LIMIT 1').pluck();
  /** The piece that was read last: history is read in order. */
  let read: { readonly first: number; readonly rows: readonly PackedRow[] } | null = null;

  const open = (first: number): readonly PackedRow[] => {
    if (read?.first !== first) read = { first, rows: unpack(first, rowsOf.get(first)) };
    return read.rows;
  };

  return {
    last: (): number => last.get() ?? 0,
    row(revision: number): PackedRow | undefined {
      const first = at.get(revision) ?? null;
      return first === null ? undefined : open(first)[revision - first];
    },
    /** Packed rows before a revision, newest first. */
    *before(revision: number): Generator<PackedRow> {
      for (const [first] of bounds.all().toReversed()) {
        if (first >= revision) continue;
        for (const row of open(first).toReversed()) if (row.revision < revision) yield row;
      }
    },
    /** Packs rows that follow what is packed already; `after`: the stacks at their end. */
    add(rows: readonly PackedRow[], after: HistoryStacks): void {
      const first = rows[0]?.revision as number;
      insert.run(first, first + rows.length - 1, JSON.stringify([ranges(after.undo), ranges(after.redo)]), pack(rows));
    },
    /** Changes what packed rows say: only for taking a person out of them. */
    rewrite(change: (row: PackedRow) => PackedRow): void {
      for (const [first] of bounds.all()) replace.run(pack(open(first).map(change)), first);
      read = null;
    },
    /** What could be undone and redone at the end of what is packed; null where the pieces contradict themselves. */
    stacks(): HistoryStacks | null {
      let next = 1;
      for (const [first, end] of bounds.all()) {
        if (first !== next || end < first || end - first >= PACK_ROWS) return null;
        next = end + 1;
      }
      return next === 1 ? { undo: [], redo: [] } : readStacks(stacks.get() ?? '', next - 1);
    },
  };
}

export type Packs = ReturnType<typeof openPacks>;

function pack(rows: readonly PackedRow[]): Buffer {
  const plain = rows.map(({ at, op, target, structure, label, author, patch }) => [
    at,
    op,
    target,
    structure,
    label,
    author,
    patch,
  ]);
  return deflateSync(JSON.stringify(plain), { level: 9 });
}

/** The rows of a piece; none where it is not one that we wrote. What is missing cannot be undone, and nothing else. */
function unpack(first: number, bytes: Buffer | undefined): PackedRow[] {
  try {
    const rows = JSON.parse(
      inflateSync(bytes ?? Buffer.alloc(0), { maxOutputLength: MOST_BYTES }).toString(),
    ) as unknown;
    if (!Array.isArray(rows) || rows.length > PACK_ROWS) return [];
    return rows.map((row, i) => {
      const [at, op, target, structure, label, author, patch] = row as unknown[];
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      return {
        revision: first + i,
        command: '',
        at: text(at),
        op: text(op) as Op,
        target: typeof target === 'number' ? target : null,
        structure: typeof structure === 'string' ? structure : null,
        label: text(label),
        author: text(author),
        patch: typeof patch === 'string' ? patch : null,
      };
    });
  } catch {
    return [];
  }
}

/** [3, 4, 5, 9] as [3, 5, 9, 9]; [9, 5, 4] as [9, 9, 5, 4]. */
function ranges(numbers: readonly number[]): number[] {
  const out: number[] = [];
  for (const number of numbers) {
    const [start, end] = [out.at(-2), out.at(-1)];
    const step = start === undefined || end === undefined ? 0 : number - end;
    const onward = start === end ? Math.abs(step) === 1 : step === Math.sign((end as number) - (start as number));
    if (out.length > 0 && onward) out[out.length - 1] = number;
    else out.push(number, number);
  }
  return out;
}

function readStacks(text: string, newest: number): HistoryStacks | null {
  try {
    const [undo, redo] = JSON.parse(text) as unknown[];
    const [done, undone] = [fromRanges(undo, newest), fromRanges(redo, newest)];
    return done && undone ? { undo: done, redo: undone } : null;
  } catch {
    return null;
  }
}

function fromRanges(list: unknown, newest: number): number[] | null {
  if (!Array.isArray(list) || list.length % 2 !== 0) return null;
  const out: number[] = [];
  for (let i = 0; i < list.length; i += 2) {
    const [start, end] = [list[i], list[i + 1]] as [unknown, unknown];
    for (const bound of [start, end])
      if (!Number.isInteger(bound) || (bound as number) < 1 || (bound as number) > newest) return null;
    const step = (end as number) >= (start as number) ? 1 : -1;
    for (let at = start as number; at !== (end as number) + step; at += step) out.push(at);
    // Each edit stands in one stack once.
    if (out.length > newest) return null;
  }
  return out;
}
