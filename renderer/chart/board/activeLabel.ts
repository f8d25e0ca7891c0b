import type { PostId } from '../../../shared/model/records.ts';
import { documentState, figuresOf } from '../../store/store.ts';
import { cardView } from '../boxes/cardView.ts';
import { marksIn } from '../boxes/marks.ts';
import { boxOfId } from '../boxes/scene.ts';
import { isShown, type World } from '../where/world.ts';
import { type Legend, NO_LEGEND, useChart } from './state.ts';

/** The sentence for a screen reader about the post that the keys go from. */
export function nameActive(world: World | null, anchor: PostId | null): void {
  const box = world ? boxOfId(world.scene, anchor) : -1;
  const known = useChart.getState().active;
  if (!world || anchor === null || !isShown(world, box)) {
    if (known !== null) useChart.setState({ active: null });
    return;
  }
  const context = { state: documentState(), engine: figuresOf(world.structure), scene: world.scene, key: world.key };
  const { label } = cardView(context, box);
  if (known?.id !== anchor || known.label !== label) useChart.setState({ active: { id: anchor, label } });
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
