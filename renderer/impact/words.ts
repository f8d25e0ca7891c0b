import { EXIT_LABEL } from '../../shared/exit/exit.ts';
import type { PersonImpact } from '../../shared/impact/impact.ts';
import type { Outcome } from '../../shared/model/staffSettings.ts';
import { IMPACT_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { OUTCOME_WORDS } from '../../shared/words/values.ts';
import { words } from '../kit/words/commonWords.ts';
import { count, plural } from '../kit/words/screenFormat.ts';

export { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../shared/words/values.ts';

export const OUTCOME_MEANINGS: Record<Outcome, string> = {
  assimilated: 'A place for everyone, wanted by nobody of another role, grade or work area.',
  ringFenced:
    'As many places as people, but shared with other roles, on promotion, open only through a ring-fence, or smaller.',
  atRiskRingFence: 'Fewer places than people.',
  displaced: 'No place in the proposal is open to them by the rules.',
};

/** Filters of the pools: the outcomes, and what a person may have besides one. */
export const FILTER_WORDS: Record<'all' | Outcome | 'hours' | 'determine', string> = {
  all: 'Everyone in scope',
  ...OUTCOME_WORDS,
  hours: 'Fewer hours',
  determine: 'Regraded: HR to determine',
};

export const RISK_WORDS: Record<PersonImpact['atRisk'], string> = {
  no: 'No',
  'without-promotions': 'If no promotion is filled from the pool',
  yes: 'Yes',
};

const people = (n: number) => plural(n, 'person', 'people');
const places = (n: number) => plural(n, 'place');

/** Sentences of the Impact view. Those of its rules and dates are in `rulesWords.ts`. */
export const impactWords = {
  people,
  places,
  /** Labels and meanings are those of the glossary. */
  figures: Object.fromEntries(
    Object.entries(IMPACT_FIGURE_WORDS).map(([name, { label, how }]) => [name, { label, meaning: how }]),
  ) as Record<keyof typeof IMPACT_FIGURE_WORDS, { readonly label: string; readonly meaning: string }>,
  meanings: 'What these words mean',
  noProposal: {
    title: 'No proposal yet',
    text: 'Staff impact is worked out between two structures. Make a proposal, change it, and see here what it means for people.',
  },
  noPeople: {
    title: (name: string) => `Not known: nobody has recorded who holds the posts of ${name}`,
    text: 'Staff impact is worked out from who holds each post. Select a post in the chart and put its holder in under People, or import a list that has a holder column.',
    action: 'Go to the chart',
  },
  hidden: {
    title: 'People figures are hidden',
    text: 'Names and figures of people are off the screen: here, in the totals and on the posts. Figures of posts and cost stay, and exports are as they were.',
  },
  provisional: (open: number, all: number) =>
    open === all
      ? `Provisional: HR has signed off none of the ${plural(all, 'pool')}.`
      : `Provisional: ${open} of ${plural(all, 'pool')} ${open === 1 ? 'is' : 'are'} not signed off.`,
  settled: (all: number) => `HR has signed off ${all === 1 ? 'the pool' : `all ${all} pools`}.`,
  working: words.working,
  notKnown: 'not known',
  signedOff: 'Signed off',
  notAssessed: 'Not yet assessed',
  changedSince: 'Changed since sign-off',
  allMatched: 'a place for everyone',
  /** Ends of ranges where some posts have no holders recorded. */
  atLeast: 'at least',
  parts: { pools: 'Pools', rules: 'Rules and dates', papers: 'Papers' },
  heading: (from: string, to: string) => `Staff impact from ${from} to ${to}`,
  from: 'From',
  to: 'To',
  swap: 'Swap',
  swapSides: 'Swap from and to',
  employers: {
    on: (name: string, people: number) => `${name}: ${plural(people, 'person', 'people')} in scope`,
    ours: 'This council',
    oursOne: (name: string) => `${name} is this council`,
    other: 'Another body',
    otherOne: (name: string) => `${name} is another body`,
    hint: 'Whose employees they are decides who is counted. Nothing is guessed from how a name is spelt. The names can be changed later under Settings, Council.',
    saidOurs: (name: string) => `${name} is a name of this council`,
    saidOther: (name: string) => `${name} is another body`,
  },
  headline: {
    title: 'Headline figures',
    provisional: 'provisional',
    showWho: ': show who',
    who: (figure: string) => `${figure}: who`,
    noSurplus: 'There is a place for everyone in scope.',
    notWho: 'Who would be without a place is decided by selection, not by this count.',
  },
  total: {
    workOut: 'open Impact to work it out',
    provisional: '(provisional)',
    open: ': open Impact',
  },
  list: {
    nobody: 'Nobody.',
    /** Before the post of somebody who is at risk under a condition. */
    ifNoPromotion: 'only if no promotion is filled from the pool · ',
  },
  pools: {
    title: 'Pools',
    list: 'List of pools',
    outcome: 'Outcome',
    besides: 'Of these',
    none: 'Nobody has this outcome.',
    group: (pools: number, members: number, outcome: Outcome) =>
      `${plural(pools, 'pool')}, ${people(members)}. ${OUTCOME_MEANINGS[outcome]}`,
    signOffAll: (pools: number) => `Sign off all ${count(pools)}…`,
    count: (pool: { readonly people: number; readonly places: number }) =>
      `${people(pool.people)} → ${places(pool.places)}`,
    /** The arrow between people and places, read aloud. */
    for: 'for',
    redundancy: 'potential redundancy',
    redundancies: 'potential redundancies',
    atRisk: (range: string) => `${range} at risk`,
    fewerHours: (n: number) => `${people(n)} with fewer hours`,
    noPlace: 'No place',
    determined: (n: number) => `${count(n)} determined by HR`,
  },
  members: {
    person: 'Person',
    holdsIn: (structure: string) => `Holds in ${structure}`,
    fte: 'FTE',
    placeIn: (structure: string) => `Place in ${structure}`,
    atRisk: 'At risk',
    outcome: 'Outcome',
    unfold: (name: string) => `${name}: how it was worked out`,
    determined: 'Determined by HR',
    toDetermine: 'Kept, regraded: HR to determine',
    hoursReduction: 'Hours reduction',
    how: (name: string) => `How the outcome of ${name} was worked out`,
  },
  offered: {
    title: (structure: string) => `Places in ${structure}`,
    none: 'No place that the rules allow. A ring-fence or a role match can open one.',
    places: (n: number) => plural(n, 'place'),
    /** Places that are left whoever is chosen for the others. */
    left: (n: number, fte: string) => `${plural(n, 'place')} left, ${fte}`,
  },
  exit: {
    none: 'No estimate of what leaving would cost.',
    /** Somebody who has a place leaves only if it comes to that. */
    says: (estimate: string, displaced: boolean) => `${displaced ? '' : 'If redundant: '}${estimate}.`,
    label: `${EXIT_LABEL}.`,
    incomplete: (missing: readonly string[]) => `Incomplete: ${missing.join(', ').toLowerCase()} not entered.`,
    noPay: 'No redundancy pay: less than two years’ service',
    pay: (amount: string, weeks: string) => `${amount} redundancy pay, from ${weeks} statutory weeks`,
    andStrain: (amount: string) => `, and ${amount} pension strain`,
    strain: 'Pension strain (£)',
    strainHint: 'As the pension fund quotes it; 0 where there is none. Empty: not known.',
    notAmount: (typed: string) => `“${typed}” is not an amount. Type one like 12,500, or 0 where there is none.`,
    strainLabel: (name: string) => `Pension strain of ${name}`,
  },
  determination: {
    open: 'HR determination…',
    change: 'Change the HR determination…',
    title: (name: string) => `HR determination of ${name}`,
    save: 'Save determination',
    back: 'Back to the computed outcome',
    outcome: (computed: Outcome) => `Outcome (computed: ${OUTCOME_WORDS[computed].toLowerCase()})`,
    reason: 'Reason (required)',
    needsReason: 'Say why: a determination is kept with its reason.',
    done: (name: string, outcome: Outcome) =>
      `HR determined the outcome of ${name}: ${OUTCOME_WORDS[outcome].toLowerCase()}`,
    takenBack: (name: string) => `Took back the HR determination of ${name}`,
  },
  record: {
    title: 'HR record',
    signOff: 'Sign-off',
    by: (name: string, date: string) => `${name}, ${date}`,
    /** How many there were may not have been kept. */
    lapsed: (members: number | undefined, offered: number | undefined) => {
      const seen = [members === undefined ? '' : people(members), offered === undefined ? '' : places(offered)];
      return `Signed off with ${seen.filter(Boolean).join(' and ')}; the pool has changed since.`;
    },
    unionView: 'Union view',
    criteria: 'Criteria',
    sequence: 'Sequence',
    ifNobody: 'If nobody is appointed',
    notSet: 'Not set',
    sign: 'Sign off…',
    changeSignOff: 'Change sign-off…',
    selection: 'Selection…',
    takeBack: 'Take back the sign-off',
    tookBack: (pool: string) => `Took back the sign-off of the pool ${pool}`,
  },
  signOff: {
    save: 'Sign off',
    by: 'Signed off by',
    date: 'Date',
    needsName: 'Say who signs it off.',
    pool: (name: string) => `the pool ${name}`,
    pools: (n: number) => plural(n, 'pool'),
    done: (what: string) => `Signed off ${what}`,
  },
  selection: {
    title: (pool: string) => `Selection of ${pool}`,
    save: 'Save selection',
    done: (pool: string) => `Set the selection of the pool ${pool}`,
    criteria: 'Criteria and weights',
    criterion: (number: number) => `Criterion ${number}`,
    example: 'Interview',
    weight: (number: number) => `Weight of criterion ${number}`,
    remove: (number: number) => `Remove criterion ${number}`,
    add: 'Add a criterion',
    none: 'No criteria yet.',
    sum: (sum: string) => `Total ${sum} of 100`,
    needsName: 'Give each criterion a name.',
    notNumber: (criterion: string) => `The weight of ${criterion} must be a number.`,
    not100: (sum: string) => `The weights add up to ${sum}. They must add up to 100.`,
    sequence: 'Sequence, one step a line',
    sequenceHint: 'For example: team lead first, then officers.',
    ifNobody: 'What happens if nobody is appointed',
  },
  beside: {
    title: 'Beside the count',
    noDate: 'No implementation date is set. It decides which fixed terms and which rates count.',
    openRules: 'Open rules and dates',
    consultation: 'Consultation',
    leftOut: (n: number) => `Left out of the count: ${count(n)}`,
    placesLeft: (n: number) => `Places left: ${count(n)}`,
    counted: 'People without a place, ring-fences left aside',
    notKnown: 'How many dismissals are proposed is not known, so neither is the least period of consultation.',
    /** What only people can answer. */
    asks: {
      otherProposals: (days: number) => `Dismissals in other proposals, within ${days} days`,
      volunteers: () => 'Volunteers whose employment ends by dismissal',
      refusedChanges: () => 'Dismissed for refusing a change',
    },
    answered: (ask: string) => `Answered the consultation count: ${ask.toLowerCase()}`,
    sum: 'Proposed dismissals counted',
    sumSoFar: 'Proposed dismissals counted so far',
    open: (n: number) =>
      `${plural(n, 'answer')} still open. The count stays open until each is known; put 0 where there are none.`,
    award: (days: number) => `Where consultation falls short, a tribunal may award up to ${days} days’ pay.`,
    rulesFrom: (date: string, status: string | undefined) => `Rules from ${date}${status ? `: ${status}` : ''}.`,
    notWhole: 'Type a whole number, or nothing while it is not known.',
    nobodyLeftOut: 'Nobody is left out.',
    redundancyPay: 'With two years’ service or more, redundancy pay may be due.',
    /** The rule of who is offered a vacancy first; it names nobody (IMPACT-15). */
    first: (rule: string) => `Before selection: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}.`,
    vacancies: (redundancies: string) =>
      `Left however the pools are filled. They may help to redeploy people, and are not taken off the ${redundancies} potential redundancies.`,
  },
} as const;
