import { POST_FIELDS, type PostKey } from '../../../shared/model/postFields.ts';
import { KIND_WORDS } from '../../../shared/words/values.ts';
import { keysHere } from './keyNames.ts';
import { plural } from './screenFormat.ts';

/** In place of a title that a post does not have. */
export const UNTITLED = 'Untitled post';

/** Fields of a post as the inspector and the list call them: what each field says of itself. */
export const FIELD_WORDS = Object.fromEntries(
  Object.entries(POST_FIELDS).map(([key, { label }]) => [key, label]),
) as Readonly<Record<PostKey, string>>;

/** How a post stands beside Current, and whether somebody is in it: on cards, in the outline, the list and its filters. */
export const STATUS_WORDS = {
  new: KIND_WORDS.created,
  moved: KIND_WORDS.moved,
  changed: KIND_WORDS.changed,
  deleted: KIND_WORDS.deleted,
  leftOut: 'Left out by an import',
  transferred: 'Transferred',
  transferredIn: KIND_WORDS.transferredIn,
  transferredOut: KIND_WORDS.transferredOut,
  transferredTo: (where: string) => `Transferred to ${where}`,
  transferredFrom: (where: string) => `Transferred in from ${where}`,
  vacant: 'Vacant',
  heldVacant: 'Held vacant',
  filled: 'Filled',
  notRecorded: 'Not recorded',
  noGrade: 'No grade',
  notStated: 'Not stated',
} as const;

/** What can be done with posts: in the menu of a post, in the inspector and the outline. */
export const postWords = {
  menu: 'Post',
  showBranch: 'Show this branch alone',
  menuHint: 'What can be done with the post',
  more: 'More actions',
  restore: 'Restore post',
  restoreMany: (posts: number) => `Restore ${plural(posts, 'post')}`,
  restoreNamed: (name: string) => `Restore ${name}`,
  addReport: 'Add report',
  addManager: 'Add manager',
  addBeside: 'Add beside',
  addAssistant: 'Add assistant',
  addFirst: 'Add the first post',
  none: 'No posts yet. Start with the post at the top.',
  newAssistant: 'New assistant',
  typing: 'Enter: the next post beside it. Tab: a report of it. Shift + Tab: one line up. Escape: done.',
  pasteHint: keysHere(
    'Or paste a list from Word, Excel or an e-mail with Ctrl+V: lines further in report to the line above.',
  ),
  rename: 'Edit title',
  cut: 'Cut',
  copy: 'Copy branch',
  paste: 'Paste below',
  duplicate: 'Duplicate',
  duplicateMany: 'Duplicate several times…',
  split: 'Split into single posts',
  stack: 'Stack identical posts',
  layout: 'Layout of the reports',
  layouts: {
    auto: 'Automatic',
    standard: 'Standard: side by side',
    'hang-left': 'Hanging left',
    'hang-right': 'Hanging right',
    'hang-both': 'Hanging on both sides',
  },
  asAssistant: 'Assistant of its manager',
  dotted: 'Dotted lines…',
  move: 'Move to…',
  merge: 'Merge into…',
  delete: 'Delete post',
  deleteMany: (posts: number) => `Delete ${plural(posts, 'post')}`,
  /** Steps of the history. */
  duplicated: (posts: number, times: number) =>
    `Duplicated ${plural(posts, 'post')}${times > 1 ? ` ${times} times each` : ''}`,
  layoutChanged: (branches: number) => `Changed the layout of ${plural(branches, 'branch', 'branches')}`,
  copied: (boxes: number) => `Copied ${plural(boxes, 'box', 'boxes')}.`,
  cutNow: (boxes: number) => `Cut ${plural(boxes, 'box', 'boxes')}. They move when you paste.`,
  clipboardKept: (key: string) => keysHere(`Press Ctrl+${key} instead: this browser keeps its clipboard.`),
} as const;
