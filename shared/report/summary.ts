import type { BridgeLabel } from '../changes/bridge.ts';
import type { ChangeFlag, Comparison, PostChange, SideOfPost } from '../changes/change.ts';
import { told, toldChange } from '../disclosure/amounts.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { ImpactResult, Range } from '../impact/result.ts';
import { averageSpan, type Figures } from '../metrics/figures.ts';
import { type Fte, type Money, wholePounds } from '../model/fixed.ts';
import type { StructureId } from '../model/records.ts';
import { changeKnown, yearlySaving } from '../money/savings.ts';
import { costBasisWords } from '../words/costWords.ts';
import { placesWords } from '../words/placesWords.ts';
import { plain } from '../words/plain.ts';
import { count, fte, listed, plural, pounds, titleOf } from '../words/printFormat.ts';

export interface SummaryOptions {
  readonly impact?: ImpactResult | null | undefined;
  /** Nothing is decided yet: "would be deleted" (PACK-5). The default; false for what was decided or is in force. */
  readonly proposed?: boolean | undefined;
  /** For an open paper: a sentence loses its withheld number, not itself (EXPORT-10). */
  readonly open?: OpenPair | undefined;
}

/** What an open paper asks, and about which two structures. */
export interface OpenPair {
  readonly told: Disclosure;
  readonly from: StructureId;
  readonly to: StructureId;
}

/**
 * What a comparison comes to, in plain sentences that can stand in a report: size, what happens to posts, cost, shape
 * and, where `impact` is given, people. Nothing is said that the figures do not hold; what they leave out is said. Posts
 * are counted by the one count of every other place (FIG-8).
 */
export function summarise(comparison: Comparison, options: SummaryOptions = {}): string[] {
  const { impact = null, proposed = true, open } = options;
  const nothing = comparison.posts.every((post) => post.action === 'unchanged' && post.flags.length === 0);
  return [
    ...size(comparison),
    ...(nothing ? [`No post of ${names(comparison).to} differs from ${names(comparison).from}.`] : []),
    ...actions(comparison, proposed, open),
    ...titles(comparison, proposed),
    ...amendments(comparison, proposed, open),
    ...resized(comparison),
    ...(open ? openCost(comparison, proposed, open) : cost(comparison, proposed)),
    ...shape(comparison),
    ...(impact ? people(impact) : []),
    ...missing(comparison),
  ];
}

const names = ({ from, to }: Comparison) => ({ from: plain(from.name), to: plain(to.name) });

function apart(change: number, size: string, by: string): string {
  return change === 0 ? `as much ${by}` : `${size} ${by} ${change < 0 ? 'fewer' : 'more'}`;
}

function size(comparison: Comparison): string[] {
  const { from, to } = names(comparison);
  const [a, b] = [comparison.from.figures, comparison.to.figures];
  const posts = b.posts - a.posts;
  const time: Fte = b.fte - a.fte;
  const range = (was: string, now: string) => (was === now ? `(${was})` : `(${was} → ${now})`);
  const inPosts =
    posts === 0
      ? `as many posts as ${from}`
      : `${plural(Math.abs(posts), 'post')} ${posts < 0 ? 'fewer' : 'more'} than ${from}`;
  return [
    `${to} has ${inPosts} ${range(count(a.posts), count(b.posts))} and ${apart(time, fte(Math.abs(time)), 'FTE')} ${range(fte(a.fte), fte(b.fte))}.`,
  ];
}

/** "is deleted", "are deleted", or for what nobody has decided "would be deleted". */
const be = (n: number, proposed: boolean) => (proposed ? 'would be' : n === 1 ? 'is' : 'are');

function actions({ counts, kinds }: Comparison, proposed: boolean, open?: OpenPair): string[] {
  const parts: string[] = [];
  const say = (n: number, what: string) => {
    if (n === 0) return;
    const subject = parts.length === 0 ? plural(n, 'post') : count(n);
    parts.push(`${subject} ${be(n, proposed)} ${what}`);
  };
  const vacant =
    counts.deletedVacant === 0 || (open && !open.told.vacancies(open.from))
      ? ''
      : counts.deletedVacant === kinds.deleted
        ? kinds.deleted === 1
          ? ' while vacant'
          : ', all of them vacant'
        : `, ${count(counts.deletedVacant)} of them vacant`;
  say(kinds.deleted, `deleted${vacant}`);
  say(kinds.created, 'new');
  say(kinds.transferredOut, 'transferred out');
  say(kinds.transferredIn, 'transferred in');
  say(kinds.moved, 'moved to another line manager');
  say(kinds.changed, 'changed');
  if (parts.length === 0) return [];
  if (counts.unchanged > 0)
    parts.push(
      `${count(counts.unchanged)} ${proposed ? 'would stay' : counts.unchanged === 1 ? 'stays' : 'stay'} as now`,
    );
  return [`${parts.join('; ')}.`];
}

