import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresFromScratch } from '../../shared/metrics/scratch.ts';
import { counts } from '../../shared/model/records.ts';
import { branchIds, type DocumentState } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { applyPatch, type Patch, reversePatch, squashPatches } from '../../shared/patch/patch.ts';
import { documentArb, modelText, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, type Step, stepArb } from '../support/commands.ts';

const storm = fc.array(stepArb, { minLength: 1, maxLength: 14 });
const RUNS = { numRuns: 1_000 };

/** Runs the steps; answers the patches of those that were not refused. */
function play(state: DocumentState, steps: readonly Step[], after?: (patch: Patch) => void): Patch[] {
  const newId = idSource();
  const patches: Patch[] = [];
  for (const step of steps) {
    const edit = step(state, newId, STRUCTURE);
    if (!edit.ok) continue;
    applyPatch(state, edit.value.patch);
    patches.push(edit.value.patch);
    after?.(edit.value.patch);
  }
  return patches;
}

function expectSameFigures(state: DocumentState, engine: FiguresEngine): void {
  const scratch = figuresFromScratch(state, STRUCTURE);
  expect(engine.totals()).toEqual(scratch.totals);
  const structure = state.structures.get(STRUCTURE);
  if (!structure) throw new Error('no structure');
  for (const id of scratch.order) {
    expect(engine.branch(id), `branch of ${id}`).toEqual(scratch.of(branchIds(structure, id)));
    expect(engine.own(id), `own of ${id}`).toEqual(scratch.of([id]));
    const post = structure.posts.get(id);
    if (post && counts(post)) expect(engine.span(id)).toBe(scratch.span(id));
  }
}

describe('the engine under edit storms', () => {
  it('FIG-6 incremental figures equal from-scratch figures after every edit, in every branch', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const engine = new FiguresEngine(state, STRUCTURE);
        expectSameFigures(state, engine);
        play(state, steps, (patch) => {
          engine.apply(patch);
          expectSameFigures(state, engine);
        });
      }),
      RUNS,
    );
  }, 120_000);

  it('DOC-9 any storm of edits, then undo of all, leaves the same model to the byte', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const before = modelText(state);
        const patches = play(state, steps);
        for (const patch of patches.toReversed()) applyPatch(state, reversePatch(patch));
        expect(modelText(state)).toBe(before);
      }),
      RUNS,
    );
  }, 120_000);

  it('DOC-9 a patch and its reverse change nothing, and a squashed storm equals its steps', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const before = modelText(state);
        const patches = play(state, steps);
        const after = modelText(state);
        const squashed = squashPatches(patches);
        applyPatch(state, reversePatch(squashed));
        expect(modelText(state)).toBe(before);
        applyPatch(state, squashed);
        expect(modelText(state)).toBe(after);
      }),
      RUNS,
    );
  }, 120_000);

  it('POST-1 no edit makes a loop or leaves a structure broken: every patch passes the checks for patches from outside', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const newId = idSource();
        for (const step of steps) {
          const edit = step(state, newId, STRUCTURE);
          if (!edit.ok) {
            expect(edit.refusal.message).toMatch(/\.$/);
            continue;
          }
          expect(tryPatch(state, edit.value.patch)).toEqual({ ok: true, value: null });
        }
      }),
      RUNS,
    );
  }, 120_000);
});
