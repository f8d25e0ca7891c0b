import type { ImportFormat } from '../../shared/import/detect.ts';
import type { ConflictWhy } from '../../shared/import/mergeLog.ts';
import type { ProblemCode } from '../../shared/import/problems.ts';
import type { FileContent } from '../../shared/import/what.ts';
import { count, fte, plural } from '../kit/words/screenFormat.ts';

export const FORMAT_WORDS: Readonly<Record<ImportFormat, string>> = {
  own: 'Spanwise template, or columns of your choice',
  orgplus: 'OrgPlus',
  orgchart: 'OrgChart',
  organimi: 'Organimi',
  orgpublisher: 'OrgPublisher',
  visio: 'Visio organisation chart wizard',
  'organogram-senior': 'Government organogram, senior posts',
  'organogram-junior': 'Government organogram, junior posts',
  scim: 'Directory export with SCIM names',
  itrent: 'iTrent',
  sap: 'SAP',
  oracle: 'Oracle HCM',
  unit4: 'Unit4',
  workday: 'Workday',
  resourcelink: 'ResourceLink',
  ad: 'Active Directory',
  entra: 'Microsoft Entra',
  vsdx: 'Visio drawing',
};

export const CONTENT_WORDS: Readonly<Record<FileContent, string>> = {
  posts: 'Posts: a structure',
  pay: 'A pay table: grades, points, salaries',
  equality: 'An equality table: groups and their numbers',
};

export const WHY_WORDS: Readonly<Record<ConflictWhy, string>> = {
  'both-changed': 'Changed here and in the file',
  'removed-here': 'Removed here, changed in the file',
  'gone-there': 'Edited here, gone from the file',
  'no-base': 'Differs; what the last import said is not known',
  loop: 'Would make a loop with a move made here',
  'several-posts': 'Would report to a box of several posts',
  reference: 'Another post here has this Post ID',
};

export const STEPS = ['file', 'columns', 'problems', 'where'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  file: 'File',
  columns: 'Columns',
  problems: 'Problems',
  where: 'Where to',
};

export const INTRODUCTION: Readonly<Record<FileContent, string>> = {
  posts:
    'A list of posts as CSV or Excel: the Spanwise template, an extract from HR or payroll, a file from OrgPlus, OrgChart, Organimi, OrgPublisher or Visio, an organogram, or any table with columns of your choice. A directory (CSV, or SCIM in JSON) and a Visio drawing (.vsdx) are read as well.',
  pay: 'A pay table as CSV or Excel, with columns like Grade, Point and Salary.',
  equality: 'An equality table as CSV or Excel, with columns like Category, Group, Total and Workforce %.',
};

/** Headings over the problems of one kind. */
export const PROBLEM_KINDS: Readonly<Record<ProblemCode, string>> = {
  'duplicate-reference': 'Post ID used twice',
  'unknown-manager': 'Unknown manager',
  loop: 'Loop',
  'no-root': 'Nobody at the top',
  'not-a-number': 'Not a number',
  negative: 'Negative number',
  'empty-reference': 'No Post ID',
  'too-long': 'Text too long',
  'bad-date': 'Not a date',
  'funding-not-100': 'Funding is not 100%',
  'unknown-value': 'Value not known',
  eliminated: 'Eliminated post',
  'error-cell': 'Error of the spreadsheet',
  'no-value': 'Formula without its value',
  'extra-cell': 'Cell beyond the last heading',
  'duplicate-heading': 'Heading that is there twice',
  'no-holder-reference': 'Person without a number',
  'vacancy-word': 'Word in place of a person',
  'total-row': 'Total or line of the report',
  'no-title': 'Post without a title',
  'hours-as-fte': 'Hours in the FTE column',
  'hidden-row': 'Hidden row',
  'self-manager': 'Post that reports to itself',
  'ambiguous-manager': 'Several posts answer to the manager',
};

const rowsIn = (rows: number) => `${plural(rows, 'row')} in`;