function titles({ posts }: Comparison, proposed: boolean): string[] {
  const lines: [said: string, would: string, (post: PostChange) => number, 'from' | 'to'][] = [
    ['Deleted', 'Proposed for deletion', ({ places }) => places.deleted + places.deletedVacant, 'from'],
    ['New', 'Proposed new', ({ places }) => places.created, 'to'],
    ['Transferred out', 'Proposed to transfer out', ({ places }) => places.transferredOut, 'from'],
    ['Transferred in', 'Proposed to transfer in', ({ places }) => places.transferredIn, 'to'],
  ];
  return lines.flatMap(([said, would, places, side]) => {
    const byTitle = new Map<string, number>();
    for (const change of posts) {
      const [n, of] = [places(change), change[side]];
      if (n > 0 && of) byTitle.set(titleOf(of.post), (byTitle.get(titleOf(of.post)) ?? 0) + n);
    }
    if (byTitle.size === 0) return [];
    const all = [...byTitle].map(([title, n]) => (n === 1 ? title : `${title} (${count(n)})`));
    return [`${proposed ? would : said}: ${all.join('; ')}.`];
  });
}

const AMENDED: Partial<Record<ChangeFlag, readonly [one: string, many: string, would: string]>> = {
  're-parented': ['has a new line manager', 'have a new line manager', 'have a new line manager'],
  regraded: ['is regraded', 'are regraded', 'be regraded'],
  fte: ['changes FTE', 'change FTE', 'change FTE'],
  retitled: ['is retitled', 'are retitled', 'be retitled'],
  role: ['has a new job description', 'have a new job description', 'have a new job description'],
  'made-permanent': ['is made permanent', 'are made permanent', 'be made permanent'],
  designation: ['changes its statutory role', 'change their statutory role', 'change statutory role'],
  employer: ['changes employer', 'change employer', 'change employer'],
  held: [
    'changes whether it is held vacant',
    'change whether they are held vacant',
    'change whether they are held vacant',
  ],
  functions: ['changes its functions', 'change their functions', 'change functions'],
};

/** What changes for the places that stay and change; a post may be in several of these counts. */
function amendments({ posts }: Comparison, proposed: boolean, open?: OpenPair): string[] {
  const parts = Object.entries(AMENDED).flatMap(([flag, [one, many, would]]) => {
    const n = posts.reduce((sum, { flags, places }) => {
      if (!flags.includes(flag as ChangeFlag) || !tellsFlag(flag as ChangeFlag, open)) return sum;
      return sum + (flag === 're-parented' ? places.moved : places.moved + places.changed);
    }, 0);
    return n === 0 ? [] : [`${count(n)} ${proposed ? `would ${would}` : n === 1 ? one : many}`];
  });
  return parts.length === 0 ? [] : [`Of the posts that move or change, ${listed(parts)}.`];
}

/** Marks of few people are not counted either. */
function tellsFlag(flag: ChangeFlag, open: OpenPair | undefined): boolean {
  if (!open) return true;
  const mark = flag === 'made-permanent' ? 'basis' : flag === 'employer' ? 'employer' : null;
  if (flag === 'held') return open.told.vacancies(open.from) && open.told.vacancies(open.to);
  return mark === null || open.told.people.mark(mark);
}

/** Boxes that keep some of their posts: "Officer: 6 of 7 stay, 1 deleted" (CHANGE-7). */
function resized({ posts }: Comparison): string[] {
  const all = posts.flatMap((change) =>
    change.flags.includes('quantity') && change.to
      ? placesWords(change).map((text) => `${titleOf((change.to as SideOfPost).post)}: ${text}`)
      : [],
  );
  if (all.length === 0) return [];
  return [`Groups of like posts: ${all.join('; ')}.`];
}

const BRIDGE: Readonly<Record<BridgeLabel, string>> = {
  deleted: 'posts deleted',
  created: 'posts created',
  'transferred-out': 'posts transferred out',
  'transferred-in': 'posts transferred in',
  regraded: 'posts regraded',
  point: 'pay points and salaries',
  fte: 'FTE',
  other: 'basis, pay table and on-cost rates',
};

