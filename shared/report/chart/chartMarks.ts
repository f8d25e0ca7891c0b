import type { Comparison, PostChange } from '../../changes/change.ts';
import { compareStructures } from '../../changes/compare.ts';
import type { Disclosure } from '../../disclosure/disclosure.ts';
import { isProposed } from '../../model/decision.ts';
import { type Post, type PostId, stands } from '../../model/records.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { count } from '../../words/printFormat.ts';
import type { ChangeMark } from '../page/report.ts';
import type { ChartMarks } from './cardText.ts';

/** What a proposal does to each box, for a chart that shows the change (EXPORT-13). */
export function chartMarks(
  state: DocumentState,
  from: StructureState,
  to: StructureState,
  told: Disclosure,
): ChartMarks & { readonly legend: string } {
  const comparison = compareStructures(state, from.record.id, state, to.record.id);
  const proposed = isProposed(state, to.record.id);
  const of = new Map<PostId, { mark: ChangeMark; words: string }>();
  const gone: PostChange[] = [];
  for (const change of comparison.posts) {
    const side = change.to ?? change.from;
    if (!side) continue;
    const mark = markOf(change, told);
    if (mark === null) continue;
    const words = wordsOf(change, mark, proposed);
    if (mark === 'deleted') {
      gone.push(change);
      of.set((change.from ?? side).post.id, { mark, words });
    } else of.set(side.post.id, { mark, words });
  }
  return { of, ghosts: ghostsOf(gone, from, to), legend: legendOf(of, comparison, proposed) };
}

/** One mark a box: what goes and what comes before what moves, and that before what else changes. */
function markOf({ places, flags, from, to }: PostChange, told: Disclosure): ChangeMark | null {
  const stays = places.kept + places.created + places.transferredIn;
  if (stays === 0 && places.deleted + places.deletedVacant + places.transferredOut > 0) return from ? 'deleted' : null;
  if (places.kept === 0 && stays > 0) return to ? 'new' : null;
  if (places.moved > 0) return 'moved';
  const said = flags.some(
    (flag) => flag === 'quantity' || (flag !== 'cost-drift' && from && told.flag(flag, from.post)),
  );
  const resized = places.created + places.deleted + places.deletedVacant > 0;
  return (places.changed > 0 && said) || resized ? 'changed' : null;
}

function wordsOf({ places }: PostChange, mark: ChangeMark, proposed: boolean): string {
  switch (mark) {
    case 'new':
      return places.transferredIn > 0 ? 'Transfer in' : proposed ? 'Proposed new' : 'New';
    case 'deleted':
      return places.transferredOut > 0 ? 'Transfer out' : proposed ? 'Proposed for deletion' : 'Deleted';
    case 'moved':
      return places.changed > 0 ? 'Moved and changed' : 'Moved';
    case 'changed':
      return 'Changed';
  }
}

/** Boxes that go stand below the box that they hung from, or the nearest above it that is still there. */
function ghostsOf(gone: readonly PostChange[], from: StructureState, to: StructureState) {
  const ghosts = new Map<PostId | null, Post[]>();
  const ids = new Set(gone.map((change) => change.from?.post.id));
  const lineages = new Map([...to.posts.values()].filter(stands).map((post) => [post.lineage, post.id]));
  for (const { from: side } of gone) {
    if (!side) continue;
    let above = side.post.managerId;
    let place: PostId | null = null;
    while (above !== null) {
      const manager = from.posts.get(above);
      const still = manager && lineages.get(manager.lineage);
      if (still !== undefined) {
        place = still;
        break;
      }
      if (ids.has(above)) {
        place = above;
        break;
      }
      above = manager?.managerId ?? null;
    }
    const there = ghosts.get(place) ?? [];
    there.push(side.post);
    ghosts.set(place, there);
  }
  return ghosts;
}

/** "Marked by a heavier edge and a word: 3 new, 2 moved, 4 changed; dashed on grey: 6 proposed for deletion (boxes)." */
function legendOf(of: ChartMarks['of'], { from }: Comparison, proposed: boolean): string {
  const marks = [...of.values()];
  const n = (mark: ChangeMark) => marks.filter((each) => each.mark === mark).length;
  const kinds = (['new', 'moved', 'changed'] as const).filter((mark) => n(mark) > 0);
  const edges = kinds.map((mark) => `${count(n(mark))} ${mark}`).join(', ');
  const goes =
    n('deleted') === 0 ? '' : `${count(n('deleted'))} ${proposed ? 'proposed to go' : 'gone'}, dashed on grey`;
  if (edges === '' && goes === '') return `No box differs from ${from.name}.`;
  return `Boxes against ${from.name}: ${[edges === '' ? '' : `${edges}, each with a heavier edge and its word`, goes].filter(Boolean).join('; ')}.`;
}
