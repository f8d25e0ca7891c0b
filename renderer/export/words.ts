import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import { words } from '../kit/words/commonWords.ts';
import { keysHere } from '../kit/words/keyNames.ts';

export { FORMAT_WORDS, KIND_WORDS } from '../kit/words/paperWords.ts';

import { count, plural } from '../kit/words/screenFormat.ts';
import { packWords } from '../report/words.ts';

const withPercent = (text: string, percent: string | null) => (percent === null ? text : `${text} (${percent})`);

/** Sentences of the export. */
export const exportWords = {
  parts: {
    working: 'Working copy',
    workingHint: 'Everything, for those who work on it',
    open: 'Open (Part 1)',
    openHint: 'For publication: without names, without what few people are paid, and without small numbers of people',
    exempt: 'Exempt (Part 2)',
    exemptHint: 'For members in private',
  },
  form: {
    title: 'What is exported',
    what: 'What',
    as: 'As',
    paper: 'Paper',
    papers: { a4: 'A4', a3: 'A3' },
    orientation: 'Orientation',
    orientations: { portrait: 'Portrait', landscape: 'Landscape' },
    resolution: 'Resolution',
    resolutions: { print: 'For print: 300 dots an inch', screen: 'For a screen: twice its size' },
    pool: 'Pool',
    everyPool: 'Every pool that is not assimilated',
    forWhom: 'For whom',
    comparedWith: 'Compared with',
    nothing: 'Nothing',
    sheet: 'Sheet',
  },
  sections: {
    count: (on: number, of: number) => `Sections: ${on} of ${of}`,
    all: 'All',
    usualOrder: 'Usual order',
    list: keysHere('Sections of the pack. Space ticks one, Alt and an arrow moves it.'),
    move: (label: string) => `Move ${label}`,
    moved: (label: string, place: number, of: number) => `${label}: now ${place} of ${of}.`,
  },
  pages: {
    before: 'Page before',
    after: 'Page after',
    page: 'Page',
    of: (count: number) => `of ${count}`,
    section: 'Section',
    cover: 'Cover',
    smaller: 'Smaller',
    larger: 'Larger',
    zoom: 'Zoom',
    /** `percent` is said of the one that is chosen. */
    automatic: (percent: string | null) => withPercent('Automatic', percent),
    width: (percent: string | null) => withPercent('Fit width', percent),
    whole: (percent: string | null) => withPercent('Whole page', percent),
    title: 'Pages as they will be printed',
    failed: 'The pages cannot be shown. The file itself can still be exported.',
  },
  preview: 'Preview',
  picture: 'The chart as it will be exported',
  rowsOfFile: 'Rows of the file',
  export: words.views.export,
  open: 'Open',
  openAfter: 'Open it when it is finished',
  signAndExport: 'Sign off and export',
  reading: 'Reading the document',
  /** How far the file is: "Charts (2 of 7)". */
  progress: (what: string, done: number, of: number) => (of > 0 ? `${what} (${Math.round((100 * done) / of)}%)` : what),
  failed: 'The file could not be made. The document is safe; try again.',
  noParagraph: 'The paragraph of Schedule 12A and the reason are not entered yet.',
  paragraph: (paragraph: string) => `Paragraph ${paragraph} of Schedule 12A.`,
  toRedaction: packWords.parts.parts,
  signedBy: (by: string, date: string) => `Signed off by ${by} on ${date}, as it is now.`,
  changedSince: (by: string, date: string) => `Changed since ${by} signed it off on ${date}: look through it again.`,
  unsigned: 'Nobody has signed this paper off yet.',
  unsignedAsk: 'Nobody has signed this paper off',
  unsignedWhy:
    'It is for publication, and nobody has said yet that they looked through it as it is now. Look at the pages and at what was withheld, then sign it off.',
  toTick: (n: number) =>
    `${plural(n, 'text')} may say what this paper withholds. Correct ${n === 1 ? 'it' : 'them'}, or tick ${n === 1 ? 'it' : 'each'} to say that it may stand.`,
  exportUnsigned: 'Export it unsigned',
  unsignedNote: 'An unsigned pack says so on its first page.',
  sign: {
    form: 'Sign off…',
    name: 'Name (required)',
    date: 'Date',
    needsDate: 'Date must be a date, like 1 April 2027. Nothing was signed.',
    needsName: 'Enter the name of who looked through this paper.',
    needsTicks: 'Tick each text first, or correct it. Nothing was signed.',
  },
  making: 'Making the pages…',
  stop: words.buttons.stop,
  stopped: 'Stopped. No file was written.',
  saved: (name: string) => `Saved ${name}.`,
  downloaded: (name: string) => `Exported ${name}. Look for it in your browser’s downloads.`,
  stands: (format: string) => `Shown as pages of a PDF: the ${format} has the same content and breaks pages by itself.`,
  rowsNote: (shown: number) => `The first ${count(shown)} rows, read back from the file as an import would.`,
  rowsFailed: 'The rows cannot be shown. The file can still be exported.',
  below: (withheld: number | null, open: boolean) => {
    if (!open) return 'What is withheld (nothing) and what is read aloud';
    const what =
      withheld === null ? 'What was withheld' : `Withheld: ${plural(withheld, 'kind', 'kinds')} of information`;
    return `${what}, and what is read aloud`;
  },
  warned: (n: number) => `${plural(n, 'thing')} to look at before it goes out`,
  withheld: 'What was withheld and why',
  withheldAlways: 'People, notes and what one person is paid are left out.',
  withheldNothing: 'Nothing had to be withheld.',
  withheldNotOpen: 'Nothing: only the open part leaves something out.',
  readAloud: (page: number | null) =>
    page === null ? 'What a screen reader will read' : `What a screen reader will read of page ${page}`,
  readingNone: {
    rows: 'A table: its first row is the header row.',
    drawing: 'A drawing: its title and its description. The PDF of the chart has the structure as a list too.',
    none: 'Nothing is shown yet.',
  },
  forOthers: {
    title: 'Copy for others',
    intro: 'Writes one structure as a document of its own, which others can open, change and import.',
    save: 'Save the copy',
    kept: 'What it holds',
    keeps:
      'The posts as they stand, with grades, the pay of posts that nobody holds or that is public anyway, cost settings and limits.',
    left: 'What it leaves out',
    leaves: [
      'People, who holds which post, and what they are paid',
      'Every other proposal and version',
      'History, undo and the tray of deleted posts',
      'Notes and colour tags of posts',
      'Pools, budgets, targets, the report and dismissed checks',
    ],
    read: 'Titles, functions and team names go along as they are typed: read them first. For publication, export the open part.',
  },
  presets: {
    label: 'Preset',
    none: 'No preset',
    save: 'Save as a preset…',
    name: 'Name of the preset',
    saved: (name: string) => `Saved the export preset ${name}`,
    removed: (name: string) => `Deleted the export preset ${name}`,
    remove: 'Delete this preset',
    needsName: 'Give the preset a name.',
    hint: 'Kept in this document, for whoever opens it.',
  },
} as const;

