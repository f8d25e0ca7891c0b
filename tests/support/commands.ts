import fc from 'fast-check';
import {
  assignPerson,
  changeSettings,
  createPost,
  deletePost,
  duplicatePost,
  type Edit,
  movePosts,
  restorePost,
  splitPost,
  stackPosts,
  unassignPerson,
  updatePost,
} from '../../shared/commands/index.ts';
import { type Result, refuse } from '../../shared/errors.ts';
import type { DocumentState } from '../../shared/model/state.ts';

/** A step of a generated edit storm: picks its posts by number, so that it fits any state. */
export type Step = (state: DocumentState, newId: () => string, structure: string) => Result<Edit>;

/** Ids that differ from every id before them in this run. */
export function idSource(): () => string {
  let n = 0;
  return () => `new-${++n}`;
}

const pick = (state: DocumentState, structure: string, n: number): string => {
  const ids = [...(state.structures.get(structure)?.posts.keys() ?? [])];
  return ids[n % Math.max(1, ids.length)] ?? 'none';
};

const person = fc.integer({ min: 1, max: 6 }).map((n) => `H${n}`);

/** Every command of the engine, with arguments from small numbers. */
export const stepArb: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.nat(4)).map(
      ([a, b, i]): Step =>
        (state, _, s) =>
          movePosts(state, {
            structure: s,
            ids: [pick(state, s, a)],
            to: b % 7 === 0 ? null : pick(state, s, b),
            index: i,
          }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(
      ([a, b, c]): Step =>
        (state, _, s) =>
          movePosts(state, { structure: s, ids: [pick(state, s, a), pick(state, s, b)], to: pick(state, s, c) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(), fc.nat(3)).map(
      ([a, i]): Step =>
        (state, newId, s) =>
          createPost(
            state,
            {
              structure: s,
              under: a % 5 === 0 ? null : pick(state, s, a),
              index: i,
              fields: { title: 'New', grade: 'G5', point: '12', fte: 7_400 },
            },
            newId,
          ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(), fc.nat(2), fc.nat()).map(
      ([a, how, b]): Step =>
        (state, _, s) =>
          deletePost(state, {
            structure: s,
            id: pick(state, s, a),
            reports: how === 0 ? 'up' : how === 1 ? 'branch' : { to: pick(state, s, b) },
          }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (a): Step =>
        (state, _, s) =>
          restorePost(state, { structure: s, id: pick(state, s, a) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })).map(
      ([a, times]): Step =>
        (state, newId, s) =>
          duplicatePost(state, { structure: s, id: pick(state, s, a), times }, newId),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat().map(
      (a): Step =>
        (state, newId, s) =>
          splitPost(state, { structure: s, id: pick(state, s, a) }, newId),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.nat()).map(
      ([a, b]): Step =>
        (state, _, s) =>
          stackPosts(state, { structure: s, ids: [pick(state, s, a), pick(state, s, b)] }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.nat(),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('fte', 'quantity', 'salary', 'grade', 'transferredTo', 'basis', 'kind', 'ref'),
      )
      .map(
        ([a, fte, quantity, field]): Step =>
          (state, _, s) => {
            const set = {
              fte: { fte },
              quantity: { quantity },
              salary: { salary: fte * 100_000 },
              grade: { grade: quantity % 2 ? 'G9' : 'G5' },
              transferredTo: { transferredTo: quantity % 2 ? 'NHS' : '' },
              basis: { basis: quantity % 2 ? 'agency' : 'permanent' },
              kind: { kind: quantity % 2 ? 'team' : 'post' },
              ref: { ref: `R${fte % 9}` },
            } as const;
            return updatePost(state, { structure: s, id: pick(state, s, a), set: set[field] });
          },
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(), person, fc.option(fc.integer({ min: 0, max: 12_000 }))).map(
      ([a, p, fte]): Step =>
        (state, _, s) =>
          assignPerson(state, { structure: s, post: pick(state, s, a), person: p, fte }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), person).map(
      ([a, p]): Step =>
        (state, _, s) =>
          unassignPerson(state, { structure: s, post: pick(state, s, a), person: p }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      (state, newId) => changeSettings(state, { change: { salaryBasis: 'top' } }, newId),
      (state, newId) => changeSettings(state, { change: { layerOffset: 3 } }, newId),
      () => refuse('none', 'A refusal.'),
    ),
  },
);
