import type { BridgeLabel } from '../../shared/changes/bridge.ts';
import { EXIT_LABEL } from '../../shared/exit/exit.ts';
import type { Fte, Money } from '../../shared/model/fixed.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
import { ROUNDING_NOTE } from '../../shared/money/costTable.ts';
import type { EnvelopeColumnName } from '../../shared/money/envelope.ts';
import { words } from '../kit/words/commonWords.ts';
import { plural, pounds } from '../kit/words/screenFormat.ts';
import type { GroupedBy } from './groups.ts';
import type { Stated } from './stated.ts';

const GROUPED_BY_WORDS: Record<GroupedBy, string> = {
  grade: 'Grade',
  unit: 'Team',
  basis: 'Basis',
  funding: 'Funding source',
  workArea: 'Work area',
  directorate: 'Directorate',
  costCentre: 'Cost centre',
};

/** Sentences of the Money view. */
export const financeWords = {
  none: 'none',
  notSet: words.notSet,
  nothing: words.nothing,
  existing: 'Existing',
  proposed: 'Proposed',
  change: 'Change',
  /** Two sides that are costed alike. */
  both: 'Both',
  inPounds: 'Pounds a year.',
  paySettings: 'Pay and on-cost settings',
  parts: 'Parts of the money view',
  notEntered: 'not entered',
  aYear: (amount: string) => `${amount} a year`,
  notKnown: 'not known: no new post has a cost',
  /** What has to be said of an amount, as a sentence of its own. */
  note: (said: string) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
  /** A headline with what has to be said of it in the same line. */
  said: (amount: string, basis: string) => (basis === '' ? amount : `${amount}, ${basis}`),
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
  evaluation: {
    summary: 'Existing, proposed and change, in pounds a year',
    other: 'Allowances and agency',
    postsBy: 'Posts by',
    nothing: 'No posts yet. What each post costs stands here once it has a grade, a pay point or a salary.',
    table: 'Posts and their cost',
    which: 'Show which',
    withoutCost: (side: string, what: string) => `${side}, ${what}.`,
    postsWithoutCost: (side: string) => `${side}: posts without cost`,
  },
  groups: {
    by: 'Group by',
    caption: (by: GroupedBy) => `Cost by ${GROUPED_BY_WORDS[by].toLowerCase()}, in pounds a year`,
  },
  areas: { unit: 'Team', directorate: 'Directorate', workArea: 'Work area', costCentre: 'Cost centre' },
  noArea: 'No team stated',
  costedAt: (name: string, basis: string) => `${name}: salaries at ${basis}.`,
  onCosts: (words: string) => `On-costs: ${words}.`,
  offer: (table: string) => `${table} is an offer: indicative only.`,
  behind: {
    label: (figure: string, amount: string) => `${figure}: ${amount}. Show the posts`,
    size: (posts: number, share: Fte) =>
      posts > 1 ? `${plural(posts, 'post')}, ${words.fte(share)}` : words.fte(share),
    none: 'No post stands behind this figure.',
    some: (posts: number, all: number) => `${posts} of ${all} posts`,
    together: (posts: number) => `Together, ${plural(posts, 'post')}`,
  },
  groupedBy: GROUPED_BY_WORDS,
  fundingHint: 'A post with several sources is divided by its percentages and counted under each of them.',
  budget: {
    lines: 'Budget lines',
    linesInPounds: 'Budget lines, in pounds a year',
    line: {
      one: 'budget line',
      code: 'Code',
      description: 'Description',
      basic: 'Basic',
      ni: 'NI',
      superannuation: 'Superannuation',
      total: 'Total',
    },
    lineName: (code: string) => `budget line ${code}`,
    /** What a refusal calls it. */
    field: 'The budget line',
    changed: 'Changed the budget',
    hint: 'A line may have a total only; a stated total counts even where its columns add up to something else. Paste whole lines from a spreadsheet at any cell.',
    accounts: 'Account codes',
    accountsHint: 'The ledger’s codes of the columns, printed above them. Leave them empty where there are none.',
    account: (column: string) => `Account of ${column}`,
    accountChanged: 'Changed the account codes',
    againstCost: 'Budget against cost',
    budget: 'Budget',
    cost: (name: string) => `Cost of ${name}`,
    room: (name: string) => `Headroom (shortfall) of ${name}`,
    notSplit: 'Not split',
    total: 'Total',
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
    tupe: (posts: number, amount: Money) =>
      `${pounds(amount)} of it is on ${plural(posts, 'deleted post')} of the TUPE list. Where they go with their work that is no saving: mark them as transferred to say so.`,
    needsProposal: (name: string) => `Savings need a proposal beside ${name}.`,
    caption: (date: string) => `Savings from ${date}, in pounds`,
    incremental: 'Incremental: new in the year',
    cumulative: 'Cumulative: against the baseline',
    year: 'Financial year',
    monthsCounted: 'Months',
    target: 'Target',
    saving: 'Saving',
    againstTarget: 'Against target',
    net: {
      caption: 'Recurring saving and one-off costs by year, in pounds',
      gross: 'Recurring saving',
      lessNotice: 'One-off: notice',
      lessProtection: 'One-off: pay protection',
      net: 'In hand',
    },
    estimate: `${EXIT_LABEL}.`,
    incomplete: (missing: readonly string[]) => `Incomplete: ${missing.join('; ').toLowerCase()} not entered.`,
    targets: 'Savings targets',
    baseline: {
      title: 'Baseline',
      net: 'Net baseline',
      option: 'Net of TUPE posts and agreed savings',
      lessTupe: (posts: number, share: Fte) => `Less the TUPE list: ${plural(posts, 'post')}, ${words.fte(share)}`,
      tupe: 'Posts on the TUPE list',
      less: (label: string) => `Less ${label}`,
      share: (saving: Money, percent: number, net: boolean) =>
        `The yearly saving of ${pounds(saving)} is ${percent}% of ${net ? 'the net baseline' : 'the baseline'}.`,
    },
    agreed: {
      title: 'Agreed savings',
      one: 'agreed saving',
      label: 'Agreed saving',
      amount: '£ a year',
      changed: 'Changed the agreed savings',
    },
    full: (name: string, saving: Money) =>
      wholePounds(saving) < 0
        ? `In a full year ${name} costs ${pounds(-saving)} more.`
        : `In a full year ${name} saves ${pounds(saving)}.`,
    vacant: (amount: Money, posts: number) =>
      `${pounds(amount)} of it is on ${plural(posts, 'post')} that ${posts === 1 ? 'was' : 'were'} vacant: budget, not cash.`,
    cash: (amount: Money) => `${pounds(amount)} is on posts that are paid today.`,
    transfers: (out: Money, into: Money) =>
      `Transfers are not savings and are left out: ${pounds(-out)} goes out, ${pounds(into)} comes in.`,
    notKnown: 'The saving is not known: none of the new posts has a cost.',
    noDate: 'Enter the day from which the new structure applies to see its savings year by year.',
    months: 'Part years count whole months only.',
    hidden: 'Without one-off costs: people figures are hidden.',
    working: 'Without one-off costs, which are being worked out.',
    range: (least: string, most: string) => (least === most ? most : `${least} to ${most}`),
    payback: (months: string, oneOff: string, notice: string, protection: string, saving: string) =>
      `Payback: ${months}. Against the saving of ${saving} in a full year stand redundancy pay and pension strain of ${oneOff}, notice of ${notice} and pay protection of ${protection}.`,
    noPayback: 'Payback: none, because nothing is saved in a full year.',
    /** `ifOf`: the document does not say what its targets are, so this holds only if they are of that kind. */
    against: (difference: Money, ifOf: 'incremental' | 'cumulative' | null) => {
      const amount = wholePounds(difference);
      const said =
        amount === 0 ? 'on target' : `${pounds(Math.abs(difference))} ${amount < 0 ? 'below' : 'above'} target`;
      return ifOf === null ? said : `${said} if targets are ${ifOf}`;
    },
  },
  bridge: {
    needsProposal: (name: string) => `A reconciliation needs a proposal beside ${name}.`,
    caption: (from: string, to: string) => `Cost reconciliation from ${from} to ${to}, in pounds a year`,
    chart: (from: string, to: string) => `Cost reconciliation from ${from} to ${to}. The table below says the same.`,
    /** A bar that opens to its posts, as it is read aloud. */
    bar: (name: string, amount: string, opens: boolean) => `${name}: ${amount}${opens ? '. Show the posts' : ''}`,
    headings: ['Posts concerned', 'Salary', 'On-costs', 'Total'],
    includes: 'Totals include allowances and agency.',
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
    headings: ['Costing', 'Structure', 'Costed at', 'By'],
    total: 'Total',
    sinceThen: 'Since then',
    finance: 'Finance',
    rates: (basis: string, table: string, onCosts: string) => `${basis}, ${table}; on-costs ${onCosts}`,
    by: (name: string, date: string) => `${name || 'not stated'}, ${date}`,
    kept: (version: string, name: string) => `Kept the costing ${version} of ${name}`,
    keptAt: (label: string, total: Money) => `${label}: ${pounds(total)}.`,
    keep: 'Keep this costing',
    name: 'Name (required)',
    costedBy: 'Costed by',
    assumptions: 'Assumptions, one a line',
    clearOne: (version: string) => `Cleared by finance… ${version}`,
    markCleared: 'Cleared',
    clearedLabel: (version: string) => `Finance cleared the costing ${version}`,
    clearedBy: 'Cleared by (required)',
    on: 'On',
    headline: (n: number) => (n === 0 ? 'none kept' : plural(n, 'costing')),
  },
  statedSavings: {
    title: 'Savings as a report states them',
    one: 'year',
    hint: 'For savings that a report names without showing how they are made up. They are printed as stated, beside what the posts save, and are never worked out, added or compared with targets.',
    year: 'Financial year',
    amount: 'Stated (£)',
    row: (year: string) => `the stated saving of ${year}`,
    twice: (year: string) => `${year} has a stated saving already. Nothing was changed.`,
    changed: 'Changed the savings as stated',
  },
  stated: {
    labels: {
      posts: 'Posts',
      fte: 'FTE',
      salary: 'Salary',
      onCosts: 'On-costs',
      total: 'Total',
    } satisfies Record<Stated, string>,
    of: (structure: string) => `Stated totals of ${structure}`,
    headings: ['The report states', 'The posts add up to', 'Difference'],
    changed: (label: string, structure: string) => `Stated ${label.toLowerCase()} of ${structure}`,
    field: (label: string, structure: string) => `${label} that a report states for ${structure}`,
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
