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
          'Where other software has the file open (a virus scanner, say), nothing is lost: the changes are stored on this computer, the window says that the file does not have them, and writing it is tried again by itself.',
          'In a browser, saving downloads a copy. It counts as saved when you have seen the file and press *It is there*; until then the document is kept on this computer as well.',
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
      '*History* in the File menu lists every change: when, what, in which structure and who. Undo and redo go as far back, also after closing. Undo stops at the document’s first structure, and does not bring back a person who was erased.',
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
    also: 'csv excel xlsx tsv json scim vsdx hr extract payroll orgplus orgchart visio organogram directory columns mapping merge update encoding delimiter sheet heading vacancy total hidden rows',
    parts: [
      {
        steps: [
          'Choose *Import a structure…* and a CSV or Excel file, or drop the file on the window.',
          'Look at how the file was read. Its *sheet*, the line that the *headings* are in, the sign that parts the *cells* and the *encoding* of its letters are guessed, and each can be changed where the file leaves a choice.',
          'Check how the columns were understood, and change what was guessed wrong.',
          'Look at the figures and at the list of problems: each with its row, column and value, and a proposed repair. Type the posts and FTE that HR gave with the file, and the difference stands beside them.',
          'Import. It is one step: one undo takes all of it back.',
        ],
      },
      'Rows never vanish: rows in the file are rows used plus rows left out, and both are counted. Nothing is written before you agree.',
      {
        list: [
          'Managers may be written as a post number, the holder’s number, a name, a name with a number, an e-mail address, a directory name or a title. Where several posts answer, it is a problem that you decide.',
          'An error of the spreadsheet (#N/A), a long number that it cut short (5.00012E+07, whose last digits nothing can bring back) and a formula saved without its value are problems, never taken for a blank.',
          '*Noticed, and dealt with* lists what needs no decision, with what was done: a word in place of a person (“Vacant”, “TBA”), totals and lines of the report, hidden rows, hours in the FTE column, people without a number, posts without a title, cells beyond the headings. Columns that are not imported are named there.',
          'Exports of iTrent, SAP, Oracle HCM, Unit4, Workday, ResourceLink, Active Directory and Entra are known by their headings; so are those of OrgPlus, OrgChart, Organimi, OrgPublisher, Visio’s wizard and the government’s organograms.',
          'A directory’s people as SCIM (.json) and a Visio drawing (.vsdx) are read as well. They are chosen in the file dialog among all files, because it lists CSV, text and Excel first; they cannot be dropped.',
        ],
      },
      '*Update a structure from newer data* takes what changed in the file since the last import and keeps what was edited here; where both changed, you choose. A file that names no more than half of the posts, or whose rows report to posts that it does not name, is taken for a part of them, and the others stay.',
    ],
    see: ['files', 'compare'],
  },
  {
    id: 'export',
    title: 'Exporting: open and exempt',
    also: 'pdf word docx excel csv committee pack report part 1 part 2 public audience redaction withheld exempt paragraph schedule 12a sign off signed warning print transparency svg',
    parts: [
      'Exports are made from the document, not from a picture of the screen, and are stamped with structure, version and date. *For whom* decides what they tell. Charts are split at managers so that no text is smaller than 8 pt.',
      {
        list: [
          '*Working copy* tells everything, for those who work on it, and says so on its pages.',
          '*Open (Part 1)* is for publication. Names, what few people are paid and small numbers of people are left out of the file itself, not merely hidden. It is decided once for all open papers of the document, so that one cannot be worked out from another; totals are rounded where an exact one would tell too much. Few is fewer than 5, or what the document sets, at least 3.',
          '*Exempt (Part 2)* is for members in private. It carries a paragraph of Schedule 12A and the reason, which are entered under *Report*, *Parts and sign-off*; without both no exempt file is made.',
        ],
      },
      'Pay that is public anyway (a chief officer’s in the pay policy statement, say) is told when it is declared, by post, grade or group, with the publication that says it, in the settings under *Published pay*. The pay of a post that somebody holds is not public by itself.',
      { h: 'Before an open paper goes out' },
      {
        steps: [
          'Below the preview, read what was withheld and why, and what is to be looked at: texts that people typed and that may hold a name, initials, a reference or a withheld number.',
          'Correct each of these texts, or tick it to say that it may stand.',
          'Sign the paper off with a name and a date. A sign-off is about one paper: what it is, of which structures, in which format, and what it says. When it says anything else, it is not signed off any more.',
        ],
      },
      'A paper can be exported unsigned; you are asked first. Until the decision is entered under *Report*, what goes out says *proposed*.',
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
