import { words } from '../kit/words/commonWords.ts';
import { plural } from '../kit/words/screenFormat.ts';

/** Sentences of the history, of restored versions and of erased persons. */
export const historyWords = {
  title: words.views.history,
  intro:
    'Every change since the document was made. The structure as it was after any of them can be kept as a frozen version of its own.',
  all: 'All structures',
  filter: 'Changes of',
  beginning: 'The document as it was made',
  wholeDocument: 'The document',
  goneStructure: 'A deleted structure',
  reading: 'Reading the history…',
  empty: {
    title: 'Nothing was changed yet',
    text: 'Every change will stand here, with when it was made and what it did.',
  },
  emptyOf: (name: string) => `Nothing was changed in ${name} yet.`,
  columns: {
    revision: 'Change',
    time: 'Time',
    what: 'What',
    author: 'Who',
    restore: 'Restore as a version',
  },
  today: 'Today',
  yesterday: 'Yesterday',
  older: 'Show older changes',
  restore: 'Restore…',
  restoreLabel: (revision: number, what: string) => `Restore as a version: after change ${revision}, ${what}`,
  steps: {
    edit: (label: string) => label,
    undo: (label: string) => `Undid: ${label}`,
    redo: (label: string) => `Made again: ${label}`,
    erase: (label: string) => label,
  },
  backups: {
    title: (count: number) => `Backups of the file (${count})`,
    hint: 'Kept on this computer as you work. One opens as a document of its own, and nothing happens to yours.',
    open: 'Open',
    openLabel: (when: string) => `Open the backup of ${when}`,
  },
  restoring: {
    title: (revision: number) => `Restore change ${revision} as a version`,
    hint: 'A frozen copy of the structure as it stood right after that change, to compare with or to make a proposal from. Nothing else changes, and undo takes it back.',
    name: 'Name of the version',
    action: words.buttons.restore,
    suggestion: (name: string, revision: number) => `${name}, change ${revision}`.slice(0, 120),
    noneThen: 'The document had no structure then. Choose a later change.',
  },
  erasing: {
    title: (name: string) => `Erase ${name}?`,
    action: 'Erase person',
    what: (structures: number, posts: number) =>
      `They hold ${plural(posts, 'post')} in ${plural(structures, 'structure')}. Their reference, name, age, service and determinations leave every structure and version, the whole history, the file and its backups on this computer.`,
    notUndone: 'This cannot be undone.',
    stays: 'In the posts that they hold',
    keep: 'An unnamed holder stays: posts, costs and counts of people remain as they are',
    leave: 'Nobody stays: the posts count as vacant, in earlier versions too',
    beyond:
      'Not reached: copies that were downloaded, exported, sent, or saved under another name, and words of your own that describe them without their full name.',
    done: 'The person was erased.',
  },
} as const;
