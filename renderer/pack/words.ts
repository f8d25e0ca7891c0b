import type { Part } from './state.ts';

/** Sentences of the report's view. */
export const packWords = {
  title: 'Report',
  parts: {
    about: 'Report and meeting',
    case: 'Summary and reason',
    recommendations: 'Recommendations',
    alternatives: 'Alternatives',
    timetable: 'Timetable and phases',
    selection: 'Selection',
    consultation: 'Consultation',
    equality: 'Equality',
    statutory: 'Statutory officers',
    parts: 'Parts and redaction',
  } satisfies Record<Part, string>,
  keys: 'Enter goes down, and at the end adds a row. Alt+↑ or ↓ moves a row, Alt+Delete deletes it. Shift+Enter starts a new line. Paste whole rows from a spreadsheet.',
  prints: (sections: string) => `Prints in the committee pack as ${sections}.`,
  seeIt: 'See the page',
  empty: 'nothing yet',
  rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  about: {
    intro:
      'Whose report this is. It stands at the head of the pack; the contact is published with the senior structure.',
    council: 'Council',
    meeting: 'Meeting',
    meetingHint: 'General Functions Committee, 13 October 2027',
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
  timetableNote: 'Dates are printed as they are typed: “29 March to 9 April 2027”.',
  commitments:
    'A commitment that names posts is watched: deleting, transferring or cutting one of them raises a prompt in Checks. Name posts by reference or title, parted by semicolons.',
  posts: {
    unknown: (refs: string) => `No post ${refs} here`,
  },
  statutory: {
    intro: 'Read from the posts, and printed as below. Change a designation or a dotted line at its post.',
    none: 'No post carries a statutory designation. Select a post in the chart to give it one.',
    noLines: 'No post is accountable to another beside its manager.',
    nobody: 'Nobody',
  },
  exempt: {
    intro:
      'The open part is for publication. The exempt part is taken in private, and needs a paragraph of Schedule 12A and a reason.',
    paragraph: 'Exempt by paragraph',
    none: 'Not chosen',
    reason: 'Reason',
    reasonHint: 'Why the public interest in keeping it exempt outweighs the public interest in disclosing it.',
    signed: 'Redaction of the open part',
    signedBy: (by: string, date: string) => `Signed off by ${by} on ${date}.`,
    changedSince: (revision: number) =>
      `The document has changed since it was signed off (revision ${revision}): look through the open pages again.`,
    nobody:
      'Nobody has signed it off yet. Look through the open pages in Export first: what was withheld stands below them.',
    sign: 'Sign off…',
    again: 'Sign off again…',
    withdraw: 'Withdraw the sign-off',
    name: 'Name (required)',
    date: 'Date',
    needsName: 'Enter the name of who looked through the open part.',
  },
} as const;

/** Part 1 of Schedule 12A to the Local Government Act 1972, in short. */
export const PARAGRAPH_WORDS: Readonly<Record<string, string>> = {
  '1': 'Information about any individual',
  '2': 'Information likely to reveal who an individual is',
  '3': 'Financial or business affairs of any particular person, the council included',
  '4': 'Consultations or negotiations about labour relations',
  '5': 'Legal professional privilege',
  '6': 'Notices, orders or directions that the council proposes',
  '7': 'Prevention, investigation or prosecution of crime',
};
