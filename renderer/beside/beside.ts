/** What can stand beside the chart. */
export const BESIDE = ['post', 'impact', 'money', 'checks'] as const;
export type BesideKind = (typeof BESIDE)[number];

export const besideWords = {
  post: 'Post',
  impact: 'Impact',
  money: 'Money',
  checks: 'Checks',
  /** Link to the whole view. */
  whole: (view: string) => `Open ${view}`,
  noProposal: 'Make a proposal from Current: what it does to people and money shows here while you draw it.',
  noPeople: 'Nobody is recorded in Current, so there is no staff impact to work out. Add holders to its posts first.',
  hidden: 'People figures are hidden.',
  working: 'Working it out…',
  steady: 'No pool is short of places.',
  noPrompts: 'No prompts: spans, layers, grades, designations and costs are within the limits.',
};
