import { fillingOf } from '../../../shared/model/occupancy.ts';
import type { Post } from '../../../shared/model/records.ts';
import { STATUS_WORDS } from '../../kit/words/postWords.ts';
import type { Standing, Status } from '../../posts/standing.ts';

/** The one mark that the overview and the map leave a box: its status, else that it is vacant. */
export type Mark = Exclude<Status, 'same'> | 'vacant' | 'none';

export function markOf(post: Post, standing: Standing): Mark {
  if (standing.status !== 'same') return standing.status;
  return fillingOf(post).state === 'vacant' ? 'vacant' : 'none';
}

export type ShownMark = Exclude<Mark, 'none'>;

/** Marks by number, from the quietest: what is drawn later is seen best. */
export const MARKS: readonly Mark[] = ['none', 'vacant', 'changed', 'moved', 'transferred', 'deleted', 'new'];

/** Place of a box's mark in MARKS. */
export function markCode(post: Post, standing: Standing): number {
  const mark = markOf(post, standing);
  return mark === 'none' ? 0 : MARKS.indexOf(mark);
}

export const MARK_WORDS: Readonly<Record<ShownMark, string>> = STATUS_WORDS;
