import { plural } from '../kit/words/screenFormat.ts';

/** Words of the outline and the tray. */
export const outlineWords = {
  title: 'Outline',
  tree: 'Outline of the structure',
  add: 'Add a post',
  addHint: 'Add a report below the selected post (Insert)',
  /** Parts of a row's name, for screen readers. */
  unstated: 'number not stated',
  posts: (quantity: number) => plural(quantity, 'post'),
  vacant: 'vacant',
  tray: 'Tray',
  trayOf: (posts: number) => `Tray (${posts})`,
  fte: (fte: string) => `${fte} FTE`,
} as const;
