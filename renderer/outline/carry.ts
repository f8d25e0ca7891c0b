import { boxName, movePosts } from '../../shared/commands/index.ts';
import type { Post, PostId } from '../../shared/model/records.ts';
import { childIds, type StructureState } from '../../shared/model/state.ts';
import { words } from '../kit/words/commonWords.ts';
import type { Plate } from '../posts/plate/plate.ts';
import { movePlate, refusedPlate } from '../posts/plate/plate.ts';
import { plateWords } from '../posts/plate/words.ts';
import { reveal, run, select, useApp } from '../store/store.ts';
import type { Row } from './rows.ts';

/** Where a row that is carried over the outline would go: the middle of a row reports to it, its edges are the order. */
export type Zone = 'into' | 'before' | 'after';

export interface RowTarget {
  readonly index: number;
  readonly zone: Zone;
}

const EDGE = 0.25;

/** What lies at a height of the list, in rows and parts of rows. */
export function targetAt(rows: readonly Row[], at: number): RowTarget | null {
  const index = Math.floor(at);
  if (index < 0 || index >= rows.length) return null;
  const within = at - index;
  return { index, zone: within < EDGE ? 'before' : within > 1 - EDGE ? 'after' : 'into' };
}

export interface RowMove {
  readonly ids: readonly PostId[];
  readonly to: PostId | null;
  readonly index?: number;
}

/** The move that a drop means; the place counts all siblings that stay, deleted ones too. Null over what is carried. */
export function moveOf(structure: StructureState, row: Row, zone: Zone, ids: readonly PostId[]): RowMove | null {
  if (ids.includes(row.post.id)) return null;
  if (zone === 'into') return { ids, to: row.post.id };
  const to = row.post.managerId;
  const stay = childIds(structure, to).filter((id) => !ids.includes(id));
  return { ids, to, index: stay.indexOf(row.post.id) + (zone === 'after' ? 1 : 0) };
}

export function plateFor(structure: StructureState, row: Row, zone: Zone, move: RowMove): Plate {
  const title = (post: Post | undefined) => (post ? post.title || words.untitled : null);
  if (zone === 'into') {
    const stays = move.ids.every((id) => structure.posts.get(id)?.managerId === row.post.id);
    const name = title(row.post) as string;
    if (stays) return refusedPlate(plateWords.already(name));
    return movePlate(structure.record.id, move.ids, move.to, plateWords.reportTo(name));
  }
  const manager = move.to === null ? undefined : structure.posts.get(move.to);
  return movePlate(structure.record.id, move.ids, move.to, plateWords.orderUnder(title(manager)));
}

export function carriedName(structure: StructureState, ids: readonly PostId[]): string {
  const first = structure.posts.get(ids[0] ?? '');
  return ids.length === 1 && first ? boxName(first) : plateWords.selected(ids.length);
}

export function drop(structure: StructureState, move: RowMove): void {
  const made = run((state) => movePosts(state, { structure: structure.record.id, ...move }));
  if (!made.ok) return;
  if (move.ids.length > 1) select(move.ids);
  else reveal(move.ids[0] as PostId);
}

/** What a press on a row takes along: the selection where the row is part of it. */
export function carriedFrom(id: PostId): readonly PostId[] {
  const { selection } = useApp.getState();
  return selection.includes(id) ? selection : [id];
}
