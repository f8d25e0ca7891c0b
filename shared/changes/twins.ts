import type { Post } from '../model/records.ts';
import type { Side } from './places.ts';

/** Which boxes stand on both sides as themselves: for each slot of one side the slot of its twin on the other, or 0. */
export interface Twins {
  readonly ofFrom: Int32Array;
  readonly ofTo: Int32Array;
}

/**
 * Pairs boxes that stand on both sides as themselves, with as many posts, neither split nor stacked anywhere: nearly all
 * of a council. They are compared one to one, which is what keeps a comparison of 10,000 posts within a frame.
 */
export function pairUp(from: Side, to: Side): Twins {
  const mixed = mixedLineages([from, to]);
  const ofFrom = new Int32Array(from.engine.lastSlot + 1);
  const ofTo = new Int32Array(to.engine.lastSlot + 1);
  // A proposal keeps most of the slots of what it was forked from, so that a box is hardly ever looked up.
  let next = 1;
  for (let slot = 1; slot <= from.engine.lastSlot; slot++) {
    let twin = next++;
    if (!from.engine.countsAt(slot)) continue;
    const a = from.engine.boxAt(slot) as Post;
    let b = to.engine.boxAt(twin);
    if (b === null || b.id !== a.id) {
      twin = to.engine.slotOf(a.id);
      b = to.engine.boxAt(twin);
      if (b === null) continue;
      next = twin + 1;
    }
    if (a.quantity !== b.quantity || !to.engine.countsAt(twin)) continue;
    if (mixed.size > 0 && mixed.has(a.id)) continue;
    ofFrom[slot] = twin;
    ofTo[twin] = slot;
  }
  return { ofFrom, ofTo };
}

/** Lineages that are split or stacked on either side. */
function mixedLineages(sides: readonly Side[]): Set<string> {
  const lineages = new Set<string>();
  for (const { engine } of sides) {
    for (const slot of engine.mixedSlots) {
      const post = engine.boxAt(slot) as Post;
      lineages.add(post.lineage).add(post.id);
      for (const stacked of post.stacked) lineages.add(stacked.lineage);
    }
  }
  return lineages;
}
