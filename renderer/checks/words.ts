import type { CheckCode } from '../../shared/checks/checks.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';

/** The kinds of prompts, in the order in which they are shown: what the law and the books need before what is a habit. */
export const CHECK_KINDS: readonly { readonly title: string; readonly codes: readonly CheckCode[] }[] = [
  {
    title: 'Statutory roles',
    codes: ['designation-unassigned', 'designation-twice', 'designation-deleted'],
  },
  { title: 'Consultation and notice', codes: ['consultation-order', 'notice-early', 'priority-first'] },
  { title: STATUS_WORDS.leftOut, codes: ['left-out'] },
  { title: 'Commitments made in consultation', codes: ['commitment'] },
  { title: 'Functions without a home', codes: ['function-lost'] },
  { title: 'What names nothing', codes: ['names-nothing', 'rule-unused'] },
  { title: 'Posts without a manager', codes: ['no-manager'] },
  {
    title: 'Cost and budget',
    codes: ['over-budget', 'on-costs-incomplete', 'money-basis', 'no-cost', 'funding-not-100'],
  },
  { title: 'People and FTE', codes: ['no-outcome', 'over-held'] },
  { title: 'Layers', codes: ['layers'] },
  { title: 'Spans', codes: ['span-wide', 'span-narrow', 'one-to-one'] },
  { title: 'Grades', codes: ['grade-order'] },
];

/** Many prompts of one kind in a line: "493 posts without cost". */
const ALIKE_WORDS: Partial<Record<CheckCode, readonly [one: string, many: string]>> = {
  'no-cost': ['post without cost', 'posts without cost'],
  'no-manager': ['post without a manager', 'posts without a manager'],
  'left-out': ['post left out by an import', 'posts left out by an import'],
  'no-outcome': ['person without an outcome', 'people without an outcome'],
  'funding-not-100': ['post whose funding is not 100%', 'posts whose funding is not 100%'],
  'over-held': ['post with more people or FTE than it has', 'posts with more people or FTE than they have'],
  'span-wide': ['manager with a wide span', 'managers with a wide span'],
  'span-narrow': ['manager with a narrow span', 'managers with a narrow span'],
  'one-to-one': ['manager of one post', 'managers of one post each'],
  'grade-order': ['post graded at or above its manager', 'posts graded at or above their manager'],
  layers: ['post below the layer limit', 'posts below the layer limit'],
};

export const checkWords = {
  alike: (code: CheckCode, prompts: number) =>
    plural(prompts, ...(ALIKE_WORDS[code] ?? ['prompt of one kind', 'prompts of one kind'])),
  none: {
    title: 'Nothing to look at',
    text: (name: string) =>
      `Spans, layers, grades, statutory roles, cost and funding of ${name} raise no prompt. Limits are in Settings.`,
  },
  note: 'Prompts are things worth a look, never errors. Dismiss one with the reason why it may stand.',
  of: (structure: string) => `Checks of ${structure}`,
  standing: (structure: string, prompts: number) => `${structure}: ${plural(prompts, 'prompt')}`,
  confirmAll: (posts: number) => `Confirm all ${count(posts)} as deleted`,
  confirm: 'Confirm deleted',
  bringPostBack: 'Bring the post back',
  more: (prompts: number) => `Show ${count(prompts)} more`,
  dismiss: 'Dismiss…',
  dismissThis: (prompt: string) => `Dismiss… ${prompt}`,
  dismissing: 'Dismiss this prompt',
  reason: 'Reason (required)',
  reasonMissing: 'Say why this may stand: it is kept with the prompt.',
  reasonGiven: (reason: string | null) => `Reason: ${reason ?? ''}`,
  dismissedNow: 'Dismissed. It is listed below with its reason.',
  bringBack: 'Bring back',
  bringThisBack: (prompt: string) => `Bring back: ${prompt}`,
  standsAgain: (prompt: string) => `Stands again: ${prompt}`,
  /** Steps of the history. */
  didDismiss: (prompt: string) => `Dismissed a prompt: ${prompt}`,
  didBringBack: 'Brought back a dismissed prompt',
  dismissed: 'Dismissed',
  working: 'Looking…',
} as const;
