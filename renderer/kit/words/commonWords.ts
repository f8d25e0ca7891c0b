import { COMMANDS } from '../../../shared/ipc/menu.ts';
import { type Fte, type Money, wholePounds } from '../../../shared/model/fixed.ts';
import type { GradeStatus, PostKind } from '../../../shared/model/records.ts';
import type { SalaryBasis } from '../../../shared/model/settings.ts';
import { CURRENT_NAME } from '../../../shared/model/state.ts';
import type { View } from '../../store/state.ts';
import { UNTITLED } from './postWords.ts';
import { count, fte, plural, pounds } from './screenFormat.ts';

/** Sentences of the interface that several places share, or that carry figures. British English, plain verbs. */
export const words = {
  app: 'Spanwise',
  newPost: 'New post',
  /** What stands on buttons that mean the same everywhere. */
  buttons: {
    add: 'Add',
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Dismiss',
    remove: 'Remove',
    restore: 'Restore',
    save: 'Save',
    stop: 'Stop',
    undo: 'Undo',
  },
  /** Names the choice between the parts of a view. */
  show: 'Show',
  /** After the first of a list that has more. */
  andMore: (n: number) => `and ${count(n)} more`,
  /** Unfolds the rest of a list. */
  showMore: (n: number) => `Show ${count(n)} more`,
  showInChart: (title: string) => `Show ${title} in the chart`,
  fte: (share: Fte) => `${fte(share)} FTE`,
  notDate: (typed: string) => `“${typed}” is not a date. Type one like 12 April 2027.`,
  /** What a total leaves out. */
  withoutCost: (posts: number, share: Fte) => `excluding ${plural(posts, 'post')} (${fte(share)} FTE) without cost`,
  costs: (name: string, change: Money, than: string) => {
    const amount = wholePounds(change);
    if (amount === 0) return `${name} costs the same as ${than}.`;
    return `${name} costs ${pounds(Math.abs(change))} a year ${amount < 0 ? 'less' : 'more'} than ${than}.`;
  },
  /** In place of a value that nobody has entered, or that there is none of. */
  nothing: '–',
  notKnown: 'not known',
  working: 'Working it out…',
  /** After the chosen item of a menu, to be heard. */
  chosen: ', chosen',
  notSet: 'not set',
  emptyCell: '(empty)',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  levels: { label: 'Levels', shown: 'Levels shown', all: 'All levels' },
  views: {
    chart: 'Chart',
    list: 'List',
    compare: 'Compare',
    impact: 'Impact',
    money: 'Money',
    checks: 'Checks',
    report: 'Report',
    export: 'Export',
    settings: 'Settings',
    history: 'History',
  } satisfies Record<View, string>,
  history: {
    nothing: (kind: 'undo' | 'redo') => `Nothing to ${kind}.`,
    done: (kind: 'undo' | 'redo', label: string) => `${kind === 'undo' ? 'Undid' : 'Redid'}: ${label}`,
    /** "Moved Brokerage Officer in Option A". */
    inStructure: (label: string, structure: string) => `${label} in ${structure}`,
    whole: (label: string) => ({
      title: 'Undo a whole structure?',
      text: `The last step is “${label}”. Undoing it is about a whole structure, with everything in it. Redo takes that back.`,
      action: 'Undo it',
    }),
  },
  save: {
    done: 'Saved.',
    saving: 'Saving…',
    readOnly: 'Read-only',
    why: 'Why?',
    saved: (time: string) => `Saved ${time}`.trim(),
    handed: (name: string) => `Your browser was handed ${name}`,
    handedHint:
      'Spanwise cannot see your downloads. Until you say that the file is where you want it, the document is kept on this computer as well.',
    arrived: 'It is there',
    downloaded: (time: string) => `Downloaded ${time}`,
    downloadedHint: 'The downloaded copy holds everything up to then. Later changes are kept on this computer.',
    kept: 'Kept on this computer, not yet in a file',
    keptHint: 'Every change is stored as you make it. Save puts the document into a file of your own.',
    notSaved: (why: string) => `Not saved: ${why}`,
    waiting: 'Not saved yet: changes wait',
    unreachable:
      'Not saved yet: Spanwise cannot reach its own services. Changes wait here and are sent again by themselves.',
  },
  structures: {
    label: 'Structure',
    /** The name that the structure of today goes by. */
    current: CURRENT_NAME,
    showing: (name: string) => `Showing ${name}.`,
    frozen: (name: string) => `${name} (frozen version)`,
    noneYet: 'No structure yet',
    noneYetText: 'Start with an empty one, or import the posts that there are.',
    startEmpty: 'Start empty',
    kinds: { current: 'The structure today', proposal: 'Proposal', version: 'Frozen version' },
    newProposal: (from: string) => `New proposal from ${from}…`,
    freeze: (name: string) => `Freeze ${name} as a version…`,
    rename: (name: string) => `Rename ${name}…`,
    remove: (name: string) => `Delete ${name}…`,
    suggestion: (taken: readonly string[]) => {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        if (!taken.includes(`option ${letter.toLowerCase()}`)) return `Option ${letter}`;
      return '';
    },
  },
  /** Posts that match what was typed. */
  find: {
    none: 'No post matches.',
    deleted: 'Deleted · ',
    /** In a field that looks for a post. */
    by: 'Title, Post ID, team or person',
    posts: 'Posts',
  },
  people: {
    hide: 'Hide people figures',
    show: 'Show people figures',
    areHidden: 'People hidden',
    /** In place of a name, a holder or a figure about people. */
    notShown: 'Not shown',
    /** In place of a name inside a sentence. */
    somebody: 'a person',
    hidden: (are: boolean) => (are ? 'People figures are hidden.' : 'People figures are shown.'),
  },
  presenting: {
    end: 'End (Escape)',
    begun: 'The chart is shown to others. People figures are hidden. Escape ends it.',
    ended: 'No longer shown to others.',
  },
  start: {
    opened: (title: string) => `Opened ${title}.`,
    untitled: 'Untitled restructure',
    blank: 'Blank structure',
    blankHint: 'Start with the post at the top',
    import: 'Import a list of posts…',
    importHint: 'CSV or Excel',
    open: 'Open a document…',
    openHint: 'A .spanwise file, or drop it here',
    samples: 'Samples',
    recent: 'Recent',
    openNow: 'Open now',
    tour: COMMANDS.tour.label,
    tourText: 'New here? Five short steps, in a made-up service.',
    noTour: 'No, thank you',
  },
  addedManager: (above: string) => `Added a manager above ${above}`,
  mergedInto: (posts: number, into: string) => `Merged ${plural(posts, 'post')} into ${into}`,
  deletedMany: (n: number) => `Deleted ${plural(n, 'post')}`,
  restoredMany: (n: number) => `Restored ${plural(n, 'post')}`,
  untitled: UNTITLED,
} as const;

export const KIND_WORDS: Record<PostKind, string> = {
  post: 'Post',
  team: 'Team or portfolio',
  outside: 'Outside body',
};

export const GRADE_STATUS_WORDS: Record<GradeStatus, string> = {
  indicative: 'Indicative',
  evaluated: 'Evaluated',
  agreed: 'Agreed',
};

export const SALARY_BASIS_WORDS: Record<SalaryBasis, string> = {
  point: 'The pay point of the post',
  bottom: 'Bottom of the grade',
  middle: 'Middle of the grade',
  top: 'Top of the grade',
  holder: 'The holder’s actual point',
};
