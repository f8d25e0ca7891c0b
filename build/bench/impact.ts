import { forkStructure } from '../../shared/commands/index.ts';
import { assessImpact, ImpactEngine } from '../../shared/impact/impact.ts';
import { BLANK_POST, type Post, type Structure } from '../../shared/model/records.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { BENCH_STRUCTURE } from './document.ts';
import { compareFloorOf } from './engine.ts';
import { atMost, type BenchLine, median, timeTogether } from './measure.ts';

const PEOPLE_A_POOL = 10;
/** One frame at 60 Hz. */
const FRAME = 1_000 / 60;

function box(fields: Pick<Post, 'id' | 'title' | 'workArea' | 'quantity' | 'structure'> & Partial<Post>): Post {
  const { id, title } = fields;
  return {
    ...BLANK_POST,
    lineage: id,
    ref: id,
    order: 'a0',
    managerId: id === 'HEAD' ? null : 'HEAD',
    role: title,
    grade: 'G7',
    fte: (fields.quantity ?? 0) * 10_000,
    occupancyRecorded: true,
    ...fields,
  };
}

/** Every area has ten officers for eight places and one lead that the officers are ring-fenced for. */
function pooled(pools: number): { state: DocumentState; option: string } {
  const state = emptyDocument('Bench');
  const areas = Array.from({ length: pools }, (_, i) => i);
  state.document = {
    ...state.document,
    settings: {
      matchThreshold: '60',
      ringFences: areas.map((i) => ({
        name: `Fence ${i}`,
        roles: [`Officer ${i}`],
        targets: [`Officer ${i}`, `Lead ${i}`],
        promotions: [`Lead ${i}`],
      })),
    },
  };
  const record: Structure = {
    type: 'structure',
    id: BENCH_STRUCTURE,
    name: 'Current',
    kind: 'current',
    forkedFrom: null,
    order: 1,
    frozen: false,
  };
  const officers = areas.map((i) =>
    box({
      structure: BENCH_STRUCTURE,
      id: `O${i}`,
      title: `Officer ${i}`,
      workArea: `Area ${i}`,
      quantity: PEOPLE_A_POOL,
      holders: Array.from({ length: PEOPLE_A_POOL }, (_, k) => ({
        person: `H${i}-${k}`,
        fte: null,
        basis: null,
        point: null,
        substantive: true,
      })),
    }),
  );
  const head = box({ structure: BENCH_STRUCTURE, id: 'HEAD', title: 'Head', workArea: '', quantity: 1 });
  const blank = { type: 'person' as const, name: '', age: null, ageOrOver: false, serviceYears: null, priority: false };
  const people = officers.flatMap((post) => post.holders.map(({ person }) => ({ ...blank, id: person })));
  applyPatch(state, { added: [record, head, ...officers, ...people], updated: [], removed: [] });
  let next = 0;
  const fork = forkStructure(state, { from: BENCH_STRUCTURE, name: 'Option A' }, () => `new-${next++}`);
  if (!fork.ok) throw new Error(fork.refusal.message);
  applyPatch(state, fork.value.patch);
  const option = fork.value.structure as string;
  applyPatch(state, {
    added: areas.map((i) =>
      box({ structure: option, id: `L${i}`, title: `Lead ${i}`, workArea: `Area ${i}`, quantity: 1 }),
    ),
    updated: areas.map((i) => {
      const before = state.structures.get(option)?.posts.get(`O${i}`) as Post;
      return [before, { ...before, quantity: 8, fte: 80_000 }];
    }),
    removed: [],
  });
  return { state, option };
}

/** Staff impact on 2,000 people in 200 pools: from scratch beside the floor of P8, and one edit beside a frame (P9). */
export function benchImpact(pools = 200): BenchLine[] {
  const { state, option } = pooled(pools);
  const engine = new ImpactEngine(state, BENCH_STRUCTURE, option);
  const first = engine.result();
  if (first.inScope !== pools * PEOPLE_A_POOL || first.pools.length !== pools)
    throw new Error(`The impact bench has ${first.inScope} people in ${first.pools.length} pools.`);
  const what = `impact on ${first.inScope.toLocaleString('en-GB')} people in ${pools} pools`;
  const [scratch, floor] = timeTogether([() => assessImpact(state, BENCH_STRUCTURE, option), compareFloorOf(10_000)], {
    rounds: 15,
  }) as [number, number];
  const edits: number[] = [];
  for (let i = 0; i < 200; i++) {
    const before = state.structures.get(option)?.posts.get(`O${(i * 37) % pools}`) as Post;
    const quantity = before.quantity === 8 ? 7 : 8;
    const patch = {
      added: [],
      updated: [[before, { ...before, quantity, fte: quantity * 10_000 }]] as const,
      removed: [],
    };
    applyPatch(state, patch);
    const start = performance.now();
    engine.apply(patch);
    engine.result();
    if (i >= 40) edits.push(performance.now() - start);
  }
  return [
    atMost('P9', `${what}, from scratch, beside the floor of P8`, scratch, floor, 50),
    atMost('P9', `${what}, one edit, beside a frame`, median(edits), FRAME, 0.25),
  ];
}
