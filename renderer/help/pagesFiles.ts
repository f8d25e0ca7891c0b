import type { HelpPage } from './page.ts';

/** Help about documents, import, export and this computer. */
export const pagesAboutFiles: readonly HelpPage[] = [
  {
    id: 'files',
    title: 'Where your work is kept',
    also: 'save autosave copy for others share colleague union backup crash recover lost restore network share read-only locked',
    parts: [
      'Every change is stored on this computer as you make it, before the window calls it saved. Two seconds after you pause it is also written into the document’s file, if it has one. *Save* does that at once.',
      {
        list: [
          'After a crash or a power cut the next start brings the document back with every stored change.',
          'The file is replaced whole or not at all. If somebody else changed it meanwhile, it is not overwritten: you are told, can compare the two, and can save yours under another name.',
          'When a colleague has the file open, you can read it and are told who has it.',
          'Backups are kept of today and of the days before. Their folder is shown in the preferences. When a document is damaged, the newest backup is offered.',
        ],
      },
      'Nothing is ever sent anywhere. To give a structure to others without history, people, notes and other proposals, use *Copy for others…* in the File menu: it writes a document of its own and says what it leaves out.',
    ],
    see: ['history', 'preferences', 'export'],
  },
  {
    id: 'history',
    title: 'History and earlier versions',
    also: 'undo redo who changed when restore version frozen snapshot go back revision audit',
    parts: [
      '*History* in the File menu lists every change: when, what, in which structure and who. Undo and redo go as far back, also after closing.',
      {
        list: [
          '*Restore…* beside a change keeps the structure as it stood right after it, as a frozen version to compare with or to make a proposal from. Nothing else changes.',
          '*Freeze as a version* in the menu of structures keeps a structure as it is now, “Consultation draft” say. Nobody can change a frozen version; a copy of it can be changed.',
          'Versions and proposals can be deleted there, too. Undo brings them back.',
        ],
      },
    ],
    see: ['files', 'compare', 'people'],
  },
  {
    id: 'import',
    title: 'Importing a list of posts',
    also: 'csv excel xlsx hr extract orgplus orgchart visio organogram columns mapping merge',
    parts: [
      {
        steps: [
          'Choose *Import a structure…* and a CSV or Excel file, or drop the file on the window.',
          'Check how the columns were understood, and change what was guessed wrong. Posts find their manager by the Post ID of the post they report to.',
          'Look at the figures and at the list of problems: each with its row, column and value, and a proposed repair.',
          'Import. It is one step: one undo takes all of it back.',
        ],
      },
      'Rows never vanish: rows in the file are rows used plus rows rejected, and both are counted. Nothing is written before you agree.',
    ],
    see: ['files', 'compare'],
  },
  {
    id: 'export',
    title: 'Exporting: open and exempt',
    also: 'pdf word docx excel csv committee pack report part 1 part 2 public redaction print transparency svg',
    parts: [
      'Exports are made from the document, not from a picture of the screen, and are stamped with structure, version and date. Charts are split at managers so that no text is smaller than 8 pt.',
      {
        list: [
          '*Open (Part 1)* is for publication: names, single-holder salaries and small numbers are left out of the file itself, not merely hidden.',
          '*Exempt (Part 2)* is for members in private and carries its reason.',
          'Below the preview stands what was left out and why. Somebody named should read the open version before it is published.',
        ],
      },
      'Beside each chart the same structure is written as a nested list, for those who cannot see the chart.',
    ],
    see: ['printing', 'files'],
  },
  {
    id: 'printing',
    title: 'Printing',
    also: 'print paper a4 a3 landscape',
    parts: [
      '*Print…* in the file menu prints what you look at: the whole chart, fitted to the sheet; every row of the list, with the columns that a sheet has room for; the changes of the comparison as reports list them; the other views as they stand, without the bars around them. For a chart on several readable pages, export it as PDF and print that.',
    ],
    see: ['export'],
  },
  {
    id: 'preferences',
    title: 'Preferences',
    also: 'options dark mode theme text size author default rules updates version licence',
    parts: [
      'Preferences belong to you on this computer and not to a document: text size, light or dark, your name for the history, whether people are hidden at the start, and the rules that a new document begins with.',
      'Spanwise never looks for updates and never connects to anything. A new version is installed by hand, from where you got this one; documents and preferences stay. *About Spanwise* shows which version this is.',
    ],
    see: ['files'],
  },
];
