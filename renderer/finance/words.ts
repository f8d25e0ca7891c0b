import type { BridgeLabel } from '../../shared/changes/bridge.ts';
import type { EnvelopeColumnName } from '../../shared/cost/envelope.ts';
import { ROUNDING_NOTE } from '../../shared/cost/table.ts';
import type { Fte, Money } from '../../shared/model/fixed.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
import { fte, plural, pounds } from '../app/format.ts';
import type { GroupedBy } from './groups.ts';
import type { Stated } from './stated.ts';

/** Sentences of the Money view. */
export const financeWords = {
  none: 'none',
  notSet: 'not set',
  nothing: '–',
  existing: 'Existing',
  proposed: 'Proposed',
  change: 'Change',
  rounding: ROUNDING_NOTE,
  sections: {
    evaluation: 'Posts and cost',
    groups: 'Cost by grade, team…',
    budget: 'Budget',
    savings: 'Savings by year',
    bridge: 'Reconciliation',
    stated: 'Stated totals',
    costings: 'Kept costings',
  },
  columns: {
    post: 'Post',
    grade: 'Grade',
    posts: 'Posts',
    fte: 'FTE',
    salary: 'Salary',
    onCosts: 'On-costs',
    other: 'Other',
    otherHint: 'Allowances and agency staff: no on-costs, inside the total',
    total: 'Total',
  },
  /** After the title of a post. */
  notes: {
    deleted: 'deleted',
    created: 'new',
    regraded: 'regraded',
    was: (title: string) => `was ${title || 'untitled'}`,
    movedTo: (area: string) => `moves to ${area || 'no area'}`,
    movedFrom: (area: string) => `moves from ${area || 'no area'}`,
    transferredOut: (where: string) => `transferred to ${where}`,
    transferredIn: (where: string) => `transferred from ${where}`,
  },
  noCost: 'no cost',
  areas: { unit: 'Team', directorate: 'Directorate', workArea: 'Work area', costCentre: 'Cost centre' },
  noArea: 'No team stated',
  costedAt: (name: string, basis: string, table: string) =>
    `${name}: salaries at the ${basis.toLowerCase().replace(/^the /, '')}, ${table}.`,
  onCosts: (words: string) => `On-costs: ${words}.`,
  offer: (table: string) => `${table} is an offer: indicative only.`,
  withoutCost: (posts: number, share: Fte) => `excluding ${plural(posts, 'post')} (${fte(share)} FTE) without cost`,
  costs: (name: string, change: Money, than: string) => {
    const amount = wholePounds(change);
    if (amount === 0) return `${name} costs the same as ${than}.`;
    return `${name} costs ${pounds(Math.abs(change))} a year ${amount < 0 ? 'less' : 'more'} than ${than}.`;
  },
  behind: {
    posts: (n: number) => plural(n, 'post', 'posts'),
    none: 'No post stands behind this figure.',
    some: (posts: number, all: number) => `${posts} of ${all} posts`,
    sum: 'Together',
  },
  groupedBy: {
    grade: 'Grade',
    unit: 'Team',
    basis: 'Basis',
    funding: 'Funding source',
    workArea: 'Work area',
    directorate: 'Directorate',
    costCentre: 'Cost centre',
  } satisfies Record<GroupedBy, string>,
  fundingHint: 'A post with several sources is divided by its percentages and counted under each of them.',
  budget: {
    empty: 'No budget has been entered. Type or paste its lines; a line may have a total only, and may be negative.',
    headroom: (name: string, room: Money) =>
      wholePounds(room) < 0
        ? `${name} is ${pounds(-room)} over the budget.`
        : wholePounds(room) === 0
          ? `${name} costs what the budget has.`
          : `${name} leaves ${pounds(room)} of the budget.`,
    short: (room: Money) =>
      wholePounds(room) < 0
        ? `${pounds(-room)} over`
        : wholePounds(room) === 0
          ? 'just met'
          : `${pounds(room)} headroom`,
    columns: {
      basic: 'Basic pay',
      ni: 'National Insurance',
      superannuation: 'Superannuation',
      other: 'Allowances, agency and levy',
      onCosts: 'NI and superannuation',
    } satisfies Record<EnvelopeColumnName, string>,
  },
  savings: {
    full: (name: string, saving: Money) =>
      wholePounds(saving) < 0
        ? `In a full year ${name} costs ${pounds(-saving)} more.`
        : `In a full year ${name} saves ${pounds(saving)}.`,
    vacant: (amount: Money, posts: number) =>
      `${pounds(amount)} of it is on ${plural(posts, 'post')} that ${posts === 1 ? 'was' : 'were'} vacant: budget, not cash.`,
    cash: (amount: Money) => `${pounds(amount)} is on posts that are paid today.`,
    transfers: (out: Money, into: Money) =>
      `Transfers are not savings and are left out: ${pounds(-out)} goes out, ${pounds(into)} comes in.`,
    noDate: 'Enter the day from which the new structure applies to see its savings year by year.',
    months: 'Part years count whole months only.',
    hidden: 'Before notice and pay protection: people figures are hidden.',
    working: 'Before notice and pay protection, which are being worked out.',
    range: (least: string, most: string) => (least === most ? most : `${least} to ${most}`),
    payback: (months: string, oneOff: string, notice: string, protection: string, saving: string) =>
      `Payback: ${months}. Against the saving of ${saving} in a full year stand redundancy pay and pension strain of ${oneOff}, notice of ${notice} and pay protection of ${protection}.`,
    noPayback: 'Payback: none, because nothing is saved in a full year.',
    against: (difference: Money) => {
      const amount = wholePounds(difference);
      if (amount === 0) return 'on target';
      return `${pounds(Math.abs(difference))} ${amount < 0 ? 'below' : 'above'} target`;
    },
    readings: {
      '': 'Not stated: compare both ways',
      incremental: 'Incremental: what is new in each year',
      cumulative: 'Cumulative: each year’s saving against the baseline',
    },
  },
  bridgeSteps: (n: number) => (n === 0 ? 'no difference' : plural(n, 'step')),
  bridgeSame: 'The two cost the same, post by post.',
  transfersNote: 'Transferred posts are a change of employer or service, not a saving.',
  vacantNote: (posts: number, amount: Money) =>
    `${plural(posts, 'deleted post')} ${posts === 1 ? 'was' : 'were'} vacant: ${pounds(amount)} of the saving is budget, not cash.`,
  cut: (base: Money) => `The scale starts at ${pounds(base)}.`,
  costings: {
    why: 'A kept costing stays as it was, with its rates and assumptions. Finance can clear one; later edits show how far the structure has moved from it.',
    none: 'No costing has been kept yet.',
    freeze: (name: string) => `Keep the costing of ${name}…`,
    clear: 'Cleared by finance…',
    open: 'not cleared',
    cleared: (by: string, on: string) => `cleared by ${by}, ${on}`,
    whoCleared: 'Say who in finance cleared it.',
    headline: (n: number) => (n === 0 ? 'none kept' : plural(n, 'costing')),
  },
  stated: {
    labels: {
      posts: 'Posts',
      fte: 'FTE',
      salary: 'Salary',
      onCosts: 'On-costs',
      total: 'Total',
    } satisfies Record<Stated, string>,
    why: 'Enter what a published report states. Where it differs from what the posts add up to, the difference is shown here.',
    summary: (differing: number | null) =>
      differing === null
        ? 'none entered'
        : differing === 0
          ? 'all agree'
          : `${plural(differing, 'figure')} differ${differing === 1 ? 's' : ''}`,
    notNumber: (label: string) => `${label} must be a number. Nothing was changed.`,
    agrees: 'agrees',
  },
} as const;

export const BRIDGE_SHORT: Record<BridgeLabel, readonly [string, string]> = {
  deleted: ['Posts', 'deleted'],
  created: ['Posts', 'created'],
  'transferred-out': ['Transferred', 'out'],
  'transferred-in': ['Transferred', 'in'],
  regraded: ['Posts', 'regraded'],
  point: ['Pay point', 'or salary'],
  fte: ['FTE', 'changed'],
  other: ['Basis, pay', 'table, rates'],
};
