import { generateNKeysBetween } from 'fractional-indexing';
import { BLANK_POST, type Post, type Structure } from '../../shared/model/records.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { generate, type Shape } from './generate.ts';

export const BENCH_STRUCTURE = 's1';

/** Posts of a generated structure with grades, part-timers, vacancies and people, as a document would hold them. */
export function generatePosts(n: number, shape: Shape, structure = BENCH_STRUCTURE): Post[] {
  const { parent } = generate(n, shape);
  const keys = generateNKeysBetween(null, null, n);
  return Array.from({ length: n }, (_, i): Post => {
    const vacant = i % 9 === 8;
    const fte = [10_000, 10_000, 10_000, 8_000, 6_000, 5_000][(i * 7) % 6] as number;
    return {
      ...BLANK_POST,
      structure,
      id: `P${i}`,
      lineage: `P${i}`,
      ref: `P${i}`,
      order: keys[i] as string,
      managerId: (parent[i] as number) < 0 ? null : `P${parent[i]}`,
      title: `Officer ${i % 97}`,
      role: `Officer ${i % 97}`,
      grade: `G${1 + (i % 12)}`,
      unit: `Team ${i % 300}`,
      workArea: `Area ${i % 200}`,
      costCentre: `CC${1000 + (i % 400)}`,
      salary: (22_000 + (i % 40) * 700) * 100_000,
      fte,
      occupancyRecorded: true,
      holders: vacant ? [] : [{ person: `H${i}`, fte: null, basis: null, point: null, substantive: true }],
    };
  });
}

/** A document with one generated structure, costed with itemised on-costs. */
export function benchDocument(n: number, shape: Shape = 'council'): DocumentState {
  const state = emptyDocument('Bench');
  state.document = {
    ...state.document,
    settings: { onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, pension: '20', levy: '0.5' } },
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
  const posts = generatePosts(n, shape);
  const people = posts.flatMap((post) => post.holders.map((holder) => holder.person));
  const blank = { type: 'person' as const, name: '', age: null, ageOrOver: false, serviceYears: null, priority: false };
  applyPatch(state, { added: [record, ...posts, ...people.map((id) => ({ ...blank, id }))], updated: [], removed: [] });
  return state;
}
