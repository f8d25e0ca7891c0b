import { KIND_WORDS } from '../../../shared/words/values.ts';
import { words } from '../../kit/words/commonWords.ts';
import { keysHere } from '../../kit/words/keyNames.ts';
import { postWords } from '../../kit/words/postWords.ts';
import { plural } from '../../kit/words/screenFormat.ts';
import type { Colour } from '../boxes/colouring.ts';
import type { BoardView } from './look.ts';

/** Sentences of the chart. */
export const chartWords = {
  name: (structure: string) => `Chart of ${structure}`,
  role: 'organisation chart',
  boxRole: 'post',
  keys: keysHere(
    'Arrow keys walk the chart: up to the manager, down to a report, left and right along the siblings. Alt and left or right change the order, Alt and up moves the post up to its manager’s manager, ' +
      'Alt and down moves it below the post before it. Enter edits the title, Insert adds a report and names it: then Enter goes on beside it, Tab to a report of it, Shift and Tab one line up, Escape ends. Delete deletes, Control C copies a branch, Control V pastes it below, ' +
      'Control D duplicates, Shift and arrows select several, ' +
      'Space goes to the inspector, Shift F10 opens the menu. Control and up folds a branch, Control and down unfolds it. ' +
      'F shows a branch alone, and the whole chart again. Plus, minus and 0 zoom. The outline holds the same posts as a list.',
  ),
  empty: 'This structure has no posts yet.',
  addFirst: postWords.addFirst,
  views: 'What is shown',
  viewNames: { existing: 'Existing', proposed: 'Proposed', changes: 'Changes' } satisfies Record<BoardView, string>,
  viewShown: {
    existing: 'Showing what exists. It cannot be changed here.',
    proposed: 'Showing what is proposed.',
    changes: 'Showing the changes, with deleted posts in their old places.',
  } satisfies Record<BoardView, string>,
  lookingBack: 'This is what exists. Choose Proposed to change the proposal.',
  notProposed: (title: string) => `${title} is not in the proposal.`,
  colourBy: 'Colour by',
  /** Kinds of change in the legend: the words of every other place. */
  kinds: KIND_WORDS,
  resized: 'Number of posts changed',
  legendCounts:
    'Counted in posts, as everywhere. A post that moved counts as moved, even if something else changes, too.',
  /** Heads the legend where there is nothing to compare with. */
  marks: 'Marks',
  colour: (by: string) => `Colour: ${by}`,
  showView: (view: string) => `Show ${view.toLowerCase()}`,
  colouredBy: (by: string) => `Coloured by ${by.toLowerCase()}.`,
  colours: {
    changes: 'Changes',
    vacancy: 'Vacancy',
    basis: 'Basis',
    grade: 'Grade',
    span: 'Span',
    funding: 'Funding',
  } satisfies Record<Colour, string>,
  align: 'Align levels',
  aligned: (is: boolean) => (is ? 'Levels aligned.' : 'Levels not aligned.'),
  fill: 'Fold branches to fill the window',
  filled: (is: boolean) => (is ? 'Branches are folded to fill the window.' : 'Branches stand side by side.'),
  branchOf: (title: string) => `Branch of ${title}`,
  branchShown: (title: string) => `Showing the branch of ${title} alone.`,
  wholeChart: 'Show the whole chart',
  wholeShown: 'Showing the whole chart.',
  tools: 'Zoom and levels',
  levelsShort: words.levels.label,
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  fit: 'Fit the whole chart (0)',
  full: 'Zoom to 100%',
  levels: words.levels.shown,
  allLevels: words.levels.all,
  upTo: (levels: number) => (levels === 1 ? 'Top level' : `Top ${levels} levels`),
  hideMinimap: 'Hide the overview map',
  showMinimap: 'Show the overview map',
  fold: (title: string) => `Fold the branch of ${title}`,
  unfold: (title: string, posts: number) => `Show ${plural(posts, 'post')} below ${title}`,
  hidden: (posts: number) => `+${plural(posts, 'post')}`,
  selected: (n: number) => (n === 0 ? 'Nothing selected.' : `${plural(n, 'post')} selected.`),
  folded: (title: string) => `${title} folded.`,
  unfolded: (title: string) => `${title} unfolded.`,
} as const;
