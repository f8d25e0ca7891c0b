import type { DEFAULT_LIMITS } from '../../shared/model/settings.ts';
import { COST_WORDS } from '../../shared/words/figures.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { words } from '../kit/words/commonWords.ts';
import { plural } from '../kit/words/screenFormat.ts';

/** Sentences of the settings. */
export const settingsWords = {
  title: words.views.settings,
  parts: 'Parts of the settings',
  sections: {
    pay: COST_WORDS.salary.label,
    onCosts: COST_WORDS.onCosts.label,
    grades: 'Grades and points',
    tables: 'Pay tables',
    plan: 'Dates and targets',
    prompts: 'Prompts',
    window: 'Author',
  },
  intro: {
    pay: 'How each structure is costed. An own salary of a post always wins; these decide for the others.',
    onCosts: 'What a post costs beside its salary. The same for every structure of the document.',
    grades:
      'The points of each grade, and their salaries. A point without a salary of its own takes it from the pay table of the structure. Paste from a spreadsheet: grade, point, salary.',
    tables:
      'National tables come with their status. Local and senior tables are imported, and belong to this document.',
    plan: 'From when the new structure applies, and what it is to save.',
    prompts: 'Limits beyond which a figure is worth a look. They are prompts, never errors.',
    window:
      'The author is kept in the document. Colours, text size and your own name are preferences of this computer.',
  },
  basis: 'Cost each post at',
  table: 'Pay table',
  newStructures: 'New structures',
  newStructuresHint: 'The salary basis of structures that have none of their own.',
  onCostModes: {
    none: 'Not set: costs are salaries alone',
    flat: 'One rate on salaries',
    itemised: 'Employer NI, pension and levy',
  },
  onCosts: {
    label: COST_WORDS.onCosts.label,
    rate: 'Rate',
    pension: 'Employer pension, primary rate',
    pensionSecondary: 'Secondary (deficit) contribution, £ a year',
    ni: COST_WORDS.ni.label,
    threshold: 'NI threshold',
    levy: COST_WORDS.levy.label,
  },
  flatHint: 'Enter the rate that your finance team uses.',
  flatMissing: 'Enter a rate to use it; until then nothing is changed.',
  pensionHint: 'Your fund’s own primary rate. It must be entered: there is no default.',
  secondaryHint: 'Paid whatever posts there are: it is printed apart and never saved by deleting a post.',
  pensionMissing: 'The pension rate has not been entered, so on-costs are without pension.',
  niHint: 'A year and a person, on actual pay; never pro-rated for part time.',
  levyHint: 'The apprenticeship levy is 0.5% of a pay bill above £3 million.',
  allowances: { allowancesNi: 'Allowances bear employer NI', allowancesPension: 'Allowances are pensionable' },
  limits: {
    spanTarget: 'Span to aim for',
    spanNarrow: 'Narrow at or below',
    spanWide: 'Wide above',
    layers: 'Layers above',
  } satisfies Record<keyof typeof DEFAULT_LIMITS, string>,
  offset: 'Layers above the top of this chart',
  offsetHint: 'Where the chart’s first post stands in the council: 0 when it is the Chief Executive.',
  author: 'Author',
  authorHint: 'Who this document names as its author.',
  preferences: 'Preferences of this computer…',
  implementationDate: 'Implementation date',
  implementationDateHint: '1 April 2027',
  grades: {
    label: 'Grades, their points and salaries',
    one: 'point of a grade',
    grade: 'Grade',
    point: 'Point',
    salary: 'Salary (£)',
    /** In an empty cell: what counts there. */
    from: (salary: string, table: string) => `${salary} from ${table}`,
    row: (grade: string, point: string | null) => (point === null ? grade : `${grade} point ${point}`),
    field: 'The grade',
  },
  targets: {
    title: 'Savings targets',
    one: 'target',
    year: 'Financial year',
    amount: 'Target (£)',
    row: (year: string) => `the target of ${year}`,
    twice: (year: string) => `${year} has a target already. ${REFUSAL_WORDS.unchanged}`,
    reading: 'The targets are',
    readings: {
      '': 'Not stated: compare both ways',
      incremental: 'Incremental: what is new in each year',
      cumulative: 'Cumulative: each year’s saving against the baseline',
    },
  },
  /** Steps of the history. */
  steps: {
    onCosts: 'Changed the on-costs',
    grades: 'Changed the grades',
    salaries: (structure: string) => `Changed the salaries of ${structure}`,
    salaryBasis: 'Changed the salary basis',
    implementationDate: 'Changed the implementation date',
    targets: 'Changed the savings targets',
    reading: 'Changed how targets are read',
    limit: (label: string) => `Changed the limit “${label.toLowerCase()}”`,
    offset: 'Changed the layers above the chart',
    author: 'Changed the author',
  },
  twice: (grade: string, point: string) => `${grade} has point ${point} twice. ${REFUSAL_WORDS.unchanged}`,
  noGrades: 'No grades yet. Without them a point is read from the pay table.',
  payTables: {
    national: 'National',
    own: 'Own',
    offer: 'Offer',
    isDefault: 'Default',
    /** After "National" or "Own". */
    about: (source: string, date: string, points: number) => `${source}, from ${date} · ${plural(points, 'point')}`,
    range: (lowest: string, highest: string) => `, ${lowest} to ${highest}`,
    marked: (name: string, offer: boolean) => (offer ? `${name} (offer)` : name),
    remove: (name: string) => `Remove ${name}`,
    offerNote: 'An offer is never used unless a structure names it.',
    removed: (name: string) => `Removed pay table ${name}`,
    inUse: (name: string, structures: string) =>
      `${name} is the pay table of ${structures}. Choose another there first; nothing was changed.`,
    importTitle: 'Import a pay table',
    importWhy: 'A CSV file, an Excel workbook or pasted cells: point and salary, or grade, point and salary.',
    choose: 'Import a pay table…',
  },
} as const;
