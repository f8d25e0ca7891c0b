import type { ChangeAction, ChangeFlag, PostChange, SideOfPost } from '../../shared/changes/compare.ts';
import type { RowKind } from '../../shared/compare/changeRows.ts';
import type { SalaryBasis } from '../../shared/model/settings.ts';
import { BASIS_WORDS, KIND_WORDS } from '../../shared/words/values.ts';
import { SALARY_BASIS_WORDS } from '../kit/words/commonWords.ts';
import { count, fte, plural, pounds } from '../kit/words/screenFormat.ts';
import type { Part } from './parts.ts';

export const ROW_KIND_WORDS: Record<RowKind, string> = { ...KIND_WORDS, cost: 'Cost only' };

export const PART_WORDS: Record<Part, string> = {
  side: 'Side by side',
  figures: 'Figures',
  bridge: 'Cost reconciliation',
  summary: 'Summary',
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Sentences of the comparison. */
export const compareWords = {
  /** Before the structure of each pane: "Compare … with … and the third …". */
  pick: (pane: number) => (pane === 0 ? 'Compare' : pane === 1 ? 'with' : `and the ${ORDINALS[pane]}`),
  leaveOut: 'Leave out',
  leaveOutOne: (name: string | undefined) => `Leave out ${name ?? 'this one'}`,
  anotherFile: 'Another file…',
  fileOnDisk: (name: string) => `${name} on disk`,
  anotherFileHint: 'Compare with structures of another file; it is only read',
  otherOpened: (name: string, structures: readonly string[]) =>
    `${name} is open for comparison only: ${structures.join(', ')}`,
  nothing: {
    title: 'Nothing to compare yet',
    text: 'A comparison needs two structures. Make a proposal, change it, and see here what it changes.',
    action: 'New proposal…',
  },
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  between: (from: string, to: string) => `${from} → ${to}`,
  list: {
    title: 'Changes',
    show: 'Show the changes',
    showHint: 'Show the list of changes',
    hide: 'Hide the changes',
    hideHint: 'Hide the list: more room for the panes',
    previous: 'Previous change',
    previousHint: 'Previous change (Shift+F8 in the panes)',
    next: 'Next change',
    nextHint: 'Next change (F8 in the panes)',
    search: 'Search the changes',
    kinds: 'Kinds of change',
    same: 'No post differs between them.',
    none: 'No change fits what is chosen.',
    /** Before what a structure makes of a post. */
    by: (structure: string) => `${structure}:`,
    noneToGoTo: 'No change to go to',
  },
  panes: {
    tools: 'Panes',
    notKnown: 'cost not known: no new post has one',
    name: (structures: readonly string[]) => `${structures.join(', ')} side by side`,
    fold: 'Fold what is unchanged',
    unfold: 'Unfold all',
    smaller: 'Smaller',
    larger: 'Larger',
    zoom: (percent: number) => `${percent}%`,
    moved: 'Moved posts',
    /** Below the name of a pane: what it comes to beside the first. */
    head: (posts: number, change: string, cost: string | null) => {
      const size = `${plural(posts, 'post')}${change === '' ? '' : ` (${change})`}`;
      return `${size} · ${cost ?? 'compared with this'}`;
    },
    differ: (structure: string, changes: number, others: number) =>
      `${structure}, ${count(changes)} of ${count(others)} differ`,
    showInChart: 'Show in chart',
    foldOne: 'Fold or unfold',
    otherFile: 'A post of another file has no place in this chart',
    noSuchPost: (structure: string) => `${structure} has no such post`,
  },
  current: {
    title: 'Current post',
    hint: 'Arrow keys walk the posts; F8 goes to the next change, Shift+F8 back.',
    same: 'The same wherever it stands.',
    noChange: 'no change',
    act: (structure: string) => `${structure}: show or take…`,
    nobody: 'nobody',
    replacedBy: (posts: readonly string[]) => `, replaced by ${posts.join(' and ')}`,
  },
  /** How a post stands in a pane. */
  cell: {
    furtherUp: 'Stands further up',
    furtherDown: 'Stands further down',
    folded: 'In a folded branch',
    splitOff: 'Split off',
    designation: 'Statutory role',
    costChanged: 'Cost changed',
    posts: (from: number, to: number) => `${from} → ${plural(to, 'post')}`,
    fte: (from: string, to: string) => `FTE ${from} → ${to}`,
    fteEach: (from: string, to: string) => `FTE of each ${from} → ${to}`,
    deletedVacant: 'Deleted while vacant',
    held: 'Now held vacant',
    notHeld: 'No longer held',
    stackedWith: (title: string) => `Stacked with ${title}`,
    team: 'Team',
    outside: 'Outside body',
    vacant: (places: number) => `${count(places)} vacant`,
    times: (title: string, quantity: number) => `${title} × ${quantity}`,
    notIn: (name: string, structure: string) => `${name}: not in ${structure}`,
    hidden: (boxes: number) => `+${count(boxes)}`,
    foldedBelow: (boxes: number) => `+${count(boxes)} folded below`,
  },
  take: {
    deletion: 'this deletion',
    post: 'this post',
    one: (what: string, into: string) => `Take ${what} into ${into}`,
    branch: (into: string) => `Take the whole branch into ${into}`,
    all: (from: string) => `Take everything of ${from}`,
    allHint: 'Take everything into another structure',
    allInto: (into: string) => `Take everything into ${into}`,
    fork: (from: string) => `New proposal from ${from}…`,
    askTitle: (into: string, from: string) => `Make ${into} like ${from}?`,
    ask: (into: string, posts: number) =>
      `${plural(posts, 'post')} of ${into} would change. Undo takes it back in one step.`,
    askCurrentTitle: (into: string) => `Change ${into}?`,
    askCurrent: (into: string, from: string, posts: number) =>
      `${into} is what every proposal is compared with. ${plural(posts, 'post')} of it would become as in ${from}, and would no longer be told as a change. Undo takes it back in one step.`,
    askAction: (into: string, posts: number) => `Change ${plural(posts, 'post')} of ${into}`,
    becomes: (into: string, from: string) => `${into} would become like ${from}. Asks first.`,
    same: (into: string) => `${into} has it like this already.`,
    costing: (into: string) => `Cost ${into} like this`,
    costedAs: ({ salaryBasis, payTable }: { salaryBasis: SalaryBasis; payTable: string }) =>
      `Salary basis: ${SALARY_BASIS_WORDS[salaryBasis].toLowerCase()}; pay table: ${payTable}. One step to undo.`,
    peopleStay: 'People stay in the other file, unless they are in this document, too. One step to undo.',
    otherFile: 'Another file is only read.',
    frozen: 'A frozen version does not change.',
    readOnly: 'This document is open for reading only.',
  },
  figures: {
    region: 'Figures side by side',
    title: 'Figures',
    figure: 'Figure',
    change: 'Change',
    /** After "Change", for those who hear it. */
    changeIn: (structure: string) => ` in ${structure}`,
    peopleInScope: 'People in scope',
    joint: (mark: string) => `joint ${mark}`,
    lowest: 'lowest',
    fewest: 'fewest',
    marks:
      '“Lowest” and “fewest” mark only figures of which less is plainly better: total cost, people at risk, potential redundancies, people with no place identified yet and hours reductions. Posts, spans, layers and vacancies are neither good nor bad in themselves.',
    notComparable: 'No total cost is marked, because the structures leave out different numbers of posts without cost.',
    provisional: 'People figures are provisional until HR has signed off every pool.',
    otherFile: 'What a structure of another file means for people cannot be worked out: import it first.',
  },
  bridge: {
    line: 'Line',
    posts: 'Posts',
    aYear: '£ a year',
    same: 'costs the same',
  },
  summary: {
    copy: 'Copy summary',
    copied: 'The summary is on the clipboard',
    notCopied: 'The clipboard cannot be written to here. Select the text and copy it.',
  },
  actions: {
    title: 'Actions',
    name: (from: string, to: string) => `Actions from ${from} to ${to}`,
    headings: ['Action', 'Roles', 'Summary'],
  },
} as const;

/** The look of a change: one of the statuses of the palette. */
export const ACTION_LOOKS: Record<ChangeAction, string> = {
  created: 'new',
  deleted: 'deleted',
  'deleted-vacant': 'deleted',
  'transferred-in': 'transferred',
  'transferred-out': 'transferred',
  amended: 'changed',
  unchanged: 'same',
};

export const FLAG_WORDS: Record<ChangeFlag, string> = {
  retitled: 'Retitled',
  regraded: 'Regraded',
  quantity: 'Number of posts changed',
  fte: 'FTE changed',
  role: 'New role',
  're-parented': 'New line manager',
  'made-permanent': 'Made permanent',
  designation: 'Statutory role changed',
  employer: 'New employer',
  held: 'Held vacant changed',
  functions: 'Functions changed',
  'cost-drift': 'Cost changed, nothing else',
};

/** A flag with what it was and what it is, where both are short. `heading` is the title that stands above it already. */
export function flagText(
  flag: ChangeFlag,
  { from, to }: PostChange,
  managerTitle: (ref: string | null, side: 'from' | 'to') => string,
  heading: string,
): string {
  if (!from || !to) return FLAG_WORDS[flag];
  const arrow = (a: string, b: string) => `${a || 'none'} → ${b || 'none'}`;
  switch (flag) {
    case 'retitled':
      return heading === from.post.title
        ? `Retitled: now ${to.post.title || 'untitled'}`
        : `Retitled: was ${from.post.title || 'untitled'}`;
    case 'regraded':
      return `Regraded: ${arrow(from.post.grade, to.post.grade)}`;
    case 'fte':
      return from.places === to.places || from.places * to.places === 0
        ? `FTE ${arrow(fte(from.fte), fte(to.fte))}`
        : `FTE of each ${arrow(fte(Math.round(from.fte / from.places)), fte(Math.round(to.fte / to.places)))}`;
    case 're-parented':
      return `Line manager: ${arrow(managerTitle(from.managerRef, 'from'), managerTitle(to.managerRef, 'to'))}`;
    case 'made-permanent':
      return `Made permanent (was ${BASIS_WORDS[from.post.basis].toLowerCase()})`;
    case 'employer':
      return `Employer: ${arrow(from.post.employer || 'the council', to.post.employer || 'the council')}`;
    case 'held':
      return to.post.heldVacant ? 'Now held vacant' : 'No longer held vacant';
    case 'cost-drift':
      return `Cost ${arrow(pounds(from.cost.total), pounds(to.cost.total))}, nothing else`;
    default:
      return FLAG_WORDS[flag];
  }
}

/** "2 posts, 1.5 FTE". */
export function sizeText(side: SideOfPost): string {
  return side.places === 1 ? `${fte(side.fte)} FTE` : `${plural(side.places, 'post')}, ${fte(side.fte)} FTE`;
}
