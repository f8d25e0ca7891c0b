import { plural } from '../app/format.ts';

/** Sentences of the export. */
export const exportWords = {
  parts: {
    working: 'Working copy',
    workingHint: 'Everything, for those who work on it',
    open: 'Open (Part 1)',
    openHint: 'For publication: without names, what one person is paid and small numbers',
    exempt: 'Exempt (Part 2)',
    exemptHint: 'For members in private',
  },
  noParagraph: 'The paragraph of Schedule 12A and the reason are not entered yet.',
  paragraph: (paragraph: string) => `Paragraph ${paragraph} of Schedule 12A.`,
  toRedaction: 'Parts and redaction',
  signedBy: (by: string, date: string) => `Redaction signed off by ${by} on ${date}.`,
  changedSince: (revision: number) => `Changed since it was signed off (revision ${revision}).`,
  unsigned: 'Nobody has signed the redaction off yet.',
  unsignedAsk: 'Nobody has signed the redaction off',
  unsignedWhy:
    'This file is for publication, and nobody has said yet that they looked through it. Look at the pages and at what was withheld, then sign it off.',
  exportUnsigned: 'Export it unsigned',
  unsignedNote: 'An unsigned file says so on its first page.',
  making: 'Making the pages…',
  stop: 'Stop',
  stopped: 'Stopped. No file was written.',
  saved: (name: string) => `Saved ${name}.`,
  downloaded: (name: string) => `Exported ${name}. Your browser keeps it in its downloads.`,
  stands: (format: string) => `Shown as pages of a PDF: the ${format} has the same content and breaks pages by itself.`,
  rowsNote: (shown: number) => `The first ${shown} rows, read back from the file as an import would.`,
  rowsFailed: 'The rows cannot be shown. The file can still be exported.',
  below: (withheld: number | null, open: boolean) => {
    if (!open) return 'What is withheld (nothing) and what is read aloud';
    const what =
      withheld === null ? 'What was withheld' : `Withheld: ${plural(withheld, 'kind', 'kinds')} of information`;
    return `${what}, and what is read aloud`;
  },
  warned: (n: number) =>
    n === 1 ? '1 thing to look at before it goes out' : `${n} things to look at before it goes out`,
  withheldAlways: 'People, notes and what one person is paid are left out.',
  withheldNothing: 'Nothing had to be withheld.',
  withheldNotOpen: 'Nothing: only the open part leaves something out.',
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
    keeps: 'The posts as they stand, with grades, pay, cost settings and limits.',
    left: 'What it leaves out',
    leaves: [
      'People and who holds which post',
      'Every other proposal and version',
      'History, undo and the tray of deleted posts',
      'Notes and colour tags of posts',
      'Pools, budgets, targets, the report and dismissed checks',
    ],
    read: 'Titles, functions and team names go along as they are typed. Salaries of single posts do too: for publication, export the open part.',
  },
  presets: {
    none: 'No preset',
    save: 'Save as a preset…',
    name: 'Name of the preset',
    suggestion: 'Committee pack, open',
    saved: (name: string) => `Saved the export preset ${name}`,
    removed: (name: string) => `Deleted the export preset ${name}`,
    remove: 'Delete this preset',
    needsName: 'Give the preset a name.',
    hint: 'Kept in this document, for whoever opens it.',
  },
} as const;
