import type { CostFigures, Figures } from '../metrics/figures.ts';

/** The words of IMPACT-6, defined beside their first use: in the window, in packs and in help. */
export const IMPACT_WORDS = {
  affected: 'Affected: whose post, or whose pool, changes in the proposal.',
  inPool:
    'In pool: in a group that has places, but fewer than people, or whose places others may go to as well. People for whom no place is identified yet are in none.',
  atRisk:
    'At risk: may be left without a place: none is identified for them yet, or there are not enough for everyone who may go to them. Who it would be is then decided by selection.',
  surplus:
    'Potential redundancies: how many people in scope would be left without a place if as many as possible went to one. No names stand behind this number.',
  bySelection:
    'Decided by selection: more people than places, or places that others may go to as well. Nobody is named to one, or as left out, before selection.',
  proposedDismissals:
    'Proposed dismissals: people without a place by their own post, a like post or a role match, whatever a ring-fence or redeployment may yet bring; with volunteers and those who would be dismissed for refusing new terms. This is what the law counts.',
  toBePlaced:
    'To be placed: people in post who hold no post in this structure yet. It does not say that anybody loses a job.',
} as const;

/** Said in place of figures of people that are not known. */
export const UNKNOWN_WORDS = {
  unrecorded: 'Not known: nobody has recorded who holds the posts in scope.',
  employers:
    'Not known: more than half of the people in scope would be left out for their employer. Say in the settings which names are this council’s, and which are other bodies.',
} as const;

/** Why no figure of people may be told: no holders recorded (IMPACT-13), or employers that nobody has confirmed (POST-8). */
export type Unknown = keyof typeof UNKNOWN_WORDS;

/**
 * What each figure is called and how it is worked out: the one source of the labels in the window and in reports, of
 * their tooltips and of the glossary. The type asks for an entry for every figure of the engine, so none can be shown
 * without one.
 */
export interface FigureWords {
  /** As it heads a line or a column. */
  readonly label: string;
  /** As the totals bar has room for, where that is less. */
  readonly short?: string;
  /** Other names that it goes by, in reports. */
  readonly also?: readonly string[];
  /** What more there is to say about it, in the glossary. */
  readonly more?: string;
  /** How it is worked out, in a sentence or two. */
  readonly how: string;
}

