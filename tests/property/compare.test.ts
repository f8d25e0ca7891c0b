import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trayOf } from '../../renderer/outline/tray.ts';
import { baselineOf, standingOf } from '../../renderer/posts/standing.ts';
import { actionRows } from '../../shared/changes/actions.ts';
import { CHANGE_KINDS, type Comparison, compareStructures } from '../../shared/changes/compare.ts';
import { forkStructure, splitPost, stackPosts } from '../../shared/commands/index.ts';
import { align } from '../../shared/compare/align.ts';
import { changeRows, placesIn } from '../../shared/compare/changeRows.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresFromScratch } from '../../shared/metrics/scratch.ts';
import { counts } from '../../shared/model/records.ts';
import { type DocumentState, lineManager, type StructureState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { summarise } from '../../shared/report/summary.ts';
import { documentArb, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, type Step, stepArb } from '../support/commands.ts';

const storm = fc.array(stepArb, { minLength: 1, maxLength: 12 });
const RUNS = { numRuns: 1_000 };

/** Forks the structure; answers the fork's id. */
function fork(state: DocumentState, newId: () => string): string {
  const edit = forkStructure(state, { from: STRUCTURE, name: 'Option A' }, newId);
  if (!edit.ok) throw new Error(edit.refusal.message);
  applyPatch(state, edit.value.patch);
  return edit.value.structure as string;
}

function play(state: DocumentState, structure: string, steps: readonly Step[], newId: () => string): void {
  for (const step of steps) {
    const edit = step(state, newId, structure);
    if (edit.ok) applyPatch(state, edit.value.patch);
  }
}

function expectExactBridge(comparison: Comparison): void {
  const sum = (of: (line: Comparison['bridge'][number]) => number) =>
    comparison.bridge.reduce((n, line) => n + of(line), 0);
  const { from, to } = comparison;
  // Nothing but the rounding of boxes that were split or stacked: no line, and less than half a penny.
  if (comparison.bridge.length === 0) {
    expect(Math.abs(to.figures.cost.total - from.figures.cost.total)).toBeLessThan(500);
    return;
  }
  expect(sum((line) => line.total)).toBe(to.figures.cost.total - from.figures.cost.total);
  expect(sum((line) => line.salary)).toBe(to.figures.cost.salary - from.figures.cost.salary);
  expect(sum((line) => line.onCosts)).toBe((to.figures.cost.onCosts ?? 0) - (from.figures.cost.onCosts ?? 0));
}

function placesOf(state: DocumentState, structure: string): number {
  return figuresFromScratch(state, structure).totals.posts;
}

describe('comparing a structure with its fork after an edit storm', () => {
  it('COST-9 the bridge is exactly the difference, column by column, in both directions', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const newId = idSource();
        const option = fork(state, newId);
        play(state, option, steps, newId);
        expectExactBridge(compareStructures(state, STRUCTURE, state, option));
        expectExactBridge(compareStructures(state, option, state, STRUCTURE));
      }),
      RUNS,
    );
  }, 60_000);

  it('CHANGE-1 FIG-6 figures that lived through the storm compare as figures made anew do, in the same order', () => {
    fc.assert(
      fc.property(documentArb(), storm, storm, (state, steps, more) => {
        const newId = idSource();
        const option = fork(state, newId);
        const live = { from: new FiguresEngine(state, STRUCTURE), to: new FiguresEngine(state, option) };
        for (const [structure, storm] of [[option, steps] as const, [STRUCTURE, more] as const]) {
          for (const step of storm) {
            const edit = step(state, newId, structure);
            if (!edit.ok) continue;
            applyPatch(state, edit.value.patch);
            live.from.apply(edit.value.patch);
            live.to.apply(edit.value.patch);
          }
        }
        expect(compareStructures(state, STRUCTURE, state, option, live)).toEqual(
          compareStructures(state, STRUCTURE, state, option),
        );
      }),
      RUNS,
    );
  }, 60_000);

  it('CHANGE-1 every place is counted once: kept, deleted or transferred out of one; kept, created or transferred into the other', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const newId = idSource();
        const option = fork(state, newId);
        play(state, option, steps, newId);
        const { counts: n, posts } = compareStructures(state, STRUCTURE, state, option);
        expect(n.amended + n.unchanged + n.deleted + n.deletedVacant + n.transferredOut).toBe(
          placesOf(state, STRUCTURE),
        );
        expect(n.amended + n.unchanged + n.created + n.transferredIn).toBe(placesOf(state, option));
        expect(new Set(posts.map((change) => change.lineage)).size).toBe(posts.length);
      }),
      RUNS,
    );
  }, 60_000);

  it('FIG-8 every list and table of one comparison counts the same places', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const newId = idSource();
        const option = fork(state, newId);
        play(state, option, steps, newId);
        const comparison = compareStructures(state, STRUCTURE, state, option);
        const { counts: n, kinds, posts } = comparison;
        expect(kinds.deleted).toBe(n.deleted + n.deletedVacant);
        expect(kinds.moved + kinds.changed).toBe(n.amended);
        const rows = actionRows(posts);
        const inTable = (...names: string[]) =>
          rows
            .filter((row) => names.includes(row.action))
            .reduce((sum, row) => sum + Number(row.summary.split(' ')[0]), 0);
        expect(inTable('Delete', 'Delete (vacant)')).toBe(kinds.deleted);
        expect(inTable('New post')).toBe(kinds.created);
        expect(inTable('Role change')).toBe(kinds.changed);
        expect(inTable('New line manager', 'New line manager and role change')).toBe(kinds.moved);
        const structures = [STRUCTURE, option].map((id) => state.structures.get(id) as StructureState);
        const listed = changeRows([comparison], align(structures));
        for (const kind of CHANGE_KINDS)
          expect(
            listed.reduce((sum, row) => sum + placesIn(row, [kind]), 0),
            kind,
          ).toBe(kinds[kind]);
        const tray = trayOf(state.structures.get(option) as StructureState, comparison);
        expect(tray.posts).toBe(kinds.deleted + kinds.transferredOut);
        const said = summarise(comparison, { proposed: false }).find((text) => / stays? as now\.$/.test(text)) ?? '';
        const inWords = (what: RegExp) => Number(what.exec(said)?.[1]?.replaceAll(',', '') ?? 0);
        expect(inWords(/(\d+) (?:posts? )?(?:is|are) new/)).toBe(said === '' ? 0 : kinds.created);
        expect(inWords(/(\d+) (?:posts? )?(?:is|are) deleted/)).toBe(said === '' ? 0 : kinds.deleted);
        expect(inWords(/(\d+) (?:posts? )?(?:is|are) moved/)).toBe(said === '' ? 0 : kinds.moved);
        expect(inWords(/(\d+) (?:posts? )?(?:is|are) changed/)).toBe(said === '' ? 0 : kinds.changed);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('CHANGE-8 what the chart marks is what the comparison calls amended', () => {
    fc.assert(
      fc.property(documentArb(), storm, (state, steps) => {
        const newId = idSource();
        const option = fork(state, newId);
        play(state, option, steps, newId);
        const current = state.structures.get(STRUCTURE) as StructureState;
        const shown = state.structures.get(option) as StructureState;
        const baseline = baselineOf(current, shown);
        const changes = new Map(
          compareStructures(state, STRUCTURE, state, option).posts.map((change) => [change.lineage, change]),
        );
        for (const post of shown.posts.values()) {
          const change = changes.get(post.lineage);
          if (!counts(post) || !change?.from || !change.to || change.to.post.id !== post.id) continue;
          // A box that was split or stacked has several that share its answer.
          if ([...shown.posts.values()].filter((each) => each.lineage === post.lineage && counts(each)).length > 1)
            continue;
          if (post.stacked.length > 0 || change.from.post.stacked.length > 0) continue;
          const { status } = standingOf(post, baseline, lineManager(shown, post), shown);
          const marked = change.flags.includes('re-parented')
            ? 'moved'
            : change.action === 'amended'
              ? 'changed'
              : 'same';
          expect(status, post.ref).toBe(marked);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('CHANGE-1 POST-4 a fork is unchanged, and stays so through any splitting and stacking', () => {
    const half = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 8 });
    fc.assert(
      fc.property(documentArb(), half, (state, moves) => {
        const newId = idSource();
        const option = fork(state, newId);
        const before = figuresFromScratch(state, option).totals;
        for (const [split, a, b] of moves) {
          const structure = state.structures.get(option);
          const ids = [...(structure?.posts.values() ?? [])].filter(counts).map((post) => post.id);
          const pick = (n: number) => ids[n % Math.max(1, ids.length)] ?? '';
          const edit = split
            ? splitPost(state, { structure: option, id: pick(a) }, newId)
            : stackPosts(state, { structure: option, ids: [pick(a), pick(b)] });
          if (edit.ok) applyPatch(state, edit.value.patch);
        }
        const after = figuresFromScratch(state, option).totals;
        const { cost: costBefore, ...shapeBefore } = before;
        const { cost: costAfter, ...shapeAfter } = after;
        expect(shapeAfter).toEqual(shapeBefore);
        // Each box rounds its components to £0.00001, so splitting may move a few of those units and no penny.
        expect(Math.abs(costAfter.total - costBefore.total)).toBeLessThan(500);
        const { bridge, posts } = compareStructures(state, STRUCTURE, state, option);
        for (const change of posts) expect([change.action, ...change.flags], change.id).toEqual(['unchanged']);
        expect(bridge).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);
});
