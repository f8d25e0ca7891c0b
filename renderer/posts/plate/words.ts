import type { Range } from '../../../shared/impact/impact.ts';
import type { Money } from '../../../shared/model/fixed.ts';
import { count, moneyInWords, plural, rangeText } from '../../kit/words/screenFormat.ts';

/** What the plate says of a move before it is made: in the chart, in the outline and in "Move to…". */
export const plateWords = {
  carries: (posts: number, fte: string) => `${plural(posts, 'post')}, ${fte} FTE`,
  withBelow: (title: string, posts: number) => `${title} + ${plural(posts, 'post')}`,
  selected: (posts: number) => plural(posts, 'selected post'),
  already: (title: string) => `Already reports to ${title}.`,
  sameOrder: 'Already stands there.',
  reportTo: (title: string) => `Report to ${title}`,
  orderUnder: (title: string | null) => (title === null ? 'Order at the top' : `Order under ${title}`),
  span: (from: number, to: number) => (from === to ? `span ${to}` : `span ${from} → ${to}`),
  posts: (from: number, to: number) => `posts ${count(from)} → ${count(to)}`,
  averageSpan: (from: number, to: number) =>
    from.toFixed(1) === to.toFixed(1)
      ? `average span ${to.toFixed(1)}`
      : `average span ${from.toFixed(1)} → ${to.toFixed(1)}`,
  people: (people: number) => `${plural(people, 'person', 'people')} would hold no post here`,
  layers: (from: number, to: number) => (from === to ? `layers ${to}` : `layers ${from} → ${to}`),
  cost: (change: Money) => (change === 0 ? 'cost no change' : `cost ${moneyInWords(change)}`),
  atRiskStays: (now: Range | null) => `at risk ${now === null ? '' : `${rangeText(now)}, `}no change`,
  atRiskLater: 'at risk: worked out after the drop',
  cancelled: 'Move cancelled.',
  onNothing: 'Nothing was moved: let go on a post to report to it, or at its edge to stand beside it.',
} as const;
