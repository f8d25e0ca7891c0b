import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBytes, openWorking } from '../../electron/db/open.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import { changeSettings, type Edit, updatePost } from '../../shared/commands/index.ts';
import type { Result } from '../../shared/errors.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { atMost, type BenchLine, median, timeTogether } from './measure.ts';

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

const sessionOf = (bytes: Uint8Array) => good(Session.open(good(openBytes(bytes, 'bench')), 'bench'));

/** About 120 KB of report rows. */
function report(): NonNullable<DocumentState['document']['settings']['pack']> {
  const activity = 'Meeting with trade unions and staff of the service on the proposals and what they mean. '.repeat(3);
  return { timetable: Array.from({ length: 450 }, (_, i) => ({ date: `Week ${i}`, activity })) };
}

/** An edit of one cell of the report beside an edit of FTE, each durable and counted (P14); what it adds to the history. */
function editLines(n: number, folder: string): BenchLine[] {
  const state = benchDocument(n);
  state.document = { ...state.document, settings: { ...state.document.settings, pack: report() } };
  const path = join(folder, 'working.db');
  writeFileSync(path, documentBytes(state));
  const session = good(Session.open(good(openWorking(path, 'bench')), 'bench'));
  const figures = new FiguresEngine(session.state, BENCH_STRUCTURE);
  let step = 0;
  const store = (make: () => Result<Edit>) => {
    const { label, structure, patch } = good(make());
    good(session.edit({ commandId: `bench-settings-${++step}`, base: session.revision, label, structure, patch }));
    figures.apply(patch);
    figures.totals();
  };
  const cell = () =>
    changeSettings(
      session.state,
      {
        change: {
          pack: {
            timetable: (session.state.document.settings.pack?.timetable ?? []).map((row, i) =>
              i === 200 ? { ...row, date: `Week ${step}` } : row,
            ),
          },
        },
      },
      randomUUID,
    );
  const fte = () =>
    updatePost(session.state, { structure: BENCH_STRUCTURE, id: 'P77', set: { fte: 5_000 + (step % 2) * 1_000 } });
  const [ours, floor] = timeTogether([() => store(cell), () => store(fte)], { rounds: 41 }) as [number, number];
  store(cell);
  const bytes = JSON.stringify(session.keptPatch(session.revision)).length;
  const what = `edit of a report cell, 120 KB of settings, ${n.toLocaleString('en-GB')} posts`;
  session.close();
  return [
    atMost('P14', `${what}, beside an edit of FTE`, ours, floor, 3),
    {
      target: 'P14',
      what: `${what}: bytes in the history (not ms)`,
      ms: bytes,
      floorMs: null,
      ratio: null,
      limit: '≤ 6000',
      met: bytes <= 6_000,
    },
  ];
}

/** A document with a long history opened and written beside one with a short one (P15). */
function historyLines(n: number, folder: string): BenchLine[] {
  const made = [20, 20_000].map((edits) => {
    const session = sessionOf(documentBytes(benchDocument(n)));
    for (let i = 0; i < edits; i++) {
      const set = { title: `Officer ${i}` };
      const edit = good(updatePost(session.state, { structure: BENCH_STRUCTURE, id: `P${i % n}`, set }));
      good(session.edit({ commandId: `bench-history-${i}`, base: session.revision, ...edit }));
    }
    const path = join(folder, `${edits}.spanwise`);
    session.copyTo(path);
    return { session, bytes: readFileSync(path) };
  });
  const [short, long] = made as [(typeof made)[0], (typeof made)[0]];
  const opening = ({ bytes }: (typeof made)[0]) => sessionOf(bytes).close();
  const [few, many] = timeTogether([() => opening(short), () => opening(long)], { rounds: 9 }) as [number, number];
  let copies = 0;
  const saving = ({ session }: (typeof made)[0]) => session.copyTo(join(folder, `copy-${++copies}`));
  const saved = [0, 1].map(() => [] as number[]);
  for (let i = 0; i < 7; i++)
    for (const [k, each] of [short, long].entries()) {
      const start = performance.now();
      saving(each);
      saved[k]?.push(performance.now() - start);
    }
  const [quick, slow] = saved.map(median) as [number, number];
  for (const { session } of made) session.close();
  return [
    atMost('P15', 'a document with 20,000 edits opened, beside one with 20', many, few, 1.2),
    atMost('P15', 'the same saved', slow, quick, 1.5),
  ];
}

/** What settings and history cost. */
export function benchSettings(n = 10_000): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-bench-'));
  try {
    return [...editLines(n, folder), ...historyLines(n, folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
