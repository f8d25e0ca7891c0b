import { MARKS, type ShownMark } from '../boxes/marks.ts';
import type { Scene } from '../boxes/scene.ts';
import type { World } from '../where/world.ts';
import { type Legend, NO_LEGEND } from './state.ts';
/** Marks that a chart has at all and how many boxes have each, for its legend. */
export function marksIn(scene: Scene): { readonly mark: ShownMark; readonly count: number }[] {
  const count = new Uint32Array(MARKS.length);
  for (const code of scene.marks) (count[code] as number)++;
  return MARKS.flatMap((mark, code) =>
    mark === 'none' || count[code] === 0 ? [] : [{ mark, count: count[code] as number }],
  ).reverse();
}

/** What the chart's colours and marks mean, and how many boxes have each. */
export function legendOf(world: World | null): Legend {
  if (!world) return NO_LEGEND;
  const { key, scene } = world;
  if (!key) return { colour: 'changes', scale: false, marks: marksIn(scene), entries: [] };
  return {
    colour: key.colour,
    scale: key.scale,
    marks: marksIn(scene).filter(({ mark }) => mark === 'deleted'),
    entries: key.entries,
  };
}

export function sameLegend(a: Legend, b: Legend): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
