import { words } from '../kit/words/commonWords.ts';
import { keysHere } from '../kit/words/keyNames.ts';
import { FIELD_WORDS } from '../kit/words/postWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';
import type { Part } from './state.ts';
import { tableWords } from './tableWords.ts';

const STATUTORY = 'Statutory officers';

/** Sentences of the report's view. */
export const packWords = {
  title: words.views.report,
  parts: {
    about: 'Report and meeting',
    case: 'Summary and reason',
    own: 'Own sections',
    recommendations: tableWords.recommendations.label,
    alternatives: 'Alternatives',
    timetable: 'Timetable and phases',
    selection: tableWords.selection.label,
    consultation: 'Consultation',
    equality: 'Equality',
    statutory: STATUTORY,
    parts: 'Parts and sign-off',
  } satisfies Record<Part, string>,
  keys: keysHere(
    'Enter goes down, and at the end adds a row. Alt+↑ or ↓ moves a row, Alt+Delete deletes it. Shift+Enter starts a new line. Paste whole rows from a spreadsheet.',
  ),
  nav: 'Parts of the report',
  /** Around the names of sections, which are links. */
  prints: { before: 'Prints as ', and: ' and ', after: ' in the committee pack.' },
  empty: 'nothing yet',
  rows: (n: number) => plural(n, 'row'),
  headlines: {
    half: 'one of two',
    sections: (n: number) => plural(n, 'section'),
    written: 'written',
    sums: (n: number) => (n === 1 ? '1 sum does not agree' : `${count(n)} sums do not agree`),
    fromPosts: 'from the posts',
    unsigned: 'nothing signed off',
    signed: (date: string) => `last signed off ${date}`,
  },
  about: {
    intro:
      'Whose report this is. It stands at the head of the pack; the contact is published with the senior structure.',
    council: 'Council',
    meeting: 'Meeting',
    meetingHint: 'General Functions Committee, 13 October 2027',
    decidedBy: 'Decided by',
    decidedByHint: 'Who took the decision. Until it is entered, everything that goes out says “proposed”.',
    decidedOn: 'Date of the decision',
    author: 'Author of the report',
    contact: 'Published contact',
    contactHint: 'Goes into the transparency data, for the public: an office, not a person’s own number.',
  },
  case: {
    summary: 'Summary',
    summaryHint: 'What is proposed. The figures of the structure follow it by themselves.',
    reason: 'Reason for the decision',
    reasonHint: 'Why the change is needed.',
  },
  own: {
    intro:
      'Sections that you write yourself, anywhere in the report. One without text prints nothing. In Export they stand among the others.',
    title: 'Title of a new section',
    add: 'Add section',
    template: 'Add the usual headings of a',
    choose: 'Choose a kind of report',
    after: 'Stands after',
    end: 'The end of the report',
    start: 'The beginning of the report',
    exempt: 'In the exempt part alone',
    delete: 'Delete',
    remove: (title: string) => `Delete the section ${title}`,
    field: 'The section',
    marks:
      'A line is a paragraph. “- ” begins a bullet, “1. ” a number, “## ” a heading, “| a | b |” is a row of a table, and **so** is bold. What is pasted from Word keeps its paragraphs, lists, tables and bold.',
    steps: {
      added: (title: string) => `Added the section ${title}`,
      changed: (title: string) => `Changed the section ${title}`,
      removed: (title: string) => `Deleted the section ${title}`,
      template: (label: string) => `Added the headings of a ${label.toLowerCase()}`,
    },
  },
  timetableNote: 'Dates are printed as they are typed: “29 March to 9 April 2027”.',
  commitments:
    'A commitment that names posts is watched: deleting, transferring or cutting one of them raises a prompt in Checks. Name posts by Post ID or title, parted by semicolons.',
  posts: {
    unknown: (refs: string) => `No post ${refs} here`,
  },
  statutory: {
    intro: 'Read from the posts, and printed as below. Change a designation or a dotted line at its post.',
    none: 'No post carries a statutory designation. Select a post in the chart to give it one.',
    noLines: 'No post is accountable to another beside its manager.',
    nobody: 'Nobody',
    officers: STATUTORY,
    lines: 'Accountability beside the line of management',
    designation: 'Designation',
    post: 'Post',
    accountableTo: FIELD_WORDS.accountableTo,
    forWhat: 'For what, and when',
  },
  exempt: {
    intro:
      'The open part is for publication. The exempt part is taken in private, and needs a paragraph of Schedule 12A and a reason.',
    paragraph: 'Exempt by paragraph',
    none: 'Not chosen',
    reason: 'Reason',
    reasonHint: 'Why the paragraph applies. Without a paragraph and a reason no exempt file is made.',
    balance: 'Public interest',
    balanceHint: 'Why the public interest in keeping it exempt outweighs the public interest in disclosing it.',
    decidedBy: 'Decided by',
    decidedOn: 'Decided on',
    review: 'To be reviewed by',
    needsDay: 'must be a date, like 1 April 2027',
    signed: 'Open papers that were signed off',
    signedNote:
      'A sign-off is about one paper as it was. When it says anything else, it is not signed off any more, and says so.',
    nobody:
      'Nothing is signed off yet. Each open paper is signed off in Export, beside its pages and what was withheld.',
    paper: (kind: string, format: string, structure: string, from: string | null) =>
      `${kind} (${format}) of ${structure}${from === null ? '' : ` compared with ${from}`}.`,
    signedBy: (by: string, date: string, revision: number) =>
      `Signed off by ${by} on ${date}, at revision ${revision}.`,
    ticked: (n: number) => `${plural(n, 'text')} ticked.`,
    withdraw: 'Withdraw this sign-off',
    toExport: 'To the export',
  },
  equality: {
    table: 'Equality table',
    one: 'group',
    import: 'Import from a file…',
    published: (withheld: number) => `Show what the open part prints (${plural(withheld, 'number')} withheld)`,
    publishedTable: 'The equality table of the open part',
    workforce: 'Workforce percentages are of',
    workforceHint: 'Workforce on 1 April 2027, without schools',
    milestones: 'Milestones',
    milestonesExample: 'Mid April; End of May',
    milestonesHint: 'Parted by semicolons. A milestone that keeps its name keeps its numbers.',
    under: 'Numbers under this are withheld',
    underHint:
      'In the open part, with the percentages that tell them and the numbers from which they could be worked out.',
    analysis: 'What the analysis found',
    category: 'Category',
    group: 'Group',
    total: 'Total',
    affected: 'Affected %',
    workforcePercent: 'Workforce %',
    variance: 'Variance',
    all: 'All',
  },
  /** A field as a refusal begins with it. */
  fields: { row: 'The row', limit: 'The limit', analysis: 'The analysis' },
  /** Steps of the history. */
  steps: {
    report: (label: string) => `Changed the report: ${label.toLowerCase()}`,
    paragraph: 'Changed the exempt paragraph',
    exemptReason: 'Changed the reason for exemption',
    workforce: 'Changed the label of the workforce',
    milestones: 'Changed the milestones',
    under: 'Changed from which number the equality table is published',
    analysis: 'Changed the equality analysis',
  },
} as const;

/** Parts 1 (England) and 4 (Wales) of Schedule 12A to the Local Government Act 1972, in short. */
export const PARAGRAPH_WORDS: Readonly<Record<string, string>> = {
  '1': 'Information about any individual',
  '2': 'Information likely to reveal who an individual is',
  '3': 'Financial or business affairs of any particular person, the council included',
  '4': 'Consultations or negotiations about labour relations',
  '5': 'Legal professional privilege',
  '6': 'Notices, orders or directions that the council proposes',
  '7': 'Prevention, investigation or prosecution of crime',
  '12': 'Wales: a particular individual',
  '13': 'Wales: likely to reveal who an individual is',
  '14': 'Wales: financial or business affairs of any particular person',
  '15': 'Wales: consultations or negotiations about labour relations',
  '16': 'Wales: legal professional privilege',
  '17': 'Wales: notices, orders or directions that the council proposes',
  '18': 'Wales: prevention, investigation or prosecution of crime',
};
