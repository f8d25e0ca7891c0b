import type { MenuCommand } from '../../shared/ipc/menu.ts';
import { COMMANDS } from '../../shared/ipc/menu.ts';
import { words } from '../kit/words/commonWords.ts';
import { keysHere } from '../kit/words/keyNames.ts';

/** Words of the window around the views: its bars and panels, finding a post, and what is said when a part fails. */
export const windowWords = {
  file: 'File',
  renameDocument: 'Rename document…',
  help: 'Help',
  helpButton: 'Keyboard and help',
  helpHint: 'Help (F1)',
  settings: words.views.settings,
  views: 'Views',
  skip: 'Skip to the work',
  viewShown: (view: string) => `View: ${view}`,
  history: words.views.history,
  /** A button's name: "Undo", or "Undo: moved Team Manager". */
  step: (kind: 'undo' | 'redo', label: string | null) =>
    label === null ? COMMANDS[kind].label : `${COMMANDS[kind].label}: ${label}`,
  stepHint: (kind: 'undo' | 'redo', label: string | null, key: string) =>
    label === null ? `Nothing to ${kind}` : `${COMMANDS[kind].label}: ${label} (${key})`,
  messages: 'Messages',
  makeAgain: 'Make the change again',
  inspector: 'Inspector',
  panel: {
    show: (name: string) => `Show ${name.toLowerCase()}`,
    hide: (name: string) => `Hide ${name.toLowerCase()}`,
    width: (name: string) => `Width of ${name.toLowerCase()}`,
  },
  /** What a part of the window is called when it fails. */
  parts: {
    window: 'this window',
    outline: 'the outline',
    inspector: 'the inspector',
    totals: 'the totals',
    chart: 'the chart',
    list: 'the list',
    compare: 'the comparison',
    impact: 'the staff impact',
    money: 'the money',
    checks: 'the checks',
    report: 'the report',
    export: 'the export',
    settings: 'the settings',
    history: 'the history',
  },
  failed: {
    title: (part: string) => `Something went wrong in ${part}`,
    ours: 'This is a fault of Spanwise.',
    reopen: 'Reopen',
    again: 'Show it again',
  },
  kept: {
    nothing: 'No document was open.',
    /** `at`: a time of day, or null for now. */
    work: (at: string | null, path: string | null) =>
      `Your work is kept: every change up to ${at ?? 'now'} is stored, and belongs to ${path ?? 'the application’s own folder on this computer'}.`,
  },
  palette: {
    title: 'All commands',
    label: 'What do you want to do?',
    placeholder: 'A command, a view, a structure or a post',
    window: 'Window',
    structure: 'Structure',
    chart: 'Chart',
    posts: 'Selected posts',
    goTo: 'Go to the post',
    chosen: 'chosen now',
    /** Other words by which a command is looked for. */
    also: {
      save: 'keep store',
      'for-others': 'redact share send without names',
      import: 'bring in open excel csv spreadsheet list organogram update',
      export: 'pack report word pdf excel csv committee paper',
      print: 'paper a3 a4 pdf',
      undo: 'take back',
      redo: 'again',
      find: 'search look for',
      'view-list': 'table establishment spreadsheet',
      'view-compare': 'difference side by side options',
      'view-impact': 'people pools redundancy at risk consultation ring-fence',
      'view-money': 'cost saving budget reconciliation finance evaluation',
      'view-checks': 'prompts problems spans',
      present: 'full screen meeting show projector',
      history: 'versions back up restore erase a person',
      settings: 'on-costs pay tables grades targets salary basis limits dates council establishment threshold',
      preferences: 'dark light theme text size contrast',
      keys: 'shortcuts keyboard',
      glossary: 'definitions formula',
    } as Partial<Record<MenuCommand, string>>,
  },
  find: {
    label: 'Find a post',
    placeholder: keysHere('Find a post (Ctrl+F)'),
    found: 'Posts found',
  },
  /** Said while a file is held over the window; every second part stands out. */
  drop: (inDocument: boolean) => [
    'Drop a ',
    '.spanwise',
    ' document to open it, or a ',
    '.csv',
    ' or ',
    '.xlsx',
    inDocument ? ' file to import it into this document' : ' file to import it',
  ],
  tryAgain: 'Try again',
  save: 'Save…',
  printing: 'Printing.',
  /** At the foot of a printed sheet. */
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;
