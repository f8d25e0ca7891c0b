import * as v from 'valibot';
import { isIsoDay } from './days.ts';
import { parseDecimal, parseMoney, parsePercent } from './fixed.ts';

/** Settings of staff change: what HR decides about pools and people, and the dated rates that a council may edit. */

const text = v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'));
const longText = v.pipe(v.string(), v.maxLength(5_000, 'is longer than 5,000 characters'));
const written = v.pipe(
  text,
  v.check((t) => t.trim() !== '', 'must not be empty'),
);
const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'must be a date like 2027-04-01'));
const decimalInput = v.union([v.string(), v.number()], 'must be a number');
const asText = (value: string | number) => (typeof value === 'number' ? String(value) : value.trim());
const between = (parse: (t: string) => number | null, max: number, words: string) =>
  v.pipe(
    decimalInput,
    v.transform(asText),
    v.check((t) => {
      const value = parse(t);
      return value !== null && value >= 0 && value <= max;
    }, words),
  );
const percent = between(parsePercent, 1_000 * 10_000, 'must be a percentage');
const pounds = between(parseMoney, 10_000_000 * 100_000, 'must be an amount in pounds');
const factor = between((t) => parseDecimal(t, 4), 1_000 * 10_000, 'must be a number');
const whole = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(1_000_000),
);

/** Outcomes of IMPACT-5; every person in scope has exactly one. */
export const OUTCOMES = ['assimilated', 'ringFenced', 'atRiskRingFence', 'displaced'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const criteria = v.pipe(
  v.array(v.strictObject({ name: written, weight: percent })),
  v.check(
    (list) => list.length === 0 || list.reduce((sum, c) => sum + (parsePercent(c.weight) ?? 0), 0) === 1_000_000,
    'have weights that must add up to 100',
  ),
);

/**
 * What HR records about a pool (IMPACT-9). `proposal` is the id or the name of the proposal; without it the record holds
 * for every proposal. `pool` is the pool's name or key. A sign-off that says how many people and places it saw lapses
 * when the pool changes.
 */
const poolRecord = v.strictObject({
  proposal: v.optional(text),
  pool: written,
  signedOff: v.optional(
    v.nullable(
      v.strictObject({
        by: written,
        date: isoDay,
        unionView: v.optional(longText),
        people: v.optional(whole),
        places: v.optional(whole),
      }),
    ),
  ),
  criteria: v.optional(criteria),
  /** Steps in order: "Lead first, then officers". */
  sequence: v.optional(v.array(text)),
  ifNobody: v.optional(longText),
});

/** An HR determination replaces a computed outcome and always says why (IMPACT-9). */
const determination = v.strictObject({
  proposal: v.optional(text),
  person: written,
  outcome: v.picklist(OUTCOMES, `must be one of ${OUTCOMES.join(', ')}`),
  reason: written,
});

const dated = { effective: isoDay, status: v.optional(text) };

/** The entries that the settings file has for staff change, all optional there. */
export const staffSettingsEntries = {
  pools: v.array(poolRecord),
  determinations: v.array(determination),
  /** What the consultation count asks for beside our own figure (IMPACT-10); null: not answered yet. */
  consultation: v.partial(
    v.strictObject({
      otherProposals: v.nullable(whole),
      volunteers: v.nullable(whole),
      refusedChanges: v.nullable(whole),
    }),
  ),
  payProtectionMonths: v.nullable(whole),
  exitScheme: v.nullable(
    v.strictObject({
      multiplier: factor,
      maxWeeks: v.optional(v.nullable(factor)),
      pay: v.picklist(['actual', 'capped'], 'must be actual or capped'),
      /** From when it applies, and whether it is agreed or where it is published. */
      effective: v.optional(v.nullable(isoDay)),
      status: v.optional(text),
    }),
  ),
  /** A council's own dated values; each list replaces the national one (see staffRates.ts). */
  staffRates: v.partial(
    v.strictObject({
      weekCaps: v.array(v.strictObject({ ...dated, cap: pounds })),
      consultation: v.array(
        v.strictObject({
          ...dated,
          windowDays: whole,
          thresholds: v.array(v.strictObject({ from: v.pipe(whole, v.minValue(1)), days: whole })),
        }),
      ),
      protectiveAward: v.array(v.strictObject({ ...dated, maxDays: whole })),
      /** Redundancies across the whole organisation that would start consultation; blank until the law sets a number. */
      organisationThreshold: v.nullable(whole),
    }),
  ),
};

/** Why a person is left out of the count, in the order in which IMPACT-1 asks. Each person is counted once. */
export const EXCLUSIONS = [
  'tupe',
  'agency',
  'otherEmployer',
  'secondeeIn',
  'fixedTermExpiry',
  'transferredOut',
  'outOfScope',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];
