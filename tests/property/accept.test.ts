import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { acceptChanges, forkStructure } from '../../shared/commands/index.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresFromScratch } from '../../shared/metrics/scratch.ts';
import { type DocumentState, treeOrder } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { applyPatch, reversePatch } from '../../shared/patch/patch.ts';
import { documentArb, modelText, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, type Step, stepArb } from '../support/commands.ts';

const storm = fc.array(stepArb, { minLength: 1, maxLength: 10 });
const RUNS = { numRuns: 600 };

/** Two proposals of Current, each after a storm of its own. */
function twoOptions(state: DocumentState, a: readonly Step[], b: readonly Step[]): { from: string; to: string } {
  const newId = idSource();
  const [from, to] = [a, b].map((steps, i) => {
    const fork = forkStructure(state, { from: STRUCTURE, name: `Option ${i + 1}` }, newId);
    if (!fork.ok) throw new Error(fork.refusal.message);
    applyPatch(state, fork.value.patch);
    const option = fork.value.structure as string;
    for (const step of steps) {
      const edit = step(state, newId, option);
      if (edit.ok) applyPatch(state, edit.value.patch);
    }
    return option;
  }) as [string, string];
  return { from, to };
}

/** Lineages that differ between the two, money apart. */
function differing(state: DocumentState, from: string, to: string): string[] {
  return compareStructures(state, from, state, to).posts.flatMap(({ lineage, action, flags }) =>
    action === 'unchanged' && flags.every((flag) => flag === 'cost-drift') ? [] : [lineage],
  );
}

function everyLineage(state: DocumentState, ids: readonly string[]): string[] {
  const lineages = ids.flatMap((id) => [...(state.structures.get(id)?.posts.values() ?? [])].map((p) => p.lineage));
  return [...new Set(lineages)];
}

describe('taking changes from one proposal into another', () => {
  it('COMPARE taking everything leaves no difference, and undoing it leaves the same bytes', () => {
    fc.assert(
      fc.property(documentArb(), storm, storm, (state, a, b) => {
        const { from, to } = twoOptions(state, a, b);
        const before = modelText(state);
        const edit = acceptChanges(state, { from, to, accept: { everything: true } }, idSource());
        expect(modelText(state)).toBe(before);
        if (!edit.ok) {
          expect(['nothing-to-take']).toContain(edit.refusal.code);
          expect(differing(state, from, to)).toEqual([]);
          return;
        }
        expect(tryPatch(state, edit.value.patch).ok).toBe(true);
        expect(differing(state, from, to)).toEqual([]);
        applyPatch(state, reversePatch(edit.value.patch));
        expect(modelText(state)).toBe(before);
      }),
      RUNS,
    );
  }, 120_000);

  it('COMPARE CHANGE-6 taking everything of a second file leaves no difference but of money, and undoing it the same bytes', () => {
    fc.assert(
      fc.property(documentArb(), storm, storm, (state, a, b) => {
        const theirs = structuredClone(state);
        const { to } = twoOptions(state, [], a);
        const newId = idSource();
        for (const step of b) {
          const edit = step(theirs, () => `other-${newId()}`, STRUCTURE);
          if (edit.ok) applyPatch(theirs, edit.value.patch);
        }
        const before = modelText(state);
        const other = { state: theirs, name: 'Reply' };
        const edit = acceptChanges(state, { from: STRUCTURE, to, accept: { everything: true }, other }, newId);
        expect(modelText(state)).toBe(before);
        if (edit.ok) expect(tryPatch(state, edit.value.patch).ok).toBe(true);
        else expect(edit.refusal.code).toBe('nothing-to-take');
        const { posts } = compareStructures(theirs, STRUCTURE, state, to);
        const left = posts.filter(
          ({ action, flags }) => action !== 'unchanged' || flags.some((flag) => flag !== 'cost-drift'),
        );
        expect(left).toEqual([]);
        for (const { holders } of state.structures.get(to)?.posts.values() ?? [])
          for (const { person } of holders) expect(state.people.has(person)).toBe(true);
        if (!edit.ok) return;
        applyPatch(state, reversePatch(edit.value.patch));
        expect(modelText(state)).toBe(before);
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('COMPARE taking some posts leaves no difference in them and a whole structure, or says why not and changes nothing', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        documentArb(),
        storm,
        storm,
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (state, a, b, picks, branch) => {
          const { from, to } = twoOptions(state, a, b);
          const all = everyLineage(state, [from, to]);
          const posts = picks.map((n) => all[n % all.length] as string);
          const before = modelText(state);
          const live = new FiguresEngine(state, to);
          const accept = branch ? { branch: posts[0] as string } : { posts };
          const edit = acceptChanges(state, { from, to, accept }, idSource());
          expect(modelText(state)).toBe(before);
          if (!edit.ok) {
            expect(edit.refusal.message).toMatch(/^.{20,}\.$/s);
            return;
          }
          taken++;
          expect(tryPatch(state, edit.value.patch).ok).toBe(true);
          const left = new Set(differing(state, from, to));
          const asked = branch ? posts.slice(0, 1) : posts;
          expect(asked.filter((lineage) => left.has(lineage))).toEqual([]);
          // Every box is still reached from the top: no loop, no orphan.
          const structure = state.structures.get(to);
          expect(new Set(treeOrder(structure as never)).size).toBe(structure?.posts.size);
          live.apply(edit.value.patch);
          expect(live.totals()).toEqual(figuresFromScratch(state, to).totals);
          applyPatch(state, reversePatch(edit.value.patch));
          expect(modelText(state)).toBe(before);
        },
      ),
      RUNS,
    );
    expect(taken).toBeGreaterThan(100);
  }, 120_000);
});
