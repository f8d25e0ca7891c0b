import type { Post } from '../../shared/model/records.ts';
import { hasHolderRow } from './size.ts';
import type { Standing, Status } from './status.ts';

/** The one mark that the overview and the map leave a box: its status, else that it is vacant. */
export type Mark = Exclude<Status, 'same'> | 'vacant' | 'none';

export function markOf(post: Post, standing: Standing): Mark {
  if (standing.status !== 'same') return standing.status;
  return hasHolderRow(post) && post.holders.length === 0 ? 'vacant' : 'none';
}

export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  new: '＋',
  moved: '➜',
  changed: '✎',
  transferred: '⇄',
  vacant: '○',
  none: '',
};

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  new: 'New',
  moved: 'Moved',
  changed: 'Changed',
  transferred: 'Transferred',
  vacant: 'Vacant',
  none: '',
};
