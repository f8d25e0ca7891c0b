import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openBytes } from '../../electron/db/open.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import { movePosts } from '../../shared/commands/index.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { type BenchLine, median, timeTogether } from './measure.ts';

/** A plain table of 25 columns with as many rows: what loading a document is compared with. */
function rawTable(path: string, n: number): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const columns = Array.from({ length: 25 }, (_, i) => `c${i}`);
  db.exec(`CREATE TABLE post(${columns.join(',')})`);
  const insert = db.prepare(`INSERT INTO post VALUES(${columns.map(() => '?').join(',')})`);
  db.transaction(() => {
    for (let i = 0; i < n; i++) insert.run(columns.map((_, c) => (c % 3 === 0 ? i * c : `value ${i % 97} ${c}`)));
  })();
  return db;
}

/** Documents on disk: loading beside raw rows (P6), an edit made durable beside a bare one-row transaction (P7). */
export async function benchDisk(n = 10_000): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-bench-'));
  try {
    const state = benchDocument(n);
    const path = join(folder, 'working.db');
    const seed = openBytes(documentBytes(state), 'bench');
    if (!seed.ok) throw new Error(seed.refusal.message);
    seed.value.prepare('VACUUM INTO ?').run(path);
    seed.value.close();
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    const opened = Session.open(db, 'bench');
    if (!opened.ok) throw new Error(opened.refusal.message);
    const session = opened.value;
    const raw = rawTable(join(folder, 'raw.db'), n);
    const [load, rows] = timeTogether([() => session.snapshot(), () => raw.prepare('SELECT * FROM post').raw().all()], {
      rounds: 9,
    }) as [number, number];
    const update = raw.prepare('UPDATE post SET c1 = ? WHERE rowid = ?');
    const edits: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < 200; i++) {
      const box = 1 + ((i * 7_919) % (n - 1));
      const edit = movePosts(session.state, {
        structure: BENCH_STRUCTURE,
        ids: [`P${box}`],
        to: i % 2 === 0 ? 'P0' : 'P1',
      });
      if (!edit.ok) continue;
      const start = performance.now();
      const done = session.edit({
        commandId: `bench-${i}-command`,
        base: session.revision,
        label: edit.value.label,
        structure: BENCH_STRUCTURE,
        patch: edit.value.patch,
      });
      const middle = performance.now();
      update.run(`moved ${i}`, box);
      const end = performance.now();
      if (!done.ok) throw new Error(done.refusal.message);
      edits.push(middle - start);
      bare.push(end - middle);
    }
    session.close();
    raw.close();
    const [edit, one] = [median(edits), median(bare)];
    return [
      {
        target: 'P6',
        what: `document of ${n.toLocaleString('en-GB')} read for the window, beside raw rows`,
        ms: load,
        floorMs: rows,
        ratio: load / rows,
        limit: '≤ 1.5',
        met: load / rows <= 1.5,
      },
      {
        target: 'P7',
        what: 'an edit made durable, beside a bare one-row transaction',
        ms: edit,
        floorMs: one,
        ratio: edit / one,
        limit: '≤ 2',
        met: edit / one <= 2,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
