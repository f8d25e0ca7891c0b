import { describe, expect, it } from 'vitest';
import { between } from '../../../renderer/chart/listen/marquee.ts';
import { moveOf, targetAt } from '../../../renderer/outline/carry.ts';
import { outlineRows } from '../../../renderer/outline/rows.ts';
import { movePosts } from '../../../shared/commands/index.ts';
import { childIds, type StructureState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartDocument, SERVICE } from './charts.ts';

describe('rows carried over the outline', () => {
  it('CHART-1 the middle of a row is a new manager, its edges an order', () => {
    const state = chartDocument(SERVICE);
    const rows = outlineRows(state.structures.get('b') as StructureState, new Set());
    expect(targetAt(rows, 2.5)).toEqual({ index: 2, zone: 'into' });
    expect(targetAt(rows, 2.1)).toEqual({ index: 2, zone: 'before' });
    expect(targetAt(rows, 2.9)).toEqual({ index: 2, zone: 'after' });
    expect([targetAt(rows, -1), targetAt(rows, rows.length + 1)]).toEqual([null, null]);
  });

  it('CHART-1 an order counts the siblings that stay, and nothing is dropped on itself', () => {
    const state = chartDocument(SERVICE);
    const structure = state.structures.get('b') as StructureState;
    const row = (id: string) => {
      const found = outlineRows(structure, new Set()).find(({ post }) => post.id === id);
      if (!found) throw new Error(id);
      return found;
    };
    expect(moveOf(structure, row('o1'), 'into', ['o1'])).toBeNull();
    expect(moveOf(structure, row('h3'), 'into', ['o1'])).toEqual({ ids: ['o1'], to: 'h3' });
    const move = moveOf(structure, row('o3'), 'after', ['o1']);
    const made = movePosts(state, { structure: 'b', ...(move as NonNullable<typeof move>) });
    if (!made.ok) throw new Error(made.refusal.message);
    applyPatch(state, made.value.patch);
    expect(childIds(structure, 'h1')).toEqual(['o2', 'o3', 'o1']);
  });

  it('CHART-2 a frame is the same whichever way it is drawn', () => {
    const [a, b] = [
      { x: 10, y: 80 },
      { x: 60, y: 20 },
    ];
    expect(between(a, b)).toEqual({ x: 10, y: 20, width: 50, height: 60 });
    expect(between(b, a)).toEqual(between(a, b));
  });
});