/** "£1,200 less"; an amount is never said with brackets here. */
const moved = (value: Money) => `${pounds(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;

/** Said where money would be; a report that is tabled leaves it out. */
export const NO_COSTS = 'No post has a cost yet, so nothing can be said about money.';

function cost(comparison: Comparison, proposed: boolean): string[] {
  const { from, to } = names(comparison);
  const [a, b] = [comparison.from.figures, comparison.to.figures];
  const uncosted = (figures: Figures) => figures.postsWithoutCost >= figures.posts && figures.cost.total === 0;
  if (uncosted(a) && uncosted(b)) return [NO_COSTS];
  const yearly = yearlySaving(comparison);
  if (!changeKnown(comparison))
    return [
      `What ${to} ${proposed ? 'would cost' : 'costs'} is not known: none of its new posts has a cost. ${from} costs ${pounds(a.cost.total)} a year.`,
    ];
  const change = 0 - yearly.saving;
  const transfers = comparison.costBasis.includes('transfers-excluded');
  const gone = yearly.change - change;
  const range = `(${pounds(a.cost.total)} → ${pounds(b.cost.total)}${transfers ? `, of which ${moved(gone)} by transfers` : ''})`;
  const same = wholePounds(change) === 0;
  const costs = proposed ? 'would cost' : 'costs';
  const headline = same
    ? `${to} ${costs} the same a year as ${from} ${transfers ? range : `(${pounds(b.cost.total)})`}`
    : `${to} ${costs} ${moved(change)} a year than ${from} ${range}`;
  const said = comparison.costBasis
    .filter((basis) => basis !== 'posts-without-cost')
    .map((basis) => costBasisWords(basis, 'two'));
  const without = [comparison.from, comparison.to]
    .filter((side) => side.figures.postsWithoutCost > 0)
    .map((side) => `${plural(side.figures.postsWithoutCost, 'post')} without cost in ${plain(side.name)}`);
  if (without.length > 0) said.push(`excluding ${listed(without)}`);
  const out = [`${[headline, ...said].join(', ')}.`];
  const lines = comparison.bridge.filter((line) => wholePounds(line.total) !== 0);
  if (lines.length > 1 || (lines.length === 1 && same))
    out.push(`By cause: ${lines.map((line) => `${BRIDGE[line.label]} ${moved(line.total)}`).join('; ')}.`);
  if (transfers) out.push('Transferred posts change employer or service; they are not a saving.');
  return out;
}

/** As `cost`, with what may be told: totals exactly, rounded or not at all, and the causes that give nobody away. */
function openCost(comparison: Comparison, proposed: boolean, { told: disclosure, from, to }: OpenPair): string[] {
  const [a, b] = [comparison.from.figures.cost.total, comparison.to.figures.cost.total];
  const was = told(disclosure.money.total(from), a);
  const now = told(disclosure.money.total(to), b);
  const change = toldChange(was, now, b - a);
  const lines = comparison.bridge.filter((line) => wholePounds(line.total) !== 0);
  const shown = lines.filter(({ label }) => disclosure.money.line(from, to, label));
  if (change.step === 0 && change.value !== null && shown.length === lines.length) return cost(comparison, proposed);
  const name = names(comparison);
  const out: string[] = [];
  if (change.value !== null && changeKnown(comparison)) {
    const costs = proposed ? 'would cost' : 'costs';
    const about = change.step === 0 ? '' : 'about ';
    const nearest = change.step === 0 ? '' : `, to the nearest ${pounds(change.step)}`;
    const range = `(${pounds(was.value as Money)} → ${pounds(now.value as Money)}${nearest})`;
    const by = wholePounds(change.value) === 0 ? 'the same a year as' : `${moved(change.value)} a year than`;
    const transfers = comparison.costBasis.includes('transfers-excluded') ? ', transfers included' : '';
    out.push(`${name.to} ${costs} ${about}${by} ${name.from} ${range}${transfers}.`);
  }
  if (shown.length > 0)
    out.push(
      `By cause, where it can be told: ${shown.map((line) => `${BRIDGE[line.label]} ${moved(line.total)}`).join('; ')}.`,
    );
  if (comparison.costBasis.includes('transfers-excluded'))
    out.push('Transferred posts change employer or service; they are not a saving.');
  return out;
}

function shape({ from, to }: Comparison): string[] {
  const [a, b] = [from.figures, to.figures];
  const step = (what: string, was: string, now: string) =>
    was === now ? `${what} ${was} as now` : `${what} ${was} → ${now}`;
  return [
    `${step('Managers', count(a.managers), count(b.managers))}; ${step('average span of control', String(averageSpan(a)), String(averageSpan(b)))}; ${step('layers', count(a.layers), count(b.layers))}.`,
  ];
}

const range = ({ min, max }: Range) => (min === max ? count(max) : `${count(min)} to ${count(max)}`);

function people(impact: ImpactResult): string[] {
  const { inScope, potentialRedundancies, atRisk, provisional, hoursReduction } = impact;
  if (inScope === 0) return ['No post-holder is in scope.'];
  const condition = provisional ? ' This is provisional until HR has signed off every pool.' : '';
  const hours =
    hoursReduction === 0
      ? ''
      : ` ${hoursReduction === 1 ? 'One person keeps' : `${count(hoursReduction)} people keep`} a post with fewer hours.`;
  return [
    `Of ${plural(inScope, 'person', 'people')} in scope, ${range(atRisk)} ${atRisk.max === 1 ? 'is' : 'are'} at risk, with ${range(potentialRedundancies)} potential ${potentialRedundancies.max === 1 ? 'redundancy' : 'redundancies'}.${hours}${condition}`,
  ];
}

function missing(comparison: Comparison): string[] {
  const n = comparison.missing.length;
  if (n === 0) return [];
  const { from, to } = names(comparison);
  return [
    `${plural(n, 'post')} of ${from} ${n === 1 ? 'is' : 'are'} merely left out of ${to} and ${n === 1 ? 'counts' : 'count'} as deleted until somebody confirms it.`,
  ];
}