/** A definition that begins with the word that it defines, without that word. */
const meaning = (text: string) => {
  const rest = text.slice(text.indexOf(':') + 2);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

type CountName = Exclude<keyof Figures, 'cost' | 'spanTotal'>;

export const FIGURE_WORDS = {
  posts: {
    label: 'Posts',
    how: 'The quantities of all boxes that are posts, added up. Deleted posts, posts transferred out, teams, portfolios and outside bodies are not counted.',
  },
  fte: {
    label: 'FTE',
    also: ['Full-time equivalent (FTE)'],
    how: 'The full-time equivalents of the same posts, added up, exact to 0.0001.',
  },
  people: {
    label: 'People',
    also: ['People in post'],
    how: 'The persons assigned to the posts, each counted once however many posts they hold.',
    more: IMPACT_WORDS.toBePlaced,
  },
  peopleFte: {
    label: 'FTE of people',
    also: ['FTE of people in post'],
    how: 'The FTE that people hold, as recorded for each holder.',
  },
  vacantPosts: {
    label: 'Vacant posts',
    short: 'Vacant',
    how: 'For each box with its people recorded: its quantity less the people assigned, never below nothing. Boxes whose people are not recorded are neither filled nor vacant.',
  },
  vacantFte: {
    label: 'Vacant FTE',
    how: 'For the same boxes: the FTE of the box less the FTE assigned, never below nothing.',
  },
  heldPosts: {
    label: 'Held vacant',
    also: ['Of which held vacant'],
    how: 'The vacant places of boxes that are marked as held vacant. They count among the vacant posts too, and are no places that staff can be matched to.',
  },
  unrecordedPosts: {
    label: 'Posts whose people are not recorded',
    also: ['Posts without recorded post-holders'],
    how: 'The quantities of boxes for which nobody has said whether they are filled.',
  },
  postsWithoutCost: {
    label: 'Posts without cost',
    how: 'Posts for which no salary is known: no salary of their own, and none from pay point, grade or holder. They add nothing to the cost, which says how many it leaves out.',
  },
  managers: { label: 'Managers', how: 'Posts with a span of at least one.' },
  averageSpan: {
    label: 'Average span',
    also: ['Average span of control'],
    how: 'The spans of all managers added up and divided by the number of managers; nothing when there are none.',
  },
  maxSpan: {
    label: 'Widest span',
    also: ['Widest span of control'],
    how: 'The largest number of posts that report to one manager.',
  },
  layers: {
    label: 'Layers',
    how: 'The longest line of posts from the top, the top being layer 1, plus the layers of the council above it where the settings say so. Teams and outside bodies add no layer.',
  },
} as const satisfies Record<CountName | 'averageSpan', FigureWords>;

export const POST_FIGURE_WORDS = {
  layer: { label: 'Layer', how: 'How many posts stand in the line from the top down to this one, itself included.' },
  span: {
    label: 'Span',
    how: 'The posts that report to this one, by quantity, vacant ones included. Dotted lines do not count; a team or an outside body passes its reports up to the nearest post.',
  },
  spanPeople: { label: 'People who report', how: 'The persons in those posts, each counted once.' },
  spanFte: { label: 'FTE that reports', how: 'The FTE of the boxes that report to this post.' },
} as const satisfies Record<string, FigureWords>;

export const COST_WORDS = {
  salary: {
    label: 'Salaries',
    how: 'FTE × the annual full-time salary of each post. A salary of its own wins; otherwise the salary basis of the structure decides between pay point, grade and holder.',
  },
  onCosts: {
    label: 'On-costs',
    how: 'What the council pays on top: one flat percentage, or employer NI, pension and levy. What is not set is left out, and the total is what is known.',
  },
  ni: {
    label: 'Employer NI',
    also: ['Of which employer National Insurance'],
    how: 'A percentage of each person’s pay above the threshold. The threshold is one a person and is not reduced for part time: 0.5 FTE of £30,000 pays on £15,000 less the whole threshold.',
  },
  pension: {
    label: 'Pension',
    also: ['Of which pension'],
    how: 'The employer’s percentage of pay. It has no default: the fund’s own rate must be entered.',
  },
  levy: { label: 'Levy', also: ['Of which apprenticeship levy'], how: 'The apprenticeship levy, a percentage of pay.' },
  allowances: {
    label: 'Allowances',
    how: 'Each allowance × the quantity of its box, never × FTE. Whether they count for NI and pension is set in the settings; at first they do not.',
  },
  agency: {
    label: 'Agency',
    how: 'Day rate × days × quantity. No salary and no on-costs; inside the total and shown apart.',
  },
  total: {
    label: 'Total cost',
    short: 'Cost',
    also: ['Total'],
    how: 'Salaries, on-costs, allowances and agency of a year. Amounts are added up unrounded and rounded once, when they are shown, so figures may not sum due to rounding.',
  },
} as const satisfies Record<keyof CostFigures, FigureWords>;

export const IMPACT_FIGURE_WORDS = {
  inScope: {
    label: 'In scope',
    also: ['People in scope'],
    how: 'Council employees whose own post is in scope, each counted once.',
    more: 'Own means substantive: somebody seconded out, or away, is counted by the post that is theirs. Those on the TUPE list, agency staff, people employed by others, secondees who return, fixed terms that end (after four years or more they stay in) and posts transferred to another employer are left out and listed with their reason.',
  },
  places: {
    label: 'Places',
    how: 'Places in the proposal that are open to the council’s own people: not held vacant, not held by somebody who is left out of the count, and none of another employer. Not every one can be reached by somebody in scope.',
  },
  affected: { label: 'Affected', how: meaning(IMPACT_WORDS.affected) },
  inPool: { label: 'In pool', how: meaning(IMPACT_WORDS.inPool) },
  atRisk: {
    label: 'At risk',
    how: meaning(IMPACT_WORDS.atRisk),
    more: 'Five people for two of six posts: all five are at risk, three are potential redundancies.',
  },
  proposedDismissals: { label: 'Proposed dismissals', how: meaning(IMPACT_WORDS.proposedDismissals) },
  displaced: {
    label: 'No place identified yet',
    also: ['Displaced'],
    how: 'People in scope to whom no place in the proposal is open by the rules.',
  },
  hoursReduction: {
    label: 'Hours reductions',
    how: 'People whose place offers less FTE than they hold now. They are not counted as assimilated.',
  },
  redundancies: {
    label: 'Potential redundancies',
    how: meaning(IMPACT_WORDS.surplus),
    more: 'A range where promotions decide: at least, if they are filled from the pool, and at most, if not.',
  },
} as const satisfies Record<string, FigureWords>;

export const MONEY_FIGURE_WORDS = {
  change: {
    label: 'Change',
    how: 'The second structure less the first, in the order shown. Negatives stand in brackets in tables.',
  },
  reconciliation: {
    label: 'Cost reconciliation',
    how: 'The change in cost split without remainder: deleted, created, transferred out and in, and each kept post whole in the first of grade, point or salary, FTE, or other that differs.',
  },
  headroom: {
    label: 'Headroom or shortfall',
    how: 'The budget’s lines added up, negative ones included, less the cost of the structure.',
  },
  savings: {
    label: 'Savings by year',
    how: 'The saving of a year counted from the implementation date; in the first year months ÷ 12. Incremental is what each year adds, cumulative is what it comes to. One-off costs stand beside it and are not taken off.',
  },
  exitCost: {
    label: 'One-off exit costs',
    how: 'An estimate, not advice: statutory weeks by age and complete years of service, at most 20 years, × a week’s pay up to the cap of the day, and the council’s own scheme where it is set. Pension strain is entered by hand for those who could draw a pension on leaving; without it the figure says incomplete.',
  },
  payback: {
    label: 'Payback',
    how: 'Redundancy pay, pension strain, notice and pay protection ÷ the yearly saving × 12, in months. Not known while a part of them is not; none where nothing is saved.',
  },
} as const satisfies Record<string, FigureWords>;

export interface FigureGroup {
  readonly title: string;
  readonly figures: Readonly<Record<string, FigureWords>>;
}

/** Every figure, in the order of the glossary. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  { title: 'Posts and people', figures: FIGURE_WORDS },
  { title: 'One post', figures: POST_FIGURE_WORDS },
  { title: 'Money', figures: COST_WORDS },
  { title: 'Staff impact', figures: IMPACT_FIGURE_WORDS },
  { title: 'Change and savings', figures: MONEY_FIGURE_WORDS },
];

/** The entry of a figure by any of its names; undefined for a figure that the glossary does not have. */
export function figureCalled(name: string): FigureWords | undefined {
  const all = FIGURE_GROUPS.flatMap(({ figures }) => Object.values(figures));
  return all.find(({ label, short, also }) => label === name || short === name || also?.includes(name));
}
