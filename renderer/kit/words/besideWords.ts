import { words } from './commonWords.ts';

/** What can stand beside the chart. */
export const BESIDE = ['post', 'impact', 'money', 'checks'] as const;
export type BesideKind = (typeof BESIDE)[number];

/** Sentences of what stands beside the chart. */
export const besideWords = {
  shown: 'Shown beside the chart',
  tabs: {
    post: 'Post',
    impact: words.views.impact,
    money: words.views.money,
    checks: words.views.checks,
  } satisfies Record<BesideKind, string>,
  /** Link to the whole view. */
  whole: (view: string) => `Open ${view}`,
  noProposal: 'Make a proposal from Current: what it does to people and money shows here while you draw it.',
  noPeople: 'Nobody is recorded in Current, so there is no staff impact to work out. Add holders to its posts first.',
  impact: 'Staff impact',
  short: 'Pools short of places',
  steady: 'No pool is short of places.',
  money: (from: string, to: string) => `${from} to ${to}, £ a year`,
  noPrompts: 'No prompts: spans, layers, grades, designations and costs are within the limits.',
} as const;