/** Sentences of the import. */
export const importWords = {
  title: (name: string) => (name === '' ? 'Import' : `Import ${name}`),
  steps: 'Steps of the import',
  rowsIn,
  /** Before the items of a list. */
  list: (title: string) => `${title}:`,
  /** Where a heading counts what stands under it. */
  counted: (title: string, n: number) => `${title} (${count(n)})`,
  reading: (name: string) => `Reading ${name}…`,
  chooseAnother: 'Choose another file…',
  next: (step: Step) => `Next: ${STEP_WORDS[step].toLowerCase()}`,
  toDecide: (problems: number) => `${plural(problems, 'problem')} to decide before importing`,
  nothingToUpdate: 'Nothing to update',
  import: 'Import',
  importRepaired: (repairs: number) => `Import with ${plural(repairs, 'repair')}`,
  update: 'Update',
  file: {
    nothingYet: 'Nothing is written before you have seen what is in it.',
    choose: 'Choose a file…',
    paste: 'Or paste a table',
    cells: 'Cells copied from a spreadsheet or a page, headings first',
    readPasted: 'Read the pasted table',
    pasted: 'pasted table',
    sheet: 'Sheet',
    headingRow: 'Headings are in',
    headingLine: (line: number, cells: string) => `Line ${line}: ${cells}`,
    delimiter: 'Cells are parted by',
    sign: (sign: string) =>
      ({ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'upright line', ':': 'colon' })[sign] ?? `“${sign}”`,
    encoding: 'Letters are read as',
    encodingName: (name: string) =>
      ({
        'utf-8': 'UTF-8',
        'windows-1252': 'Windows (Western)',
        'utf-16le': 'UTF-16',
        'utf-16be': 'UTF-16, high byte first',
      })[name] ?? name,
    writtenBy: 'Written by',
    format: (format: ImportFormat, recognised: boolean) =>
      recognised ? `${FORMAT_WORDS[format]} (recognised)` : FORMAT_WORDS[format],
    recognised: 'Recognised by its headings. Change it where that is wrong.',
    notRecognised: 'Its headings are not of a known kind. Say under Columns what each holds.',
    content: 'What is in the file?',
    firstRows: 'First rows of the file',
    asTheyStand: 'The first rows, as they stand in the file',
    size: (rows: number, line: number, columns: number) =>
      `${plural(rows, 'row')} below the headings in line ${line}, ${plural(columns, 'column')}.`,
    column: (number: number) => `(column ${number})`,
  },
  columns: {
    choose: (fields: readonly string[]) => `Choose a column for ${fields.join(', ')}.`,
    remembered: (name: string) =>
      name === ''
        ? 'As you mapped the last file with these headings.'
        : `As you mapped ${name}, which had these headings.`,
    keep: 'Keep as a field of this document',
    keepColumn: (name: string) => `Keep ${name} as a field of this document`,
    fields: 'Fields and columns',
    unused: (columns: number) => `${plural(columns, 'column')} not imported:`,
    more: (fields: number, filled: number) =>
      filled === 0
        ? `${plural(fields, 'more field', 'more fields')} that this file does not fill`
        : `${plural(fields, 'more field', 'more fields')}, ${count(filled)} of them filled`,
    moreFields: 'More fields',
    headings: ['Field', 'Column of the file', 'Examples'],
    needed: 'required',
    columnFor: (field: string) => `Column for ${field}`,
    notInFile: 'Not in the file',
    withoutHeading: (number: number) => `Column ${number}, without a heading`,
    guessed: 'guessed',
  },
  problems: {
    waiting: 'The problems are listed here once the rows are checked.',
    none: 'No problems found.',
    onlyNotes: 'Nothing to decide. What was noticed is below.',
    noted: 'Noticed, and dealt with',
    notedHint: 'None of these stops the import. Look whether each was right.',
    notedHeadings: ['Row', 'Column', 'Value', 'What was done'],
    respelt: 'Spelt otherwise than here, taken for the same',
    spelling: (row: number, value: string, is: string) => `Row ${row}: ${value} is ${is}`,
    notTaken: 'Columns not imported',
    columnOf: (column: string, kinds: readonly string[]) => `${column} (${kinds.join(', ')})`,
    noRepair: 'No cell needs a repair.',
    summary: (all: number, repaired: number, open: number) =>
      `${plural(all, 'problem')}: ${count(repaired)} to be repaired, ${count(open)} to decide.`,
    leftOut: (rows: number) => `${plural(rows, 'row')} left out by choice.`,
    accept: (repairs: number) => `Accept ${repairs === 1 ? 'the repair' : `all ${count(repairs)} repairs`}`,
    leftOutByChoice: 'Rows left out by choice',
    leftOutAnyway: 'Rows that are left out in any case',
    repairAll: 'Repair all',
    again: 'Decide again',
    leaveRows: 'Leave the rows out',
    /** What a button does, and to which kind. */
    to: (action: string, kind: string) => `${action}: ${kind}`,
    rows: (title: string) => `Rows: ${title}`,
    headings: ['Row', 'Column', 'Value', 'Problem', 'Repair', 'Decision'],
    decision: (row: number, column: string) => `Decision for row ${row}, ${column}`,
    decide: 'Decide…',
    repair: 'Repair',
    leave: 'Leave the row out',
    more: (n: number) => `and ${count(n)} more, which are decided with the buttons above`,
    row: (row: number, column: string, value: string, problem: string) => `Row ${row}, ${column}: ${value} ${problem}`,
    takeBack: 'Take back',
    takeBackRow: (row: number) => `Take back row ${row}`,
    toTheTop: 'goes to the top, without a manager',
  },
  where: {
    current: 'Current: the structure as it is today',
    currentTaken: (name: string) => `${name} holds posts already. Update it from newer data, or import beside it.`,
    continue: 'A proposal that continues a structure',
    continueHint:
      'The same Post ID is the same post; a post that the file lacks counts as deleted, and is listed until somebody confirms it.',
    continues: 'Continues',
    own: 'A structure of its own',
    ownName: (n: number) => `Imported ${n}`,
    update: 'Update a structure from newer data',
    updateHint:
      'What changed in the file since the last import arrives; what was edited here stays; where both changed, you choose.',
    updated: 'Structure to update',
    seniorFirst: 'Import the file of senior posts first: groups of junior posts stand below them.',
    junior:
      'Each row becomes a box of several posts below the senior post that it names. Nobody is recorded in them, so they are neither filled nor vacant.',
    below: 'Below the senior posts of',
    newerJunior: 'This is newer data for the junior posts that are there',
    newerJuniorHint:
      'Rows are matched with the groups by senior post, title, grade and unit. What changed arrives, what was edited here stays. Otherwise the rows are added as more groups.',
    name: 'Name of the structure',
  },
  preview: {
    title: 'Preview',
    figure: 'Figure',
    now: 'Now',
    afterwards: 'Afterwards',
    change: 'Change',
    difference: (by: number, shown: string) => (by === 0 ? '0' : `${by > 0 ? '+' : '−'}${shown}`),
    stated: 'Totals that HR gave with the file',
    noNumber: 'Type a number.',
    agrees: 'Agrees.',
    off: (more: boolean, by: string) => `${by} ${more ? 'more' : 'fewer'} here.`,
    checking: 'Checking the rows',
    checkingNow: 'Checking the rows…',
    facts: {
      posts: 'Posts',
      fte: 'FTE',
      people: 'People',
      vacancies: 'Vacancies',
      cost: 'Cost',
      roots: 'At the top',
      layers: 'Layers',
    },
    rows: (used: number, leftOut: number, blank: number, format: ImportFormat) => {
      const apart = blank > 0 ? `; ${plural(blank, 'blank row')} apart` : '';
      const how = format === 'own' ? 'by its headings' : `as ${FORMAT_WORDS[format]}`;
      return `= ${count(used)} used + ${count(leftOut)} left out${apart}. Read ${how}.`;
    },
    withoutCost: (posts: number) => `Cost without ${plural(posts, 'post')} that ${posts === 1 ? 'has' : 'have'} none.`,
    boxes: 'The first boxes of the structure',
    noTitle: '(no title)',
    box: (ref: string, what: string) => `${ref} · ${what}`,
    size: (share: number, quantity: number | null) =>
      `${fte(share)} FTE${quantity !== null && quantity > 1 ? ` × ${quantity}` : ''}`,
    team: 'team',
    outside: 'outside body',
    more: (boxes: number) => `and ${plural(boxes, 'more box', 'more boxes')}`,
  },
  merge: {
    title: 'The update',
    baseNotKnown:
      'What the last import said is not known here (the structure was not imported in this document), so every difference is listed as a conflict. What is here stays unless you choose the file.',
    nothing: 'The file says nothing new.',
    part: 'The file is taken for a part of the posts here (starters, or one team), because it names no more than half of them or reports to others: posts that it does not name stay.',
    matched: (groups: number, columns: readonly string[], inOrder: number) => {
      const alike =
        inOrder === 0 ? '' : `, ${count(inOrder)} of them in the order of the file, because several are alike`;
      return `${plural(groups, 'group')} found again by ${columns.join(', ')}${alike}.`;
    },
    summary: (values: number, added: number, gone: number, conflicts: number) =>
      `${plural(values, 'value')} from the file, ${plural(added, 'new post')}, ${plural(gone, 'post')} gone, ${plural(conflicts, 'conflict')}.`,
    stays: (edits: number) => `${plural(edits, 'edit')} made here ${edits === 1 ? 'stays' : 'stay'}.`,
    arrived: 'From the file',
    added: 'New in the file',
    gone: 'Gone from the file: deleted, and missing until somebody confirms it',
    kept: 'Edits made here that stay',
    conflicts: 'Conflicts',
    keepAll: 'Keep all as here',
    takeAll: 'Take all from the file',
    conflictHeadings: ['Post', 'Field', 'Last import', 'Here', 'In the file', 'Why', 'Take'],
    changeHeadings: ['Post', 'Field', 'Before', 'After'],
    takeFor: (ref: string, field: string) => `Take for ${ref}, ${field}`,
    here: 'here',
    theFile: 'the file',
    moreSettled: (n: number) => `and ${count(n)} more, settled with the buttons above`,
  },
  beside: {
    /** What the file is compared with. */
    here: 'what is here now',
    title: (other: string) => `Beside ${other}`,
    byPost: (both: number, added: number, missing: number) =>
      `By Post ID: ${plural(both, 'post')} on both sides, ${count(added)} new, ${count(missing)} missing.`,
    added: 'New',
    missing: 'Missing',
    byCostCentre: 'By cost centre',
    headings: {
      costCentre: 'Cost centre',
      postsNow: 'Posts now',
      fteNow: 'FTE now',
      postsInFile: 'Posts in the file',
      fteInFile: 'FTE in the file',
      result: 'Result',
    },
    noCostCentre: '(none)',
    same: 'the same',
    differs: 'differs',
    more: (n: number) => `and ${plural(n, 'more cost centre', 'more cost centres')}`,
  },
  employers: {
    title: 'Which of these is the council?',
    hint: 'The file names an employer on many posts. People of another employer are left out of the figures of staff impact.',
    isCouncil: (name: string, posts: number) => `${name} (${plural(posts, 'post')}) is the council itself`,
    label: (names: readonly string[]) => `Names of the council: ${names.join(', ')}`,
  },
  table: {
    used: (used: number, refused: number) => `= ${count(used)} used + ${count(refused)} refused`,
    refused: 'Refused rows',
    problem: (row: number, column: string, value: string, problem: string) =>
      `Row ${row}, ${column}: ${value === '' ? 'it' : `“${value.slice(0, 80)}”`} ${problem}`,
    asRead: 'The table as it was read',
    importSome: (used: number, refused: number) => `Import ${plural(used, 'row')}, leave ${count(refused)} out`,
  },
  pay: {
    points: (n: number) => `${plural(n, 'point')} imported.`,
    needsName: 'Give the pay table a name.',
    taken: (name: string) => `There is already a pay table called ${name}. Choose another name.`,
    needsDay: 'Enter the day from which it applies, like 1 April 2026.',
    local: 'Local',
    importedTable: (name: string, points: number) => `Imported pay table ${name}: ${plural(points, 'point')}`,
    importedGrades: (grades: number) => `Imported ${plural(grades, 'grade')}`,
    fields: { name: 'Name', from: 'Applies from', status: 'Status' },
    headings: { grade: 'Grade', point: 'Point', salary: 'Salary' },
    becomes: 'It becomes',
    asGrades: (grades: number, replaced: readonly string[]) => {
      const over =
        replaced.length === 0 ? '' : `; ${replaced.join(', ')} ${replaced.length === 1 ? 'is' : 'are'} replaced`;
      return `${plural(grades, 'grade')} of this document${over}`;
    },
    asTable: 'A pay table of points, each called by its grade and point',
    offer: 'An offer that is not agreed: indicative only',
  },
  equality: {
    imported: (rows: number) => `${plural(rows, 'row')} imported.`,
    label: (rows: number) => `Imported the equality table: ${plural(rows, 'row')}`,
    headings: ['Category', 'Group', 'Total', 'Workforce %'],
    uneven: (categories: readonly string[]) =>
      `${categories.join(', ')}: the groups do not add up to as many people as those of the other categories.`,
    unused: (columns: readonly string[]) => `Not imported: ${columns.join(', ')}`,
    replaces: (rows: number) => `It takes the place of the ${plural(rows, 'row')} in the report now.`,
  },
} as const;
