import { count, plural } from '../kit/words/screenFormat.ts';

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
  /** Posts, as the comparison with Current counts them. */
  trayOf: (posts: number) => `Tray (${plural(posts, 'post')})`,
  partOf: (posts: number, of: number) => `${count(posts)} of ${plural(of, 'post')} deleted`,
  size: (posts: number, fte: string) => (posts > 1 ? `${plural(posts, 'post')}, ${fte} FTE` : `${fte} FTE`),
} as const;
