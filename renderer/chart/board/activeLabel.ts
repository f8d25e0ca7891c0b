import type { PostId } from '../../../shared/model/records.ts';
import { documentState, figuresOf } from '../../store/store.ts';
import { cardView } from '../boxes/cardView.ts';
import { boxOfId } from '../boxes/scene.ts';
import { isShown, type World } from '../where/world.ts';
import { useChart } from './state.ts';

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
