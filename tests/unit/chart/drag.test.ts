import { describe, expect, it } from 'vitest';
import { boxOfId } from '../../../renderer/chart/boxes/scene.ts';
import {
  changesNothing,
  isStacked,
  marker,
  moveOf,
  refuses,
  targetAt,
} from '../../../renderer/chart/where/dropTarget.ts';
import { rectOf, type World } from '../../../renderer/chart/where/world.ts';
import { movePosts } from '../../../shared/commands/index.ts';
import { previewMove } from '../../../shared/commands/previewMove.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { childIds, type StructureState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartDocument, SERVICE, worldOf } from './charts.ts';

const box = (world: World, id: string) => boxOfId(world.scene, id);

/** A point of a card: 0, 0 its top left and 1, 1 its bottom right. */
function on(world: World, id: string, across: number, down = 0.5) {
  const rect = rectOf(world, box(world, id));
  return { x: rect.x + rect.width * across, y: rect.y + rect.height * down };
}

describe('CHART-1 dropping', () => {
  const state = chartDocument(SERVICE);
  const world = worldOf(state);
  const structure = state.structures.get('b') as StructureState;
  const carried = [box(world, 'o1')];
  const at = (id: string, across: number, down?: number) => targetAt(world, on(world, id, across, down), carried);

  it('on the middle of a box means: report to it', () => {
    const target = at('h3', 0.5);
    expect(target).toEqual({ box: box(world, 'h3'), zone: 'into', to: box(world, 'h3') });
    if (target) expect(moveOf(world, structure, target, carried)).toEqual({ ids: ['o1'], to: 'h3' });
  });

  it('on an edge means: order among the siblings, with a bar there', () => {
    const target = at('h2', 0.1);
    expect(target).toMatchObject({ zone: 'before', to: box(world, 'chief') });
    if (!target) return;
    expect(moveOf(world, structure, target, carried)).toEqual({ ids: ['o1'], to: 'chief', index: 1 });
    expect(marker(world, target).x).toBeLessThan(rectOf(world, box(world, 'h2')).x);
    expect(marker(world, target).width).toBe(4);
    expect(at('h2', 0.9)?.zone).toBe('after');
  });

  it('in a list the upper and lower edges order too, and the bar lies across', () => {
    expect(isStacked(world, box(world, 'o3'))).toBe(true);
    const target = at('o3', 0.5, 0.95);
    expect(target?.zone).toBe('after');
    if (!target) return;
    expect(marker(world, target).height).toBe(4);
    expect(moveOf(world, structure, target, carried)).toEqual({ ids: ['o1'], to: 'h1', index: 2 });
  });

  it('the place counts deleted siblings, as the command does', () => {
    const rows = SERVICE.map((row) => (row[0] === 'h1' ? (['h1', 'chief', { deleted: true }] as const) : row));
    const other = chartDocument(rows);
    const there = worldOf(other);
    const target = targetAt(there, on(there, 'h3', 0.05), [box(there, 'o4')]);
    if (!target) throw new Error('no target');
    const args = moveOf(there, other.structures.get('b') as StructureState, target, [box(there, 'o4')]);
    const made = movePosts(other, { structure: 'b', ...args });
    if (!made.ok) throw new Error(made.refusal.message);
    applyPatch(other, made.value.patch);
    expect(childIds(other.structures.get('b') as StructureState, 'chief')).toEqual(['h1', 'h2', 'o4', 'h3']);
  });

  it('over paper, or over what is carried, there is no target', () => {
    expect(targetAt(world, { x: -5_000, y: 0 }, carried)).toBeNull();
    expect(at('o1', 0.5)).toBeNull();
  });

  it('over the branch that is carried it is a manager that would refuse', () => {
    const all = [box(world, 'h2')];
    expect(targetAt(world, on(world, 'o5', 0.05), all)?.zone).toBe('into');
    expect(refuses(world, box(world, 'o5'), all)).toBe(true);
    expect(refuses(world, box(world, 'h1'), all)).toBe(false);
    expect(refuses(world, box(world, 'o6'), [box(world, 'o1')])).toBe(true);
  });

  it('knows when a drop would change nothing', () => {
    const into = at('h1', 0.5);
    expect(into && changesNothing(world, into, carried)).toBe(true);
    const next = at('o2', 0.5, 0.02);
    expect(next && changesNothing(world, next, carried)).toBe(true);
    const later = at('o2', 0.5, 0.98);
    expect(later && changesNothing(world, later, carried)).toBe(false);
  });

  it('CHART-1 several that leave one manager are counted together in what the drop would raise', () => {
    const state = chartDocument(SERVICE);
    const engine = new FiguresEngine(state, 'b');
    const prompts = (ids: string[]) => {
      const preview = previewMove(state, engine, { structure: 'b', ids, to: 'h3' });
      return preview.ok ? preview.value.prompts : preview.refusal.message;
    };
    expect(prompts(['o1', 'o2'])).toEqual(['Post h1 would keep one report']);
    expect(prompts(['o1', 'o2', 'o3'])).toEqual(['Post h1 would keep no reports']);
    expect(prompts(['o1'])).toEqual([]);
  });
});
