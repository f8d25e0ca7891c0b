import { describe, expect, it } from 'vitest';
import { boxOfId } from '../../../renderer/chart/boxes/scene.ts';
import { range, walk } from '../../../renderer/chart/where/nextBox.ts';
import { chartDocument, idsOf, SERVICE, worldOf } from './charts.ts';

const world = worldOf(chartDocument(SERVICE));
const go = (id: string, way: 'up' | 'down' | 'left' | 'right', on = world) =>
  on.scene.posts[walk(on, boxOfId(on.scene, id), way)]?.id;

describe('arrow keys on the chart', () => {
  it('walk along a row, and stop at its ends', () => {
    expect(go('h1', 'right')).toBe('h2');
    expect(go('h2', 'left')).toBe('h1');
    expect(go('h3', 'right')).toBe('h3');
    expect(go('h1', 'left')).toBe('h1');
  });

  it('go up to the manager and down to a report', () => {
    expect(go('h2', 'up')).toBe('chief');
    expect(go('chief', 'up')).toBe('chief');
    expect(go('chief', 'down')).toBe('h2');
    expect(go('h1', 'down')).toBe('o1');
  });

  it('CHART-9 go up to the manager from anywhere in a stack, and along it by left and right', () => {
    expect(go('o1', 'down')).toBe('o2');
    expect(go('o2', 'up')).toBe('h1');
    expect(go('o1', 'up')).toBe('h1');
    expect(go('o1', 'right')).toBe('o2');
    expect(go('o2', 'left')).toBe('o1');
    expect(go('o3', 'down')).toBe('o3');
  });

  it('go from the end of a stack to the branch beside it', () => {
    expect(['o4', 't1', 'o5', 'h2']).toContain(go('o3', 'right'));
  });

  it('never go into a folded branch', () => {
    const folded = worldOf(chartDocument(SERVICE), ['h1']);
    expect(go('h1', 'down', folded)).toBe('h1');
  });
});

describe('a range', () => {
  it('among siblings takes the siblings alone, else the reading order', () => {
    const box = (id: string) => boxOfId(world.scene, id);
    expect(idsOf(world, range(world, box('h1'), box('h3')))).toEqual(['h1', 'h2', 'h3']);
    expect(idsOf(world, range(world, box('h3'), box('h1')))).toEqual(['h1', 'h2', 'h3']);
    expect(idsOf(world, range(world, box('o3'), box('o4')))).toEqual(['o3', 'h2', 'o4']);
  });
});
