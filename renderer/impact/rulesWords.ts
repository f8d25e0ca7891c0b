import type { MatchUse } from '../../shared/impact/ruleUse.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { DISCRETIONARY_MOST_WEEKS } from '../../shared/model/staffRates.ts';
import { day, plural } from '../kit/words/screenFormat.ts';

const PAY = { actual: 'actual pay', capped: 'pay up to the week cap' } as const;

/** Sentences of the rules and dates that staff impact is worked out by. */
export const rulesWords = {
  intro:
    'These rules hold for the whole document. Every figure here follows them at once, and each change can be undone.',
  date: {
    label: 'Implementation date',
    hint: 'Fixed terms that end by then are left out, and the rates in force then are used.',
    cleared: 'Cleared the implementation date',
    set: (date: string) => `Implementation date ${date}`,
  },
  threshold: {
    label: 'Role match threshold (%)',
    hint: 'From your own policy: there is no default. While it is empty, no role match assimilates anybody.',
    notPercent: (typed: string) => `“${typed}” is not a percentage. Type one like 55.`,
    cleared: 'Cleared the match threshold',
    set: (percent: string) => `Match threshold ${percent}%`,
  },
  fence: {
    label: 'Ring-fence threshold (%)',
    hint: 'A match that reaches this one, but not the one before, opens a ring-fence. While it is empty, no role match does.',
    cleared: 'Cleared the ring-fence threshold',
    set: (percent: string) => `Ring-fence threshold ${percent}%`,
  },
  notice: {
    label: 'Notice by contract (weeks)',
    hint: 'Counted where it is longer than the statutory week a year, at most 12. Empty: the statutory weeks alone.',
    notWhole: 'Type a whole number of weeks.',
    cleared: 'Cleared the notice by contract',
    set: (weeks: string) => `Notice by contract ${weeks} weeks`,
  },
  protection: {
    label: 'Pay protection (months)',
    hint: 'For people who accept a lower grade.',
    notWhole: 'Type a whole number of months.',
    changed: 'Changed the pay protection period',
  },
  roles: {
    takeOut: (role: string) => `Take out ${role}`,
    addTo: (list: string) => `Add to: ${list.toLowerCase()}`,
    choose: 'Type or choose a role',
    added: (role: string) => `Added ${role}.`,
  },
  fences: {
    title: 'Ring-fences',
    hint: 'A place on promotion counts in the lower figure of a range, not in the higher one.',
    none: 'None yet.',
    unnamed: 'Unnamed',
    people: (roles: readonly string[]) => `People in ${roles.join(', ') || 'no role yet'}`,
    places: (roles: readonly string[]) => `Places in ${roles.join(', ') || 'no role yet'}`,
    onPromotion: (role: string) => `${role} (promotion)`,
    edit: 'Edit',
    editOne: (name: string) => `Edit the ring-fence ${name}`,
    removeOne: (name: string) => `Remove the ring-fence ${name}`,
    add: 'Add a ring-fence',
    added: (name: string) => `Added the ring-fence ${name}`,
    changed: (name: string) => `Changed the ring-fence ${name}`,
    removed: (name: string) => `Removed the ring-fence ${name}`,
    form: 'Ring-fence',
    save: 'Save ring-fence',
    name: 'Name',
    peopleRoles: 'People in these roles',
    placeRoles: 'Places in these roles',
    promotion: 'Promotion',
    size: (people: number, places: number) =>
      `${plural(people, 'role')} of people, ${plural(places, 'role')} of places.`,
    needsName: 'Give the ring-fence a name.',
    taken: (name: string) => `There is already a ring-fence called ${name}.`,
    needsRoles: 'A ring-fence needs at least one role of people and one of places.',
  },
  matches: {
    title: 'Role matches',
    hint: 'From an old job description to a new one, same grade and work area only.',
    held: 'Role held',
    place: 'Role of the place',
    match: 'Match',
    percent: (percent: string) => `${percent}%`,
    used: 'Used',
    /** "Yes, assimilates", "No. 65%: another work area". */
    usedAs: (use: MatchUse | undefined) => {
      if (use === undefined) return '';
      if (use.use === 'no') return `No. ${use.why}`;
      return use.use === 'assimilates' ? 'Yes: assimilates' : 'Yes: opens a ring-fence';
    },
    removeOne: (from: string, to: string) => `Remove the match of ${from} with ${to}`,
    removed: (from: string) => `Removed the role match of ${from}`,
    add: 'Add a role match',
    added: (from: string, to: string) => `Added a role match of ${from} with ${to}`,
    form: 'Role match',
    formMatch: 'Match (%)',
    needsRoles: 'Give both roles.',
    notPercent: 'The match must be a percentage, like 65.',
  },
  /** Headings and fields of values that hold from a date. */
  dated: {
    from: 'From',
    status: 'Status',
    statusOrSource: 'Status or source',
    usedHere: 'Used here',
    replaces: 'A date that is in the list already is replaced.',
  },
  dates: {
    title: 'Steps of consultation',
    hint: 'When each step is taken. Their order, and the days between them, are checked beside the count. Type 1 March 2027 or 1/3/2027.',
    empty: '1 March 2027',
    cleared: (step: string) => `Cleared the date: ${step.toLowerCase()}`,
    set: (step: string, date: string) => `${step}: ${date}`,
    apart: 'Others, beside this count',
    apartHint: 'They are shown beside the count and never added to it.',
    begun: 'People whose consultation has begun already',
    begunOn: 'It began on',
    notified: 'People notified on a form HR1 already',
    notifiedOn: 'Date of that form',
    needsBoth: 'Kept until both the number and the date are there.',
    changed: 'Changed who is consulted or notified already',
  },
  consultation: {
    title: 'Collective consultation',
    window: 'Window',
    leastDays: 'Minimum days',
    days: (n: number) => plural(n, 'day'),
    /** One level; also what is read back when it is typed. */
    level: (from: number, days: number) => `${from} or more: ${days} days`,
    add: 'Add periods from a later date…',
    restore: 'Back to the statutory periods',
    restored: 'Back to the statutory consultation periods',
    form: 'Consultation periods',
    set: (date: string) => `Consultation periods from ${date}`,
    formWindow: 'Window (days)',
    levels: 'Redundancies and minimum days',
    levelsHint: 'From how many redundancies on, how many days.',
    needsDate: 'Type the date from which it applies, like 1 January 2027.',
    notDays: 'The window must be a whole number of days.',
    notLevels: 'Type levels like 20 or more: 30 days, 100 or more: 45 days.',
  },
  pay: {
    title: 'Redundancy pay',
    caps: 'Most that a week’s pay counts for',
    week: 'A week',
    formWeek: 'A week (£)',
    add: 'Add a week cap…',
    restore: 'Back to the statutory week caps',
    form: 'Week cap',
    set: (date: string) => `Week cap from ${date}`,
    /** What a refusal calls it. */
    cap: 'The cap',
    needsDate: 'Type the date from which it applies, like 6 April 2027.',
    needsCap: 'Type the most that a week counts for in pounds, like 751.',
  },
  scheme: {
    pay: PAY,
    /** "Statutory weeks × 1.5, at most 30 weeks, on actual pay." */
    text: ({ multiplier, maxWeeks, pay, effective, status }: NonNullable<Settings['exitScheme']>) =>
      [
        `Statutory weeks × ${multiplier}, at most ${maxWeeks ?? DISCRETIONARY_MOST_WEEKS} weeks, on ${PAY[pay]}; never less than statutory redundancy pay.`,
        effective ? `In force from ${day(effective)}.` : '',
        status ? `Status: ${status}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    none: 'Statutory redundancy pay: no scheme of the council’s own is entered.',
    enter: 'Enter the council’s scheme…',
    change: 'Change the scheme…',
    remove: 'Remove the scheme',
    removed: 'Removed the redundancy scheme',
    changed: 'Changed the redundancy scheme',
    form: 'Redundancy scheme',
    save: 'Save scheme',
    multiplier: 'Statutory weeks ×',
    mostWeeks: 'Most weeks',
    mostWeeksHint: `Empty: ${DISCRETIONARY_MOST_WEEKS}, the most that the law allows.`,
    weekIs: 'A week is',
    needsMultiplier: 'Type what the statutory weeks are multiplied by, like 1.5.',
    needsWeeks: 'Type the most weeks that are paid, like 30, or nothing.',
    tooManyWeeks: `Compensation may not come to more than ${DISCRETIONARY_MOST_WEEKS} weeks. Type ${DISCRETIONARY_MOST_WEEKS} or less.`,
  },
} as const;
