import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forkStructure } from '../../shared/commands/index.ts';
import { align, boxKeys } from '../../shared/compare/align.ts';
import { longestMatch } from '../../shared/compare/longestMatch.ts';
import { stands } from '../../shared/model/records.ts';
import { postOf, type StructureState, treeOrder } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { documentArb, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, stepArb } from '../support/commands.ts';

/** The length of the longest common subsequence, by the table that every textbook prints. */
function longest(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const here = [0];
    for (const [j, y] of b.entries())
      here.push(x === y ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, here[j] as number));
    above = here;
  }
  return above.at(-1) as number;
}

/** The nearest box above that stands. */
function standingAbove(structure: StructureState, managerId: string | null): string | null {
  let at = managerId;
  while (at !== null && !stands(postOf(structure, at))) at = postOf(structure, at).managerId;
  return at;
}

describe('structures side by side', () => {
  it('COMPARE each pane is its own outline, every standing box once, rows in order; two panes share as many as can be', () => {
    const storm = fc.array(stepArb, { maxLength: 10 });
    fc.assert(
      fc.property(documentArb(), fc.array(storm, { minLength: 1, maxLength: 3 }), (state, storms) => {
        const newId = idSource();
        const ids = [STRUCTURE];
        for (const [i, steps] of storms.entries()) {
          const fork = forkStructure(state, { from: ids.at(-1) as string, name: `Option ${i}` }, newId);
          if (!fork.ok) throw new Error(fork.refusal.message);
          applyPatch(state, fork.value.patch);
          const option = fork.value.structure as string;
          for (const step of steps) {
            const edit = step(state, newId, option);
            if (edit.ok) applyPatch(state, edit.value.patch);
          }
          ids.push(option);
        }
        const structures = ids.map((id) => state.structures.get(id) as StructureState);
        const { keys, panes } = align(structures);
        for (const [p, structure] of structures.entries()) {
          const pane = panes[p];
          if (!pane) throw new Error('A pane is missing');
          const outline = treeOrder(structure).filter((id) => stands(postOf(structure, id)));
          expect(pane.boxes.map((box) => box.post.id).sort()).toEqual(outline.toSorted());
          // The first pane keeps its order; in the others siblings may stand in another, each manager before its branch.
          if (p === 0) expect(pane.boxes.map((box) => box.post.id)).toEqual(outline);
          const path: string[] = [];
          for (const { post, depth } of pane.boxes) {
            path.length = depth;
            expect(path.at(-1) ?? null).toBe(standingAbove(structure, post.managerId));
            path.push(post.id);
          }
          expect([...pane.at].filter((box) => box >= 0)).toEqual(outline.map((_, i) => i));
          for (const [row, box] of pane.at.entries()) if (box >= 0) expect(pane.boxes[box]?.key).toBe(keys[row]);
        }
        // No row is empty.
        for (const row of keys.keys()) expect(panes.some((pane) => (pane.at[row] ?? -1) >= 0)).toBe(true);
        const pair = align(structures.slice(0, 2));
        const [a, b] = pair.panes.map((pane) => pane.boxes.map((box) => box.key)) as [string[], string[]];
        const shared = pair.keys.filter((_, row) => pair.panes.every((pane) => (pane.at[row] ?? -1) >= 0)).length;
        expect(shared).toBe(longest(a, b));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('COMPARE a key names one box of a structure', () => {
    fc.assert(
      fc.property(documentArb(), fc.array(stepArb, { maxLength: 10 }), (state, steps) => {
        const newId = idSource();
        for (const step of steps) {
          const edit = step(state, newId, STRUCTURE);
          if (edit.ok) applyPatch(state, edit.value.patch);
        }
        const structure = state.structures.get(STRUCTURE) as StructureState;
        const keys = [...boxKeys(structure).values()];
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe([...structure.posts.values()].filter(stands).length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('COMPARE the match is as long as the textbook table says, with keys that stand twice', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 7 }).map(String), { maxLength: 20 });
    const next = fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map(String), { maxLength: 10 });
    fc.assert(
      fc.property(rows, next, (a, b) => {
        const match = longestMatch(a, b);
        const found = [...match].filter((row) => row >= 0);
        expect(found).toEqual([...new Set(found)].sort((x, y) => x - y));
        for (const [i, row] of match.entries()) if (row >= 0) expect(a[row]).toBe(b[i]);
        expect(found.length).toBe(longest(a, b));
      }),
      { numRuns: 500 },
    );
  });
});
