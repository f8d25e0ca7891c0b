import { COST_WORDS, POST_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { words } from '../kit/words/commonWords.ts';
import { keysHere } from '../kit/words/keyNames.ts';
import { FIELD_WORDS, STATUS_WORDS } from '../kit/words/postWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';

const boxes = (n: number): string => plural(n, 'box', 'boxes');
const is = (n: number) => (n === 1 ? 'is' : 'are');

/** Sentences of the list that carry figures or are said in several places. */
export const listWords = {
  title: 'Establishment list',
  tools: 'List',
  filter: 'Filter the list',
  filterBy: (label: string, chosen: readonly string[]) =>
    `Filter by ${label.toLowerCase()}${chosen.length > 0 ? `: ${chosen.join(', ')}` : ''}`,
  /** On the button of a filter: its one value, or how many are chosen. */
  filtered: (chosen: readonly string[]) =>
    chosen.length === 0 ? '' : chosen.length === 1 ? `: ${chosen[0]}` : ` (${count(chosen.length)})`,
  clearFilters: 'Clear filters',
  noMatch: 'No post matches the filter.',
  clearAll: 'Clear the filters',
  showDeleted: (posts: number) => (posts > 0 ? `Show deleted (${count(posts)})` : 'Show deleted'),
  treeOrder: 'Tree order',
  backToTree: 'Back to tree order',
  sortedBy: (label: string, descending: boolean) => `Sorted by ${label}, ${descending ? 'downwards' : 'upwards'}`,
  sortAgain: 'Sort again',
  sortAgainHint: 'Sort again: cells were changed since',
  levels: words.levels.label,
  levelsShown: words.levels.shown,
  allLevels: words.levels.all,
  downTo: (level: number) => (level === 1 ? 'The first level' : `Down to level ${level}`),
  columns: 'Columns',
  columnsHint: keysHere('Alt with the arrow keys moves a column.'),
  columnEarlier: (label: string) => `${label}: earlier`,
  columnLater: (label: string) => `${label}: later`,
  columnMoved: (label: string, place: number, of: number) => `${label}: column ${place} of ${of}.`,
  columnsReset: 'Reset columns and widths',
  size: (rows: number, columns: number) => `${plural(rows, 'row')} by ${plural(columns, 'column')} selected`,
  cellOf: (label: string, post: string) => `${label} of ${post}`,
  /** After a salary that is not the post's own. */
  derived: 'from grade and point',
  forItsPlace: ', shown for its place',
  offerAction: (posts: number) => `Paste and add ${plural(posts, 'post')}`,
  offerHint: 'It is one step: one undo takes all of it back.',
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
  keys: keysHere(
    'Arrow keys move between cells. Enter, F2 or typing edits; Escape puts the old value back. Shift with arrows selects, Control C and V copy and paste, Control D fills down. Alt with arrows moves the post. On a heading, Enter sorts and Alt with left or right changes the width.',
  ),
} as const;

/** Columns by what they are called here; others are called as in the own template. */
export const columnWords = {
  title: FIELD_WORDS.title,
  manager: 'Reports to',
  quantity: 'Posts',
  costCentre: FIELD_WORDS.costCentre,
  workArea: FIELD_WORDS.workArea,
  inScope: FIELD_WORDS.inScope,
  heldVacant: FIELD_WORDS.heldVacant,
  chiefOfficer: FIELD_WORDS.chiefOfficer,
  transferredFrom: FIELD_WORDS.transferredFrom,
  transferredTo: FIELD_WORDS.transferredTo,
  replacedBy: FIELD_WORDS.replacedBy,
  effectiveDate: FIELD_WORDS.effectiveDate,
  levelLabel: FIELD_WORDS.levelLabel,
  secondTitle: FIELD_WORDS.secondTitle,
  secondUnit: FIELD_WORDS.secondUnit,
  accountableTo: FIELD_WORDS.accountableTo,
  allowances: FIELD_WORDS.allowances,
  change: 'Change',
  vacant: STATUS_WORDS.vacant,
  span: POST_FIGURE_WORDS.span.label,
  layer: POST_FIGURE_WORDS.layer.label,
  cost: COST_WORDS.total.short,
  branchCost: 'Branch cost',
  branchPosts: 'Branch posts',
  managerTitle: 'Manager',
  holders: 'Holders',
} as const;

/** What a cell says that is worked out. */
export const cellWords = {
  notKnown: 'Not known',
  vacant: (places: number, of: number | null, held: boolean) =>
    `${of === null ? count(places) : `${places} of ${of}`} ${held ? 'held vacant' : 'vacant'}`,
  /** Filters: posts without a value. */
  noTeam: 'No team',
  noGrade: STATUS_WORDS.noGrade,
  noPost: 'Not a post',
  asInCurrent: 'As in Current',
} as const;

/** Why a cell cannot be typed into. */
export const lockedWords = {
  deleted: 'The Delete key and the Restore button change this.',
  workedOut: 'This is worked out by Spanwise, so it cannot be typed over.',
  change: 'This compares the post with Current, so it cannot be typed over.',
  vacant: 'A post is vacant where it has fewer holders than places. Change Holders or Posts.',
  people: 'People are hidden. Show people figures to change this.',
  noPost: (kind: string, label: string) => `${kind}: this is not a post and has no ${label.toLowerCase()}.`,
} as const;

const NOTHING = REFUSAL_WORDS.unchanged;
const cut = (text: string) => text.slice(0, 80);

/** Why what was typed or pasted was not taken. */
export const refusedWords = {
  /** A refusal as part of a longer one, which says itself that nothing was done. */
  inner: (message: string, label = '') =>
    message.replace(` ${NOTHING}`, '').replace(label === '' ? '' : `${label}: `, ''),
  nothing: (verb: 'pasted' | 'filled') => `Nothing was ${verb}.`,
  tooLong: (rows: number, here: number) =>
    `The block has ${plural(rows, 'row')} and there ${is(here)} ${here} from here to the end of the list.`,
  tooWide: (columns: number, here: number) =>
    `The block has ${plural(columns, 'column')} and there ${is(here)} ${here} from here to the right.`,
  cell: (row: number, label: string, post: string, why: string) => `Row ${row}, ${label} of ${post}: ${why}`,
  newCell: (row: number, label: string, why: string) => `Row ${row}, ${label}: ${why}`,
  newRow: (row: number, why: string) => `Row ${row}: ${why}`,
  post: (post: string, why: string) => `${post}: ${why}`,
  choice: (label: string, text: string, choices: readonly string[]) =>
    `${label}: “${cut(text)}” is not one of ${choices.join(', ')}. ${NOTHING}`,
  accountableTo: (ref: string) => `There is no post ${ref} to be accountable to.`,
  noManager: (text: string) => `There is no post “${cut(text)}” to report to. ${NOTHING}`,
  manyManagers: (posts: number, text: string, ref: string) =>
    `${posts} posts are called “${cut(text)}”. Give the Post ID of the one that is meant, such as ${ref}.`,
  manyPeople: (people: number, text: string) => `${people} people are called “${cut(text)}”. Use their reference.`,
  noHolder: (heading: string) => `${heading}: nobody holds this post. Give its holders first. ${NOTHING}`,
  holders: (heading: string, holders: number) =>
    `${heading}: give ${holders === 1 ? 'one value' : `${holders} values with semicolons between them`}, one for each holder. ${NOTHING}`,
  notHere: (heading: string) => `${heading} cannot be changed here. ${NOTHING}`,
  holder: (heading: string, text: string, problem: string) => `${heading}: “${cut(text)}” ${problem}. ${NOTHING}`,
} as const;

/** Steps of the history. */
export const tableSteps = {
  holders: (post: string) => `Changed the holders of ${post}`,
  holderColumn: (heading: string, post: string) => `Changed ${heading} of ${post}`,
} as const;
