import type { CopiedPost } from '../../../shared/commands/index.ts';
import { FTE_ONE } from '../../../shared/model/fixed.ts';
import { words } from '../../kit/words/commonWords.ts';
import { FIELD_WORDS, postWords } from '../../kit/words/postWords.ts';
import { count, plural } from '../../kit/words/screenFormat.ts';

const reportsOf = (n: number) => (n === 1 ? 'the report' : 'the reports');

/** Sentences of the dialogs about posts, structures and the document. */
export const dialogWords = {
  closing: {
    title: 'Close without saving?',
    drop: 'Close without saving',
    save: 'Save and close…',
    download: 'Download, then close',
    lost: 'If you close without saving, this document and its changes are gone.',
    lostChanges:
      'If you close without saving, the changes that its file does not have are gone. The file stays as it is.',
  },
  arriving: {
    title: 'Has the file arrived?',
    text: (name: string) =>
      `Your browser was handed “${name}”. Spanwise cannot see whether it was kept, refused or cancelled: look into your downloads first. When you say that it is there, the document closes and what is kept of it on this computer goes.`,
    again: 'Download again',
    close: 'It is there, close',
    notYet: 'Keep it open',
  },
  deleting: {
    title: (name: string) => `Delete ${name}?`,
    action: postWords.delete,
    many: postWords.deleteMany,
    question: (posts: number, reports: number) =>
      `${posts === 1 ? 'It has' : 'They have'} ${plural(reports, 'report')}. What becomes of them?`,
    does: 'What this does',
    up: (reports: number, to: string) => `Move ${reportsOf(reports)} up to ${to}`,
    toTheirManagers: 'their managers’ manager',
    toTheTop: 'the top',
    elsewhere: (reports: number) => `Move ${reportsOf(reports)} to another post…`,
    to: 'Move the reports to',
    branch: (posts: number) => `Delete the branch too: ${plural(posts, 'post')} below`,
    hint: 'Deleted posts that Current has stay in the tray and can be restored. Undo brings all back.',
  },
  transferring: {
    title: (name: string, to: string) => `Transfer ${name} to ${to}?`,
    action: 'Transfer post',
    many: (posts: number) => `Transfer ${plural(posts, 'post')}`,
    branch: (posts: number) => `Transfer the team too: ${plural(posts, 'post')} below`,
    hint: 'Transferred posts leave the figures, keep their holders and stay in the tray. They are no saving. Undo brings all back.',
  },
  dotted: {
    title: (name: string) => `Dotted lines of ${name}`,
    keep: 'Keep',
    hint: 'Accountable to, besides its manager. Spans and layers stay as they are.',
    remove: (name: string) => `Remove the line to ${name}`,
    caption: 'Caption',
    captionHint: 'quality',
    condition: 'Condition',
    conditionHint: 'for safeguarding only',
    to: FIELD_WORDS.accountableTo,
    add: 'Add this line',
    more: 'Add a line…',
  },
  merging: {
    title: (posts: number) => `Merge ${plural(posts, 'post')} into one`,
    question: 'Which one stays?',
    option: (title: string, below: string) => `${title} (${below})`,
    reports: (n: number) => (n === 0 ? 'no reports' : plural(n, 'report')),
    action: 'Merge',
    hint: 'The reports of the others go to it; the others are deleted and say what replaces them. Nobody is moved: who held one of them is to be placed. Undo brings all back.',
  },
  pasting: {
    title: (posts: number, below: string | null) =>
      below === null ? `Paste ${plural(posts, 'post')} at the top` : `Paste ${plural(posts, 'post')} below ${below}`,
    action: (posts: number) => `Paste ${plural(posts, 'post')}`,
    /** "12 posts, 2 vacant, 1 × 4, 11.5 FTE, 3 levels." */
    read: (posts: readonly CopiedPost[], levels: number) => {
      const jobs = posts.filter(({ kind }) => kind === 'post');
      const places = (of: readonly CopiedPost[]) => of.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0);
      const vacant = places(jobs.filter(({ occupancyRecorded }) => occupancyRecorded));
      const stacks = new Map<number, number>();
      for (const { quantity } of jobs)
        if (quantity !== null && quantity > 1) stacks.set(quantity, (stacks.get(quantity) ?? 0) + 1);
      const parts = [
        plural(places(jobs), 'post'),
        ...(vacant > 0 ? [`${count(vacant)} vacant`] : []),
        ...[...stacks].map(([times, boxes]) => `${count(boxes)} × ${count(times)}`),
        words.fte(jobs.reduce((sum, post) => sum + post.fte, 0)),
        plural(levels, 'level'),
      ];
      return `Read: ${parts.join(', ')}.`;
    },
    preview: 'The posts as they were read',
    level: (level: number) => `Level ${level}: `,
    beside: ({ quantity, fte, kind, grade }: CopiedPost) => {
      if (kind !== 'post') return '';
      const parts = [
        ...(quantity !== null && quantity > 1 ? [`× ${count(quantity)}`] : []),
        ...(grade === '' ? [] : [grade]),
        ...(fte === (quantity ?? 1) * FTE_ONE ? [] : [words.fte(fte)]),
      ];
      return parts.length === 0 ? '' : ` ${parts.join(' · ')}`;
    },
    hint: 'A line further in reports to the line above it. One step: undo takes all of it back.',
  },
  duplicating: {
    title: (posts: number) => (posts === 1 ? 'Duplicate the post' : `Duplicate ${plural(posts, 'post')}`),
    action: (posts: number) => `Add ${plural(posts, 'post')}`,
    times: (posts: number) => (posts === 1 ? 'How many copies' : 'How many copies of each'),
    timesMissing: (most: number) => `Say how many copies, from 1 to ${count(most)}.`,
    hint: 'Copies stand beside the post, are vacant and have Post IDs of their own.',
  },
  moving: {
    title: (name: string) => `Move ${name} to…`,
    toTheTop: 'Make it a top post',
    action: 'Move here',
    to: 'New manager',
    carries: (posts: number, fte: string) => `Carries ${plural(posts, 'post')}, ${fte} FTE.`,
    spanOf: (title: string, span: number) => `Span of ${title}: ${span} now.`,
  },
  structures: {
    name: 'Name',
    freezing: {
      title: (name: string) => `Freeze ${name} as a version`,
      action: 'Freeze',
      suggestion: 'Consultation draft',
      hint: 'A frozen copy that nobody can change, to compare with later.',
    },
    proposing: {
      title: (from: string) => `New proposal from ${from}`,
      action: 'Make proposal',
      hint: 'A copy to change. The structure that it comes from stays as it is.',
    },
    renaming: {
      title: (name: string) => `Rename ${name}`,
      document: 'Rename the document',
      action: 'Rename',
    },
    deleting: {
      title: (name: string) => `Delete ${name}?`,
      action: (frozen: boolean) => (frozen ? 'Delete version' : 'Delete structure'),
      what: (frozen: boolean, posts: number) =>
        `${frozen ? 'The frozen version' : 'The structure'} and its ${plural(posts, 'post')} leave the document. Undo brings them back.`,
    },
  },
  conflict: {
    title: 'Somebody else changed the file',
    text: 'The file on disk holds changes of somebody else, so yours were not written over it. Yours are kept on this computer.',
    compare: 'Compare with the file',
    saveAs: 'Save mine under another name…',
    notSaved: 'Not saved: somebody else changed the file',
    open: 'Decide…',
  },
  damaged: {
    title: 'The document is damaged',
    action: 'Open the newest backup',
    hint: 'The backup opens as a document of its own. The damaged file stays where it is.',
  },
} as const;
