import type { CustomKind } from '../../shared/model/customFields.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';

const KEPT = 'The old value was kept.';

/** Words of the inspector: its headings, what stands below fields, and what is said of several posts. */
export const inspectorWords = {
  post: 'Post',
  selection: 'Selection',
  empty: 'Select a post in the chart or the outline to see and change what it carries.',
  teaches:
    'Drag a card onto its new manager, or choose Move to… in its menu (right click). Insert adds a report: then Enter goes on beside it and Tab a line down. Whatever it does to posts, FTE and cost stands at the foot of the window.',
  frozen: 'This is a frozen version: it can be read, not changed. Make a proposal from it to go on.',
  /** Before the manager's title, which is a button. */
  reportsTo: ' · reports to ',
  reportsToNobody: ' · reports to nobody here',
  addReportHint: 'Add report (Insert)',
  deleteHint: 'Delete post (Delete)',
  groups: {
    details: 'Details',
    place: 'Identity and place',
    pay: 'Pay and money',
    status: 'Status',
    change: 'Change',
    own: 'Own fields',
    notes: 'Notes',
    people: 'People',
    figures: 'Figures',
  },
  /** Fields that say more here than in the list. */
  fields: {
    quantity: 'Posts in the box',
    salary: 'Own salary (full time)',
    gradeStatus: 'Grade is',
    dayRate: 'Agency day rate',
    days: 'Days a year',
    inScope: 'In scope of the restructure',
    designations: 'Statutory roles',
    replacedBy: 'Replaced by (Post IDs)',
  },
  hints: {
    workArea: 'Stays when the post moves',
    role: 'The job description; stays when the title changes',
    employer: 'Empty: the council',
    establishment: 'Empty: as above it',
    salary: 'Wins over grade and point',
    funding: 'Council 60; NHS 40',
    allowances: 'Weekend working 1,200; Standby 500',
    designations: 'Monitoring Officer; DCS',
    functions: 'Parking; Highways',
    transferredTo: 'Leaves the figures',
  },
  notStated: STATUS_WORDS.notStated,
  figures: {
    spanWords: { single: 'one-to-one', wide: 'wide', narrow: 'narrow' },
    span: (span: number, word: string) => (word === '' ? count(span) : `${count(span)} (${word})`),
    reports: 'Reports: people, FTE',
    peopleAndFte: (people: number, fte: string) => `${count(people)}, ${fte}`,
    salary: 'Salary',
    cost: 'Cost of the post',
    branch: 'Branch',
    branchPosts: 'Branch: posts',
    branchFte: 'Branch: FTE',
    branchVacant: 'Branch: vacant',
    branchCost: 'Cost of the branch',
  },
  holders: {
    unrecorded: 'Nobody has recorded who is in this post: neither filled nor vacant.',
    vacant: (posts: number) => plural(posts, 'vacant post'),
    recordVacant: 'Record as vacant',
    notSubstantive: 'not substantive',
    absent: 'Absent',
    absentNow: 'absent',
    absentHint:
      'On maternity leave, a career break or a secondment elsewhere: the post stays theirs, and whoever stands in for them is no second place.',
    fteOf: (name: string) => `FTE of ${name}`,
    share: 'share',
    takeOut: (name: string) => `Take ${name} out of the post`,
    takeOutHint: 'Take out of the post',
    basisOf: (name: string) => `Basis of ${name}`,
    asPost: 'As the post',
    substantive: 'Substantive',
    erase: 'Erase this person…',
    person: 'Person to assign: reference or name',
    personHint: 'Reference of a person',
    assign: 'Assign',
  },
  /** Facts of a person, wherever they are. */
  person: {
    /** The columns of a list that read the same. */
    columns: { name: 'Holder Name', age: 'Age', serviceYears: 'Service Years', serviceHere: 'Service Here' },
    fields: {
      name: 'Name',
      age: 'Age',
      serviceYears: 'Continuous service (years)',
      serviceHere: 'Service with this employer (years)',
    },
    hints: {
      name: 'Optional: a reference is enough, and open papers print no name.',
      age: 'Completed age at the leaving date, or “55 or over”; never a date of birth. Redundancy pay and the question about pensions go by it.',
      serviceYears: 'Complete years in local government at the leaving date. Redundancy pay goes by it.',
      serviceHere: 'Complete years with this council. Statutory notice goes by it; empty: the years above stand in.',
    },
    priority: 'First offer of suitable vacancies',
    priorityHint:
      'For pregnancy, maternity, adoption, shared parental or neonatal care leave. For HR alone: no export, list or figure carries it.',
  },
  many: {
    selected: (boxes: number) => `${plural(boxes, 'box', 'boxes')} selected`,
    stack: 'Stack',
    duplicate: 'Duplicate…',
    delete: 'Delete posts',
    cost: 'Cost of these posts alone',
  },
  setForAll: {
    label: 'Change all of them',
    field: 'Change of all',
    to: 'To',
    empty: 'empty',
    /** What the posts have today; `more` other values are not named. */
    now: (values: readonly string[], more: number) =>
      `Now: ${values.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`,
    action: (posts: number) => `Set for ${plural(posts, 'post')}`,
    done: (field: string, posts: number) => `Set ${field} of ${plural(posts, 'post')}`,
    same: 'Nothing to change: all of them say that already.',
  },
} as const;

/** Why a typed value was not taken. */
export const valueWords = {
  fte: (typed: string) => `“${typed}” is not a number. Type FTE like 1 or 0.5.`,
  fteKept: (typed: string) => `${valueWords.fte(typed)} ${KEPT}`,
  fteNegative: `FTE cannot be negative. ${KEPT}`,
  quantity: (typed: string) => `“${typed}” is not a whole number of posts. ${KEPT}`,
  days: (typed: string) => `“${typed}” is not a number of days. ${KEPT}`,
  money: (typed: string) => `“${typed}” is not an amount. Type it like 34,500. ${KEPT}`,
  day: (typed: string) => `“${typed}” is not a date. Type it like 12 April 2027 or 12/4/2027. ${KEPT}`,
  own: (kind: CustomKind, typed: string) =>
    kind === 'date'
      ? valueWords.day(typed)
      : `“${typed}” is not ${kind === 'number' ? 'a number' : 'one of the choices'}. ${KEPT}`,
  person: {
    name: (typed: string) => `“${typed}” is too long for a name. ${KEPT}`,
    age: (typed: string) => `“${typed}” is not an age. Type a completed age like 54, or “55 or over”. ${KEPT}`,
    serviceYears: (typed: string) => `“${typed}” is not a number of complete years. ${KEPT}`,
    serviceHere: (typed: string) => `“${typed}” is not a number of complete years. ${KEPT}`,
  },
  funding: (part: string) => `“${part}” needs a percentage: Council 60; NHS 40. ${KEPT}`,
  allowance: (part: string) => `“${part}” needs an amount: Standby 500. ${KEPT}`,
} as const;
