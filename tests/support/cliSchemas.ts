import * as v from 'valibot';
import { CHECK_CODES } from '../../shared/checks/checks.ts';
import { COST_BASES } from '../../shared/metrics/costBasis.ts';

/** The command line's JSON as tests/rules.md promises it: exact keys, money as text with two decimals, FTE as numbers. */
const money = v.pipe(v.string(), v.regex(/^-?\d+\.\d{2}$/));
const moneyOrNull = v.nullable(money);
const number = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.integer());
const range = v.strictObject({ min: whole, max: whole });

const figureEntries = {
  posts: whole,
  fte: number,
  people: whole,
  peopleFte: number,
  vacantPosts: whole,
  vacantFte: number,
  heldPosts: whole,
  unrecordedPosts: whole,
  postsWithoutCost: whole,
  managers: whole,
  averageSpan: number,
  maxSpan: whole,
  layers: whole,
  cost: v.strictObject({
    salary: money,
    onCosts: moneyOrNull,
    ni: moneyOrNull,
    pension: moneyOrNull,
    levy: moneyOrNull,
    allowances: money,
    agency: money,
    total: money,
  }),
};
export const figuresSchema = v.strictObject(figureEntries);
const costBasis = v.array(v.picklist(COST_BASES));

const header = { document: v.string(), structure: v.string(), revision: whole };
export const figuresAnswer = v.strictObject({ ...header, totals: figuresSchema, costBasis });
export const groupedAnswer = v.strictObject({
  ...header,
  totals: figuresSchema,
  costBasis,
  groups: v.array(v.strictObject({ key: v.string(), label: v.string(), ...figureEntries })),
});
export const postsAnswer = v.strictObject({
  ...header,
  totals: figuresSchema,
  costBasis,
  groups: v.array(
    v.strictObject({
      key: v.string(),
      label: v.string(),
      ...figureEntries,
      title: v.string(),
      managerId: v.nullable(v.string()),
      layer: whole,
      span: whole,
      spanPeople: whole,
      spanFte: number,
      branch: figuresSchema,
    }),
  ),
});

const problem = v.strictObject({
  row: whole,
  column: v.string(),
  value: v.string(),
  problem: v.picklist([
    'duplicate-reference',
    'unknown-manager',
    'loop',
    'no-root',
    'not-a-number',
    'negative',
    'empty-reference',
    'too-long',
    'bad-date',
    'funding-not-100',
    'unknown-value',
    'eliminated',
    'error-cell',
    'no-value',
    'extra-cell',
    'duplicate-heading',
    'no-holder-reference',
    'vacancy-word',
    'total-row',
    'no-title',
    'hours-as-fte',
    'hidden-row',
    'self-manager',
    'ambiguous-manager',
  ]),
  action: v.string(),
  weight: v.picklist(['refuses', 'notes']),
});
export const importAnswer = v.strictObject({
  structure: v.string(),
  rowsIn: whole,
  rowsUsed: whole,
  rowsRejected: whole,
  posts: whole,
  boxes: whole,
  people: whole,
  roots: whole,
  repaired: v.array(problem),
  rejected: v.array(problem),
  missing: v.array(v.string()),
  noted: v.array(problem),
  notTaken: v.array(v.strictObject({ column: v.string(), values: v.array(v.string()) })),
  totals: v.nullable(figuresSchema),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const side = v.looseObject({ id: v.string(), title: v.string(), fte: number, quantity: count });
export const compareAnswer = v.strictObject({
  from: v.string(),
  to: v.string(),
  totals: v.strictObject({ from: figuresSchema, to: figuresSchema, change: figuresSchema }),
  costBasis,
  bridge: v.array(
    v.strictObject({
      label: v.picklist([
        'deleted',
        'created',
        'transferred-out',
        'transferred-in',
        'regraded',
        'point',
        'fte',
        'other',
      ]),
      posts: count,
      salary: money,
      onCosts: moneyOrNull,
      total: money,
    }),
  ),
  posts: v.array(
    v.strictObject({
      id: v.string(),
      action: v.picklist([
        'created',
        'deleted',
        'deleted-vacant',
        'transferred-in',
        'transferred-out',
        'amended',
        'unchanged',
      ]),
      flags: v.array(
        v.picklist([
          'retitled',
          'regraded',
          'quantity',
          'fte',
          'role',
          're-parented',
          'made-permanent',
          'designation',
          'employer',
          'held',
          'functions',
          'cost-drift',
        ]),
      ),
      from: v.nullable(side),
      to: v.nullable(side),
      replacedBy: v.optional(v.string()),
    }),
  ),
  counts: v.strictObject({
    created: count,
    deleted: count,
    deletedVacant: count,
    transferredIn: count,
    transferredOut: count,
    amended: count,
    unchanged: count,
  }),
  lists: v.strictObject({
    grouped: v.array(v.string()),
    establish: v.array(v.string()),
    delete: v.array(v.string()),
    transferIn: v.array(v.string()),
    transferOut: v.array(v.string()),
  }),
  missing: v.array(v.string()),
});

const known = v.nullable(count);
const knownRange = v.strictObject({ min: known, max: known });

export const impactAnswer = v.strictObject({
  from: v.string(),
  to: v.string(),
  inScope: known,
  places: known,
  potentialRedundancies: knownRange,
  atRisk: knownRange,
  outcomes: v.strictObject({ assimilated: known, ringFenced: known, atRiskRingFence: known, displaced: known }),
  hoursReduction: known,
  excluded: v.strictObject({
    tupe: known,
    agency: known,
    otherEmployer: known,
    secondeeIn: known,
    fixedTermExpiry: known,
    transferredOut: known,
    outOfScope: known,
  }),
  pools: v.array(
    v.strictObject({
      name: v.string(),
      people: count,
      places: count,
      potentialRedundancies: range,
      atRisk: range,
      outcome: v.string(),
      assessed: v.boolean(),
      members: v.array(v.string()),
      targets: v.array(v.string()),
    }),
  ),
  people: v.array(
    v.strictObject({
      ref: v.string(),
      outcome: v.string(),
      pool: v.nullable(v.string()),
      from: v.string(),
      to: v.optional(v.nullable(v.string())),
    }),
  ),
  consultation: v.strictObject({
    rule: v.string(),
    days: v.nullable(count),
    proposedDismissals: v.nullable(count),
  }),
});

export const applyAnswer = v.array(
  v.strictObject({
    op: v.string(),
    revision: whole,
    changed: v.record(v.string(), v.unknown()),
    totals: figuresSchema,
  }),
);

export const checkAnswer = v.strictObject({
  document: v.string(),
  structure: v.nullable(v.string()),
  revision: whole,
  sound: v.literal(true),
  prompts: v.array(
    v.strictObject({
      code: v.picklist(CHECK_CODES),
      id: v.nullable(v.string()),
      message: v.string(),
      dismissed: v.nullable(v.string()),
    }),
  ),
});
