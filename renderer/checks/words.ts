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

export const checkWords = {
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
