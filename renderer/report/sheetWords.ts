import { plural } from '../kit/words/screenFormat.ts';

const lower = (label: string) => `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** What is said while the tables of the report are typed in, and the steps that it makes. */
export const sheetWords = {
  tools: 'Move and delete',
  up: (name: string) => `Move up ${name}`,
  down: (name: string) => `Move down ${name}`,
  delete: (name: string) => `Delete ${name}`,
  add: (one: string) => `Add ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`,
  newRow: (one: string) => `new ${one}`,
  deleted: (name: string) => `Deleted “${name}”. `,
  saidPasted: (label: string, rows: number) => `Pasted. ${label}: ${plural(rows, 'row')}.`,
  saidMoved: (name: string, place: number, of: number) => `${name}: now row ${place} of ${of}.`,
  saidDeleted: (name: string) => `Deleted ${name}. Undo brings it back.`,
  steps: {
    changed: (label: string) => `Changed ${lower(label)}`,
    added: (label: string) => `Added to ${lower(label)}`,
    pasted: (label: string) => `Pasted into ${lower(label)}`,
    moved: (label: string) => `Moved a row of ${lower(label)}`,
    deleted: (name: string, label: string) => `Deleted “${name}” from ${lower(label)}`,
  },
} as const;

/** The tables of the report: what they are called, what a row of theirs is (after "Add"), and their columns. */
export const tableWords = {
  recommendations: {
    label: 'Recommendations',
    one: 'recommendation',
    item: 'Recommendation',
    body: 'Deciding body',
    verb: 'Asked to',
    verbs: ['Approve', 'Agree', 'Note', 'Endorse', 'Delegate', 'Recommend to Council'],
  },
  alternatives: {
    label: 'Alternatives considered',
    one: 'option',
    option: 'Option',
    reason: 'Why it is not recommended',
  },
  timetable: { label: 'Timetable', one: 'date', date: 'Date, as it is printed', activity: 'Activity' },
  phases: { label: 'Phases', one: 'phase', name: 'Phase', date: 'When', description: 'What happens' },
  selection: { label: 'Selection', one: 'group of posts', posts: 'Posts', process: 'How they are filled' },
  consultation: {
    label: 'Consultation log',
    one: 'entry',
    area: 'Area',
    feedback: 'Feedback',
    detail: 'Detail',
    response: 'Response',
    change: 'Change made',
    commitment: 'Commitment',
    due: 'Due',
    done: 'Done',
    posts: 'Keeps posts',
  },
  engagement: { label: 'Engagement', one: 'count', kind: 'What', count: 'Number', note: 'Note' },
  protocols: { label: 'Accountability protocols', one: 'protocol', title: 'Protocol', text: 'What it says' },
} as const;
