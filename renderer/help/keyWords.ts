import type { MenuCommand } from '../../shared/ipc/menu.ts';
import { words } from '../kit/words/commonWords.ts';

export interface KeyRow {
  readonly keys: string;
  readonly what: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** "Ctrl + D": what it does. */
export const row = (keys: string, what: string): KeyRow => ({ keys, what });

/** What the rooms do with keys of their own; a test holds each key that a room listens for against this table. */
export const ROOM_KEYS: Readonly<Record<'posts' | 'chart' | 'list' | 'compare', KeyGroup>> = {
  posts: {
    title: 'Posts (chart and outline)',
    rows: [
      row('Arrows', 'Walk the structure; on the chart up is the manager, left and right are the siblings'),
      row('Home, End', 'To the first or the last post'),
      row('Alt + arrows', 'Move the post: among its siblings, or one line up or down'),
      row('Insert', 'Add a report and name it'),
      row('Shift + Enter', 'Add a post beside'),
      row(
        'Enter, Tab, Shift + Tab',
        'While a new post is named: the next beside it, a report of it, one line up; Escape ends',
      ),
      row('Enter, F2 or double click', 'Edit the title'),
      row('Delete', 'Delete; asks only where there are reports'),
      row('Ctrl + C, Ctrl + X, Ctrl + V', 'Copy a branch, cut it to move it, paste it or a list of titles below'),
      row('Ctrl + D', 'Duplicate'),
      row('Ctrl + A', 'Select all'),
      row('Shift or Ctrl + click', 'Select several; Shift + drag on the paper selects all that it frames'),
      row('Shift + F10, menu key or right click', 'All that can be done'),
      row('Space', 'To the fields of the post; Escape goes back'),
      row('Letters', 'In the outline: to the next post that starts so'),
      row('Page Up, Page Down', 'In the outline: a page up or down'),
    ],
  },
  chart: {
    title: words.views.chart,
    rows: [
      row('Ctrl + up, Ctrl + down', 'Fold the branch, open it'),
      row('F', 'The branch of the post alone; once more, the whole chart'),
      row('+, −', 'Zoom'),
      row('0, 1', 'The whole chart; 100%'),
      row('Escape', 'Put a drag back; select nothing'),
    ],
  },
  list: {
    title: words.views.list,
    rows: [
      row('Arrows, Home, End', 'Walk the cells; on a title, left and right fold and unfold'),
      row('Page Up, Page Down', 'A page up or down'),
      row('Enter, F2 or typing', 'Edit the cell; Enter keeps it and goes down, Tab goes right, Escape puts it back'),
      row('Backspace', 'Empty the cell and type'),
      row('Shift + arrows', 'Select cells'),
      row('Ctrl + A', 'Select all cells'),
      row('Ctrl + C, Ctrl + V', 'Copy cells, paste a block from a spreadsheet'),
      row('Ctrl + D', 'Fill down'),
      row('Insert, Delete', 'Add a report, delete the post'),
      row('Space', 'Show the inspector'),
      row('Enter on a heading', 'Sort; once more the other way, then the tree again'),
      row('Alt + left or right on a heading', 'Width of the column'),
      row('Shift + F10, menu key', 'All that can be done'),
    ],
  },
  compare: {
    title: 'Compare, side by side',
    rows: [
      row('Arrows up and down, Page Up, Page Down', 'Walk the posts of a pane'),
      row('Arrows left and right', 'To the same post in the next pane'),
      row('Home, End', 'To the first or the last post'),
      row('F8, Shift + F8', 'To the next change, or the one before'),
      row('Space', 'Fold the branch in every pane, or open it'),
      row('Enter', 'Show the post in the chart'),
      row('Shift + F10, menu key or right click', 'Take the post or its branch into another structure'),
    ],
  },
};

/** Commands of the window whose name alone would say too little here. */
export const keyWords = {
  window: 'Window and document',
  labels: { undo: 'Undo, without limit and also after closing', find: 'Find a post and go to it' } as Partial<
    Record<MenuCommand, string>
  >,
  regions: 'Go to the next region of the window: bar, outline, work, inspector, totals (Shift + F6: back)',
  showView: (view: string) => `Show ${view}`,
} as const;
