import { count, plural } from '../app/format.ts';
import { boxes } from './cells.ts';

/** Sentences of the list that carry figures or are said in several places. */
export const listWords = {
  title: 'Establishment list',
  found: (matched: number, total: number, filtered: boolean) =>
    filtered ? `${count(matched)} of ${boxes(total)}` : boxes(total),
  saidFound: (matched: number, total: number) => `${count(matched)} of ${boxes(total)} match.`,
  sorted: (label: string, descending: boolean) =>
    `Sorted by ${label}, ${descending ? 'descending' : 'ascending'}. The list is flat while it is sorted.`,
  unsorted: 'Back in tree order.',
  cleared: 'Filters cleared.',
  width: (label: string, width: number) => `${label}: ${width} pixels wide.`,
  copied: (rows: number, columns: number) =>
    rows === 1 && columns === 1 ? 'Copied 1 cell.' : `Copied ${plural(rows, 'row')} by ${plural(columns, 'column')}.`,
  pasted: (cells: number, posts: number) => `Pasted ${plural(cells, 'cell')} into ${plural(posts, 'post')}`,
  pastedMore: (cells: number, posts: number) => `Pasted ${plural(cells, 'cell')} and added ${plural(posts, 'post')}`,
  moreInTree: 'In the tree order and without filters, posts can be added for the rest.',
  offer: (here: number, more: number, under: string) =>
    `The block has ${plural(here + more, 'row')}; from here to the end of the list there ${here === 1 ? 'is 1 post' : `are ${here}`}. The other ${plural(more, 'row')} can become new posts ${under === '' ? 'at the top of the structure' : `below ${under}`}.`,
  offerTitle: (more: number) => `Add ${plural(more, 'post')}?`,
  filled: (cells: number, posts: number) => `Filled down ${plural(cells, 'cell')} of ${plural(posts, 'post')}`,
  same: 'Nothing to change: the cells already say that.',
  nothingAbove: 'There is no row above to fill from.',
  nudgeSorted: 'The list is sorted. Go back to the tree order to move posts with the arrow keys.',
  frozen: 'This structure cannot be changed here: it is frozen, or the document is read-only.',
  also: (title: string) => `${title} does not match the filter; it is shown as well.`,
  keys: 'Arrow keys move between cells. Enter, F2 or typing edits; Escape puts the old value back. Shift with arrows selects, Control C and V copy and paste, Control D fills down. Alt with arrows moves the post. On a heading, Enter sorts and Alt with left or right changes the width.',
} as const;
