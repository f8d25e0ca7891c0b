import type { CheckCode } from '../../shared/checks/checks.ts';

/** The kinds of prompts, in the order in which they are shown: what the law and the books need before what is a habit. */
export const CHECK_KINDS: readonly { readonly title: string; readonly codes: readonly CheckCode[] }[] = [
  {
    title: 'Statutory roles',
    codes: ['designation-unassigned', 'designation-twice', 'designation-deleted'],
  },
  { title: 'Left out by an import', codes: ['left-out'] },
  { title: 'Commitments made in consultation', codes: ['commitment'] },
  { title: 'Posts without a manager', codes: ['no-manager'] },
  { title: 'Cost and budget', codes: ['over-budget', 'on-costs-incomplete', 'no-cost', 'funding-not-100'] },
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
  dismissed: 'Dismissed',
  working: 'Looking…',
} as const;
