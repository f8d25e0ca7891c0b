import { BRIDGE_LABELS, Bridge, type BridgeLabel } from '../../shared/changes/bridge.ts';
import { classifyLineage } from '../../shared/changes/classify.ts';
import { placesByLineage, type Side } from '../../shared/changes/places.ts';
import type { FiguresEngine } from '../../shared/metrics/engine.ts';
import { costingOf } from '../../shared/model/costing.ts';
import type { Post, StructureId } from '../../shared/model/records.ts';
import { type DocumentState, treeOrder } from '../../shared/model/state.ts';
import type { BehindPost } from './groups.ts';

/**
 * The posts behind each line of the cost reconciliation: every lineage goes through a bridge of its own, so that what
 * is listed adds up to the line exactly. Worked out only when a line is opened.
 */
export function postsBehindBridge(
  state: DocumentState,
  fromId: StructureId,
  toId: StructureId,
  engine: (id: StructureId) => FiguresEngine,
  detail: (post: Post, posts: number) => string,
): Map<BridgeLabel, BehindPost[]> {
  const [from, to] = [fromId, toId].map((id): Side => {
    const structure = state.structures.get(id);
    if (!structure) throw new Error(`No structure ${id}`);
    return { state, structure, engine: engine(id) };
  }) as [Side, Side];
  const before = placesByLineage(from, treeOrder(from.structure));
  const after = placesByLineage(to, treeOrder(to.structure));
  const byHolders = [from, to].some(
    (side) => costingOf(state.document.settings, side.structure.record.name).basis === 'holder',
  );
  const out = new Map<BridgeLabel, BehindPost[]>(BRIDGE_LABELS.map((label) => [label, []]));
  for (const lineage of new Set([...before.keys(), ...after.keys()])) {
    const bridge = new Bridge(byHolders);
    const change = classifyLineage(lineage, before.get(lineage), after.get(lineage), from, to, bridge);
    if (!change) continue;
    for (const line of bridge.lines()) {
      const gone = line.label === 'deleted' || line.label === 'transferred-out';
      const side = gone ? change.from : (change.to ?? change.from);
      if (!side) continue;
      out.get(line.label)?.push({
        structure: side === change.from ? fromId : toId,
        id: side.post.id,
        title: side.post.title,
        detail: detail(side.post, line.posts),
        posts: line.posts,
        amount: line.total,
      });
    }
  }
  for (const posts of out.values()) posts.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return out;
}
