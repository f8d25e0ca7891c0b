export const PARTS = ['side', 'figures', 'bridge', 'summary'] as const;

export type Part = (typeof PARTS)[number];
