/** What can stand beside the chart. */
export const BESIDE = ['post', 'impact', 'money', 'checks'] as const;
export type BesideKind = (typeof BESIDE)[number];
