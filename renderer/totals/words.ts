import { count } from '../kit/words/screenFormat.ts';

/** Sentences of the totals, and of what each figure is made of. */
export const totalsWords = {
  all: 'All figures',
  fewer: 'Fewer',
  details: (figure: string) => `${figure}: what it is made of`,
  /** A change or a condition after a figure. */
  change: (change: string) => `(${change})`,
  glossary: 'Words and figures',
  moreThan: (limit: number) => `more than ${limit}`,
  last: {
    none: 'No changes yet',
    label: 'Last change:',
    of: (change: string) => `Last change: ${change}`,
    undo: 'Undo',
    undoOne: (change: string | null) => `Undo: ${change ?? ''}`,
  },
  posts: {
    notCounted: 'Deleted and transferred posts, teams and outside bodies are not counted.',
    noGrade: 'No grade',
  },
  vacant: {
    held: 'Of these held vacant',
    notRecorded: 'Not recorded who is in them',
    post: (places: number, held: boolean) => `${count(places)} vacant${held ? ', held' : ''}`,
  },
  people: {
    people: 'People, each counted once',
    toPlace: (people: number, fresh: number) =>
      `${count(people)} to be placed${fresh > 0 ? `, ${count(fresh)} new` : ''}`,
    inPost: (structure: string) => `In post in ${structure}`,
    placing: 'Of these, to be placed here',
    fte: 'Their FTE',
    notRecorded: 'Posts not recorded who is in them',
  },
  layers: {
    layer: (layer: number) => `Layer ${layer}`,
    noLayer: 'Teams and outside bodies add no layer.',
  },
  spans: {
    reports: 'Posts that report to them',
    none: (narrow: number, wide: number) => `No span is ${narrow} or less, or more than ${wide}.`,
    some: (narrow: number, wide: number) => `Worth a look: spans of ${narrow} or less, or more than ${wide}.`,
    post: (span: number, isWide: boolean) =>
      span === 1 ? '1, one-to-one' : `${count(span)}, ${isWide ? 'wide' : 'narrow'}`,
  },
  cost: {
    total: 'Total',
    change: 'Change',
    /** `basis`: where the salaries come from, in words. */
    how: (basis: string) =>
      `A year’s cost. Salaries: ${basis}. Transferred and deleted posts are left out; temporary posts are in.`,
    note: (said: string) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
    notKnown: 'change not known: no new post has a cost',
    saving: 'Change without transfers',
    transfers: 'Transfers, no saving',
    without: 'No salary is known for these posts, so they add nothing to the cost.',
    point: (point: string) => `point ${point}`,
  },
} as const;