const TRANSPARENCY =
  'The top three levels as the Transparency Code asks for them, and the pay multiple as it was entered.';
const UNIONS = 'For unions: people as numbers, without what would say who they are.';
const LETTERS = 'Names people: for payroll and letters alone.';

/** What a format is good for, where its name does not say it. */
export const FORMAT_HINTS: Readonly<Partial<Record<`${ExportKind} ${ExportFormat}` | ExportFormat, string>>> = {
  'posts csv': 'Spanwise’s own template: it can be imported again.',
  'posts xlsx': 'Spanwise’s own template on its first sheet: it can be imported again.',
  'pack xlsx': 'Posts, people, changes, costs and figures, a sheet each.',
  'transparency csv': TRANSPARENCY,
  'transparency xlsx': TRANSPARENCY,
  'pool-workings pdf': UNIONS,
  'pool-workings xlsx': UNIONS,
  'letters xlsx': LETTERS,
  'letters csv': LETTERS,
  'payroll xlsx': LETTERS,
  'payroll csv': LETTERS,
  'chart pdf': 'Split at managers where it is too big for a page, with a list of the same structure.',
  svg: 'One drawing that stays sharp at any size.',
};

/** What a screen reader calls a part of a page. */
export const readingWords = {
  roles: {
    Title: 'Title',
    P: 'Paragraph',
    Caption: 'Caption',
    Note: 'Note',
    Lbl: 'Label',
    Link: 'Link',
    TOCI: 'Contents',
  } as Readonly<Record<string, string>>,
  heading: (level: string) => `Heading ${level}`.trim(),
  figure: 'Figure',
  text: 'Text',
  list: 'List',
  items: (n: number) => plural(n, 'item'),
  item: 'Item',
  table: 'Table',
  size: (alt: string, columns: number, rows: number) =>
    `${alt === '' ? '' : `${alt}: `}${plural(columns, 'column')}, ${plural(rows, 'row')}`,
  headerRow: 'Header row',
  row: 'Row',
} as const;
